// Arithmetic of typed floats, which raises where Go would give an infinity.

package py

// DivFloat returns a / b; zero raises ZeroDivisionError.
func DivFloat(a, b float64) (float64, error) { return divideFloats(a, b) }

// FloorDivFloat returns a // b; zero raises ZeroDivisionError.
func FloorDivFloat(a, b float64) (float64, error) {
	q, _, err := divmodFloats(a, b, "float floor division by zero")
	return q, err
}

// ModFloat returns a % b, which has b's sign; zero raises ZeroDivisionError.
func ModFloat(a, b float64) (float64, error) {
	_, m, err := divmodFloats(a, b, "float modulo")
	return m, err
}
