// This file maps the classes of module collections that are dicts, and what they have besides.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// collections is the making of dicts that are not plain, and their own methods.
var collections = rule.Table{
	{Py: `collections.defaultdict(factory)`, Do: defaultDict},
	{Py: `collections.OrderedDict()`, Do: orderedDict},
	{Py: `collections.OrderedDict(x)`, Do: orderedOf},
	{Py: `collections.Counter()`, Do: emptyCounter},
	{Py: `collections.Counter(x)`, Do: counterOf},
	{Py: `dict.most_common(c)`, Go: `py.MostCommon(c, -1)`},
	{Py: `dict.most_common(c, (n @ int))`, Go: `py.MostCommon(c, n)`},
	{Py: `dict.total(c)`, Go: `py.CounterTotal(c)`},
	{Py: `list(dict.elements(c))`, Go: `py.CounterElements(c)`},
	{Py: `dict.popitem(d, last=False)`, Go: `py.PopFirst(d)`},
	{Py: `dict.popitem(d, last=True)`, Go: `py.PopLast(d)`},
	{Py: `dict.popitem(d, False)`, Go: `py.PopFirst(d)`},
	{Py: `dict.subtract(c, x)`, Go: `py.CounterSubtract(c, x)`},
	{Py: `dict.move_to_end(d, key)`, Go: `py.MoveToEnd(d, key, true)`},
	{Py: `dict.move_to_end(d, key, last=False)`, Go: `py.MoveToEnd(d, key, false)`},
}

// zeros are the factories that rules know, by the Go type of what they make.
var zeros = map[string]gotree.Expr{
	"list": nil, "dict": nil, "set": nil, "int": gotree.Num{Text: "0"}, "float": gotree.Num{Text: "0.0"}, "str": gotree.Str{}, "bool": gotree.False,
}

// defaultDict maps defaultdict of a builtin class. Looking a key up changes it, so that handlers then hold the lock of the
// module's state alone (rewrite.readsStore).
//
//	defaultdict(list)  =>  py.NewDefaultDict[any, *py.List[string]]("<class 'list'>", ...)
func defaultDict(x rule.Context, m rule.Match) (rule.Value, bool) {
	class := x.Qualified(m.Args["factory"])
	zero, known := zeros[class]
	goType := x.GoType(x.TypeOf(m.Node.(*pyast.Call)))
	if lambda, ok := m.Args["factory"].(*pyast.Lambda); ok && rule.Base(goType) == "py.Dict" {
		return madeByLambda(x, lambda, goType)
	}
	if made := madeByClass[class]; made != "" && rule.Base(goType) == "py.Dict" {
		return madeBy(x, class, made, goType)
	}
	if !known || rule.Base(goType) != "py.Dict" {
		return rule.Value{}, false
	}
	args := rule.Args(goType)
	made := zero
	if zero == nil {
		maker := map[string]string{"list": "NewList", "dict": "NewDict", "set": "NewSet"}[class]
		call := &gotree.Call{Fn: x.Qual("py", maker)}
		for _, arg := range rule.Args(args[1]) {
			call.TypeArgs = append(call.TypeArgs, x.TypeTree(arg))
		}
		made = call
	}
	factory := &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: x.TypeTree(args[1])}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(made)}},
	}
	call := &gotree.Call{Fn: x.Qual("py", "NewDefaultDict"), Args: []gotree.Expr{gotree.Str{Value: "<class '" + class + "'>"}, factory}}
	for _, arg := range args {
		call.TypeArgs = append(call.TypeArgs, x.TypeTree(arg))
	}
	return rule.Value{X: call, Type: goType}, true
}

// madeByClass are the factories that are classes of the library, with what they make without arguments.
var madeByClass = map[string]string{"collections.deque": "EmptyDeque", "decimal.Decimal": "ZeroDecimal"}

// madeBy is defaultDict of a class of the library.
//
//	defaultdict(deque)  =>  py.NewDefaultDict[any, any]("<class 'collections.deque'>", ...)
func madeBy(x rule.Context, class, maker, goType string) (rule.Value, bool) {
	args := rule.Args(goType)
	factory := &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: x.TypeTree(args[1])}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.CallOf(x.Qual("py", maker)))}},
	}
	call := &gotree.Call{Fn: x.Qual("py", "NewDefaultDict"), Args: []gotree.Expr{gotree.Str{Value: "<class '" + class + "'>"}, factory}}
	for _, arg := range args {
		call.TypeArgs = append(call.TypeArgs, x.TypeTree(arg))
	}
	return rule.Value{X: call, Type: goType}, true
}

