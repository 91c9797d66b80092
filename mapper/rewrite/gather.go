// This file translates asyncio.gather over functions of the app: goroutines, as far as nothing that they do shows in the
// order in which they run.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// oneRaises is the condition of several functions at the same time that may raise.
const oneRaises = "at most one of the functions that run at the same time raises"

// gatherCall returns the call of asyncio.gather that e awaits, nil for any other expression.
func (t *translator) gatherCall(e pyast.Expr) *pyast.Call {
	wait, ok := e.(*pyast.Await)
	if !ok {
		return nil
	}
	call, ok := wait.Value.(*pyast.Call)
	if !ok || t.Qualified(call.Func) != "asyncio.gather" || len(call.Args) == 0 || !isPlainGather(call) && !settles(call) {
		return nil
	}
	return call
}

// isPlainGather reports whether a call of asyncio.gather raises what one of its functions raises.
func isPlainGather(call *pyast.Call) bool { return len(call.Keywords) == 0 }

// settles reports whether a call of asyncio.gather gives exceptions among the results: return_exceptions=True.
func settles(call *pyast.Call) bool {
	if len(call.Keywords) != 1 || call.Keywords[0].Arg != "return_exceptions" {
		return false
	}
	c, ok := call.Keywords[0].Value.(*pyast.Constant)
	return ok && c.Value == pyast.Value(pyast.Bool(true))
}

// awaitedCalls returns the calls of coroutines that an await waits for: its own, or those that are gathered.
func (t *translator) awaitedCalls(wait *pyast.Await) []*pyast.Call {
	call, ok := wait.Value.(*pyast.Call)
	if !ok {
		return nil
	}
	if name := t.Qualified(call.Func); name != "asyncio.gather" && name != "asyncio.wait_for" {
		return []*pyast.Call{call}
	}
	var out []*pyast.Call
	for _, e := range call.Args {
		if star, isStar := e.(*pyast.Starred); isStar {
			e, _ = gathered(star)
		}
		if inner, isCall := e.(*pyast.Call); isCall {
			out = append(out, inner)
		}
	}
	return out
}

// gather translates asyncio.gather of functions with results of one type.
//
//	await asyncio.gather(f(1), f(2))           =>  py.Gather(func() (int, error) { return f(1) }, ...)
//	await asyncio.gather(*[f(x) for x in xs])  =>  a loop that appends such functions to a slice
func (t *translator) gather(call *pyast.Call) rule.Value {
	if star, ok := call.Args[0].(*pyast.Starred); ok && len(call.Args) == 1 {
		return t.gatherEach(call, star)
	}
	g := t.gathering(call, call.Args...)
	run := gotree.CallOf(t.qual("py", g.run))
	result := ""
	for i, e := range call.Args {
		v := g.coroutine(e)
		switch {
		case g.settles && !v.MayNil && v.Type != "":
			v.Type = "any" // results of several types stand in one list
		case g.settles:
			t.Fail(e, diag.NoAsync, "a function without a certain result among others that are gathered with their exceptions is not translated")
		case i > 0 && v.Type != result:
			t.Fail(e, diag.NoAsync, "functions with results of different types that are gathered are not translated here")
		}
		result = v.Type
		run.Args = append(run.Args, t.coroutineLit(v, result))
	}
	if g.settles {
		result = "any"
	}
	return rule.Value{X: run, Type: "[]" + anyType(result), Fails: true, Fresh: true}
}

// gathered returns what a comprehension that is gathered collects, nil for any other expression.
func gathered(star *pyast.Starred) (elt pyast.Expr, generators []*pyast.Comprehension) {
	switch e := star.Value.(type) {
	case *pyast.ListComp:
		return e.Elt, e.Generators
	case *pyast.GeneratorExp:
		return e.Elt, e.Generators
	}
	return nil, nil
}

// gatherEach translates gather over a comprehension.
func (t *translator) gatherEach(call *pyast.Call, star *pyast.Starred) rule.Value {
	elt, generators := gathered(star)
	if elt == nil {
		t.Fail(star, diag.NoAsync, "what is gathered is not known")
	}
	g := t.gathering(call, elt)
	g.several = true
	tasks := gotree.Ident{Name: t.scope.Take("tasks")}
	declared := &gotree.VarStmt{Names: []string{tasks.Name}}
	t.emit(declared)
	result := ""
	t.generate(generators, func() {
		v := g.coroutine(elt)
		result = v.Type
		t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, tasks, t.coroutineLit(v, result)), tasks))
	})
	declared.Type = t.u.typeTree("[]func() (" + anyType(result) + ", error)")
	run := &gotree.Call{Fn: t.qual("py", g.run), Args: []gotree.Expr{tasks}, Spread: true}
	if g.settles {
		result = "any"
	}
	return rule.Value{X: run, Type: "[]" + anyType(result), Fails: true, Fresh: true}
}

// gathering is one use of asyncio.gather.
type gathering struct {
	t       *translator
	run     string // the function of package py
	inTurn  bool
	settles bool // exceptions are results
	several bool // each coroutine stands for several
	fails   int  // how many may raise
}

// gathering finds out how coroutines run that are gathered.
func (t *translator) gathering(call *pyast.Call, coroutines ...pyast.Expr) *gathering {
	g := &gathering{t: t, run: "Gather", inTurn: t.inTurn(coroutines...), settles: settles(call)}
	if g.settles {
		g.run += "Settled"
	}
	if g.inTurn {
		g.run += "InTurn"
	}
	return g
}

