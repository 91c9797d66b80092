// This file has the code of modules that changes the state of other modules run where those are made, in the order in which
// Python imports them.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// crossing returns the modules whose own code changes the state of others while they are imported.
func (u *Unit) crossing() map[*ir.Module]bool {
	if u.crosses != nil {
		return u.crosses
	}
	u.crosses = map[*ir.Module]bool{}
	for _, m := range u.importedModules() {
		w := &importing{u: u, any: true, but: m}
		for _, s := range m.Body.Body {
			if !isDefinition(s) && !u.late[s] && w.statement(m.Body, s) {
				u.crosses[m] = true
			}
		}
	}
	return u.crosses
}

// fillTogether fills the state of the modules that change that of others, and of those that they change, in the order in
// which they are imported.
func (u *Unit) fillTogether() {
	if u.together || len(u.crossing()) == 0 {
		return
	}
	u.together = true
	for _, m := range u.importOrder() {
		if u.crossing()[m] || u.crossed(m) {
			u.fillState(u.stateOf(m), m)
		}
	}
}

// crossed reports whether another module changes the state of m while it is imported.
func (u *Unit) crossed(m *ir.Module) bool {
	w := &importing{u: u, any: true, only: m}
	for other := range u.crossing() {
		if other != m && slices.ContainsFunc(other.Body.Body, func(s pyast.Stmt) bool { return w.statement(other.Body, s) }) {
			return true
		}
	}
	return false
}

// importOrder lists the modules that are imported with the app, what each imports before it.
func (u *Unit) importOrder() []*ir.Module {
	var out []*ir.Module
	var visit func(m *ir.Module, open []*ir.Module)
	visit = func(m *ir.Module, open []*ir.Module) {
		if slices.Contains(out, m) || slices.Contains(open, m) {
			return
		}
		for _, imported := range m.Imports {
			visit(imported, append(open, m))
		}
		out = append(out, m)
	}
	for _, m := range u.importedModules() {
		visit(m, nil)
	}
	return out
}
