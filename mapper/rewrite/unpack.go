// This file translates unpacking: a, b = value, and the targets of loops that are tuples.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unpack translates a, b = value.
func (t *translator) unpack(target *pyast.Tuple, value pyast.Expr) {
	tuple, ok := value.(*pyast.Tuple)
	if !ok || len(tuple.Elts) != len(target.Elts) || hasStar(tuple.Elts) || hasStar(target.Elts) {
		v := t.unpackable(value)
		v.Arity = arityOf(t.TypeOf(value))
		t.unpackValue(target, v)
		return
	}
	vs := t.several(tuple.Elts, nil)
	for i, v := range vs {
		if !v.Const {
			name := gotree.Ident{Name: t.scope.Take(hintOf(target.Elts[i]))}
			t.emit(gotree.Define(v.X, name))
			vs[i].X, vs[i].Pure = name, true
		}
	}
	for i, elt := range target.Elts {
		t.bindTarget(elt, vs[i])
	}
}

// unpackValue unpacks a value of any kind, which fails as Python does when the number of items differs.
func (t *translator) unpackValue(target *pyast.Tuple, v rule.Value) {
	if hasStar(target.Elts) {
		t.unpackStar(target, v)
		return
	}
	if t.unpackFields(target, v) {
		return
	}
	items := t.unpacked(target, v)
	known, _ := v.Known.(ir.Tuple)
	for i, elt := range target.Elts {
		item := rule.Value{X: gotree.Inst(items.X, gotree.Num{Text: itoa(i)}), Type: "any", Pure: true}
		if name, ok := elt.(*pyast.Name); ok {
			if s := t.py.Uses[name]; s != nil && len(known.Elems) == 0 {
				switch goType := t.u.repr(t.symbolType(s)); {
				case t.holdsBig(s) && isIntType(t.u.repr(t.TypeOf(name))):
					item = t.build("py.AsBig(x)", map[string]rule.Value{"x": item})
				case goType == "any" || goType == "" || len(s.Binds) != 1 && !t.surely(name, goType):
				case goType == bigInt:
					if _, maybe := t.symbolType(s).(ir.Optional); !maybe {
						item = t.build("py.AsBig(x)", map[string]rule.Value{"x": item})
					}
				default:
					item = rule.Value{X: &gotree.Assert{X: item.X, Type: t.u.typeTree(goType)}, Type: goType}
				}
			}
		}
		t.bindTarget(elt, item)
	}
}

// surely reports whether what a target is given here certainly has a Go type, whatever the variable is given elsewhere.
func (t *translator) surely(name *pyast.Name, goType string) bool {
	known := t.TypeOf(name)
	_, maybe := known.(ir.Optional)
	_, maybeElsewhere := t.symbolType(t.py.Uses[name]).(ir.Optional)
	return !maybe && !maybeElsewhere && t.u.repr(known) == goType
}

// unpacked returns a variable that holds the items of v, as many as there are targets.
func (t *translator) unpacked(target *pyast.Tuple, v rule.Value) rule.Value {
	n := len(target.Elts)
	if v.Type == "py.Tuple" && v.Arity == n && v.OK == nil && !v.MayNil {
		v.Pure = v.Pure && !t.rebindsAny(target, v.X)
		return t.steady(v, "items")
	}
	count := rule.Value{X: gotree.Num{Text: itoa(n)}, Type: "int", Const: true}
	if v.Type == "iter.Seq[any]" {
		call := gotree.CallOf(t.qual("py", "Unpack"), v.X, count.X)
		return t.Hoist(rule.Value{X: call, Type: "[]any", Fails: true}, "items")
	}
	return t.Hoist(t.build("py.Unpack(x, n)", map[string]rule.Value{"x": t.dynamic(v), "n": count}), "items")
}

// unpackable translates a value that is unpacked, of which a generator gives one item after the other.
func (t *translator) unpackable(e pyast.Expr) rule.Value {
	if t.isStreamed(e) {
		return t.streamAny(e)
	}
	return t.plain(e, "")
}

// rebindsAny reports whether one of the targets is the Go variable x.
func (t *translator) rebindsAny(target *pyast.Tuple, x gotree.Expr) bool {
	for _, elt := range target.Elts {
		name, ok := elt.(*pyast.Name)
		if !ok {
			return true // storing elsewhere may run code
		}
		if old := t.vars[t.py.Uses[name]]; old != nil && x == gotree.Expr(gotree.Ident{Name: old.name}) {
			return true
		}
	}
	return false
}

// arityOf returns the number of items of a tuple, 0 for what may be something else.
func arityOf(known ir.Type) int {
	if tuple, ok := known.(ir.Tuple); ok && !tuple.Rest {
		return len(tuple.Elems)
	}
	return 0
}

// itemType returns the type of the items of a container, nil where that is not known.
func itemType(known ir.Type) ir.Type {
	switch known := known.(type) {
	case ir.List:
		return known.Elem
	case ir.Set:
		return known.Elem
	case ir.Iterator:
		return known.Elem
	}
	return nil
}

// holdsBig reports whether a name is a variable that holds ints of any size.
func (t *translator) holdsBig(s *ir.Symbol) bool {
	v := t.vars[s]
	return v != nil && v.goType == bigInt && v.okName == ""
}
