// The JSON parser of Pydantic (jiter): its grammar, its errors and where it
// finds them.

package pydantic

import (
	"math"
	"math/big"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A jsonParser reads one text; at is where it stands, or where it found an
// error.
type jsonParser struct {
	data    []byte
	at      int
	problem string
	depth   int
}

// maxDepth bounds how deep lists and objects stand in one another.
const maxDepth = 200

// parse returns the value of the whole text, or what is wrong with it.
func (p *jsonParser) parse() (value any, problem string) {
	value = p.value()
	if p.problem == "" && p.next() != eof {
		p.fail("trailing characters")
	}
	return value, p.problem
}

func (p *jsonParser) fail(problem string) {
	if p.problem == "" {
		p.problem = problem
	}
}

const eof = -1

// next skips white space and returns the byte that follows, without taking it.
func (p *jsonParser) next() int {
	for p.at < len(p.data) {
		switch c := p.data[p.at]; c {
		case ' ', '\t', '\n', '\r':
			p.at++
		default:
			return int(c)
		}
	}
	return eof
}

func (p *jsonParser) value() any {
	switch c := p.next(); {
	case c == eof:
		p.fail("EOF while parsing a value")
	case c == '"':
		return p.text()
	case c == '[':
		return p.list()
	case c == '{':
		return p.object()
	case c == 't':
		p.word("true")
		return true
	case c == 'f':
		p.word("false")
		return false
	case c == 'n':
		p.word("null")
	case c == 'N':
		p.word("NaN")
		return math.NaN()
	case c == 'I':
		p.word("Infinity")
		return math.Inf(1)
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	default:
		p.fail("expected value")
	}
	return nil
}

func (p *jsonParser) word(word string) {
	for i := range len(word) {
		switch {
		case p.at >= len(p.data):
			p.fail("EOF while parsing a value")
			return
		case p.data[p.at] != word[i]:
			p.fail("expected ident")
			return
		}
		p.at++
	}
}

// item reads a value in a list or object, unless that is too deep.
func (p *jsonParser) item() any {
	if p.next() != eof && p.depth > maxDepth {
		p.fail("recursion limit exceeded")
		return nil
	}
	return p.value()
}

func (p *jsonParser) list() any {
	p.depth++
	p.at++
	out := py.NewList[any]()
	switch p.next() {
	case eof:
		p.fail("EOF while parsing a list")
	case ']':
		p.at++
		p.depth--
		return out
	}
	for p.problem == "" {
		out.Append(p.item())
		if p.problem != "" {
			break
		}
		switch p.next() {
		case ',':
			p.at++
			switch p.next() {
			case ']':
				p.fail("trailing comma")
			case eof:
				p.fail("EOF while parsing a value")
			}
		case ']':
			p.at++
			p.depth--
			return out
		case eof:
			p.fail("EOF while parsing a list")
		default:
			p.fail("expected `,` or `]`")
		}
	}
	return nil
}

func (p *jsonParser) object() any {
	p.depth++
	p.at++
	out := py.NewDict[any, any]()
	switch p.next() {
	case eof:
		p.fail("EOF while parsing an object")
	case '}':
		p.at++
		p.depth--
		return out
	case '"':
	default:
		p.fail("key must be a string")
	}
	for p.problem == "" {
		p.pair(out)
		if p.problem != "" {
			break
		}
		switch p.next() {
		case ',':
			p.at++
			p.nextKey()
		case '}':
			p.at++
			p.depth--
			return out
		case eof:
			p.fail("EOF while parsing an object")
		default:
			p.fail("expected `,` or `}`")
		}
	}
	return nil
}

func (p *jsonParser) nextKey() {
	switch p.next() {
	case '"':
	case '}':
		p.fail("trailing comma")
	case eof:
		p.fail("EOF while parsing a value")
	default:
		p.fail("key must be a string")
	}
}

func (p *jsonParser) pair(out *py.Dict[any, any]) {
	key := p.text()
	if p.problem != "" {
		return
	}
	switch p.next() {
	case ':':
		p.at++
		out.Set(key, p.item())
	case eof:
		p.fail("EOF while parsing an object")
	default:
		p.fail("expected `:`")
	}
}

// number reads an int of any size, or a float.
func (p *jsonParser) number() any {
	start := p.at
	if p.data[p.at] == '-' {
		p.at++
		if p.peek() == 'I' {
			p.word("Infinity")
			return math.Inf(-1)
		}
	}
	if p.peek() == '0' {
		p.at++
		if c := p.peek(); c >= '0' && c <= '9' {
			p.fail("invalid number")
			return nil
		}
	} else {
		p.digits()
	}
	whole := true
	if p.problem == "" && p.peek() == '.' {
		whole = false
		p.at++
		p.digits()
	}
	if c := p.peek(); p.problem == "" && (c == 'e' || c == 'E') {
		whole = false
		p.at++
		if c := p.peek(); c == '+' || c == '-' {
			p.at++
		}
		p.digits()
	}
	if p.problem != "" {
		return nil
	}
	return p.numberOf(string(p.data[start:p.at]), whole)
}

func (p *jsonParser) numberOf(text string, whole bool) any {
	if !whole {
		f, _ := strconv.ParseFloat(text, 64) // beyond the range it is infinite
		return f
	}
	if i, err := strconv.Atoi(text); err == nil {
		return i
	}
	if len(text) > maxIntDigits {
		p.fail("number out of range")
		return nil
	}
	i, _ := new(big.Int).SetString(text, 10)
	return i
}

// maxIntDigits is how long an int may be.
const maxIntDigits = 4300

func (p *jsonParser) peek() int {
	if p.at >= len(p.data) {
		return eof
	}
	return int(p.data[p.at])
}

// digits takes at least one digit.
func (p *jsonParser) digits() {
	switch c := p.peek(); {
	case p.problem != "":
		return
	case c == eof:
		p.fail("EOF while parsing a value")
	case c < '0' || c > '9':
		p.fail("invalid number")
	}
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		p.at++
	}
}

