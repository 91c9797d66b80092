// This file finds module-level variables that nothing changes, but whose value is made of state while the modules are
// imported: the largest of some objects, an index of them by name. They are fields of the state, filled in order with it.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// markDerived marks the variables that are made of state as state, and those that no plain assignment binds.
func (m *project) markDerived() {
	used := m.usedElsewhere()
	m.freeScratch(used)
	for again := true; again; {
		again = false
		for _, module := range m.program.Modules {
			for _, s := range module.Body.Scope.Order {
				if m.isDerived(s, used) {
					s.Mutated, again = true, true
				}
			}
		}
	}
}

// freeScratch makes local variables of what only the top level of a module uses, and binds in a loop or several times.
func (m *project) freeScratch(used map[*ir.Symbol]bool) {
	for _, module := range m.program.Modules {
		for _, s := range module.Body.Scope.Order {
			if s.Kind == ir.Variable && s.Global && s.Value == nil && len(s.Binds) > 0 && !used[s] && !s.Captured {
				s.Global = false
			}
		}
	}
}

// usedElsewhere returns the module-level variables that more than the top level of their own module names.
func (m *project) usedElsewhere() map[*ir.Symbol]bool {
	used := map[*ir.Symbol]bool{}
	for _, module := range m.program.Modules {
		for _, fn := range append(module.Funcs[:len(module.Funcs):len(module.Funcs)], module.Body) {
			for _, s := range fn.Uses {
				if final := s.Final(); final != nil && (fn != module.Body || final.Module != module) {
					used[final] = true
				}
			}
		}
		for _, s := range module.Scope.Order {
			if s.Imported != nil {
				used[s.Imported] = true
			}
		}
		pyast.Walk(module.Syntax, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Attribute); ok {
				m.useMember(module, a, used)
			}
			return true
		})
	}
	return used
}

// useMember notes that an attribute may be a variable of a module of the project.
func (m *project) useMember(module *ir.Module, a *pyast.Attribute, used map[*ir.Symbol]bool) {
	for _, other := range m.program.Modules {
		if s := other.Scope.Symbols[a.Attr]; other != module && s != nil {
			used[s] = true
		}
	}
}

// isDerived reports whether a variable that is no state yet has to be part of it.
func (m *project) isDerived(s *ir.Symbol, used map[*ir.Symbol]bool) bool {
	if s.Kind != ir.Variable || !s.Global || s.Const != nil || len(s.Binds) != 1 || !rewrite.HoldsData(s) || rewrite.IsState(s) || madeOutside(s) {
		return false
	}
	if s.Value == nil {
		return used[s]
	}
	return m.readsState(s.Scope.Func, s.Value)
}

// readsState reports whether evaluating an expression reads state, by itself or by what it calls.
func (m *project) readsState(fn *ir.Func, e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			s := fn.Uses[n].Final()
			found = found || isFilled(s)
		case *pyast.Attribute:
			s := fn.Resolve(n)
			found = found || isFilled(s)
		case *pyast.Call:
			found = found || m.callReadsState(fn, n)
		}
		return !found
	})
	return found
}

// callReadsState reports whether a call runs a function of the project that reads state.
func (m *project) callReadsState(fn *ir.Func, call *pyast.Call) bool {
	s := fn.Resolve(call.Func)
	if s == nil {
		return false
	}
	called := s.Func
	if s.Kind == ir.ClassName && s.Class != nil {
		called = nil
		for _, up := range s.Class.MRO {
			for _, method := range up.Methods {
				if called == nil && method.Name == "__init__" {
					called = method
				}
			}
		}
	}
	if called == nil {
		return false
	}
	reads, _ := m.effects()(called)
	for s := range reads {
		if s.Kind == ir.Variable && rewrite.HoldsData(s) && rewrite.IsState(s) {
			return true
		}
	}
	return false
}

// isFilled reports whether a variable has its value only while the state is filled.
func isFilled(s *ir.Symbol) bool {
	if s == nil || s.Kind != ir.Variable || s.Scope == nil || s.Scope.Func == nil || s.Scope.Func != s.Scope.Func.Module.Body {
		return false
	}
	return !s.Global || s.Value == nil && rewrite.HoldsData(s) || rewrite.HoldsData(s) && rewrite.IsState(s)
}
