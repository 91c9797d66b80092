// This file translates what the function that makes the app does to the state of modules, as functions that run before the
// first request.
//
//	def create_app():                             func (s *Store) CreateApp() error {
//	    app = Flask(__name__)                         for _, row := range configSeed { s.store.Add(row) }
//	    for row in app.config["SEED"]:        =>      return nil
//	        store.add(row)                        }

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Seeds translates what the function that makes the app, and the functions that it hands the app on to, change in the
// state of modules, and what the module that calls it changes then. Where that has no translation, nothing is returned, and
// whatever reads that state has none either.
func (u *Unit) Seeds() []*Func {
	if u.App.Factory == nil {
		return nil
	}
	s := &seeding{u: u, w: &importing{u: u, any: true}, seen: map[*ir.Func]bool{}, scratch: map[*ir.Symbol]bool{}}
	u.seeds, u.slices = map[pyast.Stmt]bool{}, map[*ir.Func][]pyast.Stmt{}
	for _, stmt := range u.App.Factory.Body {
		u.seeds[stmt] = true
	}
	late := s.holder() // before anything fills the state
	body := s.function(u.App.Factory)
	failure := s.failure
	var out []*Func
	add := func(fn *ir.Func, body []pyast.Stmt) {
		if failure == nil && len(body) > 0 {
			f := u.seedFunc(fn, body)
			failure = f.Failure
			out = append(out, f)
		}
	}
	add(u.App.Factory, body)
	if u.App.Holder != nil {
		add(u.App.Holder.Body, late)
	}
	if failure == nil {
		return out
	}
	u.unseeded(failure)
	return nil
}

// seedName returns the Go name for what a function changes.
func (u *Unit) seedName(fn *ir.Func) string {
	if fn == fn.Module.Body {
		return "Finish"
	}
	return "Seed"
}

// holder returns the statements of the module that calls the factory which change state behind that call.
func (s *seeding) holder() []pyast.Stmt {
	h := s.u.App.Holder
	if h == nil {
		return nil
	}
	s.u.late = map[pyast.Stmt]bool{}
	made := false
	var out []pyast.Stmt
	for _, stmt := range h.Body.Body {
		if !made {
			made = s.callsFactory(h, stmt)
			continue
		}
		if isDefinition(stmt) || !s.w.statement(h.Body, stmt) || s.binds(h, stmt) {
			continue
		}
		s.u.late[stmt] = true
		out = append(out, s.kept(h.Body, stmt)...)
	}
	return out
}

// callsFactory reports whether a top-level statement calls the function that makes the app.
func (s *seeding) callsFactory(m *ir.Module, stmt pyast.Stmt) bool {
	found := false
	pyast.Walk(stmt, func(n pyast.Node) bool {
		if inner, ok := n.(pyast.Stmt); ok && isDefinition(inner) {
			return false
		}
		if call, ok := n.(*pyast.Call); ok {
			to := m.Body.Resolve(call.Func)
			found = found || to != nil && to.Final().Func == s.u.App.Factory
		}
		return !found
	})
	return found
}

// binds reports whether a statement only gives a variable of its module its first value, which state takes no part in.
func (s *seeding) binds(m *ir.Module, stmt pyast.Stmt) bool {
	a, ok := stmt.(*pyast.Assign)
	if !ok || len(a.Targets) != 1 || s.w.mentions(m.Body, a.Value) || s.w.stmt(m.Body, &pyast.ExprStmt{Value: a.Value}) {
		return false
	}
	name, ok := a.Targets[0].(*pyast.Name)
	return ok && m.Body.Uses[name] != nil && len(m.Body.Uses[name].Binds) == 1
}

// unseeded gives up the seeds: the state that they change has no translation.
func (u *Unit) unseeded(failure *Failure) {
	u.seeds, u.seedFailure = nil, failure
	for _, p := range u.sortedPlaces() {
		if p.State == nil || !p.State.filled[p.Py] || p.State.Failure != nil {
			continue
		}
		p.State.Failure = u.changedElsewhere(p.Py)
	}
}

// seedFunc translates the statements of one function.
func (u *Unit) seedFunc(fn *ir.Func, body []pyast.Stmt) *Func {
	f := &Func{Py: fn, Mode: StartupMode, Place: u.place(fn.Module), touches: map[*State]access{}, done: true}
	u.order = append(u.order, f)
	if message, bad := u.broken[f.Key()]; bad {
		f.Failure = &Failure{Code: diag.NotChecked, Message: "the translation does not type-check: " + message, Module: fn.Module, Node: fn.Syntax}
		return f
	}
	t := newTranslator(u, f)
	u.enter(t)
	defer u.leave()
	f.Failure = t.attempt(func() {
		t.out.Name = t.out.Place.Package.name(u.seedName(fn))
		t.frames = []frame{t.outerFrame()}
		t.planBody(body)
		t.withoutApp()
		t.stmts(body)
		t.finish(nil)
		f.Decl.Doc = f.Name + " fills what the modules keep, as " + fn.Name + " does while it makes the app."
		if fn == fn.Module.Body {
			f.Decl.Doc = f.Name + " changes what the modules keep, as " + fn.Module.File.Path + " does when it has made the app."
		}
	})
	return f
}

// withoutApp takes the app out of the variables that are declared: what it is asked for needs no object.
func (t *translator) withoutApp() {
	for _, at := range t.plan.at {
		for i, symbols := range at {
			at[i] = slices.DeleteFunc(symbols, func(s *ir.Symbol) bool { return ambient(t.symbolType(s)) })
		}
	}
}

// entersApp reports whether a with statement only pushes a context of the app: with app.app_context(). What runs when the
// context ends changes no state.
func (u *Unit) entersApp(fn *ir.Func, s *pyast.With) bool {
	if len(s.Items) != 1 || s.Items[0].OptionalVars != nil || s.Awaits {
		return false
	}
	call, ok := s.Items[0].ContextExpr.(*pyast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "app_context" || !u.isAppIn(fn, a.Value) {
		return false
	}
	return !slices.ContainsFunc(u.App.Hooks, func(h *ir.Hook) bool {
		if h.Kind != ir.TeardownAppcontext {
			return false
		}
		if h.Func == nil {
			return true
		}
		_, written := u.effects(h.Func)
		return len(written) > 0
	})
}

// isAppIn reports whether e is the app or current_app in a function.
func (u *Unit) isAppIn(fn *ir.Func, e pyast.Expr) bool {
	known, ok := fn.TypeOf(e).(ir.External)
	return ok && known.Name == "flask.Flask" || fn.Qualified(e) == "flask.current_app"
}

// withApp translates with app.app_context(): body where a function runs before the first request: nothing in it may look at
// what belongs to the context.
func (t *translator) withApp(s *pyast.With, body func()) {
	out := t.host().out
	if out.Context {
		t.Fail(s, diag.NoWith, "a context of the app within a request is not translated")
	}
	t.emit(t.sub(body).Stmts...)
	if out.Context {
		t.Fail(s, diag.NoWith, "what needs a context of the app is not translated here")
	}
}
