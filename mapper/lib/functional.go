// This file maps modules functools, operator and itertools as far as what they give is used at once.

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
}

// itertoolses is module itertools, whose iterators are gathered in lists: they are gone through where they are made.
var itertoolses = rule.Table{
	{Py: `itertools.chain.from_iterable(xs)`, Go: `py.ChainOf(xs)`},
	{Py: `itertools.chain(*xs)`, Do: gathered("Chain")},
	{Py: `itertools.product(*xs)`, Do: gathered("Product")},
	{Py: `itertools.combinations(xs, (r @ int))`, Go: `py.Combinations(xs, r)`},
	{Py: `itertools.permutations(xs, (r @ int))`, Go: `py.Permutations(xs, r)`},
	{Py: `itertools.islice(xs, (stop @ int))`, Go: `py.Islice(xs, 0, stop)`},
	{Py: `itertools.islice(xs, (start @ int), (stop @ int))`, Go: `py.Islice(xs, start, stop)`},
	{Py: `itertools.zip_longest(*xs, fillvalue=fillvalue)`, Do: longest},
	{Py: `itertools.zip_longest(*xs)`, Do: longest},
	{Py: `itertools.accumulate(xs)`, Go: `py.Accumulate(xs, py.Add)`},
	{Py: `itertools.groupby(xs)`, Go: `py.GroupBy(xs, nil)`},
	{Py: `itertools.groupby(xs, key)`, Do: grouped},
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

// gathered maps a function of any number of iterables.
//
//	chain(a, b)  =>  py.Chain(a, b)
func gathered(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		for _, e := range m.Rest {
			if _, star := e.(*pyast.Starred); star {
				return rule.Value{}, false
			}
		}
		call := gotree.CallOf(x.Qual("py", fn))
		for _, v := range x.Several(m.Rest, nil) {
			out, ok := x.Convert(gather(x, v), "any")
			if !ok {
				return rule.Value{}, false
			}
			call.Args = append(call.Args, out.X)
		}
		return rule.Value{X: call, Type: "*py.List[any]", Fails: true, Fresh: true}, true
	}
}

// grouped maps itertools.groupby with a key.
//
//	groupby(rows, key=lambda r: r["day"])  =>  py.GroupBy(rows, func(r any) (any, error) {...})
func grouped(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := items(x, m.Args["xs"])
	key, ok := x.Key(m.Args["key"])
	if !ok {
		return rule.Value{}, false
	}
	return x.Build("py.GroupBy(xs, key)", map[string]rule.Value{"xs": v, "key": key})
}

// longest maps zip_longest.
//
//	zip_longest(a, b, fillvalue=0)  =>  py.ZipLongest(0, a, b)
func longest(x rule.Context, m rule.Match) (rule.Value, bool) {
	v, ok := gathered("ZipLongest")(x, m)
	if !ok {
		return v, false
	}
	fill := rule.Value{X: gotree.Nil, Type: "any", Pure: true}
	if e := m.Args["fillvalue"]; e != nil {
		if fill = x.Hoist(x.Expr(e, "any"), "fill"); !fill.Pure {
			return v, false
		}
		if fill, ok = x.Convert(fill, "any"); !ok {
			return v, false
		}
	}
	call := v.X.(*gotree.Call)
	call.Args = append([]gotree.Expr{fill.X}, call.Args...)
	return v, true
}
