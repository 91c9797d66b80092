// This file reads what models say in the words of version 1 of Pydantic: options of Config and of Field, and where they
// make values optional.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// one reports whether version 1 validates the models.
func (s *Models) one() bool { return s.old != "" }

// unknownOne are the options of version 1's Config that change more than is translated; names that it does not know it
// ignores, as those of version 2.
const unknownOne = " fields error_msg_templates getter_dict keep_untouched json_loads json_dumps json_encoders copy_on_model_validation underscore_attrs_are_private post_init_call "

// optionOne applies one option of class Config.
func (d *describer) optionOne(node pyast.Node, name string, e pyast.Expr) {
	value := d.constant(e)
	if isSettings(d.class) && d.settingsOption(name, value) {
		return
	}
	isBool := value != nil && value.Kind == ir.ConstBool
	on := isBool && value.Bool
	switch {
	case name == "title" || name == "schema_extra" || name == "arbitrary_types_allowed" || name == "env_file_encoding":
	case name == "extra" && d.extraOne(e):
	case name == "alias_generator" && !isNone(e):
		if !d.setGenerator(e) || d.config.names.in == nil || d.config.names.in.known != "" {
			d.refuse(diag.ModelConfig, node, "the option %s of the model %s has no translation", name, d.owner.Name)
		}
	case isBool && d.switchOne(name, on):
	case name == "anystr_lower" && on:
		d.config.letters = "lower"
	case name == "anystr_upper" && on:
		d.config.letters = "upper"
	case (name == "min_anystr_length" || name == "max_anystr_length") && value != nil && value.Kind == ir.ConstInt && value.Big == nil:
		d.config.lengths = append(d.config.lengths, limit{name: name[:3] + "_length", value: value})
	case strings.Contains(unknownOne, " "+name+" ") && !emptyOption(name, value) || isOptionOne(name) && !isBool:
		d.refuse(diag.ModelConfig, node, "the option %s of the model %s has no translation", name, d.owner.Name)
	}
}

// emptyOption reports whether an option says what holds without it.
func emptyOption(name string, value *ir.Const) bool {
	switch {
	case value == nil:
		return false
	case name == "copy_on_model_validation":
		return value.Text == "shallow"
	case value.Kind == ir.ConstDict:
		return len(value.Items) == 0
	}
	return value.Kind == ir.ConstNone || value.Kind == ir.ConstBool && !value.Bool
}

// optionsOne are the options that are on or off, and the kind of unknown keys.
const optionsOne = " extra anystr_strip_whitespace anystr_lower anystr_upper allow_population_by_field_name use_enum_values validate_all validate_assignment allow_mutation frozen orm_mode smart_union min_anystr_length max_anystr_length "

func isOptionOne(name string) bool { return strings.Contains(optionsOne, " "+name+" ") }

// switchOne applies an option that is on or off.
func (d *describer) switchOne(name string, on bool) bool {
	c := &d.config
	switch name {
	case "anystr_strip_whitespace":
		c.strip = on
	case "allow_population_by_field_name":
		c.byName = on
	case "use_enum_values":
		c.values = on
	case "validate_all":
		c.defaults = on
	case "validate_assignment":
		c.assigned = on
	case "allow_mutation":
		c.frozen = c.frozen || !on
	case "frozen":
		c.frozen = on
	case "orm_mode":
		c.attributes = on
	case "smart_union":
		c.smart = on
	case "anystr_lower", "anystr_upper":
		return !on
	default:
		return false
	}
	return true
}

// extraOne reads extra = "forbid" or extra = Extra.forbid.
func (d *describer) extraOne(e pyast.Expr) bool {
	said := text(d.constant(e))
	if name, ok := strings.CutPrefix(strings.TrimPrefix(d.qualified(e), "pydantic.config."), "pydantic."); ok || said == "" {
		said = strings.TrimPrefix(name, "Extra.")
	}
	if !slices.Contains([]string{"ignore", "allow", "forbid"}, said) {
		return false
	}
	d.config.forbid, d.config.open = said == "forbid", said == "allow"
	return true
}

// ignoredOne are options that version 1 knows of functions such as constr alone.
var ignoredOne = map[string]bool{"strict": true, "strip_whitespace": true, "pattern": true}

// fieldOptionOne applies an option of Field; what it returns false for is read as that of version 2.
func (d *describer) fieldOptionOne(f *Field, k *pyast.Keyword, value *ir.Const) bool {
	switch k.Arg {
	case "default", "default_factory", "alias", "description", "title", "example", "examples":
		return false
	case "const", "include", "exclude", "repr", "allow_mutation", "discriminator", "allow_inf_nan", "env", "env_names", "", "init", "init_var":
		d.refuse(diag.ModelField, k, "the option %s of %s.%s is not translated", k.Arg, d.owner.Name, f.Name)
	default:
		f.said = append(f.said, said{k.Arg, value}) // for its schema alone
	}
	return true
}

