// This file translates finally: the statement before it becomes a function literal, whose outcome leaves behind it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tryFinally translates a try statement with a finally clause. What the clause raises, or a return in it, takes the
// place of what was raised before.
func (t *translator) tryFinally(s *pyast.Try) {
	t.declareRest(s)
	inner := *s
	inner.Finalbody = nil
	o := t.outcome([]pyast.Stmt{&inner}, func() { t.protected(&inner) })
	after := t.sub(func() { t.stmts(s.Finalbody) })
	if terminates(after.Stmts) {
		o.drop()
		t.emit(after.Stmts...)
		return
	}
	tried := o.call()
	t.emit(after.Stmts...)
	t.emit(&gotree.If{Cond: &gotree.Binary{Op: "!=", X: tried, Y: gotree.Nil}, Then: t.sub(func() { t.raise(tried) })})
	o.leave()
}

// protected translates what stands before finally.
func (t *translator) protected(s *pyast.Try) {
	if len(s.Handlers) == 0 {
		t.stmts(s.Body)
		return
	}
	t.tryStmt(s)
}
