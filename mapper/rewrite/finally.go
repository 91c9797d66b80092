// This file translates finally: the statement before it becomes a function literal, whose outcome leaves behind it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tryFinally translates a try statement with a finally clause that can neither fail nor leave.
func (t *translator) tryFinally(s *pyast.Try) {
	t.declareRest(s)
	inner := *s
	inner.Finalbody = nil
	returns := t.hasReturn([]pyast.Stmt{&inner})
	tried := gotree.Ident{Name: t.scope.Take("tried")}
	lhs := []gotree.Expr{tried}
	if returns {
		lhs = []gotree.Expr{gotree.Ident{Name: t.scope.Take("done")}, tried}
	}
	lit := t.outcome(s, returns, func() { t.protected(&inner) })
	t.emit(&gotree.Assign{Lhs: lhs, Op: ":=", Rhs: []gotree.Expr{gotree.CallOf(lit)}})
	refuse := func([]gotree.Expr) []gotree.Stmt {
		t.Fail(s, diag.NoFinally, "a finally clause that may fail or leaves is not translated")
		return nil
	}
	calm := frame{ret: refuse, fail: func(gotree.Expr) []gotree.Stmt { return refuse(nil) }}
	loops := t.loops
	t.loops = 0
	t.within(calm, func() { t.stmts(s.Finalbody) })
	t.loops = loops
	t.emit(&gotree.If{Cond: &gotree.Binary{Op: "!=", X: tried, Y: gotree.Nil}, Then: t.sub(func() { t.raise(tried) })})
	if returns {
		t.emit(&gotree.If{Cond: lhs[0], Then: &gotree.Block{Stmts: t.frame().ret([]gotree.Expr{gotree.Nil})}})
	}
}

// protected translates what stands before finally.
func (t *translator) protected(s *pyast.Try) {
	if len(s.Handlers) == 0 {
		t.stmts(s.Body)
		return
	}
	t.tryStmt(s)
}

// outcome translates body as a function literal that gives its error, before that whether it returned.
func (t *translator) outcome(s *pyast.Try, returns bool, body func()) *gotree.FuncLit {
	lit := &gotree.FuncLit{}
	inner := frame{
		fail: func(err gotree.Expr) []gotree.Stmt {
			if returns {
				return []gotree.Stmt{gotree.Ret(gotree.False, err)}
			}
			return []gotree.Stmt{gotree.Ret(err)}
		},
		ret: func(values []gotree.Expr) []gotree.Stmt { return t.returnDone(s, values) },
	}
	loops := t.loops
	t.loops = 0
	lit.Body = t.sub(func() { t.within(inner, body) })
	t.loops = loops
	if !terminates(lit.Body.Stmts) {
		lit.Body.Stmts = append(lit.Body.Stmts, inner.fail(gotree.Nil)...)
	}
	lit.Type.Results = []gotree.Param{{Type: gotree.Ident{Name: "error"}}}
	if returns {
		lit.Type.Results = append([]gotree.Param{{Type: gotree.Ident{Name: "bool"}}}, lit.Type.Results...)
	}
	return lit
}
