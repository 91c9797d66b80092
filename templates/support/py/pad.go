// Padding strings to a width in code points (SEMANTICS F20).

package py

import "strings"

// checkFill raises TypeError unless the fill is one code point.
func checkFill(fill string) error {
	if StrLen(fill) != 1 {
		return TypeError.New("The fill character must be exactly one character long")
	}
	return nil
}

// Center returns s.center(width, fill), or raises TypeError for a fill that is
// not one character. Of an odd padding the greater part stands left when the
// width is odd.
func Center(s string, width int, fill string) (string, error) {
	if err := checkFill(fill); err != nil {
		return "", err
	}
	pad := width - StrLen(s)
	if pad <= 0 {
		return s, nil
	}
	left := pad/2 + (pad & width & 1)
	return strings.Repeat(fill, left) + s + strings.Repeat(fill, pad-left), nil
}

// LJust returns s.ljust(width, fill).
func LJust(s string, width int, fill string) (string, error) {
	if err := checkFill(fill); err != nil {
		return "", err
	}
	return s + strings.Repeat(fill, max(0, width-StrLen(s))), nil
}

// RJust returns s.rjust(width, fill).
func RJust(s string, width int, fill string) (string, error) {
	if err := checkFill(fill); err != nil {
		return "", err
	}
	return strings.Repeat(fill, max(0, width-StrLen(s))) + s, nil
}

// ZFill returns s.zfill(width), which keeps a sign in front.
func ZFill(s string, width int) string {
	zeros := strings.Repeat("0", max(0, width-StrLen(s)))
	sign, rest := cutSign(s)
	return sign + zeros + rest
}

// ExpandTabs returns s.expandtabs(size).
func ExpandTabs(s string, size int) string {
	column := 0
	return mapRunes(s, func(r rune) string {
		switch {
		case r == '\t' && size > 0:
			n := size - column%size
			column += n
			return strings.Repeat(" ", n)
		case r == '\t':
			return ""
		case r == '\n' || r == '\r':
			column = 0
		default:
			column++
		}
		return runeText(r)
	})
}
