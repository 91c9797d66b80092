// Trigonometry and powers of module math, which raise where Go's functions give NaN or infinity.

package py

import "math"

// Sin returns math.sin(x), or raises ValueError for an infinite x.
func Sin(x float64) (float64, error) { return domain(math.Sin(x), x) }

// Cos returns math.cos(x), or raises ValueError for an infinite x.
func Cos(x float64) (float64, error) { return domain(math.Cos(x), x) }

// Tan returns math.tan(x), or raises ValueError for an infinite x.
func Tan(x float64) (float64, error) { return domain(math.Tan(x), x) }

// Asin returns math.asin(x), or raises ValueError outside of -1 to 1.
func Asin(x float64) (float64, error) { return domain(math.Asin(x), x) }

// Acos returns math.acos(x), or raises ValueError outside of -1 to 1.
func Acos(x float64) (float64, error) { return domain(math.Acos(x), x) }

// MathPow returns math.pow(x, y), or raises ValueError or OverflowError.
func MathPow(x, y float64) (float64, error) {
	result := math.Pow(x, y)
	switch {
	case math.IsInf(x, 0) || math.IsInf(y, 0) || math.IsNaN(x) || math.IsNaN(y):
		return result, nil
	case math.IsNaN(result) || x == 0 && y < 0:
		return 0, ValueError.New("math domain error")
	case math.IsInf(result, 0):
		return 0, OverflowError.New("math range error")
	}
	return result, nil
}
