// This file holds the escapes of strings and bytes (language reference, "Escape sequences").

package literal

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// Errors of escapes, in CPython's words.
var (
	errHex     = errors.New("truncated \\x escape")
	errShort   = errors.New("truncated \\u escape")
	errLong    = errors.New("truncated \\U escape")
	errRange   = errors.New("illegal Unicode character in \\U escape")
	errNameEnd = errors.New("malformed \\N character escape")
	errName    = errors.New("unknown Unicode character name")
)

// Unescape returns the value of the text between the quotes of a string, or of a bytes literal. Escapes that mean
// nothing stand for themselves. It refuses escapes without a value and says where in text they begin.
func Unescape(text string, bytes bool) (value string, bad int, err error) {
	u := unescaper{text: text, bytes: bytes}
	u.out = make([]byte, 0, len(text))
	for u.pos < len(text) {
		n := strings.IndexByte(text[u.pos:], '\\')
		if n < 0 || u.pos+n+1 >= len(text) {
			u.out = append(u.out, text[u.pos:]...)
			break
		}
		u.out = append(u.out, text[u.pos:u.pos+n]...)
		u.pos += n
		start := u.pos
		if err := u.escape(); err != nil {
			return "", start, err
		}
	}
	return string(u.out), 0, nil
}

type unescaper struct {
	text  string
	pos   int // at a backslash
	out   []byte
	bytes bool
}

// simple holds the escapes of one letter.
var simple = map[byte]byte{
	'\\': '\\', '\'': '\'', '"': '"', 'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11,
}

// escape reads the escape at u.pos, which has at least one more byte.
func (u *unescaper) escape() error {
	c := u.text[u.pos+1]
	if b, ok := simple[c]; ok {
		u.out = append(u.out, b)
		u.pos += 2
		return nil
	}
	switch {
	case c == '\n':
		u.pos += 2
		return nil
	case c >= '0' && c <= '7':
		u.octal()
		return nil
	case c == 'x':
		return u.hex(2, errHex)
	case c == 'u' && !u.bytes:
		return u.hex(4, errShort)
	case c == 'U' && !u.bytes:
		return u.hex(8, errLong)
	case c == 'N' && !u.bytes:
		return u.name()
	}
	u.out = append(u.out, '\\')
	u.pos++
	return nil
}

// octal reads up to three octal digits.
func (u *unescaper) octal() {
	r := rune(0)
	i := u.pos + 1
	for ; i < len(u.text) && i <= u.pos+3 && u.text[i] >= '0' && u.text[i] <= '7'; i++ {
		r = r<<3 | rune(u.text[i]-'0')
	}
	u.pos = i
	u.put(r)
}

// hex reads exactly n hexadecimal digits.
func (u *unescaper) hex(n int, truncated error) error {
	r := rune(0)
	for i := u.pos + 2; i < u.pos+2+n; i++ {
		if i >= len(u.text) {
			return truncated
		}
		d := hexDigit(u.text[i])
		if d < 0 {
			return truncated
		}
		if r >= 0x110000>>4 {
			return errRange
		}
		r = r<<4 | d
	}
	if r > utf8.MaxRune {
		return errRange
	}
	u.pos += 2 + n
	u.put(r)
	return nil
}

func hexDigit(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return rune(c|0x20-'a') + 10
	}
	return -1
}

// put appends a character, or a byte of a bytes literal.
func (u *unescaper) put(r rune) {
	switch {
	case u.bytes:
		u.out = append(u.out, byte(r))
	case r >= 0xd800 && r < 0xe000:
		u.out = append(u.out, 0xe0|byte(r>>12), 0x80|byte(r>>6&63), 0x80|byte(r&63))
	default:
		u.out = utf8.AppendRune(u.out, r)
	}
}

// name reads \N{NAME}.
func (u *unescaper) name() error {
	rest := u.text[u.pos+2:]
	end := strings.IndexByte(rest, '}')
	if end < 2 || rest[0] != '{' {
		return errNameEnd
	}
	r, ok := lookup(rest[1:end])
	if !ok {
		return errName
	}
	u.pos += 2 + end + 1
	u.put(r)
	return nil
}
