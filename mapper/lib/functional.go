// This file maps modules functools and operator as far as what they give is used at once.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// functionals is functools.reduce, and the operators as functions.
var functionals = rule.Table{
	{Py: `functools.reduce(function, items)`, Do: reduced},
	{Py: `functools.reduce(function, items, initial)`, Do: reduced},
	{Py: `operator.add(a, b)`, Go: `py.Add(a, b)`},
	{Py: `operator.sub(a, b)`, Go: `py.Sub(a, b)`},
	{Py: `operator.mul(a, b)`, Go: `py.Mul(a, b)`},
	{Py: `operator.truediv(a, b)`, Go: `py.TrueDiv(a, b)`},
	{Py: `operator.floordiv(a, b)`, Go: `py.FloorDiv(a, b)`},
	{Py: `operator.mod(a, b)`, Go: `py.Mod(a, b)`},
	{Py: `operator.pow(a, b)`, Go: `py.Pow(a, b)`},
	{Py: `operator.neg(a)`, Go: `py.Neg(a)`},
	{Py: `operator.eq(a, b)`, Go: `py.Eq(a, b)`},
	{Py: `operator.ne(a, b)`, Go: `!py.Eq(a, b)`},
	{Py: `operator.lt(a, b)`, Go: `py.Lt(a, b)`},
	{Py: `operator.le(a, b)`, Go: `py.Le(a, b)`},
	{Py: `operator.gt(a, b)`, Go: `py.Gt(a, b)`},
	{Py: `operator.ge(a, b)`, Go: `py.Ge(a, b)`},
	{Py: `operator.contains(a, b)`, Go: `py.In(b, a)`},
	{Py: `operator.getitem(a, b)`, Go: `py.GetItem(a, b)`},
	{Py: `operator.setitem(a, b, c)`, Go: `py.SetItem(a, b, c)`},
	{Py: `operator.delitem(a, b)`, Go: `py.DelItem(a, b)`},
	{Py: `operator.not_(a)`, Go: `!py.Truth(a)`},
	{Py: `operator.truth(a)`, Go: `py.Truth(a)`},
	{Py: `operator.abs(a)`, Go: `py.Abs(a)`},
	{Py: `operator.concat(a, b)`, Go: `py.Add(a, b)`},
	{Py: `operator.and_(a, b)`, Go: `py.BitAnd(a, b)`},
	{Py: `operator.or_(a, b)`, Go: `py.BitOr(a, b)`},
	{Py: `operator.xor(a, b)`, Go: `py.BitXor(a, b)`},
}

// reduced maps functools.reduce of a lambda or an operator.
//
//	reduce(lambda a, b: a + b, xs, 0)  =>  py.Reduce(func(a, b any) (any, error) {...}, xs, 0)
func reduced(x rule.Context, m rule.Match) (rule.Value, bool) {
	fn, ok := x.Key2(m.Args["function"])
	if !ok {
		return rule.Value{}, false
	}
	operands, wants := []pyast.Expr{m.Args["items"]}, []string{""}
	if initial := m.Args["initial"]; initial != nil {
		operands, wants = append(operands, initial), append(wants, "any")
	}
	vs := x.Several(operands, wants)
	items, ok := x.Convert(gather(x, vs[0]), "any")
	if !ok {
		return rule.Value{}, false
	}
	call := gotree.CallOf(x.Qual("py", "Reduce"), fn.X, items.X)
	if len(vs) > 1 {
		call.Args = append(call.Args, vs[1].X)
	}
	return rule.Value{X: call, Type: "any", Fails: true}, true
}

// gather returns an iterator as a list.
func gather(x rule.Context, v rule.Value) rule.Value {
	if v.Type == "iter.Seq[any]" {
		return rule.Value{X: gotree.CallOf(x.Qual("py", "Collect"), v.X), Type: "*py.List[any]", Fresh: true}
	}
	return v
}
