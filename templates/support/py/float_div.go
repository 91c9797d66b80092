// Division that gives floats.

package py

import (
	"math"
	"math/big"
)

// trueDivide divides ints of any size, correctly rounded.
func trueDivide(a, b *big.Int) (float64, error) {
	if b.Sign() == 0 {
		return 0, ZeroDivisionError.New("division by zero")
	}
	f, _ := new(big.Rat).SetFrac(a, b).Float64()
	if math.IsInf(f, 0) {
		return 0, OverflowError.New("integer division result too large for a float")
	}
	if a.Sign() == 0 && b.Sign() < 0 {
		return math.Copysign(0, -1), nil
	}
	return f, nil
}

func divideFloats(a, b float64) (float64, error) {
	if b == 0 {
		return 0, ZeroDivisionError.New("float division by zero")
	}
	return a / b, nil
}

// divmodFloats is CPython's float_divmod.
func divmodFloats(a, b float64, zero string) (div, mod float64, err error) {
	if b == 0 {
		return 0, 0, ZeroDivisionError.New(zero)
	}
	mod = math.Mod(a, b)
	div = (a - mod) / b
	if mod != 0 {
		if (b < 0) != (mod < 0) {
			mod += b
			div--
		}
	} else {
		mod = math.Copysign(0, b)
	}
	if div == 0 {
		return math.Copysign(0, a/b), mod, nil
	}
	floor := math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return floor, mod, nil
}