// text reads a string with its quotes.
func (p *jsonParser) text() string {
	p.at++
	var out []byte
	for p.at < len(p.data) {
		switch c := p.data[p.at]; {
		case c == '"':
			p.at++
			return string(out)
		case c == '\\':
			p.at++
			out = p.escape(out)
		case c < 0x20:
			p.fail("control character (\\u0000-\\u001F) found while parsing a string")
		case c < utf8.RuneSelf:
			out = append(out, c)
			p.at++
		default:
			r, n := utf8.DecodeRune(p.data[p.at:])
			if r == utf8.RuneError && n == 1 {
				p.fail("invalid unicode code point")
				return ""
			}
			out = append(out, p.data[p.at:p.at+n]...)
			p.at += n
		}
		if p.problem != "" {
			return ""
		}
	}
	p.fail("EOF while parsing a string")
	return ""
}

var jsonEscaped = map[byte]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (p *jsonParser) escape(out []byte) []byte {
	c := p.peek()
	switch plain, ok := jsonEscaped[byte(c)]; {
	case c == eof:
		p.fail("EOF while parsing a string")
	case ok:
		p.at++
		return append(out, plain)
	case c == 'u':
		p.at++
		return p.hexEscape(out)
	default:
		p.fail("invalid escape")
	}
	return out
}

func (p *jsonParser) hexEscape(out []byte) []byte {
	r := p.hex()
	switch {
	case p.problem != "":
		return out
	case r >= 0xDC00 && r <= 0xDFFF:
		p.at--
		p.fail("lone leading surrogate in hex escape")
		return out
	case r >= 0xD800 && r <= 0xDBFF:
		for _, want := range []int{'\\', 'u'} {
			if c := p.peek(); c != want {
				p.fail("unexpected end of hex escape")
				return out
			}
			p.at++
		}
		low := p.hex()
		if p.problem != "" {
			return out
		}
		if low < 0xDC00 || low > 0xDFFF {
			p.at--
			p.fail("lone leading surrogate in hex escape")
			return out
		}
		r = utf16.DecodeRune(r, low)
	}
	return utf8.AppendRune(out, r)
}

func (p *jsonParser) hex() rune {
	if len(p.data)-p.at < 4 {
		p.at = len(p.data)
		p.fail("EOF while parsing a string")
		return 0
	}
	var r rune
	for range 4 {
		c := p.peek()
		var digit int
		switch {
		case c >= '0' && c <= '9':
			digit = c - '0'
		case c >= 'a' && c <= 'f':
			digit = c - 'a' + 10
		case c >= 'A' && c <= 'F':
			digit = c - 'A' + 10
		default:
			p.fail("invalid escape")
			return 0
		}
		r = r<<4 | rune(digit)
		p.at++
	}
	return r
}
