// Strings by code points. Lone surrogates, which JSON can bring in, are held in
// the three bytes that UTF-8 would give them (WTF-8).

package py

import (
	"strings"
	"unicode/utf8"
)

// isASCII reports whether bytes and code points coincide.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// decodeRune returns the first code point of s and its width, surrogates
// included.
func decodeRune(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && size == 1 && len(s) >= 3 && s[0] == 0xed && s[1] >= 0xa0 && s[1] <= 0xbf && s[2]&0xc0 == 0x80 {
		return rune(s[0]&0xf)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f), 3
	}
	return r, size
}

// Runes returns the code points of s.
func Runes(s string) []rune {
	out := make([]rune, 0, len(s))
	for len(s) > 0 {
		r, size := decodeRune(s)
		out = append(out, r)
		s = s[size:]
	}
	return out
}

// writeRune writes a code point, a surrogate as WTF-8.
func writeRune(b *strings.Builder, r rune) {
	if r >= 0xd800 && r <= 0xdfff {
		b.WriteByte(0xed)
		b.WriteByte(0x80 | byte(r>>6)&0x3f)
		b.WriteByte(0x80 | byte(r)&0x3f)
		return
	}
	b.WriteRune(r)
}

// Text returns the string of the code points.
func Text(runes []rune) string {
	var b strings.Builder
	b.Grow(len(runes))
	for _, r := range runes {
		writeRune(&b, r)
	}
	return b.String()
}

// mapRunes returns s with every code point replaced by f's text for it.
func mapRunes(s string, f func(r rune) string) string {
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		r, size := decodeRune(s)
		b.WriteString(f(r))
		s = s[size:]
	}
	return b.String()
}

// runeText returns the string of one code point.
func runeText(r rune) string { return Text([]rune{r}) }

// StrLen returns len(s), in code points.
func StrLen(s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, size := decodeRune(s[i:])
		i += size
	}
	return n
}

// StrAt returns s[i], or raises IndexError.
func StrAt(s string, i int) (string, error) {
	if isASCII(s) {
		i, err := position(i, len(s), "string index out of range")
		if err != nil {
			return "", err
		}
		return s[i : i+1], nil
	}
	runes := Runes(s)
	i, err := position(i, len(runes), "string index out of range")
	if err != nil {
		return "", err
	}
	return runeText(runes[i]), nil
}

// StrSlice returns s[lo:hi:step]; nil stands for an omitted bound, and a step of
// zero raises ValueError.
func StrSlice(s string, lo, hi, step *int) (string, error) {
	if isASCII(s) && step == nil {
		start, stop, _, err := sliceBounds(len(s), lo, hi, nil)
		return s[start:max(start, stop)], err
	}
	runes := Runes(s)
	at, err := slicePositions(len(runes), lo, hi, step)
	if err != nil {
		return "", err
	}
	return Text(picked(runes, at)), nil
}

// Chars returns the one-character strings of s, list(s).
func Chars(s string) []string {
	var out []string
	for len(s) > 0 {
		_, size := decodeRune(s)
		out = append(out, s[:size])
		s = s[size:]
	}
	return out
}
