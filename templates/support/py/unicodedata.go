// Normal forms of text: module unicodedata.

package py

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normalForms are the forms of unicodedata.normalize.
var normalForms = map[string]norm.Form{"NFC": norm.NFC, "NFD": norm.NFD, "NFKC": norm.NFKC, "NFKD": norm.NFKD}

// Normalize returns unicodedata.normalize(form, text) for characters that Python's version of Unicode has and at
// most 30 combining ones in a row, or raises ValueError for an unknown form and TypeError for what is no text.
func Normalize(form string, text any) (string, error) {
	s, ok := text.(string)
	if !ok {
		return "", raisef(TypeError, "normalize() argument 2 must be str, not %s", argumentName(text))
	}
	f, known := normalForms[form]
	if !known && s != "" {
		return "", ValueError.New("invalid normalization form")
	}
	return f.String(s), nil
}

// Combining returns unicodedata.combining(char), the class of a combining character, 0 for any other. Text that is no single
// character raises TypeError.
func Combining(char string) (int, error) {
	if StrLen(char) != 1 {
		return 0, TypeError.New("combining() argument must be a unicode character, not str")
	}
	return int(norm.NFD.PropertiesString(char).CCC()), nil
}

// categories are the general categories of Unicode.
var categories = []string{
	"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp",
	"Cc", "Cf", "Co", "Cs",
}

// Category returns unicodedata.category(char), "Cn" for what is no character. Text that is no single character raises
// TypeError.
func Category(char string) (string, error) {
	if StrLen(char) != 1 {
		return "", TypeError.New("category() argument must be a unicode character, not str")
	}
	r := Runes(char)[0]
	for _, name := range categories {
		if unicode.Is(unicode.Categories[name], r) {
			return name, nil
		}
	}
	return "Cn", nil
}
