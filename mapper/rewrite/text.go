// This file translates what formats text: f-strings and the % operator.

package rewrite

import (
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// joinedStr translates an f-string as a concatenation.
func (t *translator) joinedStr(e *pyast.JoinedStr) rule.Value {
	if len(e.Values) == 0 {
		return rule.Value{X: gotree.Str{}, Type: "string", Pure: true, Const: true}
	}
	parts := make([]rule.Value, 0, len(e.Values))
	for _, part := range e.Values {
		before := len(t.block.Stmts)
		v := t.part(part)
		if len(t.block.Stmts) > before {
			t.spill(parts, e.Values[:len(parts)], before)
		}
		parts = append(parts, v)
	}
	out := parts[0]
	for _, v := range parts[1:] {
		out = rule.Value{X: &gotree.Binary{Op: "+", X: out.X, Y: v.X}, Type: "string", Pure: out.Pure && v.Pure}
	}
	out.Type, out.Const = "string", false
	return out
}

// part translates one piece of an f-string as a plain string.
func (t *translator) part(e pyast.Expr) rule.Value {
	f, ok := e.(*pyast.FormattedValue)
	if !ok {
		return t.constant(e.(*pyast.Constant), "string")
	}
	v := t.plain(f.Value, "")
	switch f.Conversion {
	case 'r':
		if v.OK == nil && (v.Type == "int" || v.Type == "float64") {
			v = t.text(v)
			break
		}
		v = t.build("py.Repr(x)", map[string]rule.Value{"x": t.dynamic(v)})
	case 's':
		v = t.Hoist(t.text(v), "text")
	case 'a':
		v = t.build("py.ASCII(x)", map[string]rule.Value{"x": t.dynamic(v)})
	}
	if f.FormatSpec == nil || len(f.FormatSpec.(*pyast.JoinedStr).Values) == 0 {
		if f.Conversion <= 0 && t.formatsItself(t.TypeOf(f.Value)) {
			return t.Hoist(t.build("py.Format(x, spec)", map[string]rule.Value{"x": t.dynamic(v), "spec": {X: gotree.Str{}, Type: "string", Const: true, Pure: true}}), "text")
		}
		return t.Hoist(t.text(v), "text")
	}
	spec := t.joinedStr(f.FormatSpec.(*pyast.JoinedStr))
	if out, ok := t.plainFormat(v, spec); ok {
		return out
	}
	return t.Hoist(t.build("py.Format(x, spec)", map[string]rule.Value{"x": t.dynamic(v), "spec": spec}), "text")
}

// text returns str(v) of a plain value.
func (t *translator) text(v rule.Value) rule.Value {
	switch {
	case v.Type == "string" && v.OK == nil:
		return v
	case v.Type == "int" && v.OK == nil:
		return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "strconv", Name: "Itoa"}, v.X), Type: "string", Pure: v.Pure}
	case v.Type == bigInt && v.OK == nil:
		return t.bigText(v)
	case v.Type == "fastapi.URL" && v.OK == nil:
		return t.urlText(v)
	case v.Type == safeText && v.OK == nil:
		return rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "PyStr")), Type: "string", Pure: v.Pure}
	case v.Type == "float64" && v.OK == nil:
		return rule.Value{X: gotree.CallOf(t.qual("py", "FormatFloat"), v.X), Type: "string", Pure: v.Pure}
	}
	if out, ok := t.objectText(v); ok {
		return out
	}
	return t.build("py.Str(x)", map[string]rule.Value{"x": t.dynamic(v)})
}

// urlText returns the text of a URL.
func (t *translator) urlText(v rule.Value) rule.Value {
	text := rule.Value{X: gotree.CallOf(gotree.Ident{Name: "string"}, v.X), Type: "string", Pure: v.Pure}
	if call, ok := v.X.(*gotree.Call); ok && len(call.Args) == 1 && call.Fn == gotree.Expr(t.qual("fastapi", "RequestURL")) {
		text.X = gotree.CallOf(t.qual("fastapi", "URLOf"), call.Args[0])
	}
	return text
}

// plainFormat translates the formats of numbers that cannot fail: zero-filled ints and floats with so many digits.
func (t *translator) plainFormat(v, spec rule.Value) (rule.Value, bool) {
	text, ok := spec.X.(gotree.Str)
	if !ok || v.OK != nil {
		return rule.Value{}, false
	}
	switch {
	case v.Type == "int" && intFormat.MatchString(text.Value):
		format := gotree.Str{Value: "%" + strings.TrimSuffix(text.Value, "d") + "d"}
		return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "fmt", Name: "Sprintf"}, format, v.X), Type: "string", Pure: v.Pure}, true
	case v.Type == "float64" && floatFormat.MatchString(text.Value):
		digits := gotree.Num{Text: text.Value[1 : len(text.Value)-1]}
		return rule.Value{X: gotree.CallOf(t.qual("py", "Fixed"), v.X, digits), Type: "string", Pure: v.Pure}, true
	}
	return rule.Value{}, false
}

var (
	intFormat   = regexp.MustCompile(`^0?[1-9]?d$`)
	floatFormat = regexp.MustCompile(`^\.[0-9]f$`)
)
