// This file evaluates the fields of settings, which the process environment may give other values than their defaults.

package eval

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readsEnvironment reports whether a class is one of settings, whose fields the environment may give other values (Pydantic
// documentation, "Settings Management").
func readsEnvironment(c *Class) bool {
	if c.IR == nil {
		return false
	}
	for _, up := range c.IR.MRO {
		for _, base := range up.Bases {
			if strings.HasPrefix(base.Qualified, "pydantic") && strings.HasSuffix(base.Qualified, ".BaseSettings") {
				return true
			}
		}
	}
	return false
}

// isField reports whether a class, or one that it inherits from, annotates a name in its body.
func isField(c *Class, name string) bool {
	for _, up := range c.MRO {
		if up.IR == nil || up.IR.Syntax == nil {
			continue
		}
		for _, s := range up.IR.Syntax.Body {
			if field, ok := s.(*pyast.AnnAssign); ok {
				if target, isName := field.Target.(*pyast.Name); isName && target.ID == name {
					return true
				}
			}
		}
	}
	return false
}

// isFieldFunc reports whether a name is that of the function which describes a field of a model.
func isFieldFunc(name string) bool {
	return name == "pydantic.Field" || name == "pydantic.fields.Field"
}

// fieldDefault returns the default that a field has by what its class assigns to it: a value, or Field(...) with one.
func (in *Interp) fieldDefault(v Value) Value {
	made, ok := v.(*Foreign)
	if !ok || !isFieldFunc(made.Name) {
		return v
	}
	if value, given := made.Attrs["default"]; given {
		return value
	}
	if factory, given := made.Attrs["default_factory"]; given {
		return in.Invoke(factory)
	}
	if len(made.Args) > 0 {
		return made.Args[0]
	}
	return unknown
}