// limitOne returns a constraint of version 1 as version 2 calls it, nil for what is none.
func (d *describer) limitOne(s *shape, k *pyast.Keyword) *pyast.Keyword {
	out := *k
	inner := s.inner()
	items := inner.kind == listShape || inner.kind == setShape || inner.kind == frozenSetShape
	switch k.Arg {
	case "regex":
		out.Arg = "pattern"
	case "pattern":
		return nil
	case "min_items":
		out.Arg = "min_length"
	case "max_items":
		out.Arg = "max_length"
	case "unique_items":
		out.Arg = "unique"
	case "min_length", "max_length":
		if items || inner.kind == dictShape || inner.kind == tupleOfShape {
			d.refuse(diag.ModelField, k, "the constraint %s of the items of a field of %s is not translated", k.Arg, d.owner.Name)
		}
		return k
	}
	if strings.HasSuffix(k.Arg, "_items") && !items {
		d.refuse(diag.ModelField, k, "the constraint %s of a field of %s is not translated", k.Arg, d.owner.Name)
	}
	return &out
}

// optionalOne gives a field that may be None its default, and lets one whose default is None be None.
func (d *describer) optionalOne(f *Field) {
	nullable := f.shape.kind == optionalOf || f.shape.kind == anyShape
	none := f.fallback.value != nil && f.fallback.value.Kind == ir.ConstNone
	switch {
	case f.Required && nullable && !f.demanded:
		f.Required, f.fallback.value = false, &ir.Const{Kind: ir.ConstNone}
	case none && !nullable && !f.fallback.factory:
		f.shape = d.optional(f.shape)
	}
}

// memberOne refuses members of unions whose order or form is not translated.
func (d *describer) memberOne(e pyast.Node, s *shape) {
	if d.config.smart || s.kind == anyShape || s.kind == taggedShape || s.kind == checkedShape {
		d.refuse(diag.ModelField, e, "a union of %s is not translated", d.owner.Name)
	}
}

// isIntEnum reports whether an enumeration is one of enum.IntEnum, whose values int() reads.
func isIntEnum(c *ir.Class) bool {
	return slices.ContainsFunc(c.MRO, func(up *ir.Class) bool {
		return slices.ContainsFunc(up.Bases, func(b ir.Base) bool { return b.Qualified == "enum.IntEnum" })
	})
}

// checkOne refuses what version 1 does otherwise and is not translated.
func (d *describer) checkOne(m *Model) {
	if !d.models.one() {
		return
	}
	refuse := func(is bool, format string) {
		if is {
			d.refuse(diag.ModelVersion, d.class.Syntax, format+", where %s", d.class.Name, d.models.old)
		}
	}
	refuse(len(m.private) > 0 || m.made != nil, "the model %s has private attributes")
	refuse(len(m.computed) > 0, "the model %s has computed fields")
	for _, f := range m.Fields {
		refuse(m.env != nil && (f.Alias != "" || slices.Contains(jsonSettings, f.shape.inner().kind) || m.env.within != ""), "the settings %s are more than plain values")
		refuse(f.Alias != "" && f.byName && (m.forbid || m.open), "the keys of %s have several names and unknown ones show")
		refuse(f.shape.inner().kind == valueShape && isIntEnum(f.shape.inner().class), "the model %s keeps the values of an IntEnum")
		refuse(d.models.holdsKind(f.shape, urlShape), "the model %s has URLs")
		refuse(f.shape.holdsRarer(), "the model %s has fields of types that are translated for version 2 alone")
	}
	for _, v := range m.checks {
		refuse(v.Mode == "after" && (m.open || m.frozen || m.assigned), "the model %s has a root validator and checks more than that")
	}
	if m.open {
		m.require("the order of keys that no field of " + d.class.Name + " takes does not matter")
	}
	if m.rewritten() {
		m.require("values that root validators put into fields are of the fields' types")
	}
}

// holdsRarer reports whether a shape is of the kinds that only version 2 reads, or holds one that is.
func (s *shape) holdsRarer() bool {
	return s.kind > valueShape || slices.ContainsFunc(s.args, (*shape).holdsRarer)
}

// holdsKind reports whether a shape is of the kind or holds one that is.
func (s *Models) holdsKind(of *shape, kind shapeKind) bool {
	return of.kind == kind || slices.ContainsFunc(of.args, func(arg *shape) bool { return s.holdsKind(arg, kind) })
}

// forbid refuses keys that no field has.
func (w *writer) forbid(f gotree.Expr) gotree.Expr {
	if w.models.one() {
		return gotree.CallOf(w.pyd("Forbid"), f)
	}
	return gotree.CallOf(gotree.Sel(f, "Forbid"))
}

// knownDefault is the default that exclude_defaults compares with: version 1 knows none of a factory's.
func (w *writer) knownDefault(f *Field) gotree.Expr {
	if w.models.one() && f.fallback.factory {
		return gotree.Nil
	}
	return w.defaultOf(f)
}
