// Optional values, any value, and literals.

package pydantic

import (
	"math/big"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Any takes every value as it is.
func Any() Type[any] {
	return func(r *Reader, v any) (any, bool) {
		if !r.asIs {
			r.loosen(lax)
		}
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

// Literal reads one of the given values: the same kind first, or else the last
// that is equal, as 1.0 and True are to 1.
func Literal(values ...any) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		v = py.Plain(v)
		for _, x := range values {
			if py.TypeName(x) == py.TypeName(v) && py.Eq(x, v) {
				return x, true
			}
		}
		if !r.literalInput(values, v) {
			return nil, false
		}
		for _, x := range slices.Backward(values) {
			if py.Eq(x, v) {
				return x, true
			}
		}
		r.refuse(literalError, v, py.P[string, any]("expected", alternatives(values)))
		return nil, false
	}
}

// literalInput refuses texts with lone surrogates where texts are expected, and
// ints beyond 64 bits where ints are.
func (r *Reader) literalInput(values []any, v any) bool {
	expects := func(name string) bool {
		return slices.ContainsFunc(values, func(x any) bool { return py.TypeName(x) == name })
	}
	switch v := v.(type) {
	case string:
		return !expects("str") || r.unicode(v, v)
	case *big.Int:
		if expects("int") {
			r.refuse(intParsingSize, v)
			return false
		}
	}
	return true
}

var literalError = kind{"literal_error", "Input should be {expected}"}

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
