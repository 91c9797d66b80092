// Decimals of floats and as floats and ints.

package py

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// decimalFloat returns the exact value of a float.
func decimalFloat(f float64) Decimal {
	switch {
	case math.IsNaN(f):
		return Decimal{digits: "0", special: notANumber}
	case math.IsInf(f, 0):
		return Decimal{negative: f < 0, digits: "0", special: infinite}
	}
	// A float is a whole number over a power of two: with as many digits as that power, its decimals are exact.
	r := new(big.Rat).SetFloat64(f)
	k := r.Denom().BitLen() - 1
	n := new(big.Int).Exp(big.NewInt(5), big.NewInt(int64(k)), nil)
	d := decimalInt(n.Mul(n, new(big.Int).Abs(r.Num())), -k)
	d.negative = math.Signbit(f)
	return d
}

// PyFloat returns float(d), the nearest one.
func (d Decimal) PyFloat() (float64, error) {
	switch {
	case d.special == notANumber:
		return math.NaN(), nil
	case d.special == infinite && d.negative:
		return math.Inf(-1), nil
	case d.special == infinite:
		return math.Inf(1), nil
	}
	text := d.digits + "e" + strconv.Itoa(d.exponent)
	if d.negative {
		text = "-" + text
	}
	f, _ := strconv.ParseFloat(text, 64)
	return f, nil
}

// Float returns float(d), the nearest one.
func (d Decimal) Float() float64 {
	f, _ := d.PyFloat()
	return f
}

// PyInt returns int(d), which drops the fraction.
func (d Decimal) PyInt() (any, error) {
	switch d.special {
	case notANumber:
		return nil, ValueError.New("cannot convert NaN to integer")
	case infinite:
		return nil, OverflowError.New("cannot convert Infinity to integer")
	}
	return normal(d.rounded(0, "ROUND_DOWN").coefficient()), nil
}

// Int returns int(d), or raises ValueError or OverflowError for what is not finite.
func (d Decimal) Int() (BigInt, error) {
	n, err := d.PyInt()
	if err != nil {
		return BigInt{}, err
	}
	return AsBig(n), nil
}

// PyBool reports whether d is not zero.
func (d Decimal) PyBool() bool { return !d.IsZero() }

// PyHash returns what equal numbers share: an int or a float where one equals d.
func (d Decimal) PyHash() any {
	if d.special != finite {
		return d.Float()
	}
	r := d.ratio()
	if r.IsInt() {
		return normal(new(big.Int).Set(r.Num()))
	}
	if f, exact := r.Float64(); exact {
		return f
	}
	return "decimal " + r.String()
}

// ratio returns the exact value of a finite decimal.
func (d Decimal) ratio() *big.Rat {
	r := new(big.Rat).SetInt(d.coefficient())
	scale := new(big.Rat).SetInt(pow10(max(d.exponent, -d.exponent)))
	if d.exponent < 0 {
		return r.Quo(r, scale)
	}
	return r.Mul(r, scale)
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// PyStr returns str(d), with an exponent where Python writes one.
func (d Decimal) PyStr() string {
	sign := ""
	if d.negative {
		sign = "-"
	}
	switch d.special {
	case infinite:
		return sign + "Infinity"
	case notANumber:
		return sign + "NaN"
	}
	left := d.exponent + len(d.digits)
	point := left
	if d.exponent > 0 || left <= -6 {
		point = 1
	}
	text := ""
	switch {
	case point <= 0:
		text = "0." + strings.Repeat("0", -point) + d.digits
	case point >= len(d.digits):
		text = d.digits + strings.Repeat("0", point-len(d.digits))
	default:
		text = d.digits[:point] + "." + d.digits[point:]
	}
	if left != point {
		text += "E" + sprintSigned(left-point)
	}
	return sign + text
}

// String returns str(d).
func (d Decimal) String() string { return d.PyStr() }

func sprintSigned(n int) string {
	if n < 0 {
		return strconv.Itoa(n)
	}
	return "+" + strconv.Itoa(n)
}

// PyRepr returns repr(d).
func (d Decimal) PyRepr() string { return "Decimal('" + d.PyStr() + "')" }

// PyTypeName returns "Decimal".
func (d Decimal) PyTypeName() string { return "Decimal" }

// PyLabel returns the name in error texts.
func (d Decimal) PyLabel() string { return "decimal.Decimal" }

// JSONDefault returns str(d), as Flask writes decimals.
func (d Decimal) JSONDefault() any { return d.PyStr() }
