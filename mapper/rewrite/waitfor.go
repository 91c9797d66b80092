// This file translates asyncio.wait_for over functions of the app: a goroutine that is left alone when the time is over.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// sameTime is the condition of what raises TimeoutError when it takes too long.
const sameTime = "what waits for a limited time takes about as long as in Python"

// waitFor translates asyncio.wait_for(f(x), seconds). The function may read no module state: it may go on after the answer.
//
//	await asyncio.wait_for(f(x), 1)  =>  py.WaitFor(1, func() (int, error) { return f(x) })
func (t *translator) waitFor(call *pyast.Call) rule.Value {
	var limit pyast.Expr
	for _, k := range call.Keywords {
		if k.Arg != "timeout" {
			t.Fail(call, diag.NoAsync, "this form of asyncio.wait_for is not translated")
		}
		limit = k.Value
	}
	if len(call.Args) == 2 {
		limit = call.Args[1]
	}
	if len(call.Args) == 0 || len(call.Args) > 2 || limit == nil {
		t.Fail(call, diag.NoAsync, "this form of asyncio.wait_for is not translated")
	}
	if known := t.TypeOf(limit); known != ir.Type(ir.Int) && known != ir.Type(ir.Float) {
		t.Fail(limit, diag.NoAsync, "a time to wait that is not known to be a number is not translated")
	}
	if c := lower.Fold(t.py, limit); c != nil && (c.Kind == ir.ConstInt && c.Int > 0 || c.Kind == ir.ConstFloat && c.Float > 0) && t.inTurn(call.Args[0]) {
		return t.awaitExpr(&pyast.Await{Span: call.Span, Value: call.Args[0]}, "") // it has ended before anything else runs
	}
	f, v := t.coroutine(call.Args[0])
	if reads, _ := t.u.effects(f.Py); len(reads) > 0 || f.Context {
		t.Fail(call, diag.NoAsync, "the function %s, which may go on after the answer, uses module state or the request", f.Py.Name)
	}
	t.Require(sameTime)
	run := gotree.CallOf(t.qual("py", "WaitFor"), t.plain(limit, "any").X, t.coroutineLit(v, v.Type))
	return rule.Value{X: run, Type: anyType(v.Type), Fails: true, Fresh: true}
}
