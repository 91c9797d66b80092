// This file translates expressions of which one way raises: find(x) or abort(404), a if a else abort(404).

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// never reports whether evaluating e always raises.
func (t *translator) never(e pyast.Expr) bool { return t.TypeOf(e) == ir.Type(ir.Never) }

// orRaise translates an or of a value and of what always raises.
//
//	user = find(x) or abort(404)  =>  user, err := find(x); ... if user == nil { return web.Abort(404) }
func (t *translator) orRaise(e *pyast.BoolOp, goType string) (rule.Value, bool) {
	if e.Op != pyast.Or || len(e.Values) != 2 || !t.never(e.Values[1]) || t.never(e.Values[0]) {
		return rule.Value{}, false
	}
	v := t.held(t.plain2(e.Values[0], goType), e.Values[0])
	t.raiseUnless(t.truth(e.Values[0], v), e.Values[1])
	v.OK, v.MayNil = nil, false
	return t.fit(e, t.narrow(v, t.TypeOf(e)), goType), true
}

// raiseUnless emits what raises where a condition does not hold.
func (t *translator) raiseUnless(cond rule.Value, e pyast.Expr) {
	t.emit(&gotree.If{Cond: not(cond).X, Then: t.sub(func() { t.call(t.Expr(e, "")) })})
}

// ifRaise translates a conditional expression of which one branch always raises.
func (t *translator) ifRaise(e *pyast.IfExp, want string) (rule.Value, bool) {
	switch {
	case t.never(e.Body) == t.never(e.Orelse):
		return rule.Value{}, false
	case t.never(e.Orelse):
		t.raiseUnless(t.condition(e.Test), e.Orelse)
		return t.Expr(e.Body, want), true
	}
	t.raiseUnless(not(t.condition(e.Test)), e.Body)
	return t.Expr(e.Orelse, want), true
}
