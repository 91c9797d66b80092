// This file translates class patterns: C(), C(a, name=b), and those of builtin classes.

package rewrite

import (
	"cmp"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// matchable are the builtin classes that py.IsInstance knows.
var matchable = set("str int float bool bytes list dict set frozenset tuple")

// classesOf are the builtin classes whose instances the values of a Go type are.
var classesOf = map[string][]string{
	"string": {"str"}, "int": {"int"}, bigInt: {"int"}, "float64": {"float"}, "bool": {"bool", "int"}, "[]byte": {"bytes"}, "py.Tuple": {"tuple"},
	"py.List": {"list"}, "py.Dict": {"dict"},
}

// asserts are the builtin classes of whose instances a value of unknown type holds exactly one Go type.
var asserts = map[string]string{"str": "string", "float": "float64", "bool": "bool", "bytes": "[]byte"}

// assertHints name the values of Go types.
var assertHints = map[string]string{"string": "text", "float64": "number", "bool": "flag", "[]byte": "data"}

// class translates C(a, name=b).
func (m *matching) class(p *pyast.MatchClass, s subject) bool {
	if s.tuple {
		m.t.refusePattern(p)
	}
	if name := m.t.Qualified(p.Cls); matchable[name] && len(p.KwdPatterns) == 0 && len(p.Patterns) <= 1 {
		return m.builtinClass(p, s, name)
	}
	c := m.t.classObject(p.Cls)
	if c == nil || c.Kind == ir.EnumClass || c.Kind == ir.ModelClass || c.Kind == ir.ExceptionClass || isDictClass(c) {
		return m.otherClass(p, s)
	}
	return m.ownClass(p, s, c)
}

// builtinClass translates str(), int(n) and the like, whose pattern matches the value itself.
func (m *matching) builtinClass(p *pyast.MatchClass, s subject, name string) bool {
	v := s.v
	list, static := classesOf[rule.Base(v.Type)]
	if rule.Elem(v.Type) != "" && v.Type != "[]byte" {
		list, static = []string{"list"}, true
	}
	switch {
	case static && !slices.Contains(list, name):
		return false
	case static && v.OK != nil:
		m.test(nil, v.OK)
		v.OK = nil
	case static && v.MayNil:
		m.test(nil, notNil(v.X))
		v.MayNil = false
	case static:
	case v.Type == "any" && v.OK == nil && asserts[name] != "" && !m.flat && (name != "str" || !m.t.u.mixedText()):
		v = m.asserted(p, v, asserts[name])
	default:
		call := gotree.CallOf(m.t.qual("py", "IsInstance"), m.t.dynamic(v).X, gotree.Str{Value: name})
		m.test(nil, call)
	}
	s.v = v
	if len(p.Patterns) == 1 && !m.pattern(p.Patterns[0], s) {
		return false
	}
	m.own = &v
	return true
}

// asserted adds the test whether a value of unknown type is of a Go type, and returns it as that.
func (m *matching) asserted(p *pyast.MatchClass, v rule.Value, goType string) rule.Value {
	hint := captureHint(p)
	if hint == "value" {
		hint = cmp.Or(assertHints[goType], gotree.GoName(className(p.Cls), false))
	}
	name, ok := gotree.Ident{Name: m.t.scope.Take(hint)}, m.present()
	assert := &gotree.Assert{X: v.X, Type: m.t.u.typeTree(goType)}
	m.test([]gotree.Stmt{&gotree.Assign{Lhs: []gotree.Expr{name, ok}, Op: ":=", Rhs: []gotree.Expr{assert}}}, ok)
	return rule.Value{X: name, Type: goType, Pure: true}
}

// className returns the last part of a class's name.
func className(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		return e.Attr
	}
	return "value"
}

// standIn returns a name that stands for a value in expressions that are made here.
func (t *translator) standIn(at pyast.Node, v rule.Value, known ir.Type) *pyast.Name {
	id, ok := v.X.(gotree.Ident)
	if !ok || v.OK != nil {
		t.refusePattern(at)
	}
	name := &pyast.Name{Span: pyast.Span(at.Bounds()), ID: id.Name}
	symbol := &ir.Symbol{Name: id.Name, Kind: ir.Variable, Scope: t.py.Scope, Module: t.py.Module, Type: known}
	t.py.Uses[name] = symbol
	t.vars[symbol] = &variable{symbol: symbol, name: id.Name, goType: v.Type, declared: true}
	if t.py.Types != nil {
		t.py.Types[name] = known
	}
	return name
}

