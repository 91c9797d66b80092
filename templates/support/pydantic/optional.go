// Optional values, any value, and literals.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Any takes every value as it is.
func Any() Type[any] {
	return func(r *Reader, v any) (any, bool) {
		r.loosen(lax)
		return v, true
	}
}

// Optional reads None as nil and everything else as inner does.
func Optional[T any](inner Type[T]) Type[*T] {
	return func(r *Reader, v any) (*T, bool) {
		if py.Value(v) == nil {
			return nil, true
		}
		value, ok := inner(r, v)
		return &value, ok
	}
}

// OptionalRef is Optional for what is a pointer already, such as a list or a
// model.
func OptionalRef[T any](inner Type[*T]) Type[*T] {
	return func(r *Reader, v any) (*T, bool) {
		if py.Value(v) == nil {
			return nil, true
		}
		return inner(r, v)
	}
}

// OptionalAny is Optional for a dynamic value.
func OptionalAny(inner Type[any]) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		if v = py.Value(v); v == nil {
			return nil, true
		}
		return inner(r, v)
	}
}

// Dynamic reads as inner does and returns a dynamic value.
func Dynamic[T any](inner Type[T]) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		value, ok := inner(r, v)
		return py.Value(value), ok
	}
}

// Literal reads one of the given values: the same kind first, or else what is
// equal, as 1.0 and True are to 1.
func Literal(values ...any) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		v = py.Value(v)
		if i := slices.IndexFunc(values, func(x any) bool { return py.TypeName(x) == py.TypeName(v) && py.Eq(x, v) }); i >= 0 {
			return values[i], true
		}
		if i := slices.IndexFunc(values, func(x any) bool { return py.Eq(x, v) }); i >= 0 {
			return values[i], true
		}
		expected := alternatives(values)
		r.refuse(kind{"literal_error", "Input should be {expected}"}, v, py.P[string, any]("expected", expected))
		return nil, false
	}
}

// LiteralOf is Literal for values of one Go type.
func LiteralOf[T any](values ...T) Type[T] {
	dynamic := make([]any, len(values))
	for i, v := range values {
		dynamic[i] = v
	}
	inner := Literal(dynamic...)
	return func(r *Reader, v any) (T, bool) {
		value, ok := inner(r, v)
		out, _ := value.(T)
		return out, ok
	}
}

// alternatives spells "'a', 'b' or 1".
func alternatives(values []any) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = py.Repr(v)
	}
	last := len(texts) - 1
	if last < 1 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], ", ") + " or " + texts[last]
}
