// Ints as bytes and modular powers: int.to_bytes, int.from_bytes and pow with three arguments.

package py

import (
	"math/big"
	"slices"
)

// IntToBytes returns n.to_bytes(length, byteorder) of an int that is not negative, or raises OverflowError or ValueError.
func IntToBytes(n any, length int, byteorder string) ([]byte, error) {
	b, ok := integer(n)
	switch {
	case !ok:
		return nil, raisef(AttributeError, "'%s' object has no attribute 'to_bytes'", label(n))
	case byteorder != "big" && byteorder != "little":
		return nil, ValueError.New("byteorder must be either 'little' or 'big'")
	case length < 0:
		return nil, ValueError.New("length argument must be non-negative")
	case b.Sign() < 0:
		return nil, OverflowError.New("can't convert negative int to unsigned")
	case b.BitLen() > length*8:
		return nil, OverflowError.New("int too big to convert")
	}
	out := b.FillBytes(make([]byte, length))
	if byteorder == "little" {
		slices.Reverse(out)
	}
	return out, nil
}

// IntFromBytes returns int.from_bytes(data, byteorder), or raises ValueError.
func IntFromBytes(data []byte, byteorder string) (BigInt, error) {
	if byteorder != "big" && byteorder != "little" {
		return Big(0), ValueError.New("byteorder must be either 'little' or 'big'")
	}
	ordered := slices.Clone(data)
	if byteorder == "little" {
		slices.Reverse(ordered)
	}
	return intOf(new(big.Int).SetBytes(ordered)), nil
}

// PowMod returns pow(base, exp, mod) of ints, or raises TypeError or ValueError.
func PowMod(base, exp, mod any) (any, error) {
	b, ok1 := integer(base)
	e, ok2 := integer(exp)
	m, ok3 := integer(mod)
	switch {
	case !ok1 || !ok2 || !ok3:
		return nil, NotPorted.New("pow() of three arguments that are not all ints is not ported")
	case m.Sign() == 0:
		return nil, ValueError.New("pow() 3rd argument cannot be 0")
	}
	size := new(big.Int).Abs(m)
	out := new(big.Int).Exp(b, new(big.Int).Abs(e), size)
	if e.Sign() < 0 {
		inverse := new(big.Int).ModInverse(b, size)
		if inverse == nil {
			return nil, ValueError.New("base is not invertible for the given modulus")
		}
		out.Exp(inverse, new(big.Int).Abs(e), size)
	}
	if m.Sign() < 0 && out.Sign() > 0 {
		out.Add(out, m)
	}
	return normal(out), nil
}
