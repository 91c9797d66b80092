// This file reads the configuration of a model: model_config, class Config and the keywords of the class statement.

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// config is what the options of a model say.
type config struct {
	env        environment // of settings
	forbid     bool        // extra="forbid"
	strip      bool        // str_strip_whitespace
	letters    string      // str_to_lower, str_to_upper: "lower" or "upper"
	open       bool        // extra="allow"
	frozen     bool        // nothing is assigned
	assigned   bool        // validate_assignment
	values     bool        // use_enum_values
	defaults   bool        // validate_default
	attributes bool        // from_attributes
	byName     bool        // populate_by_name
	names      generators  // the alias_generator
	numbers    bool        // coerce_numbers_to_str
	docstrings bool        // use_attribute_docstrings
	smart      bool        // smart_union, of version 1
	lengths    []limit     // str_min_length and str_max_length, and their names of version 1
}

// harmless are the options that do not show in validation or in dumps.
var harmless = map[string]bool{
	"arbitrary_types_allowed": true, "protected_namespaces": true,
	"orm_mode":             true, // of version 1: version 2 only warns
	"hide_input_in_errors": false,
	"cache_strings":        true, "defer_build": true, // how fast it is
}

// usual are the values of the options that are not off where a model says nothing of them.
var usual = map[string]string{
	"validate_by_alias": "on", "loc_by_alias": "on", "allow_inf_nan": "on", "enable_decoding": "on",
	"ser_json_timedelta": "iso8601", "ser_json_bytes": "utf8", "val_json_bytes": "utf8", "ser_json_inf_nan": "null",
	"revalidate_instances": "never", "regex_engine": "rust-regex",
}

// isDefault reports whether an option says what holds without it.
func isDefault(name string, value *ir.Const) bool {
	if value != nil && value.Kind == ir.ConstBool && value.Bool {
		return usual[name] == "on"
	}
	return usual[name] != "" && text(value) == usual[name]
}

// readConfig takes over the options of one class of the MRO.
func (d *describer) readConfig(c *ir.Class) {
	for _, k := range c.Syntax.Keywords {
		d.option(k, k.Arg, k.Value)
	}
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.Assign:
			if name, ok := s.Targets[0].(*pyast.Name); ok && name.ID == "model_config" {
				d.options(s.Value)
			}
		case *pyast.AnnAssign:
			if name, ok := s.Target.(*pyast.Name); ok && name.ID == "model_config" && s.Value != nil {
				d.options(s.Value)
			}
		case *pyast.ClassDef:
			d.innerConfig(s)
		}
	}
}

// options reads ConfigDict(...) or a dict display.
func (d *describer) options(e pyast.Expr) {
	switch e := e.(type) {
	case *pyast.Call:
		if q := d.qualified(e.Func); len(e.Args) > 0 || q != "pydantic.ConfigDict" && q != "dict" && q != "pydantic.config.ConfigDict" && q != "pydantic_settings.SettingsConfigDict" {
			break
		}
		for _, k := range e.Keywords {
			d.option(k, k.Arg, k.Value)
		}
		return
	case *pyast.Dict:
		for i, key := range e.Keys {
			name := ""
			if key != nil {
				name = text(d.constant(key))
			}
			d.option(e, name, e.Values[i])
		}
		return
	}
	d.refuse(diag.ModelConfig, e, "the configuration of the model %s is not a plain ConfigDict", d.owner.Name)
}

func (d *describer) innerConfig(c *pyast.ClassDef) {
	for _, s := range c.Body {
		switch s := s.(type) {
		case *pyast.Assign:
			if name, ok := s.Targets[0].(*pyast.Name); ok && len(s.Targets) == 1 {
				d.option(s, name.ID, s.Value)
				continue
			}
		case *pyast.Pass:
			continue
		case *pyast.ExprStmt:
			if _, ok := s.Value.(*pyast.Constant); ok {
				continue
			}
		}
		d.refuse(diag.ModelConfig, s, "class Config of the model %s holds more than options", d.owner.Name)
	}
}

// option applies one option.
func (d *describer) option(node pyast.Node, name string, e pyast.Expr) {
	if d.models.one() {
		d.optionOne(node, name, e)
		return
	}
	if d.sayModel(name, e) || harmless[name] {
		return
	}
	value := d.constant(e)
	if isSettings(d.class) && d.settingsOption(name, value) {
		return
	}
	on := value != nil && value.Kind == ir.ConstBool && value.Bool
	off := value != nil && value.Kind == ir.ConstBool && !value.Bool
	switch {
	case name == "extra" && text(value) == "ignore":
		d.config.forbid, d.config.open = false, false
	case name == "extra" && text(value) == "forbid":
		d.config.forbid, d.config.open = true, false
	case name == "extra" && text(value) == "allow":
		d.config.forbid, d.config.open = false, true
	case name == "str_strip_whitespace" && (on || off):
		d.config.strip = on
	case (name == "populate_by_name" || name == "validate_by_name") && (on || off):
		d.config.byName = on
	case name == "str_to_lower" && on:
		d.config.letters = "lower"
	case name == "str_to_upper" && on:
		d.config.letters = "upper"
	case name == "frozen" && (on || off):
		d.config.frozen = on
	case name == "validate_assignment" && (on || off):
		d.config.assigned = on
	case name == "use_enum_values" && (on || off):
		d.config.values = on
	case name == "validate_default" && (on || off):
		d.config.defaults = on
	case name == "coerce_numbers_to_str" && (on || off):
		d.config.numbers = on
	case name == "use_attribute_docstrings" && (on || off):
		d.config.docstrings = on
	case name == "from_attributes" && (on || off):
		d.config.attributes = on
	case d.lengthOption(name, value):
	case name == "alias_generator" && d.setGenerator(e):
	case isDefault(name, value):
	case name != "" && off && usual[name] == "":
	default:
		d.refuse(diag.ModelConfig, node, "the option %s of the model %s has no translation", name, d.owner.Name)
	}
}

// lengthOption reads str_min_length and str_max_length, which hold for all texts and which schemas do not show.
func (d *describer) lengthOption(name string, value *ir.Const) bool {
	limits := map[string]string{"str_min_length": "min_length", "str_max_length": "max_length"}
	if limits[name] == "" || value == nil || value.Kind != ir.ConstInt || value.Big != nil || value.Int < 0 {
		return false
	}
	d.config.lengths = slices.DeleteFunc(d.config.lengths, func(l limit) bool { return l.name == limits[name] })
	d.config.lengths = append(d.config.lengths, limit{name: limits[name], value: value, quiet: true})
	return true
}

// text returns the string that a constant is, or "".
func text(c *ir.Const) string {
	if c == nil || c.Kind != ir.ConstStr {
		return ""
	}
	return c.Text
}
