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
	return s.value(scope, annotation, limits, nullable, false)
}

// InputValue reads the annotation of a parameter of a FastAPI operation, with its constraints. What Annotated says around
// the whole type is lost where the default describes the parameter, that of PositiveInt too
// (fastapi.dependencies.utils.analyze_param): n: PositiveInt = Query(1).
func (s *Models) InputValue(in *ir.Input, nullable bool) (*Value, *Unsupported) {
	if !in.Described || s.one() {
		return s.value(in.Scope, in.Written(), in.Limits, nullable, false)
	}
	return s.value(in.Scope, in.Annotation, in.Limits, nullable, true)
}

// unannotated is the shape without what Annotated says around it.
func (s *shape) unannotated() *shape {
	out := *s.bare()
	if out.kind == jsonShape && out.tag != "" {
		return out.args[0]
	}
	out.limits, out.said = nil, nil
	switch out.kind {
	case taggedShape:
		out.kind, out.tag = unionOf, ""
	case versionShape:
		out.kind, out.consts = uuidShape, nil
	}
	return &out
}

func (s *Models) value(scope *ir.Func, annotation pyast.Expr, limits []*pyast.Keyword, nullable, bare bool) (*Value, *Unsupported) {
	owner := &ir.Class{Name: scope.Module.Name, Module: scope.Module, Scope: scope.Scope}
	d := &describer{models: s, class: owner, owner: owner, place: scope}
	v := &Value{models: s, owner: owner, shape: &shape{}}
	if annotation != nil {
		v.shape = d.shape(annotation)
	}
	if bare {
		v.shape = v.shape.unannotated()
	}
	for _, k := range limits {
		if !d.limitKeyword(v.shape, k) {
			d.refuse(diag.ModelField, k, "the constraint %s is not translated", k.Arg)
		}
	}
	if nullable {
		v.shape = d.optional(v.shape)
	}
	if v.shape.serializes() {
		d.refuse(diag.ModelField, annotation, "a serializer in the type of a value that is no field is not translated")
	}
	v.Type = v.shape.irType()
	v.Conditions = s.conditions(v.shape, nil)
	if d.err != nil {
		return nil, d.err
	}
	return v, nil
}

// IsList reports whether the values are lists, of which the request may repeat the items.
func (v *Value) IsList() bool { return isSequence(v.plain()) }

// isSequence reports whether a query may repeat what is of the shape.
func isSequence(s *shape) bool {
	switch s.kind {
	case listShape, sequenceShape, setShape, frozenSetShape, tupleShape, tupleOfShape:
		return true
	}
	return false
}

// IsModel reports whether the values are models.
func (v *Value) IsModel() bool { return v.plain().kind == modelShape }

// Plain reports whether the values are scalars, or lists of scalars: what a query can hold.
func (v *Value) Plain() bool {
	s := v.plain()
	if !isSequence(s) {
		return isScalar(s)
	}
	return !slices.ContainsFunc(s.args, func(item *shape) bool { return !isScalar(item.inner()) })
}

func isScalar(s *shape) bool {
	return s.kind != modelShape && s.kind != dictShape && s.kind != typedShape && !isSequence(s) && s.kind != taggedShape &&
		(s.kind != unionOf || !slices.ContainsFunc(s.args, func(member *shape) bool { return !isScalar(member.inner()) }))
}

// Key is a field of a model whose values are parameters: its name and its key, whether the request may repeat it, and its
// default, nil when it has none.
type Key struct {
	Name, Alias string
	List        bool
	Default     *ir.Const
}

// Keys returns the fields of a model that parameters are read into, false when FastAPI may read one in another way: a
// default that validation sees, or that is not constant.
func (v *Value) Keys() ([]Key, bool) {
	if v.shape.kind != modelShape {
		return nil, false
	}
	if v.models.one() {
		return nil, false
	}
	m, err := v.models.Describe(v.shape.class)
	if err != nil || len(m.checks) > 0 || m.root {
		return nil, false
	}
	out := make([]Key, 0, len(m.Fields))
	for _, f := range m.Fields {
		if len(f.others) > 0 || f.shape.kind == checkedShape || f.fallback.call != "" || f.fallback.secret != nil || f.fallback.digits != "" || f.fallback.made != nil || f.fallback.fn != nil || f.fallback.plain != nil {
			return nil, false
		}
		k := Key{Name: f.Name, Alias: f.Alias, List: isSequence(f.shape.inner()), Default: f.fallback.value}
		if c := f.fallback.class; c != nil {
			if k.Default = v.models.member(c, f.fallback.name); k.Default == nil {
				return nil, false
			}
		}
		out = append(out, k)
	}
	return out, true
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

// baseIn returns the first model that others inherit among what a field holds, nil for none: Pydantic keeps an object of
// such another as it is, where the Go field holds the base alone and its reader raises NotPorted.
func (s *Models) baseIn(of *shape) *ir.Class {
	if of.kind == modelShape && s.bases[of.class] {
		return of.class
	}
	for _, arg := range of.args {
		if c := s.baseIn(arg); c != nil {
			return c
		}
	}
	return nil
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
	case sequenceShape:
		add("sequences that models are given are lists")
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
