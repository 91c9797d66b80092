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

// checkStream refuses generators that run while something else is no longer as it was when the view made them.
func (t *translator) checkStream(e pyast.Expr, v rule.Value, kept bool) {
	f, ok := v.Lazy.(*Func)
	switch {
	case !ok:
		t.Fail(e, diag.NoGenerator, "this generator as a body is not translated")
	case f.stateful:
		t.Fail(e, diag.NoGenerator, "the generator of the body uses module state")
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
