// This file evaluates an expression once where its value is used more than once.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// heldOnce evaluates e into a variable of its own and returns the name that reads it; an expression that has no effects and
// always the same value stands for itself.
//
//	find(key).count += 1  =>  found := find(key); found.Count++
func (t *translator) heldOnce(e pyast.Expr) pyast.Expr {
	if t.simple(e) {
		return e
	}
	return t.heldAs(e)
}

// heldAs evaluates e into a variable of its own, whatever it is.
func (t *translator) heldAs(e pyast.Expr) *pyast.Name {
	v := t.plain(e, "")
	id, ok := v.X.(gotree.Ident)
	if !ok || !v.Pure {
		id = gotree.Ident{Name: t.scope.Take(hintOf(e))}
		t.emit(gotree.Define(v.X, id))
	}
	return t.nameFor(e, id.Name, v.Type)
}

// nameFor returns a name of the type of e that reads a Go variable.
func (t *translator) nameFor(e pyast.Expr, goName, goType string) *pyast.Name {
	symbol := &ir.Symbol{Name: goName, Kind: ir.Variable, Scope: t.py.Scope, Module: t.py.Module}
	name := &pyast.Name{Span: pyast.Span(e.Bounds()), ID: goName}
	t.py.Uses[name], t.py.Types[name] = symbol, t.TypeOf(e)
	t.vars[symbol] = &variable{symbol: symbol, name: goName, goType: goType, declared: true}
	return name
}
