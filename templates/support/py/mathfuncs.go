// Functions of Python's module math that raise where Go's give NaN or infinity.

package py

import "math"

// Sqrt returns math.sqrt(x), or raises ValueError for a negative x.
func Sqrt(x float64) (float64, error) { return domain(math.Sqrt(x), x) }

// Log returns math.log(x), or raises ValueError when x is not positive.
func Log(x float64) (float64, error) { return positiveLog(math.Log, x) }

// Log2 returns math.log2(x), or raises ValueError when x is not positive.
func Log2(x float64) (float64, error) { return positiveLog(math.Log2, x) }

// Log10 returns math.log10(x), or raises ValueError when x is not positive.
func Log10(x float64) (float64, error) { return positiveLog(math.Log10, x) }

// LogBase returns math.log(x, base), or raises ValueError or ZeroDivisionError.
func LogBase(x, base float64) (float64, error) {
	a, err := Log(x)
	if err != nil {
		return 0, err
	}
	b, err := Log(base)
	if err != nil {
		return 0, err
	}
	return DivFloat(a, b)
}

func positiveLog(log func(float64) float64, x float64) (float64, error) {
	if x <= 0 {
		return 0, ValueError.New("math domain error")
	}
	return log(x), nil
}

// domain raises ValueError for a result that is NaN where x is not.
func domain(result, x float64) (float64, error) {
	if math.IsNaN(result) && !math.IsNaN(x) {
		return 0, ValueError.New("math domain error")
	}
	return result, nil
}

// Exp returns math.exp(x), or raises OverflowError.
func Exp(x float64) (float64, error) {
	result := math.Exp(x)
	if math.IsInf(result, 1) && !math.IsInf(x, 1) {
		return 0, OverflowError.New("math range error")
	}
	return result, nil
}

// Fmod returns math.fmod(x, y), or raises ValueError.
func Fmod(x, y float64) (float64, error) {
	result := math.Mod(x, y)
	if math.IsNaN(result) && !math.IsNaN(x) && !math.IsNaN(y) {
		return 0, ValueError.New("math domain error")
	}
	return result, nil
}

// Trunc returns math.trunc(x); nan and infinity raise.
func Trunc(x float64) (BigInt, error) { return RoundBig(math.Trunc(x)) }

// GCD returns math.gcd(a, b).
func GCD(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		return -a
	}
	return a
}

// ISqrt returns math.isqrt(n), or raises ValueError for a negative n.
func ISqrt(n int) (int, error) {
	if n < 0 {
		return 0, ValueError.New("isqrt() argument must be nonnegative")
	}
	root := int(math.Sqrt(float64(n)))
	for root > 3037000499 || root*root > n {
		root--
	}
	for root < 3037000499 && (root+1)*(root+1) <= n {
		root++
	}
	return root, nil
}

// IsClose returns math.isclose(a, b) with the usual tolerance.
func IsClose(a, b float64) bool {
	if a == b {
		return true
	}
	if math.IsInf(a, 0) || math.IsInf(b, 0) {
		return false
	}
	diff := math.Abs(b - a)
	return diff <= math.Abs(1e-9*b) || diff <= math.Abs(1e-9*a)
}

// Radians returns math.radians(degrees).
func Radians(degrees float64) float64 { return degrees * (math.Pi / 180) }

// Degrees returns math.degrees(radians).
func Degrees(radians float64) float64 { return radians * (180 / math.Pi) }

// Factorial returns math.factorial(n), or raises ValueError for a negative n.
func Factorial(n int) (any, error) {
	if n < 0 {
		return nil, ValueError.New("factorial() not defined for negative values")
	}
	product := any(1)
	for i := 2; i <= n; i++ {
		var err error
		if product, err = Mul(product, i); err != nil {
			return nil, err
		}
	}
	return product, nil
}
