// Upper and lower case with the full Unicode mappings (SEMANTICS F15, F16).

package py

import (
	"strings"
	"unicode"
)

// Upper returns s.upper().
func Upper(s string) string {
	if isASCII(s) {
		return strings.ToUpper(s)
	}
	return mapRunes(s, upperRune)
}

func upperRune(r rune) string {
	if text, ok := upperSpecial[r]; ok {
		return text
	}
	return runeText(unicode.ToUpper(r))
}

func titleRune(r rune) string {
	if text, ok := titleSpecial[r]; ok {
		return text
	}
	return runeText(unicode.ToTitle(r))
}

// Lower returns s.lower(); a sigma that ends a word becomes the final one.
func Lower(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	runes := Runes(s)
	var b strings.Builder
	for i, r := range runes {
		b.WriteString(lowerAt(runes, i, r))
	}
	return b.String()
}

func lowerAt(runes []rune, i int, r rune) string {
	switch {
	case r == 0x130:
		return "i\u0307"
	case r == 0x3a3 && endsWord(runes, i):
		return "\u03c2"
	}
	return runeText(unicode.ToLower(r))
}

// endsWord reports whether a cased letter stands before position i and none
// after it, characters that do not count aside.
func endsWord(runes []rune, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && caseIgnorable(runes[before]) {
		before--
	}
	if before < 0 || !isCased(runes[before]) {
		return false
	}
	for after < len(runes) && caseIgnorable(runes[after]) {
		after++
	}
	return after == len(runes) || !isCased(runes[after])
}

func caseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) ||
		strings.ContainsRune("'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a", r)
}

func isUpperRune(r rune) bool { return unicode.In(r, unicode.Lu, unicode.Other_Uppercase) }

func isLowerRune(r rune) bool { return unicode.In(r, unicode.Ll, unicode.Other_Lowercase) }

func isCased(r rune) bool {
	return isLowerRune(r) || isUpperRune(r) || unicode.Is(unicode.Lt, r)
}

// Capitalize returns s.capitalize().
func Capitalize(s string) string {
	runes := Runes(s)
	var b strings.Builder
	for i, r := range runes {
		if i == 0 {
			b.WriteString(titleRune(r))
		} else {
			b.WriteString(lowerAt(runes, i, r))
		}
	}
	return b.String()
}

// Title returns s.title(): every letter after one that has no case begins a
// word, so that "they're" becomes "They'Re".
func Title(s string) string {
	runes := Runes(s)
	var b strings.Builder
	inWord := false
	for i, r := range runes {
		if inWord {
			b.WriteString(lowerAt(runes, i, r))
		} else {
			b.WriteString(titleRune(r))
		}
		inWord = isCased(r)
	}
	return b.String()
}

// SwapCase returns s.swapcase().
func SwapCase(s string) string {
	runes := Runes(s)
	var b strings.Builder
	for i, r := range runes {
		switch {
		case isUpperRune(r):
			b.WriteString(lowerAt(runes, i, r))
		case isLowerRune(r):
			b.WriteString(upperRune(r))
		default:
			writeRune(&b, r)
		}
	}
	return b.String()
}

// CaseFold returns s.casefold().
func CaseFold(s string) string {
	return mapRunes(s, func(r rune) string {
		if text, ok := foldSpecial[r]; ok {
			return text
		}
		return runeText(unicode.ToLower(r))
	})
}
