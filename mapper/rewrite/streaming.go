// This file translates bodies that generators make: what is sent while they run.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// StreamType is the Go type of a body that is sent in chunks. Who asks for an expression as that type gets a generator's
// chunks.
const StreamType = "iter.Seq2[[]byte, error]"

// unbroken is the condition of a streamed body whose generator may raise: what the client sees then is up to the server.
const unbroken = "the generator of the body raises nothing"

// streams reports whether e is a generator that may become a body: a call of a generator function, a variable that
// holds one, or stream_with_context of it.
func (t *translator) streams(e pyast.Expr) bool {
	if t.heldParts(e) != nil {
		return true
	}
	switch e := e.(type) {
	case *pyast.Call:
		if inner := t.keptContext(e); inner != nil {
			return t.streams(inner)
		}
		fn := t.funcOf(e.Func)
		return t.generatorCall(e) != nil || fn != nil && fn.Generator && t.u.App.Kind == "fastapi"
	case *pyast.GeneratorExp:
		return true
	case *pyast.Name:
		v := t.vars[t.py.Uses[e]]
		return v != nil && (isSeq(v.goType) || isPulled(v.goType))
	}
	return false
}

// heldParts returns what holds the parts of a body of FastAPI's: a buffer, or a list or tuple of texts, also within iter(). It
// returns nil for anything else.
func (t *translator) heldParts(e pyast.Expr) pyast.Expr {
	if t.u.App.Kind != "fastapi" {
		return nil
	}
	if call, ok := e.(*pyast.Call); ok && t.Qualified(call.Func) == "iter" && len(call.Args) == 1 && len(call.Keywords) == 0 {
		e = call.Args[0]
	}
	switch known := t.TypeOf(e).(type) {
	case ir.External:
		if known.Name == "io.BytesIO" || known.Name == "io.StringIO" {
			return e
		}
	case ir.List, ir.Tuple:
		return e
	}
	return nil
}

// keptContext returns the argument of stream_with_context, or nil.
func (t *translator) keptContext(e *pyast.Call) pyast.Expr {
	switch t.Qualified(e.Func) {
	case "flask.stream_with_context", "flask.helpers.stream_with_context":
		if len(e.Args) == 1 && len(e.Keywords) == 0 {
			return e.Args[0]
		}
	}
	return nil
}

// stream translates a generator as the chunks of a body.
func (t *translator) stream(e pyast.Expr) rule.Value {
	if held := t.heldParts(e); held != nil {
		if _, buffer := t.TypeOf(held).(ir.External); buffer {
			rest := gotree.CallOf(gotree.Sel(t.plain(held, "").X, "Read"), gotree.Num{Text: "-1"})
			return rule.Value{X: gotree.CallOf(t.qual("fastapi", "Chunk"), rest), Type: StreamType}
		}
		return rule.Value{X: gotree.CallOf(t.qual("fastapi", "Held"), t.plain(held, "any").X), Type: StreamType}
	}
	kept := false
	for {
		call, ok := e.(*pyast.Call)
		if !ok || t.keptContext(call) == nil {
			break
		}
		e, kept = t.keptContext(call), true
	}
	v := rule.Value{}
	if gen, ok := e.(*pyast.GeneratorExp); ok {
		v = t.lazyComp(gen)
	} else {
		outer := t.awaited
		t.awaited, _ = e.(*pyast.Call) // an asynchronous generator is run by what sends the body
		v = t.Expr(e, "")
		t.awaited = outer
	}
	if !isSeq(v.Type) || !v.Plain() {
		t.Fail(e, diag.NoGenerator, "this generator as a body is not translated")
	}
	if f, ok := v.Lazy.(*Func); ok && f.stateful {
		v = t.gathered(e, v)
	}
	t.checkStream(e, v, kept)
	elem := rule.Args(v.Type)[0]
	fn := map[string]string{"string": "Streamed", "[]byte": "Streamed", "any": "StreamedValues"}[elem]
	if fn == "" {
		t.Fail(e, diag.NoGenerator, "a generator of %s as a body is not translated", elem)
	}
	if strings.HasPrefix(v.Type, "iter.Seq2[") {
		fn = strings.Replace(fn, "Streamed", "StreamedOrCut", 1)
		t.Require(unbroken)
	} else if elem == "any" {
		t.Require(unbroken)
	}
	return rule.Value{X: gotree.CallOf(t.qual("web", fn), v.X), Type: StreamType}
}

// gathered runs a generator that uses module state where the view ends, while it holds the lock: nothing else can run
// between the two. One that may never end is refused, and one that changes state, which HEAD would not have it do.
func (t *translator) gathered(e pyast.Expr, v rule.Value) rule.Value {
	f, _ := v.Lazy.(*Func)
	if !t.inReturn(e) || endless(f.Py) || t.u.changesState(f.Py) || t.u.hookChangesState() {
		t.Fail(e, diag.NoGenerator, "the generator of the body uses module state")
	}
	if strings.HasPrefix(v.Type, "iter.Seq2[") {
		v.X = gotree.CallOf(t.qual("py", "Gathered"), v.X)
		return v
	}
	v.X = gotree.CallOf(gotree.Qual{Path: "slices", Name: "Values"}, gotree.CallOf(gotree.Qual{Path: "slices", Name: "Collect"}, v.X))
	return v
}

// inReturn reports whether e is a part of what the function returns.
func (t *translator) inReturn(e pyast.Expr) bool {
	found := false
	for _, s := range t.py.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			ret, ok := n.(*pyast.Return)
			if ok && ret.Value != nil {
				pyast.Walk(ret.Value, func(n pyast.Node) bool {
					found = found || n == pyast.Node(e)
					return !found
				})
			}
			return !found
		})
	}
	return found
}

// endless reports whether a generator may go on for ever, or for as long as something else takes: it has a loop without
// an end that is known, sleeps, or goes through another generator.
func endless(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.While, *pyast.YieldFrom, *pyast.Await:
				found = true
			case *pyast.Call:
				q := fn.Qualified(n.Func)
				found = found || strings.HasPrefix(q, "time.") || strings.HasPrefix(q, "itertools.") || q == "iter"
				s := fn.Resolve(n.Func)
				found = found || s != nil && (s.Kind == ir.Variable || s.Kind == ir.Param || s.Func != nil && s.Func.Generator)
			}
			return !found
		})
	}
	return found
}

// changesState reports whether a function may change module state.
func (u *Unit) changesState(fn *ir.Func) bool {
	_, writes := u.effects(fn)
	return len(writes) > 0
}

// hookChangesState reports whether a hook that runs after views may change module state.
func (u *Unit) hookChangesState() bool {
	for _, h := range u.App.Hooks {
		if h.Func != nil && h.Kind != ir.BeforeRequest && u.changesState(h.Func) {
			return true
		}
	}
	return false
}

// checkStream refuses generators that run while something else is no longer as it was when the view made them.
func (t *translator) checkStream(e pyast.Expr, v rule.Value, kept bool) {
	f, ok := v.Lazy.(*Func)
	switch {
	case !ok:
		t.Fail(e, diag.NoGenerator, "this generator as a body is not translated")
	case f.asks && !kept && !f.kept:
		t.Fail(e, diag.NoGenerator, "the generator of the body needs the request, which is gone when it runs")
	}
	if !kept && !f.kept {
		return
	}
	for _, h := range t.u.App.Hooks {
		if h.Kind == ir.TeardownRequest || h.Kind == ir.TeardownAppcontext {
			t.Fail(e, diag.NoGenerator, "a body that keeps the context is not translated in an app with teardown functions")
		}
	}
}
