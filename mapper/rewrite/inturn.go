// This file translates coroutines that are gathered and never wait for anything: asyncio runs each of them from beginning to
// end, in their order, so that the port does too, whatever they change.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// inTurn reports whether coroutines that are gathered run one after the other, because none of them waits (Python
// documentation, "Coroutines and Tasks").
func (t *translator) inTurn(coroutines ...pyast.Expr) bool {
	for _, e := range coroutines {
		call, ok := e.(*pyast.Call)
		if !ok || t.u.App.Kind != "fastapi" || !t.u.goesThrough(t.py, call, map[*ir.Func]bool{}) {
			return false
		}
	}
	return true
}

// goesThrough reports whether awaiting a call never lets other tasks run: it is of functions of the app that await nothing but
// such calls.
func (u *Unit) goesThrough(in *ir.Func, call *pyast.Call, seen map[*ir.Func]bool) bool {
	targets := u.targets(in, call.Func)
	for _, fn := range targets {
		if !fn.Async && !fn.Coroutine || fn.Generator || len(fn.Decorators()) > 0 {
			return false
		}
		if seen[fn] {
			continue
		}
		seen[fn] = true
		for _, s := range fn.Body {
			if !u.neverWaits(fn, s, seen) {
				return false
			}
		}
	}
	return len(targets) > 0
}

// neverWaits reports whether a statement awaits nothing that lets other tasks run.
func (u *Unit) neverWaits(fn *ir.Func, s pyast.Stmt, seen map[*ir.Func]bool) bool {
	ok := true
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.ClassDef:
			return false
		case *pyast.Await:
			call, isCall := n.Value.(*pyast.Call)
			ok = ok && isCall && !n.Threads && !n.Group && u.goesThrough(fn, call, seen)
		case *pyast.With:
			ok = ok && !n.Awaits
		case *pyast.For:
			ok = ok && !n.Awaits
		case *pyast.Comprehension:
			ok = ok && !n.IsAsync
		case *pyast.AsyncFor, *pyast.AsyncWith:
			ok = false
		}
		return ok
	})
	return ok
}

// targets returns the functions that a call may be of: the one that a name has, or the methods of a class and of those below
// it. It returns none when they are not known.
func (u *Unit) targets(in *ir.Func, e pyast.Expr) []*ir.Func {
	if s := in.Resolve(e); s != nil {
		if s.Kind != ir.FuncName || s.Func == nil || len(s.Binds) != 1 {
			return nil
		}
		return []*ir.Func{s.Func}
	}
	a, ok := e.(*pyast.Attribute)
	if !ok {
		return nil
	}
	object, ok := strip(in.TypeOf(a.Value)).(ir.Instance)
	if !ok {
		return nil
	}
	own := findMethod(object.Class, a.Attr)
	if own == nil {
		return nil
	}
	out := []*ir.Func{own}
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			if below := c.Methods[a.Attr]; below != nil && below != own && slices.Contains(c.MRO, object.Class) {
				out = append(out, below)
			}
		}
	}
	return out
}

// turn translates a coroutine that runs in its turn: what it is given is evaluated at once, and the call that is returned
// stands in a function literal.
func (t *translator) turn(e pyast.Expr) rule.Value {
	call := e.(*pyast.Call)
	outer := t.awaited
	t.awaited, t.later = call, call
	v := t.Expr(call, "")
	t.awaited, t.later = outer, nil
	run, ok := v.X.(*gotree.Call)
	if !ok || v.Never || !t.isCallOf(run, call) {
		t.Fail(e, diag.NoAsync, "this form of a coroutine that is gathered is not translated")
	}
	changes := slices.ContainsFunc(t.u.targets(t.py, call.Func), assignsAround)
	for i, x := range run.Args {
		run.Args[i] = t.keptNow(x, changes)
	}
	if method, isMethod := run.Fn.(*gotree.Selector); isMethod && t.localFunc(call.Func) == nil && !t.isStateName(method.X) {
		method.X = t.keptNow(method.X, changes)
	}
	return v
}

// isStateName reports whether x is the module state.
func (t *translator) isStateName(x gotree.Expr) bool {
	id, ok := x.(gotree.Ident)
	return ok && (id.Name == t.host().out.Recv || id.Name == t.host().out.stateName)
}

// isCallOf reports whether a Go call is that of the function which a call in Python names.
func (t *translator) isCallOf(run *gotree.Call, call *pyast.Call) bool {
	targets := t.u.targets(t.py, call.Func)
	named := func(f *Func) bool {
		switch fn := run.Fn.(type) {
		case gotree.Ident:
			return fn.Name == f.Name
		case gotree.Qual:
			return fn.Name == f.Name
		case *gotree.Selector:
			return fn.Sel == f.Name
		}
		return false
	}
	if f := t.localFunc(call.Func); f != nil {
		return named(f)
	}
	return slices.ContainsFunc(t.host().out.Calls, func(f *Func) bool { return slices.Contains(targets, f.Py) && named(f) })
}

// keptNow returns an expression that means the same later: a variable where x is more than a name or a constant, or a name that
// changes meanwhile.
func (t *translator) keptNow(x gotree.Expr, changes bool) gotree.Expr {
	hint := "arg"
	switch x := x.(type) {
	case gotree.Str, gotree.Num, gotree.Qual:
		return x
	case gotree.Ident:
		if !changes || x == gotree.Nil || x == gotree.True || x == gotree.False {
			return x
		}
		hint = x.Name
	case *gotree.Selector:
		hint = gotree.GoName(x.Sel, false)
	}
	name := gotree.Ident{Name: t.scope.Take(hint)}
	t.emit(gotree.Define(x, name))
	return name
}
