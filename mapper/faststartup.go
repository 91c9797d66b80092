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

// withoutStartup goes on without a function that has no translation.
func (m *project) withoutStartup(s ir.Startup, why *Reason) {
	if effects := m.effects(); effects != nil {
		if _, written := effects(s.Func); len(written) == 0 {
			m.conditions = append(m.conditions, "the route needs nothing that "+s.Func.Name+" does at startup, which is not translated")
			return
		}
	}
	reason := Reason{diag.NoHook, "the function " + s.Func.Name + ", which runs at startup, is not translated", s.Place}
	if why != nil && why.Place.File != nil {
		reason.Message, reason.Place = reason.Message+": "+why.Message, why.Place
	}
	m.general = append(m.general, reason)
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
