// This file translates FastAPI's exception handlers, response objects and the Request.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// requestParam declares the parameter that is the request: there is one at a time, the Gin context.
func (t *translator) requestParam(s *ir.Symbol) {
	if len(s.Binds) != 1 {
		t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s is assigned to", s.Name)
	}
	t.vars[s] = &variable{symbol: s, name: "c", goType: "*gin.Context", declared: true}
}

// handlerParams declares the request and the exception of an exception handler.
func (t *translator) handlerParams() []gotree.Param {
	if len(t.py.Params) != 2 {
		t.Fail(t.py.Syntax, diag.NoOperation, "an exception handler with other than two parameters is not translated")
	}
	t.requestParam(t.py.Params[0])
	return t.errorAt(1)
}

// isResponseObject reports whether an expression gives a response.
func (t *translator) isResponseObject(e pyast.Expr) bool {
	known, ok := t.TypeOf(e).(ir.External)
	return ok && externals[known.Name] == "*fastapi.Response"
}

// sendResponse answers with a response object.
func (t *translator) sendResponse(e pyast.Expr) {
	v := t.plain(e, "*fastapi.Response")
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("fastapi", "Send"), t.context(), v.X), Fails: true})
}

// respondHandler translates the return of an exception handler, which gives a response.
func (t *translator) respondHandler(s *pyast.Return) {
	if s.Value == nil || !t.isResponseObject(s.Value) {
		t.Fail(s, diag.NoOperation, "an exception handler that returns something else than a response is not translated")
	}
	t.sendResponse(s.Value)
}
