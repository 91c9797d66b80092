// This file translates the lifespan of a FastAPI app: what stands before its yield runs before the first request, and what
// stands behind it shows in no answer.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// lifespan translates an async generator that takes the app, up to where it yields nothing.
//
//	async def lifespan(app): items["a"] = 1; yield; items.clear()  =>  func (s *State) Lifespan() error { s.items.Set("a", 1); return nil }
func (t *translator) lifespan() {
	ds := t.py.Decorators()
	first, ok := beforeYield(t.py.Body)
	if len(ds) != 1 || !t.py.HasDecorator("contextlib.asynccontextmanager") || len(t.py.Params) != 1 || t.needsApp(first) {
		t.Fail(t.py.Syntax, diag.NoHook, "the lifespan %s uses the app, or is no asynccontextmanager", t.py.Name)
	}
	if !ok {
		t.Fail(t.py.Syntax, diag.NoHook, "the lifespan %s yields something, or within another statement", t.py.Name)
	}
	t.name()
	t.frames = []frame{t.outerFrame()}
	t.planBody(first)
	t.stmts(first)
	t.finish(nil)
}

// needsApp reports whether statements of a lifespan use the app that it is given.
func (t *translator) needsApp(body []pyast.Stmt) bool {
	app := t.py.Params[0]
	return app.Captured || slices.ContainsFunc(body, func(s pyast.Stmt) bool { return names(t.py, s, map[*ir.Symbol]bool{app: true}) })
}

// beforeYield returns what runs before a suite yields nothing, also within a try: when that raises, the app does not start,
// whatever its clauses do. It returns false when the suite yields something, or elsewhere.
func beforeYield(body []pyast.Stmt) ([]pyast.Stmt, bool) {
	for i, s := range body {
		switch s := s.(type) {
		case *pyast.ExprStmt:
			if isBareYield(s.Value) {
				return body[:i], true
			}
		case *pyast.Try:
			if !yieldsWithin(s) {
				continue
			}
			inner, ok := beforeYield(s.Body)
			for _, h := range s.Handlers {
				ok = ok && !slices.ContainsFunc(h.Body, yieldsWithin)
			}
			return slices.Concat(body[:i], inner), ok
		}
	}
	return nil, false
}

// yieldsWithin reports whether a statement yields.
func yieldsWithin(s pyast.Stmt) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
			return false
		case *pyast.Yield, *pyast.YieldFrom:
			found = true
		}
		return !found
	})
	return found
}

func isBareYield(e pyast.Expr) bool {
	y, ok := e.(*pyast.Yield)
	return ok && (y.Value == nil || isNone(y.Value))
}
