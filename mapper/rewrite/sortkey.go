// This file translates sorting by keys that Go orders as Python does: ints, texts, floats, bools, and tuples of those.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// sorting is a call of sorted or of list.sort.
type sorting struct {
	list    rule.Value // a Go slice for sorted, a *py.List for list.sort
	elem    string     // the Go type of the items
	inPlace bool
	reverse pyast.Expr // or nil
}

// TypedSort translates sorted(items, key=, reverse=), or the method sort of the list where inPlace is set. It returns
// false where Go's order of the keys may not be Python's.
//
//	sorted(names)                                     =>  py.SortedValues(names.Values(), false)
//	sorted(books, key=lambda b: b.title)              =>  py.SortedBy(books.Values(), func(b *Book) string { return b.Title }, false)
//	sorted(books, key=lambda b: (-b.year, b.title))   =>  py.SortedFunc(books.Values(), func(a, b *Book) int { return cmp.Or(...) })
func (t *translator) TypedSort(list rule.Value, elem string, key, reverse pyast.Expr, inPlace bool) (rule.Value, bool) {
	s := sorting{list: list, elem: elem, inPlace: inPlace, reverse: reverse}
	if elem == "any" || elem == "" {
		return rule.Value{}, false
	}
	switch key := key.(type) {
	case nil:
		return t.sortValues(s)
	case *pyast.Lambda:
		fn := t.py.Module.FuncOf[key]
		if fn == nil || len(fn.Params) != 1 || rests(fn) > 0 || t.u.repr(fn.Params[0].Type) != elem || isOptional(fn.Params[0].Type) {
			return rule.Value{}, false
		}
		if parts := t.sortParts(fn, key.Body); parts != nil {
			return t.sortFunc(s, fn, parts)
		}
		return t.sortByLambda(s, fn, key.Body)
	}
	return t.sortByFunc(s, key)
}

func isOptional(known ir.Type) bool {
	_, maybe := known.(ir.Optional)
	return maybe
}

// sortableTypes are the Go types that package py sorts by.
var sortableTypes = set("int string float64")

func (t *translator) sortValues(s sorting) (rule.Value, bool) {
	if !sortableTypes[s.elem] {
		return rule.Value{}, false
	}
	return t.sortCall(s, "Values", nil, false)
}

// sortCall calls the function of package py whose name ends as given.
func (t *translator) sortCall(s sorting, ending string, key gotree.Expr, fails bool) (rule.Value, bool) {
	name, goType := "Sorted"+ending, "*py.List["+s.elem+"]"
	if s.inPlace {
		name, goType = "Sort"+ending, ""
	}
	args := []gotree.Expr{s.list.X}
	if key != nil {
		args = append(args, key)
	}
	reverse := gotree.Expr(gotree.False)
	if s.reverse != nil {
		reverse = t.Hoist(t.condition(s.reverse), "reverse").X
	}
	call := gotree.CallOf(t.qual("py", name), append(args, reverse)...)
	return rule.Value{X: call, Type: goType, Fails: fails, Fresh: true}, true
}

// sortByLambda sorts by the value of a lambda.
func (t *translator) sortByLambda(s sorting, fn *ir.Func, body pyast.Expr) (rule.Value, bool) {
	keyType := t.u.repr(t.typeIn(fn, body))
	if !sortableTypes[keyType] || isOptional(t.typeIn(fn, body)) {
		return rule.Value{}, false
	}
	fails := false
	inner := frame{
		fail: func(err gotree.Expr) []gotree.Stmt {
			fails = true
			return []gotree.Stmt{gotree.Ret(t.zero(keyType), err)}
		},
		ret: func(values []gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(values...)} },
	}
	var name string
	var last *gotree.Return
	fit := true
	block := t.sub(func() {
		t.within(inner, func() {
			t.asParam(fn, s.elem, "", func(param string) {
				name = param
				v := t.Expr(body, keyType)
				if v.Fails && !v.Pair && v.Type == keyType {
					fails = true
					t.emit(gotree.Ret(v.X))
					return
				}
				v = t.Hoist(v, "key")
				fit = v.Type == keyType && v.OK == nil
				last = gotree.Ret(v.X)
				t.emit(last)
			})
		})
	})
	if !fit {
		return rule.Value{}, false
	}
	results := []gotree.Param{{Type: t.u.typeTree(keyType)}}
	ending := "By"
	if fails {
		ending, results = "ByErr", append(results, gotree.Param{Type: gotree.Ident{Name: "error"}})
	}
	if fails && last != nil {
		last.Results = append(last.Results, gotree.Nil)
	}
	lit := &gotree.FuncLit{Body: block, Type: gotree.FuncType{
		Params: []gotree.Param{{Names: []string{name}, Type: t.u.typeTree(s.elem)}}, Results: results,
	}}
	return t.sortCall(s, ending, lit, fails)
}

// typeIn returns the type of an expression of another function.
func (t *translator) typeIn(fn *ir.Func, e pyast.Expr) ir.Type {
	outer := t.py
	t.py = fn
	defer func() { t.py = outer }()
	return t.TypeOf(e)
}

