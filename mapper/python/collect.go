// This file holds the mappings of functions over collections.

package python

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// options reads key= and reverse= of sorted, sort, min and max.
func options(x rule.Context, m rule.Match) (key rule.Value, reverse pyast.Expr, ok bool) {
	key = rule.Value{X: gotree.Nil, Type: "py.Key", Pure: true}
	for _, k := range m.More {
		switch k.Arg {
		case "key":
			if key, ok = x.Key(k.Value); !ok {
				return key, nil, false
			}
		case "reverse":
			reverse = k.Value
		default:
			return key, nil, false
		}
	}
	return key, reverse, true
}

func reversal(x rule.Context, e pyast.Expr) rule.Value {
	if e == nil {
		return rule.Value{X: gotree.False, Type: "bool", Pure: true}
	}
	return x.Truth(e)
}

// sorted maps sorted(x, key=, reverse=).
//
//	sorted(xs, key=lambda n: n.age)  =>  py.Sorted(xs, func(item any) (any, error) {...}, false)
func sorted(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := items(x, m.Args["x"])
	if typed, ok := typedSort(x, v, m, false); ok {
		return typed, true
	}
	key, reverse, ok := options(x, m)
	if !ok {
		return rule.Value{}, false
	}
	with := map[string]rule.Value{"x": v, "key": key, "reverse": reversal(x, reverse)}
	if rule.Elem(v.Type) != "" && v.Type != "[]byte" {
		return x.Build("py.SortedOf(x, key, reverse)", with)
	}
	if base := rule.Base(v.Type); (base == "py.List" || base == "py.Set") && !v.MayNil {
		return x.Build("py.SortedOf(x.Values(), key, reverse)", with)
	}
	return x.Build("py.Sorted(x, key, reverse)", with)
}

// typedSort maps sorted and list.sort where the order of the keys is known, or returns false.
func typedSort(x rule.Context, v rule.Value, m rule.Match, inPlace bool) (rule.Value, bool) {
	var key, reverse pyast.Expr
	for _, k := range m.More {
		switch k.Arg {
		case "key":
			key = k.Value
		case "reverse":
			reverse = k.Value
		default:
			return rule.Value{}, false
		}
	}
	if v.MayNil || v.OK != nil {
		return rule.Value{}, false
	}
	args := rule.Args(v.Type)
	switch base := rule.Base(v.Type); {
	case inPlace && base == "py.List":
		return x.TypedSort(v, args[0], key, reverse, true)
	case inPlace:
		return rule.Value{}, false
	case base == "py.List", base == "py.Set":
		v.X, v.Type = gotree.CallOf(gotree.Sel(v.X, "Values")), "[]"+args[0]
	case base == "py.Dict":
		v.X, v.Type = gotree.CallOf(gotree.Sel(v.X, "Keys")), "[]"+args[0]
	}
	if v.Type == "[]byte" {
		return rule.Value{}, false
	}
	return x.TypedSort(v, rule.Elem(v.Type), key, reverse, false)
}

// sortList maps l.sort(key=, reverse=).
func sortList(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Hoist(x.Expr(m.Args["l"], ""), "items")
	if typed, ok := typedSort(x, v, m, true); ok {
		return typed, true
	}
	key, reverse, ok := options(x, m)
	if !ok || rule.Base(v.Type) != "py.List" {
		return rule.Value{}, false
	}
	return x.Build("l.Sort(key, reverse)", map[string]rule.Value{"l": v, "key": key, "reverse": reversal(x, reverse)})
}

// extreme maps min and max with a key.
func extreme(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		v := items(x, m.Args["x"])
		fallback, more := defaultOption(m)
		key, reverse, ok := options(x, rule.Match{Node: m.Node, Args: m.Args, More: more})
		if !ok || reverse != nil || len(m.More) == 0 {
			return rule.Value{}, false
		}
		if fallback == nil {
			return x.Build("py."+fn+"(x, key)", map[string]rule.Value{"x": v, "key": key})
		}
		other := x.Hoist(x.Expr(fallback, "any"), "fallback")
		return x.Build("py."+fn+"Or(x, key, fallback)", map[string]rule.Value{"x": v, "key": key, "fallback": other})
	}
}

