// This file maps str.format of a literal template whose fields are plain to the f-string that means the same (string
// documentation, "Format String Syntax").

package python

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// asJoined returns the f-string for a call of str.format, nil unless the template is a literal, each argument is used by
// just one field, in order, and the arguments are of types whose formatting runs no code of the app's.
//
//	"{} of {n:d}".format(i, n=n)  =>  f"{i} of {n:d}"
func asJoined(x rule.Context, m rule.Match) *pyast.JoinedStr {
	template, ok := m.Args["s"].(*pyast.Constant)
	if !ok {
		return nil
	}
	text, ok := template.Value.(pyast.Str)
	if !ok {
		return nil
	}
	fields, ok := splitTemplate(string(text))
	if !ok || len(fields.names) != len(m.Rest)+len(m.More) || len(fields.names) == 0 {
		return nil
	}
	out := &pyast.JoinedStr{Span: pyast.Span(m.Node.Bounds())}
	for i, name := range fields.names {
		value := argumentOf(m, i, name)
		if value == nil || !formatsPlainly(x.TypeOf(value)) {
			return nil
		}
		field := &pyast.FormattedValue{Span: pyast.Span(value.Bounds()), Value: value, Conversion: -1}
		if spec := fields.specs[i]; spec != "" {
			field.FormatSpec = &pyast.JoinedStr{Span: pyast.Span(value.Bounds()), Values: []pyast.Expr{literal(template, spec)}}
		}
		if fields.texts[i] != "" {
			out.Values = append(out.Values, literal(template, fields.texts[i]))
		}
		out.Values = append(out.Values, field)
	}
	if last := fields.texts[len(fields.names)]; last != "" {
		out.Values = append(out.Values, literal(template, last))
	}
	return out
}

func literal(at pyast.Node, s string) *pyast.Constant {
	return &pyast.Constant{Span: pyast.Span(at.Bounds()), Value: pyast.Str(s)}
}

// argumentOf returns the argument of the field at index i if that is the argument at the same place of the call.
func argumentOf(m rule.Match, i int, name string) pyast.Expr {
	if i < len(m.Rest) {
		_, star := m.Rest[i].(*pyast.Starred)
		if star || name != "" && name != strconv.Itoa(i) {
			return nil
		}
		return m.Rest[i]
	}
	if k := m.More[i-len(m.Rest)]; k.Arg != "" && k.Arg == name {
		return k.Value
	}
	return nil
}

// formatsPlainly reports whether formatting values of a type cannot fail and runs no code of the app's.
func formatsPlainly(t ir.Type) bool {
	known, ok := t.(ir.Basic)
	return ok && (known == ir.Str || known == ir.Int || known == ir.BigInt || known == ir.Float)
}

// template is a format string: texts[i] stands before the field i, the last text behind all fields.
type template struct{ texts, names, specs []string }

// splitTemplate splits a format string; false when a field is more than a name or number with a plain format spec.
func splitTemplate(s string) (out template, ok bool) {
	text := &strings.Builder{}
	for s != "" {
		at := strings.IndexAny(s, "{}")
		if at < 0 {
			break
		}
		text.WriteString(s[:at])
		if at+1 < len(s) && s[at+1] == s[at] {
			text.WriteByte(s[at])
			s = s[at+2:]
			continue
		}
		end := strings.IndexByte(s[at:], '}')
		if s[at] == '}' || end < 0 {
			return out, false
		}
		field := s[at+1 : at+end]
		name, spec, _ := strings.Cut(field, ":")
		if strings.ContainsAny(name, "!.[{") || strings.ContainsAny(spec, "{") {
			return out, false
		}
		out.texts, out.names, out.specs = append(out.texts, text.String()), append(out.names, name), append(out.specs, spec)
		text.Reset()
		s = s[at+end+1:]
	}
	out.texts = append(out.texts, text.String()+s)
	return out, consistent(out.names)
}

// consistent reports whether the fields are all numbered by themselves, or none is: str.format refuses a mixture.
func consistent(names []string) bool {
	automatic, numbered := false, false
	for _, name := range names {
		_, err := strconv.Atoi(name)
		automatic, numbered = automatic || name == "", numbered || err == nil
	}
	return !automatic || !numbered
}

// refuseLookups refuses templates that may look into objects of the app's classes: "{0.name}".
func refuseLookups(x rule.Context, m rule.Match, operands []pyast.Expr) {
	if c := x.Const(operands[0]); c != nil && c.Kind == ir.ConstStr && !strings.ContainsAny(c.Text, ".[") {
		return
	}
	for _, e := range operands[1:] {
		t := x.TypeOf(e)
		if o, ok := t.(ir.Optional); ok {
			t = o.Elem
		}
		if _, own := t.(ir.Instance); own {
			x.Fail(m.Node, diag.NoLibrary, "a template that looks into objects of the app is not translated")
		}
	}
}
