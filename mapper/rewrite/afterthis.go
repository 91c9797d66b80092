// This file translates functions that after_this_request decorates, as function literals that get the response.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// afterThisNames are the names of flask.after_this_request.
var afterThisNames = map[string]bool{"flask.after_this_request": true, "flask.ctx.after_this_request": true}

// RunsAfterThis reports whether a function is decorated with after_this_request alone.
func RunsAfterThis(fn *ir.Func) bool {
	d := fn.Decorators()
	return len(d) == 1 && fn.Outer != nil && afterThisNames[fn.Outer.Qualified(d[0])]
}

// afterThis translates a def that is decorated with after_this_request; it reports whether s is one.
//
//	@after_this_request
//	def mark(response): ...  =>  web.AfterThisRequest(c, func(_ *gin.Context, response *web.Response) error { ... })
func (t *translator) afterThis(s *pyast.FunctionDef) bool {
	symbol, fn := t.py.Defs[s], t.py.Module.FuncOf[s]
	if symbol == nil || fn == nil || !RunsAfterThis(fn) {
		return false
	}
	switch {
	case t.out.Mode != ViewMode && t.out.Mode != HookMode && t.out.Mode != ErrorMode && t.out.Mode != ValueMode || t.yields != nil:
		t.Fail(s, diag.NoClosure, "after_this_request is not translated here")
	case t.readAnywhere(symbol):
		t.Fail(s, diag.NoClosure, "the nested function %s is decorated, and called", s.Name)
	case fn.Async || fn.Generator || len(fn.Params) != 1 || !t.returnsAlways(fn.Body):
		t.Fail(s, diag.AfterResponse, "a function for after_this_request that may return no response is not translated")
	}
	f := &Func{Py: fn, Mode: AfterMode, Place: t.out.Place, Name: s.Name, local: true, touches: map[*State]access{}}
	f.Fails, f.Context = true, true
	lit := t.funcLiteral(f, t.locals)
	if f.stateful {
		t.lockLater(lit)
	}
	lit.Type.Params = append([]gotree.Param{{Names: []string{"_"}, Type: t.u.typeTree("*gin.Context")}}, lit.Type.Params...)
	lit.Type.Results = []gotree.Param{{Type: gotree.Ident{Name: "error"}}}
	t.context()
	t.emit(gotree.Do(gotree.CallOf(t.qual("web", "AfterThisRequest"), gotree.Ident{Name: "c"}, lit)))
	return true
}

// lockLater lets a function literal that runs when its handler has returned hold the lock of the module's state.
func (t *translator) lockLater(lit *gotree.FuncLit) {
	mu := gotree.Sel(t.state(t.out.State), "mu")
	lit.Body.Stmts = append([]gotree.Stmt{
		gotree.Do(gotree.CallOf(gotree.Sel(mu, "Lock"))),
		&gotree.Defer{Call: gotree.CallOf(gotree.Sel(mu, "Unlock"))},
	}, lit.Body.Stmts...)
}
