// This file translates subscripts and slices.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// subscript translates x[i] and x[a:b].
func (t *translator) subscript(e *pyast.Subscript) rule.Value {
	if s, ok := e.Slice.(*pyast.Slice); ok {
		return t.slice(e, s)
	}
	if k := t.enumOf(e, e.Value); k != nil {
		return t.enumLookup(k, k.enum.named, e.Slice)
	}
	if v, ok := t.tupleItem(e); ok {
		return v
	}
	vs := t.several([]pyast.Expr{e.Value, e.Slice}, nil)
	x, i := vs[0], vs[1]
	with := map[string]rule.Value{"x": x, "i": i}
	if v, ok := t.special(e, x, t.TypeOf(e.Value), "__getitem__", i); ok {
		return t.knownAs(v, e)
	}
	if v, ok := t.specialCall(e, x, t.TypeOf(e.Value), "__getitem__", i); ok {
		return t.knownAs(v, e)
	}
	if v, ok := t.bigKey("py.AtBig(x, i)", x, i); ok {
		return v
	}
	if x.OK == nil && !x.MayNil && i.OK == nil && i.Type != bigInt {
		switch rule.Base(x.Type) {
		case "py.List", "py.Dict":
			if v, ok := t.Build("x.At(i)", with); ok {
				return t.knownAs(v, e)
			}
		case "string":
			if v, ok := t.Build("py.StrAt(x, i)", with); ok {
				return v
			}
		}
	}
	if v, ok := t.itemOfTuple(e, x); ok {
		return v
	}
	if v, ok := t.itemOfSlice(e, x, i); ok {
		return v
	}
	t.supports(e, x, "PyGetItem")
	v := t.build("py.GetItem(x, i)", map[string]rule.Value{"x": t.dynamic(x), "i": t.dynamic(i)})
	return t.knownAs(v, e)
}

// itemOfTuple is x[i] of a tuple of known length at a constant position within it.
//
//	pair[1]  =>  pair[1].(int)
func (t *translator) itemOfTuple(e *pyast.Subscript, x rule.Value) (rule.Value, bool) {
	n, at := int64(arityOf(t.TypeOf(e.Value))), t.Const(e.Slice)
	if x.Type != "py.Tuple" || x.OK != nil || x.MayNil || at == nil || at.Kind != ir.ConstInt || at.Big != nil || at.Int < -n || at.Int >= n {
		return rule.Value{}, false
	}
	i := at.Int
	if i < 0 {
		i += n
	}
	item := rule.Value{X: gotree.Inst(x.X, gotree.Num{Text: itoa(int(i))}), Type: "any", Pure: x.Pure}
	return t.narrow(item, t.TypeOf(e)), true
}

// itemOfSlice is x[i] of a list that is a Go slice, as what was split; the first part is always there.
//
//	s.split(",")[0]  =>  strings.Split(s, ",")[0]
func (t *translator) itemOfSlice(e *pyast.Subscript, x, i rule.Value) (rule.Value, bool) {
	item := rule.Elem(x.Type)
	if item == "" || x.Type == "[]byte" || x.OK != nil || x.MayNil || i.OK != nil || i.Type != "int" {
		return rule.Value{}, false
	}
	if n, ok := e.Slice.(*pyast.Constant); ok && n.Value == pyast.Value(pyast.Int{}) && isSplit(x.X) {
		return rule.Value{X: &gotree.Index{X: x.X, Indices: []gotree.Expr{i.X}}, Type: item, Pure: x.Pure}, true
	}
	v := t.build("py.ItemAt(x, i)", map[string]rule.Value{"x": x, "i": i})
	v.Type = item
	return t.knownAs(v, e), true
}

// isSplit reports whether x is a call of strings.Split.
func isSplit(x gotree.Expr) bool {
	call, ok := x.(*gotree.Call)
	if !ok {
		return false
	}
	fn, ok := call.Fn.(gotree.Qual)
	return ok && fn.Name == "Split" && fn.Path == "strings"
}

// knownAs gives a dynamic result the Go type that inference found for e.
func (t *translator) knownAs(v rule.Value, e pyast.Expr) rule.Value {
	goType := t.u.repr(t.TypeOf(e))
	if v.Pair && v.Type == goType && t.certainlyThere(e) {
		v = t.Hoist(v, hintOf(e))
		v.OK = nil
		return v
	}
	if v.Type != "any" || goType == "any" || goType == "" {
		return v
	}
	return t.narrow(t.Hoist(v, hintOf(e)), t.TypeOf(e))
}

