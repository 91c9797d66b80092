// This file says which routes are exact only as long as a stub does not change the state that they share.

package mapper

import (
	"cmp"
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
)

// shareState adds to every translated route the condition that the stubs leave its module-level variables alone: what
// a stub would have stored is not there, or is with the old app.
func (m *project) shareState() {
	effects := m.effects()
	changed := map[*ir.Symbol]string{} // by the first stub that changes it
	for _, f := range m.fates {
		if f.Fate != Stub {
			continue
		}
		for _, fn := range viewFuncs(f.Route) {
			_, writes := effects(fn)
			for s := range writes {
				if s.Global && s.Kind == ir.Variable && changed[s] == "" {
					changed[s] = f.Route.Rule
				}
			}
		}
	}
	if len(changed) == 0 {
		return
	}
	for i := range m.fates {
		if f := &m.fates[i]; f.Fate != Stub {
			m.noteChanges(f, changed, viewFuncs(f.Route))
		}
	}
}

// noteChanges adds the conditions of one route.
func (m *project) noteChanges(f *RouteFate, changed map[*ir.Symbol]string, views []*ir.Func) {
	effects := m.effects()
	touched := map[*ir.Symbol]bool{}
	for _, fn := range views {
		reads, writes := effects(fn)
		maps.Copy(touched, reads)
		maps.Copy(touched, writes)
	}
	symbols := slices.SortedFunc(maps.Keys(touched), func(a, b *ir.Symbol) int { return cmp.Compare(a.Name, b.Name) })
	for _, s := range symbols {
		if rule := changed[s]; rule != "" {
			f.Conditions = append(f.Conditions, s.Name+" is not changed by "+rule+", which is a stub")
		}
	}
	m.settle(f)
}
