// This file translates what threads run: Thread, Timer, and the calls that a pool is given.
//
// A function that touches no module state, and is given what nobody can change, runs in a goroutine of its own. Any other
// runs under the lock of the module's state, as handlers do, and gives it away where it waits: that is one of the orders
// in which the interpreter, whose threads run one at a time, may run them.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// takeTurns is the condition of threads that share what they change.
const takeTurns = "threads take turns where they wait, not in the middle of what they do"

// threaded translates the calls that run something in a thread; false for any other expression.
//
//	Thread(target=f, args=(n,))  =>  py.NewThread(nil, func() error { return f(n) })
//	pool.submit(f, n)            =>  pool.Submit(nil, func() (any, error) { return f(n) })
//	pool.map(f, xs)              =>  py.Results(pool, nil, tasks)
func (t *translator) threaded(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) == 0 || len(call.Keywords) > 0 || t.u.effects == nil {
		return rule.Value{}, false
	}
	run, isCall := call.Args[len(call.Args)-1].(*pyast.Call)
	if generator, ok := call.Args[0].(*pyast.GeneratorExp); ok && len(call.Args) == 1 {
		if run, isCall = generator.Elt.(*pyast.Call); isCall && run.Later {
			return t.poolMap(call, generator, run), true
		}
	}
	if !isCall || !run.Later {
		return rule.Value{}, false
	}
	switch name := t.Qualified(call.Func); name {
	case "threading.Thread":
		return t.newThread(call, run, "NewThread"), true
	case "threading.Timer":
		return t.newThread(call, run, "NewTimer"), true
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !t.isPool(a.Value) {
		t.Fail(e, diag.NoLibrary, "what runs this in a thread is not known")
	}
	pool := t.plain(a.Value, "*py.ThreadPool")
	lock := t.threadLock(run)
	lit := t.laterLit(run, "any")
	x := gotree.CallOf(gotree.Sel(pool.X, "Submit"), lock, lit)
	return rule.Value{X: x, Type: "*py.Future", Fails: true, Fresh: true}, true
}

// isPool reports whether e is a ThreadPoolExecutor.
func (t *translator) isPool(e pyast.Expr) bool {
	known, ok := t.TypeOf(e).(ir.External)
	return ok && known.Name == "concurrent.futures.ThreadPoolExecutor"
}

// newThread translates a thread, or a timer with what it waits.
func (t *translator) newThread(call, run *pyast.Call, name string) rule.Value {
	var wait gotree.Expr
	if len(call.Args) == 2 {
		if known := t.TypeOf(call.Args[0]); known != ir.Type(ir.Int) && known != ir.Type(ir.Float) {
			t.Fail(call.Args[0], diag.NoLibrary, "the time of a timer that is not known to be a number is not translated")
		}
		wait = t.plain(call.Args[0], "").X
	}
	lock := t.threadLock(run)
	x := gotree.CallOf(t.qual("py", name), lock)
	if wait != nil {
		x.Args = append(x.Args, wait)
	}
	x.Args = append(x.Args, t.laterLit(run, ""))
	return rule.Value{X: x, Type: "*py.Thread", Fresh: true}
}

// poolMap translates pool.map whose results are all read: a loop that collects what is to be run.
func (t *translator) poolMap(call *pyast.Call, generator *pyast.GeneratorExp, run *pyast.Call) rule.Value {
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !t.isPool(a.Value) {
		t.Fail(call, diag.NoLibrary, "what runs this in a thread is not known")
	}
	pool := t.plain(a.Value, "*py.ThreadPool")
	lock := t.threadLock(run)
	result := t.u.repr(t.TypeOf(run))
	if result == "" {
		result = "any"
	}
	if fn := t.funcOf(run.Func); call.Later && (fn == nil || t.u.Function(fn, ValueMode).Fails) {
		t.Fail(call, diag.NoLibrary, "a loop over what threads give is translated for functions that do not raise")
	}
	tasks := gotree.Ident{Name: t.scope.Take("tasks")}
	t.emit(&gotree.VarStmt{Names: []string{tasks.Name}, Type: t.u.typeTree("[]func() (" + result + ", error)")})
	t.generate(generator.Generators, func() {
		t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, tasks, t.laterLit(run, result)), tasks))
	})
	x := gotree.CallOf(t.qual("py", "Results"), pool.X, lock, tasks)
	return rule.Value{X: x, Type: "[]" + result, Fails: true, Fresh: true}
}

