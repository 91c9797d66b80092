// This file tells which functions that fill app.state at startup are likely to translate: one that does not makes stubs of
// all routes, also of those that need nothing of the state.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// foreignNames returns the names that the top level of a module imports from other places than the program.
func foreignNames(p *ir.Program, m *ir.Module) map[string]bool {
	out := map[string]bool{}
	for _, stmt := range m.Syntax.Body {
		switch stmt := stmt.(type) {
		case *pyast.Import:
			for _, a := range stmt.Names {
				out[firstPart(importedAs(a))] = true
			}
		case *pyast.ImportFrom:
			own := stmt.Level > 0 || slices.ContainsFunc(p.Modules, func(m *ir.Module) bool { return m.Name == stmt.Module })
			for _, a := range stmt.Names {
				out[importedAs(a)] = !own
			}
		}
	}
	return out
}

func importedAs(a *pyast.Alias) string {
	if a.Asname != "" {
		return a.Asname
	}
	return a.Name
}

// refuseForeign refuses what a function that runs first sets with the help of libraries, or waits for.
func (s *appState) refuseForeign(scope *stateScope, body []pyast.Stmt) {
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			a, ok := n.(*pyast.Attribute)
			if ok && s.own[a] {
				return false
			}
			name, isName := n.(*pyast.Name)
			_, param := scope.params[nameID(name, isName)]
			s.refused = s.refused || isName && param // the app itself
			return true
		})
		if try, ok := stmt.(*pyast.Try); ok {
			s.refuseForeign(scope, try.Body)
		}
		if value := valueStored(stmt); value != nil && stateMentioned(storedBy(stmt)) {
			pyast.Walk(value, func(n pyast.Node) bool {
				name, isName := n.(*pyast.Name)
				_, waits := n.(*pyast.Await)
				s.refused = s.refused || waits || isName && s.foreign[name.ID]
				return true
			})
		}
	}
}

func nameID(name *pyast.Name, ok bool) string {
	if !ok {
		return ""
	}
	return name.ID
}

// valueStored returns what an assignment stores.
func valueStored(stmt pyast.Stmt) pyast.Expr {
	switch stmt := stmt.(type) {
	case *pyast.Assign:
		return stmt.Value
	case *pyast.AnnAssign:
		return stmt.Value
	case *pyast.AugAssign:
		return stmt.Value
	}
	return nil
}
