// This file translates enumerations: a struct with the name and value of a member, a variable for each, and the lookups
// by value and by name.

package rewrite

import (
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// member is one member of an enumeration; an alias is another name of the one that has its value.
type member struct {
	name, goName string
	value        rule.Value
	alias        bool
}

// enum is a translated enumeration.
type enum struct {
	members []member
	list    string // the variable that holds all members
	of      string // the function that finds a member by its value
	named   string // the function that finds one by its name
}

// declareEnum declares an enumeration whose members are constants, all different.
func (u *Unit) declareEnum(t *translator, k *Class) {
	c := k.Py
	if !t.enumBases(c) || len(c.Syntax.Keywords) > 0 || len(c.Decorators) > 0 && c.Decorators[0] != "enum.unique" {
		t.Fail(c.Syntax, diag.NoClass, "enumerations like %s, which mix in other classes, are not translated", c.Name)
	}
	for name, m := range c.Methods {
		if isSpecial(name) && name != "__str__" || sunder(name) && name != "_missing_" {
			t.Fail(m.Syntax, diag.NoClass, "the method %s of an enumeration is not translated", name)
		}
	}
	members, goType := t.enumMembers(k)
	k.enum = &enum{members: members, list: k.Place.Package.name(k.Name + "Members"), of: k.Place.Package.name(k.Name + "Of"), named: k.Place.Package.name(k.Name + "Named")}
	doc := docComment(k.Name, c.Doc)
	if doc == "" {
		doc = k.Name + " is the Python enumeration " + c.Name + "."
	}
	fields := []gotree.Field{t.structField("Name", "string"), t.structField("Value", goType)}
	origin := u.classOrigin(k)
	k.Place.Decls = append(k.Place.Decls, &gotree.TypeDecl{Name: k.Name, Doc: doc, Type: &gotree.StructType{Fields: fields}, Origin: origin})
	vars := &gotree.VarDecl{Doc: "The members of " + k.Name + ".", Origin: origin}
	list := &gotree.Composite{Type: t.u.typeTree("[]" + k.goType())}
	for _, m := range members {
		if m.alias {
			continue
		}
		lit := &gotree.Composite{Type: gotree.Ident{Name: k.Name}, Elts: []gotree.Element{
			{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: m.name}}, {Key: gotree.Ident{Name: "Value"}, Value: m.value.X},
		}}
		vars.Specs = append(vars.Specs, gotree.VarSpec{Names: []string{m.goName}, Values: []gotree.Expr{&gotree.Unary{Op: "&", X: lit}}})
		list.Elts = append(list.Elts, gotree.Element{Value: gotree.Ident{Name: m.goName}})
	}
	k.Place.Decls = append(k.Place.Decls, vars, &gotree.VarDecl{Doc: k.enum.list + " are all members of " + k.Name + ", in their order.", Origin: origin,
		Specs: []gotree.VarSpec{{Names: []string{k.enum.list}, Values: []gotree.Expr{list}}}})
	t.enumLookups(k)
	t.enumMethods(k)
}

func (t *translator) structField(name, goType string) gotree.Field {
	return gotree.Field{Names: []string{name}, Type: t.u.typeTree(goType)}
}

// enumMembers translates the values of the members, and returns the Go type that holds them all.
func (t *translator) enumMembers(k *Class) ([]member, string) {
	c := k.Py
	var out []member
	goType, seen := "", map[string]string{}
	for _, s := range c.Syntax.Body {
		a, ok := s.(*pyast.Assign)
		if !ok {
			t.checkEnumBody(c, s)
			continue
		}
		name, ok := a.Targets[0].(*pyast.Name)
		if !ok || len(a.Targets) > 1 || strings.HasPrefix(name.ID, "_") {
			t.Fail(s, diag.NoClass, "this statement in the body of %s is not translated", c.Name)
		}
		v := t.enumValue(c, name.ID, a.Value, out, false)
		if base := lower.MemberBase(c); base != nil && v.Type != t.u.repr(base) {
			t.Fail(s, diag.NoClass, "this member of %s is not translated", c.Name)
		}
		if v.Type == "bool" || v.Type == "float64" || key2(v) == "" {
			t.Fail(s, diag.NoClass, "this member of %s is not translated", c.Name)
		}
		if first := seen[key2(v)]; first != "" {
			if slices.Contains(c.Decorators, "enum.unique") {
				t.Fail(s, diag.NoClass, "this member of %s, which is unique, is not translated", c.Name)
			}
			out = append(out, member{name: name.ID, value: v, goName: first, alias: true})
			continue
		}
		if goType != "" && goType != v.Type {
			goType = "any"
		} else {
			goType = v.Type
		}
		goName := k.Place.Package.name(k.Name + gotree.GoName(strings.ToLower(name.ID), true))
		seen[key2(v)] = goName
		out = append(out, member{name: name.ID, value: v, goName: goName})
	}
	if len(out) == 0 {
		t.Fail(c.Syntax, diag.NoClass, "an enumeration without members is not translated")
	}
	return out, goType
}

