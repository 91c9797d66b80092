// This file reads and writes the functions in types by which values are dumped (PlainSerializer and WrapSerializer).

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// functionalSerializer reads PlainSerializer(f) and WrapSerializer(f) into the shape that they stand beside; the last one
// counts.
func (d *describer) functionalSerializer(s *shape, call *pyast.Call) bool {
	q := d.qualified(call.Func)
	kind := q[strings.LastIndexByte(q, '.')+1:]
	if !strings.HasPrefix(q, "pydantic.") || kind != "PlainSerializer" && kind != "WrapSerializer" {
		return false
	}
	if len(call.Args) == 0 && len(call.Keywords) > 0 && call.Keywords[0].Arg == "func" {
		call = &pyast.Call{Func: call.Func, Args: []pyast.Expr{call.Keywords[0].Value}, Keywords: call.Keywords[1:]}
	}
	if len(call.Args) != 1 || slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool { return k.Arg == "mode" }) {
		return false
	}
	own := &serializer{fn: d.functionIn(call.Args[0]), wrap: kind == "WrapSerializer", scope: d.scope()}
	for _, k := range call.Keywords {
		if k.Arg == "return_type" {
			own.said = k.Value
		}
	}
	if own.fn == nil || !d.serializerOptions(own, call.Keywords) || !own.settle(1) || own.wrap && s.serializes() {
		return false
	}
	if own.said == nil {
		own.said, own.scope = returnType(own.fn), own.fn.Definer()
	}
	s.dump = own
	return true
}

// functionIn returns the lambda, or the function of the program, that an expression is, or nil.
func (d *describer) functionIn(e pyast.Expr) *ir.Func {
	if lambda, ok := e.(*pyast.Lambda); ok {
		return d.owner.Module.FuncOf[lambda]
	}
	symbol := d.scope().Resolve(e)
	if symbol == nil || symbol.Kind != ir.FuncName || symbol.Func == nil || len(symbol.Func.Decorators()) > 0 {
		return nil
	}
	return symbol.Func
}

// serializes reports whether a function dumps the values of a shape, or what stands in them.
func (s *shape) serializes() bool {
	return s.dump != nil || s.kind == libraryShape && s.library().form != "" || slices.ContainsFunc(s.args, (*shape).serializes)
}

// typeSerializer returns the function that dumps a field as a whole because its type says so, or nil.
func (s *shape) typeSerializer() *serializer {
	for s.dump == nil && s.kind == checkedShape {
		s = s.args[0]
	}
	return s.dump
}

// setForm lets the type of a field say how it is dumped. It refuses what no form is known for.
func (d *describer) setForm(f *Field, node pyast.Node) {
	f.serializer = f.shape.typeSerializer()
	if f.serializer == nil && !formable(f.shape) {
		d.refuse(diag.ModelField, node, "a serializer within the type of %s.%s is not translated", d.owner.Name, f.Name)
	}
	if f.shape.serializes() && f.float {
		d.refuse(diag.ModelField, node, "the default of %s.%s is no float, as its serializer says", d.owner.Name, f.Name)
	}
}

// formable reports whether forms are known for all serializers within a shape.
func formable(s *shape) bool {
	switch {
	case !s.serializes() || s.kind == libraryShape && s.dump == nil:
		return true
	case s.dump != nil:
		return !strings.HasSuffix(s.dump.used, "unless-none")
	case s.kind == checkedShape:
		return s.check.mode != "plain" && formable(s.args[0])
	case s.kind == optionalOf || s.kind == listShape:
		return formable(s.args[0])
	case s.kind == dictShape:
		return !s.args[0].serializes() && formable(s.args[1])
	}
	return false
}

// form writes how the values of a shape are dumped.
//
//	pydantic.ListForm(pydantic.FormBy("money", func(v float64, _ *pydantic.Dumping) (any, error) { return money(v), nil }))
func (w *writer) form(s *shape) gotree.Expr {
	name := map[shapeKind]string{optionalOf: "OptionalForm", listShape: "ListForm", dictShape: "DictForm"}[s.kind]
	switch {
	case s.dump != nil:
		return w.formBy(s)
	case s.kind == libraryShape:
		return w.pyd(s.library().form)
	case s.kind == checkedShape:
		return w.form(s.args[0])
	}
	return gotree.CallOf(w.pyd(name), w.form(s.args[len(s.args)-1]))
}

