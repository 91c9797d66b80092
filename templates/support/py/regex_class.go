// The escapes and sets of characters of Python's regular expressions, and which characters are the same when case is
// ignored.

package py

import (
	"strconv"
	"strings"
	"unicode"
)

// A regexSet is what stands in brackets, or a category such as \w.
type regexSet struct {
	negate bool
	ranges [][2]rune
	kinds  []byte // d D s S w W
}

const (
	octalDigits = "01234567"
	hexDigits   = "0123456789abcdefABCDEF"
)

// plainEscapes are the escapes of control characters.
var plainEscapes = map[string]rune{`\a`: '\a', `\b`: '\b', `\f`: '\f', `\n`: '\n', `\r`: '\r', `\t`: '\t', `\v`: '\v', `\\`: '\\'}

// escape parses an escape outside brackets.
func (p *regexParser) escape(token string) *regexNode {
	switch token[1] {
	case 'A', 'Z', 'b', 'B':
		return &regexNode{op: rxAt, at: token[1]}
	case 'd', 'D', 's', 'S', 'w', 'W':
		return &regexNode{op: rxSet, set: &regexSet{kinds: []byte{token[1]}}}
	case '0':
		n, _ := strconv.ParseInt(token[1:]+p.while(2, octalDigits), 8, 32)
		return literal(rune(n))
	case '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.reference(token)
	}
	return literal(p.character(token))
}

// reference parses a back-reference, or an octal escape of three digits.
func (p *regexParser) reference(token string) *regexNode {
	if p.next != "" && strings.Contains("0123456789", p.next) {
		token += p.get()
		if strings.Contains(octalDigits, token[1:2]) && strings.Contains(octalDigits, token[2:3]) && p.next != "" && strings.Contains(octalDigits, p.next) {
			return literal(p.octal(token + p.get()))
		}
	}
	group, _ := strconv.Atoi(token[1:])
	if group >= len(p.open) {
		p.fail("invalid group reference "+strconv.Itoa(group), len(token)-1)
	}
	if p.open[group] {
		p.fail("cannot refer to an open group", len(token))
	}
	p.checkBehind(group)
	return &regexNode{op: rxBackref, group: group}
}

func (p *regexParser) octal(token string) rune {
	n, _ := strconv.ParseInt(token[1:], 8, 32)
	if n > 0o377 {
		p.fail("octal escape value "+token+" outside of range 0-0o377", len(token))
	}
	return rune(n)
}

// character returns the character of an escape that stands for one.
func (p *regexParser) character(token string) rune {
	if c, ok := plainEscapes[token]; ok {
		return c
	}
	switch c := token[1]; {
	case c == 'x':
		return p.hexEscape(token, 2)
	case c == 'u':
		return p.hexEscape(token, 4)
	case c == 'U':
		return p.hexEscape(token, 8)
	case isLetter(c) || '0' <= c && c <= '9':
		p.fail("bad escape "+token, len(token))
	}
	return Runes(token)[1]
}

func (p *regexParser) hexEscape(token string, digits int) rune {
	token += p.while(digits, hexDigits)
	if len(token) != digits+2 {
		p.fail("incomplete escape "+token, len(token))
	}
	n, _ := strconv.ParseInt(token[2:], 16, 64)
	if n > unicode.MaxRune {
		p.fail("bad escape "+token, len(token))
	}
	return rune(n)
}

// class parses what stands in brackets.
func (p *regexParser) class() *regexNode {
	here := p.tell() - 1
	set := &regexSet{negate: p.match("^")}
	empty := true
	for {
		token := p.get()
		if token == "" {
			p.fail("unterminated character set", p.tell()-here)
		}
		if token == "]" && !empty {
			return &regexNode{op: rxSet, set: set}
		}
		empty = false
		low, kind := p.classItem(token)
		if !p.match("-") {
			set.add(low, kind)
			continue
		}
		that := p.get()
		if that == "" {
			p.fail("unterminated character set", p.tell()-here)
		}
		if that == "]" {
			set.add(low, kind)
			set.add('-', 0)
			return &regexNode{op: rxSet, set: set}
		}
		high, otherKind := p.classItem(that)
		if kind != 0 || otherKind != 0 || high < low {
			p.fail("bad character range "+token+"-"+that, StrLen(token)+1+StrLen(that))
		}
		set.ranges = append(set.ranges, [2]rune{low, high})
	}
}

