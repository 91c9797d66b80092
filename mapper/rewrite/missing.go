// This file knows dicts that looking a key up changes.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readsStore reports whether the program makes dicts that looking up a key changes, collections.defaultdict: then nothing
// is only read.
func (u *Unit) readsStore() bool {
	if u.readStores == nil {
		found := slices.ContainsFunc(u.Program.Modules, func(m *ir.Module) bool { return mentions(m, "defaultdict") })
		u.readStores = &found
	}
	return *u.readStores
}

// mentions reports whether a module reads a name, or an attribute of that name.
func mentions(m *ir.Module, name string) bool {
	found := false
	for _, s := range m.Body.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				found = found || n.ID == name
			case *pyast.Attribute:
				found = found || n.Attr == name
			case *pyast.Alias:
				found = found || n.Name == name
			}
			return !found
		})
	}
	return found
}
