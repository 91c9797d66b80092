// This file holds the scanning of numbers (language reference, "Numeric literals"); their values are in package literal.

package parser

import "strings"

// scanNumber reads the number at i, which is a digit, or a dot before a digit.
func (s *scanner) scanNumber(i int) {
	s.start, s.tok = i, tokNumber
	if s.text[i] == '0' {
		switch s.at(i+1) | 0x20 {
		case 'x':
			s.scanRadix(i+2, "hexadecimal", "0123456789abcdefABCDEF")
			return
		case 'o':
			s.scanRadix(i+2, "octal", "01234567")
			return
		case 'b':
			s.scanRadix(i+2, "binary", "01")
			return
		}
	}
	s.scanDecimal(i)
}

// scanRadix reads the digits behind 0x, 0o or 0b, with an underscore allowed before each.
func (s *scanner) scanRadix(i int, kind, digits string) {
	for {
		if s.at(i) == '_' {
			i++
		}
		if strings.IndexByte(digits, s.at(i)) < 0 || i >= len(s.text) {
			s.badDigit(i, kind)
			return
		}
		for i < len(s.text) && strings.IndexByte(digits, s.text[i]) >= 0 {
			i++
		}
		if s.at(i) != '_' {
			break
		}
	}
	if isDigit(s.at(i)) {
		s.badDigit(i, kind)
		return
	}
	s.endNumber(i, kind)
}

func (s *scanner) badDigit(i int, kind string) {
	if c := s.at(i); isDigit(c) {
		s.failAt(s.start, i+1, "invalid digit %q in %s literal", c, kind)
		return
	}
	s.failAt(s.start, i, "invalid %s literal", kind)
}

// scanDecimal reads an integer, a float or an imaginary number.
func (s *scanner) scanDecimal(i int) {
	digits := s.scanDigits(i)
	if digits < 0 {
		return
	}
	end, kind := s.scanFraction(digits)
	if end < 0 {
		return
	}
	if c := s.at(end); c == 'j' || c == 'J' {
		end++
		kind = "imaginary"
	} else if kind == "" {
		if s.oldOctal(i, end) {
			return
		}
		kind = "decimal"
	}
	s.endNumber(end, kind)
}

// scanFraction reads the part behind the integer digits; the kind is empty when there is none.
func (s *scanner) scanFraction(i int) (end int, kind string) {
	if s.at(i) == '.' {
		kind = "decimal"
		if i++; isDigit(s.at(i)) {
			if i = s.scanDigits(i); i < 0 {
				return i, kind
			}
		}
	}
	if c := s.at(i); c != 'e' && c != 'E' {
		return i, kind
	}
	digits := i + 1
	if c := s.at(digits); c == '+' || c == '-' {
		if digits++; !isDigit(s.at(digits)) {
			s.failAt(s.start, digits, "invalid decimal literal")
			return -1, kind
		}
	}
	if !isDigit(s.at(digits)) {
		return i, kind
	}
	return s.scanDigits(digits), "decimal"
}

// scanDigits reads decimal digits, with single underscores between them, and returns the position behind them.
func (s *scanner) scanDigits(i int) int {
	for isDigit(s.at(i)) || s.at(i) == '_' {
		if s.text[i] == '_' && !isDigit(s.at(i+1)) {
			s.failAt(s.start, i+1, "invalid decimal literal")
			return -1
		}
		i++
	}
	return i
}

// oldOctal complains about an integer with leading zeros, an octal number in Python 2.
func (s *scanner) oldOctal(i, end int) bool {
	digits := strings.ReplaceAll(s.text[i:end], "_", "")
	if digits[0] != '0' || strings.Trim(digits, "0") == "" {
		return false
	}
	s.failPython2(i, end, "an integer with a leading zero")
	return true
}

// endNumber checks what stands directly behind a number: keywords may, other letters may not.
func (s *scanner) endNumber(i int, kind string) {
	s.end, s.pos = i, i
	c := s.at(i)
	if c >= 0x80 || !wordBytes[c] || s.keywordFollows(i) {
		return
	}
	if c == 'l' || c == 'L' {
		s.failPython2(s.start, i+1, "a long integer")
		return
	}
	s.failAt(s.start, i+1, "invalid %s literal", kind)
}

// keywordFollows tells whether CPython takes the letters at i for a keyword behind a number.
func (s *scanner) keywordFollows(i int) bool {
	end := i
	for end < len(s.text) && wordBytes[s.text[end]] {
		end++
	}
	switch s.text[i:end] {
	case "and", "else", "for", "if", "in", "is", "or", "not":
		return true
	}
	next := s.at(i + 1)
	return s.text[i] == 'i' && (next == 'f' || next == 'n' || next == 's')
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
