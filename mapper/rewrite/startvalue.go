// This file translates the first values of module-level variables: what one expression says, what needs statements of its
// own, and what has no translation and concerns its readers alone.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readOnly declares a package-level variable that nothing changes.
func (u *Unit) readOnly(g *Global, place *Place) {
	s := g.symbol
	if s.Value == nil {
		g.fail = &Failure{Code: diag.NoGlobal, Message: "the module-level variable " + s.Name + " is not bound by a plain assignment", Module: place.Py, Node: s.Binds[0]}
		return
	}
	t := u.initialiser(place.Py)
	t.frames = []frame{startFrame()}
	var v rule.Value
	g.fail = t.attempt(func() {
		if t.makesModel(s.Value) {
			v = t.atStart(s.Value, g.goType)
			return
		}
		v = t.plain(s.Value, g.goType)
	})
	switch {
	case g.fail != nil:
		return
	case !v.Plain() || t.out.Context || t.out.State != nil:
		g.fail = &Failure{Code: diag.NoGlobal, Message: "the value of the module-level variable " + s.Name + " needs more than an expression", Module: place.Py, Node: s.Binds[0]}
		return
	}
	g.conditions = t.out.Conditions
	g.name = place.Package.name(gotree.GoName(s.Name, u.shared2(s)))
	spec := gotree.VarSpec{Names: []string{g.name}, Values: []gotree.Expr{t.startValue(g.name, g.goType, v.X, u.originOf(s))}}
	if g.goType == "any" {
		spec.Type = u.typeTree("any")
	}
	place.Decls = append(place.Decls, &gotree.VarDecl{Specs: []gotree.VarSpec{spec}, Origin: u.originOf(s)})
}

// initialiser returns a translator for expressions at a module's top level.
func (u *Unit) initialiser(m *ir.Module) *translator {
	t := newTranslator(u, &Func{Py: m.Body, Mode: ValueMode, Place: u.place(m), touches: map[*State]access{}})
	t.frames = []frame{t.outerFrame()}
	t.plan = &plan{t: t, unbound: map[*ir.Symbol]bool{}}
	return t
}

// attempt runs translate and returns its failure.
func (t *translator) attempt(translate func()) (failure *Failure) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case *Failure:
			failure = p
		default:
			failure = bug(t.py, p)
		}
	}()
	translate()
	return nil
}

// startFrame ends the program with an error, as an exception while the modules are imported does.
func startFrame() frame {
	return frame{
		fail: func(err gotree.Expr) []gotree.Stmt {
			return []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, err))}
		},
		ret: func([]gotree.Expr) []gotree.Stmt { return nil },
	}
}

// startValue returns the expression of a package-level variable's first value: x, or the call of a function of its own
// where that takes the statements that were emitted before it.
//
//	KINDS = sorted({r.kind for r in rules()})  =>  var kinds = makeKinds()
func (t *translator) startValue(name, goType string, x gotree.Expr, origin gotree.Origin) gotree.Expr {
	if len(t.block.Stmts) == 0 {
		return x
	}
	place := t.out.Place
	maker := place.Package.name("make" + gotree.GoName(name, true))
	t.emit(gotree.Ret(x))
	decl := &gotree.Func{Name: maker, Doc: maker + " returns the first value of " + name + ".", Body: t.block, Origin: origin,
		Type: gotree.FuncType{Results: []gotree.Param{{Type: t.u.typeTree(goType)}}}}
	dropUnused(decl)
	place.Decls = append(place.Decls, decl)
	return gotree.CallOf(gotree.Ident{Name: maker})
}

// fillStatement translates a top-level statement that fills the state. Where it has no translation and does nothing but bind
// one variable that nothing changes, that variable alone has none.
func (t *translator) fillStatement(w *importing, stmt pyast.Stmt) {
	g := t.u.boundAlone(w.home, stmt)
	if g == nil || w.statement(w.home.Body, stmt) {
		t.stmt(stmt)
		return
	}
	block, before, scope, frames, loops := t.block, len(t.block.Stmts), t.scope, t.frames, t.loops
	if failure := t.attempt(func() { t.stmt(stmt) }); failure != nil {
		t.block, t.scope, t.frames, t.loops = block, scope, frames, loops
		t.block.Stmts = t.block.Stmts[:before]
		g.fail = failure
		g.state.Fields = slices.DeleteFunc(g.state.Fields, func(f *Global) bool { return f == g })
	}
}

