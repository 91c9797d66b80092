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
	if !t.exactly(object, c) {
		t.Fail(e, diag.NoClass, "the __dict__ of a %s, which may be of a class below, is not translated", c.Name)
	}
	t.fieldsMethod(e, k)
	x := t.object(e, t.plain(object, ""), "__dict__")
	return rule.Value{X: gotree.CallOf(gotree.Sel(x.X, "Fields")), Type: "*py.Dict[string, any]", Fresh: true}, true
}

// fieldsMethod declares the method that returns an object's fields. Every object must have all of them in itself, in the
// order in which its __init__ sets them.
func (t *translator) fieldsMethod(node pyast.Node, k *Class) {
	c := k.Py
	if k.fields {
		return
	}
	slots := slices.ContainsFunc(c.MRO, func(up *ir.Class) bool { return up.Scope.Symbols["__slots__"] != nil })
	if c.Kind != ir.PlainClass && c.Kind != ir.DataClass || slots || t.u.storesAny(c) || findMethod(c, "fields") != nil {
		t.Fail(node, diag.NoClass, "the __dict__ of %s is not translated", c.Name)
	}
	order, ok := initOrder(c, findMethod(c, "__init__"))
	for _, up := range c.MRO {
		for _, f := range up.Fields {
			if t.u.isLockField(up, f) {
				t.Fail(node, diag.NoClass, "the __dict__ of %s has a lock", c.Name)
			}
			if v := t.u.classVariable(c, f.Name); v != nil && !v.isField() {
				continue
			} else if !ok || v != nil || !slices.Contains(order, f.Name) || strings.HasPrefix(f.Name, "_"+up.Name) {
				t.Fail(node, diag.NoClass, "the __dict__ of %s does not always have %s", c.Name, f.Name)
			}
		}
	}
	call := gotree.CallOf(t.qual("py", "Fields"))
	for _, name := range order {
		goType := t.u.repr(fieldOf(c, name).Type)
		v := t.dynamic(rule.Value{X: gotree.Sel(gotree.Ident{Name: recvOf(k)}, t.u.member(c, name)), Type: goType, Pure: true, MayNil: strings.HasPrefix(goType, "*")})
		call.Args = append(call.Args, gotree.Str{Value: name}, v.X)
	}
	if slices.Contains(slices.Collect(memberValues(t.u, c)), "Fields") {
		t.Fail(node, diag.NoClass, "the __dict__ of %s is not translated", c.Name)
	}
	k.fields = true
	t.adapter(k, "Fields", "Fields returns the attributes of the object by their Python names.", nil, []gotree.Param{t.param("*py.Dict[string, any]")}, gotree.Ret(call))
}

// initOrder lists the attributes that a constructor sets, in their order; false when that depends on more than its
// plain statements and on those of the constructor above.
func initOrder(c *ir.Class, init *ir.Func) ([]string, bool) {
	if init == nil || len(init.Params) == 0 {
		return nil, init == nil
	}
	var order []string
	for _, s := range init.Body {
		names, ok := setBy(c, init, s)
		if !ok {
			return nil, false
		}
		for _, name := range names {
			if !slices.Contains(order, name) {
				order = append(order, name)
			}
		}
	}
	return order, true
}

// setBy lists the attributes of self that a statement of a constructor sets.
func setBy(c *ir.Class, init *ir.Func, s pyast.Stmt) ([]string, bool) {
	if call := superCall([]pyast.Stmt{s}); call != nil {
		at := slices.Index(c.MRO, init.Class)
		for _, up := range c.MRO[at+1:] {
			if m := up.Methods["__init__"]; m != nil {
				return initOrder(c, m)
			}
		}
		return nil, true
	}
	if names := plainlySet(init, s); names != nil {
		return names, !callsOwn(init, s)
	}
	stores := false
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.AugAssign:
			return true // what it changes is there already
		case pyast.Stmt:
			stores = stores || len(plainlySet(init, n)) > 0
		}
		return !stores
	})
	return nil, !stores && !callsOwn(init, s)
}

// callsOwn reports whether a statement of a method calls another method of its object, or hands the object on.
func callsOwn(fn *ir.Func, s pyast.Stmt) bool {
	found := false
	fields := map[pyast.Expr]bool{}
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			found = found || selfAttribute(fn, n.Func) != ""
		case *pyast.Attribute:
			fields[n.Value] = true
		case *pyast.Name:
			found = found || fn.Uses[n] == fn.Params[0] && !fields[n]
		}
		return !found
	})
	return found
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
