// This file finds the statements that give the app to an object, and whether a server runs each of them once.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unrollLoops writes out loops over displays of names that give the app to each: for e in (db, cache): e.init_app(app).
func (x *extensions) unrollLoops() {
	for _, m := range x.p.Modules {
		m.Syntax.Body = x.unrolled(m, nil, m.Syntax.Body)
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.FunctionDef); ok {
				def.Body = x.unrolled(m, def, def.Body)
			}
		}
	}
}

func (x *extensions) unrolled(m *ir.Module, in *pyast.FunctionDef, body []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range body {
		loop, ok := s.(*pyast.For)
		if !ok || !unrolls(loop) || !x.isApp(m, in, loop.Body[0].(*pyast.ExprStmt).Value.(*pyast.Call).Args[0]) || countNames(body)[nameOf(loop.Target)] != 2 {
			out = append(out, s)
			continue
		}
		for i, e := range listOfNames(loop.Iter) {
			one := loop.Body[0]
			if i > 0 {
				one = (&pyast.Copier{}).CopyStmts(loop.Body)[0]
				note(m, []pyast.Stmt{one})
			}
			call := one.(*pyast.ExprStmt).Value.(*pyast.Call)
			call.Func.(*pyast.Attribute).Value = e
			out = append(out, one)
		}
	}
	return out
}

// unrolls reports whether a loop does nothing but call a method of each of some names.
func unrolls(loop *pyast.For) bool {
	target := nameOf(loop.Target)
	if target == "" || len(loop.Body) != 1 || len(loop.Orelse) > 0 || len(listOfNames(loop.Iter)) == 0 {
		return false
	}
	e, ok := loop.Body[0].(*pyast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || nameOf(call.Args[0]) == "" || nameOf(call.Args[0]) == target {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	return ok && nameOf(a.Value) == target
}

// listOfNames returns the items of a list or a tuple of plain names, nil for anything else.
func listOfNames(e pyast.Expr) []pyast.Expr {
	var items []pyast.Expr
	switch e := e.(type) {
	case *pyast.Tuple:
		items = e.Elts
	case *pyast.List:
		items = e.Elts
	}
	if slices.ContainsFunc(items, func(e pyast.Expr) bool { return nameOf(e) == "" }) {
		return nil
	}
	return items
}

// findInitCalls finds the statements of modules and of their functions that give the app to an object.
func (x *extensions) findInitCalls() {
	for _, m := range x.p.Modules {
		x.initCallsIn(m, nil, &m.Syntax.Body)
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.FunctionDef); ok {
				x.initCallsIn(m, def, &def.Body)
			}
		}
	}
}

func (x *extensions) initCallsIn(m *ir.Module, in *pyast.FunctionDef, list *[]pyast.Stmt) {
	for _, s := range *list {
		if with, ok := s.(*pyast.With); ok && x.isAppContext(m, in, with) {
			x.initCallsIn(m, in, &with.Body)
		}
		if site := x.initCall(m, in, s); site != nil {
			site.list = list
			x.sites = append(x.sites, site)
		}
	}
}

// isAppContext reports whether a with statement only pushes the app's context: with app.app_context().
func (x *extensions) isAppContext(m *ir.Module, in *pyast.FunctionDef, with *pyast.With) bool {
	if len(with.Items) != 1 || with.Items[0].OptionalVars != nil {
		return false
	}
	call, ok := with.Items[0].ContextExpr.(*pyast.Call)
	if !ok {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	return ok && a.Attr == "app_context" && x.isApp(m, in, a.Value)
}

// initCall returns the call that a statement makes, nil when it gives no app to an object.
func (x *extensions) initCall(m *ir.Module, in *pyast.FunctionDef, s pyast.Stmt) *initCall {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || plainCallOf(call) == nil {
		return nil
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return nil
	}
	site := &initCall{module: m, stmt: e, call: call, method: a.Attr}
	for i, arg := range call.Args {
		if x.isApp(m, in, arg) {
			site.app, site.given = nameOf(arg), i
		}
	}
	for _, k := range call.Keywords {
		if x.isApp(m, in, k.Value) {
			site.app, site.key = nameOf(k.Value), k.Arg
		}
	}
	if site.app == "" {
		return nil
	}
	site.object = x.objectNamed(m, in, a.Value, maxDepth)
	if site.object == nil {
		return nil
	}
	if in != nil {
		r := x.runners[in]
		if r == nil {
			r = &runner{home: m, def: in, makes: makesApp(in)}
			x.runners[in] = r
		}
		site.by = r
	}
	return site
}

// findExtended finds the functions that make the app or are given it, and where they are called.
func (x *extensions) findExtended() {
	for found := true; found; {
		found = false
		for _, m := range x.p.Modules {
			found = x.findRunners(m) || found
		}
	}
	for _, m := range x.p.Modules {
		x.findSites(m)
	}
}

// once reports whether a server runs a statement once.
func (x *extensions) once(s *initCall) bool {
	return s.by == nil || len(s.by.sites) <= 1 && x.live(s.by, maxRunners)
}

// inOrder returns the calls that run once in the order in which they run.
func (x *extensions) inOrder() []*initCall {
	var out []*initCall
	var run func(m *ir.Module, by *runner, body []pyast.Stmt, fuel int)
	run = func(m *ir.Module, by *runner, body []pyast.Stmt, fuel int) {
		for _, s := range body {
			if with, ok := s.(*pyast.With); ok && fuel > 0 {
				run(m, by, with.Body, fuel-1)
			}
			for _, site := range x.sites {
				if pyast.Stmt(site.stmt) == s && x.once(site) {
					out = append(out, site)
				}
			}
			for _, r := range x.sortedRunners() {
				for _, called := range r.sites {
					if called.stmt == s && called.by == by && fuel > 0 {
						run(r.home, r, r.def.Body, fuel-1)
					}
				}
			}
		}
	}
	for _, r := range x.sortedRunners() {
		if r.makes && len(r.sites) == 0 {
			run(r.home, r, r.def.Body, maxRunners)
		}
	}
	for _, m := range x.p.Modules {
		run(m, nil, m.Syntax.Body, maxRunners)
	}
	return out
}

// sortedRunners returns the runners in the order of their modules.
func (x *extensions) sortedRunners() []*runner {
	var out []*runner
	for _, m := range x.p.Modules {
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.FunctionDef); ok && x.runners[def] != nil {
				out = append(out, x.runners[def])
			}
		}
	}
	return out
}
