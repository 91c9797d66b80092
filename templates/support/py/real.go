// Numbers as arguments of module math.

package py

// Real returns x as the float that functions of module math take it for, or raises TypeError.
func Real(x any) (float64, error) {
	if own, ok := x.(Floater); ok {
		return own.PyFloat()
	}
	if !isNumber(x) {
		return 0, raisef(TypeError, "must be real number, not %s", label(x))
	}
	return toFloat(x)
}

// FloorOf returns math.floor(x), or raises TypeError.
func FloorOf(x any) (BigInt, error) { return wholeOf(x, Floor) }

// CeilOf returns math.ceil(x), or raises TypeError.
func CeilOf(x any) (BigInt, error) { return wholeOf(x, Ceil) }

// TruncOf returns math.trunc(x), or raises TypeError.
func TruncOf(x any) (BigInt, error) {
	if !isNumber(x) {
		return BigInt{}, raisef(TypeError, "type %s doesn't define __trunc__ method", label(x))
	}
	return wholeOf(x, Trunc)
}

func wholeOf(x any, round func(float64) (BigInt, error)) (BigInt, error) {
	if _, isInt := integer(x); isInt {
		return AsBig(Value(x)), nil
	}
	f, err := Real(x)
	if err != nil {
		return BigInt{}, err
	}
	return round(f)
}
