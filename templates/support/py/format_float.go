// Formatting floats: the kinds e, f, g and %, and the kind of no letter.

package py

import (
	"math"
	"strconv"
	"strings"
)

func formatFloat(f float64, text string) (string, error) {
	s, err := parseSpec(text, "float", 0, '>')
	if err != nil {
		return "", err
	}
	switch s.kind {
	case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%':
		return s.float(f), nil
	}
	return "", unknownKind(s.kind, "float")
}

// float formats f; the kind is one that floats have.
func (s *formatSpec) float(f float64) string {
	kind, precision, percent := s.kind, s.precision, ""
	switch kind {
	case '%':
		kind, percent = 'f', "%"
		f *= 100
	case 'n':
		kind = 'g'
	}
	var text string
	switch {
	case kind != 0 && precision < 0:
		text = floatText(f, kind, 6, s.alternate, false)
	case kind != 0:
		text = floatText(f, kind, precision, s.alternate, false)
	case precision >= 0:
		text = floatText(f, 'g', precision, s.alternate, true)
	default:
		text = FormatFloat(f)
		if s.alternate {
			text = withPoint(text)
		}
	}
	negative := strings.HasPrefix(text, "-")
	text = strings.TrimPrefix(text, "-")
	if s.noNegZero && isZeroText(text) {
		negative = false
	}
	end := 0
	for end < len(text) && text[end] >= '0' && text[end] <= '9' {
		end++
	}
	return s.number(negative, "", text[:end], text[end:]+percent)
}

// isZeroText reports whether the digits of a formatted number are all zero.
func isZeroText(text string) bool {
	mantissa, _, _ := strings.Cut(strings.ToLower(text), "e")
	return strings.Trim(mantissa, "0.") == ""
}

// floatText writes f with a precision as C's printf does. With pointed, the
// kind g keeps a point and switches to an exponent one digit earlier, as
// Python does when only a precision is given.
func floatText(f float64, kind rune, precision int, alternate, pointed bool) string {
	lower := kind | 0x20
	var text string
	switch {
	case math.IsNaN(f) || math.IsInf(f, 0):
		text = FormatFloat(f)
	case lower == 'g':
		text = generalText(f, max(precision, 1), alternate, pointed)
	default:
		text = strconv.FormatFloat(f, byte(lower), precision, 64)
		if alternate {
			text = withPoint(text)
		}
	}
	if kind != lower {
		text = strings.ToUpper(text)
	}
	return text
}

// generalText is the kind g: an exponent when it is below -4 or has more digits
// than the precision, and no trailing zeros unless alternate.
func generalText(f float64, precision int, alternate, pointed bool) string {
	text := strconv.FormatFloat(f, 'e', precision-1, 64)
	mantissa, power, _ := strings.Cut(text, "e")
	exponent, _ := strconv.Atoi(power)
	most := precision
	if pointed {
		most--
	}
	if exponent+1 > -4 && exponent+1 <= most {
		mantissa = strconv.FormatFloat(f, 'f', max(precision-1-exponent, 0), 64)
		power = ""
	} else {
		power = "e" + power
	}
	if !alternate && strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	switch {
	case alternate:
		mantissa = withPoint(mantissa)
	case pointed && power == "" && !strings.Contains(mantissa, "."):
		mantissa += ".0"
	}
	return mantissa + power
}

// withPoint puts a point behind the digits when there is none.
func withPoint(text string) string {
	if strings.ContainsAny(text, ".n") {
		return text
	}
	if i := strings.IndexByte(text, 'e'); i >= 0 {
		return text[:i] + "." + text[i:]
	}
	return text + "."
}
