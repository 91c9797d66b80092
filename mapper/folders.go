// This file has the folders made that a Flask app makes while it is imported.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
)

// translateFolders translates what the app's modules and the function that makes it do to the file system. What has no
// translation is a condition of every route.
func (m *project) translateFolders() {
	for _, fn := range m.atImport() {
		out, conditions := m.unit.StartFolders(fn)
		if out != nil {
			m.folders = append(m.folders, out)
			conditions = append(conditions, out.Conditions...)
		}
		m.conditions = append(m.conditions, conditions...)
	}
}

// translateSeeds translates what the function that makes the app changes in the state of modules, which is done once that
// state is made.
func (m *project) translateSeeds() { m.seeds = m.unit.Seeds() }

// atImport returns the code that runs while the app is made, in the order in which it ends: the modules that the app's own
// imports, this module, and the function that makes the app.
func (m *project) atImport() []*ir.Func {
	var order []*ir.Func
	seen := map[*ir.Module]bool{}
	var visit func(module *ir.Module)
	visit = func(module *ir.Module) {
		if module == nil || seen[module] {
			return
		}
		seen[module] = true
		for _, imported := range module.Imports {
			visit(imported)
		}
		order = append(order, module.Body)
	}
	visit(m.app.Module)
	if m.app.Factory != nil && !slices.Contains(order, m.app.Factory) {
		order = append(order, m.app.Factory)
	}
	return order
}
