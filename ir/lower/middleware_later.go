// This file looks whether modules change, once a middleware is added, what its constructor reads: Starlette makes the object when
// the server starts, and the port where it is added.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// changedLater reports whether a statement of the top level that runs between may change what the constructor reads: one behind the
// statement that adds the middleware, or any of a module that imports it.
func (w *around) changedLater() bool {
	if w.init == nil {
		return false
	}
	names := map[string]bool{}
	note := func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			names[name.ID] = true
		}
		return true
	}
	pyast.Walk(w.init, note)
	for _, name := range paramNames(w.init.Args) {
		delete(names, name)
	}
	for _, k := range w.site.Keywords {
		pyast.Walk(k.Value, note)
	}
	behind := w.from.Syntax.Body[slices.Index(w.from.Syntax.Body, w.stmt)+1:]
	if w.from != w.module {
		behind = w.from.Syntax.Body // the object is made at the end of the class's own module
	}
	return slices.ContainsFunc(behind, func(s pyast.Stmt) bool { return s != w.stmt && changesAny(w.from, s, names, 0) })
}

// maxChanging bounds how far calls are followed from a statement.
const maxChanging = 5

// changesAny reports whether a statement of the top level, or a function of the module that it calls, stores into one of some
// names, or calls a method of what one of them holds.
func changesAny(m *ir.Module, s pyast.Stmt, names map[string]bool, depth int) bool {
	if functionOf(s) != nil && depth == 0 || depth > maxChanging {
		return false
	}
	if _, isClass := s.(*pyast.ClassDef); isClass {
		return false
	}
	changed := false
	pyast.Walk(s, func(n pyast.Node) bool {
		for _, target := range pyast.Stored(n) {
			changed = changed || rootedIn(target, names)
		}
		if call, ok := n.(*pyast.Call); ok {
			if method, ok := call.Func.(*pyast.Attribute); ok {
				changed = changed || rootedIn(method.Value, names)
			} else if def := topFunction(m, nameOf(call.Func)); def != nil && def != s {
				changed = changed || changesAny(m, def, names, depth+1)
			}
		}
		return !changed
	})
	return changed
}

// rootedIn reports whether a chain of attributes and items has one of some names in it.
func rootedIn(e pyast.Expr, names map[string]bool) bool {
	for {
		switch x := e.(type) {
		case *pyast.Name:
			return names[x.ID]
		case *pyast.Attribute:
			if names[x.Attr] {
				return true
			}
			e = x.Value
		case *pyast.Subscript:
			e = x.Value
		default:
			return false
		}
	}
}

// topFunction returns the function of a module's top level that has a name, nil for none.
func topFunction(m *ir.Module, name string) pyast.Stmt {
	for _, s := range m.Syntax.Body {
		if fn := functionOf(s); fn != nil && name != "" && fn.name == name {
			return s
		}
	}
	return nil
}
