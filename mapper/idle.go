// This file finds teardown functions that only put away what the request has opened: they have nothing to do where
// nothing that is translated opens it.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// idle is a teardown function followed through a request that has set none of the attributes of g that it looks at.
type idle struct {
	fn    *ir.Func
	names []string // the attributes
	known map[*ir.Symbol]verdict
}

// verdict is what is known of a value.
type verdict int

const (
	unclear verdict = iota
	noneValue
	falseValue
	trueValue
)

// idleTeardown returns the attributes of g without which fn does nothing; ok is false when it does something anyway.
//
//	def close_db(e=None):
//	    db = g.pop("db", None)
//	    if db is not None:
//	        db.close()
func idleTeardown(fn *ir.Func) (names []string, ok bool) {
	i := &idle{fn: fn, known: map[*ir.Symbol]verdict{}}
	ok, _ = i.suite(fn.Body)
	return i.names, ok
}

// suite follows statements; ended says that a return leaves the function.
func (i *idle) suite(body []pyast.Stmt) (ok, ended bool) {
	for _, s := range body {
		if ok, ended = i.stmt(s); !ok || ended {
			return ok, ended
		}
	}
	return true, false
}

func (i *idle) stmt(s pyast.Stmt) (ok, ended bool) {
	switch s := s.(type) {
	case *pyast.Pass:
		return true, false
	case *pyast.Return:
		return s.Value == nil || i.pure(s.Value), true
	case *pyast.ExprStmt:
		return i.pure(s.Value) || i.closes(s.Value), false
	case *pyast.Assign:
		name, isName := s.Targets[0].(*pyast.Name)
		if len(s.Targets) != 1 || !isName || i.fn.Uses[name] == nil || i.fn.Uses[name].Scope != i.fn.Scope {
			return false, false
		}
		v, known := i.value(s.Value)
		i.known[i.fn.Uses[name]] = v
		return known, false
	case *pyast.If:
		v, known := i.value(s.Test)
		switch {
		case !known || v == unclear:
			return false, false
		case v == trueValue:
			return i.suite(s.Body)
		}
		return i.suite(s.Orelse)
	}
	return false, false
}

// pure reports whether evaluating e does nothing.
func (i *idle) pure(e pyast.Expr) bool {
	_, known := i.value(e)
	return known
}

// value evaluates e where no attribute of g is set; known is false for what may do something.
func (i *idle) value(e pyast.Expr) (v verdict, known bool) {
	switch e := e.(type) {
	case *pyast.Constant:
		return verdictOf(e), true
	case *pyast.Name:
		s := i.fn.Uses[e]
		return i.known[s], s != nil && s.Scope == i.fn.Scope
	case *pyast.UnaryOp:
		v, known = i.value(e.Operand)
		return negated(v), known && e.Op == pyast.Not
	case *pyast.BoolOp:
		return i.logic(e)
	case *pyast.Compare:
		return i.compare(e)
	case *pyast.Call:
		if name := rewrite.GlobalName(i.fn, e); name != "" {
			i.names = append(i.names, name)
			return noneValue, true
		}
		if i.fn.Qualified(e.Func) == "hasattr" && len(e.Args) == 2 && i.fn.Qualified(e.Args[0]) == "flask.g" {
			return i.unset(e.Args[1], falseValue)
		}
	}
	return unclear, false
}

// unset returns v for a test of an attribute of g whose name is constant.
func (i *idle) unset(name pyast.Expr, v verdict) (verdict, bool) {
	c, ok := name.(*pyast.Constant)
	if !ok {
		return unclear, false
	}
	text, ok := c.Value.(pyast.Str)
	i.names = append(i.names, string(text))
	return v, ok
}

func verdictOf(c *pyast.Constant) verdict {
	switch v := c.Value.(type) {
	case pyast.None:
		return noneValue
	case pyast.Bool:
		if bool(v) {
			return trueValue
		}
		return falseValue
	}
	return unclear
}

func negated(v verdict) verdict {
	switch v {
	case noneValue, falseValue:
		return trueValue
	case trueValue:
		return falseValue
	}
	return unclear
}

// logic evaluates and and or as far as Python does.
func (i *idle) logic(e *pyast.BoolOp) (v verdict, known bool) {
	for _, operand := range e.Values {
		if v, known = i.value(operand); !known || v == unclear {
			return unclear, known
		}
		if (v == trueValue) == (e.Op == pyast.Or) {
			return v, true
		}
	}
	return v, known
}

