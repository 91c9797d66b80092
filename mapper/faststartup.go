// This file translates what a FastAPI app runs before its first request.

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
)

// translateStartup translates the functions of on_event("startup"). One that has no translation is a condition of every
// route, or makes them stubs when it changes what modules hold.
func (m *project) translateStartup() {
	for _, s := range m.app.Startup {
		if s.Func == nil || s.Unknown != "" && !s.Lifespan {
			m.general = append(m.general, Reason{diag.NoHook, "the function that runs at startup was not found: " + s.Unknown, s.Place})
			continue
		}
		var why *Reason
		if !s.Lifespan || s.Func.Generator {
			out := m.unit.Function(s.Func, rewrite.StartupMode)
			if out.Failure == nil {
				m.startup = append(m.startup, out)
				continue
			}
			why = m.reasonOf(out)
		}
		m.withoutStartup(s, why)
	}
}

// withoutStartup goes on without a function that has no translation: what it may change has none either, and that it does
// nothing else that shows is a condition of every route.
func (m *project) withoutStartup(s ir.Startup, why *Reason) {
	found := m.reachOf(s.Func)
	reason := Reason{diag.NoHook, "the function " + s.Func.Name + ", which runs at startup, is not translated", s.Place}
	if why != nil && why.Place.File != nil {
		message := why.Message
		if why.Code == diag.NoHook && found.library != "" {
			message = "what " + found.library + " reads and writes has no translation"
		}
		reason.Message, reason.Place = reason.Message+": "+message, why.Place
	}
	if found.beyond || why != nil && why.Code == diag.StateAcross {
		m.general = append(m.general, reason)
		return
	}
	for v := range found.changed {
		m.spoil(v, s.Func, reason)
	}
	m.conditions = append(m.conditions, "the route needs nothing that "+s.Func.Name+" does at startup, which is not translated")
}

// spoil notes that a module-level variable has no translation, as the function fn changes it before the first request.
func (m *project) spoil(s *ir.Symbol, fn *ir.Func, reason Reason) {
	if m.spoiled[s] != nil {
		return
	}
	failure := &rewrite.Failure{Code: reason.Code, Message: reason.Message, Module: fn.Module, Node: fn.Syntax}
	if library := m.unit.DatabaseOf(s); library != "" {
		failure.Code, failure.Message = diag.NoDatabase, "what "+library+" reads and writes has no translation"
	}
	m.spoiled[s], m.spoiledMore = failure, true
}

// runStartup calls the functions before the app takes requests.
func (a *assembly) runStartup() { a.runAll(a.startup) }

func (a *assembly) runAll(outs []*rewrite.Func) {
	err := gotree.Ident{Name: "err"}
	for _, out := range outs {
		call := gotree.CallOf(a.member(out.Place.Package, out.State, out.Name))
		a.add(&gotree.If{
			Init: gotree.Define(call, err),
			Cond: &gotree.Binary{Op: "!=", X: err, Y: gotree.Nil},
			Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, err))}},
		})
	}
}
