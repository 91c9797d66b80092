// White space and stripping.

package py

import "strings"

// isSpace is str.isspace of one code point, which has four separators more than
// unicode.IsSpace (SEMANTICS F17).
func isSpace(r rune) bool {
	switch {
	case r >= 0x09 && r <= 0x0d, r >= 0x1c && r <= 0x20, r == 0x85, r == 0xa0:
		return true
	case r < 0x1680:
		return false
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200a || r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f || r == 0x3000
}

// Strip returns s.strip().
func Strip(s string) string { return strings.TrimFunc(s, isSpace) }

// LStrip returns s.lstrip().
func LStrip(s string) string { return strings.TrimLeftFunc(s, isSpace) }

// RStrip returns s.rstrip().
func RStrip(s string) string { return strings.TrimRightFunc(s, isSpace) }

// StripChars returns s.strip(chars).
func StripChars(s, chars string) string { return LStripChars(RStripChars(s, chars), chars) }

// LStripChars returns s.lstrip(chars).
func LStripChars(s, chars string) string {
	for len(s) > 0 {
		_, size := decodeRune(s)
		if !strings.Contains(chars, s[:size]) {
			break
		}
		s = s[size:]
	}
	return s
}

// RStripChars returns s.rstrip(chars).
func RStripChars(s, chars string) string {
	for len(s) > 0 {
		start := len(s) - 1
		for start > 0 && s[start]&0xc0 == 0x80 {
			start--
		}
		if !strings.Contains(chars, s[start:]) {
			break
		}
		s = s[:start]
	}
	return s
}