// asParam translates code of a lambda, whose parameter is a Go variable of the given type; the hint names it.
func (t *translator) asParam(fn *ir.Func, goType, hint string, translate func(name string)) {
	outer, outerPlan, outerVars := t.py, t.plan, t.vars
	t.vars = map[*ir.Symbol]*variable{}
	for s, v := range outerVars {
		t.vars[s] = v
	}
	s := fn.Params[0]
	name := ""
	if hint == "" {
		name = t.scope.GoName(s.Name, false)
	} else {
		name = t.scope.Take(hint)
	}
	t.vars[s] = &variable{symbol: s, name: name, goType: goType, declared: true}
	t.py = fn
	defer func() { t.py, t.plan, t.vars = outer, outerPlan, outerVars }()
	translate(name)
}

// sortByFunc sorts by a function of the app, or by a builtin one.
func (t *translator) sortByFunc(s sorting, key pyast.Expr) (rule.Value, bool) {
	switch t.Qualified(key) {
	case "str.lower":
		return t.sortCall(s, "By", t.qual("py", "Lower"), false)
	case "":
	default:
		return rule.Value{}, false
	}
	if v, ok := t.sortByHeld(s, key); ok {
		return v, true
	}
	fn := t.funcOf(key)
	if fn == nil || decorated(fn) || fn.Generator || fn.Async || fn.Class != nil || len(fn.Params) != 1 || rests(fn) > 0 {
		return rule.Value{}, false
	}
	f := t.callee(key, fn, ValueMode)
	if !f.done || f.Context || f.recursive || f.State != nil || len(f.Params) != 1 || f.Params[0] != s.elem || !sortableTypes[f.Result] || isOptional(fn.Returns) {
		return rule.Value{}, false
	}
	ending := "By"
	if f.Fails {
		ending = "ByErr"
	}
	return t.sortCall(s, ending, t.function1(f), f.Fails)
}

// sortPart is one component of a key that is compared by itself.
type sortPart struct {
	e    pyast.Expr
	down bool // -e stands in the key
	kind string
}

// sortParts returns the components of a key that is a tuple or a bool, or nil where Go's order may be another one.
func (t *translator) sortParts(fn *ir.Func, body pyast.Expr) []sortPart {
	elts := []pyast.Expr{body}
	if tuple, ok := body.(*pyast.Tuple); ok {
		elts = tuple.Elts
	} else if t.typeIn(fn, body) != ir.Type(ir.Bool) {
		return nil
	}
	var parts []sortPart
	for _, e := range elts {
		p := sortPart{e: e}
		if minus, ok := e.(*pyast.UnaryOp); ok && minus.Op == pyast.USub && t.typeIn(fn, minus.Operand) == ir.Type(ir.Int) {
			p = sortPart{e: minus.Operand, down: true}
		}
		p.kind = t.u.repr(t.typeIn(fn, p.e))
		if p.kind != "int" && p.kind != "string" && p.kind != "bool" || isOptional(t.typeIn(fn, p.e)) {
			return nil
		}
		parts = append(parts, p)
	}
	return parts
}

// sortFunc sorts by a function that compares the components of two keys.
func (t *translator) sortFunc(s sorting, fn *ir.Func, parts []sortPart) (rule.Value, bool) {
	if s.reverse != nil {
		c := t.Const(s.reverse)
		if c == nil || c.Kind != ir.ConstBool {
			return rule.Value{}, false
		}
		for i := range parts {
			parts[i].down = parts[i].down != c.Bool
		}
	}
	var names [2]string
	var sides [2][]gotree.Expr
	ok := true
	block := t.sub(func() {
		for i, hint := range []string{"a", "b"} {
			t.asParam(fn, s.elem, hint, func(name string) {
				names[i] = name
				for _, p := range parts {
					v := t.Expr(p.e, p.kind)
					ok = ok && v.Plain() && v.Type == p.kind && v.OK == nil
					sides[i] = append(sides[i], v.X)
				}
			})
		}
		ok = ok && len(t.block.Stmts) == 0
		if ok {
			t.emit(gotree.Ret(t.compared(parts, sides)))
		}
	})
	if !ok {
		return rule.Value{}, false
	}
	compare := &gotree.FuncLit{Body: block, Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: names[:], Type: t.u.typeTree(s.elem)}},
		Results: []gotree.Param{{Type: gotree.Ident{Name: "int"}}},
	}}
	if s.inPlace {
		return rule.Value{X: gotree.CallOf(gotree.Sel(s.list.X, "SortFunc"), compare)}, true
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "SortedFunc"), s.list.X, compare), Type: "*py.List[" + s.elem + "]", Fresh: true}, true
}

// compared returns the order of two keys: that of their first components that differ.
func (t *translator) compared(parts []sortPart, sides [2][]gotree.Expr) gotree.Expr {
	orders := make([]gotree.Expr, len(parts))
	for i, p := range parts {
		fn := gotree.Expr(gotree.Qual{Path: "cmp", Name: "Compare"})
		if p.kind == "bool" {
			fn = t.qual("py", "CompareBool")
		}
		a, b := sides[0][i], sides[1][i]
		if p.down {
			a, b = b, a
		}
		orders[i] = gotree.CallOf(fn, a, b)
	}
	if len(orders) == 1 {
		return orders[0]
	}
	return gotree.CallOf(gotree.Qual{Path: "cmp", Name: "Or"}, orders...)
}
