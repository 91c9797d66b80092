// Reading the entities of HTML as Python's html.unescape does.

package py

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// HTMLUnescape returns html.unescape(s): names as in HTML 5, also without their semicolon where HTML knows them so, and
// numbers, of which those that stand for no character vanish.
func HTMLUnescape(s string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(s, '&')
		if at < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:at])
		text, n := entity(s[at:])
		b.WriteString(text)
		s = s[at+n:]
	}
}

// entity returns what the entity at the start of s stands for, and its length; "&" and 1 where there is none.
func entity(s string) (text string, n int) {
	if strings.HasPrefix(s, "&#") {
		return numberEntity(s)
	}
	end := 1
	for runes := 0; end < len(s) && runes < 32 && strings.IndexByte("\t\n\f <&#;", s[end]) < 0; runes++ {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	if end == 1 {
		return "&", 1
	}
	if end < len(s) && s[end] == ';' {
		if out := unknownToGo[s[1:end]]; out != "" {
			return out, end + 1
		}
		if out := html.UnescapeString(s[:end+1]); !strings.HasPrefix(out, "&") || s[:end+1] == "&amp;" || s[:end+1] == "&AMP;" {
			return wholeEntity(s[:end+1], out)
		}
	}
	for ; end > 2; end-- {
		if out, ok := bareEntities[s[1:end]]; ok {
			return out, end
		}
	}
	return "&", 1
}

// unknownToGo are the names that Go's package html leaves as they are.
var unknownToGo = map[string]string{"nGt": "\u226b\u20d2", "nLt": "\u226a\u20d2"}

// wholeEntity returns what Go made of a name with its semicolon, unless it took a shorter name of the text.
func wholeEntity(name, out string) (string, int) {
	if strings.HasSuffix(out, ";") && name != "&semi;" {
		for end := len(name) - 1; end > 2; end-- {
			if short, ok := bareEntities[name[1:end]]; ok {
				return short, end
			}
		}
	}
	return out, len(name)
}

// numberEntity is entity of a number such as &#38; or &#x26;.
func numberEntity(s string) (string, int) {
	digits, base := 2, 10
	if len(s) > 2 && (s[2] == 'x' || s[2] == 'X') {
		digits, base = 3, 16
	}
	end := digits
	for end < len(s) && isBase(s[end], base) {
		end++
	}
	if end == digits {
		return "&", 1
	}
	code, err := strconv.ParseInt(s[digits:end], base, 64)
	if err != nil {
		code = 0x7fffffff
	}
	if end < len(s) && s[end] == ';' {
		end++
	}
	return numbered(code), end
}

func isBase(c byte, base int) bool {
	return '0' <= c && c <= '9' || base == 16 && ('a' <= c && c <= 'f' || 'A' <= c && c <= 'F')
}

// numbered returns the text of a number, after HTML's table of replacements.
func numbered(code int64) string {
	switch {
	case code == 0 || 0xd800 <= code && code <= 0xdfff || code > 0x10ffff:
		return "\ufffd"
	case code == 0x0d:
		return "\r"
	case 0x80 <= code && code <= 0x9f:
		return html.UnescapeString("&#" + strconv.FormatInt(code, 10) + ";")
	case 1 <= code && code <= 8 || 0x0e <= code && code <= 0x1f || 0x7f <= code && code <= 0x9f || 0xfdd0 <= code && code <= 0xfdef,
		code == 0x0b, code&0xfffe == 0xfffe:
		return ""
	}
	return string(rune(code))
}
