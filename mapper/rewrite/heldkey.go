// This file translates functions that variables hold where a builtin wants a key: sorted(xs, key=key).

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// heldFunc returns a function of one parameter that a variable, an attribute or a conditional expression holds, and its
// signature; false for any other expression, and for functions that need the request or the state of a module.
func (t *translator) heldFunc(e pyast.Expr) (rule.Value, *funcSig, bool) {
	switch e := e.(type) {
	case *pyast.Name:
		if t.vars[t.py.Uses[e]] == nil {
			return rule.Value{}, nil, false
		}
	case *pyast.IfExp, *pyast.Attribute, *pyast.Subscript:
	default:
		return rule.Value{}, nil, false
	}
	known := t.TypeOf(e)
	if ir.FuncsOf(known) == nil {
		return rule.Value{}, nil, false
	}
	sig := t.mustSig(known)
	if len(sig.params) != 1 || sig.result == "" || sig.state != nil || sig.context {
		return rule.Value{}, nil, false
	}
	v := t.plain(e, "")
	if v.MayNil || v.OK != nil || t.u.sigTypes[v.Type] == nil {
		return rule.Value{}, nil, false
	}
	return t.once(v, "key"), sig, true
}

// heldKey translates a function that a variable holds as a py.Key.
//
//	sorted(rows, key=key)  =>  py.SortedOf(rows, func(item any) (any, error) { return key(item.(*Row)) }, false)
func (t *translator) heldKey(e pyast.Expr) (rule.Value, bool) {
	v, sig, ok := t.heldFunc(e)
	if !ok {
		return rule.Value{}, false
	}
	if sig.params[0] == "any" && sig.result == "any" && sig.fails {
		return rule.Value{X: v.X, Type: "py.Key", Pure: true}, true
	}
	item := gotree.Ident{Name: t.scope.Take("item")}
	arg := gotree.Expr(item)
	if sig.params[0] != "any" {
		arg = &gotree.Assert{X: item, Type: t.u.typeTree(sig.params[0])}
	}
	call := rule.Value{X: gotree.CallOf(v.X, arg), Type: sig.result, Fails: sig.fails}
	inner := frame{
		fail: func(err gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(gotree.Nil, err)} },
		ret:  func(values []gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(values...)} },
	}
	block := t.sub(func() {
		t.within(inner, func() {
			if call.Fails && call.Type == "any" {
				t.emit(gotree.Ret(call.X))
				return
			}
			t.emit(gotree.Ret(t.fit(e, t.Hoist(call, "key"), "any").X, gotree.Nil))
		})
	})
	lit := &gotree.FuncLit{Body: block, Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: []string{item.Name}, Type: gotree.Ident{Name: "any"}}},
		Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
	}}
	return rule.Value{X: lit, Type: "py.Key", Pure: true}, true
}

// sortByHeld sorts by a function that a variable holds.
func (t *translator) sortByHeld(s sorting, key pyast.Expr) (rule.Value, bool) {
	known := ir.FuncsOf(t.TypeOf(key))
	if known == nil || isOptional(known[0].Returns) {
		return rule.Value{}, false
	}
	sig := t.u.funcSig(t.TypeOf(key))
	if sig.failure != nil || len(sig.params) != 1 || sig.params[0] != s.elem || !sortableTypes[sig.result] {
		return rule.Value{}, false
	}
	v, _, ok := t.heldFunc(key)
	if !ok {
		return rule.Value{}, false
	}
	ending := "By"
	if sig.fails {
		ending = "ByErr"
	}
	return t.sortCall(s, ending, v.X, sig.fails)
}
