// This file translates the lifespan of a FastAPI app: what stands before its yield runs before the first request, and what
// stands behind it shows in no answer.

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// lifespan translates an async generator that takes the app, up to where it yields nothing.
//
//	async def lifespan(app): items["a"] = 1; yield; items.clear()  =>  func (s *State) Lifespan() error { s.items.Set("a", 1); return nil }
func (t *translator) lifespan() {
	ds := t.py.Decorators()
	if len(ds) != 1 || !t.py.HasDecorator("contextlib.asynccontextmanager") || len(t.py.Params) != 1 || t.reads(t.py.Params[0]) {
		t.Fail(t.py.Syntax, diag.NoHook, "the lifespan %s uses the app, or is no asynccontextmanager", t.py.Name)
	}
	for i, s := range t.py.Body {
		if e, ok := s.(*pyast.ExprStmt); ok && isBareYield(e.Value) {
			t.name()
			t.frames = []frame{t.outerFrame()}
			t.planBody(t.py.Body[:i])
			t.stmts(t.py.Body[:i])
			t.finish(nil)
			return
		}
	}
	t.Fail(t.py.Syntax, diag.NoHook, "the lifespan %s yields something, or within another statement", t.py.Name)
}

func isBareYield(e pyast.Expr) bool {
	y, ok := e.(*pyast.Yield)
	return ok && (y.Value == nil || isNone(y.Value))
}
