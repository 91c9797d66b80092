// This file translates await: there is one request at a time in a function, so that a call that is awaited is a call.

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// awaitExpr translates await f(...) for a function of the app's own.
func (t *translator) awaitExpr(e *pyast.Await, want string) rule.Value {
	call, ok := e.Value.(*pyast.Call)
	if !ok {
		t.Fail(e, diag.NoAsync, "await of something else than a call is not translated")
	}
	if e.Threads {
		return t.Expr(call, want)
	}
	if gathered := t.gatherCall(e); gathered != nil {
		return t.gather(gathered)
	}
	if t.Qualified(call.Func) == "asyncio.wait_for" {
		return t.waitFor(call)
	}
	if v, ok := t.awaitLibrary(call, want); ok {
		return v
	}
	fn := t.funcOf(call.Func)
	if a, isMethod := call.Func.(*pyast.Attribute); isMethod && fn == nil {
		if c := t.instanceOf(a.Value); c != nil {
			fn = findMethod(c, a.Attr)
		}
	}
	if fn == nil || !fn.Async || fn.Generator {
		t.Fail(e, diag.NoAsync, "what is awaited is not a function of the app")
	}
	outer := t.awaited
	t.awaited = call
	v := t.Expr(call, want)
	t.awaited = outer
	return v
}

// isAwaited reports whether a call of an asynchronous function is one that is awaited where it stands.
func (t *translator) isAwaited(node pyast.Node) bool {
	return t.awaited != nil && node == pyast.Node(t.awaited) || t.u.iterated[node]
}

// awaitItems lets async for run through an asynchronous generator of the app: nothing else runs between its items. One that
// has something to close is refused, as a loop that ends early leaves that to the garbage collector.
func (t *translator) awaitItems(iter pyast.Expr, async bool) {
	if !async {
		return
	}
	call, ok := iter.(*pyast.Call)
	if !ok {
		t.Fail(iter, diag.NoAsync, "this asynchronous loop is not translated")
	}
	if t.isSocketItems(call) || t.isBodyStream(call) {
		return
	}
	fn := t.funcOf(call.Func)
	if fn == nil || !fn.Async || !fn.Generator || closes(fn) {
		t.Fail(iter, diag.NoAsync, "an asynchronous loop over something else than a generator of the app is not translated")
	}
	t.u.iterated[call] = true
}

// isBodyStream reports whether a call gives the pieces of the request's body: request.stream(). A middleware is given what the
// operation reads by another object.
func (t *translator) isBodyStream(call *pyast.Call) bool {
	a, ok := call.Func.(*pyast.Attribute)
	return ok && a.Attr == "stream" && isFastRequest(t.TypeOf(a.Value)) && t.host().out.Mode != AroundMode
}

// isFastRequest reports whether a type is the request of FastAPI.
func isFastRequest(known ir.Type) bool {
	t, ok := known.(ir.External)
	return ok && t.Name != "flask.Request" && externals[t.Name] == "*gin.Context"
}

// closes reports whether a function has a finally clause or a with statement.
func closes(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.With:
				found = true
			case *pyast.Try:
				found = found || len(n.Finalbody) > 0
			}
			return !found
		})
	}
	return found
}

// runsCoroutines is the condition of a view, a hook or an error handler of Flask's that is a coroutine: without asgiref, Flask
// raises RuntimeError (Flask documentation, "Using async and await").
const runsCoroutines = "asgiref is installed, as pip install flask[async] does"

// checkCoroutine fails for a coroutine of a Flask app that Flask does not await, and for one that the app does more with than to
// await and register it.
func (t *translator) checkCoroutine() {
	if t.u.App.Kind == "fastapi" {
		return
	}
	called := t.out.Mode == ValueMode || t.out.Mode == ManagerMode || t.out.Mode == ResponderMode
	switch {
	case t.py.Async && !(called && t.py.Generator):
		t.Fail(t.py.Syntax, diag.NoAsync, "the async function %s is used in other ways than to be awaited, or stands where Flask does not await it", t.py.Name)
	case !t.py.Coroutine || called:
	case awaitedModes[t.out.Mode] && !IsResource(t.py.Class):
		t.Require(runsCoroutines)
	default:
		t.Fail(t.py.Syntax, diag.NoAsync, "the async function %s stands where nothing awaits it", t.py.Name)
	}
}

// awaitedModes are the uses of functions that Flask calls by ensure_sync.
var awaitedModes = map[Mode]bool{ViewMode: true, HookMode: true, AfterMode: true, TeardownMode: true, ErrorMode: true, RESTXErrorMode: true}
