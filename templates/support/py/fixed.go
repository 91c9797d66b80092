// Floats with a fixed number of digits.

package py

import (
	"math"
	"strconv"
)

// Fixed returns format(x, ".<digits>f").
func Fixed(x float64, digits int) string {
	switch {
	case math.IsNaN(x):
		return "nan"
	case math.IsInf(x, 1):
		return "inf"
	case math.IsInf(x, -1):
		return "-inf"
	}
	return strconv.FormatFloat(x, 'f', digits, 64)
}
