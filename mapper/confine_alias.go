// This file finds the module-level variables that may hold parts of what others hold.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// withAliases adds the module-level variables that may hold parts of what others hold.
func (m *project) withAliases(of map[*ir.Symbol]bool) {
	for again := true; again; {
		again = false
		for _, module := range m.program.Modules {
			for _, s := range module.Body.Scope.Order {
				if s.Value == nil || s.Kind != ir.Variable || !changeable(s.Type) && !isObject(s.Type) {
					continue
				}
				for _, part := range m.partsOf(s) {
					again = alike(of, s, part) || again
				}
			}
		}
	}
}

// partsOf returns the variables whose objects the value of a module-level variable may hold. An object of a database keeps
// nothing but such objects.
func (m *project) partsOf(s *ir.Symbol) []*ir.Symbol {
	var out []*ir.Symbol
	fn := s.Scope.Func
	database := m.unit.DatabaseOf(s) != ""
	pyast.Walk(s.Value, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Attribute, *pyast.Subscript:
			if neverChanges(fn.TypeOf(n.(pyast.Expr))) {
				return false
			}
		case *pyast.Name:
			if part := fn.Resolve(n).Final(); part != nil && (!database || m.unit.DatabaseOf(part) != "") {
				out = append(out, part)
			}
		}
		return true
	})
	return out
}

// alike adds one of two variables to a set that has the other one; it reports whether it did.
func alike(of map[*ir.Symbol]bool, a, b *ir.Symbol) bool {
	if b == nil || b.Kind != ir.Variable || of[a] == of[b] || !changeable(b.Type) && !isObject(b.Type) {
		return false
	}
	of[a], of[b] = true, true
	return true
}

// isObject reports whether values of a type are objects of a class of the project.
func isObject(t ir.Type) bool {
	switch t := t.(type) {
	case ir.Instance:
		return true
	case ir.Optional:
		return isObject(t.Elem)
	}
	return false
}
