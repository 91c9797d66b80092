// This file reads and writes the methods by which models dump themselves (model_serializer).

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// selfSerializer returns whether a method is under model_serializer alone, and the options of that.
func (d *describer) selfSerializer(decorators []pyast.Expr) (options []*pyast.Keyword, ok bool) {
	if len(decorators) != 1 {
		return nil, false
	}
	e := decorators[0]
	if call, called := e.(*pyast.Call); called && len(call.Args) == 0 {
		e, options = call.Func, call.Keywords
	}
	return options, d.isPydantic(e, "model_serializer")
}

// readSelfSerializer finds the method that dumps the model: that of the class itself or of one above it, which must be the
// same method in all classes that have one.
func (d *describer) readSelfSerializer(m *Model) {
	for _, c := range slices.Backward(d.class.MRO) {
		d.owner = c
		for _, s := range c.Syntax.Body {
			def, ok := s.(*pyast.FunctionDef)
			if !ok {
				continue
			}
			options, found := d.selfSerializer(def.DecoratorList)
			switch {
			case !found && m.dumps != nil && m.dumps.fn.Name == def.Name:
				d.refuse(diag.ModelValidator, def, "%s.%s takes the name of a serializer", c.Name, def.Name)
			case found && m.dumps != nil && m.dumps.fn.Name != def.Name:
				d.refuse(diag.ModelValidator, def, "%s has several serializers of the model", c.Name)
			case found:
				d.selfDump(m, c.Methods[def.Name], def, options)
			}
		}
	}
}

func (d *describer) selfDump(m *Model, fn *ir.Func, def *pyast.FunctionDef, options []*pyast.Keyword) {
	own := &serializer{fn: fn, method: true}
	if fn != nil {
		own.said, own.scope = returnType(fn), fn.Definer()
	}
	if !d.serializerOptions(own, options) {
		return
	}
	if fn == nil || fn.Syntax != pyast.Node(def) || !own.settle(1) || strings.HasSuffix(own.used, "unless-none") || d.class.IsRootModel() {
		d.refuse(diag.ModelValidator, def, "the serializer %s of the model %s is not translated", def.Name, d.owner.Name)
		return
	}
	m.dumps = own
}

// giveDumps tells what the serializer of the model is given.
func (m *Model) giveDumps(give func(fn *ir.Func, param *ir.Symbol, t ir.Type)) {
	if m.dumps == nil {
		return
	}
	give(m.dumps.fn, nil, nil)
	m.dumps.giveRest(1, ir.Dict{Key: ir.Str, Value: ir.Any}, give)
}

// giveRest tells what a serializer is given after its first parameters: what it wraps, which returns a t, and how it is
// called.
func (s *serializer) giveRest(at int, t ir.Type, give func(fn *ir.Func, param *ir.Symbol, t ir.Type)) {
	if s.wrap {
		give(s.fn, s.fn.Params[at], ir.External{Name: "pydantic.SerializerFunctionWrapHandler", Result: t})
		at++
	}
	if s.info {
		give(s.fn, s.fn.Params[at], ir.External{Name: "pydantic.SerializationInfo"})
	}
}

// selfSerializerMethod writes ModelSerializer, which nothing is written for where the model has none.
func (w *writer) selfSerializerMethod() []gotree.Decl {
	own := w.model.dumps
	if own == nil {
		return nil
	}
	fn, failure := w.host.Func(own.fn, w.model.Class)
	if failure != nil {
		w.fail(failure)
		return nil
	}
	method, ok := fn.X.(*gotree.Selector)
	if !ok || fn.Result == "" || !own.takes(fn.Params, "*py.Dict[string, any]") {
		w.refuse("the serializer " + own.fn.Name + " of the model is not translated")
		return nil
	}
	for _, c := range fn.Conditions {
		w.model.require(c)
	}
	said := w.models.saidBy(own)
	if said != nil && said.floats() && !strings.Contains(fn.Result, "float64") {
		w.refuse("the serializer " + own.fn.Name + " may return ints where it says floats")
	}
	w.model.raises = w.model.raises || fn.Fails
	args := own.rest()
	if own.wrap {
		args[0] = gotree.Sel(gotree.Ident{Name: "by"}, "HandleModel")
	}
	value := gotree.Expr(gotree.CallOf(gotree.Sel(w.receiver(), method.Sel), args...))
	if fn.Result == bigInt && !fn.Fails {
		value = gotree.CallOf(gotree.Sel(value, "Value"))
	}
	lit := &gotree.Composite{Type: w.pyd("Serializer"), Elts: []gotree.Element{{Key: gotree.Ident{Name: "By"}, Value: w.serializingBy(own.name(), value, fn)}}}
	if own.used == "json" {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "OnlyJSON"}, Value: gotree.True})
	}
	if said == nil || said.loose() {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Loose"}, Value: gotree.True})
	}
	return []gotree.Decl{w.method("ModelSerializer", "returns what dumps the model.", nil, []gotree.Param{{Type: w.pyd("Serializer")}}, lit)}
}
