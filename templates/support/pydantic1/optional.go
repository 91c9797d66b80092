// Optional values, any value, literals, enumerations and unions.

package pydantic1

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	constError = kind{"value_error.const", ""}
	enumError  = kind{"type_error.enum", ""}
)

// Literal reads one of the given values, or what is equal to it.
func Literal(values ...any) pydantic.Type[any] {
	return some(func(r *pydantic.Reader, v any) (any, bool) {
		if x, ok := member(values, v); ok {
			return values[x], true
		}
		line := pydantic.Line{Type: constError.name, Msg: "unexpected value; permitted: " + named(values), Old: true}
		line.Ctx = py.DictOf(py.P("given", v), py.P[string, any]("permitted", py.Tuple(values)))
		r.Refuse(line)
		return nil, false
	})
}

// member returns the index of the last of values that is equal to v, as a dict
// finds it.
func member(values []any, v any) (int, bool) {
	for i := len(values) - 1; i >= 0; i-- {
		if scalar(v) && py.Eq(values[i], v) {
			return i, true
		}
	}
	return 0, false
}

func scalar(v any) bool {
	return v == nil || isNumber(v) || py.TypeName(v) == "str" || py.TypeName(v) == "bool"
}

// LiteralOf is Literal for values of one Go type.
func LiteralOf[T any](values ...T) pydantic.Type[T] {
	dynamic := make([]any, len(values))
	for i, v := range values {
		dynamic[i] = v
	}
	inner := Literal(dynamic...)
	return func(r *pydantic.Reader, v any) (T, bool) {
		value, ok := inner(r, v)
		out, _ := value.(T)
		return out, ok
	}
}

// Enum reads a member of an enumeration: itself, or its value.
func Enum[T pydantic.Member](members []T) pydantic.Type[T] {
	values, all := make([]any, len(members)), make([]any, len(members))
	for i, m := range members {
		values[i], all[i] = m.EnumValue(), m
	}
	return func(r *pydantic.Reader, v any) (T, bool) {
		if m, ok := v.(T); ok {
			return m, true
		}
		if v = py.Value(v); v == nil {
			return refused[T](r, noneNotAllowed)
		}
		for i, value := range values {
			if scalar(v) && py.Eq(value, v) && !r.Exactly() {
				return members[i], true
			}
		}
		line := pydantic.Line{Type: enumError.name, Msg: "value is not a valid enumeration member; permitted: " + named(values), Old: true}
		line.Ctx = py.DictOf(py.P[string, any]("enum_values", py.NewList(all...)))
		r.Refuse(line)
		var zero T
		return zero, false
	}
}

// IntEnum is Enum for an enumeration of ints, whose members int() takes first.
func IntEnum[T pydantic.Member](members []T) pydantic.Type[T] {
	inner := Enum(members)
	return func(r *pydantic.Reader, v any) (T, bool) {
		if m, ok := v.(T); ok {
			return m, true
		}
		n, ok := AnyInt()(r, v)
		if !ok {
			var zero T
			return zero, false
		}
		return inner(r, n)
	}
}

// EnumValues reads a member of an enumeration as its value (use_enum_values =
// True).
func EnumValues[V any, T pydantic.Member](members []T) pydantic.Type[V] {
	member := Enum(members)
	return func(r *pydantic.Reader, v any) (V, bool) {
		m, ok := member(r, v)
		if !ok {
			var zero V
			return zero, false
		}
		value, ok := m.EnumValue().(V)
		return value, ok
	}
}

// Union reads a value as the first member that takes it, from left to right. The
// errors of all members stand at the same place.
func Union(choices ...pydantic.Type[any]) pydantic.Type[any] {
	return some(func(r *pydantic.Reader, v any) (any, bool) {
		var lines []pydantic.Line
		for _, choice := range choices {
			branch := r.Branch()
			value, ok := choice(branch, v)
			if branch.Fatal() != nil {
				return stopped[any](r, branch.Fatal())
			}
			if ok && len(branch.Lines()) == 0 {
				return value, true
			}
			lines = append(lines, branch.Lines()...)
		}
		r.Take(lines)
		return nil, false
	})
}