// laterLit returns the function literal that runs a call, whose arguments are evaluated before. It gives the result as a
// Go type, "" for none.
func (t *translator) laterLit(run *pyast.Call, result string) gotree.Expr {
	if t.usesFlask(run) {
		t.Fail(run, diag.NoLibrary, "what runs in a thread uses Flask, whose contexts a thread does not have")
	}
	value := t.laterValue(run)
	lit := &gotree.FuncLit{}
	ret := func(err gotree.Expr) []gotree.Stmt {
		if result == "" {
			return []gotree.Stmt{gotree.Ret(err)}
		}
		return []gotree.Stmt{gotree.Ret(t.zero(result), err)}
	}
	inner := frame{fail: ret, ret: func([]gotree.Expr) []gotree.Stmt { return nil }}
	outer := t.host().out.Context
	loops := t.loops
	t.loops = 0
	lit.Body = t.sub(func() {
		t.within(inner, func() { t.runLater(run, value, result, ret) })
	})
	t.loops = loops
	if t.host().out.Context && !outer {
		t.Fail(run, diag.NoLibrary, "what runs in a thread uses the request")
	}
	lit.Type.Results = []gotree.Param{{Type: gotree.Ident{Name: "error"}}}
	if result != "" {
		lit.Type.Results = []gotree.Param{{Type: t.u.typeTree(result)}, {Type: gotree.Ident{Name: "error"}}}
	}
	return lit
}

// laterValue evaluates the arguments of a call, and returns what translates the call itself.
func (t *translator) laterValue(run *pyast.Call) func() rule.Value {
	lambda, ok := run.Func.(*pyast.Lambda)
	if !ok || len(run.Args)+len(run.Keywords) > 0 {
		held := t.heldArguments(run)
		return func() rule.Value { return t.Expr(held, "") }
	}
	fn := t.py.Module.FuncOf[lambda]
	for _, s := range freeOf(fn) {
		if t.loops > 0 || s.Scope != nil && s.Scope.Func != nil && s.Scope != s.Scope.Func.Scope {
			t.Fail(lambda, diag.NoClosure, "a lambda in a thread that uses the variable %s of a loop is not translated", s.Name)
		}
	}
	f := t.local(nil, fn)
	lit := t.funcLiteral(f, t.locals)
	name := t.namedOnce(lit, "target")
	return func() rule.Value { return t.invoke(f, name, nil) }
}

// runLater emits the call and what it gives.
func (t *translator) runLater(run *pyast.Call, value func() rule.Value, result string, ret func(gotree.Expr) []gotree.Stmt) {
	v := value()
	if result != "" {
		t.emit(gotree.Ret(t.fit(run, t.Hoist(v, "result"), result).X, gotree.Nil))
		return
	}
	switch {
	case (v.Fails || v.Never) && v.Type == "" && !v.Pair:
		t.emit(gotree.Ret(v.X))
	case v.Plain() && isCall(v.X):
		t.emit(gotree.Do(v.X))
		t.emit(ret(gotree.Nil)...)
	default:
		t.call(v)
		t.emit(ret(gotree.Nil)...)
	}
}

// heldArguments returns a call whose arguments are evaluated: variables that may be assigned again have copies.
func (t *translator) heldArguments(run *pyast.Call) *pyast.Call {
	if a, ok := run.Func.(*pyast.Attribute); ok && t.Qualified(run.Func) == "" && !t.boundOnce(a.Value) {
		t.Fail(run, diag.NoLibrary, "the object whose method runs in a thread is not known for sure")
	}
	out := *run
	out.Args = append([]pyast.Expr(nil), run.Args...)
	for i, e := range out.Args {
		if starred, ok := e.(*pyast.Starred); ok {
			t.Fail(starred, diag.StarCall, "arguments with stars of what runs in a thread are not translated")
		}
		out.Args[i] = t.heldLater(e)
	}
	out.Keywords = nil
	for _, k := range run.Keywords {
		held := *k
		held.Value = t.heldLater(k.Value)
		out.Keywords = append(out.Keywords, &held)
	}
	if t.py.Types != nil {
		t.py.Types[&out] = t.TypeOf(run)
	}
	return &out
}