// sunder reports whether a name is of those that enumerations keep for what changes them, as _missing_ (library
// reference, "enum", "Supported _sunder_ names").
func sunder(name string) bool {
	return len(name) > 2 && name[0] == '_' && name[1] != '_' && strings.HasSuffix(name, "_")
}

// key2 tells the constants of members apart, "" for those that may be equal to another one.
func key2(v rule.Value) string {
	switch x := v.X.(type) {
	case gotree.Str:
		return "s" + x.Value
	case gotree.Num:
		return "n" + strings.TrimSuffix(x.Text, ".0")
	case gotree.Ident:
		if x == gotree.Nil {
			return "nil"
		}
	case *gotree.Composite:
		out := "t"
		for _, e := range x.Elts {
			item := key2(rule.Value{X: e.Value})
			if item == "" {
				return ""
			}
			out += itoa(len(item)) + item
		}
		return out
	}
	return ""
}

// enumValue translates the value of a member: a literal, a tuple of such, or auto(), which counts on from ints that ascend and
// is the name in lower case in a StrEnum. Within is set for the items of a tuple.
func (t *translator) enumValue(c *ir.Class, name string, e pyast.Expr, before []member, within bool) rule.Value {
	fn := c.Scope.Func
	if call, ok := e.(*pyast.Call); ok && fn.Qualified(call.Func) == "enum.auto" && c.Bases[0].Qualified == "enum.StrEnum" && isIdentifier(name) {
		return rule.Value{X: gotree.Str{Value: strings.ToLower(name)}, Type: "string", Const: true, Pure: true}
	}
	if call, ok := e.(*pyast.Call); ok && fn.Qualified(call.Func) == "enum.auto" && !within && lower.MemberBase(c) != ir.Type(ir.Str) {
		if next, ok := countedOn(before); ok {
			return rule.Value{X: gotree.Num{Text: itoa(next)}, Type: "int", Const: true, Pure: true}
		}
	}
	if tuple, ok := e.(*pyast.Tuple); ok && !hasStar(tuple.Elts) && lower.MemberBase(c) == nil {
		values := make([]rule.Value, len(tuple.Elts))
		for i, elt := range tuple.Elts {
			values[i] = t.enumValue(c, name, elt, nil, true)
		}
		return rule.Value{X: sliceOf(t.qual("py", "Tuple"), values), Type: "py.Tuple", Pure: true}
	}
	if c, ok := e.(*pyast.Constant); ok && c.Value == pyast.Value(pyast.None{}) && within {
		return rule.Value{X: gotree.Nil, Type: "any", Pure: true}
	}
	v, ok := t.constOf(t.u.constIn(fn, e), "")
	if !ok {
		t.Fail(e, diag.NoClass, "the value of this member of %s is not translated", c.Name)
	}
	return v
}

// countedOn returns the value of auto() behind other members: one more than the last, where all are ints that ascend, so that
// every version of Python counts alike.
func countedOn(before []member) (int, bool) {
	last := 0
	for i, m := range before {
		n, ok := m.value.X.(gotree.Num)
		value, err := strconv.Atoi(n.Text)
		if !ok || err != nil || i > 0 && value < last {
			return 0, false
		}
		last = value
	}
	return last + 1, true
}

func (t *translator) checkEnumBody(c *ir.Class, s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.FunctionDef, *pyast.Pass:
		return
	case *pyast.AnnAssign:
		if s.Value == nil {
			return
		}
	case *pyast.ExprStmt:
		if _, doc := s.Value.(*pyast.Constant); doc {
			return
		}
	}
	t.Fail(s, diag.NoClass, "this statement in the body of %s is not translated", c.Name)
}

