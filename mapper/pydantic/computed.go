// This file reads and writes computed fields: properties that dumps show.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isComputed reports whether a method is a property under a bare computed_field.
func (d *describer) isComputed(decorators []pyast.Expr) bool {
	return len(decorators) == 2 && strings.HasSuffix(d.qualified(decorators[0]), "pydantic.computed_field") && d.qualified(decorators[1]) == "property"
}

// computedFields returns the computed fields in Pydantic's order: bases' first, one that is defined again in its first
// place.
func (d *describer) computedFields() []*ir.Func {
	var out []*ir.Func
	for _, c := range slices.Backward(d.class.MRO) {
		d.owner = c
		for _, s := range c.Syntax.Body {
			def, ok := s.(*pyast.FunctionDef)
			if !ok {
				continue
			}
			at := slices.IndexFunc(out, func(fn *ir.Func) bool { return fn.Name == def.Name })
			computed := d.isComputed(def.DecoratorList)
			switch {
			case at >= 0 && !computed:
				d.refuse(diag.ModelValidator, def, "%s.%s takes the name of a computed field", c.Name, def.Name)
			case at >= 0:
				out[at] = c.Methods[def.Name]
			case computed:
				out = append(out, c.Methods[def.Name])
			}
		}
	}
	if len(out) > 0 && d.config.camel != "" {
		d.refuse(diag.ModelValidator, out[0].Syntax, "the computed field %s has a generated alias", out[0].Name)
	}
	return out
}

// computedItems lists the computed fields for ModelFields.
func (w *writer) computedItems() []gotree.Element {
	var out []gotree.Element
	for _, fn := range w.model.computed {
		f, failure := w.host.Func(fn, w.model.Class)
		if failure != nil {
			w.fail(failure)
			continue
		}
		method, ok := f.X.(*gotree.Selector)
		if !ok || f.Fails || f.Result == "" {
			w.refuse("the computed field " + fn.Name + " may raise")
			continue
		}
		for _, c := range f.Conditions {
			w.model.require(c)
		}
		value := gotree.Expr(gotree.CallOf(gotree.Sel(w.receiver(), method.Sel)))
		if f.Result == bigInt {
			value = gotree.CallOf(gotree.Sel(value, "Value"))
		}
		out = append(out, gotree.Element{Value: &gotree.Composite{Elts: []gotree.Element{
			{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: fn.Name}},
			{Key: gotree.Ident{Name: "Value"}, Value: value},
			{Key: gotree.Ident{Name: "Computed"}, Value: gotree.True},
		}}})
	}
	return out
}
