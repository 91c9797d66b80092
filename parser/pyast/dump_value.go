// This file holds the printed form of constants for Dump: JSON strings, hexadecimal numbers.

package pyast

import (
	"encoding/hex"
	"math"
	"strconv"
	"unicode/utf8"
)

func appendValue(b []byte, v Value) []byte {
	switch v := v.(type) {
	case None:
		return append(b, "None"...)
	case Ellipsis:
		return append(b, "Ellipsis"...)
	case Bool:
		return appendBool(b, bool(v))
	case Int:
		return appendInt(b, v)
	case Float:
		return appendFloat(b, float64(v))
	case Complex:
		return appendComplex(b, complex128(v))
	case Str:
		return appendJSON(b, string(v))
	case Bytes:
		return append(hex.AppendEncode(append(b, `x"`...), []byte(v)), '"')
	}
	return b
}

func appendBool(b []byte, v bool) []byte {
	if v {
		return append(b, "True"...)
	}
	return append(b, "False"...)
}

func appendInt(b []byte, v Int) []byte {
	b = append(b, "0x"...)
	if v.Big != nil {
		return v.Big.Append(b, 16)
	}
	return strconv.AppendInt(b, v.Small, 16)
}

func appendComplex(b []byte, c complex128) []byte {
	b = append(appendFloat(append(b, '('), real(c)), ' ')
	return append(appendFloat(b, imag(c)), ')')
}

// appendFloat writes f as float.hex() does: 13 hexadecimal digits, subnormal numbers with the exponent -1022.
func appendFloat(b []byte, f float64) []byte {
	bits := math.Float64bits(f)
	exponent, fraction := int(bits>>52&0x7ff), bits&(1<<52-1)
	switch {
	case math.IsInf(f, 0):
		return append(b, "inf"...)
	case f == 0:
		return append(b, "0x0.0p+0"...)
	case exponent == 0:
		b = append(b, "0x0."...)
		exponent = 1
	default:
		b = append(b, "0x1."...)
	}
	b = append(b, strconv.FormatUint(fraction|1<<52, 16)[1:]...)
	b = append(b, 'p')
	if exponent >= 1023 {
		b = append(b, '+')
	}
	return strconv.AppendInt(b, int64(exponent-1023), 10)
}

// appendJSON writes s as json.dumps does: ASCII only, two escapes for what is beyond the basic plane.
func appendJSON(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := decodeRune(s[i:])
			b = appendEscaped(b, r)
			i += size
			continue
		}
		b = appendASCII(b, c)
		i++
	}
	return append(b, '"')
}

// decodeRune is utf8.DecodeRuneInString that also knows the three bytes of a lone surrogate.
func decodeRune(s string) (r rune, size int) {
	if len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 {
		return rune(s[0]&15)<<12 | rune(s[1]&63)<<6 | rune(s[2]&63), 3
	}
	return utf8.DecodeRuneInString(s)
}

func appendASCII(b []byte, c byte) []byte {
	switch {
	case c == '"' || c == '\\':
		return append(b, '\\', c)
	case c >= ' ' && c < 0x7f:
		return append(b, c)
	case c == '\n':
		return append(b, `\n`...)
	case c == '\r':
		return append(b, `\r`...)
	case c == '\t':
		return append(b, `\t`...)
	case c == '\f':
		return append(b, `\f`...)
	case c == '\b':
		return append(b, `\b`...)
	}
	return appendUnit(b, rune(c))
}

func appendEscaped(b []byte, r rune) []byte {
	if r < 0x10000 {
		return appendUnit(b, r)
	}
	r -= 0x10000
	return appendUnit(appendUnit(b, 0xd800+r>>10), 0xdc00+r&0x3ff)
}

func appendUnit(b []byte, r rune) []byte {
	const digits = "0123456789abcdef"
	return append(b, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}
