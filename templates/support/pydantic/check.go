// Functions of the program that take part in validation: validators of fields
// and of models.

package pydantic

import (
	"errors"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Info is what a validator may ask for besides the value.
type Info struct {
	data  *py.Dict[string, any]
	field string
}

// Data returns the fields that were read before, by name (info.data).
func (i *Info) Data() *py.Dict[string, any] { return i.data }

// FieldName returns the name of the field that is validated.
func (i *Info) FieldName() string { return i.field }

// Before lets check change a value, or refuse it, before t reads it.
func Before[U, T any](check func(v any) (U, error), t Type[T]) Type[T] {
	return BeforeInfo(func(v any, _ *Info) (U, error) { return check(v) }, t)
}

// BeforeInfo is Before for a function that takes an Info.
func BeforeInfo[U, T any](check func(v any, info *Info) (U, error), t Type[T]) Type[T] {
	return func(r *Reader, v any) (T, bool) {
		changed, err := check(py.Value(v), r.info())
		if err != nil {
			r.reject(err, v)
			var zero T
			return zero, false
		}
		return t(r, py.Value(changed))
	}
}

// After lets check change a value, or refuse it, after t has read it.
func After[T, U any](t Type[T], check func(v T) (U, error)) Type[U] {
	return AfterInfo(t, func(v T, _ *Info) (U, error) { return check(v) })
}

// AfterInfo is After for a function that takes an Info.
func AfterInfo[T, U any](t Type[T], check func(v T, info *Info) (U, error)) Type[U] {
	return func(r *Reader, v any) (U, bool) {
		var zero U
		value, ok := t(r, v)
		if !ok {
			return zero, false
		}
		out, err := check(value, r.info())
		if err != nil {
			r.reject(err, v)
			return zero, false
		}
		return out, true
	}
}

// Plain reads a value by check alone.
func Plain[U any](check func(v any) (U, error)) Type[U] {
	return PlainInfo(func(v any, _ *Info) (U, error) { return check(v) })
}

// PlainInfo is Plain for a function that takes an Info.
func PlainInfo[U any](check func(v any, info *Info) (U, error)) Type[U] {
	return AfterInfo(Any(), check)
}

// Sure makes a function one that could fail.
func Sure[T, U any](check func(v T) U) func(v T) (U, error) {
	return func(v T) (U, error) { return check(v), nil }
}

// SureInfo is Sure for a function that takes an Info.
func SureInfo[T, U any](check func(v T, info *Info) U) func(v T, info *Info) (U, error) {
	return func(v T, info *Info) (U, error) { return check(v, info), nil }
}

// BeforeValues is Before for a function that takes the fields that were read
// before (pydantic.validator with pre=True).
func BeforeValues[U, T any](check func(v any, values *py.Dict[string, any]) (U, error), t Type[T]) Type[T] {
	return BeforeInfo(func(v any, info *Info) (U, error) { return check(v, info.Data()) }, t)
}

// AfterValues is After for a function that takes the fields that were read
// before (pydantic.validator).
func AfterValues[T, U any](t Type[T], check func(v T, values *py.Dict[string, any]) (U, error)) Type[U] {
	return AfterInfo(t, func(v T, info *Info) (U, error) { return check(v, info.Data()) })
}

// SureValues is Sure for a function that takes the fields that were read before.
func SureValues[T, U any](check func(v T, values *py.Dict[string, any]) U) func(v T, values *py.Dict[string, any]) (U, error) {
	return func(v T, values *py.Dict[string, any]) (U, error) { return check(v, values), nil }
}

// A Hook validates a model as a whole.
type Hook[T any] struct {
	before func(v any) (any, error)
	made   func(m *T) (*T, error)
	after  func(m *T) (*T, error)

	attributes bool
}

// BeforeModel lets check change the input of a model, or refuse it, before its
// fields are read.
func BeforeModel[T, U any](check func(v any) (U, error)) Hook[T] {
	return Hook[T]{before: func(v any) (any, error) {
		out, err := check(v)
		return py.Value(out), err
	}}
}

// AfterModel lets check change a model, or refuse it, after its fields were
// read.
func AfterModel[T any](check func(m *T) (*T, error)) Hook[T] { return Hook[T]{after: check} }

// PostInit calls made once the fields are read (model_post_init).
func PostInit[T any](made func(m *T, context any) error) Hook[T] {
	return Hook[T]{made: func(m *T) (*T, error) { return m, made(m, nil) }}
}

// PostInitSure is PostInit for a method that cannot fail.
func PostInitSure[T any](made func(m *T, context any)) Hook[T] {
	return PostInit(func(m *T, context any) error {
		made(m, context)
		return nil
	})
}

// FromAttributes lets a model be read from the attributes of another one
// (from_attributes=True). Other objects are not ported.
func FromAttributes[T any]() Hook[T] { return Hook[T]{attributes: true} }

// reject reports the exception of a validator: a ValueError or AssertionError
// is an error of the input v, anything else ends the validation.
func (r *Reader) reject(err error, v any) {
	e, ok := py.Is(err, py.ValueError, py.AssertionError)
	if !ok {
		r.stop(err)
		return
	}
	if d, nested := e.Attrs[detailsKey].(*details); nested {
		r.adopt(d.lines)
		return
	}
	k, prefix := kind{"value_error", ""}, "Value error, "
	if _, failed := py.Is(err, py.AssertionError); failed {
		k.name, prefix = "assertion_error", "Assertion failed, "
	}
	r.refuse(k, v, py.P[string, any]("error", raised(err)))
	r.lines[len(r.lines)-1].Msg = prefix + e.Error()
}

// raised returns the exception itself, which may be a struct of the program.
func raised(err error) any {
	var x interface {
		error
		PyError() *py.Error
	}
	if errors.As(err, &x) {
		return x
	}
	return err
}

// adopt takes over the errors of another validation, whose locations begin
// where the reader stands.
func (r *Reader) adopt(lines []Line) {
	for _, line := range lines {
		line.Loc = append(r.where(), line.Loc...)
		r.lines = append(r.lines, line)
	}
}

func (r *Reader) info() *Info {
	if r.fields == nil || r.fields.data == nil {
		return &Info{data: py.NewDict[string, any]()}
	}
	return &Info{data: r.fields.data, field: r.fields.reading}
}
