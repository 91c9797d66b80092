// Tests, the words behind "is".

package jinja

import (
	"math/big"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// IsDefined reports whether the value is there.
func (x Value) IsDefined() bool {
	_, undefined := x.v.(*Undefined)
	return !undefined && x.run.err == nil
}

// IsUndefined reports whether the value is not there.
func (x Value) IsUndefined() bool { return x.run.err == nil && !x.IsDefined() }

// IsNone reports whether the value is None.
func (x Value) IsNone() bool { return x.v == nil && x.run.err == nil }

// IsBoolean reports whether the value is a bool.
func (x Value) IsBoolean() bool {
	_, ok := x.v.(bool)
	return ok && x.run.err == nil
}

// IsTrue reports whether the value is True.
func (x Value) IsTrue() bool { return x.v == true && x.run.err == nil }

// IsFalse reports whether the value is False.
func (x Value) IsFalse() bool { return x.v == false && x.run.err == nil }

// IsInteger reports whether the value is an int and no bool.
func (x Value) IsInteger() bool {
	switch x.v.(type) {
	case int, *big.Int:
		return x.run.err == nil
	}
	return false
}

// IsFloat reports whether the value is a float.
func (x Value) IsFloat() bool {
	_, ok := x.v.(float64)
	return ok && x.run.err == nil
}

// IsNumber reports whether the value is a number; a bool is one.
func (x Value) IsNumber() bool { return x.IsInteger() || x.IsFloat() || x.IsBoolean() }

// IsString reports whether the value is text.
func (x Value) IsString() bool { return isText(x.v) && x.run.err == nil }

// IsMapping reports whether the value is a dict or the like.
func (x Value) IsMapping() bool {
	_, ok := x.v.(py.Mapping)
	name := py.TypeName(x.v)
	return (ok || name == "ImmutableMultiDict" || name == "SecureCookieSession") && x.run.err == nil
}

// IsIterable reports whether a loop can run over the value.
func (x Value) IsIterable() bool { return iterable(x.v) && x.run.err == nil }

// IsSequence reports whether the value has a length and items.
func (x Value) IsSequence() bool {
	if x.run.err != nil {
		return false
	}
	switch x.v.(type) {
	case py.Getter, py.Mapping, py.Sequence, py.Tuple, string, []byte, Markup, *group:
		_, err := py.Len(x.v)
		return err == nil
	}
	return py.TypeName(x.v) == "range"
}

// IsCallable reports whether the value can be called.
func (x Value) IsCallable() bool {
	switch x.v.(type) {
	case *Macro, method, Caller:
		return x.run.err == nil
	case *Undefined:
		return x.run.err == nil // Python looks at the class, which has __call__
	}
	return false
}

// IsEscaped reports whether the value is safe.
func (x Value) IsEscaped() bool { return isSafe(x.v) && x.run.err == nil }

// IsLower reports whether the text is in lower case.
func (x Value) IsLower() bool { return x.run.err == nil && py.IsLower(text(x.v)) }

// IsUpper reports whether the text is in upper case.
func (x Value) IsUpper() bool { return x.run.err == nil && py.IsUpper(text(x.v)) }

// IsOdd reports whether the number is odd.
func (x Value) IsOdd() bool { return x.Mod(2).Eq(1) }

// IsEven reports whether the number is even.
func (x Value) IsEven() bool { return x.Mod(2).Eq(0) }

// IsDivisibleBy reports whether n divides the number.
func (x Value) IsDivisibleBy(n any) bool { return x.Mod(n).Eq(0) }

// IsSameAs reports whether the two values are one object.
func (x Value) IsSameAs(y any) bool { return x.run.err == nil && py.Same(x.v, raw(y)) }
