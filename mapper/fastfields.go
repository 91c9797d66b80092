// This file writes the constant attributes of objects that are middleware into their methods, as what they hold.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// keepFields replaces self.name by what it holds in the dispatch methods of middleware that is added once. Attributes that
// anything sets again stay, and so do lists that more is done with than looking for members.
func (m *project) keepFields() {
	added := map[*ir.Func]int{}
	for _, h := range m.app.Hooks {
		if h.Kind == ir.AroundRequest && h.Func != nil {
			added[h.Func]++
		}
	}
	for _, h := range m.app.Hooks {
		if h.Fields == nil || added[h.Func] != 1 || len(h.Func.Params) == 0 {
			continue
		}
		looked := lookedIn(h.Func)
		pyast.Replace(h.Func.Syntax, func(e pyast.Expr) pyast.Expr {
			a, ok := e.(*pyast.Attribute)
			if !ok || !isSelf(h.Func, a.Value) {
				return nil
			}
			c := h.Fields[a.Attr]
			if c == nil || m.setElsewhere(h.Func.Class, a.Attr) || !isScalar(c) && !looked[a.Attr] {
				return nil
			}
			delete(h.Func.Uses, a.Value.(*pyast.Name))
			return rewrite.Display(a.Span, c)
		})
	}
}

func isSelf(fn *ir.Func, e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	return ok && fn.Uses[name] == fn.Params[0]
}

func isScalar(c *ir.Const) bool {
	switch c.Kind {
	case ir.ConstTuple, ir.ConstList, ir.ConstSet, ir.ConstDict:
		return false
	}
	return true
}

// lookedIn returns the attributes of self that a method does no more with than looking for members.
func lookedIn(fn *ir.Func) map[string]bool {
	looked, known := map[string]bool{}, map[pyast.Node]bool{}
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Compare:
				for i, op := range n.Ops {
					known[n.Comparators[i]] = op == pyast.In || op == pyast.NotIn
				}
			case *pyast.Attribute:
				if isSelf(fn, n.Value) {
					before, seen := looked[n.Attr]
					looked[n.Attr] = known[n] && (before || !seen)
				}
			}
			return true
		})
	}
	return looked
}

// setElsewhere reports whether an attribute of a name is assigned to outside of the constructor of a class.
func (m *project) setElsewhere(c *ir.Class, name string) bool {
	found := false
	for _, module := range m.program.Modules {
		for _, fn := range module.Funcs {
			if fn.Class == c && fn.Name == "__init__" {
				continue
			}
			for _, s := range fn.Body {
				pyast.Walk(s, func(n pyast.Node) bool {
					for _, target := range pyast.Stored(n) {
						a, ok := target.(*pyast.Attribute)
						found = found || ok && a.Attr == name
					}
					return !found
				})
			}
		}
	}
	return found
}
