// repr of floats.

package py

import (
	"math"
	"strconv"
	"strings"
)

// FormatFloat returns repr(f): the shortest text that reads back, with an
// exponent below 1e-4 and from 1e16, and always a point or an exponent
// (SEMANTICS F8).
func FormatFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	if a := math.Abs(f); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(f, 'e', -1, 64)
	}
	text := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}