// defaultOption takes default= out of the keywords of max and min.
func defaultOption(m rule.Match) (fallback pyast.Expr, rest []*pyast.Keyword) {
	for _, k := range m.More {
		if k.Arg == "default" {
			fallback = k.Value
			continue
		}
		rest = append(rest, k)
	}
	return fallback, rest
}

// allIn maps all(map(container.__contains__, items)).
//
//	all(map(names.__contains__, keys))  =>  py.AllIn(keys, names), of tuples names.HasAll(keys)
func allIn(x rule.Context, m rule.Match) (rule.Value, bool) {
	a, ok := m.Args["f"].(*pyast.Attribute)
	if !ok || a.Attr != "__contains__" {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{a.Value, m.Args["xs"]}, []string{"", ""})
	if vs[0].Type == "py.Tuple" && vs[1].Type == "py.Tuple" {
		return x.Build("container.HasAll(items)", map[string]rule.Value{"items": vs[1], "container": vs[0]})
	}
	return x.Build("py.AllIn(items, container)", map[string]rule.Value{"items": vs[1], "container": vs[0]})
}

// items translates what a function goes through; what an iterator gives is gathered in a list at once.
func items(x rule.Context, e pyast.Expr) rule.Value {
	v := x.Hoist(x.Expr(e, ""), "items")
	if v.Type == "iter.Seq[any]" {
		return rule.Value{X: gotree.CallOf(x.Qual("py", "Collect"), v.X), Type: "*py.List[any]", Fresh: true}
	}
	return v
}

func emptyList(x rule.Context, m rule.Match) (rule.Value, bool) {
	return x.Expr(&pyast.List{Span: m.Node.(*pyast.Call).Span}, ""), true
}

// toList maps list(x): a copy that keeps the element type.
//
//	list(d.values())  =>  py.NewList(d.Values()...)
func toList(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := items(x, m.Args["x"])
	switch {
	case rule.Base(v.Type) == "py.List" && v.Fresh && v.OK == nil:
		v.Known = nil // an iterator's items are a list now
		return v, true
	case v.OK != nil || v.MayNil:
	case rule.Elem(v.Type) != "" && v.Type != "[]byte":
		call := &gotree.Call{Fn: x.Qual("py", "NewList"), Args: []gotree.Expr{v.X}, Spread: true}
		return rule.Value{X: call, Type: "*py.List[" + rule.Elem(v.Type) + "]", Fresh: true}, true
	case rule.Base(v.Type) == "py.List":
		out, ok := x.Build("x.Copy()", map[string]rule.Value{"x": v})
		out.Fresh = true
		return out, ok
	}
	return x.Build("py.ToList(x)", map[string]rule.Value{"x": v})
}

// dictOf maps dict(a=1, b=2).
func dictOf(x rule.Context, m rule.Match) (rule.Value, bool) { return x.Dict(m.More), true }

func copyDict(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Hoist(x.Expr(m.Args["x"], ""), "d")
	if rule.Base(v.Type) == "py.Dict" && v.OK == nil && !v.MayNil {
		out, ok := x.Build("py.PlainDict(x)", map[string]rule.Value{"x": v})
		out.Fresh = true
		return out, ok
	}
	return x.Build("py.DictFrom(x)", map[string]rule.Value{"x": v})
}

// mergedDict maps dict(x, a=1): a copy with more keys.
//
//	dict(row, total=total)  =>  merged, err := py.DictFrom(row); py.UpdateFrom(merged, py.Fields("total", total))
func mergedDict(x rule.Context, m rule.Match) (rule.Value, bool) {
	for _, k := range m.More {
		if k.Arg == "" {
			return rule.Value{}, false
		}
	}
	d := x.Hoist(x.Expr(m.Args["x"], ""), "original")
	fields := x.Hoist(x.Dict(m.More), "fields")
	v, ok := x.Build("py.DictWith(x, fields)", map[string]rule.Value{"x": d, "fields": fields})
	v.Fresh = true
	return v, ok
}

