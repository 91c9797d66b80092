// This file translates what before_request functions return where it may be None, which is no response (Flask documentation,
// Flask.before_request).

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// answer emits the return of a hook's value that may be None, which is no response.
//
//	return check()  =>  return web.Answer(c, check())
func (t *translator) answer(e pyast.Expr) {
	v := t.plain(e, "any")
	if v.X == gotree.Expr(gotree.Nil) {
		t.leave(gotree.Nil)
		return
	}
	t.leaveCall(rule.Value{X: gotree.CallOf(t.qual("web", "Answer"), t.context(), v.X), Fails: true})
}

// mayBeNone reports whether a value of a type may be None.
func mayBeNone(known ir.Type) bool {
	switch known := known.(type) {
	case nil, ir.Optional:
		return true
	case ir.Basic:
		return known == ir.None || known == ir.Any
	}
	return false
}
