// This file maps Werkzeug's containers: MultiDict and Headers.

package flask

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// multiDict is what a view does with a MultiDict.
var multiDict = rule.Table{
	{Py: `werkzeug.datastructures.MultiDict.get(d, key)`, Go: `d.Get(key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, None)`, Go: `d.Get(key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, type=int)`, Go: `web.IntOf(d, key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, type=float)`, Go: `web.FloatOf(d, key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, type=str)`, Go: `d.Get(key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback, type=str)`, Go: `d.GetOr(key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback, type=int)`, Go: `web.IntOr(d, key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback, type=float)`, Go: `web.FloatOr(d, key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.getlist(d, key, type=int)`, Go: `web.IntsOf(d, key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback)`, Go: `d.GetOr(key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback)`, Go: `d.GetAny(key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, type=convert)`, Do: convertedBy},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback, convert)`, Do: convertedBy},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback, type=convert)`, Do: convertedBy},
	{Py: `(d @ werkzeug.datastructures.MultiDict)[key]`, Go: `d.At(key)`},
	{Py: `werkzeug.datastructures.MultiDict.getlist(d, key)`, Go: `d.GetAll(key)`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d)`, Go: `d.ToDict()`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d, flat=True)`, Go: `d.ToDict()`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d, True)`, Go: `d.ToDict()`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d, flat=False)`, Go: `d.ToLists()`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d, False)`, Go: `d.ToLists()`},
	{Py: `key in (d @ werkzeug.datastructures.MultiDict)`, Go: `d.Has(key)`},
	{Py: `werkzeug.datastructures.MultiDict.items(d)`, Go: `d.Pairs()`},
	{Py: `werkzeug.datastructures.MultiDict.items(d, multi=True)`, Go: `d.AllPairs()`},
	{Py: `werkzeug.datastructures.MultiDict.keys(d)`, Go: `d.Keys()`},
	{Py: `werkzeug.datastructures.MultiDict.values(d)`, Go: `d.Values()`},
	{Py: `dict((d @ werkzeug.datastructures.MultiDict))`, Go: `d.ToDict()`},
	{Py: `dict(werkzeug.datastructures.MultiDict.items(d))`, Go: `d.ToDict()`},
	{Py: `werkzeug.datastructures.MultiDict.lists(d)`, Go: `d.Lists()`},
	{Py: `werkzeug.datastructures.MultiDict.copy(d)`, Go: `d.Copy()`},
	{Py: `werkzeug.datastructures.MultiDict.add(d, key, (value @ str))`, Go: `d.Append(key, value)`},
	{Py: `(d @ werkzeug.datastructures.MultiDict)[key] = (value @ str)`, Go: `d.Put(key, value)`},
	{Py: `werkzeug.datastructures.MultiDict.setlist(d, key, values)`, Do: setList("*web.MultiDict")},
	{Py: `werkzeug.datastructures.MultiDict.setdefault(d, key, (value @ str))`, Go: `d.SetDefault(key, value)`},
	{Py: `werkzeug.datastructures.MultiDict.pop(d, key)`, Go: `d.Pop(key)`},
	{Py: `werkzeug.datastructures.MultiDict.pop(d, key, fallback)`, Go: `d.PopOr(key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.update(d, mapping)`, Do: updateMulti},
	{Py: `werkzeug.datastructures.MultiDict.clear(d)`, Go: `d.Clear()`},
	{Py: `werkzeug.datastructures.MultiDict()`, Go: `web.NewMultiDict(nil)`},
	{Py: `werkzeug.datastructures.MultiDict(mapping)`, Do: newMulti("NewMultiDict")},
	{Py: `werkzeug.datastructures.ImmutableMultiDict(mapping)`, Do: newMulti("FrozenMultiDict")},
	{Py: `werkzeug.datastructures.CombinedMultiDict(dicts)`, Do: combine},
}

// containers is what a view does with Headers, those of a request and its own.
var containers = rule.Table{
	{Py: `werkzeug.datastructures.Headers.setlist(d, key, values)`, Do: setList("*web.Headers")},
	{Py: `key in (h @ werkzeug.datastructures.Headers)`, Go: `h.Has(key)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key, type=int)`, Go: `h.Int(key)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key)`, Go: `h.Get(key)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key, fallback)`, Go: `h.GetOr(key, fallback)`},
	{Py: `werkzeug.datastructures.Headers.items(h)`, Go: `h.Pairs()`},
	{Py: `werkzeug.datastructures.Headers.keys(h)`, Go: `h.Keys()`},
	{Py: `werkzeug.datastructures.Headers.getlist(h, key)`, Go: `h.GetAll(key)`},
	{Py: `werkzeug.datastructures.Headers.get_all(h, key)`, Go: `h.GetAll(key)`},
	{Py: `dict(werkzeug.datastructures.Headers.items(h))`, Go: `h.ToDict()`},
	{Py: `dict((h @ werkzeug.datastructures.Headers))`, Go: `h.ToDict()`},
	{Py: `(h @ werkzeug.datastructures.Headers)[key] = (value @ str)`, Do: unbroken(`h.Set(key, value)`, "value", "h", "key")},
	{Py: `(h @ werkzeug.datastructures.Headers)[key] = value`, Go: `h.SetValue(key, value)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key, fallback)`, Go: `h.GetOr(key, fallback)`},
	{Py: `(h @ werkzeug.datastructures.Headers)[key]`, Go: `h.At(key)`},
	{Py: `werkzeug.datastructures.Headers.set(h, key, (value @ str))`, Do: unbroken(`h.Set(key, value)`, "h", "key", "value")},
	{Py: `werkzeug.datastructures.Headers.set(h, key, value)`, Go: `h.SetValue(key, value)`},
	{Py: `werkzeug.datastructures.Headers.add(h, key, (value @ str))`, Do: unbroken(`h.Add(key, value)`, "h", "key", "value")},
	{Py: `werkzeug.datastructures.Headers.add(h, key, value)`, Go: `h.AddValue(key, value)`},
	{Py: `werkzeug.datastructures.Headers.add_header(h, key, value)`, Go: `h.AddValue(key, value)`},
	{Py: `werkzeug.datastructures.Headers.setdefault(h, key, (value @ str))`, Do: unbroken(`h.SetDefault(key, value)`, "h", "key", "value")},
	{Py: `werkzeug.datastructures.Headers.setdefault(h, key, value)`, Go: `h.SetDefaultValue(key, value)`},
	{Py: `werkzeug.datastructures.Headers()`, Go: `web.NewHeaders()`},
	{Py: `werkzeug.datastructures.Headers(mapping)`, Go: `web.HeadersFrom(mapping)`},
	{Py: `werkzeug.datastructures.Headers.extend(h, other)`, Go: `h.ExtendFrom(other)`},
	{Py: `werkzeug.datastructures.Headers.update(h, other)`, Go: `h.UpdateFrom(other)`},
	{Py: `werkzeug.datastructures.Headers.remove(h, key)`, Go: `h.Del(key)`},
	{Py: `werkzeug.datastructures.Headers.pop(h, key)`, Go: `h.Pop(key)`},
	{Py: `werkzeug.datastructures.Headers.pop(h, key, fallback)`, Go: `h.PopOr(key, fallback)`},
	{Py: `werkzeug.datastructures.Headers.clear(h)`, Go: `h.Clear()`},
	{Py: `werkzeug.datastructures.Headers.values(h)`, Go: `h.Values()`},
	{Py: `werkzeug.datastructures.Headers.copy(h)`, Go: `h.Clone()`},
}

// texts reports whether a value is certainly a mapping of texts, or of lists of them, or pairs of texts.
func texts(t ir.Type) bool {
	pair := func(t ir.Type) bool {
		tuple, ok := t.(ir.Tuple)
		return ok && len(tuple.Elems) == 2 && tuple.Elems[0] == ir.Type(ir.Str) && tuple.Elems[1] == ir.Type(ir.Str)
	}
	switch t := t.(type) {
	case ir.External:
		return t.Name == "werkzeug.datastructures.MultiDict"
	case ir.Dict:
		return t.Key == ir.Type(ir.Str) && (t.Value == ir.Type(ir.Str) || t.Value == ir.Type(ir.List{Elem: ir.Str}))
	case ir.List:
		return pair(t.Elem)
	case ir.Iterator:
		return pair(t.Elem)
	}
	return false
}

// newMulti makes a MultiDict of values that are certainly texts.
//
//	MultiDict([("a", "1")])  =>  web.NewMultiDict(py.NewList(py.Tuple{"a", "1"}))
func newMulti(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		mapping := m.Args["mapping"]
		if !texts(x.TypeOf(mapping)) {
			return rule.Value{}, false
		}
		return x.Build("web."+fn+"(mapping)", map[string]rule.Value{"mapping": x.Hoist(x.Expr(mapping, "any"), "items")})
	}
}

func updateMulti(x rule.Context, m rule.Match) (rule.Value, bool) {
	mapping := m.Args["mapping"]
	if !texts(x.TypeOf(mapping)) {
		return rule.Value{}, false
	}
	vs := x.Several([]pyast.Expr{m.Args["d"], mapping}, []string{"*web.MultiDict", "any"})
	return x.Build("d.Update(mapping)", map[string]rule.Value{"d": vs[0], "mapping": vs[1]})
}

// setList maps d.setlist(key, values) for a list of texts.
func setList(goType string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		if x.TypeOf(m.Args["values"]) != ir.Type(ir.List{Elem: ir.Str}) {
			return rule.Value{}, false
		}
		vs := x.Several([]pyast.Expr{m.Args["d"], m.Args["key"], m.Args["values"]}, []string{goType, "string", "*py.List[string]"})
		return x.Build("d.SetList(key, values.Values())", map[string]rule.Value{"d": vs[0], "key": vs[1], "values": vs[2]})
	}
}

// convertedBy maps d.get(key, fallback, type=convert) for a function of the app, or a class of Python that is one.
//
//	request.args.get("on", type=lambda v: v == "1")  =>  web.GetAs(web.Args(c), "on", nil, func(v any) (any, error) { ... })
func convertedBy(x rule.Context, m rule.Match) (rule.Value, bool) {
	operands, wants := []pyast.Expr{m.Args["d"], m.Args["key"]}, []string{"*web.MultiDict", "string"}
	if e := m.Args["fallback"]; e != nil {
		operands, wants = append(operands, e), append(wants, "any")
	}
	vs := x.Several(operands, wants)
	convert, ok := x.Key(m.Args["convert"])
	if !ok {
		return rule.Value{}, false
	}
	with := map[string]rule.Value{"d": vs[0], "key": vs[1], "convert": convert, "fallback": {X: gotree.Nil, Type: "any", Pure: true}}
	if len(vs) > 2 {
		with["fallback"] = vs[2]
	}
	return x.Build("web.GetAs(d, key, fallback, convert)", with)
}

// combine maps CombinedMultiDict over a list of multidicts that is written out.
//
//	CombinedMultiDict([request.args, request.form])  =>  web.Combine(web.Args(c), form)
func combine(x rule.Context, m rule.Match) (rule.Value, bool) {
	list, ok := m.Args["dicts"].(*pyast.List)
	if !ok {
		return rule.Value{}, false
	}
	wants := make([]string, len(list.Elts))
	for i, e := range list.Elts {
		if !texts(x.TypeOf(e)) {
			return rule.Value{}, false
		}
		wants[i] = "*web.MultiDict"
	}
	call := gotree.CallOf(x.Qual("web", "Combine"))
	for _, v := range x.Several(list.Elts, wants) {
		call.Args = append(call.Args, v.X)
	}
	return rule.Value{X: call, Type: "*web.MultiDict"}, true
}
