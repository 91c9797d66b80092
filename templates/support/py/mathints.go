// The functions of module math that take ints, and those that take any numbers.

package py

import (
	"math"
	"math/big"
)

// whole returns x as an int of any size, or raises TypeError.
func whole(x any) (*big.Int, error) {
	if b, ok := integer(x); ok {
		return b, nil
	}
	return nil, raisef(TypeError, "'%s' object cannot be interpreted as an integer", label(x))
}

// GCDOf returns math.gcd(*integers), or raises TypeError.
func GCDOf(integers ...any) (BigInt, error) {
	out := new(big.Int)
	for _, x := range integers {
		b, err := whole(x)
		if err != nil {
			return BigInt{}, err
		}
		out.GCD(nil, nil, out, new(big.Int).Abs(b))
	}
	return intOf(out), nil
}

// LCMOf returns math.lcm(*integers), or raises TypeError.
func LCMOf(integers ...any) (BigInt, error) {
	out := big.NewInt(1)
	for _, x := range integers {
		b, err := whole(x)
		if err != nil {
			return BigInt{}, err
		}
		gcd := new(big.Int).GCD(nil, nil, out, new(big.Int).Abs(b))
		if gcd.Sign() == 0 || b.Sign() == 0 {
			out.SetInt64(0)
			continue
		}
		out.Mul(out, new(big.Int).Quo(new(big.Int).Abs(b), gcd))
	}
	return intOf(out), nil
}

// Comb returns math.comb(n, k), or raises ValueError for negative numbers.
func Comb(n, k int) (BigInt, error) {
	if err := notNegative(n, k); err != nil || k > n {
		return BigInt{}, err
	}
	return intOf(new(big.Int).Binomial(int64(n), int64(k))), nil
}

// Perm returns math.perm(n, k), or raises ValueError for negative numbers.
func Perm(n, k int) (BigInt, error) {
	if err := notNegative(n, k); err != nil || k > n {
		return BigInt{}, err
	}
	if k == 0 {
		return Big(1), nil
	}
	return intOf(new(big.Int).MulRange(int64(n-k+1), int64(n))), nil
}

func notNegative(n, k int) error {
	switch {
	case n < 0:
		return ValueError.New("n must be a non-negative integer")
	case k < 0:
		return ValueError.New("k must be a non-negative integer")
	}
	return nil
}

// Prod returns math.prod(items), or raises TypeError.
func Prod(items any) (any, error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	var product any = 1
	for item := range all {
		if product, err = Mul(product, item); err != nil {
			return nil, err
		}
	}
	return product, nil
}

// IsFinite returns math.isfinite(x).
func IsFinite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// IsCloseBy returns math.isclose(a, b, rel_tol, abs_tol), or raises ValueError for negative tolerances.
func IsCloseBy(a, b, relative, absolute float64) (bool, error) {
	if relative < 0 || absolute < 0 {
		return false, ValueError.New("tolerances must be non-negative")
	}
	if a == b {
		return true, nil
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return false, nil
	}
	diff := math.Abs(b - a)
	return diff <= math.Abs(relative*b) || diff <= math.Abs(relative*a) || diff <= absolute, nil
}

// CapWords returns string.capwords(s).
func CapWords(s string) string {
	words := SplitFields(s, -1)
	out := ""
	for i, word := range words {
		if i > 0 {
			out += " "
		}
		out += Capitalize(word)
	}
	return out
}
