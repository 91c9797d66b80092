// The bitwise operators of ints, and the set and dict operators that share
// their signs.

package py

import "math/big"

func bitwise(sym string, small func(a, b int) int, bigs func(z, a, b *big.Int) *big.Int) *numeric {
	return &numeric{
		sym:   sym,
		small: func(a, b int) (int, bool) { return small(a, b), true },
		bigs:  func(a, b *big.Int) (any, error) { return normal(bigs(new(big.Int), a, b)), nil },
	}
}

var (
	bitAnd = bitwise("&", func(a, b int) int { return a & b }, (*big.Int).And)
	bitOr  = bitwise("|", func(a, b int) int { return a | b }, (*big.Int).Or)
	bitXor = bitwise("^", func(a, b int) int { return a ^ b }, (*big.Int).Xor)
	shiftL = &numeric{sym: "<<", bigs: leftShift}
	shiftR = &numeric{sym: ">>", bigs: rightShift}
)

// BitAnd returns a & b for ints, bools and sets.
func BitAnd(a, b any) (any, error) {
	if x, y, ok := twoSets(a, b); ok {
		return setFilter(x, y, true)
	}
	if x, ok := a.(anyDict); ok && x.kindOf().op != nil {
		if out, ok, err := x.kindOf().op(x, "&", b, false); ok {
			return out, err
		}
	}
	return bitsOf(bitAnd, a, b)
}

// BitOr returns a | b for ints, bools, sets and dicts.
func BitOr(a, b any) (any, error) {
	if x, y, ok := twoSets(a, b); ok {
		return setUnion(x, y), nil
	}
	x, aDict := a.(anyDict)
	y, bDict := b.(anyDict)
	if aDict && x.kindOf().op != nil {
		if out, ok, err := x.kindOf().op(x, "|", b, false); ok {
			return out, err
		}
	}
	if aDict && bDict {
		return mergedDict(x, y), nil
	}
	return bitsOf(bitOr, a, b)
}

func mergedDict(x, y anyDict) any {
	kind := x.kindOf()
	if kind == plainKind {
		kind = y.kindOf()
	}
	out := &Dict[any, any]{kind: kind}
	for k, v := range x.allAny() {
		out.Set(k, v)
	}
	for k, v := range y.allAny() {
		out.Set(k, v)
	}
	return out
}

// BitXor returns a ^ b for ints, bools and sets.
func BitXor(a, b any) (any, error) {
	if x, y, ok := twoSets(a, b); ok {
		return setXor(x, y), nil
	}
	return bitsOf(bitXor, a, b)
}

// bitsOf keeps two bools a bool.
func bitsOf(n *numeric, a, b any) (any, error) {
	result, err := operate(n, a, b)
	_, aBool := a.(bool)
	_, bBool := b.(bool)
	if aBool && bBool && err == nil {
		return Truth(result), nil
	}
	return result, err
}

// LShift returns a << b; a negative count raises ValueError.
func LShift(a, b any) (any, error) { return operate(shiftL, a, b) }

// RShift returns a >> b; a negative count raises ValueError.
func RShift(a, b any) (any, error) { return operate(shiftR, a, b) }

func leftShift(a, b *big.Int) (any, error) {
	switch {
	case b.Sign() < 0:
		return nil, ValueError.New("negative shift count")
	case a.Sign() == 0:
		return 0, nil
	case b.BitLen() > 62:
		return nil, OverflowError.New("too many digits in integer")
	case b.BitLen() > 33:
		return nil, MemoryError.New()
	}
	return normal(new(big.Int).Lsh(a, uint(b.Int64()))), nil
}

func rightShift(a, b *big.Int) (any, error) {
	switch {
	case b.Sign() < 0:
		return nil, ValueError.New("negative shift count")
	case b.BitLen() > 33 && a.Sign() < 0:
		return -1, nil
	case b.BitLen() > 33:
		return 0, nil
	}
	return normal(new(big.Int).Rsh(a, uint(b.Int64()))), nil
}
