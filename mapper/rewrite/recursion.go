// This file translates recursion. A function that may run again before it ends counts its depth, because Python ends
// such calls with RecursionError where Go would end the program.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// shallow is the condition of every recursive function: where exactly Python gives up depends on the server.
const shallow = "recursion stays within Python's limit of 1,000 calls"

// pending is a call of a function whose receiver and context are not known yet.
type pending struct {
	call   *gotree.Call
	caller *translator
}

// enter notes that a function is being translated.
func (u *Unit) enter(t *translator) { u.active = append(u.active, t) }

func (u *Unit) leave() { u.active = u.active[:len(u.active)-1] }

// reserve takes a name that is free here and everywhere in the function around.
func (t *translator) reserve(name string) string {
	name = t.scope.Take(name)
	t.host().root.Take(name)
	return name
}

// recurse notes that f is called while it is being translated: all functions from it to this one are recursive.
func (t *translator) recurse(node pyast.Node, f *Func) {
	active := t.u.active
	for i := len(active) - 1; i >= 0; i-- {
		at := active[i]
		if at.out.Mode != ValueMode && at.out.Mode != ResponderMode || at.py.Generator && at.py.Async || at.out.lazy || dictOverride(at.py) != "" {
			t.Fail(node, diag.Recursion, "the recursive function %s is not translated", f.Py.Name)
		}
		if !at.out.recursive {
			at.out.recursive = true
			if at.py.Generator {
				at.out.Result = seqType(at.yielded(), true)
			} else {
				at.out.Fails = true
			}
			at.out.depth = at.reserve("depth")
			at.Require(shallow)
		}
		if at.out == f {
			return
		}
	}
	t.Fail(node, diag.Recursion, "the recursive function %s is not translated", f.Py.Name)
}

// depthArgument returns how deep a call of a recursive function is.
func (t *translator) depthArgument() gotree.Expr {
	for at := t; at != nil; at = at.outer {
		if at.out.recursive {
			return &gotree.Binary{Op: "+", X: gotree.Ident{Name: at.out.depth}, Y: gotree.Num{Text: "1"}}
		}
	}
	return gotree.Num{Text: "0"}
}

// await keeps a call of a function that is not done, to complete it when it is. A function between the two takes the
// request's context in any case.
func (t *translator) await(f *Func, call *gotree.Call) {
	if f.done || f.local {
		return
	}
	host := t.host()
	if host.out != f && !f.Context {
		f.Context = true
		call.Args = append([]gotree.Expr{t.context()}, call.Args...)
	}
	f.pending = append(f.pending, pending{call, host})
}

// complete gives the calls that were translated before the function was done its context and its receiver.
func (t *translator) complete() {
	f := t.out
	for _, p := range f.pending {
		own := p.caller.out == f
		if f.Context && own && !hasContext(p.call) {
			p.call.Args = append([]gotree.Expr{gotree.Ident{Name: "c"}}, p.call.Args...)
		}
		if f.State == nil {
			continue
		}
		if f.isMethod() || !own && p.caller.out.State == nil {
			t.Fail(f.Py.Syntax, diag.Recursion, "the recursive function %s uses module state", f.Py.Name)
		}
		p.call.Fn = gotree.Sel(p.caller.state(f.State), f.Name)
	}
	f.pending = nil
}

func hasContext(call *gotree.Call) bool {
	return len(call.Args) > 0 && call.Args[0] == gotree.Expr(gotree.Ident{Name: "c"})
}

// finishParams adds the depth of a recursive function to its parameters, and the check of it to its body.
func (t *translator) finishParams(params []gotree.Param) []gotree.Param {
	f := t.out
	if !f.recursive {
		return params
	}
	if !f.Py.Generator {
		t.checkDepth(f.depth, t.outerFrame())
	}
	return append([]gotree.Param{{Names: []string{f.depth}, Type: gotree.Ident{Name: "int"}}}, params...)
}

// checkDepth puts the check of the depth before everything else.
func (t *translator) checkDepth(depth string, at frame) {
	raise := gotree.CallOf(gotree.Sel(t.qual("py", "RecursionError"), "New"), gotree.Str{Value: "maximum recursion depth exceeded"})
	check := &gotree.If{
		Cond: &gotree.Binary{Op: ">=", X: gotree.Ident{Name: depth}, Y: t.qual("py", "MaxDepth")},
		Then: &gotree.Block{Stmts: at.fail(raise)},
	}
	t.block.Stmts = append([]gotree.Stmt{check}, t.block.Stmts...)
}

// failed makes every function that was translated since mark, and that calls f, fail with it.
func (u *Unit) failed(f *Func, mark int) {
	for _, other := range u.order[mark:] {
		if other.Failure == nil && other.calls(f, map[*Func]bool{}) {
			other.Failure = f.Failure
		}
	}
}

// calls reports whether the function calls f, itself or through others.
func (f *Func) calls(target *Func, seen map[*Func]bool) bool {
	for _, called := range f.Calls {
		if called == target {
			return true
		}
		if !seen[called] {
			seen[called] = true
			if called.calls(target, seen) {
				return true
			}
		}
	}
	return false
}

// share hands the conditions of a recursive function on to those that call it before it was done.
func (u *Unit) share(f *Func, mark int) {
	for _, other := range u.order[mark:] {
		if other.Failure != nil || !other.calls(f, map[*Func]bool{}) {
			continue
		}
		for _, condition := range f.Conditions {
			other.require(condition)
		}
		for s, how := range f.touches {
			other.touches[s] = max(other.touches[s], how)
		}
	}
}
