// Powers of floats in the last bit: math.Pow is off by several units for
// fractional exponents; C's pow, which Python calls, is right but for one in about
// 2000, where it is off by one unit.

package py

import (
	"math"
	"math/big"
)

// powBits is the precision in which powers are computed.
const powBits = 192

// ln2Text is the natural logarithm of two to 100 digits.
const ln2Text = "0.6931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964186875"

// accuratePow returns a ** b, correctly rounded.
func accuratePow(a, b float64) float64 {
	rough := math.Pow(a, b)
	switch {
	case a == 0 || a == 1 || b == 0 || math.IsNaN(rough) || math.IsInf(a, 0) || math.IsInf(b, 0):
		return rough
	case b == 1:
		return a
	case b == 2:
		return a * a
	case a == math.Trunc(a) && b == math.Trunc(b) && b > 0 && math.Abs(rough) < 1<<53:
		return rough
	}
	y := new(big.Float).Mul(bigLog(math.Abs(a)), newBig(b))
	if approximate, _ := y.Float64(); math.Abs(approximate) > 800 {
		return rough // overflow or underflow
	}
	result := bigExp(y)
	if a < 0 && math.Mod(b, 2) != 0 {
		result = -result
	}
	return result
}

func newBig(f float64) *big.Float { return new(big.Float).SetPrec(powBits).SetFloat64(f) }

func ln2() *big.Float {
	f, _ := new(big.Float).SetPrec(powBits).SetString(ln2Text)
	return f
}

// bigLog returns the natural logarithm: of the power of two, and of the rest by
// the series of the area tangent.
func bigLog(a float64) *big.Float {
	m, e := math.Frexp(a)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	z := newBig(m)
	z.Quo(new(big.Float).Sub(z, newBig(1)), new(big.Float).Add(newBig(m), newBig(1)))
	square := new(big.Float).Mul(z, z)
	sum, power := newBig(0), new(big.Float).Set(z)
	for k := 1; k < 90; k += 2 {
		sum.Add(sum, new(big.Float).Quo(power, newBig(float64(k))))
		power.Mul(power, square)
	}
	sum.Mul(sum, newBig(2))
	return sum.Add(sum, new(big.Float).Mul(ln2(), newBig(float64(e))))
}

// bigExp returns e to the power of y, rounded to a float: Taylor's series of a
// small part that is then squared up.
func bigExp(y *big.Float) float64 {
	const halvings = 16
	quotient, _ := new(big.Float).Quo(y, ln2()).Float64()
	k := math.RoundToEven(quotient)
	r := new(big.Float).Sub(y, new(big.Float).Mul(ln2(), newBig(k)))
	r.SetMantExp(r, -halvings)
	sum, term := newBig(1), newBig(1)
	for n := 1; n < 14; n++ {
		term.Mul(term, r)
		term.Quo(term, newBig(float64(n)))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	result, _ := sum.SetMantExp(sum, int(k)).Float64()
	return result
}
