// The built-in round, half to even on the exact value (SEMANTICS F5 to F7).

package py

import (
	"math"
	"math/big"
	"strconv"
)

// Round returns round(x) or round(x, digits). Without digits a float gives an
// int; nan and infinity then raise.
func Round(x any, digits ...int) (any, error) {
	x = Value(x)
	if own, ok := x.(Rounder); ok {
		if len(digits) == 0 {
			return own.PyRound(nil)
		}
		return own.PyRound(&digits[0])
	}
	if f, ok := x.(float64); ok {
		if len(digits) == 0 {
			return truncated(math.RoundToEven(f))
		}
		return RoundFloat(f, digits[0]), nil
	}
	b, ok := integer(x)
	if !ok {
		return nil, raisef(TypeError, "type %s doesn't define __round__ method", label(x))
	}
	if len(digits) == 0 || digits[0] >= 0 {
		return normal(b), nil
	}
	return roundInt(b, -digits[0]), nil
}

// RoundBig returns round(f), an int of any size; nan and infinity raise.
func RoundBig(f float64) (BigInt, error) {
	v, err := Round(f)
	if err != nil {
		return BigInt{}, err
	}
	return AsBig(v), nil
}

// RoundFloat returns round(f, digits), rounding the decimal value of f.
func RoundFloat(f float64, digits int) float64 {
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0) || digits > 323:
		return f
	case digits < -308:
		return math.Copysign(0, f)
	case digits < 0:
		return roundTens(f, -digits)
	}
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', digits, 64), 64)
	return rounded
}

// roundTens rounds a float to a power of ten, exactly.
func roundTens(f float64, zeros int) float64 {
	exact := new(big.Rat).SetFloat64(f)
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil)
	exact.Quo(exact, new(big.Rat).SetInt(unit))
	whole := halfEven(exact)
	out, _ := new(big.Rat).SetInt(whole.Mul(whole, unit)).Float64()
	if out == 0 {
		return math.Copysign(0, f)
	}
	return out
}

// roundInt rounds an int to a power of ten.
func roundInt(b *big.Int, zeros int) any {
	if zeros > len(b.String())+1 {
		return 0
	}
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil)
	whole := halfEven(new(big.Rat).SetFrac(b, unit))
	return normal(whole.Mul(whole, unit))
}
