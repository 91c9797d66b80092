// Functions of the program that take part in validation: validators of fields
// and of models.

package pydantic1

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// Before lets check change a value, or refuse it, before t reads it.
func Before[U, T any](check func(v any) (U, error), t pydantic.Type[T]) pydantic.Type[T] {
	return BeforeValues(func(v any, _ *py.Dict[string, any]) (U, error) { return check(v) }, t)
}

// BeforeValues is Before for a function that takes the fields that were read
// before.
func BeforeValues[U, T any](check func(v any, values *py.Dict[string, any]) (U, error), t pydantic.Type[T]) pydantic.Type[T] {
	return func(r *pydantic.Reader, v any) (T, bool) {
		values, _ := r.Values()
		changed, err := check(py.Value(v), values)
		if err != nil {
			var zero T
			reject(r, err)
			return zero, false
		}
		return t(r, py.Value(changed))
	}
}

// After lets check change a value, or refuse it, after t has read it.
func After[T, U any](t pydantic.Type[T], check func(v T) (U, error)) pydantic.Type[U] {
	return AfterValues(t, func(v T, _ *py.Dict[string, any]) (U, error) { return check(v) })
}

// AfterValues is After for a function that takes the fields that were read
// before.
func AfterValues[T, U any](t pydantic.Type[T], check func(v T, values *py.Dict[string, any]) (U, error)) pydantic.Type[U] {
	return func(r *pydantic.Reader, v any) (U, bool) {
		var zero U
		value, ok := t(r, v)
		if !ok {
			return zero, false
		}
		values, _ := r.Values()
		out, err := check(value, values)
		if err != nil {
			reject(r, err)
			return zero, false
		}
		return out, true
	}
}

// reject reports the exception of a validator: a ValueError, TypeError or
// AssertionError is an error of the input, anything else ends the validation.
func reject(r *pydantic.Reader, err error) {
	e, ok := py.Is(err, py.ValueError, py.TypeError, py.AssertionError)
	if !ok {
		r.Stop(err)
		return
	}
	if d, nested := e.Attrs[detailsKey].(*details); nested {
		r.Adopt(d.lines)
		return
	}
	name, ok := typeOf(e)
	if !ok {
		r.Stop(py.NotPorted.New("a " + py.TypeName(err) + " raised by a validator is not ported"))
		return
	}
	r.Refuse(pydantic.Line{Type: name, Msg: e.Error(), Old: true})
}

// typeOf returns the type of the error that an exception becomes; ok is false for
// classes that may say it themselves.
func typeOf(e *py.Error) (name string, ok bool) {
	if len(e.Attrs) > 0 {
		return "", false
	}
	switch e.Class {
	case py.ValueError:
		return "value_error", true
	case py.TypeError:
		return "type_error", true
	case py.AssertionError:
		return "assertion_error", true
	}
	return "", false
}

// A Hook validates a model as a whole.
type Hook[T any] struct {
	before func(values *py.Dict[string, any]) (any, error)
	after  func(values *py.Dict[string, any]) (any, error)
	sound  bool // after is not called where there are errors

	attributes bool
}

// BeforeRoot lets check change the input of a model, or refuse it, before its
// fields are read (root_validator with pre=True).
func BeforeRoot[T, U any](check func(values *py.Dict[string, any]) (U, error)) Hook[T] {
	return Hook[T]{before: dynamic(check)}
}

// AfterRoot lets check change the fields of a model, or refuse them, after they
// were read (root_validator). Fields with errors are not among the values.
func AfterRoot[T, U any](check func(values *py.Dict[string, any]) (U, error)) Hook[T] {
	return Hook[T]{after: dynamic(check)}
}

// AfterSound is AfterRoot for a function that is not called where fields have
// errors (skip_on_failure=True).
func AfterSound[T, U any](check func(values *py.Dict[string, any]) (U, error)) Hook[T] {
	return Hook[T]{after: dynamic(check), sound: true}
}

