// This file settles rules without a view that no request reaches, as another rule of the same form comes first.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
)

// settleShadowed gives a rule that has only an endpoint, for url_for, the fate of the rule that answers its requests: of
// two equal rules Werkzeug takes the one that was added first.
//
//	app.add_url_rule("/", endpoint="index")
func (m *project) settleShadowed() {
	for i := range m.fates {
		f := &m.fates[i]
		if v := f.Route.View; v.Func != nil || v.Class != nil || f.Route.Library != "" || f.Route.Static {
			continue
		}
		first := slices.IndexFunc(m.fates[:i], func(other RouteFate) bool { return shadows(other.Route, f.Route) })
		if first < 0 {
			continue
		}
		by := m.fates[first]
		f.Fate, f.Reasons, f.Conditions, f.Handler, f.shadowed = by.Fate, by.Reasons, by.Conditions, by.Handler, true
	}
}

// shadows reports whether every request that matches b matches a as well.
func shadows(a, b *ir.Route) bool {
	if a.Rule != b.Rule || a.Host != b.Host || a.Subdomain != b.Subdomain || len(a.Defaults)+len(b.Defaults) > 0 ||
		a.RedirectTo != nil || (a.StrictSlashes == nil) != (b.StrictSlashes == nil) {
		return false
	}
	if a.StrictSlashes != nil && *a.StrictSlashes != *b.StrictSlashes {
		return false
	}
	for _, method := range b.Methods {
		if !slices.Contains(a.Methods, method) {
			return false
		}
	}
	return true
}
