// The scalars of a JSON document: words, numbers and strings.

package py

import (
	"math"
	"strconv"
	"strings"
)

// literal reads a constant, among them the three that only Python accepts.
func (r *jsonReader) literal() (any, bool) {
	switch {
	case r.word("null"):
		return nil, true
	case r.word("true"):
		return true, true
	case r.word("false"):
		return false, true
	case r.word("NaN"):
		return math.NaN(), true
	case r.word("Infinity"):
		return math.Inf(1), true
	case r.word("-Infinity"):
		return math.Inf(-1), true
	}
	return nil, false
}

func (r *jsonReader) digits(at int) int {
	for at < len(r.doc) && r.doc[at] >= '0' && r.doc[at] <= '9' {
		at++
	}
	return at
}

// number reads an int, or a float where a point or an exponent stands.
func (r *jsonReader) number() (any, error) {
	start, at := r.at, r.at
	if r.next('-') {
		at++
	}
	end := r.digits(at)
	if end == at {
		return nil, r.fail("Expecting value", start)
	}
	if r.doc[at] == '0' {
		end = at + 1
	}
	whole := end
	if end < len(r.doc) && r.doc[end] == '.' {
		if after := r.digits(end + 1); after > end+1 {
			end = after
		}
	}
	end = r.exponent(end)
	text := r.doc[start:end]
	r.at = end
	if end == whole {
		return parseInteger(text, 10, QuoteStr(text))
	}
	f, _ := strconv.ParseFloat(text, 64) // out of range is inf, as in Python
	return f, nil
}

// exponent returns the end of an exponent at the offset, or the offset.
func (r *jsonReader) exponent(end int) int {
	if end >= len(r.doc) || r.doc[end]|0x20 != 'e' {
		return end
	}
	at := end + 1
	if at < len(r.doc) && (r.doc[at] == '+' || r.doc[at] == '-') {
		at++
	}
	if after := r.digits(at); after > at {
		return after
	}
	return end
}

// text reads a string whose opening quote is next.
func (r *jsonReader) text() (any, error) {
	begin := r.at
	var b strings.Builder
	for at := begin + 1; ; {
		n := strings.IndexFunc(r.doc[at:], func(c rune) bool { return c == '"' || c == '\\' || c < 0x20 })
		if n < 0 {
			return nil, r.fail("Unterminated string starting at", begin)
		}
		piece := r.doc[at : at+n]
		at += n
		switch r.doc[at] {
		case '"':
			r.at = at + 1
			if b.Len() == 0 {
				return piece, nil
			}
			b.WriteString(piece)
			return b.String(), nil
		case '\\':
			b.WriteString(piece)
			end, err := r.escape(&b, begin, at+1)
			if err != nil {
				return nil, err
			}
			at = end
		default:
			return nil, r.fail("Invalid control character at", at)
		}
	}
}

// escape reads what follows a backslash and returns where it ends.
func (r *jsonReader) escape(b *strings.Builder, begin, at int) (int, error) {
	if at >= len(r.doc) {
		return 0, r.fail("Unterminated string starting at", begin)
	}
	if r.doc[at] == 'u' {
		return r.unicodeEscape(b, at)
	}
	i := strings.IndexByte(`"\/bfnrt`, r.doc[at])
	if i < 0 {
		return 0, r.fail(`Invalid \escape`, at-1)
	}
	b.WriteByte("\"\\/\b\f\n\r\t"[i])
	return at + 1, nil
}

// unicodeEscape reads four hexadecimal digits after the u at the offset, and
// joins a surrogate pair; a lone surrogate is kept.
func (r *jsonReader) unicodeEscape(b *strings.Builder, at int) (int, error) {
	c, ok := r.hex4(at + 1)
	if !ok {
		return 0, r.fail(`Invalid \uXXXX escape`, at)
	}
	end := at + 5
	if c >= 0xd800 && c <= 0xdbff && end+6 < len(r.doc) && r.doc[end] == '\\' && r.doc[end+1] == 'u' {
		low, ok := r.hex4(end + 2)
		if !ok {
			return 0, r.fail(`Invalid \uXXXX escape`, end+1)
		}
		if low >= 0xdc00 && low <= 0xdfff {
			c = 0x10000 + (c-0xd800)<<10 + (low - 0xdc00)
			end += 6
		}
	}
	writeRune(b, c)
	return end, nil
}

// hex4 reads four hexadecimal digits that something follows.
func (r *jsonReader) hex4(at int) (rune, bool) {
	if at+4 >= len(r.doc) {
		return 0, false
	}
	var c rune
	for i := at; i < at+4; i++ {
		d := digitValue(r.doc[i])
		if d > 15 {
			return 0, false
		}
		c = c<<4 | rune(d)
	}
	return c, true
}
