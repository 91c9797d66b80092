// This file reads the validators of a model: which run on which fields, and in what order.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// check is a function that a value goes through, before, after or instead of its own reading.
type check struct {
	mode string // "before", "after", "plain" or "wrap"
	fn   *ir.Func
	info bool // it takes a ValidationInfo as well
	old  bool // it takes the fields read before as a dict instead
}

// value returns the parameter that takes the value.
func (c *check) value() *ir.Symbol {
	if c.fn.HasDecorator("classmethod") || c.fn.Validator() != nil && !c.fn.Validator().OfClass() {
		return c.fn.Params[1]
	}
	return c.fn.Params[0]
}

// validators returns the validators of the class in the order in which Pydantic applies them: a validator that a class
// below defines again keeps its place (DecoratorInfos.build).
func (d *describer) validators() []*ir.Validator {
	var out []*ir.Validator
	for _, c := range slices.Backward(d.class.MRO) {
		d.owner = c
		for _, s := range c.Syntax.Body {
			def, ok := s.(*pyast.FunctionDef)
			if !ok {
				continue
			}
			at := slices.IndexFunc(out, func(v *ir.Validator) bool { return v.Func.Name == def.Name })
			m := c.Methods[def.Name]
			v := validatorOf(m, def)
			switch {
			case at >= 0 && v == nil:
				d.refuse(diag.ModelValidator, def, "%s.%s takes the name of a validator", c.Name, def.Name)
			case at >= 0:
				out[at] = v
			case v != nil:
				out = append(out, v)
			}
		}
	}
	return out
}

func validatorOf(m *ir.Func, def *pyast.FunctionDef) *ir.Validator {
	if m == nil || m.Syntax != pyast.Node(def) {
		return nil
	}
	return m.Validator()
}

// readValidators gives fields and model their validators.
func (d *describer) readValidators(m *Model) {
	list := d.validators()
	if d.models.one() {
		list = d.orderOne(list)
	}
	for _, v := range list {
		d.owner = v.Func.Class
		if v.Fields == nil {
			d.modelCheck(m, v)
			continue
		}
		found := false
		for _, f := range m.Fields {
			if v.For(f.Name) {
				found = true
				if v.Each && d.models.one() && !slices.Contains(f.owner.MRO, v.Func.Class) {
					continue // version 1 forgets validators of the items of fields that it inherits
				}
				d.addValidator(f, v)
			}
		}
		if !found {
			d.refuse(diag.ModelValidator, v.Func.Syntax, "the validator %s of %s is of no field", v.Func.Name, d.owner.Name)
		}
	}
	for _, f := range m.Fields {
		m.info = m.info || f.shape.asksInfo() || f.asksData()
	}
}

// addValidator puts a validator around what a field, or each of its items, is read as.
func (d *describer) addValidator(f *Field, v *ir.Validator) {
	if v.Each {
		list := f.shape.inner()
		if list.kind != listShape || f.shape.kind == checkedShape {
			d.refuse(diag.ModelValidator, v.Func.Syntax, "the validator %s is of the items of no plain list", v.Func.Name)
			return
		}
		item := d.checked(list.args[0], v.Func, v.Mode)
		item.check.old = v.Old
		list.args[0] = item
	} else {
		f.shape = d.checked(f.shape, v.Func, v.Mode)
		f.shape.check.old = v.Old
	}
	f.checked = f.checked || v.Always
	f.settle()
}

func (s *shape) asksInfo() bool {
	return s.check != nil && s.check.info || slices.ContainsFunc(s.args, (*shape).asksInfo)
}

// checked puts a function around the reading of a shape.
func (d *describer) checked(s *shape, fn *ir.Func, mode string) *shape {
	c := &check{mode: mode, fn: fn}
	want := 1
	if mode == "wrap" {
		want++
	}
	if fn.HasDecorator("classmethod") {
		want++
	}
	c.info = len(fn.Params) == want+1
	switch n := len(fn.Params); {
	case n < want || n > want+1 || !plainParams(fn):
		d.refuse(diag.ModelValidator, fn.Syntax, "the parameters of the validator %s are not translated", fn.Name)
	case fn.Async || fn.Generator:
		d.refuse(diag.ModelValidator, fn.Syntax, "the validator %s is not a plain function", fn.Name)
	}
	return &shape{kind: checkedShape, args: []*shape{s}, check: c}
}

// plainParams reports whether fn takes positional parameters alone.
func plainParams(fn *ir.Func) bool {
	return fn.Args != nil && fn.Args.Vararg == nil && fn.Args.Kwarg == nil && len(fn.Args.Kwonlyargs) == 0
}

// modelCheck takes a validator of the whole model.
func (d *describer) modelCheck(m *Model, v *ir.Validator) {
	if d.models.one() {
		d.rootOne(m, v)
		return
	}
	want := map[string]int{"after": 1, "before": 2, "wrap": 3}[v.Mode]
	if !v.Func.HasDecorator("classmethod") && v.Mode != "after" {
		want--
	}
	if want == 0 || len(v.Func.Params) != want || !plainParams(v.Func) || v.Func.Async || v.Func.Generator {
		d.refuse(diag.ModelValidator, v.Func.Syntax, "the validator %s of the model %s has no translation", v.Func.Name, d.owner.Name)
		return
	}
	if v.Mode == "after" && !returnsSelf(v.Func) {
		d.refuse(diag.ModelValidator, v.Func.Syntax, "the validator %s of %s does not always return self", v.Func.Name, d.owner.Name)
		return
	}
	m.checks = append(m.checks, v)
}

