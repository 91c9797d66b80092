// Arithmetic of ints that fit in 64 bits, where Go's operators do not give
// Python's answer (SEMANTICS F.41).

package py

import (
	"math"
	"math/big"
)

// Quo returns a // b for a b that is not zero. Only the smallest int by -1 does
// not fit, and wraps.
func Quo(a, b int) int { return floorDiv(a, b) }

// Rem returns a % b for a b that is not zero; the result has b's sign.
func Rem(a, b int) int { return floorMod(a, b) }

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
