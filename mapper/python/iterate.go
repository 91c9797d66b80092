// This file maps the builtins that make iterators: range, map, filter, zip and enumerate. What they give is gone
// through at once where these rules apply, so that a list of the same items stands for it.

package python

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// iterators is the builtins that make iterators.
var iterators = rule.Table{
	{Py: `list(range((stop @ int)))`, Go: `py.RangeList(0, stop, 1)`},
	{Py: `list(range((start @ int), (stop @ int)))`, Go: `py.RangeList(start, stop, 1)`},
	{Py: `list(range((start @ int), (stop @ int), (step @ int)))`, Go: `py.RangeList(start, stop, step)`},
	{Py: `range((stop @ int))`, Go: `py.Range(stop)`},
	{Py: `range((start @ int), (stop @ int))`, Go: `py.Range(start, stop)`},
	{Py: `range((start @ int), (stop @ int), (step @ int))`, Go: `py.Range(start, stop, step)`},
	{Py: `range(start, stop)`, Do: unknownRange},
	{Py: `map(function, items)`, Do: mapped},
	{Py: `map(function, a, b)`, Do: mappedTwo},
	{Py: `filter(None, items)`, Go: `py.FilterTrue(items)`},
	{Py: `filter(function, items)`, Do: filtered},
	{Py: `zip(*iterables)`, Do: zipped},
	{Py: `zip(*iterables, strict=False)`, Do: zipped},
	{Py: `list(zip(*iterables, strict=True))`, Do: strictly},
	{Py: `dict(enumerate(x))`, Go: `py.DictFrom(py.Enumerate(x, 0))`},
	{Py: `dict(zip(keys, values))`, Go: `py.DictZip(keys, values)`},
}

// converters are the functions of package py that map calls for a builtin, with the type of what they give.
var converters = map[string]struct{ fn, result string }{
	"int": {"Int", "any"}, "float": {"Float", "float64"}, "len": {"Len", "int"},
}

// mapped maps map of a builtin, a lambda or a function of the app.
//
//	map(int, parts)  =>  py.Map(parts, py.Int)
func mapped(x rule.Context, m rule.Match) (rule.Value, bool) {
	call := &gotree.Call{Fn: x.Qual("py", "Map")}
	result := "any"
	name := x.Qualified(m.Args["function"])
	v := items(x, m.Args["items"])
	if name == "str" {
		out, ok := x.Build("py.MapStr(items)", map[string]rule.Value{"items": v})
		return out, ok
	}
	fn, known := converters[name]
	var f gotree.Expr
	if known {
		f, result = x.Qual("py", fn.fn), fn.result
	} else {
		key, ok := x.Key(m.Args["function"])
		if !ok {
			return rule.Value{}, false
		}
		f = key.X
	}
	all, ok := x.Convert(v, "any")
	if !ok {
		return rule.Value{}, false
	}
	call.Args = []gotree.Expr{all.X, f}
	return rule.Value{X: call, Type: "*py.List[" + result + "]", Fails: true, Fresh: true, Known: ir.Iterator{Elem: ir.Any}}, true
}

// mappedTwo maps map of a function of two arguments.
//
//	map(lambda x, y: x * y, a, b)  =>  py.Map2(a, b, func(x, y any) (any, error) {...})
func mappedTwo(x rule.Context, m rule.Match) (rule.Value, bool) {
	fn, ok := x.Key2(m.Args["function"])
	if !ok {
		return rule.Value{}, false
	}
	a, b := items(x, m.Args["a"]), items(x, m.Args["b"])
	v, ok := x.Build("py.Map2(a, b, fn)", map[string]rule.Value{"a": a, "b": b, "fn": fn})
	v.Fresh, v.Known = true, ir.Iterator{Elem: ir.Any}
	return v, ok
}

// searched maps any and all of map.
//
//	any(map(str.isdigit, parts))  =>  py.AnyKey(parts, py.KeyMethod("isdigit"))
func searched(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		v := items(x, m.Args["xs"])
		key, ok := x.Key(m.Args["f"])
		if !ok {
			x.Fail(m.Node, diag.NoLibrary, "what this function gives, until any or all stops, is not translated")
		}
		return x.Build("py."+fn+"(xs, key)", map[string]rule.Value{"xs": v, "key": key})
	}
}

// filtered maps filter of a lambda or a function of the app.
//
//	filter(lambda n: n > 0, xs)  =>  py.Filter(xs, func(n any) (any, error) {...})
func filtered(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := items(x, m.Args["items"])
	key, ok := x.Key(m.Args["function"])
	if !ok {
		return rule.Value{}, false
	}
	return x.Build("py.Filter(items, key)", map[string]rule.Value{"items": v, "key": key})
}

// zipped maps zip of any number of iterables.
//
//	zip(a, b, c)  =>  py.Zip(a, b, c)
func zipped(x rule.Context, m rule.Match) (rule.Value, bool) {
	operands := make([]pyast.Expr, 0, len(m.Rest))
	for _, e := range m.Rest {
		if star, ok := e.(*pyast.Starred); ok {
			if len(m.Rest) > 1 {
				return rule.Value{}, false
			}
			return x.Build("py.Unzip(items)", map[string]rule.Value{"items": items(x, star.Value)})
		}
		operands = append(operands, e)
	}
	call := gotree.CallOf(x.Qual("py", "Zip"))
	for _, v := range x.Several(operands, nil) {
		if v.Type == "iter.Seq[any]" {
			call.Args = append(call.Args, v.X)
			continue
		}
		out, ok := x.Convert(v, "any")
		if !ok {
			return rule.Value{}, false
		}
		call.Args = append(call.Args, out.X)
	}
	return rule.Value{X: call, Type: "iter.Seq[any]", Fails: true}, true
}

// strictly maps zip of iterables that must be equally long.
//
//	list(zip(names, ages, strict=True))  =>  py.ZipStrict(names, ages)
func strictly(x rule.Context, m rule.Match) (rule.Value, bool) {
	v, ok := zipped(x, m)
	call, isCall := v.X.(*gotree.Call)
	if !ok || !isCall || v.Type != "iter.Seq[any]" {
		return v, false
	}
	call.Fn = x.Qual("py", "ZipStrict")
	return rule.Value{X: call, Type: "*py.List[any]", Fails: true, Fresh: true}, true
}

// several maps min and max of three values and more.
//
//	max(a, b, c)  =>  py.MaxAmong(a, b, c)
func several(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		wants := make([]string, len(m.Rest))
		for i, e := range m.Rest {
			if _, star := e.(*pyast.Starred); star {
				return rule.Value{}, false
			}
			wants[i] = "any"
		}
		if len(m.Rest) < 3 {
			return rule.Value{}, false
		}
		call := gotree.CallOf(x.Qual("py", fn))
		for _, v := range x.Several(m.Rest, wants) {
			call.Args = append(call.Args, v.X)
		}
		return rule.Value{X: call, Type: "any", Fails: true}, true
	}
}

// unknownRange maps range of bounds whose types are not known, or that are ints of any size.
//
//	range(first, last + 1)  =>  py.RangeOf(first, stop)
func unknownRange(x rule.Context, m rule.Match) (rule.Value, bool) {
	if len(m.Node.(*pyast.Call).Args) != 2 {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{m.Args["start"], m.Args["stop"]}, []string{"any", "any"})
	return x.Build("py.RangeOf(start, stop)", map[string]rule.Value{"start": vs[0], "stop": vs[1]})
}
