// What is read as an int, a float or a text without being one.

package pydantic

import (
	"math/big"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// standIn returns what a value is read as where numbers and texts are: the text
// or int that a member of an enumeration is too, and the float of what has
// __float__, such as a Decimal (pydantic-core, input_python.rs).
func standIn(v any) (any, bool) {
	switch v := v.(type) {
	case py.Mixed:
		return py.Value(v.PyBase()), true
	case py.Floater:
		if f, err := v.PyFloat(); err == nil {
			return f, true
		}
	}
	return nil, false
}

// instead reads a value as another; errors show the value itself.
func instead[T any](r *Reader, v, other any, read Type[T]) (T, bool) {
	before := len(r.lines)
	out, ok := read(r, other)
	for i := before; i < len(r.lines); i++ {
		r.lines[i].Input = v
	}
	return out, ok
}

// intOfOther reads an int of a member of an enumeration, or of a number of
// another class.
func (r *Reader) intOfOther(v any, limits []Limit) (any, bool) {
	switch x := v.(type) {
	case py.Mixed:
		base := py.Value(x.PyBase())
		if _, isText := base.(string); !isText {
			r.loosen(strict)
		}
		return instead(r, v, base, func(r *Reader, base any) (any, bool) { return r.anyInt(base, limits...) })
	case py.Inter:
		if !strictly(limits) {
			return r.intOfNumber(v, x)
		}
	case interface{ EnumValue() any }:
		if n := py.Value(x.EnumValue()); !strictly(limits) {
			return r.intOfMember(n)
		}
	}
	r.refuse(intType, v)
	return nil, false
}

// intOfNumber reads a number that is integral, such as a Decimal.
func (r *Reader) intOfNumber(v any, number py.Inter) (any, bool) {
	r.loosen(lax)
	n, err := number.PyInt()
	switch {
	case err != nil:
		r.refuse(finiteNumber, v)
	case !py.Eq(n, v):
		r.refuse(intFromFloat, v)
	default:
		return py.Value(n), true
	}
	return nil, false
}

// intOfMember reads the value of a member of a plain enumeration; one that is no
// int would be kept as it is.
func (r *Reader) intOfMember(value any) (any, bool) {
	r.loosen(lax)
	switch value.(type) {
	case int, *big.Int:
		return value, true
	}
	r.stop(py.NotPorted.New("an int of a member of an enumeration whose value is none is not ported"))
	return nil, false
}

// textOfOther reads a text of a member of an enumeration: itself, or that of its
// value.
func (r *Reader) textOfOther(v any, limits []Limit) (string, bool) {
	var value any
	switch x := v.(type) {
	case py.Mixed:
		value = py.Value(x.PyBase())
	case interface{ EnumValue() any }:
		value = py.Value(x.EnumValue())
	}
	text, isText := value.(string)
	_, mixed := v.(py.Mixed)
	switch {
	case value == nil, strictly(limits) && !(mixed && isText):
		r.refuse(stringType, v)
		return "", false
	case isText && mixed:
		r.loosen(strict)
	default:
		r.loosen(lax)
		text = py.Str(value)
	}
	return r.limited(text, v, limits)
}
