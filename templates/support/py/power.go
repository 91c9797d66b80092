// Powers.

package py

import (
	"math"
	"math/big"
)

var raised = &numeric{
	sym:    "**",
	bigs:   powerInts,
	floats: func(a, b float64) (any, error) { return PowFloat(a, b) },
}

// Pow returns a ** b. A fractional power of a negative number is complex in
// Python; it raises NotPorted here.
func Pow(a, b any) (any, error) { return operate(raised, a, b) }

func powerInts(a, b *big.Int) (any, error) {
	if b.Sign() >= 0 {
		if a.BitLen() > 1 && (b.BitLen() > 40 || int64(a.BitLen())*b.Int64() > 1<<33) {
			return nil, MemoryError.New()
		}
		return normal(new(big.Int).Exp(a, b, nil)), nil
	}
	x, err := toFloat(a)
	if err != nil {
		return nil, err
	}
	y, err := toFloat(b)
	if err != nil {
		return nil, err
	}
	return PowFloat(x, y)
}

// PowFloat returns a ** b for floats.
func PowFloat(a, b float64) (float64, error) {
	switch {
	case a == 0 && b < 0 && !math.IsInf(b, 0):
		return 0, ZeroDivisionError.New("0.0 cannot be raised to a negative power")
	case a < 0 && !math.IsInf(a, 0) && b != math.Trunc(b) && !math.IsNaN(b):
		return 0, NotPorted.New("complex result of a power")
	}
	result := accuratePow(a, b)
	if math.IsInf(result, 0) && !math.IsInf(a, 0) && !math.IsInf(b, 0) {
		return 0, OverflowError.New(34, "Numerical result out of range")
	}
	return result, nil
}
