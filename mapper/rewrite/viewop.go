// This file translates the operators of sets on the keys of dicts: each side is made a set (library reference, "Dictionary
// view objects").

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// setMethods are the methods of sets of one Go type for the operators.
var setMethods = map[pyast.Operator]string{
	pyast.Sub: "x.Minus(y)", pyast.BitAnd: "x.Intersect(y)", pyast.BitOr: "x.Union(y)", pyast.BitXor: "",
}

// viewOp translates an operator with d.keys() on a side and a set or such keys on the other, false for any other operands.
// It fails for d.items(), and for keys with anything but a set.
//
//	REQUIRED - data.keys()  =>  required.Minus(py.NewSet(data.Keys()...))
func (t *translator) viewOp(e *pyast.BinOp) (rule.Value, bool) {
	method, ok := setMethods[e.Op]
	if !ok {
		return rule.Value{}, false
	}
	left, right := t.asSet(e.Left), t.asSet(e.Right)
	if left == e.Left && right == e.Right {
		return t.setOp(e, method)
	}
	for _, side := range []pyast.Expr{left, right} {
		if _, isSet := t.TypeOf(side).(ir.Set); !isSet {
			t.Fail(e, diag.NoType, "the keys of a dict with anything but a set are not translated")
		}
	}
	if known := t.TypeOf(left).(ir.Set); known.Frozen && (method == "" || t.u.repr(known) != stringSet || t.u.repr(t.TypeOf(right)) != stringSet) {
		left = t.setFrom(left, left, known.Elem) // the support functions would make a frozenset
	}
	vs := t.several([]pyast.Expr{left, right}, nil)
	if v, ok := t.setMethod(method, vs); ok {
		return v, true
	}
	v := t.dynamicValues(e, vs)
	v.Fresh = true
	return v, true
}

// setOp translates an operator on two sets of strings of which the left one is not frozen, so that a set comes of it.
//
//	FIELDS = REQUIRED | {"year"}  =>  var fields = required.Union(py.NewSet("year"))
func (t *translator) setOp(e *pyast.BinOp, method string) (rule.Value, bool) {
	left, ok := t.TypeOf(e.Left).(ir.Set)
	right, both := t.TypeOf(e.Right).(ir.Set)
	if !ok || !both || method == "" || left.Frozen || t.u.repr(left) != stringSet || t.u.repr(right) != stringSet {
		return rule.Value{}, false
	}
	vs := t.several([]pyast.Expr{e.Left, e.Right}, nil)
	if v, ok := t.setMethod(method, vs); ok {
		return v, true
	}
	return t.dynamicValues(e, vs), true
}

// stringSet is the Go type of sets of strings.
const stringSet = "*py.Set[string]"

// setMethod calls the method of a set of strings with another one. Which order CPython gives ints, the methods do not know.
func (t *translator) setMethod(method string, vs []rule.Value) (rule.Value, bool) {
	for _, v := range vs {
		if v.Type != stringSet || v.OK != nil || v.MayNil || method == "" {
			return rule.Value{}, false
		}
	}
	v := t.build(method, map[string]rule.Value{"x": vs[0], "y": vs[1]})
	v.Fresh = true
	return v, true
}
