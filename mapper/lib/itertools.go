// This file maps module itertools, whose iterators are gathered in lists where they are gone through at once, and the
// endless itertools.count, which is an object of its own.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// itertoolses is module itertools, and heapq.merge.
var itertoolses = rule.Table{
	{Py: `itertools.chain.from_iterable(xs)`, Go: `py.ChainOf(xs)`},
	{Py: `itertools.chain(*xs)`, Do: gathered("Chain")},
	{Py: `itertools.product(*xs)`, Do: gathered("Product")},
	{Py: `itertools.product(*xs, repeat=repeat)`, Do: productRepeated},
	{Py: `itertools.combinations(xs, (r @ int))`, Go: `py.Combinations(xs, r)`},
	{Py: `itertools.combinations_with_replacement(xs, (r @ int))`, Go: `py.CombinationsWithReplacement(xs, r)`},
	{Py: `itertools.permutations(xs)`, Go: `py.AllPermutations(xs)`},
	{Py: `itertools.permutations(xs, (r @ int))`, Go: `py.Permutations(xs, r)`},
	{Py: `itertools.islice((xs @ itertools.count), (stop @ int))`, Go: `xs.Take(stop)`},
	{Py: `itertools.islice(xs, (stop @ int))`, Go: `py.Islice(xs, 0, stop)`},
	{Py: `itertools.islice(xs, (start @ int), (stop @ int))`, Go: `py.Islice(xs, start, stop)`},
	{Py: `itertools.islice(xs, (start @ int), None)`, Go: `py.IsliceStep(xs, start, nil, 1)`},
	{Py: `itertools.islice(xs, (start @ int), stop, (step @ int))`, Go: `py.IsliceStep(xs, start, stop, step)`},
	{Py: `itertools.zip_longest(*xs, fillvalue=fillvalue)`, Do: longest},
	{Py: `itertools.zip_longest(*xs)`, Do: longest},
	{Py: `itertools.accumulate(xs)`, Go: `py.Accumulate(xs, py.Add)`},
	{Py: `itertools.accumulate(xs, initial=initial)`, Go: `py.AccumulateFrom(xs, py.Add, initial)`},
	{Py: `itertools.accumulate(xs, func)`, Do: combined("func", "py.Accumulate(xs, fn)")},
	{Py: `itertools.groupby(xs)`, Go: `py.GroupBy(xs, nil)`},
	{Py: `itertools.groupby(xs, key)`, Do: selected("key", "py.GroupBy(xs, key)")},
	{Py: `itertools.takewhile(predicate, xs)`, Do: selected("predicate", "py.TakeWhile(xs, key)")},
	{Py: `itertools.dropwhile(predicate, xs)`, Do: selected("predicate", "py.DropWhile(xs, key)")},
	{Py: `itertools.filterfalse(None, xs)`, Go: `py.FilterFalse(xs, nil)`},
	{Py: `itertools.filterfalse(predicate, xs)`, Do: selected("predicate", "py.FilterFalse(xs, key)")},
	{Py: `itertools.starmap(function, xs)`, Do: combined("function", "py.StarMap(xs, fn)")},
	{Py: `itertools.pairwise(xs)`, Go: `py.Pairwise(xs)`},
	{Py: `itertools.compress(data, selectors)`, Go: `py.CompressItems(data, selectors)`},
	{Py: `itertools.repeat(object, (times @ int))`, Go: `py.RepeatItem(object, times)`},
	{Py: `itertools.count()`, Go: `py.NewCounting(0, 1)`},
	{Py: `itertools.count((start @ int))`, Go: `py.NewCounting(start, 1)`},
	{Py: `itertools.count((start @ int), (step @ int))`, Go: `py.NewCounting(start, step)`},
	{Py: `next((c @ itertools.count))`, Go: `c.Next()`},
	{Py: `zip(itertools.count(), xs)`, Go: `py.Enumerate(xs, 0)`},
	{Py: `zip(itertools.count((start @ int)), xs)`, Go: `py.Enumerate(xs, start)`},
	{Py: `heapq.merge(a, b)`, Go: `py.HeapMerge(a, b)`},
}

// selected maps a function of an iterable and a function of one argument.
//
//	groupby(rows, key=lambda r: r["day"])  =>  py.GroupBy(rows, func(r any) (any, error) {...})
func selected(fn, template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		v, ok := x.Convert(items(x, m.Args["xs"]), "any")
		if !ok {
			return rule.Value{}, false
		}
		key, ok := x.Key(m.Args[fn])
		if !ok {
			return rule.Value{}, false
		}
		return iterated(x.Build(template, map[string]rule.Value{"xs": v, "key": key}))
	}
}

// combined maps a function of an iterable and a function of two arguments.
//
//	accumulate(xs, max)  =>  py.Accumulate(xs, py.MaxOf)
func combined(fn, template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		f, ok := x.Key2(m.Args[fn])
		if !ok {
			return rule.Value{}, false
		}
		v, ok := x.Convert(items(x, m.Args["xs"]), "any")
		if !ok {
			return rule.Value{}, false
		}
		return iterated(x.Build(template, map[string]rule.Value{"xs": v, "fn": f}))
	}
}

// iterated marks a list as what an iterator gives.
func iterated(v rule.Value, ok bool) (rule.Value, bool) {
	v.Fresh, v.Known = true, ir.Iterator{Elem: ir.Any}
	return v, ok
}

// productRepeated maps product with repeat.
//
//	product("ab", repeat=n)  =>  py.ProductRepeat(n, "ab")
func productRepeated(x rule.Context, m rule.Match) (rule.Value, bool) {
	v, ok := gathered("ProductRepeat")(x, m)
	if !ok {
		return v, false
	}
	repeat := x.Hoist(x.Expr(m.Args["repeat"], ""), "repeat")
	if repeat.Type != "int" || repeat.OK != nil {
		return v, false
	}
	call := v.X.(*gotree.Call)
	call.Args = append([]gotree.Expr{repeat.X}, call.Args...)
	return v, true
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
