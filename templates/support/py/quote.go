// repr of strings and bytes.

package py

import (
	"strings"
	"unicode"
)

// QuoteStr returns repr(s): single quotes unless only double ones save an
// escape; what is not printable is escaped (SEMANTICS F10).
func QuoteStr(s string) string {
	quote := quoteFor(s)
	var b strings.Builder
	b.WriteByte(quote)
	for len(s) > 0 {
		r, size := decodeRune(s)
		s = s[size:]
		if escaped, ok := shortEscape(r, quote); ok {
			b.WriteString(escaped)
		} else if isPrintable(r) {
			b.WriteRune(r)
		} else {
			b.WriteString(escapeRune(r))
		}
	}
	b.WriteByte(quote)
	return b.String()
}

func quoteFor(s string) byte {
	if strings.Contains(s, "'") && !strings.Contains(s, `"`) {
		return '"'
	}
	return '\''
}

// shortEscape returns the two-character escapes.
func shortEscape(r rune, quote byte) (string, bool) {
	switch r {
	case '\n':
		return `\n`, true
	case '\r':
		return `\r`, true
	case '\t':
		return `\t`, true
	case '\\':
		return `\\`, true
	case rune(quote):
		return `\` + string(quote), true
	}
	return "", false
}

// isPrintable is str.isprintable of one code point.
func isPrintable(r rune) bool { return unicode.IsPrint(r) }

// QuoteBytes returns repr(b), such as b'x\xff'.
func QuoteBytes(b []byte) string {
	quote := quoteFor(string(b))
	var out strings.Builder
	out.WriteByte('b')
	out.WriteByte(quote)
	for _, c := range b {
		if escaped, ok := shortEscape(rune(c), quote); ok {
			out.WriteString(escaped)
		} else if c >= 0x20 && c < 0x7f {
			out.WriteByte(c)
		} else {
			out.WriteString(escapeRune(rune(c)))
		}
	}
	out.WriteByte(quote)
	return out.String()
}