// returnsSelf reports whether every way out of a method returns its object.
func returnsSelf(fn *ir.Func) bool {
	if n := len(fn.Body); n == 0 || !leaves(fn.Body[n-1]) {
		return false
	}
	same := true
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Return:
				name, ok := n.Value.(*pyast.Name)
				same = same && ok && fn.Uses[name] == fn.Params[0]
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			}
			return true
		})
	}
	return same && len(fn.Params[0].Binds) == 1
}

// leaves reports whether a statement certainly leaves the function.
func leaves(s pyast.Stmt) bool {
	switch s := s.(type) {
	case *pyast.Return, *pyast.Raise:
		return true
	case *pyast.If:
		return len(s.Orelse) > 0 && leaves(s.Body[len(s.Body)-1]) && leaves(s.Orelse[len(s.Orelse)-1])
	}
	return false
}

// functional are the ways to put a function into Annotated[...].
var functional = map[string]string{
	"AfterValidator": "after", "BeforeValidator": "before", "PlainValidator": "plain", "WrapValidator": "wrap",
}

// functionalCheck reads AfterValidator(f) and its kin.
func (d *describer) functionalCheck(s *shape, call *pyast.Call) (*shape, bool) {
	q := d.qualified(call.Func)
	mode := functional[q[strings.LastIndexByte(q, '.')+1:]]
	if !strings.HasPrefix(q, "pydantic.") || mode == "" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return s, false
	}
	if lambda, ok := call.Args[0].(*pyast.Lambda); ok && d.owner.Module.FuncOf[lambda] != nil {
		return d.checked(s, d.owner.Module.FuncOf[lambda], mode), true
	}
	symbol := d.scope().Resolve(call.Args[0])
	if symbol == nil || symbol.Kind != ir.FuncName || symbol.Func == nil || len(symbol.Func.Decorators()) > 0 {
		return s, false
	}
	return d.checked(s, symbol.Func, mode), true
}

// Given tells what the parameters of the validators of a model hold, as far as validation says, to give: the validators
// are called with that.
func (m *Model) Given(give func(fn *ir.Func, param *ir.Symbol, t ir.Type)) {
	for _, f := range m.Fields {
		f.shape.given(give)
		f.givenFactory(give)
		if f.serializer == nil {
			f.shape.givenDumps(give)
		} else {
			t := f.Type
			if known := m.inferred(f.Name); known != nil {
				t = known
			}
			if o, ok := t.(ir.Optional); ok && strings.HasSuffix(f.serializer.used, "unless-none") {
				t = o.Elem // it is not given None
			}
			give(f.serializer.fn, f.serializer.value(), t)
			f.serializer.giveRest(slices.Index(f.serializer.fn.Params, f.serializer.value())+1, ir.Any, give)
		}
	}
	m.giveDumps(give)
	if m.made != nil {
		give(m.made, m.made.Params[1], ir.Any)
	}
	for _, v := range m.checks {
		if m.models.one() {
			give(v.Func, v.Func.Params[len(v.Func.Params)-1], ir.Dict{Key: ir.Str, Value: ir.Any})
		} else if v.Mode == "before" {
			give(v.Func, v.Func.Params[len(v.Func.Params)-1], ir.Any)
		} else if v.Mode == "wrap" {
			give(v.Func, v.Func.Params[len(v.Func.Params)-2], ir.Any)
			give(v.Func, v.Func.Params[len(v.Func.Params)-1], handlerOf(ir.Instance{Class: m.Class}))
		} else {
			give(v.Func, nil, nil)
		}
	}
	for _, fn := range m.computed {
		give(fn, nil, nil) // by dumps
	}
	for _, up := range m.Class.MRO {
		for name, fn := range up.Methods {
			if specials[name] {
				give(fn, nil, nil) // by Python's operators
			}
		}
	}
}

// handlerOf is the type of what a validator wraps, which reads a t.
func handlerOf(t ir.Type) ir.Type {
	return ir.External{Name: "pydantic.ValidatorFunctionWrapHandler", Result: t}
}

func (s *shape) given(give func(fn *ir.Func, param *ir.Symbol, t ir.Type)) {
	for _, arg := range s.args {
		arg.given(give)
	}
	if s.check == nil {
		return
	}
	c, t := s.check, ir.Type(ir.Any)
	if c.mode == "after" {
		t = s.args[0].bare().irType()
	}
	give(c.fn, c.value(), t)
	if c.mode == "wrap" {
		at := slices.Index(c.fn.Params, c.value()) + 1
		give(c.fn, c.fn.Params[at], handlerOf(s.args[0].bare().irType()))
	}
	if c.info {
		var t ir.Type = ir.External{Name: "pydantic.ValidationInfo"}
		if c.old {
			t = ir.Dict{Key: ir.Str, Value: ir.Any}
		}
		give(c.fn, c.fn.Params[len(c.fn.Params)-1], t)
	}
}

// bare is the shape without the functions around it.
func (s *shape) bare() *shape {
	for s.kind == checkedShape {
		s = s.args[0]
	}
	return s
}
