// Models that change: copies and assignments.

package pydantic

import (
	"fmt"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Copy returns m.model_copy(): a new model of the same fields.
func Copy[T any](m *T) *T {
	out := *m
	if t, ok := any(&out).(interface{ unshare() }); ok {
		t.unshare()
	}
	return &out
}

// Fresh returns a function that makes a model of the given values, as the
// default of a field that is one.
func Fresh[T any](make func(input any) (*T, error), given ...py.Pair[string, any]) func() *T {
	return func() *T { return py.Must(make(py.DictOf(given...))) }
}

// CopyWith returns a copy that change has changed (model_copy(update=...)).
// Nothing of that is validated.
func CopyWith[T any](m *T, change func(m *T)) *T {
	out := Copy(m)
	change(out)
	return out
}

// NoAttribute returns the exception of a checked assignment to an attribute that
// no field of the model is (validate_assignment=True).
func NoAttribute(m Object, name string, value any) error {
	r := &Reader{}
	r.at(name, func() { r.refuse(noAttribute, py.Value(value), py.P[string, any]("attribute", name)) })
	return newError(m.PyTypeName(), r.lines)
}

var noAttribute = kind{"no_such_attribute", "Object has no attribute '{attribute}'"}

// unshare gives a copy a record of its own.
func (t *Tracked) unshare() { t.set = slices.Clone(t.set) }

// A Settable model takes assignments to fields whose names are found as the
// program runs.
type Settable interface {
	Object
	// PySetAttr assigns to a field.
	PySetAttr(name string, value any) error
}

// SetAttr is setattr(m, name, value). A name that is no text raises TypeError.
func SetAttr(m Settable, name, value any) error {
	field, ok := py.Value(name).(string)
	if !ok {
		return py.TypeError.New("attribute name must be string, not '" + py.TypeName(name) + "'")
	}
	return m.PySetAttr(field, value)
}

// CopyFrom returns a copy into which the values of update are put, None for
// none (model_copy(update=...)). Nothing of that is validated; names that no
// field has are forgotten, as dumps and comparisons do not show them.
func CopyFrom[T any, M interface {
	*T
	Settable
}](m M, update any) (M, error) {
	out := M(Copy((*T)(m)))
	if py.Value(update) == nil {
		return out, nil
	}
	pairs, ok := pairsOf(py.Value(update))
	if !ok {
		return nil, py.NotPorted.New("model_copy(update=...) with a " + py.TypeName(update) + " is not supported")
	}
	for _, p := range pairs {
		name, _ := p.Key.(string)
		if !slices.ContainsFunc(m.ModelFields(), func(f Field) bool { return f.Name == name && !f.Computed }) {
			return nil, py.NotPorted.New(fmt.Sprintf("the update of %s, which is no field, is not supported", py.Repr(p.Key)))
		}
		if err := out.PySetAttr(name, p.Value); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Assign puts a value into a field as it is, which t reads without a change. It
// raises NotPorted where the field cannot hold such a value.
func Assign[T any](field *T, value any, t Type[T]) error {
	r := &Reader{asIs: true}
	v, ok := t(r, value)
	if !ok || len(r.lines) > 0 || r.worst != exact {
		return py.NotPorted.New("a " + py.TypeName(value) + " in a field of another type is not supported")
	}
	*field = v
	return nil
}

// NoField returns the exception of an assignment to an attribute that no field
// is.
func NoField(m Object, name string) error {
	return py.ValueError.New(fmt.Sprintf("\"%s\" object has no field \"%s\"", m.PyTypeName(), name))
}

var frozenInstance = kind{"frozen_instance", "Instance is frozen"}

// Frozen returns the exception of an assignment to a field of a model that is
// frozen.
func Frozen(m Object, field string, value any) error {
	r := &Reader{}
	r.at(field, func() { r.refuse(frozenInstance, py.Value(value)) })
	return newError(m.PyTypeName(), r.lines)
}

// Checked returns what t makes of a value that is assigned to a field of a model
// (validate_assignment=True).
func Checked[T any](m Object, field string, value any, t Type[T]) (T, error) {
	r := &Reader{}
	r.enter(field)
	out, ok := t(r, value)
	switch {
	case r.fatal != nil:
		return out, r.fatal
	case !ok || len(r.lines) > 0:
		return out, newError(m.PyTypeName(), r.lines)
	}
	return out, nil
}
