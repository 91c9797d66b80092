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
	if !ok || t.Qualified(call.Func) != "asyncio.gather" || len(call.Keywords) > 0 || len(call.Args) == 0 {
		return nil
	}
	return call
}

// gather translates asyncio.gather of functions with results of one type.
//
//	await asyncio.gather(f(1), f(2))           =>  py.Gather(func() (int, error) { return f(1) }, ...)
//	await asyncio.gather(*[f(x) for x in xs])  =>  a loop that appends such functions to a slice
func (t *translator) gather(call *pyast.Call) rule.Value {
	if star, ok := call.Args[0].(*pyast.Starred); ok && len(call.Args) == 1 {
		return t.gatherEach(star)
	}
	run := gotree.CallOf(t.qual("py", "Gather"))
	result, fails := "", 0
	for i, e := range call.Args {
		f, v := t.coroutine(e)
		if i > 0 && v.Type != result {
			t.Fail(e, diag.NoAsync, "functions with results of different types that are gathered are not translated here")
		}
		if result = v.Type; f.Fails {
			fails++
		}
		run.Args = append(run.Args, t.coroutineLit(v, result))
	}
	if fails > 1 {
		t.Require(oneRaises)
	}
	return rule.Value{X: run, Type: "[]" + anyType(result), Fails: true, Fresh: true}
}

// gatherEach translates gather over a comprehension.
func (t *translator) gatherEach(star *pyast.Starred) rule.Value {
	var elt pyast.Expr
	var generators []*pyast.Comprehension
	switch e := star.Value.(type) {
	case *pyast.ListComp:
		elt, generators = e.Elt, e.Generators
	case *pyast.GeneratorExp:
		elt, generators = e.Elt, e.Generators
	default:
		t.Fail(star, diag.NoAsync, "what is gathered is not known")
	}
	tasks := gotree.Ident{Name: t.scope.Take("tasks")}
	declared := &gotree.VarStmt{Names: []string{tasks.Name}}
	t.emit(declared)
	result := ""
	t.generate(generators, func() {
		f, v := t.coroutine(elt)
		if result = v.Type; f.Fails {
			t.Require(oneRaises)
		}
		t.emit(gotree.Set(gotree.CallOf(gotree.Ident{Name: "append"}, tasks, t.coroutineLit(v, result)), tasks))
	})
	declared.Type = t.u.typeTree("[]func() (" + anyType(result) + ", error)")
	run := &gotree.Call{Fn: t.qual("py", "Gather"), Args: []gotree.Expr{tasks}, Spread: true}
	return rule.Value{X: run, Type: "[]" + anyType(result), Fails: true, Fresh: true}
}

// gatherTuple translates a, b = await asyncio.gather(f(), g()), whose results may be of different types.
//
//	var a int
//	var b string
//	err := py.Together(func() (err error) { a, err = f(); return err }, ...)
func (t *translator) gatherTuple(target pyast.Expr, value pyast.Expr) bool {
	call := t.gatherCall(value)
	names, ok := target.(*pyast.Tuple)
	if call == nil || !ok || len(names.Elts) != len(call.Args) || hasStar(call.Args) {
		return false
	}
	run := gotree.CallOf(t.qual("py", "Together"))
	if wait, ok := value.(*pyast.Await); ok && wait.Group {
		run.Fn = t.qual("py", "TaskGroup")
	}
	results := make([]rule.Value, len(call.Args))
	fails := 0
	for i, e := range call.Args {
		f, v := t.coroutine(e)
		if v.Type == "" {
			t.Fail(e, diag.NoAsync, "a function without a result among others that are gathered is not translated")
		}
		if f.Fails {
			fails++
		}
		x := gotree.Ident{Name: t.scope.Take(t.targetName(names.Elts[i]))}
		t.emit(&gotree.VarStmt{Names: []string{x.Name}, Type: t.u.typeTree(v.Type)})
		results[i] = rule.Value{X: x, Type: v.Type, Pure: true, MayNil: v.MayNil}
		run.Args = append(run.Args, t.assigningLit(v, x))
	}
	if fails > 1 {
		t.Require(oneRaises)
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
