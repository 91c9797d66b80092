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

// serializer is a method that a field is dumped by.
type serializer struct {
	fn   *ir.Func
	used string // when: "always", "unless-none", "json" or "json-unless-none"
}

// serializerCall returns the call of field_serializer that decorates a method, or nil.
func (d *describer) serializerCall(decorators []pyast.Expr) *pyast.Call {
	if len(decorators) != 1 {
		return nil
	}
	call, ok := decorators[0].(*pyast.Call)
	if !ok || d.qualified(call.Func) != "pydantic.field_serializer" {
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
	if fn == nil || len(fn.Params) != 2 && !(len(fn.Params) == 3 && unread(fn, fn.Params[2])) || !plainParams(fn) || fn.Async || fn.Generator {
		d.refuse(diag.ModelValidator, call, "a field_serializer of %s is not translated", d.owner.Name)
		return
	}
	used := "always"
	for _, k := range call.Keywords {
		value := text(d.constant(k.Value))
		switch {
		case k.Arg == "when_used" && value != "":
			used = value
		case k.Arg == "mode" && value == "plain":
		default:
			d.refuse(diag.ModelValidator, k, "the option %s of field_serializer is not translated", k.Arg)
		}
	}
	for _, a := range call.Args {
		f := m.Field(text(d.constant(a)))
		if f == nil || f.serializer != nil && f.serializer.fn.Class == fn.Class {
			d.refuse(diag.ModelValidator, call, "the serializer %s of %s is of no field, or of one that has another", fn.Name, d.owner.Name)
			return
		}
		own := *f
		own.serializer = &serializer{fn: fn, used: used}
		*f = own
	}
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
	call := gotree.CallOf(method, gotree.Sel(w.receiver(), w.goOf[f]))
	if len(fn.Params) == 2 {
		call.Args = append(call.Args, gotree.Nil) // what it does not read
	}
	value := gotree.Expr(call)
	if fn.Fails {
		w.model.raises = true
		made := &gotree.FuncLit{
			Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}}},
			Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(value)}},
		}
		return gotree.Element{Key: gotree.Ident{Name: "TryDumped"}, Value: gotree.CallOf(w.pyd("Serializing"), gotree.Str{Value: f.serializer.fn.Name}, made)}
	}
	if fn.Result == bigInt {
		value = gotree.CallOf(gotree.Sel(value, "Value"))
	}
	return gotree.Element{Key: gotree.Ident{Name: "Dumped"}, Value: w.maker("any", value)}
}

// loose reports whether a field is dumped as a value of any type.
func (w *writer) loose(f *Field) bool {
	if f.serializer == nil {
		return f.shape.loose()
	}
	said := w.models.returned(f.serializer.fn)
	return said == nil || said.loose()
}

// dumped writes how a field is dumped by its serializer: a function of its own in the list of fields.
func (w *writer) dumped(f *Field) []gotree.Element {
	if f.serializer == nil {
		return nil
	}
	fn, failure := w.host.Func(f.serializer.fn, w.model.Class)
	if failure != nil {
		w.fail(failure)
		return nil
	}
	method, ok := fn.X.(*gotree.Selector)
	if !ok || fn.Result == "" || len(fn.Params) == 0 || fn.Params[0] != w.goType(f) || len(fn.Params) > 1 && fn.Params[1] != "any" {
		w.refuse("the serializer " + f.serializer.fn.Name + " takes another type than its field's")
		return nil
	}
	for _, c := range fn.Conditions {
		w.model.require(c)
	}
	if said := w.models.returned(f.serializer.fn); said != nil && said.floats() && !strings.Contains(fn.Result, "float64") {
		w.refuse("the serializer " + f.serializer.fn.Name + " may return ints where it says floats")
	}
	out := []gotree.Element{w.dumper(f, gotree.Sel(w.receiver(), method.Sel), fn)}
	if strings.HasPrefix(f.serializer.used, "json") {
		out = append(out, gotree.Element{Key: gotree.Ident{Name: "OnlyJSON"}, Value: gotree.True})
	}
	if strings.HasSuffix(f.serializer.used, "unless-none") {
		out = append(out, gotree.Element{Key: gotree.Ident{Name: "UnlessNone"}, Value: gotree.True})
	}
	return out
}
