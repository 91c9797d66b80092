// This file reads the escapes of string literals, as Python's codec unicode-escape does.

package jinja

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

var simpleEscapes = map[byte]string{
	'n': "\n", 't': "\t", 'r': "\r", '\\': "\\", '\'': "'", '"': "\"", 'a': "\a", 'b': "\b", 'f': "\f", 'v': "\v", '\n': "",
}

// unescape returns the value of the inside of a string literal. Escapes that Python does not know stay as they are.
func unescape(s string, line int) string {
	if !strings.Contains(s, "\\") {
		return s
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '\\')
		if i < 0 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		if s == "" {
			fail(line, "\\ at end of string")
		}
		var text string
		text, s = escape(s, line)
		b.WriteString(text)
	}
	return b.String()
}

// escape reads one escape behind its backslash and returns its text and what follows.
func escape(s string, line int) (text, rest string) {
	if text, ok := simpleEscapes[s[0]]; ok {
		return text, s[1:]
	}
	switch c := s[0]; {
	case c == 'x':
		return hexEscape(s, 2, line)
	case c == 'u':
		return hexEscape(s, 4, line)
	case c == 'U':
		return hexEscape(s, 8, line)
	case c == 'N':
		fail(line, "characters by their name are not read")
	case c >= '0' && c <= '7':
		n := 1
		for n < 3 && n < len(s) && s[n] >= '0' && s[n] <= '7' {
			n++
		}
		code, _ := strconv.ParseUint(s[:n], 8, 32)
		return string(rune(code)), s[n:]
	case c >= utf8.RuneSelf:
		r, size := utf8.DecodeRuneInString(s)
		return replaced(r), s[size:]
	}
	return "\\" + s[:1], s[1:]
}

// replaced is what becomes of a character beyond ASCII behind a backslash: Jinja first spells it as an escape of its
// own, whose backslash then joins the one before it.
func replaced(r rune) string {
	switch {
	case r < 0x100:
		return fmt.Sprintf("\\x%02x", r)
	case r < 0x10000:
		return fmt.Sprintf("\\u%04x", r)
	}
	return fmt.Sprintf("\\U%08x", r)
}

// hexEscape reads n hex digits behind the letter that s starts with.
func hexEscape(s string, n, line int) (text, rest string) {
	if len(s) < n+1 {
		fail(line, "truncated escape")
	}
	code, err := strconv.ParseUint(s[1:n+1], 16, 32)
	if err != nil || code > utf8.MaxRune || code >= 0xd800 && code < 0xe000 {
		fail(line, "truncated or illegal escape")
	}
	return string(rune(code)), s[n+1:]
}
