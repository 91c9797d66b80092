// This file reads and writes the methods by which models dump fields otherwise (field_serializer).

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// serializer is a function that a field or a model is dumped by.
type serializer struct {
	fn     *ir.Func
	method bool       // it is called on the model
	used   string     // when: "always", "unless-none", "json" or "json-unless-none"
	wrap   bool       // it is given what it wraps
	info   bool       // it is given how it is called
	said   pyast.Expr // what it returns, where it stands in a type; nil for nothing known
	scope  *ir.Func   // in which that stands
}

// value returns the parameter that takes the value, nil for the serializer of a model.
func (s *serializer) value() *ir.Symbol {
	if s.method {
		return s.fn.Params[1]
	}
	return s.fn.Params[0]
}

// settle finds what a serializer is given after the first parameters, which are before many; it returns false for what
// Pydantic refuses or has no translation.
func (s *serializer) settle(before int) bool {
	if s.wrap {
		before++
	}
	n := len(s.fn.Params)
	s.info = n == before+1
	if n < before || n > before+1 || !plainParams(s.fn) || len(s.fn.Args.Defaults) > 0 || s.fn.Async || s.fn.Generator {
		return false
	}
	return !s.method || s.fn.Params[0].Name == "self"
}

// asks reports whether a serializer reads how it is called, or what it wraps.
func (s *serializer) asks() bool {
	return s.wrap || s.info && !unread(s.fn, s.fn.Params[len(s.fn.Params)-1])
}

// serializerCall returns the call of field_serializer that decorates a method, or nil.
func (d *describer) serializerCall(decorators []pyast.Expr) *pyast.Call {
	if len(decorators) != 1 {
		return nil
	}
	call, ok := decorators[0].(*pyast.Call)
	if !ok || !d.isPydantic(call.Func, "field_serializer") {
		return nil
	}
	return call
}

// readSerializers gives fields their serializers: bases' first, so that those of classes below take their places.
func (d *describer) readSerializers(m *Model) {
	for _, c := range slices.Backward(d.class.MRO) {
		d.owner = c
		for _, s := range c.Syntax.Body {
			def, ok := s.(*pyast.FunctionDef)
			if !ok {
				continue
			}
			if call := d.serializerCall(def.DecoratorList); call != nil {
				d.serializer(m, c.Methods[def.Name], call)
			} else if slices.ContainsFunc(m.Fields, func(f *Field) bool { return f.serializer != nil && f.serializer.fn.Name == def.Name }) {
				d.refuse(diag.ModelValidator, def, "%s.%s takes the name of a serializer", c.Name, def.Name)
			}
		}
	}
}

func (d *describer) serializer(m *Model, fn *ir.Func, call *pyast.Call) {
	own := &serializer{fn: fn, method: true}
	if fn != nil {
		own.said, own.scope = returnType(fn), fn.Definer()
	}
	if !d.serializerOptions(own, call.Keywords) {
		return
	}
	if fn == nil || !own.settle(2) {
		d.refuse(diag.ModelValidator, call, "a field_serializer of %s is not translated", d.owner.Name)
		return
	}
	for _, a := range call.Args {
		name := text(d.constant(a))
		if name == "*" {
			for _, f := range m.Fields {
				d.serializeBy(f, own)
			}
			continue
		}
		f := m.Field(name)
		if f == nil || f.serializer != nil && f.serializer.method && f.serializer.fn.Class == fn.Class {
			d.refuse(diag.ModelValidator, call, "the serializer %s of %s is of no field, or of one that has another", fn.Name, d.owner.Name)
			return
		}
		d.serializeBy(f, own)
	}
}

// serializeBy lets a field be dumped by a serializer, the last one that it is given.
func (d *describer) serializeBy(f *Field, by *serializer) {
	if by.wrap && (f.float || f.shape.serializes()) {
		d.refuse(diag.ModelValidator, by.fn.Syntax, "the serializer %s wraps another, or a float whose default is an int", by.fn.Name)
	}
	own := *f // of the class alone
	own.serializer = by
	*f = own
}

// serializerOptions reads the keywords of a serializer's decorator.
func (d *describer) serializerOptions(s *serializer, keywords []*pyast.Keyword) bool {
	s.used = "always"
	for _, k := range keywords {
		value := text(d.constant(k.Value))
		switch {
		case k.Arg == "when_used" && value != "":
			s.used = value
		case k.Arg == "mode" && (value == "plain" || value == "wrap"):
			s.wrap = value == "wrap"
		case k.Arg == "return_type" || k.Arg == "check_fields":
		default:
			d.refuse(diag.ModelValidator, k, "the option %s of a serializer is not translated", k.Arg)
			return false
		}
	}
	return true
}

// unread reports whether a function never reads a parameter.
func unread(fn *ir.Func, param *ir.Symbol) bool {
	for _, used := range fn.Uses {
		if used == param {
			return false
		}
	}
	return true
}

// dumper is the member of the field's item that calls its serializer.
func (w *writer) dumper(f *Field, method gotree.Expr, fn Callable) gotree.Element {
	own := f.serializer
	given := gotree.Expr(gotree.Sel(w.receiver(), w.goOf[f]))
	if fn.Params[0] == "any" {
		given = w.anyOf(f, given)
	}
	call := gotree.CallOf(method, append([]gotree.Expr{given}, own.rest()...)...)
	value := gotree.Expr(call)
	if own.asks() {
		w.model.raises = w.model.raises || fn.Fails
		return gotree.Element{Key: gotree.Ident{Name: "DumpedBy"}, Value: w.serializingBy(own.name(), value, fn)}
	}
	if fn.Fails {
		w.model.raises = true
		made := &gotree.FuncLit{
			Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}}},
			Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(value)}},
		}
		return gotree.Element{Key: gotree.Ident{Name: "TryDumped"}, Value: gotree.CallOf(w.pyd("Serializing"), gotree.Str{Value: own.name()}, made)}
	}
	if fn.Result == bigInt {
		value = gotree.CallOf(gotree.Sel(value, "Value"))
	}
	return gotree.Element{Key: gotree.Ident{Name: "Dumped"}, Value: w.maker("any", value)}
}

