// Decoding of request bytes to text as Python does it.
package web

import (
	"strings"
	"unicode/utf8"
)

// decodeReplace is bytes.decode("utf-8", "replace"): one U+FFFD for each longest
// start of a valid sequence and for each other bad byte.
func decodeReplace(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var out strings.Builder
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			n = badLength(b)
		}
		out.WriteRune(r)
		b = b[n:]
	}
	return out.String()
}

// badLength returns how many bytes at the start of b one error covers.
func badLength(b []byte) int {
	need, low, high := 0, byte(0x80), byte(0xbf)
	switch c := b[0]; {
	case c >= 0xc2 && c <= 0xdf:
		need = 1
	case c >= 0xe0 && c <= 0xef:
		need = 2
		switch c {
		case 0xe0:
			low = 0xa0
		case 0xed:
			high = 0x9f
		}
	case c >= 0xf0 && c <= 0xf4:
		need = 3
		switch c {
		case 0xf0:
			low = 0x90
		case 0xf4:
			high = 0x8f
		}
	}
	n := 1
	for ; n <= need && n < len(b) && b[n] >= low && b[n] <= high; n++ {
		low, high = 0x80, 0xbf
	}
	return n
}

// latin1 reads header bytes as Latin-1, as WSGI servers do.
func latin1(s string) string {
	if isASCII(s) {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

// latin1Bytes is the inverse of latin1.
func latin1Bytes(s string) string {
	if isASCII(s) {
		return s
	}
	out := make([]byte, 0, len(s))
	for _, r := range s {
		out = append(out, byte(r))
	}
	return string(out)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// decodeRequote decodes UTF-8 and percent-encodes the bytes that are none
// (Werkzeug's error handler for URLs).
func decodeRequote(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	var out strings.Builder
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			n = badLength(b)
			out.WriteString(quote(string(b[:n]), ""))
		} else {
			out.WriteRune(r)
		}
		b = b[n:]
	}
	return out.String()
}
