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
	return reads == 1 && whole == 1 && t.undisturbed(s)
}

// undisturbed reports whether nothing is called or stored between what binds a variable and the only place that reads
// it, outside of loops: what its iterator runs over is the same then.
func (t *translator) undisturbed(s *ir.Symbol) bool {
	var read pyast.Node
	for name, use := range t.py.Uses {
		if use == s && !isBinding(s, name) {
			read = name
		}
	}
	to := read.Bounds().Start
	assign := t.assignOf(s)
	if assign == nil {
		return false
	}
	from := assign.Bounds().End
	quiet := true
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			at := n.Bounds()
			if at.Start >= from && at.End <= to {
				quiet = quiet && !t.disturbs(n, assign)
			}
			return quiet && at.End > from && at.Start < to
		})
	}
	return quiet
}

// assignOf returns the assignment that binds a variable, or nil.
func (t *translator) assignOf(s *ir.Symbol) pyast.Node {
	var out pyast.Node
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if assign, ok := n.(*pyast.Assign); ok && len(assign.Targets) == 1 && t.targets(assign.Targets[0], s) {
				out = assign
			}
			return out == nil
		})
	}
	return out
}

// disturbs reports whether a node by itself may run code of the program, change an object or a variable that made reads.
func (t *translator) disturbs(n, made pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Call, *pyast.AugAssign, *pyast.Delete, *pyast.Yield, *pyast.YieldFrom, *pyast.Await, *pyast.With, *pyast.For, *pyast.Subscript:
		return true
	case *pyast.Assign:
		for _, target := range n.Targets {
			if name, plain := target.(*pyast.Name); !plain || mentionsSymbol(t.py, made, t.py.Uses[name]) {
				return true
			}
		}
	}
	return false
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
