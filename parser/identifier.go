// This file holds identifiers that are not ASCII: which characters they may have, and their normal form (PEP 3131).

package parser

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// wordASCII tells whether word has ASCII bytes only.
func wordASCII(word string) bool {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// checkIdentifier reports the first character of text[i:end] that no identifier may have there.
func (s *scanner) checkIdentifier(i, end int) {
	word := s.text[i:end]
	for at, r := range word {
		if at == 0 && xidStart(r) || at > 0 && (xidStart(r) || xidContinue(r)) {
			continue
		}
		s.failAt(i+at, i+at+utf8.RuneLen(r), "invalid character %q (U+%04X)", r, r)
		return
	}
}

// identifier returns the name of an identifier: its NFKC form.
func identifier(word string) string {
	if wordASCII(word) {
		return word
	}
	return norm.NFKC.String(word)
}

// xidStart is the Unicode property XID_Start, with the underscore.
func xidStart(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	if notStart(r) {
		return false
	}
	if r >= 0x2ebf0 && r <= 0x2ee5d {
		return true // ideographs of Unicode 15.1, newer than package unicode
	}
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start)
}

// xidContinue is what XID_Continue has beyond XID_Start.
func xidContinue(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9'
	}
	switch r {
	case 0x037a, 0x309b, 0x309c, 0xfdfa, 0xfdfb, 0x2e2f:
		return false
	case 0x0e33, 0x0eb3, 0xff9e, 0xff9f:
		return true
	case 0x200c, 0x200d, 0x30fb, 0xff65:
		return true // of Unicode 15.1
	}
	if r >= 0xfc5e && r <= 0xfc63 || r >= 0xfe70 && r <= 0xfe7e && r%2 == 0 {
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)
}

// notStart lists the letters that are no XID_Start, because their normal forms begin with something else.
func notStart(r rune) bool {
	switch r {
	case 0x037a, 0x0e33, 0x0eb3, 0x2e2f, 0x309b, 0x309c, 0xfdfa, 0xfdfb, 0xff9e, 0xff9f:
		return true
	case 0xfe70, 0xfe72, 0xfe74, 0xfe76, 0xfe78, 0xfe7a, 0xfe7c, 0xfe7e:
		return true
	}
	return r >= 0xfc5e && r <= 0xfc63
}
