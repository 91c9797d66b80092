// This file translates what attributes of Pydantic models do that those of other classes do not.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// extraField reads an attribute that a model has because it was given one of that name (extra="allow").
func (t *translator) extraField(e *pyast.Attribute) rule.Value {
	x := t.plain(e.Value, "")
	if x.MayNil || x.OK != nil {
		t.Fail(e, diag.NoAttribute, "the attribute %s of a value that may be None has no translation", e.Attr)
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "GetAttr"), x.X, gotree.Str{Value: e.Attr}), Type: "any", Fails: true}
}

// storesChecked translates an assignment to a field of a model that is frozen or validates it; it returns false for
// other models and for private attributes.
func (t *translator) storesChecked(target *pyast.Attribute, value pyast.Expr, c *ir.Class) bool {
	frozen := c.ModelOption("frozen")
	if ir.IsPrivate(target.Attr) || !frozen && !c.ModelOption("validate_assignment") {
		return false
	}
	vs := t.several([]pyast.Expr{value, target.Value}, []string{"any", ""})
	vs[0] = t.fit(value, vs[0], "any")
	vs[1] = t.object(target, t.madeSure(target.Value, vs[1], target.Attr), target.Attr)
	if frozen {
		t.raise(gotree.CallOf(t.qual("pydantic", "Frozen"), vs[1].X, gotree.Str{Value: target.Attr}, vs[0].X))
		return true
	}
	setter := gotree.Sel(vs[1].X, "Set"+gotree.GoName(target.Attr, true))
	t.call(rule.Value{X: gotree.CallOf(setter, vs[0].X), Fails: true})
	return true
}

// modelSpecials translates the special methods of a model.
func (t *translator) modelSpecials(k *Class) {
	for _, s := range []struct{ name, result string }{{"__str__", "string"}, {"__repr__", "string"}, {"__len__", "int"}, {"__bool__", "bool"}} {
		m := t.specialOf(k, s.name)
		switch {
		case m == nil:
		case s.result != "string":
			t.lengthOrTruth(k, m, s.result)
		default:
			t.printed(k, m)
			if s.name == "__str__" { // which Python's str looks for before the fields
				t.adapter(k, "PyStr", "PyStr is str of Python.", nil, []gotree.Param{t.param("string")},
					gotree.Ret(gotree.CallOf(gotree.Sel(gotree.Ident{Name: recvOf(k)}, "String"))))
			}
		}
	}
	t.containerAdapters(k)
}

// ModelRaises reports whether dumping objects of a Pydantic model may raise, which its declarations tell. It fails within
// what such a model computes for its own dumps.
func (t *translator) ModelRaises(c *ir.Class) bool {
	if t.u.models == nil {
		return false
	}
	if k := t.u.Class(c); k.made && !k.declared && t.u.models.Computes(c) {
		t.Fail(t.py.Syntax, diag.ModelMethod, "%s is dumped by what its own dumps call", c.Name)
	}
	t.u.mustClass(t, t.py.Syntax, c)
	return t.u.models.Raises(c)
}

// ownReturn is the type of what the function returns: of an inherited method that returns its own object, that of the class
// that it is translated for.
func (t *translator) ownReturn() ir.Type {
	in, ok := t.py.Returns.(ir.Instance)
	if !ok || t.out.self == nil || t.out.self.Kind != ir.ModelClass || in.Class == t.out.self || len(t.py.Params) == 0 || len(t.py.Params[0].Binds) != 1 {
		return t.py.Returns
	}
	own := true
	for _, s := range t.py.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Return:
				name, isName := n.Value.(*pyast.Name)
				own = own && isName && t.py.Uses[name] == t.py.Params[0]
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			}
			return true
		})
	}
	if !own {
		return in
	}
	return ir.Instance{Class: t.out.self}
}

// computedField reports whether a decorator is computed_field of Pydantic, bare or with options.
func computedField(m *ir.Func, decorator pyast.Expr) bool {
	if call, ok := decorator.(*pyast.Call); ok {
		decorator = call.Func
	}
	return m.Definer().Qualified(decorator) == "pydantic.computed_field"
}
