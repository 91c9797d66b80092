// Multiplication, with repetition of sequences.

package py

import (
	"bytes"
	"math/big"
	"slices"
	"strings"
)

var times = &numeric{
	sym:    "*",
	small:  mulSmall,
	bigs:   func(a, b *big.Int) (any, error) { return normal(new(big.Int).Mul(a, b)), nil },
	floats: func(a, b float64) (any, error) { return a * b, nil },
}

// Mul returns a * b: a product, or a repeated string, bytes, list or tuple.
// Other operands raise TypeError.
func Mul(a, b any) (any, error) {
	if result, ok, err := operateMixed("*", a, b); ok || err != nil {
		return result, err
	}
	a, b = plain(a), plain(b)
	if result, ok, err := times.apply(a, b); ok {
		return result, err
	}
	if result, ok, err := operateOwn("*", a, b); ok || err != nil {
		return result, err
	}
	if isSequence(a) {
		return repeated(a, b)
	}
	if isSequence(b) {
		return repeated(b, a)
	}
	return nil, unsupported("*", a, b)
}

// repeated returns the sequence n times, nothing for n below one.
func repeated(seq, n any) (any, error) {
	if _, ok := integer(n); !ok {
		return nil, raisef(TypeError, "can't multiply sequence by non-int of type '%s'", label(n))
	}
	count, ok := small(n)
	if !ok {
		return nil, raisef(OverflowError, "cannot fit 'int' into an index-sized integer")
	}
	count = max(count, 0)
	if length, _ := length(seq); length > 0 && count > 1<<40/length {
		return nil, MemoryError.New()
	}
	switch x := seq.(type) {
	case string:
		return strings.Repeat(x, count), nil
	case []byte:
		return bytes.Repeat(x, count), nil
	case Tuple:
		return Tuple(slices.Repeat(x, count)), nil
	}
	return NewList(slices.Repeat(listItems(seq.(anyList)), count)...), nil
}