// coroutine translates one of the coroutines.
func (g *gathering) coroutine(e pyast.Expr) rule.Value {
	if g.inTurn {
		return g.t.turn(e)
	}
	f, v := g.t.coroutine(e)
	if f.Fails {
		g.fails++
	}
	if !g.settles && (g.fails > 1 || g.several && f.Fails) {
		g.t.Require(oneRaises)
	}
	return v
}

// gatherTuple translates a, b = await asyncio.gather(f(), g()), whose results may be of different types.
//
//	var a int
//	var b string
//	err := py.Together(func() (err error) { a, err = f(); return err }, ...)
func (t *translator) gatherTuple(target pyast.Expr, value pyast.Expr) bool {
	call := t.gatherCall(value)
	names, ok := target.(*pyast.Tuple)
	if call == nil || !ok || settles(call) || len(names.Elts) != len(call.Args) || hasStar(call.Args) {
		return false
	}
	g := t.gathering(call, call.Args...)
	if g.run = "Together"; value.(*pyast.Await).Group {
		g.run = "TaskGroup"
	}
	if g.inTurn {
		g.run += "InTurn"
	}
	run := gotree.CallOf(t.qual("py", g.run))
	results := make([]rule.Value, len(call.Args))
	for i, e := range call.Args {
		v := g.coroutine(e)
		if v.Type == "" {
			t.Fail(e, diag.NoAsync, "a function without a result among others that are gathered is not translated")
		}
		x := gotree.Ident{Name: t.scope.Take(t.targetName(names.Elts[i]))}
		t.emit(&gotree.VarStmt{Names: []string{x.Name}, Type: t.u.typeTree(v.Type)})
		results[i] = rule.Value{X: x, Type: v.Type, Pure: true, MayNil: v.MayNil}
		run.Args = append(run.Args, t.assigningLit(v, x))
	}
	t.call(rule.Value{X: run, Fails: true})
	for i, elt := range names.Elts {
		t.bindTarget(elt, results[i])
	}
	return true
}

// coroutine translates a call that is gathered: its arguments are evaluated at once. The function may change nothing, and
// is given nothing that others could.
func (t *translator) coroutine(e pyast.Expr) (*Func, rule.Value) {
	call, ok := e.(*pyast.Call)
	if !ok {
		t.Fail(e, diag.NoAsync, "what is gathered is not a call of a function of the app")
	}
	fn := t.funcOf(call.Func)
	if fn == nil || !fn.Async && !fn.Coroutine || fn.Generator {
		t.Fail(e, diag.NoAsync, "what is gathered is not a call of a function of the app")
	}
	if _, writes := t.u.effects(fn); len(writes) > 0 {
		t.Fail(e, diag.NoAsync, "the function %s, which runs beside others, changes module state", fn.Name)
	}
	t.u.iterated[call] = true
	f := t.callee(call, fn, ValueMode)
	for i, goType := range f.Params {
		if !scalar(goType) {
			t.Fail(e, diag.NoAsync, "the parameter %s of a function that runs beside others is of a type that others could change", fn.Params[i].Name)
		}
	}
	args := t.arguments(call, fn, f.Params, 0)
	for i, x := range args {
		switch x.(type) {
		case gotree.Ident, gotree.Str, gotree.Num:
		default:
			name := gotree.Ident{Name: t.scope.Take(fn.Params[i].Name)}
			t.emit(gotree.Define(x, name))
			args[i] = name
		}
	}
	return f, t.invoke(f, t.function1(f), args)
}

// anyType is the Go type of a result, which a function without one gives as nil.
func anyType(result string) string {
	if result == "" {
		return "any"
	}
	return result
}

// coroutineLit returns a function literal with the result and the error of a call.
func (t *translator) coroutineLit(v rule.Value, result string) gotree.Expr {
	lit := &gotree.FuncLit{Type: gotree.FuncType{Results: []gotree.Param{{Type: t.u.typeTree(anyType(result))}, {Type: gotree.Ident{Name: "error"}}}}, Body: &gotree.Block{}}
	switch {
	case result == "" && v.Fails:
		lit.Body.Stmts = []gotree.Stmt{gotree.Ret(gotree.Nil, v.X)}
	case result == "":
		lit.Body.Stmts = []gotree.Stmt{gotree.Do(v.X), gotree.Ret(gotree.Nil, gotree.Nil)}
	case v.Fails:
		lit.Body.Stmts = []gotree.Stmt{gotree.Ret(v.X)}
	default:
		lit.Body.Stmts = []gotree.Stmt{gotree.Ret(v.X, gotree.Nil)}
	}
	return lit
}

// assigningLit returns a function literal that gives the result of a call to a variable.
func (t *translator) assigningLit(v rule.Value, x gotree.Ident) gotree.Expr {
	if !v.Fails {
		body := &gotree.Block{Stmts: []gotree.Stmt{gotree.Set(v.X, x), gotree.Ret(gotree.Nil)}}
		return &gotree.FuncLit{Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}}, Body: body}
	}
	set := &gotree.Assign{Lhs: []gotree.Expr{x, gotree.Err}, Op: "=", Rhs: []gotree.Expr{v.X}}
	named := []gotree.Param{{Names: []string{"err"}, Type: gotree.Ident{Name: "error"}}}
	return &gotree.FuncLit{Type: gotree.FuncType{Results: named}, Body: &gotree.Block{Stmts: []gotree.Stmt{set, gotree.Ret(gotree.Err)}}}
}
