// This file holds the scanning of string literals up to their closing quotes; their meaning is in parse_string.go.

package parser

import "strings"

// isPrefix tells whether word may stand before a quote (language reference, "String and Bytes literals").
func isPrefix(word string) bool {
	switch strings.ToLower(word) {
	case "r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt":
		return true
	}
	return false
}

// scanString reads the literal whose prefix begins at start and whose first quote is at quote. Of an f-string or
// t-string it reads the opening quotes alone.
func (s *scanner) scanString(start, quote int) {
	size := 1
	c := s.text[quote]
	if s.at(quote+1) == c && s.at(quote+2) == c {
		size = 3
	}
	s.start, s.end, s.pos = start, quote+size, quote+size
	s.tok = tokString
	for _, p := range []byte(s.text[start:quote]) {
		if p|0x20 == 'f' || p|0x20 == 't' {
			s.tok = tokFString
			return
		}
	}
	s.escaped = false
	if size == 3 {
		s.scanTriple(c)
	} else {
		s.scanSingle(c)
	}
}

func (s *scanner) scanSingle(quote byte) {
	text := s.text
	for i := s.pos; i < len(text); i++ {
		switch text[i] {
		case quote:
			s.end, s.pos = i+1, i+1
			return
		case '\\':
			s.escaped = true
			i++
		case '\n':
			s.failAt(s.start, i, "unterminated string literal")
			return
		}
	}
	s.failAt(s.start, len(text), "unterminated string literal")
}

func (s *scanner) scanTriple(quote byte) {
	text := s.text
	for i := s.pos; i < len(text); i++ {
		switch text[i] {
		case '\\':
			s.escaped = true
			i++
		case quote:
			if i+2 < len(text) && text[i+1] == quote && text[i+2] == quote {
				s.end, s.pos = i+3, i+3
				return
			}
		}
	}
	s.failAt(s.start, len(text), "unterminated triple-quoted string literal")
	s.done = s.trial == 0
}