// otherClass translates C() by what isinstance(subject, C) is translated to.
func (m *matching) otherClass(p *pyast.MatchClass, s subject) bool {
	if len(p.Patterns)+len(p.KwdPatterns) > 0 {
		m.t.refusePattern(p)
	}
	call := &pyast.Call{Span: p.Span, Func: &pyast.Name{Span: p.Span, ID: "isinstance"}, Args: []pyast.Expr{m.t.standIn(p, s.v, s.known), p.Cls}}
	m.t.py.Uses[call.Func.(*pyast.Name)] = &ir.Symbol{Name: "isinstance", Kind: ir.BuiltinName, Qualified: "isinstance"}
	var cond rule.Value
	before := m.compute(func() { cond = m.t.condition(call) })
	m.test(before, cond.X)
	return true
}

// ownClass translates a pattern of a class of the project.
func (m *matching) ownClass(p *pyast.MatchClass, s subject, c *ir.Class) bool {
	t := m.t
	k := t.u.mustClass(t, p, c)
	v, possible := m.instance(p, s.v, k)
	if !possible {
		return false
	}
	if _, named := v.X.(gotree.Ident); !named && len(p.Patterns)+len(p.KwdPatterns) > 0 {
		m.pending = append(m.pending, m.compute(func() { v = t.steady(v, gotree.GoName(c.Name, false)) })...)
	}
	names, known := c.MatchArgs()
	if len(p.Patterns) > 0 && (!known || len(p.Patterns) > len(names)) {
		t.Fail(p, diag.NoMatch, "the positional patterns of %s are not translated", c.Name)
	}
	for i, item := range p.Patterns {
		if !m.attributePattern(p, item, v, c, names[i]) {
			return false
		}
	}
	for i, item := range p.KwdPatterns {
		if !m.attributePattern(p, item, v, c, p.KwdAttrs[i]) {
			return false
		}
	}
	if _, named := v.X.(gotree.Ident); named {
		m.own = &v
	}
	return true
}

// instance adds the test whether a value is an object of a class, and returns it as that.
func (m *matching) instance(p *pyast.MatchClass, v rule.Value, k *Class) (rule.Value, bool) {
	t := m.t
	if v.OK != nil {
		v = t.dynamic(v)
	}
	own := t.u.classOf(v.Type)
	if family := t.u.familyOf(v.Type); family != nil && slices.Contains(family.Py.MRO, k.Py) {
		own = family
	}
	switch {
	case own != nil && own.Model:
		t.refusePattern(p)
	case own != nil && !slices.Contains(own.Py.MRO, k.Py):
		return v, false
	case own != nil && v.MayNil:
		m.test(nil, notNil(v.X))
		v.MayNil = false
		return v, true
	case own != nil:
		return v, true
	case neverInstance(v.Type) || rule.Base(v.Type) == "py.Dict":
		return v, false
	case v.Type != "any" && t.u.familyOf(v.Type) == nil:
		t.refusePattern(p)
	}
	return m.asserted(p, v, t.instanceType(p, k)), true
}

// instanceType returns the Go type that all objects of a class have where nothing is known of a value.
func (t *translator) instanceType(p pyast.Node, k *Class) string {
	switch list := t.u.concretes(k.Py); {
	case t.u.mixed(k.Py):
		return t.u.familyType(k)
	case !t.u.hasHeirs(k.Py):
		return k.goType()
	case len(list) == 1:
		return t.u.mustClass(t, p, list[0]).goType()
	}
	t.Fail(p, diag.NoClass, "whether a value is a %s is not translated", k.Py.Name)
	return ""
}

// attributePattern holds a pattern against an attribute of an object.
func (m *matching) attributePattern(p *pyast.MatchClass, item pyast.Pattern, v rule.Value, c *ir.Class, name string) bool {
	t := m.t
	f, method := fieldOf(c, name), findMethod(c, name)
	switch {
	case method != nil && method.HasDecorator("property"):
	case method != nil || f == nil && t.u.classVariable(c, name) == nil:
		t.Fail(p, diag.NoMatch, "the attribute %s of %s in a pattern is not translated", name, c.Name)
	case f != nil && c.Kind == ir.PlainClass && !setInInit(c, name) && t.u.classVariable(c, name) == nil:
		t.Fail(p, diag.NoMatch, "the attribute %s of %s may not be there", name, c.Name)
	}
	if as, ok := item.(*pyast.MatchAs); ok && as.Pattern == nil && as.Name == "" && f != nil {
		return true
	}
	attr := &pyast.Attribute{Span: p.Span, Value: t.standIn(p, v, ir.Instance{Class: c}), Attr: name}
	known := ir.Type(ir.Any)
	switch {
	case method != nil:
		known = method.Returns
	case f != nil && f.Type != nil:
		known = f.Type
	}
	if t.py.Types != nil {
		t.py.Types[attr] = known
	}
	var value rule.Value
	m.pending = append(m.pending, m.compute(func() { value = t.Hoist(t.field(attr, c), hintOf(attr)) })...)
	return m.pattern(item, subject{v: value, known: known})
}