// boundAlone returns the variable of the state that a statement binds by one plain assignment, or nil.
func (u *Unit) boundAlone(m *ir.Module, stmt pyast.Stmt) *Global {
	var target pyast.Expr
	switch stmt := stmt.(type) {
	case *pyast.Assign:
		if len(stmt.Targets) == 1 {
			target = stmt.Targets[0]
		}
	case *pyast.AnnAssign:
		target = stmt.Target
	}
	name, ok := target.(*pyast.Name)
	if !ok || len(m.Body.Uses[name].Binds) != 1 {
		return nil
	}
	g := u.globals[m.Body.Uses[name]]
	if g == nil || g.state == nil || g.fail != nil {
		return nil
	}
	return g
}

// fillFrom translates the top-level statements of a module that fill its state, in order.
func (t *translator) fillFrom(w *importing) {
	fills := t.fillingStatements(w)
	var body []pyast.Stmt
	for _, stmt := range w.home.Body.Body {
		if fills[stmt] {
			body = append(body, stmt)
		}
	}
	t.planBody(body)
	t.plan.unbound = map[*ir.Symbol]bool{}
	in, at := t.plan.suiteOf(body), 0
	for _, stmt := range w.home.Body.Body {
		if def, ok := stmt.(*pyast.ClassDef); ok {
			t.fillClass(def)
		}
		if fills[stmt] {
			t.declareFor(in, at, stmt)
			t.fillStatement(w, stmt)
			at++
		}
	}
}

// fillingStatements returns the top-level statements that fill the state of a module, with those that make the variables
// that only such statements use.
func (t *translator) fillingStatements(w *importing) map[pyast.Stmt]bool {
	fills := map[pyast.Stmt]bool{}
	scratch := map[*ir.Symbol]bool{}
	take := func(stmt pyast.Stmt) {
		fills[stmt] = true
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok {
				if s := w.home.Body.Uses[name]; s != nil && s.Kind == ir.Variable && !s.Global && s.Scope == w.home.Body.Scope {
					scratch[s] = true
				}
			}
			return true
		})
	}
	for again := true; again; {
		again = false
		for _, stmt := range w.home.Body.Body {
			if !fills[stmt] && !t.u.late[stmt] && (t.u.fills(w.home, stmt) || !isDef(stmt) && (w.statement(w.home.Body, stmt) || names(w.home.Body, stmt, scratch))) {
				take(stmt)
				again = true
			}
		}
	}
	return fills
}

// names reports whether code names one of some variables.
func names(fn *ir.Func, n pyast.Node, of map[*ir.Symbol]bool) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		name, ok := n.(*pyast.Name)
		found = found || ok && of[fn.Uses[name]]
		return !found
	})
	return found
}

// assignGlobal translates the assignment of a module-level variable.
func (t *translator) assignGlobal(target *pyast.Name, s *ir.Symbol, value pyast.Expr) {
	g := t.globalTarget(target, s)
	t.storeGlobal(target, g, t.plain2(value, g.goType))
}

// globalTarget returns the field of the state that an assignment sets.
func (t *translator) globalTarget(target *pyast.Name, s *ir.Symbol) *Global {
	if !mutable(s) && t.py != s.Scope.Func {
		t.Fail(target, diag.NoGlobal, "the assignment of the module-level variable %s is not translated", s.Name)
	}
	g := t.u.global(s)
	if g.fail != nil {
		panic(g.fail)
	}
	if g.state == nil {
		t.Fail(target, diag.NoGlobal, "the assignment of the module-level variable %s is not translated", s.Name)
	}
	t.touch(g.state, writes)
	return g
}

// storeGlobal sets the field of a module-level variable to a plain value.
func (t *translator) storeGlobal(target *pyast.Name, g *Global, v rule.Value) {
	field := gotree.Sel(t.state(g.state), g.name)
	if g.okName == "" {
		t.emit(gotree.Set(t.fit(target, v, g.goType).X, field))
		return
	}
	ok := v.OK
	if ok == nil {
		ok = gotree.True
	}
	x := v.X
	if x == gotree.Expr(gotree.Nil) {
		x, ok = t.zero(g.goType), gotree.False
	} else if v.Type != g.goType {
		t.failConvert(target, v, g.goType)
	}
	t.emit(&gotree.Assign{Lhs: []gotree.Expr{field, gotree.Sel(t.state(g.state), g.okName)}, Op: "=", Rhs: []gotree.Expr{x, ok}})
}