// formBy writes the form of values that a function dumps.
func (w *writer) formBy(s *shape) gotree.Expr {
	own := s.dump
	fn, failure := w.host.Func(own.fn, nil)
	if failure != nil {
		w.fail(failure)
		return gotree.Nil
	}
	if len(fn.Params) == 0 || fn.Params[0] != "any" && fn.Params[0] != w.host.GoType(s.irType()) || fn.Result == "" || !own.takes(fn.Params[1:], "any") {
		w.refuse("the serializer " + own.name() + " takes another type than it stands beside")
		return gotree.Nil
	}
	for _, c := range fn.Conditions {
		w.model.require(c)
	}
	said := w.models.saidBy(own)
	if said != nil && said.floats() && !strings.Contains(fn.Result, "float64") {
		w.refuse("the serializer " + own.name() + " may return ints where it says floats")
	}
	w.model.raises = true
	if said == nil || said.loose() {
		return gotree.CallOf(w.pyd("Loosely"), w.formCall(own, fn.X, fn))
	}
	return w.formCall(own, fn.X, fn)
}

// formOfMethod writes how a field that may be None is dumped by a method of the model that is not given None.
func (w *writer) formOfMethod(f *Field, callee gotree.Expr, fn Callable) (gotree.Expr, bool) {
	own, inner := f.serializer, f.shape.bare()
	if !strings.HasSuffix(own.used, "unless-none") || inner.kind != optionalOf || own.asks() || fn.Params[0] == "any" || fn.Params[0] != w.host.GoType(inner.args[0].irType()) {
		return nil, false
	}
	w.model.raises = true
	return gotree.CallOf(w.pyd("OptionalForm"), w.formCall(own, callee, fn)), true
}

// formCall writes the form that a function is.
func (w *writer) formCall(own *serializer, callee gotree.Expr, fn Callable) gotree.Expr {
	v, by := gotree.Ident{Name: "v"}, "_"
	if own.asks() {
		by = "by"
	}
	made := &gotree.FuncLit{
		Type: gotree.FuncType{
			Params: []gotree.Param{
				{Names: []string{v.Name}, Type: w.host.TypeTree(fn.Params[0])},
				{Names: []string{by}, Type: gotree.Ptr(w.pyd("Dumping"))},
			},
			Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(results(gotree.CallOf(callee, append([]gotree.Expr{v}, own.rest()...)...), fn)...)}},
	}
	out := gotree.CallOf(w.pyd("FormBy"), gotree.Str{Value: own.name()}, made)
	if strings.HasPrefix(own.used, "json") {
		out = gotree.CallOf(w.pyd("InJSON"), out)
	}
	return out
}

// givenDumps tells what the serializers within a shape are given.
func (s *shape) givenDumps(give func(fn *ir.Func, param *ir.Symbol, t ir.Type)) {
	if s.dump != nil {
		give(s.dump.fn, s.dump.value(), s.irType())
		s.dump.giveRest(1, ir.Any, give)
		return
	}
	for _, arg := range s.args {
		arg.givenDumps(give)
	}
}

// dumped writes the schema of what a function dumps the values of a shape as, where it says what it returns.
func (k *Schemas) dumped(s *shape, by *serializer, floats bool) (Schema, bool) {
	said := k.models.saidBy(by)
	k.doubtIf(said == nil && by.said != nil, "the type of the serializer "+by.name())
	if said == nil {
		return nil, false
	}
	out := k.shape(said, floats)
	if strings.HasSuffix(by.used, "unless-none") && s.bare().kind == optionalOf {
		out = Schema{"anyOf": append([]any{Schema{"type": "null"}}, choices(out)...)}
	}
	return out, true
}

// dumpedDefault is the default of a field as its type is dumped, nil for none. Only plain functions count
// (GenerateJsonSchema.default_schema).
func (k *Schemas) dumpedDefault(f *Field) *ir.Const {
	by, value := f.shape.typeSerializer(), f.fallback.value
	k.doubtIf(f.shape.inner().kind == libraryShape && value != nil && value.Kind != ir.ConstNone, "the default of the field "+f.Name)
	if by == nil || by.wrap || by.info || !k.output || f.Required {
		return value
	}
	if value != nil && value.Kind == ir.ConstNone && strings.HasSuffix(by.used, "unless-none") {
		return value
	}
	var out *ir.Const
	if value != nil {
		out = k.models.apply(by.fn, value)
	}
	k.doubtIf(out == nil, "the default of a field with a serializer")
	return out
}

// asAny reads SerializeAsAny[T]: T itself, where no object of a class below T can stand.
func (d *describer) asAny(e pyast.Expr, arg pyast.Expr) *shape {
	s := d.shape(arg)
	if s.kind != modelShape || d.models.baseIn(s) != nil {
		d.refuse(diag.ModelField, e, "SerializeAsAny of %s is not of a model that no other inherits", d.owner.Name)
	}
	return s
}
