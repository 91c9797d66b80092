// This file translates unpacking with a star, and functions of the app as keys.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unpackStar unpacks a value into targets one of which takes what the others leave.
//
//	first, *rest = xs  =>  items := xs.Values(); first := items[0]; rest := py.Middle(items, 1, 0)
func (t *translator) unpackStar(target *pyast.Tuple, v rule.Value) {
	at := 0
	for i, elt := range target.Elts {
		if _, ok := elt.(*pyast.Starred); ok {
			at = i
		}
	}
	after := len(target.Elts) - at - 1
	items, elem := t.itemsToUnpack(v)
	count := gotree.CallOf(gotree.Ident{Name: "len"}, items)
	t.call(rule.Value{X: gotree.CallOf(t.qual("py", "AtLeast"), count, gotree.Num{Text: itoa(at + after)}), Fails: true})
	for i, elt := range target.Elts {
		switch star, ok := elt.(*pyast.Starred); {
		case ok:
			rest := gotree.CallOf(t.qual("py", "Middle"), items, gotree.Num{Text: itoa(at)}, gotree.Num{Text: itoa(after)})
			t.bindTarget(star.Value, t.ownVariable(star.Value, rest, elem))
		case i < at:
			t.bindItem(elt, gotree.Inst(items, gotree.Num{Text: itoa(i)}), elem)
		default:
			end := &gotree.Binary{Op: "-", X: count, Y: gotree.Num{Text: itoa(len(target.Elts) - i)}}
			t.bindItem(elt, gotree.Inst(items, end), elem)
		}
	}
}

// itemsToUnpack returns a variable that holds the items of v as a slice, and their type.
func (t *translator) itemsToUnpack(v rule.Value) (gotree.Expr, string) {
	x, elem := v.X, "any"
	switch {
	case v.OK != nil || v.MayNil:
		v = t.dynamic(v)
		fallthrough
	case v.Type == "any":
		return t.Hoist(t.build("py.UnpackAny(x)", map[string]rule.Value{"x": v}), "items").X, elem
	case rule.Base(v.Type) == "py.List":
		x, elem = gotree.CallOf(gotree.Sel(v.X, "Values")), rule.Args(v.Type)[0]
	case rule.Elem(v.Type) != "" && v.Type != "[]byte":
		elem = rule.Elem(v.Type)
	case v.Type == "py.Tuple":
	case v.Type == "string":
		x, elem = gotree.CallOf(t.qual("py", "Chars"), v.X), "string"
	default:
		return t.Hoist(t.build("py.UnpackAny(x)", map[string]rule.Value{"x": t.dynamic(v)}), "items").X, elem
	}
	name := gotree.Ident{Name: t.scope.Take("items")}
	t.emit(gotree.Define(x, name))
	return name, elem
}

// bindItem binds a target to an item, with the type that the target is known to have.
func (t *translator) bindItem(target pyast.Expr, x gotree.Expr, elem string) {
	item := rule.Value{X: x, Type: elem, Pure: true}
	if name, ok := target.(*pyast.Name); ok && elem == "any" {
		if s := t.py.Uses[name]; s != nil && len(s.Binds) == 1 {
			if goType := t.u.repr(t.symbolType(s)); goType != "any" && goType != "" {
				item = rule.Value{X: &gotree.Assert{X: x, Type: t.u.typeTree(goType)}, Type: goType}
			}
		}
	}
	t.bindTarget(target, item)
}

// ownVariable returns the list that the call of py.Middle makes, with the type of the variable that takes it: items of unknown
// type are what inference says of them.
func (t *translator) ownVariable(target pyast.Expr, rest *gotree.Call, elem string) rule.Value {
	v := rule.Value{X: rest, Type: "*py.List[" + elem + "]", Fresh: true}
	name, ok := target.(*pyast.Name)
	if !ok {
		return v
	}
	s := t.py.Uses[name]
	if s == nil || !t.readAnywhere(s) {
		return v
	}
	goType := t.u.repr(t.symbolType(s))
	if rule.Base(goType) != "py.List" || goType == v.Type {
		return v
	}
	known := rule.Args(goType)[0]
	if elem != "any" || !plainTypes[known] {
		t.Fail(target, diag.NoConversion, "a Go %s is needed where the value is a %s", goType, v.Type)
	}
	rest.Fn = gotree.Inst(t.qual("py", "MiddleAs"), t.u.typeTree(known))
	v.Type = goType
	return v
}

// deleteName translates del of a local variable that nothing shares: reads of it afterwards are refused as unbound.
func (t *translator) deleteName(name *pyast.Name) bool {
	s := t.py.Uses[name]
	if s == nil || s.Global || s.Captured || s.Scope != t.py.Scope || t.plan == nil {
		return false
	}
	if t.plan.unbound[s] {
		t.Fail(name, diag.MaybeUnbound, "%s may be deleted before it is assigned", name.ID)
	}
	return true
}

// plainKey adapts a function of plain values, which Go passes as it is.
//
//	sorted(names, key=rank)  =>  py.KeyOf(rank)
func (t *translator) plainKey(f *Func, x gotree.Expr) (rule.Value, bool) {
	_, maybe := f.Py.Returns.(ir.Optional)
	plain := plainTypes[f.Result] || strings.HasPrefix(f.Result, "*py.") && !maybe
	if f.Context || f.recursive || f.State != nil && f.isMethod() || !plainTypes[f.Params[0]] || !plain {
		return rule.Value{}, false
	}
	name := "KeyOf"
	if !f.Fails {
		name = "SureKeyOf"
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", name), x), Type: "py.Key", Pure: true}, true
}

// plainTypes are the Go types whose values are dynamic values as they are.
var plainTypes = set("string int bool float64 any")

// funcKey translates a function of the app with one parameter as a key.
//
//	sorted(xs, key=rank)  =>  py.SortedOf(xs, func(item any) (any, error) { return rank(item), nil }, false)
func (t *translator) funcKey(e pyast.Expr) (rule.Value, bool) {
	f, x, ok := t.givenFunc(e, 1)
	if !ok {
		return rule.Value{}, false
	}
	if v, ok := t.plainKey(f, x); ok {
		return v, true
	}
	return t.adaptedFunc(e, f, x, "py.Key"), true
}
