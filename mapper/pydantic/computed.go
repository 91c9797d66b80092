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

// isComputed reports whether a method is a property under computed_field, bare or with an alias and words for schemas.
func (d *describer) isComputed(decorators []pyast.Expr) bool {
	if len(decorators) != 2 || d.qualified(decorators[1]) != "property" {
		return false
	}
	call, ok := decorators[0].(*pyast.Call)
	if !ok {
		return strings.HasSuffix(d.qualified(decorators[0]), "pydantic.computed_field")
	}
	if d.qualified(call.Func) != "pydantic.computed_field" || len(call.Args) > 0 {
		return false
	}
	return !slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool {
		return !strings.Contains(" alias title description examples json_schema_extra return_type ", " "+k.Arg+" ") || k.Arg == "alias" && text(d.constant(k.Value)) == ""
	})
}

// computedAliases returns the keys of computed fields in dumps by alias, where they are not their names.
func (d *describer) computedAliases(list []*ir.Func) map[*ir.Func]string {
	out := map[*ir.Func]string{}
	for _, fn := range list {
		if fn == nil {
			continue
		}
		d.owner = fn.Class
		alias := ""
		if call, ok := fn.Decorators()[0].(*pyast.Call); ok {
			for _, k := range call.Keywords {
				if k.Arg == "alias" {
					alias = text(d.constant(k.Value))
				}
			}
		}
		if g := d.config.names.out; alias == "" && g != nil {
			if alias = d.generated(g, fn.Name); alias == "" {
				d.refuse(diag.ModelConfig, fn.Syntax, "the generated alias of %s.%s is not certain", fn.Class.Name, fn.Name)
			}
		}
		if alias != "" && alias != fn.Name {
			out[fn] = alias
		}
	}
	return out
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
	return out
}

// computedItems lists the computed fields for ModelFields.
func (w *writer) computedItems() []gotree.Element {
	var out []gotree.Element
	for _, fn := range w.model.computed {
		if item := w.computedItem(fn); item != nil {
			out = append(out, gotree.Element{Value: item})
		}
	}
	return out
}

// computedItem is the item of one computed field. One that may raise is computed when it is asked for.
func (w *writer) computedItem(fn *ir.Func) *gotree.Composite {
	f, failure := w.host.Func(fn, w.model.Class)
	if failure != nil {
		w.fail(failure)
		return nil
	}
	method, ok := f.X.(*gotree.Selector)
	said := w.models.returned(fn)
	if !ok || f.Result == "" || said == nil {
		w.refuse("the computed field " + fn.Name + " has a type that is not translated")
		return nil
	}
	for _, c := range f.Conditions {
		w.model.require(c)
	}
	item := &gotree.Composite{}
	add := func(key string, value gotree.Expr) {
		item.Elts = append(item.Elts, gotree.Element{Key: gotree.Ident{Name: key}, Value: value})
	}
	add("Name", gotree.Str{Value: fn.Name})
	if alias := w.model.computedAs[fn]; alias != "" {
		add("Alias", gotree.Str{Value: alias})
	}
	bound := gotree.Sel(w.receiver(), method.Sel)
	switch {
	case f.Fails:
		w.model.raises = true
		if w.models.asked.tries {
			w.model.require("what " + fn.Name + " of " + w.model.Class.Name + " raises is not caught where str, repr or getattr read it")
		}
		add("Compute", gotree.CallOf(w.pyd("Computing"), bound))
	case f.Result == bigInt:
		add("Value", gotree.CallOf(gotree.Sel(gotree.CallOf(bound), "Value")))
	default:
		add("Value", gotree.CallOf(bound))
	}
	add("Computed", gotree.True)
	if said.loose() {
		add("Loose", gotree.True)
	}
	if said.floats() && !strings.Contains(f.Result, "float64") {
		add("Float", gotree.True)
	}
	return item
}

// returned is the shape of what a computed field or a serializer says that it returns, by which it is dumped, or nil.
func (s *Models) returned(fn *ir.Func) *shape {
	said := returnType(fn)
	if said == nil {
		return nil
	}
	v, err := s.Value(fn.Definer(), said, nil, false)
	if err != nil {
		return nil
	}
	return v.shape
}

// returnType returns what a decorated function says that it returns: return_type of its decorator, or its annotation; nil
// for neither.
func returnType(fn *ir.Func) pyast.Expr {
	def, ok := fn.Syntax.(*pyast.FunctionDef)
	if !ok {
		return nil
	}
	for _, d := range fn.Decorators() {
		if call, ok := d.(*pyast.Call); ok {
			for _, k := range call.Keywords {
				if k.Arg == "return_type" {
					return k.Value
				}
			}
		}
	}
	return def.Returns
}

// floats reports whether all numbers in what a shape reads are floats, which ints in their places become in JSON.
func (s *shape) floats() bool {
	switch s = s.inner(); s.kind {
	case floatShape:
		return true
	case listShape, setShape, frozenSetShape, tupleOfShape:
		return s.args[0].floats()
	case dictShape:
		return s.args[1].floats()
	}
	return false
}

// Raises reports whether dumping an object of a model may raise, because a computed field of it, or of a model that it
// holds, does. It is known once the declarations of these are made.
func (s *Models) Raises(c *ir.Class) bool {
	m, _ := s.Describe(c)
	if m == nil {
		return false
	}
	held := func(of *shape) bool { return of != nil && s.holdsRaising(of, c) }
	return m.raises || slices.ContainsFunc(m.Fields, func(f *Field) bool { return held(f.shape) }) ||
		slices.ContainsFunc(m.computed, func(fn *ir.Func) bool { return held(s.returned(fn)) })
}

// Computes reports whether dumps of a model's own fields call functions of the program.
func (s *Models) Computes(c *ir.Class) bool {
	m, _ := s.Describe(c)
	return m != nil && (len(m.computed) > 0 || m.dumps != nil || slices.ContainsFunc(m.Fields, func(f *Field) bool { return f.serializer != nil }))
}

func (s *Models) holdsRaising(of *shape, outer *ir.Class) bool {
	if of.kind == modelShape && of.class != outer && s.Raises(of.class) {
		return true
	}
	return slices.ContainsFunc(of.args, func(arg *shape) bool { return s.holdsRaising(arg, outer) })
}
