// The rounding of decimals.

package py

import "math/big"

// rounded returns d with a given exponent, which drops digits as the mode says or adds zeros.
func (d Decimal) rounded(exponent int, mode string) Decimal {
	if exponent <= d.exponent {
		n := d.coefficient()
		n.Abs(n).Mul(n, pow10(d.exponent-exponent))
		return Decimal{negative: d.negative, digits: n.String(), exponent: exponent}
	}
	drop := exponent - d.exponent
	n := d.coefficient()
	n.Abs(n)
	q, rest := new(big.Int), new(big.Int)
	if drop > len(d.digits)+1 {
		rest.Set(n) // less than a tenth of the last digit
		drop = len(d.digits) + 1
	}
	unit := pow10(drop)
	if rest.Sign() == 0 {
		q.QuoRem(n, unit, rest)
	}
	if rest.Sign() != 0 && roundsUp(mode, d.negative, q, rest.Lsh(rest, 1).Cmp(unit)) {
		q.Add(q, big.NewInt(1))
	}
	return Decimal{negative: d.negative, digits: q.String(), exponent: exponent}
}

// roundsUp reports whether a rounding mode of module decimal makes the digits greater; half tells how what is dropped compares
// with the half.
func roundsUp(mode string, negative bool, q *big.Int, half int) bool {
	switch mode {
	case "ROUND_DOWN":
		return false
	case "ROUND_UP":
		return true
	case "ROUND_CEILING":
		return !negative
	case "ROUND_FLOOR":
		return negative
	case "ROUND_HALF_UP":
		return half >= 0
	case "ROUND_HALF_DOWN":
		return half > 0
	case "ROUND_05UP":
		last := new(big.Int).Rem(q, big.NewInt(5))
		return last.Sign() == 0
	}
	return half > 0 || half == 0 && q.Bit(0) == 1
}

// fixed returns d within the precision of the context. What leaves the range of its exponents raises NotPorted.
func (d Decimal) fixed() (Decimal, error) {
	if d.special != finite {
		return d, nil
	}
	if n := len(d.digits); n > precision {
		d = d.rounded(d.exponent+n-precision, "ROUND_HALF_EVEN")
		if len(d.digits) > precision {
			d = d.rounded(d.exponent+1, "ROUND_HALF_EVEN")
		}
	}
	if d.digits != "0" && (d.adjusted() > maxExponent || d.adjusted() < -maxExponent) || d.exponent > maxExponent || d.exponent < -maxExponent-precision {
		return d, NotPorted.New("decimals beyond the range of exponents are not ported")
	}
	return d, nil
}

// roundingModes are the modes of module decimal.
var roundingModes = map[string]bool{
	"ROUND_DOWN": true, "ROUND_UP": true, "ROUND_CEILING": true, "ROUND_FLOOR": true, "ROUND_HALF_UP": true, "ROUND_HALF_DOWN": true,
	"ROUND_HALF_EVEN": true, "ROUND_05UP": true,
}

// Quantize returns d.quantize(exp, rounding): d with the exponent of exp. More digits than the context has raise
// InvalidOperation, an unknown rounding TypeError.
func (d Decimal) Quantize(exp Decimal, rounding string) (Decimal, error) {
	if !roundingModes[rounding] {
		return d, TypeError.New("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
	}
	switch {
	case d.special == notANumber || exp.special == notANumber:
		return nanOf(d, exp), nil
	case d.special != exp.special:
		return d, signal(DecimalInvalid, DecimalInvalid)
	case d.special == infinite:
		return d, nil
	}
	out := d.rounded(exp.exponent, rounding)
	if out.digits != "0" && (len(out.digits) > precision || out.adjusted() > maxExponent) || d.digits != "0" && d.adjusted() > maxExponent {
		return d, signal(DecimalInvalid, DecimalInvalid)
	}
	return out, nil
}

// nanOf returns the operand that is NaN.
func nanOf(a, b Decimal) Decimal {
	if a.special == notANumber {
		return a
	}
	return b
}

// ToIntegral returns d.to_integral_value(rounding).
func (d Decimal) ToIntegral(rounding string) Decimal {
	if d.special != finite || d.exponent >= 0 {
		return d
	}
	return d.rounded(0, rounding)
}

// Normalize returns d.normalize(): without zeros at its end.
func (d Decimal) Normalize() (Decimal, error) {
	d, err := d.fixed()
	if err != nil || d.special != finite {
		return d, err
	}
	if d.digits == "0" {
		d.exponent = 0
		return d, nil
	}
	for len(d.digits) > 1 && d.digits[len(d.digits)-1] == '0' {
		d.digits, d.exponent = d.digits[:len(d.digits)-1], d.exponent+1
	}
	return d, nil
}

// PyRound returns round(d), an int, or round(d, digits), a Decimal.
func (d Decimal) PyRound(digits *int) (any, error) {
	if digits == nil {
		if d.special != finite {
			return d.PyInt()
		}
		return normal(d.rounded(0, "ROUND_HALF_EVEN").coefficient()), nil
	}
	return orNil(d.Quantize(Decimal{digits: "1", exponent: -*digits}, "ROUND_HALF_EVEN"))
}
