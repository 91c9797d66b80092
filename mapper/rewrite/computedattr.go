// This file translates getattr, setattr and hasattr of the app's own objects with names that the program computes: methods of
// the class find the attribute by its name (library reference, "Built-in Functions").

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

// computedAttribute translates a call of getattr, hasattr or setattr with a name that is no constant.
//
//	getattr(user, field)           =>  py.GetAttr(user, field)
//	setattr(user, field, value)    =>  py.SetAttr(user, field, value)
func (t *translator) computedAttribute(call *pyast.Call, q string) (rule.Value, bool) {
	if in, ok := strip(t.TypeOf(call.Args[0])).(ir.Instance); ok && q == "getattr" && in.Class.Kind == ir.ModelClass {
		return t.fieldNamed(call, in.Class)
	}
	c := t.instanceOf(call.Args[0])
	if c == nil || len(call.Args) < 2 || len(call.Args) != attributeArgs(q, len(call.Args)) {
		return rule.Value{}, false
	}
	if name := t.Const(call.Args[1]); name != nil {
		return rule.Value{}, false
	}
	k := t.u.mustClass(t, call, c)
	if t.u.hasHeirs(c) || c.Kind != ir.PlainClass && c.Kind != ir.DataClass || k.Model {
		return rule.Value{}, false
	}
	wants := []string{"", "", "any"}[:len(call.Args)]
	vs := t.several(call.Args, wants)
	vs[0] = t.object(call, vs[0], "__dict__")
	vs[1] = t.attributeName(vs[1])
	with := map[string]rule.Value{"x": t.dynamic(vs[0]), "name": vs[1]}
	if len(vs) == 3 {
		with["v"] = t.fit(call, vs[2], "any")
	}
	t.Require("names that " + q + " is given for objects of " + c.Name + " are those of its fields and properties, or of nothing that it has")
	switch {
	case q == "setattr":
		t.settableFields(call, k)
		return t.build("py.SetAttr(x, name, v)", with), true
	case q == "hasattr":
		t.namedFields(call, k)
		return t.build("py.HasAttr(x, name)", with), true
	case len(vs) == 3:
		t.namedFields(call, k)
		return t.build("py.GetAttrOr(x, name, v)", with), true
	}
	t.namedFields(call, k)
	return t.build("py.GetAttr(x, name)", with), true
}

// attributeArgs returns how many arguments a call that has n of them may have.
func attributeArgs(q string, n int) int {
	switch {
	case q == "setattr":
		return 3
	case q == "getattr" && n == 3:
		return 3
	}
	return 2
}

// attributeName returns the name of an attribute as a Go string.
func (t *translator) attributeName(v rule.Value) rule.Value {
	if v.Type == "string" && v.OK == nil {
		return v
	}
	return t.Hoist(t.build("py.AttrName(x)", map[string]rule.Value{"x": t.dynamic(v)}), "name")
}

// namedFields declares PyAttr, which finds the fields and properties of an object by their names. Other attributes, which
// every object has or its class gives it, are not ported.
func (t *translator) namedFields(node pyast.Node, k *Class) {
	if k.named {
		return
	}
	k.named = true
	c, self := k.Py, gotree.Ident{Name: recvOf(k)}
	body := &gotree.Switch{Tag: gotree.Ident{Name: "name"}}
	for _, name := range t.instanceNames(node, c) {
		goType := t.u.repr(fieldOf(c, name).Type)
		v := t.dynamic(rule.Value{X: gotree.Sel(self, t.u.member(c, name)), Type: goType, Pure: true, MayNil: strings.HasPrefix(goType, "*")})
		body.Cases = append(body.Cases, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: name}}, Body: []gotree.Stmt{gotree.Ret(v.X, gotree.True)}})
	}
	for _, name := range classNames(c) {
		if m := findMethod(c, name); m != nil && m.HasDecorator("property") && len(m.Decorators()) == 1 {
			if f := t.quietProperty(m, c); f != nil {
				v := t.dynamic(rule.Value{X: gotree.CallOf(gotree.Sel(self, f.Name)), Type: f.Result})
				body.Cases = append(body.Cases, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: name}}, Body: []gotree.Stmt{gotree.Ret(v.X, gotree.True)}})
			}
		}
	}
	t.adapter(k, "PyAttr", "PyAttr returns the field or property of a Python name.", []gotree.Param{t.param("string", "name")},
		[]gotree.Param{t.param("any"), t.param("bool")}, chosen(body), t.refuseOthers(c, body), gotree.Ret(gotree.Nil, gotree.False))
}

// quietProperty returns the method of a property that neither raises nor needs more than the object, else nil.
func (t *translator) quietProperty(m *ir.Func, c *ir.Class) *Func {
	var f *Func
	if failure := t.attempt(func() { f = t.calleeOf(m.Syntax, m, c) }); failure != nil || f.Fails || f.Context || f.State != nil || f.Result == "" || !f.done {
		return nil
	}
	return f
}