// FromAttributes lets a model be read from the attributes of another one
// (orm_mode = True). Other objects are not ported.
func FromAttributes[T any]() Hook[T] { return Hook[T]{attributes: true} }

// reads reports whether models are also read from the attributes of others.
func reads[T any](hooks []Hook[T]) bool {
	for _, hook := range hooks {
		if hook.attributes {
			return true
		}
	}
	return false
}

// attributesOf returns the fields of a model with their names.
func attributesOf(o pydantic.Object) []py.Pair[any, any] {
	var out []py.Pair[any, any]
	for _, f := range o.ModelFields() {
		out = append(out, py.P[any, any](f.Name, f.Value))
	}
	return out
}

func dynamic[U any](check func(values *py.Dict[string, any]) (U, error)) func(values *py.Dict[string, any]) (any, error) {
	return func(values *py.Dict[string, any]) (any, error) {
		out, err := check(values)
		return py.Value(out), err
	}
}

// changed returns the input that a function makes of the one of a model.
func changed[T any](r *pydantic.Reader, hook Hook[T], pairs []py.Pair[any, any]) ([]py.Pair[any, any], bool) {
	values := py.NewDict[string, any]()
	for _, p := range pairs {
		values.Set(p.Key.(string), py.Value(p.Value))
	}
	out, err := hook.before(values)
	if err != nil {
		r.At(root, func() { reject(r, err) })
		return nil, false
	}
	items, ok := pydantic.Pairs(out)
	if !ok {
		r.Stop(py.NotPorted.New("a root validator that returns a " + py.TypeName(out) + " is not ported"))
	}
	return items, ok
}

// afterwards calls the functions that see a model after its fields were read;
// before is how many errors there were then.
func afterwards[T any](r *pydantic.Reader, hooks []Hook[T], m *T, data *py.Dict[string, any], before int) {
	values := data
	for _, hook := range hooks {
		if hook.after == nil || hook.sound && len(r.Lines()) > before {
			continue
		}
		out, err := hook.after(values)
		if err != nil {
			r.At(root, func() { reject(r, err) })
			continue
		}
		next, ok := out.(*py.Dict[string, any])
		if !ok {
			r.Stop(py.NotPorted.New("a root validator that returns a " + py.TypeName(out) + " is not ported"))
			return
		}
		values = next
	}
	if len(r.Lines()) == before && r.Fatal() == nil {
		r.Stop(store(m, values))
	}
}

// store puts the values of the fields, which functions may have changed, into a
// model.
func store[T any](m *T, values *py.Dict[string, any]) error {
	o := any(m).(pydantic.Object)
	if t, ok := o.(interface {
		pydantic.Tracker
		Restore(set []string)
	}); ok {
		defer t.Restore(slices.Clone(t.ModelSet()))
	}
	if values.Len() != len(o.ModelFields()) {
		return py.NotPorted.New("a root validator that adds or drops fields is not ported")
	}
	for _, f := range o.ModelFields() {
		v, ok := values.Get(f.Name)
		if !ok {
			return py.NotPorted.New("a root validator that drops a field is not ported")
		}
		if same(v, f.Value) {
			continue
		}
		s, ok := o.(pydantic.Settable)
		if !ok {
			return py.NotPorted.New("a root validator that changes a field is not ported")
		}
		if err := s.PySetAttr(f.Name, v); err != nil {
			return err
		}
	}
	return nil
}

// same reports whether a value is still the one of a field.
func same(v, field any) bool {
	field = py.Value(field)
	return py.TypeName(v) == py.TypeName(field) && py.Repr(v) == py.Repr(field) && (py.Eq(v, field) || !py.Eq(v, v))
}

// named spells a list of values as messages do: 'a', 'b'.
func named(values []any) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = py.Repr(v)
	}
	return strings.Join(texts, ", ")
}
