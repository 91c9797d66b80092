// Functions of the program that take part in validation: validators of fields
// and of models.

package pydantic

import (
	"errors"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Info is what a validator may ask for besides the value.
type Info struct {
	data    *py.Dict[string, any]
	field   string
	context any
}

// A contextInput is an input with what its validators are given besides.
type contextInput struct{ input, context any }

// WithContext gives what reads the input a context for its validators
// (model_validate(obj, context=...)).
func WithContext(input, context any) any { return contextInput{input, context} }

// Context returns what the validation was given besides (info.context).
func (i *Info) Context() any { return i.context }

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

// A Handler is what a function wraps: it reads v as the type, or raises
// ValidationError.
type Handler[T any] func(v any) (T, error)

// Wrap reads a value by check, which may let t read it.
func Wrap[T, U any](t Type[T], check func(v any, handler Handler[T]) (U, error)) Type[U] {
	return WrapInfo(t, func(v any, handler Handler[T], _ *Info) (U, error) { return check(v, handler) })
}

// WrapInfo is Wrap for a function that takes an Info.
func WrapInfo[T, U any](t Type[T], check func(v any, handler Handler[T], info *Info) (U, error)) Type[U] {
	return func(r *Reader, v any) (U, bool) {
		out, err := check(asGiven(v), func(v any) (T, error) { return apart(r, t, v) }, r.info())
		if err != nil {
			r.reject(err, v)
			var zero U
			return zero, false
		}
		return out, true
	}
}

// asGiven returns the input of a function: an object of a model as it is.
func asGiven(v any) any {
	if _, isModel := v.(Object); isModel && py.Value(v) != nil {
		return v
	}
	return py.Value(v)
}

// apart reads v by itself: its errors are those of an exception whose locations
// begin at v.
func apart[T any](r *Reader, t Type[T], v any) (T, error) {
	loc, lines, fatal := r.loc, r.lines, r.fatal
	r.loc, r.lines, r.fatal = nil, nil, nil
	out, ok := t(r, asGiven(v))
	own, failed := r.lines, r.fatal
	r.loc, r.lines, r.fatal = loc, lines, fatal
	switch {
	case failed != nil:
		return out, failed
	case !ok:
		return out, newError("ValidatorCallable", own)
	}
	return out, nil
}

// SureWrap is Sure for a function that wraps another.
func SureWrap[T, U any](check func(v any, handler Handler[T]) U) func(v any, handler Handler[T]) (U, error) {
	return func(v any, handler Handler[T]) (U, error) { return check(v, handler), nil }
}

// SureWrapInfo is SureWrap for a function that takes an Info.
func SureWrapInfo[T, U any](check func(v any, handler Handler[T], info *Info) U) func(v any, handler Handler[T], info *Info) (U, error) {
	return func(v any, handler Handler[T], info *Info) (U, error) { return check(v, handler, info), nil }
}

// A Hook validates a model as a whole.
type Hook[T any] struct {
	before func(v any) (any, error)
	made   func(m *T, context any) (*T, error)
	after  func(m *T) (*T, error)
	around func(v any, handler Handler[*T]) (*T, error)

	attributes bool
	data       bool
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

// WrapModel lets check make a model of an input, by its own reading or without.
func WrapModel[T any](check func(v any, handler Handler[*T]) (*T, error)) Hook[T] {
	return Hook[T]{around: check}
}

// PostInit calls made once the fields are read (model_post_init).
func PostInit[T any](made func(m *T, context any) error) Hook[T] {
	return Hook[T]{made: func(m *T, context any) (*T, error) { return m, made(m, context) }}
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
	if e.Class == CustomError {
		r.custom(e, v)
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
		return &Info{data: py.NewDict[string, any](), context: r.context}
	}
	return &Info{data: r.fields.data, field: r.fields.reading, context: r.context}
}
