// This file knows the methods that take part in the validation of Pydantic models.

package ir

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Validator is a method by which a Pydantic model checks or changes values (pydantic.field_validator and
// pydantic.model_validator).
type Validator struct {
	Func   *Func
	Fields []string // of a field's validator: the fields' names, "*" for all; nil for one of the model
	Mode   string   // "after", "before", "plain" or "wrap"
	Old    bool     // of the style of version 1 (pydantic.validator), which is given the fields read before as a dict
	Each   bool     // of the items of the field (each_item=True)
	Always bool     // also of the field's default (always=True)
	Sound  bool     // of a model in the style of version 1: not where fields have errors (skip_on_failure=True)
}

// Validator returns what kind of validator fn is, or nil when it is none or is not written with constants. A validator
// of a field, and one of a model that runs before the fields are read, is a class method whether it says so or not.
func (fn *Func) Validator() *Validator {
	if fn.Class == nil || fn.Class.Kind != ModelClass {
		return nil
	}
	var found *Validator
	for _, d := range fn.Decorators() {
		call, ok := d.(*pyast.Call)
		if !ok {
			q := fn.Definer().Qualified(d)
			if found == nil && rootValidators[q] {
				found = &Validator{Func: fn, Mode: "after", Old: true}
			} else if q != "classmethod" && q != "staticmethod" {
				return nil
			}
			continue
		}
		v := &Validator{Func: fn, Mode: "after"}
		if found != nil || !v.read(call) {
			return nil
		}
		found = v
	}
	return found
}

// rootValidators are the names of the decorator by which version 1 marks validators of models.
var rootValidators = map[string]bool{"pydantic.root_validator": true, "pydantic.class_validators.root_validator": true}

// read takes the arguments of the decorator.
func (v *Validator) read(call *pyast.Call) bool {
	of := v.Func.Definer().Qualified(call.Func)
	switch of {
	case "pydantic.field_validator", "pydantic.functional_validators.field_validator":
		for _, a := range call.Args {
			name, ok := constantText(a)
			if !ok {
				return false
			}
			v.Fields = append(v.Fields, name)
		}
	case "pydantic.model_validator", "pydantic.functional_validators.model_validator":
		v.Mode = ""
	case "pydantic.validator", "pydantic.class_validators.validator", "pydantic.deprecated.class_validators.validator":
		return v.readOld(call)
	case "pydantic.root_validator", "pydantic.class_validators.root_validator":
		v.Old = true
		return len(call.Args) == 0 && v.options(call.Keywords)
	default:
		return false
	}
	for _, k := range call.Keywords {
		text, ok := constantText(k.Value)
		switch {
		case k.Arg == "mode" && ok:
			v.Mode = text
		case k.Arg != "check_fields":
			return false
		}
	}
	return v.Mode != "" && (v.Fields == nil) == (len(call.Args) == 0) && slices.Contains([]string{"after", "before", "plain", "wrap"}, v.Mode)
}

// readOld takes the arguments of pydantic.validator.
func (v *Validator) readOld(call *pyast.Call) bool {
	v.Old = true
	for _, a := range call.Args {
		name, ok := constantText(a)
		if !ok {
			return false
		}
		v.Fields = append(v.Fields, name)
	}
	return len(v.Fields) > 0 && v.options(call.Keywords)
}

// options takes the keywords of the decorators of version 1's style, which are all on or off.
func (v *Validator) options(keywords []*pyast.Keyword) bool {
	for _, k := range keywords {
		c, ok := k.Value.(*pyast.Constant)
		if !ok || c.Value != pyast.Value(pyast.Bool(true)) && c.Value != pyast.Value(pyast.Bool(false)) {
			return false
		}
		on := c.Value == pyast.Value(pyast.Bool(true))
		switch k.Arg {
		case "pre":
			if on {
				v.Mode = "before"
			}
		case "each_item":
			v.Each = on
		case "always":
			v.Always = on
		case "skip_on_failure":
			v.Sound = on
		case "check_fields", "allow_reuse":
		default:
			return false
		}
	}
	return true
}

func constantText(e pyast.Expr) (string, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return "", false
	}
	s, ok := c.Value.(pyast.Str)
	return string(s), ok
}

// IsSerializer reports whether fn is a method by which a Pydantic model dumps fields or itself (pydantic.field_serializer
// and pydantic.model_serializer).
func (fn *Func) IsSerializer() bool {
	if fn.Class == nil || fn.Class.Kind != ModelClass || len(fn.Decorators()) != 1 {
		return false
	}
	e := fn.Decorators()[0]
	call, called := e.(*pyast.Call)
	if called {
		e = call.Func
	}
	q := fn.Definer().Qualified(e)
	return called && q == "pydantic.field_serializer" || q == "pydantic.model_serializer"
}

// DumpsItself reports whether objects of a Pydantic model are dumped by a method of their own (pydantic.model_serializer).
func (c *Class) DumpsItself() bool {
	for _, up := range c.MRO {
		for _, m := range up.Methods {
			if m.IsSerializer() {
				if call, ok := m.Decorators()[0].(*pyast.Call); !ok || m.Definer().Qualified(call.Func) == "pydantic.model_serializer" {
					return true
				}
			}
		}
	}
	return false
}

// For reports whether v validates a field of that name.
func (v *Validator) For(name string) bool {
	return slices.Contains(v.Fields, name) || slices.Contains(v.Fields, "*")
}

// OfClass reports whether v is given the class and not an object: it runs before there is one.
func (v *Validator) OfClass() bool { return v.Fields != nil || v.Mode != "after" || v.Old }

// validatesClass reports whether fn is a validator that Pydantic calls with the class.
func (fn *Func) validatesClass() bool {
	v := fn.Validator()
	if v == nil || !v.OfClass() {
		return false
	}
	for _, d := range fn.Decorators() {
		if fn.Definer().Qualified(d) == "staticmethod" {
			return false
		}
	}
	return true
}
