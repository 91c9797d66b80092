// This file translates path operations whose response_class answers with a text as it is, or redirects.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// textHelpers are the functions of package fastapi that answer for a response class.
var textHelpers = map[string]string{"HTMLResponse": "HTML", "PlainTextResponse": "PlainText", "RedirectResponse": "Redirect", "FileResponse": "SendFile"}

// respondBody translates the return of an operation whose class is Response: a text, bytes or nothing at all.
//
//	return None  =>  return fastapi.Content(c, http.StatusNoContent, nil)
func (t *translator) respondBody(e pyast.Expr, status gotree.Expr) {
	x := gotree.Expr(gotree.Nil)
	if e != nil {
		switch t.TypeOf(e) {
		case ir.Type(ir.Str), ir.Type(ir.Bytes), ir.Type(ir.None):
		default:
			t.Fail(e, diag.NoOperation, "a Response of something else than a text or bytes is not translated")
		}
		x = t.plain(e, "any").X
	}
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("fastapi", "Content"), t.context(), status, x), Fails: true})
}

// respondText translates the return of an operation with such a class, which must be a text.
//
//	return "<p>hi</p>"  =>  return fastapi.HTML(c, http.StatusOK, "<p>hi</p>")
func (t *translator) respondText(op *ir.Operation, e pyast.Expr, status gotree.Expr) {
	if op.Class == "Response" && op.Model == nil {
		t.respondBody(e, status)
		return
	}
	if textHelpers[op.Class] == "" || e == nil || t.TypeOf(e) != ir.Type(ir.Str) || op.Model != nil && t.py.Qualified(op.Model) != "str" {
		t.Fail(t.py.Syntax, diag.NoOperation, "a %s of something else than a text is not translated", op.Class)
	}
	if op.Class == "RedirectResponse" && op.Status == 0 {
		status = gotree.Qual{Path: "net/http", Name: "StatusTemporaryRedirect"}
	}
	if op.Class == "FileResponse" {
		t.Require("files lie below the server's working directory as they lie below the Python project's")
	}
	x := t.plain(e, "string").X
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("fastapi", textHelpers[op.Class]), t.context(), status, x), Fails: true})
}