// anyOf is a field as a value of any type.
func (w *writer) anyOf(f *Field, x gotree.Expr) gotree.Expr {
	switch w.goType(f) {
	case "any":
		return x
	case bigInt:
		return gotree.CallOf(gotree.Sel(x, "Value"))
	}
	return gotree.CallOf(w.host.Qual("py", "Value"), x)
}

// hidesDefault reports whether dumps do not know the default of a field because a method dumps it: exclude_defaults then leaves it
// in. What stands in the type of the field knows it.
func (s *serializer) hidesDefault() bool { return s != nil && s.method }

// name is what errors call the serializer.
func (s *serializer) name() string {
	if _, lambda := s.fn.Syntax.(*pyast.Lambda); lambda {
		return "<lambda>"
	}
	return s.fn.Name
}

// rest are the arguments after the value: what is wrapped, and how the serializer is called, nil where it is not read.
func (s *serializer) rest() []gotree.Expr {
	var out []gotree.Expr
	by := gotree.Ident{Name: "by"}
	if s.wrap {
		out = append(out, gotree.Sel(by, "Handle"))
	}
	if s.info && s.asks() {
		return append(out, by)
	} else if s.info {
		return append(out, gotree.Nil) // what it does not read
	}
	return out
}

// serializingBy writes a function that calls a serializer which asks how it is called.
//
//	pydantic.SerializingBy("plus", func(by *pydantic.Dumping) (any, error) { return m.Plus(m.N, by.Handle) })
func (w *writer) serializingBy(name string, call gotree.Expr, fn Callable) gotree.Expr {
	made := &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{"by"}, Type: gotree.Ptr(w.pyd("Dumping"))}},
			Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(results(call, fn)...)}},
	}
	return gotree.CallOf(w.pyd("SerializingBy"), gotree.Str{Value: name}, made)
}

// takes reports whether the Go parameters after the value are those of what the serializer asks for.
func (s *serializer) takes(params []string, handled string) bool {
	var want []string
	if s.wrap {
		want = append(want, "pydantic.Handler["+handled+"]")
	}
	if s.info {
		want = append(want, "*pydantic.Dumping")
	}
	return slices.Equal(params, want)
}

// results are what a function returns that calls fn: a value and an error.
func results(call gotree.Expr, fn Callable) []gotree.Expr {
	if fn.Fails {
		return []gotree.Expr{call}
	}
	return []gotree.Expr{call, gotree.Nil}
}

// loose reports whether a field is dumped as a value of any type.
func (w *writer) loose(f *Field) bool {
	if f.serializer == nil {
		return f.shape.loose()
	}
	said := w.models.saidBy(f.serializer)
	return said == nil || said.loose()
}

// saidBy is the shape of what a serializer says that it returns, or nil.
func (s *Models) saidBy(by *serializer) *shape {
	if by.said == nil {
		return nil
	}
	v, err := s.Value(by.scope, by.said, nil, false)
	if err != nil {
		return nil
	}
	return v.shape
}

// dumped writes how a field is dumped by its serializer: a function of its own in the list of fields.
func (w *writer) dumped(f *Field) []gotree.Element {
	if f.serializer == nil && f.shape.serializes() {
		return []gotree.Element{{Key: gotree.Ident{Name: "Form"}, Value: w.form(f.shape)}}
	}
	if f.serializer == nil {
		return nil
	}
	self := w.model.Class
	if !f.serializer.method {
		self = nil
	}
	fn, failure := w.host.Func(f.serializer.fn, self)
	if failure != nil {
		w.fail(failure)
		return nil
	}
	callee := fn.X
	method, ok := fn.X.(*gotree.Selector)
	if ok && f.serializer.method {
		callee = gotree.Sel(w.receiver(), method.Sel)
	}
	for _, c := range fn.Conditions {
		w.model.require(c)
	}
	if len(fn.Params) > 0 && fn.Result != "" {
		if form, ok := w.formOfMethod(f, callee, fn); ok {
			return []gotree.Element{{Key: gotree.Ident{Name: "Form"}, Value: form}}
		}
	}
	if !ok && f.serializer.method || fn.Result == "" || len(fn.Params) == 0 || fn.Params[0] != "any" && fn.Params[0] != w.goType(f) || !f.serializer.takes(fn.Params[1:], "any") {
		w.refuse("the serializer " + f.serializer.fn.Name + " takes another type than its field's")
		return nil
	}
	if said := w.models.saidBy(f.serializer); said != nil && said.floats() && !strings.Contains(fn.Result, "float64") {
		w.refuse("the serializer " + f.serializer.fn.Name + " may return ints where it says floats")
	}
	out := []gotree.Element{w.dumper(f, callee, fn)}
	if strings.HasPrefix(f.serializer.used, "json") {
		out = append(out, gotree.Element{Key: gotree.Ident{Name: "OnlyJSON"}, Value: gotree.True})
	}
	if strings.HasSuffix(f.serializer.used, "unless-none") {
		out = append(out, gotree.Element{Key: gotree.Ident{Name: "UnlessNone"}, Value: gotree.True})
	}
	return out
}
