// This file reads the fields of a model: name: annotation = default or Field(...).

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readFields adds the fields of one class body.
func (d *describer) readFields(m *Model, c *ir.Class) {
	for i, s := range c.Syntax.Body {
		a, ok := s.(*pyast.AnnAssign)
		if !ok {
			continue
		}
		name, ok := a.Target.(*pyast.Name)
		if !ok || d.isClassVar(a.Annotation) || name.ID == "model_config" {
			continue
		}
		if strings.HasPrefix(name.ID, "_") {
			continue // readPrivate has it
		}
		f := d.field(name.ID, a)
		if d.config.docstrings {
			f.describe(docstring(c.Syntax.Body[i+1:]))
		}
		f.settle()
		d.checkNumbers(f, a)
		d.setForm(f, a)
		if !isSettings(d.class) && f.shape.holdsSettings() {
			d.refuse(diag.ModelField, s, "the field %s of %s holds settings, which read the environment", f.Name, c.Name)
		}
		m.Conditions = d.models.conditions(f.shape, m.Conditions)
		if base := d.models.baseIn(f.shape); base != nil {
			m.require("a field that is a " + base.Name + " is given no object of a class below it")
		}
		m.add(f)
	}
}

const emailCondition = "e-mail addresses are ASCII, without quotes or display names"

func (d *describer) isClassVar(annotation pyast.Expr) bool {
	if s, ok := annotation.(*pyast.Subscript); ok {
		annotation = s.Value
	}
	return d.qualified(annotation) == "typing.ClassVar"
}

// add appends a field, or puts it in the place of the one that it redeclares.
func (m *Model) add(f *Field) {
	for i := range m.Fields {
		if m.Fields[i].Name == f.Name {
			m.Fields[i] = f
			return
		}
	}
	m.Fields = append(m.Fields, f)
}

func (d *describer) field(name string, a *pyast.AnnAssign) *Field {
	options := d.annotatedOptions(a.Annotation)
	d.outside = options
	f := &Field{Name: name, owner: d.owner, Required: true, byName: d.config.byName, checked: d.config.defaults, shape: d.shape(a.Annotation)}
	if d.config.names.any() {
		d.generateAliases(f, a)
	}
	d.outside = nil
	d.setAnnotated(f, options, a)
	call, ok := a.Value.(*pyast.Call)
	switch {
	case a.Value == nil:
	case ok && (d.qualified(call.Func) == "pydantic.Field" || d.class.IsReadData() && d.qualified(call.Func) == "dataclasses.field"):
		d.fieldCall(f, call)
	default:
		d.setDefault(f, a.Value)
	}
	if d.models.one() {
		d.optionalOne(f)
	}
	return f
}

// ignored are the options of Field that only show in schemas.
const ignored = " title description examples example json_schema_extra deprecated kw_only "

func (d *describer) fieldCall(f *Field, call *pyast.Call) {
	if len(call.Args) > 1 {
		d.refuse(diag.ModelField, call, "Field of %s.%s has several positional arguments", d.owner.Name, f.Name)
	}
	if len(call.Args) == 1 {
		d.setDefault(f, call.Args[0])
	}
	for _, k := range call.Keywords {
		if !d.models.one() {
			k = currentName(k, call)
		}
		if d.models.one() && ignoredOne[k.Arg] || !d.limitKeyword(f.shape, k) {
			d.fieldOption(f, k)
		}
	}
}

// currentName returns an option of Field under the name that version 2 of Pydantic reads it as (its Field: min_items and
// max_items are deprecated for min_length and max_length, and yield to them).
func currentName(k *pyast.Keyword, call *pyast.Call) *pyast.Keyword {
	now := map[string]string{"min_items": "min_length", "max_items": "max_length"}[k.Arg]
	if now == "" || slices.ContainsFunc(call.Keywords, func(other *pyast.Keyword) bool { return other.Arg == now }) {
		return k
	}
	out := *k
	out.Arg = now
	return &out
}

func (d *describer) fieldOption(f *Field, k *pyast.Keyword) {
	value := d.constant(k.Value)
	if d.models.one() && d.fieldOptionOne(f, k, value) {
		return
	}
	switch {
	case k.Arg == "default":
		d.setDefault(f, k.Value)
	case k.Arg == "default_factory":
		d.setFactory(f, k.Value)
	case k.Arg == "frozen" && value != nil && value.Kind == ir.ConstBool:
		f.frozen = value.Bool
	case k.Arg == "validate_default" && value != nil && value.Kind == ir.ConstBool:
		f.checked = value.Bool
	case k.Arg == "repr" && value != nil && value.Kind == ir.ConstBool:
		f.quiet = !value.Bool
	case (k.Arg == "init" || k.Arg == "init_var") && value != nil && value.Kind == ir.ConstBool && !value.Bool:
	case k.Arg == "alias" && text(value) != "":
		f.Alias, f.OutAlias, f.byName = text(value), text(value), d.config.byName
	case k.Arg == "validation_alias" && text(value) != "":
		f.Alias, f.others, f.byName, f.apart = text(value), nil, d.config.byName, true
	case k.Arg == "validation_alias" && d.aliasChoices(f, k.Value):
	case k.Arg == "validation_alias" && d.aliasPath(k.Value) != nil && d.setPaths(f, [][]*ir.Const{d.aliasPath(k.Value)}, ""):
	case k.Arg == "exclude" && value != nil && value.Kind == ir.ConstBool:
		f.hidden = value.Bool
	case k.Arg == "serialization_alias" && text(value) != "":
		f.OutAlias = text(value)
	case k.Arg == "discriminator":
		d.discriminate(f.shape, k)
	case k.Arg == "coerce_numbers_to_str" && value != nil && value.Kind == ir.ConstBool && f.shape.takeNumbers(value.Bool):
	case k.Arg == "description":
		f.Doc = text(value)
		f.said = append(f.said, said{k.Arg, value})
	case strings.Contains(ignored, " "+k.Arg+" "):
		f.said = append(f.said, said{k.Arg, value})
	default:
		d.refuse(diag.ModelField, k, "the option %s of %s.%s is not translated", k.Arg, d.owner.Name, f.Name)
	}
}

