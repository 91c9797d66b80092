// This file translates questions for the exact class of a value: type(x) is int, type(x) == dict, type(x) in (list, tuple)
// (library reference, "type"). Classes that have a name for themselves are compared by it.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// exactTypes are the builtin classes whose objects say their names.
var exactTypes = set("int str float bool bytes list dict tuple set frozenset")

// typeTest translates a comparison of type(x) with classes.
//
//	type(x) is int            =>  py.TypeName(x) == "int"
//	type(x) in (list, tuple)  =>  slices.Contains([]string{"list", "tuple"}, py.TypeName(x))
func (t *translator) typeTest(op pyast.CmpOperator, x, y pyast.Expr) (rule.Value, bool) {
	call := t.typeCall(x)
	if call == nil {
		return rule.Value{}, false
	}
	positive := op == pyast.Is || op == pyast.Eq || op == pyast.In
	if op == pyast.In || op == pyast.NotIn {
		return t.typeAmong(call, y, positive)
	}
	goOp := "=="
	if !positive {
		goOp = "!="
	}
	if other := t.typeCall(y); other != nil && t.soleNames() {
		vs := t.several([]pyast.Expr{t.nameOfType(call), t.nameOfType(other)}, nil)
		return binary(goOp, vs, "bool"), true
	}
	name := t.soleName(y)
	if name == "" {
		return rule.Value{}, false
	}
	v := t.Hoist(t.plain(t.nameOfType(call), "string"), "kind")
	return rule.Value{X: &gotree.Binary{Op: goOp, X: v.X, Y: gotree.Str{Value: name}}, Type: "bool", Pure: v.Pure}, true
}

// typeAmong translates type(x) in a display of classes.
func (t *translator) typeAmong(call *pyast.Call, y pyast.Expr, positive bool) (rule.Value, bool) {
	classes, ok := displayed(y)
	if !ok || len(classes) == 0 {
		return rule.Value{}, false
	}
	names := make([]gotree.Element, len(classes))
	for i, class := range classes {
		name := t.soleName(class)
		if name == "" {
			return rule.Value{}, false
		}
		names[i].Value = gotree.Str{Value: name}
	}
	v := t.Hoist(t.plain(t.nameOfType(call), "string"), "kind")
	list := &gotree.Composite{Type: t.u.typeTree("[]string"), Elts: names}
	out := rule.Value{X: gotree.CallOf(gotree.Qual{Path: "slices", Name: "Contains"}, list, v.X), Type: "bool", Pure: v.Pure}
	if !positive {
		out = not(out)
	}
	return out, true
}

// typeCall returns e as a call type(x), or nil.
func (t *translator) typeCall(e pyast.Expr) *pyast.Call {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || t.Qualified(call.Func) != "type" {
		return nil
	}
	return call
}

// nameOfType returns the expression call.__name__.
func (t *translator) nameOfType(call *pyast.Call) pyast.Expr {
	name := &pyast.Attribute{Span: call.Span, Value: call, Attr: "__name__"}
	t.py.Types[name] = ir.Str
	return name
}

// soleNames reports whether no two classes of the program, and none and a builtin, have one name.
func (t *translator) soleNames() bool {
	seen := map[string]bool{}
	for _, m := range t.u.Program.Modules {
		for _, c := range m.Classes {
			if seen[c.Name] || exactTypes[c.Name] {
				return false
			}
			seen[c.Name] = true
		}
	}
	return true
}

// soleName returns the name of a builtin class, or of a class of the app, that no other class of the program has; else "".
func (t *translator) soleName(e pyast.Expr) string {
	name := t.Qualified(e)
	own := t.classObject(e)
	switch {
	case own != nil:
		name = own.Name
	case !exactTypes[name]:
		return ""
	}
	for _, m := range t.u.Program.Modules {
		if slices.ContainsFunc(m.Classes, func(c *ir.Class) bool { return c.Name == name && c != own }) {
			return ""
		}
	}
	return name
}
