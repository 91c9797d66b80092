// This file makes what waits give the lock of the module's state away, where threads of the app run under it, and translates
// with statements over pools of threads.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// waiting are the calls that wait. Those of threads and futures give the lock away themselves.
var waiting = map[string]bool{
	"time.sleep": true, "asyncio.sleep": true, "anyio.sleep": true, "threading.Event.wait": true, "threading.Thread.start": false, "threading.Thread.join": false, "threading.Timer.join": false,
	"concurrent.futures.Future.result": false, "concurrent.futures.as_completed": false, "concurrent.futures.ThreadPoolExecutor.shutdown": false,
	"queue.Queue.get": true, "queue.Queue.put": true, "queue.Queue.join": true, "queue.LifoQueue.get": true, "queue.LifoQueue.put": true, "queue.LifoQueue.join": true,
	"queue.PriorityQueue.get": true, "queue.PriorityQueue.put": true, "queue.PriorityQueue.join": true, "queue.SimpleQueue.get": true, "queue.SimpleQueue.put": true,
	"requests.get": true, "requests.post": true, "requests.put": true, "requests.patch": true, "requests.delete": true, "requests.head": true, "requests.request": true,
}

// byLibrary translates what runs in a thread, and what the rules translate.
func (t *translator) byLibrary(e pyast.Expr) (rule.Value, bool) {
	if v, ok := t.threaded(e); ok {
		return v, true
	}
	if v, ok := t.templateResponse(e); ok {
		return v, true
	}
	v, ok := t.byRule(e)
	if ok {
		v = t.givingWay(e, v)
	}
	return v, ok
}

// lockedStart returns the statements with which the constructor of a state keeps the threads that it starts waiting.
func (u *Unit) lockedStart(state gotree.Expr) []gotree.Stmt {
	if !u.locksThreads() {
		return nil
	}
	mu := gotree.Sel(state, "mu")
	return []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Sel(mu, "Lock"))), &gotree.Defer{Call: gotree.CallOf(gotree.Sel(mu, "Unlock"))}}
}

// givingWay lets other threads run while a translated call waits.
//
//	time.sleep(1)  =>  py.Unlocked(&a.mu, func() error { return py.Sleep(1) })
func (t *translator) givingWay(e pyast.Expr, v rule.Value) rule.Value {
	call, ok := e.(*pyast.Call)
	if !ok || t.u.effects == nil {
		return v
	}
	wraps, waits := waiting[t.libraryCall(call)]
	if !waits || !t.u.locksThreads() {
		return v
	}
	lock := t.stateLock()
	x, ok := v.X.(*gotree.Call)
	if !wraps || !ok || !v.Fails {
		return v
	}
	if method, ok := x.Fn.(*gotree.Selector); ok && isStateful(method.X) {
		method.X = t.namedOnce(method.X, "waiting")
	}
	for i, arg := range x.Args {
		if isStateful(arg) {
			x.Args[i] = t.namedOnce(arg, "arg")
		}
	}
	name, results := "Unlocked", []gotree.Param{{Type: gotree.Ident{Name: "error"}}}
	if v.Type != "" {
		name, results = "UnlockedValue", append([]gotree.Param{{Type: t.u.typeTree(v.Type)}}, results...)
	}
	lit := &gotree.FuncLit{Type: gotree.FuncType{Results: results}, Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(x)}}}
	v.X = gotree.CallOf(t.qual("py", name), &gotree.Unary{Op: "&", X: lock}, lit)
	return v
}

// libraryCall returns the qualified name of a library's function or method that is called.
func (t *translator) libraryCall(call *pyast.Call) string {
	if a, ok := call.Func.(*pyast.Attribute); ok {
		if known, ok := strip(t.TypeOf(a.Value)).(ir.External); ok {
			return known.Name + "." + a.Attr
		}
	}
	return t.Qualified(call.Func)
}

// isStateful reports whether a Go expression is more than a variable, a constant or a function.
func isStateful(x gotree.Expr) bool {
	switch x.(type) {
	case gotree.Ident, gotree.Str, gotree.Num, gotree.Qual:
		return false
	}
	return true
}

// namedOnce evaluates a Go expression into a variable.
func (t *translator) namedOnce(x gotree.Expr, hint string) gotree.Expr {
	name := gotree.Ident{Name: t.scope.Take(hint)}
	t.emit(gotree.Define(x, name))
	return name
}

// withPool translates a with statement over a pool of threads, which waits for all of them at its end.
//
//	with ThreadPoolExecutor(4) as pool: ...  =>  pool := py.WorkersOf(4); defer pool.Shutdown(); ...; pool.Shutdown()
func (t *translator) withPool(s *pyast.With, item *pyast.WithItem, body func()) {
	pool := t.bindPool(item)
	shut := gotree.CallOf(gotree.Sel(pool.X, "Shutdown"))
	if t.loops == 0 && t.yields == nil && !t.locksWithin(s) {
		t.emit(&gotree.Defer{Call: shut})
		body()
		if !terminates(t.block.Stmts) {
			t.emit(gotree.Do(shut))
		}
		return
	}
	if t.u.locksThreads() {
		t.stateLock()
	}
	t.declareWith(s)
	o := t.outcomeOf(s.Body, body, gotree.FuncType{}, true)
	tried := o.call()
	t.emit(gotree.Do(shut))
	t.emit(&gotree.If{Cond: notNil(tried), Then: t.sub(func() { t.raise(tried) })})
	o.leave()
}

// bindPool makes the pool of a with item and names it.
func (t *translator) bindPool(item *pyast.WithItem) rule.Value {
	v := t.Expr(item.ContextExpr, "")
	if v.Type != "*py.ThreadPool" {
		t.Fail(item.ContextExpr, diag.NoWith, "this with statement is not translated")
	}
	name, ok := item.OptionalVars.(*pyast.Name)
	if item.OptionalVars == nil || !ok {
		if item.OptionalVars != nil {
			t.Fail(item.OptionalVars, diag.NoWith, "this with statement is not translated")
		}
		if v = t.Hoist(v, "pool"); isStateful(v.X) {
			v.X = t.namedOnce(v.X, "pool")
		}
		return v
	}
	t.bindTarget(name, t.Hoist(v, "pool"))
	return t.plain(name, "*py.ThreadPool")
}

// locksWithin reports whether a with statement gives its pool something to run under the lock of the state.
func (t *translator) locksWithin(s *pyast.With) bool {
	found := false
	for _, stmt := range s.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			call, ok := n.(*pyast.Call)
			found = found || ok && call.Later && !t.u.runsFree(t.py, call)
			return !found
		})
	}
	return found
}
