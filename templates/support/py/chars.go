// chr, ord and the texts of ints in other bases.

package py

import "math/big"

// Chr returns chr(i), or raises ValueError outside of Unicode.
func Chr(i int) (string, error) {
	if i < 0 || i > 0x10ffff {
		return "", ValueError.New("chr() arg not in range(0x110000)")
	}
	return runeText(rune(i)), nil
}

// Ord returns ord(s), or raises TypeError unless s is one character.
func Ord(s string) (int, error) {
	r, size := decodeRune(s)
	if s == "" || size != len(s) {
		return 0, raisef(TypeError, "ord() expected a character, but string of length %d found", StrLen(s))
	}
	return int(r), nil
}

// Hex returns hex(x), or raises TypeError for what is no int.
func Hex(x any) (string, error) { return inBase(x, 16, "0x") }

// Oct returns oct(x), or raises TypeError for what is no int.
func Oct(x any) (string, error) { return inBase(x, 8, "0o") }

// Bin returns bin(x), or raises TypeError for what is no int.
func Bin(x any) (string, error) { return inBase(x, 2, "0b") }

func inBase(x any, base int, prefix string) (string, error) {
	b, ok := integer(Value(x))
	if !ok {
		return "", raisef(TypeError, "'%s' object cannot be interpreted as an integer", label(x))
	}
	if b.Sign() < 0 {
		prefix = "-" + prefix
	}
	return prefix + new(big.Int).Abs(b).Text(base), nil
}