// settableFields declares PySetAttr, which sets the fields of an object by their names.
func (t *translator) settableFields(node pyast.Node, k *Class) {
	c, self := k.Py, gotree.Ident{Name: recvOf(k)}
	if t.frozen(c) || findMethod(c, "__setattr__") != nil {
		t.Fail(node, diag.NoAttribute, "the attributes of a %s are set in a way of its own", c.Name)
	}
	if k.settable {
		return
	}
	k.settable = true
	body := &gotree.Switch{Tag: gotree.Ident{Name: "name"}}
	value := gotree.Ident{Name: "value"}
	for _, name := range t.instanceNames(node, c) {
		if t.u.repr(fieldOf(c, name).Type) != "any" {
			t.Fail(node, diag.DynamicAttr, "the attribute %s of %s is set by a computed name, and has a type of its own", name, c.Name)
		}
		set := []gotree.Stmt{gotree.Set(value, gotree.Sel(self, t.u.member(c, name))), gotree.Ret(gotree.True)}
		body.Cases = append(body.Cases, gotree.Case{Values: []gotree.Expr{gotree.Str{Value: name}}, Body: set})
	}
	t.adapter(k, "PySetAttr", "PySetAttr sets the field of a Python name.", []gotree.Param{t.param("string", "name"), t.param("any", "value")},
		[]gotree.Param{t.param("bool")}, chosen(body), gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, t.notPorted(c))))
}

// instanceNames lists the fields that every object of a class has in itself.
func (t *translator) instanceNames(node pyast.Node, c *ir.Class) []string {
	if findMethod(c, "__getattr__") != nil || findMethod(c, "__getattribute__") != nil {
		t.Fail(node, diag.NoAttribute, "the attributes of a %s are found in a way of its own", c.Name)
	}
	var out []string
	for _, up := range slices.Backward(c.MRO) {
		for _, f := range up.Fields {
			v := t.u.classVariable(c, f.Name)
			if strings.HasPrefix(f.Name, "__") || v != nil && !v.isField() || v == nil && !setInInit(c, f.Name) || t.u.isLockField(up, f) || slices.Contains(out, f.Name) || isFunc(t.u.repr(f.Type)) {
				continue
			}
			out = append(out, f.Name)
		}
	}
	if len(out) == 0 {
		t.Fail(node, diag.NoAttribute, "a %s has no attributes that are found by their names", c.Name)
	}
	return out
}

// classNames lists what the class gives its objects, in order.
func classNames(c *ir.Class) []string {
	var out []string
	for _, up := range c.MRO {
		for name := range up.Methods {
			out = append(out, strings.TrimSuffix(name, ".setter"))
		}
		for name := range up.Scope.Symbols {
			out = append(out, name)
		}
		for _, f := range up.Fields {
			out = append(out, f.Name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// refuseOthers returns the statement that ends the request for what an object has and PyAttr does not find.
func (t *translator) refuseOthers(c *ir.Class, found *gotree.Switch) gotree.Stmt {
	special := gotree.Expr(gotree.CallOf(gotree.Qual{Path: "strings", Name: "HasPrefix"}, gotree.Ident{Name: "name"}, gotree.Str{Value: "__"}))
	var rest []gotree.Expr
	for _, name := range classNames(c) {
		if !strings.HasPrefix(name, "__") && !slices.ContainsFunc(found.Cases, func(one gotree.Case) bool { return one.Values[0] == gotree.Expr(gotree.Str{Value: name}) }) {
			rest = append(rest, gotree.Str{Value: name})
		}
	}
	if len(rest) > 0 {
		among := gotree.CallOf(gotree.Qual{Path: "slices", Name: "Contains"}, &gotree.Composite{Type: t.u.typeTree("[]string"), Elts: elements(rest)}, gotree.Ident{Name: "name"})
		special = &gotree.Binary{Op: "||", X: special, Y: among}
	}
	return &gotree.If{Cond: special, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Do(gotree.CallOf(gotree.Ident{Name: "panic"}, t.notPorted(c)))}}}
}

func elements(list []gotree.Expr) []gotree.Element {
	out := make([]gotree.Element, len(list))
	for i, x := range list {
		out[i] = gotree.Element{Value: x}
	}
	return out
}

func (t *translator) notPorted(c *ir.Class) gotree.Expr {
	return gotree.CallOf(gotree.Sel(t.qual("py", "NotPorted"), "New"),
		&gotree.Binary{Op: "+", X: gotree.Str{Value: "this attribute of a " + c.Name + " by its name is not ported: "}, Y: gotree.Ident{Name: "name"}})
}

// ByName lets the fields of the app's own objects that e holds, and of those that they hold, be found by their names.
func (t *translator) ByName(e pyast.Expr) bool {
	return t.foundByName(e, t.TypeOf(e), map[*ir.Class]bool{})
}

func (t *translator) foundByName(node pyast.Node, known ir.Type, seen map[*ir.Class]bool) bool {
	switch known := known.(type) {
	case ir.Optional:
		return t.foundByName(node, known.Elem, seen)
	case ir.List:
		return t.foundByName(node, known.Elem, seen)
	case ir.Set:
		return t.foundByName(node, known.Elem, seen)
	case ir.Dict:
		return t.foundByName(node, known.Value, seen)
	case ir.Tuple:
		return !slices.ContainsFunc(known.Elems, func(elem ir.Type) bool { return !t.foundByName(node, elem, seen) })
	case ir.Instance:
		return seen[known.Class] || t.classByName(node, known.Class, seen)
	}
	return true
}

func (t *translator) classByName(node pyast.Node, c *ir.Class, seen map[*ir.Class]bool) bool {
	k := t.u.mustClass(t, node, c)
	if t.u.hasHeirs(c) || c.Kind != ir.PlainClass && c.Kind != ir.DataClass || k.Model {
		return false
	}
	seen[c] = true
	t.Require("the fields of models that are looked for in objects of " + c.Name + " are its fields and properties that raise nothing, or nothing that it has")
	t.namedFields(node, k)
	return !slices.ContainsFunc(t.instanceNames(node, c), func(name string) bool { return !t.foundByName(node, fieldOf(c, name).Type, seen) })
}