func (t *translator) heldLater(e pyast.Expr) pyast.Expr {
	if _, isConst := e.(*pyast.Constant); isConst || t.funcOf(e) != nil || t.boundOnce(e) {
		return e
	}
	return t.heldAs(e)
}

// boundOnce reports whether e is a name that is bound once, outside of loops.
func (t *translator) boundOnce(e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	if !ok {
		return false
	}
	s := t.py.Uses[name].Final()
	return s != nil && len(s.Binds) <= 1 && (t.loops == 0 || s.Kind == ir.Param)
}

// threadLock returns the lock that a call in a thread runs under, nil for none.
func (t *translator) threadLock(run *pyast.Call) gotree.Expr {
	if t.u.runsFree(t.py, run) {
		return gotree.Nil
	}
	t.Require(takeTurns)
	return &gotree.Unary{Op: "&", X: t.stateLock()}
}

// stateLock returns the mutex of the module's state, which the handler, or what makes the state, then holds for writing.
func (t *translator) stateLock() gotree.Expr {
	st := t.u.stateOf(t.py.Module)
	t.touch(st, writes)
	return gotree.Sel(t.state(st), "mu")
}

// runsFree reports whether a call may run beside everything else: of a function that touches no module state, or of a
// library's, with values that nobody can change.
func (u *Unit) runsFree(in *ir.Func, run *pyast.Call) bool {
	for _, e := range run.Args {
		if !scalar(u.repr(in.TypeOf(e))) {
			return false
		}
	}
	for _, k := range run.Keywords {
		if !scalar(u.repr(in.TypeOf(k.Value))) {
			return false
		}
	}
	s := in.Resolve(run.Func)
	if s == nil {
		return in.Qualified(run.Func) != ""
	}
	fn := s.Final().Func
	if s.Final().Kind != ir.FuncName || fn == nil || fn.Outer != nil && fn.Outer != fn.Module.Body || len(fn.Decorators()) > 0 {
		return false
	}
	reads, written := u.effects(fn)
	return len(written) == 0 && !u.anyState(reads)
}

// anyState reports whether one of the variables is state.
func (u *Unit) anyState(variables map[*ir.Symbol]bool) bool {
	for s := range variables {
		if mutable(s) {
			return true
		}
	}
	return false
}

// locksThreads reports whether any thread of the program runs under the lock of the state.
func (u *Unit) locksThreads() bool {
	if u.threads == nil {
		locks := false
		for _, m := range u.Program.Modules {
			for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
				locks = locks || u.locksIn(fn)
			}
		}
		u.threads = &locks
	}
	return *u.threads
}

func (u *Unit) locksIn(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			run, ok := n.(*pyast.Call)
			found = found || ok && run.Later && !u.runsFree(fn, run)
			return !found
		})
	}
	return found
}

// usesFlask reports whether what runs in a thread, itself or by what it calls, names anything of Flask or its extensions.
func (t *translator) usesFlask(run *pyast.Call) bool {
	seen := map[*ir.Func]bool{}
	var visit func(fn *ir.Func, n pyast.Node) bool
	visit = func(fn *ir.Func, root pyast.Node) bool {
		found := false
		pyast.Walk(root, func(n pyast.Node) bool {
			e, ok := n.(pyast.Expr)
			if !ok || found {
				return !found
			}
			if strings.HasPrefix(fn.Qualified(e), "flask") {
				found = true
			}
			for _, called := range t.u.named(fn, e) {
				if !seen[called] {
					seen[called] = true
					for _, s := range called.Body {
						found = found || visit(called, s)
					}
				}
			}
			return !found
		})
		return found
	}
	return visit(t.py, run.Func)
}

// named returns the functions of the project that a name or an attribute may be.
func (u *Unit) named(fn *ir.Func, e pyast.Expr) []*ir.Func {
	if s := fn.Resolve(e); s != nil && s.Final().Func != nil {
		return []*ir.Func{s.Final().Func}
	}
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	var out []*ir.Func
	for _, m := range u.Program.Modules {
		for _, other := range m.Funcs {
			if other.Class != nil && other.Name == a.Attr {
				out = append(out, other)
			}
		}
	}
	return out
}
