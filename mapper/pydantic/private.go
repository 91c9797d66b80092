// This file reads what a model has besides its fields: private attributes, model_post_init, and enumerations that are
// kept as their values.

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readPrivate adds the private attributes, bases' first, which have a default or are set by model_post_init.
func (d *describer) readPrivate(m *Model) {
	for _, c := range slices.Backward(d.class.MRO) {
		d.owner = c
		if fn := c.Methods["model_post_init"]; fn != nil {
			if m.made != nil || len(fn.Params) != 2 || !plainParams(fn) || len(fn.Decorators()) > 0 {
				d.refuse(diag.ModelBody, fn.Syntax, "this model_post_init of %s is not translated", c.Name)
			}
			m.made = fn
		}
		for _, s := range c.Syntax.Body {
			if name, value, ok := privateName(s); ok {
				d.privateAttribute(m, s, name, value)
			}
		}
	}
	for _, f := range m.private {
		if f.Required && !sets(m.made, f.Name) {
			d.refuse(diag.ModelField, d.class.Syntax, "the private attribute %s of %s has no default", f.Name, d.class.Name)
		}
	}
}

// privateName returns the name of the private attribute that a statement of a model's body declares, and its default.
func privateName(s pyast.Stmt) (name string, value pyast.Expr, ok bool) {
	var target pyast.Expr
	switch s := s.(type) {
	case *pyast.AnnAssign:
		target, value = s.Target, s.Value
	case *pyast.Assign:
		if len(s.Targets) == 1 {
			target, value = s.Targets[0], s.Value
		}
	}
	id, isName := target.(*pyast.Name)
	if !isName || !ir.IsPrivate(id.ID) {
		return "", nil, false
	}
	return id.ID, value, true
}

func (d *describer) privateAttribute(m *Model, s pyast.Stmt, name string, value pyast.Expr) {
	f := &Field{Name: name, Required: true, shape: &shape{}}
	call, ok := value.(*pyast.Call)
	switch {
	case value == nil:
	case ok && (d.qualified(call.Func) == "pydantic.PrivateAttr" || d.qualified(call.Func) == "pydantic.fields.PrivateAttr"):
		if len(call.Args) == 1 {
			d.setDefault(f, call.Args[0])
		}
		for _, k := range call.Keywords {
			switch k.Arg {
			case "default":
				d.setDefault(f, k.Value)
			case "default_factory":
				d.setFactory(f, k.Value)
			default:
				d.refuse(diag.ModelField, k, "the option %s of %s.%s is not translated", k.Arg, d.owner.Name, name)
			}
		}
	default:
		d.setDefault(f, value)
	}
	if slices.ContainsFunc(m.private, func(known *Field) bool { return known.Name == name }) {
		d.refuse(diag.ModelField, s, "the private attribute %s of the model %s is declared again", name, d.owner.Name)
	}
	f.Type = ir.Any
	m.private = append(m.private, f)
}

// sets reports whether model_post_init certainly sets an attribute of its object.
func sets(fn *ir.Func, name string) bool {
	if fn == nil {
		return false
	}
	for _, s := range fn.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			continue
		}
		target, ok := a.Targets[0].(*pyast.Attribute)
		if !ok || target.Attr != name {
			continue
		}
		if self, ok := target.Value.(*pyast.Name); ok && fn.Uses[self] == fn.Params[0] {
			return true
		}
	}
	return false
}

// enumeration reads an enumeration, of which use_enum_values keeps the values alone.
func (d *describer) enumeration(e pyast.Node, c *ir.Class) *shape {
	if !d.config.values {
		return &shape{kind: enumShape, class: c}
	}
	s := &shape{kind: valueShape, class: c}
	for _, stmt := range c.Syntax.Body {
		if a, ok := stmt.(*pyast.Assign); ok {
			value := d.models.fold(c.Scope.Func, a.Value)
			if value == nil || value.Kind != ir.ConstStr && value.Kind != ir.ConstInt || value.Big != nil {
				d.refuse(diag.ModelField, e, "the values of the enumeration %s are not texts or ints", c.Name)
				return s
			}
			s.consts = append(s.consts, value)
		}
	}
	if len(s.consts) == 0 {
		d.refuse(diag.ModelField, e, "the enumeration %s has no members", c.Name)
		s.consts = []*ir.Const{{Kind: ir.ConstNone}}
	}
	return s
}

// memberValue returns the value of a member of an enumeration, nil when it is not constant.
func (s *Models) memberValue(c *ir.Class, name string) *ir.Const {
	return s.NewSchemas().memberOf(c, name)
}
