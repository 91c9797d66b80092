// Python's numbers: ints that are a Go int while they fit and a *big.Int
// beyond, and their conversion to floats.

package py

import (
	"math"
	"math/big"
)

// normal returns an int of any size in its one dynamic form.
func normal(b *big.Int) any {
	if b.IsInt64() {
		return int(b.Int64())
	}
	return b
}

// integer returns x as an int of any size; bools are ints.
func integer(x any) (*big.Int, bool) {
	switch x := x.(type) {
	case int:
		return big.NewInt(int64(x)), true
	case bool:
		return big.NewInt(int64(intOfBool(x))), true
	case *big.Int:
		return x, true
	}
	return nil, false
}

// small returns x as a Go int when it is an int or bool that fits.
func small(x any) (int, bool) {
	switch x := x.(type) {
	case int:
		return x, true
	case bool:
		return intOfBool(x), true
	case *big.Int:
		return int(x.Int64()), x.IsInt64()
	}
	return 0, false
}

// tooLarge is the error of a typed int that would leave 64 bits, where Python
// would go on. No except clause of the app for an Exception takes it.
func tooLarge() error {
	return NotPorted.New("an int beyond 64 bits is not ported here")
}

func isNumber(x any) bool {
	switch x.(type) {
	case int, bool, float64, *big.Int:
		return true
	}
	return false
}

// toFloat converts a number to a float; ints beyond its range raise
// OverflowError.
func toFloat(x any) (float64, error) {
	switch x := x.(type) {
	case float64:
		return x, nil
	case int:
		return float64(x), nil
	case bool:
		return float64(intOfBool(x)), nil
	case *big.Int:
		f, _ := new(big.Float).SetInt(x).Float64()
		if math.IsInf(f, 0) {
			return 0, OverflowError.New("int too large to convert to float")
		}
		return f, nil
	}
	return 0, raisef(TypeError, "must be real number, not %s", label(x))
}

// compareNumbers returns the sign of a-b, exact also between ints and floats;
// ok is false when one of them is nan.
func compareNumbers(a, b any) (sign int, ok bool) {
	x, aFloat := a.(float64)
	y, bFloat := b.(float64)
	switch {
	case aFloat && math.IsNaN(x) || bFloat && math.IsNaN(y):
		return 0, false
	case aFloat && bFloat:
		return sign2(x < y, x > y), true
	case aFloat:
		return -compareIntFloat(b, x), true
	case bFloat:
		return compareIntFloat(a, y), true
	}
	if i, ok := small(a); ok {
		if j, ok := small(b); ok {
			return sign2(i < j, i > j), true
		}
	}
	i, _ := integer(a)
	j, _ := integer(b)
	return i.Cmp(j), true
}

func sign2(less, more bool) int {
	switch {
	case less:
		return -1
	case more:
		return 1
	}
	return 0
}

// compareIntFloat returns the sign of i-f for a float that is not nan.
func compareIntFloat(i any, f float64) int {
	if math.IsInf(f, 0) {
		return sign2(f > 0, f < 0)
	}
	b, _ := integer(i)
	return new(big.Float).SetInt(b).Cmp(big.NewFloat(f))
}