// dictGet maps d.get(key): a missing value is None, which for a scalar is a second result.
//
//	d.get(key)  =>  d.Get(key)
func dictGet(x rule.Context, m rule.Match) (rule.Value, bool) {
	vs := x.Several([]pyast.Expr{m.Args["d"], m.Args["key"]}, nil)
	if rule.Base(vs[0].Type) != "py.Dict" || vs[0].MayNil || vs[0].OK != nil {
		return dynamicMethod(x, "get", vs)
	}
	vs[1] = x.LookupKey(vs[0], vs[1])
	with := map[string]rule.Value{"d": vs[0], "key": vs[1], "none": {X: gotree.Nil, Type: rule.Args(vs[0].Type)[1], Pure: true}}
	value := rule.Args(vs[0].Type)[1]
	if value == "any" || nilable(value) {
		v, ok := x.Build("d.GetOr(key, none)", with)
		v.MayNil = nilable(value)
		if !ok {
			return dynamicMethod(x, "get", vs)
		}
		return v, true
	}
	if v, ok := x.Build("d.Get(key)", with); ok {
		return v, true
	}
	return dynamicMethod(x, "get", vs)
}

// nilable reports whether nil stands for None in a Go type: that of pointers and functions.
func nilable(goType string) bool {
	return strings.HasPrefix(goType, "*") || strings.HasPrefix(goType, "func(")
}

// dictPop maps d.pop(key, None).
func dictPop(x rule.Context, m rule.Match) (rule.Value, bool) {
	vs := x.Several([]pyast.Expr{m.Args["d"], m.Args["key"]}, nil)
	if rule.Base(vs[0].Type) == "py.Dict" && !vs[0].MayNil {
		value := rule.Args(vs[0].Type)[1]
		if value == "any" || nilable(value) {
			v, ok := x.Build("d.PopOr(key, none)", map[string]rule.Value{"d": vs[0], "key": x.LookupKey(vs[0], vs[1]), "none": {X: gotree.Nil, Type: value, Pure: true}})
			v.MayNil = strings.HasPrefix(value, "*")
			return v, ok
		}
	}
	return dynamicMethod(x, "pop", append(vs, rule.Value{X: gotree.Nil, Type: "any", Pure: true}))
}

// dictGetOr maps d.get(key, fallback) where the key is an int of any size and those of the dict fit in 64 bits.
//
//	names.get(n, "none")  =>  names.GetOr(n.Int(), "none")
func dictGetOr(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.TypeOf(m.Args["key"]) != ir.Type(ir.BigInt) {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{m.Args["d"], m.Args["key"], m.Args["fallback"]}, nil)
	if rule.Base(vs[0].Type) != "py.Dict" {
		return dynamicMethod(x, "get", vs)
	}
	if v, ok := x.Build("d.GetOr(key, fallback)", map[string]rule.Value{"d": vs[0], "key": x.LookupKey(vs[0], vs[1]), "fallback": vs[2]}); ok {
		return v, true
	}
	return dynamicMethod(x, "get", vs)
}

// dynamicGet maps d.get(key, fallback) where the fallback is of another type than the values.
func dynamicGet(x rule.Context, m rule.Match) (rule.Value, bool) {
	vs := x.Several([]pyast.Expr{m.Args["d"], m.Args["key"], m.Args["fallback"]}, nil)
	return dynamicMethod(x, "get", vs)
}

// dynamicMethod calls a method as Python looks it up.
func dynamicMethod(x rule.Context, name string, vs []rule.Value) (rule.Value, bool) {
	list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "any"}}}
	var receiver gotree.Expr
	for i, v := range vs {
		out, ok := x.Convert(v, "any")
		if !ok {
			return rule.Value{}, false
		}
		if i == 0 {
			receiver = out.X
			continue
		}
		list.Elts = append(list.Elts, gotree.Element{Value: out.X})
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "CallMethod"), receiver, gotree.Str{Value: name}, list), Type: "any", Fails: true}, true
}

