// This file translates functions that are given to others: keys of sorted and its kin, and functions of two arguments.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Key translates a key function as a py.Key: a lambda of one parameter.
func (t *translator) Key(e pyast.Expr) (rule.Value, bool) {
	lambda, ok := e.(*pyast.Lambda)
	if !ok {
		if v, ok := t.funcKey(e); ok {
			return v, true
		}
		if v, ok := t.heldKey(e); ok {
			return v, true
		}
		return t.namedKey(e)
	}
	fn := t.py.Module.FuncOf[lambda]
	if fn == nil || len(fn.Params) != 1 {
		return rule.Value{}, false
	}
	return t.closure(fn, lambda.Body), true
}

// Key2 translates a function of two arguments as a py.Key2: a lambda, or an operator.
func (t *translator) Key2(e pyast.Expr) (rule.Value, bool) {
	lambda, ok := e.(*pyast.Lambda)
	if !ok {
		if v, ok := t.funcKey2(e); ok {
			return v, true
		}
		name := operatorFuncs[t.Qualified(e)]
		return rule.Value{X: t.qual("py", name), Type: "py.Key2", Pure: true}, name != ""
	}
	fn := t.py.Module.FuncOf[lambda]
	if fn == nil || len(fn.Params) != 2 || rests(fn) > 0 || len(fn.Args.Defaults)+len(fn.Args.Kwonlyargs) > 0 {
		return rule.Value{}, false
	}
	v := t.closure(fn, lambda.Body)
	v.Type = "py.Key2"
	return v, true
}

// operatorFuncs are the functions of package py for those of module operator.
var operatorFuncs = map[string]string{
	"operator.add": "Add", "operator.sub": "Sub", "operator.mul": "Mul", "operator.truediv": "TrueDiv", "operator.floordiv": "FloorDiv",
	"operator.mod": "Mod", "operator.pow": "Pow", "operator.or_": "BitOr", "operator.and_": "BitAnd", "operator.xor": "BitXor",
	"operator.getitem": "GetItem", "max": "MaxOf", "min": "MinOf", "pow": "Pow", "operator.concat": "Add", "divmod": "Divmod",
}

// closure translates a lambda as a function of values of any type: func(item any) (any, error).
func (t *translator) closure(fn *ir.Func, body pyast.Expr) rule.Value {
	outer, outerPlan, outerVars := t.py, t.plan, t.vars
	t.vars = map[*ir.Symbol]*variable{}
	for s, v := range outerVars {
		t.vars[s] = v
	}
	names := make([]string, len(fn.Params))
	for i, s := range fn.Params {
		names[i] = t.scope.GoName(s.Name, false)
		t.vars[s] = &variable{symbol: s, name: names[i], goType: "any", declared: true}
	}
	t.py = fn
	defer func() { t.py, t.plan, t.vars = outer, outerPlan, outerVars }()
	inner := frame{
		fail: func(err gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(gotree.Nil, err)} },
		ret:  func(values []gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(values...)} },
	}
	block := t.sub(func() {
		t.within(inner, func() {
			v := t.Expr(body, "any")
			if v.Fails && !v.Pair && v.Type == "any" {
				t.emit(gotree.Ret(v.X))
				return
			}
			t.emit(gotree.Ret(t.fit(body, t.Hoist(v, "key"), "any").X, gotree.Nil))
		})
	})
	lit := &gotree.FuncLit{Body: block, Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: names, Type: gotree.Ident{Name: "any"}}},
		Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
	}}
	return rule.Value{X: lit, Type: "py.Key", Pure: true}
}

// namedKeys are the functions of package py for builtins as keys.
var namedKeys = map[string]string{
	"len": "KeyLen", "str.lower": "KeyLower", "str": "KeyStr", "int": "Int", "abs": "Abs", "float": "KeyFloat", "bool": "KeyBool", "repr": "KeyRepr",
}

// namedKey translates a builtin function as a key, a method of str, operator.itemgetter, or a method of a container.
//
//	sorted(names, key=ranks.get)  =>  py.Sorted(names, py.KeyBound(ranks, "get"), false)
func (t *translator) namedKey(e pyast.Expr) (rule.Value, bool) {
	q := t.Qualified(e)
	if name := namedKeys[q]; name != "" {
		return rule.Value{X: t.qual("py", name), Type: "py.Key", Pure: true}, true
	}
	if method, ok := strings.CutPrefix(q, "str."); ok && dynamicMethods[method] {
		return t.keyCall("KeyMethod", gotree.Str{Value: method}), true
	}
	switch e := e.(type) {
	case *pyast.Call:
		if len(e.Args) == 1 && len(e.Keywords) == 0 && t.Qualified(e.Func) == "functools.cmp_to_key" {
			compare, ok := t.Key2(e.Args[0])
			return t.keyCall("KeyCompare", compare.X), ok
		}
		if t.Qualified(e.Func) != "operator.itemgetter" || len(e.Args) == 0 || hasStar(e.Args) || len(e.Keywords) > 0 {
			return rule.Value{}, false
		}
		var keys []gotree.Expr
		for _, v := range t.elements(e.Args, "any") {
			keys = append(keys, v.X)
		}
		return t.keyCall("KeyItem", keys...), true
	case *pyast.Attribute:
		if q != "" || e.Attr != "get" && e.Attr != "index" && e.Attr != "count" || !builtinContainer(t.TypeOf(e.Value)) {
			return rule.Value{}, false
		}
		v := t.plain(e.Value, "any")
		return t.keyCall("KeyBound", v.X, gotree.Str{Value: e.Attr}), true
	}
	return rule.Value{}, false
}

func (t *translator) keyCall(fn string, args ...gotree.Expr) rule.Value {
	return rule.Value{X: gotree.CallOf(t.qual("py", fn), args...), Type: "py.Key"}
}