// madeByLambda is defaultDict of a lambda.
//
//	defaultdict(lambda: {"n": 0})  =>  py.NewDefaultDictFunc[any, *py.Dict[string, int]]("<function <lambda>>", ...)
func madeByLambda(x rule.Context, lambda *pyast.Lambda, goType string) (rule.Value, bool) {
	args := rule.Args(goType)
	factory := x.Expr(lambda, "")
	if factory.Type != "func() ("+args[1]+", error)" {
		return rule.Value{}, false
	}
	call := &gotree.Call{Fn: x.Qual("py", "NewDefaultDictFunc"), Args: []gotree.Expr{gotree.Str{Value: "<function <lambda>>"}, factory.X}}
	for _, arg := range args {
		call.TypeArgs = append(call.TypeArgs, x.TypeTree(arg))
	}
	return rule.Value{X: call, Type: goType}, true
}

// orderedDict maps OrderedDict().
//
//	OrderedDict()  =>  py.NewOrderedDict[string, int]()
func orderedDict(x rule.Context, m rule.Match) (rule.Value, bool) {
	return emptyDict(x, m, "NewOrderedDict", 2)
}

// orderedOf maps OrderedDict(x).
//
//	OrderedDict({"a": 1})  =>  py.OrderedDictOf(py.DictOf(py.P("a", 1)))
func orderedOf(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.Hoist(x.Expr(m.Args["x"], ""), "d")
	if rule.Base(v.Type) == "py.Dict" && v.OK == nil && !v.MayNil {
		return x.Build("py.OrderedDictOf(x)", map[string]rule.Value{"x": v})
	}
	return x.Build("py.OrderedDictFrom(x)", map[string]rule.Value{"x": v})
}

// counterOf maps Counter(x) by what inference found its keys to be.
//
//	Counter(word)  =>  py.CounterStr(word)
func counterOf(x rule.Context, m rule.Match) (rule.Value, bool) {
	goType := x.GoType(x.TypeOf(m.Node.(*pyast.Call)))
	v := items(x, m.Args["x"])
	with := map[string]rule.Value{"x": v}
	switch {
	case goType == "*py.Dict[string, int]" && v.Type == "string" && v.OK == nil:
		return x.Build("py.CounterStr(x)", with)
	case rule.Elem(v.Type) != "" && goType == "*py.Dict["+rule.Elem(v.Type)+", int]":
		list := &gotree.Call{Fn: x.Qual("py", "NewList"), Args: []gotree.Expr{v.X}, Spread: true}
		with["x"] = rule.Value{X: list, Type: "*py.List[" + rule.Elem(v.Type) + "]"}
		return x.Build("py.CounterOf(x)", with)
	case rule.Base(v.Type) == "py.List" && goType == "*py.Dict["+rule.Args(v.Type)[0]+", int]":
		return x.Build("py.CounterOf(x)", with)
	case goType == "*py.Dict[any, any]" || goType == "any":
		return x.Build("py.CounterFrom(x)", with)
	case v.Type == goType && v.OK == nil && !v.MayNil:
		return x.Build("py.CounterOfDict(x)", with)
	case goType == "*py.Dict[any, int]" && countable(x.TypeOf(m.Args["x"])):
		return x.Build("py.CountAny(x)", with)
	}
	return rule.Value{}, false
}

// countable reports whether a type is that of an iterable that is no mapping.
func countable(t ir.Type) bool {
	switch t.(type) {
	case ir.Iterator, ir.List, ir.Set, ir.Tuple:
		return true
	}
	return false
}

// items translates what a function goes through; what an iterator gives is gathered in a list at once.
func items(x rule.Context, e pyast.Expr) rule.Value {
	v := x.Hoist(x.Expr(e, ""), "items")
	if v.Type == "iter.Seq[any]" {
		return rule.Value{X: gotree.CallOf(x.Qual("py", "Collect"), v.X), Type: "*py.List[any]", Fresh: true}
	}
	return v
}

// emptyCounter maps Counter().
//
//	Counter()  =>  py.NewCounter[string]()
func emptyCounter(x rule.Context, m rule.Match) (rule.Value, bool) {
	return emptyDict(x, m, "NewCounter", 1)
}

// emptyDict makes a dict of the types that inference found, by a function with so many type parameters.
func emptyDict(x rule.Context, m rule.Match, maker string, params int) (rule.Value, bool) {
	goType := x.GoType(x.TypeOf(m.Node.(*pyast.Call)))
	if rule.Base(goType) != "py.Dict" {
		return rule.Value{}, false
	}
	if params == 1 && rule.Args(goType)[1] != "int" {
		return rule.Value{}, false
	}
	call := &gotree.Call{Fn: x.Qual("py", maker)}
	for _, arg := range rule.Args(goType)[:params] {
		call.TypeArgs = append(call.TypeArgs, x.TypeTree(arg))
	}
	return rule.Value{X: call, Type: goType}, true
}
