// This file translates built-in types as values: tables of types, types as arguments, and their calls (library reference,
// "Built-in Types").

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// typeValue translates the name of a built-in type as a value; ok is false for any other symbol.
//
//	str  =>  py.Type("str")
func (t *translator) typeValue(s *ir.Symbol) (v rule.Value, ok bool) {
	if s.Kind != ir.BuiltinName || !lower.TypeValues[s.Qualified] {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "Type"), gotree.Str{Value: s.Qualified}), Type: "py.Type", Pure: true}, true
}

// callType translates the call of a variable that holds a built-in type, with one argument.
//
//	kind(raw)  =>  kind.Call(raw)
func (t *translator) callType(e *pyast.Call) (rule.Value, bool) {
	if _, sure := t.TypeOf(e.Func).(ir.External); !sure || !isTypeValue(t.TypeOf(e.Func)) || t.Qualified(e.Func) != "" || len(e.Args) != 1 || len(e.Keywords) > 0 || hasStar(e.Args) {
		return rule.Value{}, false
	}
	vs := t.Several([]pyast.Expr{e.Func, e.Args[0]}, []string{"py.Type", "any"})
	return rule.Value{X: gotree.CallOf(gotree.Sel(vs[0].X, "Call"), vs[1].X), Type: "any", Fails: true}, true
}

// nameOfAny translates the name of what may be a built-in type, or an exception's class.
//
//	kind.__name__  =>  py.NameOf(kind)
func (t *translator) nameOfAny(e *pyast.Attribute) (rule.Value, bool) {
	if _, isName := e.Value.(*pyast.Name); !isName || e.Attr != "__name__" || t.TypeOf(e.Value) != ir.Type(ir.Any) {
		return rule.Value{}, false
	}
	v := t.plain(e.Value, "any")
	return rule.Value{X: gotree.CallOf(t.qual("py", "NameOf"), v.X), Type: "string", Fails: true}, v.Type == "any"
}

// sameType translates x is y for variables that hold built-in types or None, and the types themselves.
//
//	kind is str  =>  kind == py.Type("str")
func (t *translator) sameType(op pyast.CmpOperator, x, y pyast.Expr) (rule.Value, bool) {
	if !isTypeValue(t.TypeOf(x)) || !isTypeValue(t.TypeOf(y)) {
		return rule.Value{}, false
	}
	vs := t.Several([]pyast.Expr{x, y}, []string{"", ""})
	same := rule.Value{X: &gotree.Binary{Op: "==", X: vs[0].X, Y: vs[1].X}, Type: "bool", Pure: vs[0].Pure && vs[1].Pure}
	if op == pyast.IsNot {
		same = not(same)
	}
	return same, vs[0].OK == nil && vs[1].OK == nil
}

// isTypeValue reports whether values of a type are built-in types, or None.
func isTypeValue(known ir.Type) bool {
	external, ok := strip(known).(ir.External)
	return ok && external.Name == "_builtin_type"
}