// certainlyThere reports whether e is an attribute of the request that a condition said not to be None.
func (t *translator) certainlyThere(e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok || t.Qualified(a.Value) != "flask.request" {
		return false
	}
	_, maybe := t.TypeOf(e).(ir.Optional)
	return !maybe
}

// slice translates x[a:b:c].
func (t *translator) slice(e *pyast.Subscript, s *pyast.Slice) rule.Value {
	if c := t.instanceOf(e.Value); c != nil && findMethod(c, "__getitem__") != nil {
		t.Fail(e, diag.NoClass, "a slice of a %s is not translated", c.Name)
	}
	operands := []pyast.Expr{e.Value}
	var at [3]int
	for i, bound := range []pyast.Expr{s.Lower, s.Upper, s.Step} {
		if bound != nil {
			at[i] = len(operands)
			operands = append(operands, bound)
		}
	}
	vs := t.several(operands, nil)
	bounds := make([]rule.Value, 3)
	ints := true
	for i := range bounds {
		bounds[i] = rule.Value{X: gotree.Nil, Type: "any", Pure: true}
		if at[i] > 0 {
			bounds[i] = vs[at[i]]
			if bounds[i].Type == bigInt && bounds[i].OK == nil {
				bounds[i] = clamped(bounds[i]) // slices end where the text or list does
			}
			ints = ints && bounds[i].Type == "int" && bounds[i].OK == nil
		}
	}
	x := vs[0]
	if ints && x.OK == nil && !x.MayNil {
		if v, ok := t.plainSlice(x, s, bounds); ok {
			return v
		}
		switch {
		case x.Type == "string":
			call := gotree.CallOf(t.qual("py", "StrSlice"), x.X, t.pointer(bounds[0]), t.pointer(bounds[1]), t.pointer(bounds[2]))
			return rule.Value{X: call, Type: "string", Fails: true}
		case rule.Base(x.Type) == "py.List":
			call := gotree.CallOf(gotree.Sel(x.X, "Slice"), t.pointer(bounds[0]), t.pointer(bounds[1]), t.pointer(bounds[2]))
			return rule.Value{X: call, Type: x.Type, Fails: true, Fresh: true}
		}
	}
	t.supports(e, x, "PyGetItem")
	v := t.build("py.GetSlice(x, a, b, c)", map[string]rule.Value{
		"x": t.dynamic(x), "a": t.dynamic(bounds[0]), "b": t.dynamic(bounds[1]), "c": t.dynamic(bounds[2])})
	return t.known(v, e)
}

// plainSlice translates slices without a step, and whole ones backwards, which never fail.
//
//	text[:20]     =>  py.Head(text, 20)
//	items[a:b]    =>  items.Between(a, b)
//	items[::-1]   =>  items.Backwards()
func (t *translator) plainSlice(x rule.Value, s *pyast.Slice, bounds []rule.Value) (rule.Value, bool) {
	list := rule.Base(x.Type) == "py.List"
	if !list && x.Type != "string" {
		return rule.Value{}, false
	}
	name, args := "", []gotree.Expr{}
	switch {
	case s.Step != nil:
		if c := t.Const(s.Step); s.Lower != nil || s.Upper != nil || c == nil || c.Kind != ir.ConstInt || c.Int != -1 {
			return rule.Value{}, false
		}
		name = "Backwards"
	case s.Lower != nil && s.Upper != nil:
		name, args = "Between", []gotree.Expr{bounds[0].X, bounds[1].X}
	case s.Lower != nil:
		name, args = "Tail", []gotree.Expr{bounds[0].X}
	case s.Upper != nil:
		name, args = "Head", []gotree.Expr{bounds[1].X}
	case list:
		name = "Copy"
	default:
		return x, true
	}
	if list {
		return rule.Value{X: gotree.CallOf(gotree.Sel(x.X, name), args...), Type: x.Type, Fresh: true}, true
	}
	pure := x.Pure && bounds[0].Pure && bounds[1].Pure
	return rule.Value{X: gotree.CallOf(t.qual("py", name), append([]gotree.Expr{x.X}, args...)...), Type: "string", Pure: pure}, true
}

// pointer returns new(v), or nil for a bound that is left out. Go 1.26's new takes a value.
func (t *translator) pointer(v rule.Value) gotree.Expr {
	if v.X == gotree.Expr(gotree.Nil) {
		return gotree.Nil
	}
	return gotree.CallOf(gotree.Ident{Name: "new"}, v.X)
}
