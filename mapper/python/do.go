// This file holds the mappings of builtins and methods that one line cannot say.

package python

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// length maps len by what is known of its argument.
//
//	len(text)  =>  py.StrLen(text)
func length(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Hoist(x.Expr(m.Args["x"], ""), "items")
	switch {
	case v.OK != nil || v.MayNil:
	case v.Type == "string":
		return x.Build("py.StrLen(x)", map[string]rule.Value{"x": v})
	case rule.Elem(v.Type) != "" || v.Type == "py.Tuple":
		return x.Build("len(x)", map[string]rule.Value{"x": v})
	case strings.HasPrefix(v.Type, "*py."):
		if out, ok := x.Build("x.Len()", map[string]rule.Value{"x": v}); ok {
			return out, true
		}
	}
	return x.Build("py.Len(x)", map[string]rule.Value{"x": v})
}

// toText maps str.
//
//	str(n)  =>  strconv.Itoa(n)
func toText(x rule.Context, m rule.Match) (rule.Value, bool) {
	return x.Text(x.Hoist(x.Expr(m.Args["x"], ""), "value")), true
}

// toInt maps int.
//
//	int(text)  =>  py.ToBig(text)
func toInt(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Hoist(x.Expr(m.Args["x"], ""), "value")
	if v.OK == nil && (v.Type == "int" || v.Type == "py.BigInt") {
		return v, true
	}
	return x.Build("py.ToBig(x)", map[string]rule.Value{"x": v})
}

// bigExtreme maps min and max of two ints of which one may not fit in 64 bits.
//
//	min(n, 50)  =>  py.MinBig(n, py.Big(50))
func bigExtreme(name string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		args := []pyast.Expr{m.Args["a"], m.Args["b"]}
		if !ir.IsInt(x.TypeOf(args[0])) || !ir.IsInt(x.TypeOf(args[1])) {
			return rule.Value{}, false
		}
		vs := x.Several(args, []string{"py.BigInt", "py.BigInt"})
		return x.Build("py."+name+"(a, b)", map[string]rule.Value{"a": vs[0], "b": vs[1]})
	}
}

// toFloat maps float by the type of its argument.
//
//	float(text)  =>  py.ParseFloat(text)
func toFloat(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Hoist(x.Expr(m.Args["x"], ""), "value")
	switch {
	case v.OK != nil:
	case v.Type == "float64":
		return v, true
	case v.Type == "py.BigInt":
		return x.Build("x.Float()", map[string]rule.Value{"x": v})
	case v.Type == "int" && !v.Const:
		return x.Build("float64(x)", map[string]rule.Value{"x": v})
	case v.Type == "string":
		return x.Build("py.ParseFloat(x)", map[string]rule.Value{"x": v})
	}
	return x.Build("py.Float(x)", map[string]rule.Value{"x": v})
}

func toBool(x rule.Context, m rule.Match) (rule.Value, bool) { return x.Truth(m.Args["x"]), true }

// split maps s.split(sep): with a separator that is not empty it cannot fail.
//
//	s.split(",")  =>  strings.Split(s, ",")
func split(x rule.Context, m rule.Match) (rule.Value, bool) {
	if c := x.Const(m.Args["sep"]); c != nil && c.Kind == ir.ConstNone {
		return x.Build("py.SplitFields(s, -1)", map[string]rule.Value{"s": x.Hoist(x.Expr(m.Args["s"], "string"), "text")})
	}
	vs := x.Several([]pyast.Expr{m.Args["s"], m.Args["sep"]}, []string{"string", "string"})
	with := map[string]rule.Value{"s": vs[0], "sep": vs[1]}
	if text, ok := vs[1].X.(gotree.Str); ok && text.Value != "" {
		return x.Build("strings.Split(s, sep)", with)
	}
	return x.Build("py.Split(s, sep, -1)", with)
}

// format maps s.format(...).
//
//	"{} {x}".format(a, x=b)  =>  py.FormatStr("{} {x}", []any{a}, py.P[string, any]("x", b))
func format(x rule.Context, m rule.Match) (rule.Value, bool) {
	if joined := asJoined(x, m); joined != nil {
		return x.Expr(joined, "string"), true
	}
	operands, wants := []pyast.Expr{m.Args["s"]}, []string{"string"}
	for _, e := range m.Rest {
		if _, star := e.(*pyast.Starred); star {
			return rule.Value{}, false
		}
		operands, wants = append(operands, e), append(wants, "any")
	}
	for _, k := range m.More {
		if k.Arg == "" {
			return rule.Value{}, false
		}
		operands, wants = append(operands, k.Value), append(wants, "any")
	}
	refuseLookups(x, m, operands)
	vs := x.Several(operands, wants)
	list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}}
	for _, v := range vs[1 : 1+len(m.Rest)] {
		list.Elts = append(list.Elts, gotree.Element{Value: v.X})
	}
	call := gotree.CallOf(x.Qual("py", "FormatStr"), vs[0].X, list)
	for i, k := range m.More {
		pair := &gotree.Call{Fn: x.Qual("py", "P"), TypeArgs: []gotree.Expr{gotree.Ident{Name: "string"}, gotree.Ident{Name: "any"}}}
		pair.Args = []gotree.Expr{gotree.Str{Value: k.Arg}, vs[1+len(m.Rest)+i].X}
		call.Args = append(call.Args, pair)
	}
	return rule.Value{X: call, Type: "string", Fails: true}, true
}

