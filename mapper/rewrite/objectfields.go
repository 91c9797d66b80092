// This file translates __dict__ and vars() of instances where their fields are only looked at, as for JSON.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// objectFields translates x.__dict__ and vars(x), which are written as JSON at once, as a dict of the fields.
func (t *translator) objectFields(e pyast.Expr) (rule.Value, bool) {
	var object pyast.Expr
	switch x := e.(type) {
	case *pyast.Attribute:
		if x.Attr == "__dict__" {
			object = x.Value
		}
	case *pyast.Call:
		if t.Qualified(x.Func) == "vars" && len(x.Args) == 1 && len(x.Keywords) == 0 {
			object = x.Args[0]
		}
	}
	if object == nil {
		return rule.Value{}, false
	}
	c := t.instanceOf(object)
	if c == nil {
		return rule.Value{}, false
	}
	k := t.u.mustClass(t, e, c)
	t.fieldsMethod(e, k)
	x := t.object(e, t.plain(object, ""), "__dict__")
	return rule.Value{X: gotree.CallOf(gotree.Sel(x.X, "Fields")), Type: "*py.Dict[string, any]", Fresh: true}, true
}

// fieldsMethod declares the method that returns an object's fields. Every object must have all of them in itself.
func (t *translator) fieldsMethod(node pyast.Node, k *Class) {
	c := k.Py
	if k.fields {
		return
	}
	slots := c.Scope.Symbols["__slots__"] != nil
	if c.Kind != ir.PlainClass && c.Kind != ir.DataClass || k.Base != nil || t.u.hasHeirs(c) || slots || t.u.anyStored || c.Methods["fields"] != nil {
		t.Fail(node, diag.NoClass, "the __dict__ of %s is not translated", c.Name)
	}
	call := gotree.CallOf(t.qual("py", "Fields"))
	for _, f := range c.Fields {
		if v := t.u.classVariable(c, f.Name); v != nil && !v.isField() {
			continue
		} else if v != nil || !setInInit(c, f.Name) || strings.HasPrefix(f.Name, "_"+c.Name) {
			t.Fail(node, diag.NoClass, "the __dict__ of %s does not always have %s", c.Name, f.Name)
		}
		goType := t.u.repr(f.Type)
		v := t.dynamic(rule.Value{X: gotree.Sel(gotree.Ident{Name: recvOf(k)}, t.u.member(c, f.Name)), Type: goType, Pure: true, MayNil: strings.HasPrefix(goType, "*")})
		call.Args = append(call.Args, gotree.Str{Value: f.Name}, v.X)
	}
	if slices.Contains(slices.Collect(memberValues(t.u, c)), "Fields") {
		t.Fail(node, diag.NoClass, "the __dict__ of %s is not translated", c.Name)
	}
	k.fields = true
	t.adapter(k, "Fields", "Fields returns the attributes of the object by their Python names.", nil, []gotree.Param{t.param("*py.Dict[string, any]")}, gotree.Ret(call))
}

func memberValues(u *Unit, c *ir.Class) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, name := range u.memberNames(c) {
			if !yield(name) {
				return
			}
		}
	}
}
