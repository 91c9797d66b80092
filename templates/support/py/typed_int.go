// Arithmetic of typed ints: it raises OverflowError where the Python int would
// leave 64 bits, and never wraps (SEMANTICS F.41).

package py

import (
	"math"
	"math/big"
)

// AddInt returns a + b.
func AddInt(a, b int) (int, error) { return fitting(addSmall(a, b)) }

// SubInt returns a - b.
func SubInt(a, b int) (int, error) { return fitting(subSmall(a, b)) }

// MulInt returns a * b.
func MulInt(a, b int) (int, error) { return fitting(mulSmall(a, b)) }

func fitting(c int, ok bool) (int, error) {
	if !ok {
		return 0, tooLarge()
	}
	return c, nil
}

// NegInt returns -a.
func NegInt(a int) (int, error) { return SubInt(0, a) }

// FloorDivInt returns a // b; zero raises ZeroDivisionError.
func FloorDivInt(a, b int) (int, error) {
	if b == 0 {
		return 0, ZeroDivisionError.New("integer division or modulo by zero")
	}
	if a == math.MinInt && b == -1 {
		return 0, tooLarge()
	}
	return floorDiv(a, b), nil
}

// ModInt returns a % b, which has b's sign; zero raises ZeroDivisionError.
func ModInt(a, b int) (int, error) {
	if b == 0 {
		return 0, ZeroDivisionError.New("integer modulo by zero")
	}
	return floorMod(a, b), nil
}

// TrueDivInt returns a / b, correctly rounded; zero raises ZeroDivisionError.
func TrueDivInt(a, b int) (float64, error) {
	const exact = 1 << 53
	if b != 0 && magnitude(a) <= exact && magnitude(b) <= exact {
		return float64(a) / float64(b), nil
	}
	return trueDivide(big.NewInt(int64(a)), big.NewInt(int64(b)))
}

// PowInt returns a ** b for b of zero or more; a negative b raises ValueError,
// as its result is a float.
func PowInt(a, b int) (int, error) {
	if b < 0 {
		return 0, ValueError.New("negative exponent of a typed integer power")
	}
	result := 1
	for ok := true; b > 0; b >>= 1 {
		if b&1 == 1 {
			if result, ok = mulSmall(result, a); !ok {
				return 0, tooLarge()
			}
		}
		if b > 1 {
			if a, ok = mulSmall(a, a); !ok {
				return 0, tooLarge()
			}
		}
	}
	return result, nil
}
