// This file translates the websocket operations of FastAPI: a function that talks with one client, and lets the lock of the
// module's state go while it waits for messages.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

const socketType = "*fastapi.WebSocket"

// isSocket reports whether the function is a websocket operation.
func (t *translator) isSocket() bool {
	if t.out.Mode != ViewMode || t.u.App.Kind != "fastapi" {
		return false
	}
	op := t.operation()
	return op != nil && op.Socket
}

// onlySocket declares the parameter of an operation that asks for its websocket and nothing else; it returns false for any
// other operation.
//
//	async def echo(websocket: WebSocket)  =>  websocket := fastapi.WebSocketOf(c)
func (t *translator) onlySocket(op *ir.Operation) bool {
	if !op.Socket || len(op.Params) != 1 || len(op.Requires) > 0 || op.Params[0].Kind != ir.SocketInput {
		return false
	}
	if s := op.Params[0].Symbol; t.reads(s) || t.readAnywhere(s) {
		variable := t.declareParam(s, socketType)
		t.emit(gotree.Define(gotree.CallOf(t.qual("fastapi", "WebSocketOf"), t.context()), gotree.Ident{Name: variable.name}))
	}
	return true
}

// endSocket translates the return of a websocket operation, whose value nobody reads.
func (t *translator) endSocket(e pyast.Expr) {
	if e != nil && !isNone(e) {
		t.call(t.Expr(e, ""))
	}
	t.leave(gotree.Nil)
}

// lockSocket lets a websocket operation hold the lock of the state, but not while it waits.
func (t *translator) lockSocket(decl *gotree.Func, mu gotree.Expr) {
	address := &gotree.Unary{Op: "&", X: mu}
	decl.Body.Stmts = append([]gotree.Stmt{
		gotree.Do(gotree.CallOf(gotree.Sel(mu, "Lock"))),
		&gotree.Defer{Call: gotree.CallOf(gotree.Sel(mu, "Unlock"))},
		gotree.Do(gotree.CallOf(gotree.Sel(gotree.CallOf(t.qual("fastapi", "WebSocketOf"), t.context()), "Under"), address)),
	}, decl.Body.Stmts...)
}

// pauseSocket translates await asyncio.sleep(seconds) in a websocket operation: others go on meanwhile.
//
//	await asyncio.sleep(1)  =>  fastapi.WebSocketOf(c).Pause(1)
func (t *translator) pauseSocket(call *pyast.Call) (rule.Value, bool) {
	if t.Qualified(call.Func) != "asyncio.sleep" || len(call.Args) != 1 || len(call.Keywords) > 0 || t.host() != t || !t.isSocket() {
		return rule.Value{}, false
	}
	if known := t.TypeOf(call.Args[0]); known != ir.Type(ir.Int) && known != ir.Type(ir.Float) {
		return rule.Value{}, false
	}
	delay := t.plain(call.Args[0], "any")
	return rule.Value{X: gotree.CallOf(gotree.Sel(gotree.CallOf(t.qual("fastapi", "WebSocketOf"), t.context()), "Pause"), delay.X), Fails: true}, true
}

// isSocketItems reports whether a call gives what a websocket receives: w.iter_text() and its kin.
func (t *translator) isSocketItems(call *pyast.Call) bool {
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !strings.HasPrefix(a.Attr, "iter_") {
		return false
	}
	return t.holdsSocket(a.Value)
}

// sameSocket translates comparisons of two websockets, which are equal to themselves alone.
//
//	if connection != websocket  =>  if connection != websocket
func (t *translator) sameSocket(op pyast.CmpOperator, x, y pyast.Expr) (rule.Value, bool) {
	goOp := map[pyast.CmpOperator]string{pyast.Is: "==", pyast.Eq: "==", pyast.IsNot: "!=", pyast.NotEq: "!="}[op]
	if goOp == "" || !t.holdsSocket(x) || !t.holdsSocket(y) {
		return rule.Value{}, false
	}
	vs := t.several([]pyast.Expr{x, y}, []string{socketType, socketType})
	if vs[0].Type != socketType || vs[1].Type != socketType || vs[0].OK != nil || vs[1].OK != nil {
		t.Fail(x, diag.Identity, "identity of values of these types is not translated")
	}
	return binary(goOp, vs, "bool"), true
}

// holdsSocket reports whether an expression is a websocket, or None.
func (t *translator) holdsSocket(e pyast.Expr) bool {
	known, ok := strip(t.TypeOf(e)).(ir.External)
	return ok && externals[known.Name] == socketType
}
