// This file describes values that stand outside of a model: parameters of path operations, and what those answer.

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Value is a value of an annotated type with constraints.
type Value struct {
	Type ir.Type // of the values that are read
	// Conditions are those under which the reading is exact.
	Conditions []string

	models *Models
	owner  *ir.Class
	shape  *shape
}

// Value reads an annotation that stands in scope, nil for any value, and the constraints beside it. Nullable says that
// the value may also be None without the annotation saying so, as it is with a default of None. It refuses types and
// constraints that models refuse.
func (s *Models) Value(scope *ir.Func, annotation pyast.Expr, limits []*pyast.Keyword, nullable bool) (*Value, *Unsupported) {
	owner := &ir.Class{Name: scope.Module.Name, Module: scope.Module, Scope: scope.Scope}
	d := &describer{models: s, class: owner, owner: owner, place: scope}
	v := &Value{models: s, owner: owner, shape: &shape{}}
	if annotation != nil {
		d.checkVersion(annotation)
		v.shape = d.shape(annotation)
	}
	for _, k := range limits {
		if !d.limitKeyword(v.shape, k) {
			d.refuse(diag.ModelField, k, "the constraint %s is not translated", k.Arg)
		}
	}
	if nullable {
		v.shape = d.optional(v.shape)
	}
	v.Type = v.shape.irType()
	v.Conditions = s.conditions(v.shape, nil)
	if d.err != nil {
		return nil, d.err
	}
	return v, nil
}

// IsList reports whether the values are lists, of which the request may repeat the items.
func (v *Value) IsList() bool { return v.plain().kind == listShape }

// IsModel reports whether the values are models.
func (v *Value) IsModel() bool { return v.plain().kind == modelShape }

// Plain reports whether the values are scalars, or lists of scalars: what a query can hold.
func (v *Value) Plain() bool {
	s := v.plain()
	if s.kind == listShape {
		s = s.args[0]
	}
	return s.kind != modelShape && s.kind != dictShape && s.kind != listShape
}

// plain is the shape without its Optional.
func (v *Value) plain() *shape {
	return v.shape.inner()
}

// Reader returns the expression of the pydantic.Type that reads the value as the Go type want. It refuses a type
// that the host has no Go for.
func (v *Value) Reader(host Host, want string) (gotree.Expr, *Unsupported) {
	w := &writer{host: host, models: v.models, model: &Model{Class: v.owner}}
	x := w.readerAs(v.shape, want)
	return x, w.err
}

// conditions returns those of the models that a shape holds, and of e-mail addresses.
func (s *Models) conditions(of *shape, out []string) []string {
	add := func(conditions ...string) {
		for _, c := range conditions {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	switch of.kind {
	case emailShape:
		add(emailCondition)
	case urlShape:
		add("URLs are of http or https, without users, and have plain ASCII hosts")
	case timeShape:
		add("times of day are texts without a zone")
	case modelShape:
		if m, _ := s.Describe(of.class); m != nil {
			add(m.Conditions...)
		}
	}
	for _, arg := range of.args {
		out = s.conditions(arg, out)
	}
	return out
}