// classItem returns a character, or the letter of a category.
func (p *regexParser) classItem(token string) (rune, byte) {
	if token[0] != '\\' {
		return Runes(token)[0], 0
	}
	switch c := token[1]; c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return 0, c
	case '0', '1', '2', '3', '4', '5', '6', '7':
		return p.octal(token + p.while(2, octalDigits)), 0
	}
	return p.character(token), 0
}

func (s *regexSet) add(c rune, kind byte) {
	if kind != 0 {
		s.kinds = append(s.kinds, kind)
		return
	}
	s.ranges = append(s.ranges, [2]rune{c, c})
}

// has reports whether the set matches c under the flags.
func (s *regexSet) has(c rune, flags int) bool {
	if flags&IgnoreCase == 0 {
		return s.holds(c, c, flags) != s.negate
	}
	lower := regexLower(c, flags)
	if s.holds(lower, lower, flags) || s.holds(c, lower, flags) {
		return !s.negate
	}
	for _, other := range sameCase(c, flags) {
		if s.inRanges(other) {
			return !s.negate
		}
	}
	return s.negate
}

func (s *regexSet) holds(c, forKind rune, flags int) bool {
	for _, kind := range s.kinds {
		if isKind(kind, forKind, flags) {
			return true
		}
	}
	return s.inRanges(c)
}

func (s *regexSet) inRanges(c rune) bool {
	for _, r := range s.ranges {
		if r[0] <= c && c <= r[1] {
			return true
		}
	}
	return false
}

// isKind reports whether c is of the category of an escape.
func isKind(kind byte, c rune, flags int) bool {
	ascii := flags&ASCIIOnly != 0
	switch kind {
	case 'd':
		return '0' <= c && c <= '9' || !ascii && c > 127 && unicode.Is(unicode.Nd, c)
	case 's':
		if ascii {
			return c == ' ' || '\t' <= c && c <= '\r'
		}
		return isSpace(c)
	case 'w':
		return isWord(c, ascii)
	}
	return !isKind(kind|0x20, c, flags)
}

func isWord(c rune, ascii bool) bool {
	if c < 128 {
		return c == '_' || '0' <= c && c <= '9' || isLetter(byte(c))
	}
	return !ascii && (unicode.IsLetter(c) || IsAlnum(string(c)))
}

// regexLower is the lower case by which characters are compared when case is ignored.
func regexLower(c rune, flags int) rune {
	if flags&ASCIIOnly != 0 {
		if 'A' <= c && c <= 'Z' {
			return c + 32
		}
		return c
	}
	return unicode.ToLower(c)
}

// pairs are letters of the same upper case of several characters.
var regexPairs = map[rune]rune{0x390: 0x1fd3, 0x1fd3: 0x390, 0x3b0: 0x1fe3, 0x1fe3: 0x3b0, 0xfb05: 0xfb06, 0xfb06: 0xfb05}

// equalCase reports whether two characters are the same when case is ignored.
func equalCase(a, b rune, flags int) bool {
	a, b = regexLower(a, flags), regexLower(b, flags)
	if a == b {
		return true
	}
	if flags&ASCIIOnly != 0 {
		return false
	}
	pair, ok := regexPairs[a]
	return ok && pair == b || unicode.ToUpper(a) == unicode.ToUpper(b)
}

// sameCase returns the characters that are the same as c when case is ignored.
func sameCase(c rune, flags int) []rune {
	candidates := []rune{unicode.ToLower(c), unicode.ToUpper(c), regexPairs[unicode.ToLower(c)]}
	if strings.ContainsRune("iIıİ", c) {
		candidates = append(candidates, 'i', 'I', 'ı', 'İ')
	}
	for f := unicode.SimpleFold(c); f != c; f = unicode.SimpleFold(f) {
		candidates = append(candidates, f)
	}
	var same []rune
	for _, other := range candidates {
		if other != 0 && equalCase(c, other, flags) {
			same = append(same, other)
		}
	}
	return same
}