// dictUpdate maps d.update(a=1).
func dictUpdate(x rule.Context, m rule.Match) (rule.Value, bool) {
	if len(m.More) == 0 {
		return rule.Value{}, false
	}
	d := x.Hoist(x.Expr(m.Args["d"], ""), "d")
	return x.Build("py.UpdateFrom(d, fields)", map[string]rule.Value{"d": d, "fields": x.Dict(m.More)})
}

// extend maps l.extend(items) for lists of the same type.
func extend(x rule.Context, m rule.Match) (rule.Value, bool) {
	vs := x.Several([]pyast.Expr{m.Args["l"], m.Args["items"]}, nil)
	if rule.Base(vs[0].Type) == "py.List" && !vs[0].MayNil && vs[1].OK == nil && !vs[1].MayNil {
		elem := rule.Args(vs[0].Type)[0]
		call := &gotree.Call{Fn: gotree.Sel(vs[0].X, "Extend"), Spread: true}
		switch {
		case rule.Elem(vs[1].Type) == elem:
			call.Args = []gotree.Expr{vs[1].X}
			return rule.Value{X: call}, true
		case vs[1].Type == vs[0].Type:
			call.Args = []gotree.Expr{gotree.CallOf(gotree.Sel(vs[1].X, "Values"))}
			return rule.Value{X: call}, true
		}
	}
	return dynamicMethod(x, "extend", vs)
}

// emptySet maps set(): its items have the type of what is added to it.
//
//	seen = set()  =>  seen := py.NewSet[string]()
func emptySet(x rule.Context, m rule.Match) (rule.Value, bool) {
	goType := "*py.Set[any]"
	if e, ok := m.Node.(pyast.Expr); ok {
		if known := x.GoType(x.TypeOf(e)); rule.Base(known) == "py.Set" {
			goType = known
		}
	}
	call := &gotree.Call{Fn: x.Qual("py", "NewSet"), TypeArgs: []gotree.Expr{x.TypeTree(rule.Args(goType)[0])}}
	return rule.Value{X: call, Type: goType, Fresh: true}, true
}

// toSet maps set(x): the element type stays where it is one that Go compares as Python does.
//
//	set(tags)  =>  py.NewSet(tags.Values()...)
func toSet(x rule.Context, m rule.Match) (rule.Value, bool) {
	return setOf(x, items(x, m.Args["x"]), "NewSet", "py.SetFrom(x)")
}

// toFrozenSet maps frozenset(x), as toSet.
//
//	frozenset({"a", "b"})  =>  py.NewFrozenSet("a", "b")
//	frozenset(words)  =>  py.NewFrozenSet(words.Values()...)
func toFrozenSet(x rule.Context, m rule.Match) (rule.Value, bool) {
	return setOf(x, items(x, m.Args["x"]), "NewFrozenSet", "py.FrozenSetFrom(x)")
}

func setOf(x rule.Context, v rule.Value, maker, template string) (rule.Value, bool) {
	items, elem := v.X, rule.Elem(v.Type)
	if display, ok := v.X.(*gotree.Call); ok && rule.Base(v.Type) == "py.Set" && v.Fresh && display.Fn == x.Qual("py", "NewSet") {
		made := *display
		made.Fn = x.Qual("py", maker)
		return rule.Value{X: &made, Type: v.Type, Fresh: true}, true
	}
	if base := rule.Base(v.Type); base == "py.List" || base == "py.Set" {
		items, elem = gotree.CallOf(gotree.Sel(v.X, "Values")), rule.Args(v.Type)[0]
	}
	if (elem == "string" || elem == "int") && v.OK == nil && !v.MayNil {
		call := &gotree.Call{Fn: x.Qual("py", maker), Args: []gotree.Expr{items}, Spread: true}
		return rule.Value{X: call, Type: "*py.Set[" + elem + "]", Fresh: true}, true
	}
	return x.Build(template, map[string]rule.Value{"x": v})
}
