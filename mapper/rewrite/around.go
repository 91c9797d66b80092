// This file translates the middleware functions of FastAPI: @app.middleware("http") and the dispatch method of a
// BaseHTTPMiddleware, which are given the request and what answers it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// responseType is the Go type of FastAPI's responses.
const responseType = "*fastapi.Response"

// valued reports whether the function returns a value of its own.
func (t *translator) valued() bool {
	return t.out.Mode == ValueMode || t.out.Mode == AroundMode || t.out.Mode == LoaderMode
}

// AroundParams returns the request and call_next of a middleware, nil for a function of another form.
func AroundParams(fn *ir.Func) []*ir.Symbol {
	params := fn.Params
	if fn.Class != nil && len(params) > 0 {
		params = params[1:]
	}
	if len(params) != 2 || fn.Generator {
		return nil
	}
	return params
}

// aroundParams declares the request, which is the Gin context, and what answers it.
func (t *translator) aroundParams() []gotree.Param {
	params := AroundParams(t.py)
	switch {
	case params == nil || len(params[1].Binds) != 1:
		t.Fail(t.py.Syntax, diag.NoHook, "a middleware with other parameters than a request and call_next is not translated")
	case t.py.Class != nil && t.reads(t.py.Params[0]):
		t.Fail(t.py.Syntax, diag.NoHook, "a middleware that uses its own attributes is not translated")
	}
	t.onlyResponses()
	t.requestParam(params[0])
	t.out.Result = responseType
	t.next, t.nextName = params[1], t.scope.Take("next")
	return []gotree.Param{{Names: []string{t.nextName}, Type: t.u.typeTree("fastapi.Next")}}
}

// onlyResponses refuses a middleware that returns something else than a response.
func (t *translator) onlyResponses() {
	for _, s := range t.py.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			case *pyast.Return:
				if n.Value == nil || !t.isResponseObject(n.Value) {
					t.Fail(n, diag.NoHook, "a middleware that returns something else than a response is not translated")
				}
			}
			return true
		})
	}
}

// answerNext translates await call_next(request).
func (t *translator) answerNext(e *pyast.Call) (rule.Value, bool) {
	name, ok := e.Func.(*pyast.Name)
	if !ok || t.host().out.Mode != AroundMode || t.next == nil || t.py.Uses[name] != t.next {
		return rule.Value{}, false
	}
	if request, isName := firstName(e); !isName || t.py.Uses[request] != AroundParams(t.py)[0] {
		t.Fail(e, diag.NoHook, "a middleware that answers another request than its own is not translated")
	}
	return rule.Value{X: gotree.CallOf(gotree.Ident{Name: t.nextName}, t.context()), Type: responseType, Fails: true}, true
}

func firstName(e *pyast.Call) (*pyast.Name, bool) {
	if len(e.Args) != 1 || len(e.Keywords) > 0 {
		return nil, false
	}
	name, ok := e.Args[0].(*pyast.Name)
	return name, ok
}

// lockAround lets a middleware hold the lock of module state, but not while others answer.
func (t *translator) lockAround(decl *gotree.Func) {
	mu := gotree.Sel(t.state(t.out.State), "mu")
	next := gotree.Ident{Name: t.nextName}
	decl.Body.Stmts = append([]gotree.Stmt{
		gotree.Do(gotree.CallOf(gotree.Sel(mu, "Lock"))),
		&gotree.Defer{Call: gotree.CallOf(gotree.Sel(mu, "Unlock"))},
		gotree.Set(gotree.CallOf(t.qual("fastapi", "Unlocked"), &gotree.Unary{Op: "&", X: mu}, next), next),
	}, decl.Body.Stmts...)
}

// awaitTable is the table of what is only translated where it is awaited: coroutines of libraries.
const awaitTable = "await"

// awaitLibrary translates the await of a library's coroutine by its table.
func (t *translator) awaitLibrary(call *pyast.Call, want string) (rule.Value, bool) {
	if v, ok := t.answerNext(call); ok {
		return v, true
	}
	if v, ok := t.pauseSocket(call); ok {
		return v, true
	}
	for r, m := range t.u.rules.Find(t, call) {
		if r.Table != awaitTable {
			continue
		}
		if v, ok := t.apply(r, m); ok {
			if r.If != "" {
				t.Require(r.If)
			}
			return v, true
		}
	}
	return rule.Value{}, false
}