// isInstance maps isinstance for builtin types.
//
//	isinstance(v, (int, str))  =>  py.IsInstance(v, "int", "str")
func isInstance(x rule.Context, m rule.Match) (rule.Value, bool) {
	kinds := []pyast.Expr{m.Args["kind"]}
	if t, ok := kinds[0].(*pyast.Tuple); ok {
		kinds = t.Elts
	}
	if holdsTypes(x, kinds[0]) {
		vs := x.Several([]pyast.Expr{m.Args["x"], kinds[0]}, []string{"any", "any"})
		return rule.Value{X: gotree.CallOf(x.Qual("py", "HeldByAny"), vs[0].X, vs[1].X), Type: "bool", Fails: true}, true
	}
	v := x.Hoist(x.Expr(m.Args["x"], "any"), "value")
	any1, ok := x.Convert(v, "any")
	if !ok {
		return rule.Value{}, false
	}
	call := gotree.CallOf(x.Qual("py", "IsInstance"), any1.X)
	for _, k := range kinds {
		name := x.Qualified(k)
		if library := libraryNames[name]; library != "" {
			name = library
		} else if !instanceNames[name] {
			return rule.Value{}, false
		}
		call.Args = append(call.Args, gotree.Str{Value: name})
	}
	return rule.Value{X: call, Type: "bool", Pure: v.Pure}, true
}

// holdsTypes reports whether e is a variable, or an item of one, that may hold a type or a tuple of types.
func holdsTypes(x rule.Context, e pyast.Expr) bool {
	if x.Qualified(e) != "" {
		return false
	}
	switch e.(type) {
	case *pyast.Name, *pyast.Subscript:
	default:
		return false
	}
	switch t := x.TypeOf(e).(type) {
	case ir.Tuple:
		return true
	case ir.Basic:
		return t == ir.Any
	}
	return false
}

// isOfType maps isinstance for a built-in type that a variable holds.
//
//	isinstance(v, kind)  =>  kind.Holds(v)
func isOfType(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.Qualified(m.Args["t"]) != "" {
		return rule.Value{}, false // the name of the type itself
	}
	vs := x.Several([]pyast.Expr{m.Args["x"], m.Args["t"]}, []string{"any", "py.Type"})
	return rule.Value{X: gotree.CallOf(gotree.Sel(vs[1].X, "Holds"), vs[0].X), Type: "bool", Pure: vs[0].Pure && vs[1].Pure}, true
}

// typeName maps the name of a value's class, except for instances of the project's own, whose Go names may differ.
//
//	type(e).__name__  =>  py.TypeName(e)
func typeName(x rule.Context, m rule.Match) (rule.Value, bool) {
	if _, own := x.TypeOf(m.Args["x"]).(ir.Instance); own {
		return rule.Value{}, false
	}
	v := x.Hoist(x.Expr(m.Args["x"], ""), "value")
	if v.OK == nil && (v.Type == "*py.Error" || v.Type == "*web.HTTPError") {
		return rule.Value{X: gotree.CallOf(x.Qual("py", "TypeName"), v.X), Type: "string"}, true
	}
	out, ok := x.Convert(v, "any")
	if !ok || strings.HasPrefix(v.Type, "*") && !strings.HasPrefix(v.Type, "*py.") {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "TypeName"), out.X), Type: "string", Pure: v.Pure}, true
}

// instanceNames are the builtin types that py.IsInstance knows.
var instanceNames = map[string]bool{
	"str": true, "int": true, "float": true, "bool": true, "bytes": true, "list": true, "dict": true, "set": true, "tuple": true,
}

// libraryNames are the classes of libraries that py.IsInstance knows, by its names for them.
var libraryNames = map[string]string{"datetime.datetime": "datetime", "datetime.date": "date", "datetime.timedelta": "timedelta", "decimal.Decimal": "Decimal", "uuid.UUID": "UUID"}
