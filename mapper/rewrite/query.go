// This file answers questions of the mapper about translated code.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// FuncNamed returns the project function that e names in the scope of fn, or nil.
func FuncNamed(fn *ir.Func, e pyast.Expr) *ir.Func {
	t := &translator{py: fn}
	return t.funcOf(e)
}

// ClassNamed returns the project class that e names in the scope of fn, or nil.
func ClassNamed(fn *ir.Func, e pyast.Expr) *ir.Class {
	t := &translator{py: fn}
	return t.classObject(e)
}

// Unset reports whether app.config certainly lacks a key.
func (u *Unit) Unset(key string) bool { return u.unsetConfig(key) }

// DecoratorArguments translates the arguments of a decorator call, which Python evaluates when the view is defined.
func (u *Unit) DecoratorArguments(scope *ir.Func, call *pyast.Call, f *Func) ([]gotree.Expr, *Failure) {
	if call == nil {
		return nil, nil
	}
	t := u.initialiser(scope.Module)
	t.py = scope
	var out []gotree.Expr
	failure := t.attempt(func() { out = t.arguments(call, f.Py, f.Params, 0) })
	if failure == nil && (len(t.block.Stmts) > 0 || t.out.Context || t.out.State != nil) {
		failure = &Failure{Message: "the arguments of the decorator need more than expressions", Module: scope.Module, Node: call}
	}
	return out, failure
}

// Cyclic reports whether the Go packages would import one another.
func (u *Unit) Cyclic() bool {
	edges := map[string]map[string]bool{}
	for _, p := range u.sortedPlaces() {
		from := u.Path(p.Package)
		if edges[from] == nil {
			edges[from] = map[string]bool{}
		}
		u.imports(p, edges[from])
	}
	return hasCycle(edges)
}

// imports gathers the project packages that a place's declarations name.
func (u *Unit) imports(p *Place, to map[string]bool) {
	own := u.Path(p.Package)
	visit := func(n gotree.Node) bool {
		if q, ok := n.(gotree.Qual); ok && q.Path != own {
			to[q.Path] = true
		}
		return true
	}
	for _, d := range p.Decls {
		gotree.Walk(d, visit)
	}
	for _, f := range u.order {
		if f.Place == p && f.Decl != nil {
			gotree.Walk(f.Decl, visit)
		}
	}
}

func hasCycle(edges map[string]map[string]bool) bool {
	state := map[string]int{}
	var visit func(string) bool
	visit = func(at string) bool {
		state[at] = 1
		for to := range edges[at] {
			if state[to] == 1 || state[to] == 0 && edges[to] != nil && visit(to) {
				return true
			}
		}
		state[at] = 2
		return false
	}
	for at := range edges {
		if state[at] == 0 && visit(at) {
			return true
		}
	}
	return false
}

// Places returns the Go files of the modules, by module name.
func (u *Unit) Places() []*Place { return u.sortedPlaces() }

// Declarations returns the declarations of a place, its functions included, unordered.
func (u *Unit) Declarations(p *Place) []gotree.Decl {
	out := append([]gotree.Decl{}, p.Decls...)
	for _, f := range u.order {
		if f.Place == p && f.Failure == nil && f.Decl != nil {
			out = append(out, f.Decl)
		}
	}
	return out
}

// States returns the states of all packages, each with the place of the module that it is called after.
func (u *Unit) States() map[*State]*Place {
	out := map[*State]*Place{}
	for _, p := range u.sortedPlaces() {
		if p.State != nil && out[p.State] == nil {
			out[p.State] = p
		}
	}
	return out
}

// StateDecls returns the struct of a state and its constructor, whose name it returns as well.
func (u *Unit) StateDecls(st *State) (decls []gotree.Decl, constructor string) {
	decls = u.stateDecls(st)
	return decls, decls[1].(*gotree.Func).Name
}

// FillStates brings in all state of modules whose state is used, so that constructors are whole.
func (u *Unit) FillStates() {
	for _, p := range u.sortedPlaces() {
		if p.State != nil {
			u.fillState(p.State, p.Py)
		}
	}
}

// FailedClass returns why a class has no translation, nil when it has one or was not asked for.
func (u *Unit) FailedClass(c *ir.Class) (failure *Failure, known bool) {
	k := u.classes[c]
	if k == nil || !k.made {
		return nil, false
	}
	return k.Failure, true
}

// Place returns the Go file of a module.
func (u *Unit) Place(m *ir.Module) *Place { return u.place(m) }

// TakeName takes a free name in a package.
func (p *Package) TakeName(want string) string { return p.name(want) }

// Origin returns where a module's node comes from, for declarations that the mapper makes itself.
func (u *Unit) Origin(m *ir.Module, n pyast.Node, rule string) gotree.Origin {
	return u.place1(m, n, rule, "")
}

// ClassVar returns the *py.Class variable of a translated exception class.
func (u *Unit) ClassVar(c *ir.Class) (gotree.Expr, *Failure) {
	t := u.initialiser(c.Module)
	failure := t.attempt(func() { u.mustClass(t, c.Syntax, c) })
	k := u.Class(c)
	return gotree.Qual{Path: u.Path(k.Place.Package), Name: k.classVar()}, failure
}
