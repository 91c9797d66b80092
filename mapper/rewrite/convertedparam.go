// This file reads the variables of a URL that converters of the app's own make.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// convertedParam declares a parameter of a view that a converter's to_python gives; it reports whether it is one.
//
//	tags, err := web.ValueParam[*py.List[string]](c, "tags")
func (t *translator) convertedParam(s *ir.Symbol) bool {
	by := t.u.Program.Supplied[s]
	if by == nil || t.u.App.Kind == "fastapi" {
		return false
	}
	made, want := t.u.function(key{fn: by, mode: ValueMode}), t.u.repr(s.Type)
	if made.Failure != nil || !t.alwaysGiven(s.Name) || want == "" || want != made.Result && want != "any" || t.reboundType(s, want) != want {
		t.Fail(t.py.Syntax, diag.NoParam, "the URL gives the parameter %s no type that is translated", s.Name)
	}
	name := t.scope.GoName(s.Name, false)
	t.vars[s] = &variable{symbol: s, name: name, goType: want, declared: true}
	text := gotree.Str{Value: s.Name}
	if want == "any" {
		t.emit(gotree.Define(gotree.CallOf(t.qual("web", "AnyParam"), t.context(), text), gotree.Ident{Name: name}))
		return true
	}
	t.frames = []frame{t.outerFrame()}
	call := &gotree.Call{Fn: t.qual("web", "ValueParam"), TypeArgs: []gotree.Expr{t.u.typeTree(want)}, Args: []gotree.Expr{t.context(), text}}
	t.define(rule.Value{X: call, Type: want, Fails: true}, gotree.Ident{Name: name})
	return true
}
