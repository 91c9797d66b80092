// The methods of int and float.

package py

import (
	"math"
	"math/big"
	"math/bits"
)

var intMethods = map[string]method{
	"bit_length":       {shape: noArgs, call: func(x any, _ []any) (any, error) { b, _ := integer(x); return b.BitLen(), nil }},
	"bit_count":        {shape: noArgs, call: func(x any, _ []any) (any, error) { return bitCount(x), nil }},
	"conjugate":        {shape: noArgs, call: func(x any, _ []any) (any, error) { return Int(x) }},
	"as_integer_ratio": {shape: noArgs, call: func(x any, _ []any) (any, error) { i, err := Int(x); return Tuple{i, 1}, err }},
}

var floatMethods = map[string]method{
	"is_integer":       {shape: noArgs, call: func(x any, _ []any) (any, error) { return IsInteger(x.(float64)), nil }},
	"conjugate":        {shape: noArgs, call: func(x any, _ []any) (any, error) { return x, nil }},
	"as_integer_ratio": {shape: noArgs, call: floatRatio},
}

func bitCount(x any) int {
	b, _ := integer(x)
	n := 0
	for _, word := range b.Bits() {
		n += bits.OnesCount(uint(word))
	}
	return n
}

// IsInteger returns f.is_integer().
func IsInteger(f float64) bool { return f == math.Trunc(f) && !math.IsInf(f, 0) }

func floatRatio(x any, _ []any) (any, error) {
	f := x.(float64)
	switch {
	case math.IsNaN(f):
		return nil, ValueError.New("cannot convert NaN to integer ratio")
	case math.IsInf(f, 0):
		return nil, OverflowError.New("cannot convert Infinity to integer ratio")
	}
	r := new(big.Rat)
	r.SetFloat64(f)
	return Tuple{normal(new(big.Int).Set(r.Num())), normal(new(big.Int).Set(r.Denom()))}, nil
}
