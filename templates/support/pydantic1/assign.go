// Assignments to the fields of models.

package pydantic1

import (
	"fmt"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// Frozen returns the exception of an assignment to a field of a model that is
// immutable (allow_mutation = False, frozen = True).
func Frozen(m pydantic.Object, _ string, _ any) error {
	return py.TypeError.New(fmt.Sprintf("%q is immutable and does not support item assignment", m.PyTypeName()))
}

// NoAttribute returns the exception of a checked assignment to an attribute that
// no field of the model is.
func NoAttribute(m pydantic.Object, name string, _ any) error { return pydantic.NoField(m, name) }

// Checked returns what t makes of a value that is assigned to a field of a model
// (validate_assignment = True).
func Checked[T any](m pydantic.Object, field string, value any, t pydantic.Type[T]) (out T, err error) {
	r := &pydantic.Reader{}
	r.At(field, func() { out, _ = t(r, value) })
	switch {
	case r.Fatal() != nil:
		return out, r.Fatal()
	case len(r.Lines()) > 0:
		return out, newError(m.PyTypeName(), r.Lines())
	}
	return out, nil
}
