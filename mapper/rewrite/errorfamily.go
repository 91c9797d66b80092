// This file tells which exceptions of a program need a Go interface, because what catches them gets those of the classes
// below as well.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// methodsOverridden reports whether a class below c has a method of c again, constructors aside.
func (u *Unit) methodsOverridden(c *ir.Class) bool {
	for _, up := range c.MRO {
		for name := range up.Methods {
			if name != "__init__" && overridden(c, name) {
				return true
			}
		}
	}
	return false
}

// toldApart reports whether the program asks by isinstance, or by the pattern of a class, for exceptions of a class below c.
func (u *Unit) toldApart(c *ir.Class) bool {
	if u.asked == nil {
		u.asked = map[*ir.Class]bool{}
		for _, m := range u.Program.Modules {
			for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
				walkOwn(fn, func(n pyast.Node) { u.asks(fn, n) })
			}
		}
	}
	for k := range u.asked {
		if k != c && slices.Contains(k.MRO, c) {
			return true
		}
	}
	return false
}

// asks notes the classes for which a node asks.
func (u *Unit) asks(fn *ir.Func, n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Call:
		if fn.Qualified(n.Func) != "isinstance" || len(n.Args) != 2 {
			return
		}
		classes := []pyast.Expr{n.Args[1]}
		if tuple, ok := n.Args[1].(*pyast.Tuple); ok {
			classes = tuple.Elts
		}
		for _, e := range classes {
			if c := classIn(fn, e); c != nil {
				u.asked[c] = true
			}
		}
	case *pyast.MatchClass:
		if c := classIn(fn, n.Cls); c != nil {
			u.asked[c] = true
		}
	}
}
