// This file translates named tuples: a struct with a field each, which package py takes for the tuple of its fields
// wherever a tuple is meant (library reference, "collections.namedtuple").

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// namedTupleMethods are the special methods that a class of named tuples may have of its own.
var namedTupleMethods = set("__init__ __repr__ __str__")

// checkNamedTuple refuses classes of named tuples that are more than tuples with names.
func (t *translator) checkNamedTuple(c *ir.Class) {
	if !lower.IsNamedTuple(c) || t.u.hasHeirs(c) || findMethod(c, "_replace") != nil {
		t.Fail(c.Syntax, diag.NoClass, "this form of named tuple is not translated")
	}
	for name, m := range c.Methods {
		if isSpecial(name) && !namedTupleMethods[name] {
			t.Fail(m.Syntax, diag.NoClass, "the method %s of a named tuple is not translated", name)
		}
	}
}

// tupleFields returns the fields of the named tuple that a plain value of a Go type is, in their order; nil for any other.
func (t *translator) tupleFields(v rule.Value) []rule.Value {
	k := t.u.classOf(v.Type)
	if k == nil || !lower.IsNamedTuple(k.Py) || v.MayNil || v.OK != nil {
		return nil
	}
	var out []rule.Value
	for _, f := range lower.TupleFields(k.Py) {
		_, maybe := fieldOf(k.Py, f.Name).Type.(ir.Optional)
		out = append(out, rule.Value{X: gotree.Sel(v.X, t.u.member(k.Py, f.Name)), Type: t.u.repr(fieldOf(k.Py, f.Name).Type), Pure: true, MayNil: maybe})
	}
	return out
}

// tupleAdapter declares PyBase of a class of named tuples.
func (t *translator) tupleAdapter(k *Class) {
	fields := t.tupleFields(rule.Value{X: gotree.Ident{Name: recvOf(k)}, Type: k.goType(), Pure: true})
	for i, f := range fields {
		fields[i] = t.dynamic(f)
	}
	t.adapter(k, "PyBase", "PyBase returns the tuple that the value is.", nil, []gotree.Param{t.param("any")}, gotree.Ret(sliceOf(t.qual("py", "Tuple"), fields)))
}

// steady returns a value as a variable, unless it is one.
func (t *translator) steady(v rule.Value, hint string) rule.Value {
	if _, named := v.X.(gotree.Ident); !named || !v.Pure {
		name := gotree.Ident{Name: t.scope.Take(hint)}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure = name, true
	}
	return v
}

// unpackFields unpacks a named tuple into as many targets as it has fields; false for any other value.
func (t *translator) unpackFields(target *pyast.Tuple, v rule.Value) bool {
	if fields := t.tupleFields(v); fields == nil || len(fields) != len(target.Elts) {
		return false
	}
	for _, elt := range target.Elts {
		name, ok := elt.(*pyast.Name)
		if !ok {
			return false // storing elsewhere may run code
		}
		if old := t.vars[t.py.Uses[name]]; old != nil && v.X == gotree.Expr(gotree.Ident{Name: old.name}) {
			v.Pure = false // it is bound before all fields are read
		}
	}
	fields := t.tupleFields(t.steady(v, "items"))
	for i, elt := range target.Elts {
		t.bindTarget(elt, fields[i])
	}
	return true
}

// tupleItem translates p[1] of a named tuple as the field.
func (t *translator) tupleItem(e *pyast.Subscript) (rule.Value, bool) {
	c := t.instanceOf(e.Value)
	at := t.Const(e.Slice)
	if !lower.IsNamedTuple(c) || at == nil || at.Kind != ir.ConstInt {
		return rule.Value{}, false
	}
	t.u.mustClass(t, e, c)
	fields := lower.TupleFields(c)
	i := at.Int
	if i < 0 {
		i += int64(len(fields))
	}
	if at.Big != nil || i < 0 || i >= int64(len(fields)) {
		return rule.Value{}, false
	}
	attr := &pyast.Attribute{Span: e.Span, Value: e.Value, Attr: fields[i].Name}
	if t.py.Types != nil && t.py.Types[e] != nil {
		t.py.Types[attr] = t.py.Types[e]
	}
	return t.field(attr, c), true
}

// fieldCount translates len(p) of a named tuple.
func (t *translator) fieldCount(call *pyast.Call, c *ir.Class) (rule.Value, bool) {
	t.u.mustClass(t, call, c)
	x := t.plain(call.Args[0], "")
	if x.MayNil || x.OK != nil {
		return rule.Value{}, false
	}
	if !x.Pure {
		t.emit(gotree.Set(x.X, gotree.Blank))
	}
	return rule.Value{X: gotree.Num{Text: itoa(len(lower.TupleFields(c)))}, Type: "int", Const: true, Pure: true}, true
}

// fieldNames translates Point._fields.
func (t *translator) fieldNames(c *ir.Class) rule.Value {
	var names []rule.Value
	for _, f := range lower.TupleFields(c) {
		names = append(names, rule.Value{X: gotree.Str{Value: f.Name}})
	}
	return rule.Value{X: sliceOf(t.qual("py", "Tuple"), names), Type: "py.Tuple"}
}

// replaceFields translates p._replace(name=value): a new one, with the other fields of p.
func (t *translator) replaceFields(e *pyast.Call, a *pyast.Attribute, c *ir.Class) rule.Value {
	k := t.u.mustClass(t, e, c)
	fields := lower.TupleFields(c)
	operands, wants, place := []pyast.Expr{a.Value}, []string{""}, map[string]int{}
	for _, kw := range e.Keywords {
		f := fieldOf(c, kw.Arg)
		if kw.Arg == "" || f == nil || place[kw.Arg] > 0 {
			t.Fail(e, diag.NoClass, "this call of _replace is not translated")
		}
		place[kw.Arg] = len(operands)
		operands, wants = append(operands, kw.Value), append(wants, t.u.repr(f.Type))
	}
	if len(e.Args) > 0 || k.ctor == nil || k.ctor.Fails || k.ctor.Context || k.ctor.State != nil {
		t.Fail(e, diag.NoClass, "this call of _replace is not translated")
	}
	vs := t.several(operands, wants)
	vs[0] = t.steady(t.object(e, vs[0], a.Attr), hintOf(a.Value))
	kept := t.tupleFields(vs[0])
	args := make([]gotree.Expr, len(fields))
	for i, f := range fields {
		if at := place[f.Name]; at > 0 {
			kept[i] = t.fit(operands[at], vs[at], wants[at])
		}
		fitted, ok := t.Convert(kept[i], k.ctor.Params[i])
		if !ok {
			t.Fail(e, diag.NoClass, "this call of _replace is not translated")
		}
		args[i] = fitted.X
	}
	t.inherit(k.ctor)
	return t.invoke(k.ctor, t.function1(k.ctor), args)
}
