// The constructors int(), float() and bool() on dynamic values.

package py

import (
	"math"
	"math/big"
)

// Int returns int(x), an int of any size, or raises what int() raises.
func Int(x any) (any, error) {
	x = plain(x)
	switch x := x.(type) {
	case int:
		return x, nil
	case string:
		if n, ok := plainInt(x); ok {
			return n, nil
		}
		return parseInteger(x, 10, QuoteStr(x))
	case []byte:
		return parseInteger(bytesNumber(x), 10, QuoteBytes(x))
	case float64:
		return truncated(x)
	case Inter:
		return x.PyInt()
	}
	if b, ok := integer(x); ok {
		return normal(b), nil
	}
	return nil, raisef(TypeError, "int() argument must be a string, a bytes-like object or a real number, not '%s'", label(x))
}

// IntBase returns int(x, base).
func IntBase(x any, base int) (any, error) {
	switch x := Value(x).(type) {
	case string:
		return parseInteger(x, base, QuoteStr(x))
	case []byte:
		return parseInteger(bytesNumber(x), base, QuoteBytes(x))
	}
	return nil, TypeError.New("int() can't convert non-string with explicit base")
}

// truncated rounds towards zero; nan and infinity raise.
func truncated(f float64) (any, error) {
	switch {
	case math.IsNaN(f):
		return nil, ValueError.New("cannot convert float NaN to integer")
	case math.IsInf(f, 0):
		return nil, OverflowError.New("cannot convert float infinity to integer")
	case math.Abs(f) < 1<<62:
		return int(f), nil
	}
	b, _ := big.NewFloat(f).Int(nil)
	return normal(b), nil
}

// IntOf returns int(x) as a Go int; one beyond 64 bits raises NotPorted,
// where Python would go on.
func IntOf(x any) (int, error) {
	v, err := Int(x)
	if err != nil {
		return 0, err
	}
	i, ok := small(v)
	if !ok {
		return 0, tooLarge()
	}
	return i, nil
}

// Float returns float(x), or raises what float() raises.
func Float(x any) (float64, error) {
	x = plain(x)
	switch x := x.(type) {
	case string:
		return ParseFloat(x)
	case []byte:
		return parseFloat(bytesNumber(x), QuoteBytes(x))
	case Floater:
		return x.PyFloat()
	}
	if isNumber(x) {
		return toFloat(x)
	}
	return 0, raisef(TypeError, "float() argument must be a string or a real number, not '%s'", label(x))
}

// Bool returns bool(x).
func Bool(x any) bool { return Truth(x) }
