// This file translates FastAPI's background tasks: calls that wait for the answer.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// addTask translates tasks.add_task(f, ...): the arguments are evaluated at once, the call waits.
//
//	tasks.add_task(log, "made", n)  =>  tasks.Add(func() error { return log("made", n) })
func (t *translator) addTask(e *pyast.Call) (rule.Value, bool) {
	a, ok := e.Func.(*pyast.Attribute)
	if !ok || a.Attr != "add_task" {
		return rule.Value{}, false
	}
	if known, ok := t.TypeOf(a.Value).(ir.External); !ok || known.Name != "fastapi.BackgroundTasks" {
		return rule.Value{}, false
	}
	if len(e.Args) == 0 {
		t.Fail(e, diag.NoOperation, "a background task without a function is not translated")
	}
	fn := t.funcOf(e.Args[0])
	if fn == nil || fn.Generator {
		t.Fail(e, diag.NoOperation, "a background task that is not a plain function of the project is not translated")
	}
	tasks := t.plain(a.Value, "")
	call := &pyast.Call{Span: e.Span, Func: e.Args[0], Args: e.Args[1:], Keywords: e.Keywords}
	if fn.Async {
		defer func(outer *pyast.Call) { t.awaited = outer }(t.awaited)
		t.awaited = call
	}
	f := t.callee(call, fn, ValueMode)
	if f.Context {
		t.Fail(e, diag.NoOperation, "the background task %s uses the request", fn.Name)
	}
	t.out.tasks = append(t.out.tasks, f)
	args := t.arguments(call, fn, f.Params, 0)
	for i, x := range args {
		if _, isCall := x.(*gotree.Call); isCall {
			name := gotree.Ident{Name: t.scope.Take(fn.Params[min(i, len(fn.Params)-1)].Name)}
			t.emit(gotree.Define(x, name))
			args[i] = name
		}
	}
	t.onlyBound(call)
	v := t.invoke(f, t.function1(f), args)
	body := []gotree.Stmt{gotree.Ret(v.X)}
	if !v.Fails && !v.Never {
		body = []gotree.Stmt{gotree.Do(v.X), gotree.Ret(gotree.Nil)}
	} else if v.Type != "" {
		body = []gotree.Stmt{gotree.Define(v.X, gotree.Blank, gotree.Ident{Name: "err"}), gotree.Ret(gotree.Ident{Name: "err"})}
	}
	lit := &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}},
		Body: &gotree.Block{Stmts: body},
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(tasks.X, "Add"), lit)}, true
}

// onlyBound refuses arguments that are read of variables which are assigned again before the task runs.
func (t *translator) onlyBound(call *pyast.Call) {
	pyast.Walk(call, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			if s := t.py.Uses[name].Final(); s != nil && s.Kind == ir.Variable && !s.Global && len(s.Binds) > 1 {
				t.Fail(call, diag.NoOperation, "the variable %s of a background task is assigned again", s.Name)
			}
		}
		return true
	})
}

// After returns the functions that run when the request is answered, as background tasks of the function or of what it
// calls.
func (f *Func) After() []*ir.Func { return f.after(map[*Func]bool{}) }

func (f *Func) after(seen map[*Func]bool) []*ir.Func {
	if seen[f] {
		return nil
	}
	seen[f] = true
	var out []*ir.Func
	for _, task := range f.tasks {
		out = append(out, task.Py)
	}
	for _, called := range f.Calls {
		out = append(out, called.after(seen)...)
	}
	return out
}
