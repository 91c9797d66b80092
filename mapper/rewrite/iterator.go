// This file says which iterators may be held as what they run over.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// consumedOnce reports whether a variable that holds an iterator is bound once and read once, as the argument of a call
// that runs through all of it: then a list of the same items does as well.
func (t *translator) consumedOnce(s *ir.Symbol) bool {
	if len(s.Binds) != 1 || s.Captured || s.Global {
		return false
	}
	reads, whole := 0, 0
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.For, *pyast.While:
				if mentionsSymbol(t.py, n, s) {
					reads += 2 // it may run again
				}
			case *pyast.Name:
				if t.py.Uses[n] == s && !isBinding(s, n) {
					reads++
				}
			case *pyast.Call:
				if len(n.Args) == 1 && len(n.Keywords) == 0 && t.takesAll(n.Func) {
					if name, ok := n.Args[0].(*pyast.Name); ok && t.py.Uses[name] == s {
						whole++
					}
				}
			}
			return true
		})
	}
	return reads == 1 && whole == 1
}

// takesAll reports whether a function runs through the iterable that it is called with.
func (t *translator) takesAll(fn pyast.Expr) bool {
	switch t.Qualified(fn) {
	case "list", "dict", "tuple", "set", "sorted":
		return true
	}
	return isDictClass(t.classObject(fn))
}

// runsThrough reports whether a call runs through the only iterable that it is given before anything else shows.
func (t *translator) runsThrough(call *pyast.Call) bool {
	if len(call.Args) != 1 || hasStar(call.Args) {
		return false
	}
	switch t.Qualified(call.Func) {
	case "list", "dict", "tuple", "set", "frozenset", "sorted", "sum", "min", "max", "bytes":
		return true
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return false
	}
	switch t.TypeOf(a.Value).(type) {
	case ir.List:
		return a.Attr == "extend"
	case ir.Basic:
		return a.Attr == "join" && t.TypeOf(a.Value) != ir.Type(ir.Any)
	}
	return false
}

func mentionsSymbol(fn *ir.Func, n pyast.Node, s *ir.Symbol) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok && fn.Uses[name] == s {
			found = true
		}
		return !found
	})
	return found
}