// settle finds the type of the field: the annotation's, or Any where the default is of another kind.
func (f *Field) settle() {
	f.Type = f.shape.irType()
	if f.fallback.value != nil && !holds(f.shape, f.fallback.value) || f.fallback.class != nil && f.shape.inner().kind == valueShape && !f.checked {
		f.Type = ir.Any
	}
	f.float = f.shape.floats() && f.fallback.value != nil && !holds(f.shape, f.fallback.value)
}

// irType returns the type of the values that a shape reads.
func (s *shape) irType() ir.Type {
	switch s.kind {
	case boolShape:
		return ir.Bool
	case intShape:
		if s.bounded() {
			return ir.Int
		}
		return ir.BigInt
	case floatShape:
		return ir.Float
	case strShape:
		return ir.Str
	case listShape:
		return ir.List{Elem: s.args[0].irType()}
	case dictShape:
		return ir.Dict{Key: s.args[0].irType(), Value: s.args[1].irType()}
	case optionalOf:
		if inner := s.args[0].irType(); inner != ir.Any {
			return ir.Optional{Elem: inner}
		}
	case literalOf:
		return s.literalType()
	case modelShape, enumShape:
		return ir.Instance{Class: s.class}
	case valueShape:
		return s.literalType()
	case datetimeShape:
		return ir.External{Name: "datetime.datetime"}
	case dateShape:
		return ir.External{Name: "datetime.date"}
	case uuidShape:
		return ir.External{Name: "uuid.UUID"}
	case decimalShape:
		return ir.External{Name: "decimal.Decimal"}
	case timeShape:
		return ir.External{Name: "datetime.time"}
	case setShape, frozenSetShape:
		return ir.Set{Elem: s.args[0].irType(), Frozen: s.kind == frozenSetShape}
	case tupleShape, tupleOfShape:
		return ir.Tuple{Elems: []ir.Type{ir.Any}, Rest: true}
	case urlShape:
		return ir.External{Name: "pydantic." + s.tag}
	case secretShape:
		return ir.External{Name: "pydantic.SecretStr"}
	case emailShape:
		return ir.Str
	case typedShape:
		return ir.Dict{Key: ir.Str, Value: ir.Any}
	case checkedShape:
		return s.checkedType()
	}
	return s.rarerType()
}

// checkedType is what a function returns that values go through last, or that of what it is around.
func (s *shape) checkedType() ir.Type {
	if returns := s.check.fn.Returns; s.check.mode != "before" && returns != nil {
		return returns
	}
	return s.args[0].irType()
}

// bounded reports whether a shape of ints has limits on both sides that fit in 64 bits.
func (s *shape) bounded() bool {
	above, below := false, false
	for _, l := range s.limits {
		if l.value == nil || l.value.Kind != ir.ConstInt || l.value.Big != nil || l.value.Int > ir.MaxInt || l.value.Int < -ir.MaxInt {
			continue
		}
		above = above || l.name == "ge" || l.name == "gt"
		below = below || l.name == "le" || l.name == "lt"
	}
	return above && below
}

// literalType is the one type of all constants of a Literal, or Any.
func (s *shape) literalType() ir.Type {
	for _, c := range s.consts {
		if c.Kind != s.consts[0].Kind {
			return ir.Any
		}
	}
	switch s.consts[0].Kind {
	case ir.ConstBool:
		return ir.Bool
	case ir.ConstInt:
		return ir.Int
	case ir.ConstStr:
		return ir.Str
	}
	return ir.Any
}

// holds reports whether a constant is of the shape's own type, without any coercion.
func holds(s *shape, c *ir.Const) bool {
	switch s.kind {
	case checkedShape:
		return holds(s.args[0], c) && ir.Same(s.irType(), s.args[0].irType())
	case emailShape:
		return c.Kind == ir.ConstStr
	case optionalOf:
		return c.Kind == ir.ConstNone || holds(s.args[0], c)
	case anyShape, unionOf:
		return true
	case boolShape:
		return c.Kind == ir.ConstBool
	case intShape:
		return c.Kind == ir.ConstInt && c.Big == nil
	case floatShape:
		return c.Kind == ir.ConstFloat
	case strShape:
		return c.Kind == ir.ConstStr
	case literalOf:
		return s.irType() == ir.Any || c.Kind == s.consts[0].Kind && c.Big == nil
	case listShape, sequenceShape:
		return c.Kind == ir.ConstList && all(c.Items, func(item *ir.Const) bool { return holds(s.args[0], item) })
	case jsonShape:
		return holds(s.args[0], c)
	case dictShape:
		return c.Kind == ir.ConstDict && len(c.Items) == 0
	case setShape:
		return c.Kind == ir.ConstSet && all(c.Items, func(item *ir.Const) bool { return holds(s.args[0], item) })
	case tupleShape, tupleOfShape:
		return c.Kind == ir.ConstTuple
	}
	return false
}

func all(items []*ir.Const, ok func(*ir.Const) bool) bool {
	for _, item := range items {
		if !ok(item) {
			return false
		}
	}
	return true
}