// enumMethods declares how members print, and that they stay themselves.
func (t *translator) enumMethods(k *Class) {
	self := gotree.Ident{Name: recvOf(k)}
	dotted := gotree.Expr(&gotree.Binary{Op: "+", X: gotree.Str{Value: k.Py.Name + "."}, Y: gotree.Sel(self, "Name")})
	if m := k.Py.Methods["__str__"]; m != nil {
		t.printed(k, m)
	} else if reprEnum(k.Py) {
		t.adapter(k, "String", "String returns the value's text, as Python's str does.", nil, []gotree.Param{t.param("string")},
			gotree.Ret(t.text(rule.Value{X: gotree.Sel(self, "Value"), Type: t.u.repr(lower.MemberBase(k.Py)), Pure: true}).X))
	} else {
		t.adapter(k, "String", "String returns the member as Python's str does.", nil, []gotree.Param{t.param("string")}, gotree.Ret(dotted))
	}
	open := &gotree.Binary{Op: "+", X: gotree.Str{Value: "<" + k.Py.Name + "."}, Y: gotree.Sel(self, "Name")}
	value := &gotree.Binary{Op: "+", X: &gotree.Binary{Op: "+", X: open, Y: gotree.Str{Value: ": "}}, Y: gotree.CallOf(t.qual("py", "Repr"), gotree.Sel(self, "Value"))}
	t.adapter(k, "PyRepr", "PyRepr returns the member as Python's repr does.", nil, []gotree.Param{t.param("string")},
		gotree.Ret(&gotree.Binary{Op: "+", X: value, Y: gotree.Str{Value: ">"}}))
	t.adapter(k, "EnumValue", "EnumValue returns the value of the member.", nil, []gotree.Param{t.param("any")}, gotree.Ret(gotree.Sel(self, "Value")))
	if lower.MemberBase(k.Py) != nil {
		t.adapter(k, "PyBase", "PyBase returns the value, which the member is too.", nil, []gotree.Param{t.param("any")}, gotree.Ret(gotree.Sel(self, "Value")))
	}
	if reprEnum(k.Py) {
		t.adapter(k, "PyFormat", "PyFormat returns what format() makes of the value.", []gotree.Param{t.param("string", "spec")},
			[]gotree.Param{t.param("string"), t.param("error")}, gotree.Ret(gotree.CallOf(t.qual("py", "Format"), gotree.Sel(self, "Value"), gotree.Ident{Name: "spec"})))
	}
	t.adapter(k, "PyFixture", "PyFixture says that copies of a member are the member itself.", nil, nil)
	t.u.typeName(k)
}

// enumOf returns the enumeration that e names, or nil.
func (t *translator) enumOf(node pyast.Node, e pyast.Expr) *Class {
	c := t.classObject(e)
	if c == nil || c.Kind != ir.EnumClass {
		return nil
	}
	return t.u.mustClass(t, node, c)
}

// ofPackage returns a name of the class's package.
func (t *translator) ofPackage(k *Class, name string) gotree.Expr {
	return gotree.Qual{Path: t.u.Path(k.Place.Package), Name: name}
}

// enumMember translates Enum.NAME.
func (t *translator) enumMember(e *pyast.Attribute, k *Class) rule.Value {
	for _, m := range k.enum.members {
		if m.name == e.Attr {
			for _, condition := range k.conditions {
				t.Require(condition)
			}
			return rule.Value{X: t.ofPackage(k, m.goName), Type: k.goType(), Pure: true}
		}
	}
	t.Fail(e, diag.NoClass, "the attribute %s of the enumeration %s is not translated", e.Attr, k.Py.Name)
	return rule.Value{}
}

// enumLookup translates Enum(value) and Enum[name].
func (t *translator) enumLookup(k *Class, fn string, arg pyast.Expr) rule.Value {
	return rule.Value{X: gotree.CallOf(t.ofPackage(k, fn), t.plain(arg, "any").X), Type: k.goType(), Fails: true}
}

// enumList returns all members of the enumeration that e names, for what only looks at them.
func (t *translator) enumList(e pyast.Expr) (rule.Value, bool) {
	k := t.enumOf(e, e)
	if k == nil {
		return rule.Value{}, false
	}
	return rule.Value{X: t.ofPackage(k, k.enum.list), Type: "[]" + k.goType(), Pure: true}, true
}

// enumField translates the name and the value of a member.
func (t *translator) enumField(e *pyast.Attribute, k *Class) rule.Value {
	x := t.object(e, t.plain(e.Value, ""), e.Attr)
	if e.Attr == "name" {
		return rule.Value{X: gotree.Sel(x.X, "Name"), Type: "string", Pure: x.Pure}
	}
	goType := ""
	for _, m := range k.enum.members {
		if goType != "" && goType != m.value.Type {
			goType = "any"
			break
		}
		goType = m.value.Type
	}
	return t.narrow(rule.Value{X: gotree.Sel(x.X, "Value"), Type: goType, Pure: x.Pure}, t.TypeOf(e))
}

// EnumMembers returns the variable that lists the members of an enumeration, or why it has no translation.
func (u *Unit) EnumMembers(c *ir.Class) (gotree.Expr, *Failure) {
	k, failure := u.enumClass(c)
	if failure != nil {
		return nil, failure
	}
	return gotree.Qual{Path: u.Path(k.Place.Package), Name: k.enum.list}, nil
}

// EnumMember returns the variable of a member of an enumeration, or why there is none.
func (u *Unit) EnumMember(c *ir.Class, name string) (gotree.Expr, *Failure) {
	k, failure := u.enumClass(c)
	if failure != nil {
		return nil, failure
	}
	for _, m := range k.enum.members {
		if m.name == name {
			return gotree.Qual{Path: u.Path(k.Place.Package), Name: m.goName}, nil
		}
	}
	return nil, &Failure{Code: diag.NoClass, Message: "the enumeration " + c.Name + " has no member " + name, Module: c.Module, Node: c.Syntax}
}

func (u *Unit) enumClass(c *ir.Class) (*Class, *Failure) {
	t := u.initialiser(c.Module)
	var k *Class
	failure := t.attempt(func() { k = u.mustClass(t, c.Syntax, c) })
	return k, failure
}
