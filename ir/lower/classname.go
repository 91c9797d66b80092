// This file writes x.__class__.__name__ as type(x).__name__, which is the same for every object that does not lie about its
// class (library reference, "Special Attributes"), and x.__str__() as str(x).

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// plainSpecials rewrites both in a module.
func plainSpecials(m *pyast.Module) {
	plainClassNames(m)
	plainSpecialCalls(m)
}

// plainClassNames rewrites the names of classes in a module that means the builtin by type.
func plainClassNames(m *pyast.Module) {
	if rebindsName(m, "type") {
		return
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		a, ok := n.(*pyast.Attribute)
		if !ok || a.Attr != "__name__" && a.Attr != "__qualname__" {
			return true
		}
		if class, ok := a.Value.(*pyast.Attribute); ok && class.Attr == "__class__" {
			span := class.Span
			a.Value = &pyast.Call{Span: span, Func: &pyast.Name{Span: span, ID: "type"}, Args: []pyast.Expr{class.Value}}
		}
		return true
	})
}

// byBuiltin are the special methods that a builtin calls without doing more.
var byBuiltin = map[string]string{"__str__": "str", "__repr__": "repr", "__len__": "len"}

// plainSpecialCalls rewrites the calls of such methods by their names in a module that means the builtins by theirs.
func plainSpecialCalls(m *pyast.Module) {
	bound := countBindings(m.Body)
	pyast.Walk(m, func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok || len(call.Args)+len(call.Keywords) > 0 {
			return true
		}
		a, ok := call.Func.(*pyast.Attribute)
		if !ok || byBuiltin[a.Attr] == "" || bound[byBuiltin[a.Attr]] > 0 {
			return true
		}
		if inner, ok := a.Value.(*pyast.Call); ok && nameOf(inner.Func) == "super" {
			return true
		}
		call.Func, call.Args = &pyast.Name{Span: a.Span, ID: byBuiltin[a.Attr]}, []pyast.Expr{a.Value}
		return true
	})
}
