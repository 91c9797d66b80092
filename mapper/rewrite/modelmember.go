// This file translates what attributes of Pydantic models do that those of other classes do not.

package rewrite

import (
	"strings"

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

// fieldNamed translates getattr(model, name) with a name that is found as the program runs.
//
//	sorted(items, key=lambda i: getattr(i, field))  =>  py.GetAttr(i, field)
func (t *translator) fieldNamed(call *pyast.Call, c *ir.Class) (rule.Value, bool) {
	if len(call.Args) != 2 || t.TypeOf(call.Args[1]) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	t.u.mustClass(t, call, c)
	t.Require("getattr is asked for fields of " + c.Name)
	vs := t.several(call.Args, []string{"", "string"})
	if vs[0].MayNil || vs[0].OK != nil || vs[1].Type != "string" {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "GetAttr"), vs[0].X, vs[1].X), Type: "any", Fails: true}, true
}

// memberOfSome translates an attribute of a value of unknown type that only models and plain objects of the program have, such
// as the member of a union. Enumerations have names and values of their own.
//
//	if pet.kind == "dog"  =>  kind, err := py.GetAttr(pet, "kind")
func (t *translator) memberOfSome(e *pyast.Attribute) rule.Value {
	if v, ok := t.nameOfAny(e); ok {
		return v
	}
	_, super := e.Value.(*pyast.Call)
	plain, only := t.u.ownersOf(e.Attr)
	if super || libraryAttributes[e.Attr] || strings.HasPrefix(e.Attr, "_") || !only {
		t.Fail(e, diag.DynamicAttr, "the type of the object is not known, so its attribute %s has no translation", e.Attr)
	}
	if len(plain) == 0 {
		t.Require("what " + e.Attr + " is read of is a model")
	} else {
		t.Require("what " + e.Attr + " is read of is an object of the app's own classes")
	}
	for _, c := range plain {
		t.namedFields(e, t.u.mustClass(t, e, c))
	}
	call := gotree.CallOf(t.qual("py", "GetAttr"), t.plain(e.Value, "any").X, gotree.Str{Value: e.Attr})
	return t.known(rule.Value{X: call, Type: "any", Fails: true}, e)
}

// ownersOf returns the plain classes whose objects have an attribute as a field, and whether it is a field of them and of
// models alone, and nothing that another class of the program has.
func (u *Unit) ownersOf(name string) (plain []*ir.Class, only bool) {
	found := false
	for _, m := range u.Program.Modules {
		for _, c := range m.Classes {
			field := fieldOf(c, name) != nil
			switch {
			case c.Kind == ir.EnumClass && (name == "name" || name == "value"):
				return nil, false
			case c.Kind == ir.ModelClass && field && c.Methods[name] == nil:
				found = true
			case field && c.Kind == ir.PlainClass && !u.hasHeirs(c) && len(c.MRO) == 1 && setInInit(c, name) && c.Methods[name] == nil && u.classVariable(c, name) == nil:
				plain, found = append(plain, c), true
			case field || c.Methods[name] != nil || c.Scope.Symbols[name] != nil:
				return nil, false
			}
		}
	}
	return plain, found
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

// Model fails with the reason why a Pydantic model has no translation, where it has none.
func (t *translator) Model(c *ir.Class) { t.u.mustClass(t, t.py.Syntax, c) }

// ModelSchema returns the text of the JSON schema of a Pydantic model, or why it is not certain.
func (t *translator) ModelSchema(c *ir.Class, output bool) (text, why string) {
	if t.u.models == nil {
		return "", "no models are translated"
	}
	return t.u.models.JSONSchema(c, output)
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

// callHandler translates the call of what a validator wraps.
//
//	handler(v)  =>  handler(v)
func (t *translator) callHandler(e *pyast.Call) (rule.Value, bool) {
	known, ok := t.TypeOf(e.Func).(ir.External)
	if !ok || known.Result == nil || len(e.Args) != 1 || len(e.Keywords) > 0 {
		return rule.Value{}, false
	}
	vs := t.several([]pyast.Expr{e.Func, e.Args[0]}, []string{"", "any"})
	v := t.fit(e, vs[1], "any")
	return rule.Value{X: gotree.CallOf(vs[0].X, v.X), Type: t.u.repr(known.Result), Fails: true}, true
}

// computedField reports whether a decorator is computed_field of Pydantic, bare or with options.
func computedField(m *ir.Func, decorator pyast.Expr) bool {
	if call, ok := decorator.(*pyast.Call); ok {
		decorator = call.Func
	}
	return m.Definer().Qualified(decorator) == "pydantic.computed_field"
}
