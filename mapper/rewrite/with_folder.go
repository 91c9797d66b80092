// This file translates with statements over tempfile.TemporaryDirectory.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// withFolder translates a with statement over a folder that is removed behind it. Where the statement is the last of a
// function, a deferred call does that as well.
//
//	with TemporaryDirectory() as d: ...  =>  d, err := py.MakeTempDir("", "tmp", ""); defer py.RemoveTreeQuietly(d); ...
func (t *translator) withFolder(s *pyast.With, item *pyast.WithItem, body func()) {
	last := len(t.py.Body) > 0 && t.py.Body[len(t.py.Body)-1] == pyast.Stmt(s) && t.loops == 0 && t.yields == nil
	if !last {
		t.declareWith(s)
	}
	hint := "folder"
	if item.OptionalVars != nil {
		hint = t.managedName(item)
	}
	folder := t.Hoist(t.Expr(item.ContextExpr, ""), hint)
	if folder.Type != "string" {
		t.Fail(item.ContextExpr, diag.NoWith, "this temporary folder is not translated")
	}
	if _, named := folder.X.(gotree.Ident); !named {
		name := gotree.Ident{Name: t.scope.Take(hint)}
		t.emit(gotree.Define(folder.X, name))
		folder = rule.Value{X: name, Type: "string", Pure: true}
	}
	if item.OptionalVars != nil {
		t.bindTarget(item.OptionalVars, folder)
	}
	removed := gotree.CallOf(t.qual("py", "RemoveTreeQuietly"), folder.X)
	if last {
		t.emit(&gotree.Defer{Call: removed})
		body()
		return
	}
	o := t.outcomeOf(s.Body, body, gotree.FuncType{}, true)
	tried := o.call()
	t.emit(gotree.Do(removed))
	t.emit(&gotree.If{Cond: notNil(tried), Then: t.sub(func() { t.raise(tried) })})
	o.leave()
}