// compare evaluates `x is None`, `x is not None`, "name" in g and "name" not in g.
func (i *idle) compare(e *pyast.Compare) (verdict, bool) {
	if len(e.Ops) != 1 {
		return unclear, false
	}
	right := e.Comparators[0]
	switch op := e.Ops[0]; {
	case op == pyast.In && i.fn.Qualified(right) == "flask.g":
		return i.unset(e.Left, falseValue)
	case op == pyast.NotIn && i.fn.Qualified(right) == "flask.g":
		return i.unset(e.Left, trueValue)
	case op == pyast.Is || op == pyast.IsNot || op == pyast.Eq || op == pyast.NotEq:
		c, ok := right.(*pyast.Constant)
		v, known := i.value(e.Left)
		if !ok || verdictOf(c) != noneValue || !known || v == unclear {
			return unclear, false
		}
		if (v == noneValue) == (op == pyast.Is || op == pyast.Eq) {
			return trueValue, true
		}
		return falseValue, true
	}
	return unclear, false
}

// closers are the methods of sessions and databases that do nothing where nothing was asked of them (SQLAlchemy,
// "Contextual/Thread-local Sessions" and "Session Basics"; Peewee, "Managing your Database"). Asking whether a database is
// closed does nothing either.
var closers = map[string][]string{
	"flask_sqlalchemy.SQLAlchemy":   {"session.remove", "session.close", "session.rollback", "session.commit"},
	"sqlalchemy.orm.scoped_session": {"remove", "close", "rollback", "commit"},
	"peewee.SqliteDatabase":         {"close"},
	"peewee.PostgresqlDatabase":     {"close"},
	"peewee.MySQLDatabase":          {"close"},
}

// closes reports whether e is a call of one of these methods.
func (i *idle) closes(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return false
	}
	if slices.Contains(closers[i.maker(a.Value)], a.Attr) {
		return true
	}
	inner, ok := a.Value.(*pyast.Attribute)
	return ok && slices.Contains(closers[i.maker(inner.Value)], inner.Attr+"."+a.Attr)
}

// maker returns the external name whose call a module-level variable holds the result of.
func (i *idle) maker(e pyast.Expr) string {
	s := i.fn.Resolve(e)
	if s == nil || !s.Global || s.Value == nil || s.Module == nil || len(s.Binds) != 1 {
		return ""
	}
	call, ok := s.Value.(*pyast.Call)
	if !ok {
		return ""
	}
	return s.Module.Body.Qualified(call.Func)
}

// settleIdle makes routes stubs that run around an idle teardown function after all: something that is translated sets
// what it looks at.
func (m *project) settleIdle() {
	set := rewrite.GlobalsSet(m.program)
	translated := map[*ir.Func]bool{}
	for _, f := range m.unit.Funcs() {
		translated[f.Py] = translated[f.Py] || f.Failure == nil
	}
	for n := range m.hooks {
		h := &m.hooks[n]
		if h.idle && slices.ContainsFunc(append(h.closes, rewrite.AnyGlobal), func(name string) bool { return setTranslated(set[name], translated) }) {
			h.idle = false
			m.refuseAround(h)
		}
	}
}

// forwardOptions lets stubs answer OPTIONS themselves where a hook of their blueprint has no translation: it runs around
// Flask's own answer too. Of several routes with one rule the first answers OPTIONS, as in Werkzeug's map.
func (m *project) forwardOptions() {
	first := m.firstForOptions()
	for _, h := range m.hooks {
		if h.reason == nil || h.idle || h.py.Blueprint == nil {
			continue
		}
		for _, f := range m.fates {
			if covers(h.py.Blueprint, f.Route.Blueprint) && first[f.Route] {
				f.Route.OwnOptions = true
			}
		}
	}
}

// firstForOptions returns the routes that answer OPTIONS, one of those that share a rule.
func (m *project) firstForOptions() map[*ir.Route]bool {
	type address struct{ rule, host, subdomain string }
	out, taken := map[*ir.Route]bool{}, map[address]bool{}
	for _, f := range m.fates {
		r := f.Route
		at := address{r.Rule, r.Host, r.Subdomain}
		if r.Static || taken[at] || !slices.Contains(r.Methods, "OPTIONS") {
			continue
		}
		out[r], taken[at] = true, true
	}
	return out
}

// setTranslated reports whether one of the places lies in a function that has a translation.
func setTranslated(places []rewrite.GlobalSet, translated map[*ir.Func]bool) bool {
	for _, p := range places {
		for fn := p.Func; fn != nil; fn = fn.Outer {
			if translated[fn] {
				return true
			}
		}
	}
	return false
}

// refuseAround makes the routes stubs that a hook without translation runs around.
func (m *project) refuseAround(h *hook) {
	for n := range m.fates {
		if f := &m.fates[n]; covers(h.py.Blueprint, f.Route.Blueprint) {
			f.Reasons, f.Handler = append(f.Reasons, *h.reason), ""
			m.settle(f)
		}
	}
}
