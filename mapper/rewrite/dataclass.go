// This file translates what dataclasses add to classes: fields with json tags, defaults that factories make, and hashes of
// frozen ones. Their methods are written by ir/lower.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkDataclass refuses dataclasses whose decorator or fields are not understood.
func (t *translator) checkDataclass(c *ir.Class) {
	o := lower.DataOptionsOf(c)
	init := c.Methods["__init__"]
	if o.Unknown || init == nil || c.Methods["__eq__"] != nil && !c.Methods["__eq__"].Written || o.NoEq && o.Order {
		t.Fail(c.Syntax, diag.NoClass, "this form of dataclass is not translated")
	}
	if t.u.hasHeirs(c) && !o.NoEq && (o.Order || !t.u.allCompare(c)) {
		t.Fail(c.Syntax, diag.NoClass, "the dataclass %s, which others inherit from, compares by its exact class", c.Name)
	}
}

// allCompare reports whether c and every class below it are dataclasses that compare by their own class and fields, so that
// none compares as the one above it does.
func (u *Unit) allCompare(c *ir.Class) bool {
	for _, m := range u.Program.Modules {
		for _, k := range m.Classes {
			eq := k.Methods["__eq__"]
			if slices.Contains(k.MRO, c) && (k.Kind != ir.DataClass || eq == nil || !eq.Written) {
				return false
			}
		}
	}
	return c.Kind == ir.DataClass
}

// frozen reports whether a class is a dataclass whose fields cannot be set.
func (t *translator) frozen(c *ir.Class) bool {
	return slices.ContainsFunc(c.MRO, func(up *ir.Class) bool { return up.Kind == ir.DataClass && lower.DataOptionsOf(up).Frozen })
}

// isDataField reports whether c, or a dataclass above it, declares a field of that name.
func isDataField(c *ir.Class, name string) bool {
	if c.Kind != ir.DataClass {
		return false
	}
	return slices.ContainsFunc(lower.DataFields(c), func(f lower.DataField) bool { return f.Name == name })
}

// dataHash makes frozen dataclasses keys: those with equal fields are one.
func (t *translator) dataHash(k *Class) {
	var fields []rule.Value
	for _, f := range lower.DataFields(k.Py) {
		if !f.NoCompare {
			fields = append(fields, rule.Value{X: gotree.Sel(gotree.Ident{Name: recvOf(k)}, t.u.member(k.Py, f.Name))})
		}
	}
	t.adapter(k, "PyHash", "PyHash returns the fields by which dicts know the value.", nil, []gotree.Param{t.param("any")},
		gotree.Ret(sliceOf(t.qual("py", "Tuple"), fields)))
}

// writtenDefault translates the default of a dataclass's field, which may be made anew for each object.
func (t *translator) writtenDefault(e pyast.Node, fn *ir.Func, value pyast.Expr, goType string) (gotree.Expr, bool) {
	switch value := value.(type) {
	case *pyast.Tuple:
		if !constants(value.Elts) {
			return nil, false
		}
	case *pyast.List, *pyast.Dict, *pyast.Call:
		if !fn.Written {
			return nil, false
		}
	case *pyast.Attribute:
	default:
		return nil, false
	}
	outer := t.py
	t.py = fn.Definer()
	defer func() { t.py = outer }()
	if a, ok := value.(*pyast.Attribute); ok && (fn.Definer() != fn.Module.Body || t.enumOf(e, a.Value) == nil) {
		return nil, false
	}
	return t.fit(e, t.plain(value, goType), goType).X, true
}

// constants reports whether all of the expressions are written as constants.
func constants(elts []pyast.Expr) bool {
	return !slices.ContainsFunc(elts, func(e pyast.Expr) bool {
		_, ok := e.(*pyast.Constant)
		return !ok
	})
}

// asDict translates dataclasses.asdict(x).
func (t *translator) asDict(call *pyast.Call) (rule.Value, bool) {
	c := t.instanceOf(call.Args[0])
	if len(call.Args) != 1 || c == nil || c.Kind != ir.DataClass {
		return rule.Value{}, false
	}
	t.u.mustClass(t, call, c)
	x := t.plain(call.Args[0], "")
	if x.MayNil || x.OK != nil {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "AsDict"), x.X), Type: "*py.Dict[string, any]", Fails: true, Fresh: true}, true
}

// replacedData translates dataclasses.replace(x, name=value): a new object, with the other fields of x.
//
//	replace(item, price=2)  =>  NewItem(item.ID, 2)
func (t *translator) replacedData(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 1 || hasStar(call.Args) {
		return rule.Value{}, false
	}
	c := t.instanceOf(call.Args[0])
	if c == nil || c.Kind != ir.DataClass || t.u.hasHeirs(c) || c.Methods["__init__"] == nil || !c.Methods["__init__"].Written {
		return rule.Value{}, false
	}
	k, fields := t.u.mustClass(t, call, c), lower.DataFields(c)
	if k.ctor == nil || k.ctor.Context || k.ctor.State != nil || len(k.ctor.Params) != len(fields) {
		t.Fail(call, diag.NoClass, "this call of replace is not translated")
	}
	operands, wants, place := []pyast.Expr{call.Args[0]}, []string{""}, map[string]int{}
	for _, kw := range call.Keywords {
		at := slices.IndexFunc(fields, func(f lower.DataField) bool { return f.Name == kw.Arg })
		if at < 0 || place[kw.Arg] > 0 {
			t.Fail(call, diag.NoClass, "this call of replace is not translated")
		}
		place[kw.Arg] = len(operands)
		operands, wants = append(operands, kw.Value), append(wants, k.ctor.Params[at])
	}
	vs := t.several(operands, wants)
	vs[0] = t.steady(t.object(call, vs[0], "__class__"), hintOf(call.Args[0]))
	args := make([]gotree.Expr, len(fields))
	for i, f := range fields {
		v := rule.Value{X: gotree.Sel(vs[0].X, t.u.member(c, f.Name)), Type: t.u.repr(fieldOf(c, f.Name).Type), Pure: true}
		if at := place[f.Name]; at > 0 {
			v = t.fit(operands[at], vs[at], wants[at])
		}
		fitted, ok := t.Convert(v, k.ctor.Params[i])
		if f.NoInit || !ok {
			t.Fail(call, diag.NoClass, "this call of replace is not translated")
		}
		args[i] = fitted.X
	}
	t.inherit(k.ctor)
	return t.invoke(k.ctor, t.function1(k.ctor), args), true
}
