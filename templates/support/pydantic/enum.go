// Enumerations.

package pydantic

import (
	"math/big"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Member is a member of an enumeration.
type Member interface {
	comparable
	// EnumValue returns the value of the member.
	EnumValue() any
}

var enumError = kind{"enum", "Input should be {expected}"}

// Enum reads a member of an enumeration: itself, or its value.
func Enum[T Member](members []T) Type[T] {
	values := make([]any, len(members))
	for i, m := range members {
		values[i] = m.EnumValue()
	}
	return func(r *Reader, v any) (T, bool) {
		if m, ok := v.(T); ok {
			return m, true
		}
		r.loosen(lax)
		given := py.Value(v)
		v = r.asBase(members[0], given)
		for i, value := range values {
			if py.TypeName(value) == py.TypeName(v) && py.Eq(value, v) || isNumber(v) && isNumber(value) && py.Eq(value, v) {
				return members[i], true
			}
		}
		if r.fatal == nil && r.literalInput(values, given) {
			r.refuse(enumError, given, py.P[string, any]("expected", alternatives(values)))
		}
		var zero T
		return zero, false
	}
}

// asBase reads a value as what the members of an enumeration are too, an int or
// a text; one that is no such thing stays as it is. Of a plain enumeration it is
// the text or int that the value is too.
func (r *Reader) asBase(member, v any) any {
	mixed, ok := member.(py.Mixed)
	if !ok {
		return py.Plain(v)
	}
	choice := Or("", AnyInt())
	switch mixed.PyBase().(type) {
	case string:
		choice = Or("", Str())
	case float64:
		return py.Plain(v)
	}
	a := try(r, choice, v)
	switch {
	case a.fatal != nil:
		r.stop(a.fatal)
	case a.ok:
		return a.value
	}
	return v
}

// EnumValues reads a member of an enumeration as its value (use_enum_values=True).
func EnumValues[V any, T Member](members []T) Type[V] {
	member := Enum(members)
	return func(r *Reader, v any) (V, bool) {
		m, ok := member(r, v)
		if !ok {
			var zero V
			return zero, false
		}
		value, ok := m.EnumValue().(V)
		return value, ok
	}
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, *big.Int, float64, bool, py.Floater:
		return true
	}
	return false
}
