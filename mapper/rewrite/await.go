// This file translates await: there is one request at a time in a function, so that a call that is awaited is a call.

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// awaitExpr translates await f(...) for a function of the app's own.
func (t *translator) awaitExpr(e *pyast.Await, want string) rule.Value {
	call, ok := e.Value.(*pyast.Call)
	if !ok || t.u.App.Kind != "fastapi" {
		t.Fail(e, diag.NoAsync, "await is not translated")
	}
	if v, ok := t.awaitLibrary(call, want); ok {
		return v
	}
	fn := t.funcOf(call.Func)
	if fn == nil || !fn.Async || fn.Generator {
		t.Fail(e, diag.NoAsync, "what is awaited is not a function of the app")
	}
	outer := t.awaited
	t.awaited = call
	v := t.Expr(call, want)
	t.awaited = outer
	return v
}
