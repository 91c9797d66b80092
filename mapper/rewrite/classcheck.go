// This file refuses the variables of classes that decide what an attribute is in ways that structs have not.

package rewrite

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkVariables refuses a variable of a class that stands in place of a method or a property of a class above it, and one
// that is a descriptor (data model, "Implementing Descriptors").
func (t *translator) checkVariables(c *ir.Class) {
	for _, s := range c.Scope.Order {
		if c.Methods[s.Name] != nil || s.Kind != ir.Variable || isSpecial(s.Name) {
			continue
		}
		if m := findMethod(c, s.Name); m != nil {
			t.Fail(c.Syntax, diag.NoClass, "the variable %s of the class %s, in place of a method of %s, is not translated", s.Name, c.Name, m.Class.Name)
		}
		if call, ok := s.Value.(*pyast.Call); ok {
			if k := classIn(c.Module.Body, call.Func); k != nil && isDescriptor(k) {
				t.Fail(c.Syntax, diag.NoClass, "the variable %s of the class %s, a descriptor, is not translated", s.Name, c.Name)
			}
		}
	}
}

// isDescriptor reports whether objects of a class decide what it means to read, to assign or to delete them as attributes.
func isDescriptor(c *ir.Class) bool {
	return findMethod(c, "__get__") != nil || findMethod(c, "__set__") != nil || findMethod(c, "__delete__") != nil
}
