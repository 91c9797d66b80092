// This file translates "..." % values of a literal template with plain values as the f-string that means the same
// (library reference, "printf-style String Formatting").

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// percent translates "..." % values.
func (t *translator) percent(e *pyast.BinOp) rule.Value {
	if joined := t.joinedOf(e); joined != nil {
		return t.joinedStr(joined)
	}
	vs := t.several([]pyast.Expr{e.Left, e.Right}, []string{"string", "any"})
	return t.build("py.Percent(format, args)", map[string]rule.Value{"format": vs[0], "args": vs[1]})
}

// joinedOf returns the f-string for a % whose conversions are %s, %d and %f of texts, ints and floats, nil for others.
//
//	"%s has %d" % (name, n)  =>  f"{name} has {n:d}"
func (t *translator) joinedOf(e *pyast.BinOp) *pyast.JoinedStr {
	c, ok := e.Left.(*pyast.Constant)
	if !ok {
		return nil
	}
	template, ok := c.Value.(pyast.Str)
	if !ok {
		return nil
	}
	values := []pyast.Expr{e.Right}
	if tuple, ok := e.Right.(*pyast.Tuple); ok {
		values = tuple.Elts
	}
	out := &pyast.JoinedStr{Span: e.Span}
	add := func(text string) {
		if text != "" {
			out.Values = append(out.Values, &pyast.Constant{Span: e.Span, Value: pyast.Str(text)})
		}
	}
	rest, text := string(template), ""
	for {
		before, after, found := strings.Cut(rest, "%")
		text += before
		if !found {
			break
		}
		if strings.HasPrefix(after, "%") {
			text, rest = text+"%", after[1:]
			continue
		}
		if len(values) == 0 {
			return nil
		}
		end := strings.IndexFunc(after, func(r rune) bool { return r != '.' && (r < '0' || r > '9') })
		if end < 0 {
			return nil
		}
		field := t.percentField(after[:end], after[end], values[0])
		if field == nil {
			return nil
		}
		add(text)
		out.Values = append(out.Values, field)
		text, rest, values = "", after[end+1:], values[1:]
	}
	add(text)
	if len(values) > 0 || len(out.Values) == 0 {
		return nil
	}
	return out
}

// percentField returns one conversion as a field of an f-string, nil when format() would print the value otherwise.
func (t *translator) percentField(flags string, kind byte, value pyast.Expr) *pyast.FormattedValue {
	known, basic := t.TypeOf(value).(ir.Basic)
	out := &pyast.FormattedValue{Span: pyast.Span(value.Bounds()), Value: value, Conversion: -1}
	isInt := known == ir.Int || known == ir.BigInt
	switch {
	case !basic:
		return nil
	case kind == 's' && flags == "" && (known == ir.Str || isInt || known == ir.Float):
		return out
	case kind == 'd' && flags == "" && isInt:
		return out
	case kind == 'd' && isInt && !strings.Contains(flags, "."), kind == 'f' && (isInt || known == ir.Float):
		spec := &pyast.Constant{Span: pyast.Span(value.Bounds()), Value: pyast.Str(flags + string(kind))}
		out.FormatSpec = &pyast.JoinedStr{Span: pyast.Span(value.Bounds()), Values: []pyast.Expr{spec}}
		return out
	}
	return nil
}
