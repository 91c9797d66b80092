// This file finds the module-level variables that may have no value when the modules have been imported: those that only
// some branch, a loop without rounds or a function binds. Reading one raises NameError (Language Reference 4.2.2).

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// boundAtImport refuses the read of a module-level variable in a function where importing the module may leave it without
// a value; it states a condition where functions alone bind it, which may run before the first request.
func (t *translator) boundAtImport(e pyast.Node, s *ir.Symbol) {
	home := s.Scope.Func
	if t.py == home || home != home.Module.Body || s.Kind != ir.Variable {
		return
	}
	in, known := t.u.boundNames[home.Module]
	if !known {
		in = (&binding{fn: home, found: map[*ir.Symbol]bool{}, at: map[*pyast.Name]bool{}}).suite(home.Body, bound{})
		if t.u.boundNames == nil {
			t.u.boundNames = map[*ir.Module]bound{}
		}
		t.u.boundNames[home.Module] = in
	}
	if in == nil || in[s] {
		return
	}
	if boundAtTop(home, s) {
		t.Fail(e, diag.MaybeUnbound, "the module-level variable %s may have no value when the module has been imported", s.Name)
	}
	t.Require("a function has set " + s.Name + " before it is read")
}

// boundAtTop reports whether the code of a module itself binds a variable, and not only its functions, which may run before
// the first request.
func boundAtTop(home *ir.Func, s *ir.Symbol) bool {
	own := map[pyast.Node]bool{}
	for _, stmt := range home.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			own[n] = true
			switch n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
				return false
			}
			return true
		})
	}
	return slices.ContainsFunc(s.Binds, func(b pyast.Node) bool {
		a, annotated := b.(*pyast.AnnAssign)
		return own[b] && !(annotated && a.Value == nil)
	})
}

// atImport reports whether the code of a module is walked.
func (b *binding) atImport() bool { return b.fn == b.fn.Module.Body }

// called binds what a function of the project binds in its module, where a statement of the module calls it.
func (b *binding) called(e pyast.Expr, in bound) {
	call, ok := e.(*pyast.Call)
	if !ok || !b.atImport() {
		return
	}
	s := b.fn.Resolve(call.Func)
	if s == nil || s.Kind != ir.FuncName || len(s.Func.Decorators()) > 0 || s.Func.Generator || s.Func.Async {
		return
	}
	inner := &binding{fn: s.Func, found: map[*ir.Symbol]bool{}, at: map[*pyast.Name]bool{}}
	for s := range inner.suite(s.Func.Body, bound{}) {
		if s != nil && s.Global {
			in[s] = true
		}
	}
}

// runs reports whether a loop takes at least one round, and each to its end.
func (b *binding) runs(s *pyast.For) bool {
	whole := true
	for _, stmt := range s.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.Continue, *pyast.Break, *pyast.Return:
				whole = false
			}
			return whole
		})
	}
	return whole && b.hasItems(s.Iter, 0)
}

// hasItems reports whether an expression is known to have items.
func (b *binding) hasItems(e pyast.Expr, depth int) bool {
	switch e := e.(type) {
	case *pyast.List:
		return len(e.Elts) > 0 && !hasStar(e.Elts)
	case *pyast.Tuple:
		return len(e.Elts) > 0 && !hasStar(e.Elts)
	case *pyast.Set:
		return len(e.Elts) > 0 && !hasStar(e.Elts)
	case *pyast.Dict:
		return len(e.Keys) > 0 && e.Keys[0] != nil
	case *pyast.Name:
		s := b.fn.Resolve(e)
		return s != nil && s.Value != nil && s.Global && !s.Mutated && depth < maxNesting && b.hasItems(s.Value, depth+1)
	case *pyast.Call:
		return depth < maxNesting && b.callHasItems(e, depth+1)
	}
	return false
}

func (b *binding) callHasItems(e *pyast.Call, depth int) bool {
	if a, ok := e.Func.(*pyast.Attribute); ok && len(e.Args) == 0 && (a.Attr == "items" || a.Attr == "keys" || a.Attr == "values") {
		return b.hasItems(a.Value, depth)
	}
	switch b.fn.Qualified(e.Func) {
	case "enumerate", "sorted", "list", "tuple", "set", "reversed":
		return len(e.Args) > 0 && b.hasItems(e.Args[0], depth)
	case "range":
		c, ok := e.Args[len(e.Args)-1].(*pyast.Constant)
		if !ok || len(e.Args) != 1 {
			return false
		}
		n, ok := c.Value.(pyast.Int)
		return ok && n.Small > 0
	}
	return false
}
