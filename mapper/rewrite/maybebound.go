// This file translates local variables that some way through a function reads before they are bound: a second variable
// says whether they are, and a read of one that is not raises UnboundLocalError (Language Reference 4.2.2).

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// trackBound moves the variables that can be followed from those that are refused: the ones that assignments and
// loops alone bind. They live in the function's outermost suite, as a loop keeps what an earlier round bound.
func (p *plan) trackBound(body []pyast.Stmt) {
	direct, deleted := directTargets(body), map[string]bool{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if d, ok := n.(*pyast.Delete); ok {
				for _, target := range d.Targets {
					if name, ok := target.(*pyast.Name); ok {
						deleted[name.ID] = true
					}
				}
			}
			return true
		})
	}
	for s := range p.unbound {
		if deleted[s.Name] || s.Captured || s.Global || len(s.Binds) == 0 || !holdsValues(p.t.symbolType(s)) {
			continue
		}
		all := true
		for _, b := range s.Binds {
			name, ok := b.(*pyast.Name)
			all = all && ok && direct[name]
		}
		if m, ok := p.home[s]; all && ok {
			delete(p.unbound, s)
			p.tracked[s] = true
			p.home[s] = outermost(m)
		}
	}
}

// directTargets are the names that assignments, assignment expressions and loops bind.
func directTargets(body []pyast.Stmt) map[*pyast.Name]bool {
	out := map[*pyast.Name]bool{}
	bind := func(target pyast.Expr) {
		for _, name := range targetNames(target) {
			out[name] = true
		}
	}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				for _, target := range n.Targets {
					bind(target)
				}
			case *pyast.NamedExpr:
				bind(n.Target)
			case *pyast.For:
				bind(n.Target)
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			}
			return true
		})
	}
	return out
}

// targetNames returns the names that a target binds.
func targetNames(target pyast.Expr) []*pyast.Name {
	switch target := target.(type) {
	case *pyast.Name:
		return []*pyast.Name{target}
	case *pyast.Starred:
		return targetNames(target.Value)
	case *pyast.Tuple:
		var out []*pyast.Name
		for _, e := range target.Elts {
			out = append(out, targetNames(e)...)
		}
		return out
	case *pyast.List:
		return targetNames(&pyast.Tuple{Elts: target.Elts})
	}
	return nil
}

// holdsValues reports whether variables of a type hold values, and no functions or iterators.
func holdsValues(t ir.Type) bool {
	switch strip(t).(type) {
	case ir.Callable, ir.Functions, ir.Iterator, ir.ClassObject:
		return false
	}
	return true
}

// outermost returns the place of m's statement in the outermost suite.
func outermost(m mention) mention {
	for m.in.parent != nil {
		m = mention{m.in.parent, m.in.index}
	}
	return m
}

// declareBound declares the variable that says whether v is bound.
func (t *translator) declareBound(v *variable) {
	if !t.plan.tracked[v.symbol] || v.boundName != "" {
		return
	}
	v.boundName = t.scope.Take(v.name + "Bound")
	t.emit(&gotree.VarStmt{Names: []string{v.boundName}, Type: gotree.Ident{Name: "bool"}})
}

// markBound notes that v is bound from here on.
func (t *translator) markBound(v *variable) {
	if v.boundName != "" {
		t.emit(gotree.Set(gotree.True, gotree.Ident{Name: v.boundName}))
	}
}

// checkBound raises UnboundLocalError where the name that is read may be unbound and is.
func (t *translator) checkBound(e *pyast.Name, v *variable) {
	if v.boundName == "" || !t.plan.unboundAt[e] {
		return
	}
	text := "cannot access local variable '" + e.ID + "' where it is not associated with a value"
	raised := gotree.CallOf(gotree.Sel(t.qual("py", "UnboundLocalError"), "New"), gotree.Str{Value: text})
	t.emit(&gotree.If{Cond: &gotree.Unary{Op: "!", X: gotree.Ident{Name: v.boundName}}, Then: t.sub(func() { t.raise(raised) })})
}
