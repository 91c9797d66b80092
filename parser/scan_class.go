// This file holds the classes of bytes for the scanner, and operators.

package parser

type class uint8

const (
	classOther class = iota
	classSpace
	classNewline
	classWord
	classDigit
	classQuote
	classComment
	classBackslash
)

var (
	classes   = classTable()
	wordBytes = wordTable()
)

func classTable() (t [256]class) {
	for c := range t {
		if isWordStart(byte(c)) {
			t[c] = classWord
		}
	}
	for c := '0'; c <= '9'; c++ {
		t[c] = classDigit
	}
	t[' '], t['\t'], t['\f'] = classSpace, classSpace, classSpace
	t['"'], t['\''] = classQuote, classQuote
	t['\n'], t['#'], t['\\'] = classNewline, classComment, classBackslash
	return t
}

func wordTable() (t [256]bool) {
	for c := range t {
		t[c] = isWordStart(byte(c)) || c >= '0' && c <= '9'
	}
	return t
}

func isWordStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}

// single holds the operators of one byte.
var single = [256]token{
	'(': tokLParen, ')': tokRParen, '[': tokLBracket, ']': tokRBracket, '{': tokLBrace, '}': tokRBrace,
	',': tokComma, ':': tokColon, ';': tokSemicolon, '.': tokDot, '=': tokAssign, '!': tokExclamation,
	'+': tokPlus, '-': tokMinus, '*': tokStar, '/': tokSlash, '%': tokPercent, '@': tokAt, '&': tokAmp, '|': tokPipe,
	'^': tokCaret, '~': tokTilde, '<': tokLt, '>': tokGt,
}

// withEqual holds the operators that a following '=' makes of a byte.
var withEqual = [256]token{
	':': tokWalrus, '=': tokEq, '!': tokNotEq, '+': tokPlusEq, '-': tokMinusEq, '*': tokStarEq, '/': tokSlashEq,
	'%': tokPercentEq, '@': tokAtEq, '&': tokAmpEq, '|': tokPipeEq, '^': tokCaretEq, '<': tokLtE, '>': tokGtE,
}

// doubled holds the operators of a byte written twice, and those with a following '='.
var doubled = [256][2]token{
	'*': {tokPower, tokPowerEq}, '/': {tokFloor, tokFloorEq}, '<': {tokShl, tokShlEq}, '>': {tokShr, tokShrEq},
}

// scanOperator reads the operator or bracket c at i.
func (s *scanner) scanOperator(i int, c byte) {
	s.start, s.end = i, i+1
	switch c {
	case '(', '[', '{':
		s.open(i)
	case ')', ']', '}':
		s.closes(i, c)
	case ',', ';', '~':
	case '.':
		if s.scanDot(i) {
			return
		}
	case ':', '!':
		if s.fields >= 0 && s.fields == s.level && s.scanFieldMark(i, c) {
			return
		}
		s.scanLong(i, c)
		return
	default:
		s.scanLong(i, c)
		return
	}
	if s.failed {
		return
	}
	s.tok, s.pos = single[c], i+1
}

// scanLong reads an operator that may have up to three bytes.
func (s *scanner) scanLong(i int, c byte) {
	second := s.at(i + 1)
	kind, size := single[c], 1
	switch {
	case second == c && doubled[c][0] != 0:
		kind, size = doubled[c][0], 2
		if s.at(i+2) == '=' {
			kind, size = doubled[c][1], 3
		}
	case second == '=' && withEqual[c] != 0:
		kind, size = withEqual[c], 2
	case c == '-' && second == '>':
		kind, size = tokArrow, 2
	case c == '<' && second == '>':
		s.failPython2(i, i+2, "the operator <>")
		return
	}
	if kind == 0 || kind == tokExclamation && s.fields < 0 {
		s.badCharacter(i, c)
		return
	}
	s.tok, s.end, s.pos = kind, i+size, i+size
}

// scanFieldMark reads ':' or '!' at the outer level of an f-string field; "!=" is still the comparison.
func (s *scanner) scanFieldMark(i int, c byte) bool {
	if c == '!' && s.at(i+1) == '=' {
		return false
	}
	s.tok, s.pos = tokFieldColon, i+1
	if c == '!' {
		s.tok = tokExclamation
	}
	return true
}

// scanDot reads "..." and numbers that begin with a dot; it returns false for a plain dot.
func (s *scanner) scanDot(i int) bool {
	next := s.at(i + 1)
	if next >= '0' && next <= '9' {
		s.scanNumber(i)
		return true
	}
	if next == '.' && s.at(i+2) == '.' {
		s.tok, s.end, s.pos = tokEllipsis, i+3, i+3
		return true
	}
	return false
}

func (s *scanner) badCharacter(i int, c byte) {
	switch {
	case c == '`':
		s.failPython2(i, i+1, "backticks")
	case c < ' ' || c == 0x7f:
		s.failAt(i, i+1, "invalid non-printable character U+%04X", c)
	default:
		s.failAt(i, i+1, "invalid character %q", c)
	}
}
