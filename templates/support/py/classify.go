// The is... tests of strings.

package py

import "unicode"

// every reports whether s is not empty and all its code points satisfy f.
func every(s string, f func(r rune) bool) bool {
	if s == "" {
		return false
	}
	for _, r := range Runes(s) {
		if !f(r) {
			return false
		}
	}
	return true
}

func isDecimalRune(r rune) bool { return unicode.Is(unicode.Nd, r) }

func isDigitRune(r rune) bool { return isDecimalRune(r) || inRanges(r, digitExtra) }

func isNumericRune(r rune) bool { return isDigitRune(r) || inRanges(r, numericExtra) }

// IsDecimal returns s.isdecimal().
func IsDecimal(s string) bool { return every(s, isDecimalRune) }

// IsDigit returns s.isdigit(), which takes superscripts too.
func IsDigit(s string) bool { return every(s, isDigitRune) }

// IsNumeric returns s.isnumeric(), which takes fractions too.
func IsNumeric(s string) bool { return every(s, isNumericRune) }

// IsAlpha returns s.isalpha().
func IsAlpha(s string) bool { return every(s, unicode.IsLetter) }

// IsAlnum returns s.isalnum().
func IsAlnum(s string) bool {
	return every(s, func(r rune) bool { return unicode.IsLetter(r) || isNumericRune(r) })
}

// IsSpace returns s.isspace().
func IsSpace(s string) bool { return every(s, isSpace) }

// IsASCII returns s.isascii().
func IsASCII(s string) bool { return isASCII(s) }

// IsPrintable returns s.isprintable(), which is true of the empty string.
func IsPrintable(s string) bool { return s == "" || every(s, isPrintable) }

// IsUpper returns s.isupper(): some letter has case, and none is lower.
func IsUpper(s string) bool {
	return oneCase(s, isUpperRune, func(r rune) bool { return isLowerRune(r) || unicode.Is(unicode.Lt, r) })
}

// IsLower returns s.islower(): some letter has case, and none is upper.
func IsLower(s string) bool {
	return oneCase(s, isLowerRune, func(r rune) bool { return isUpperRune(r) || unicode.Is(unicode.Lt, r) })
}

func oneCase(s string, wanted, other func(r rune) bool) bool {
	found := false
	for _, r := range Runes(s) {
		if other(r) {
			return false
		}
		found = found || wanted(r)
	}
	return found
}

// IsTitle returns s.istitle().
func IsTitle(s string) bool {
	found, inWord := false, false
	for _, r := range Runes(s) {
		switch {
		case isUpperRune(r) || unicode.Is(unicode.Lt, r):
			if inWord {
				return false
			}
			found, inWord = true, true
		case isLowerRune(r):
			if !inWord {
				return false
			}
			found = true
		default:
			inWord = false
		}
	}
	return found
}

// IsIdentifier returns s.isidentifier().
func IsIdentifier(s string) bool {
	for i, r := range Runes(s) {
		if i == 0 && !identStart(r) || i > 0 && !identPart(r) {
			return false
		}
	}
	return s != ""
}

func identStart(r rune) bool {
	return r == '_' || unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start) && !inRanges(r, notIdentStart)
}

func identPart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) &&
		!inRanges(r, notIdentPart)
}
