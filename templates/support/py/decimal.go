// Decimal numbers: Python's decimal.Decimal in its default context, 28 digits rounded half to even.

package py

import (
	"math/big"
	"strings"
)

// A Decimal is a decimal.Decimal: sign * coefficient * 10 ** exponent, or a special value.
type Decimal struct {
	negative bool
	digits   string // of the coefficient, without zeros in front; "0" for zero
	exponent int
	special  specialDecimal
}

type specialDecimal int

const (
	finite specialDecimal = iota
	infinite
	notANumber
)

// The exceptions of module decimal.
var (
	DecimalException      = NewClass("DecimalException", ArithmeticError)
	DecimalInvalid        = NewClass("InvalidOperation", DecimalException)
	decimalSyntax         = NewClass("ConversionSyntax", DecimalInvalid)
	DecimalDivisionByZero = NewClass("DivisionByZero", DecimalException, ZeroDivisionError)
	decimalUndefined      = NewClass("DivisionUndefined", DecimalInvalid, ZeroDivisionError)
	decimalImpossible     = NewClass("DivisionImpossible", DecimalInvalid)
)

// signal raises the exception of module decimal: its argument is the list of the signals that were raised.
func signal(class, condition *Class) error {
	return class.New(NewList[any](decimalCondition{condition}))
}

// A decimalCondition is a class of module decimal as a value: it prints as one.
type decimalCondition struct{ class *Class }

// PyTypeName returns "type".
func (c decimalCondition) PyTypeName() string { return "type" }

// PyRepr returns repr of the class.
func (c decimalCondition) PyRepr() string { return "<class 'decimal." + c.class.Name + "'>" }

// precision is the default context's, and the range of its exponents.
const (
	precision   = 28
	maxExponent = 999999
)

// NewDecimal returns Decimal(text), or raises InvalidOperation.
func NewDecimal(text string) (Decimal, error) {
	plain := strings.ReplaceAll(Strip(text), "_", "")
	d, ok := parseDecimal(plain)
	if !ok {
		return Decimal{}, signal(DecimalInvalid, decimalSyntax)
	}
	return d, nil
}

// parseDecimal reads the number that is a whole text.
func parseDecimal(text string) (d Decimal, ok bool) {
	rest := text
	if strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, "+") {
		d.negative, rest = rest[0] == '-', rest[1:]
	}
	switch strings.ToLower(rest) {
	case "inf", "infinity":
		d.special, d.digits = infinite, "0"
		return d, true
	case "nan":
		d.special, d.digits = notANumber, "0"
		return d, true
	}
	if i := strings.IndexAny(rest, "eE"); i >= 0 {
		exponent, valid := decimalExponent(rest[i+1:])
		if !valid {
			return d, false
		}
		d.exponent, rest = exponent, rest[:i]
	}
	whole, fraction, _ := strings.Cut(rest, ".")
	digits, valid := plainDigits(whole + fraction)
	if !valid || digits == "" {
		return d, false
	}
	d.exponent -= StrLen(fraction)
	d.digits = trimZeros(digits)
	return d, d.exponent+len(d.digits)-1 <= maxExponent && d.exponent >= -maxExponent-precision
}

// decimalExponent reads the digits of an exponent.
func decimalExponent(text string) (int, bool) {
	digits := strings.TrimLeft(text, "+-")
	if len(text)-len(digits) > 1 {
		return 0, false
	}
	digits, ok := plainDigits(digits)
	if !ok || digits == "" || len(digits) > 9 {
		return 0, false
	}
	n := 0
	for _, c := range []byte(digits) {
		n = n*10 + int(c-'0')
	}
	if text[0] == '-' {
		n = -n
	}
	return n, true
}

// plainDigits returns decimal digits of any script as 0 to 9.
func plainDigits(text string) (string, bool) {
	var out strings.Builder
	for _, r := range text {
		v, ok := decimalDigit(r)
		if !ok {
			return "", false
		}
		out.WriteByte(byte('0' + v))
	}
	return out.String(), true
}

func trimZeros(digits string) string {
	if digits = strings.TrimLeft(digits, "0"); digits == "" {
		return "0"
	}
	return digits
}

// DecimalOf returns Decimal(x) of a text, an int or a float, which keeps its exact value; other values raise TypeError.
func DecimalOf(x any) (Decimal, error) {
	switch x := x.(type) {
	case Decimal:
		return x, nil
	case string:
		return NewDecimal(x)
	case float64:
		return decimalFloat(x), nil
	}
	if b, ok := integer(x); ok {
		return decimalInt(b, 0), nil
	}
	switch x.(type) {
	case anyList, Tuple:
		return Decimal{}, NotPorted.New("decimals of tuples are not ported")
	}
	return Decimal{}, raisef(TypeError, "conversion from %s to Decimal is not supported", label(x))
}

// DecimalInt returns Decimal(n).
func DecimalInt(n int) Decimal { return decimalInt(big.NewInt(int64(n)), 0) }

// MustDecimal returns Decimal(text) of a text that is known to be a number.
func MustDecimal(text string) Decimal { return Must(NewDecimal(text)) }

// decimalInt returns n * 10 ** exponent.
func decimalInt(n *big.Int, exponent int) Decimal {
	return Decimal{negative: n.Sign() < 0, digits: new(big.Int).Abs(n).String(), exponent: exponent}
}

// coefficient returns the signed digits as a number.
func (d Decimal) coefficient() *big.Int {
	n, _ := new(big.Int).SetString(d.digits, 10)
	if d.negative {
		n.Neg(n)
	}
	return n
}

// IsZero returns d.is_zero().
func (d Decimal) IsZero() bool { return d.special == finite && d.digits == "0" }

// IsNaN returns d.is_nan().
func (d Decimal) IsNaN() bool { return d.special == notANumber }

// IsFinite returns d.is_finite().
func (d Decimal) IsFinite() bool { return d.special == finite }

// IsInfinite returns d.is_infinite().
func (d Decimal) IsInfinite() bool { return d.special == infinite }

// IsSigned returns d.is_signed().
func (d Decimal) IsSigned() bool { return d.negative }

// adjusted returns the exponent of the first digit.
func (d Decimal) adjusted() int { return d.exponent + len(d.digits) - 1 }

// Adjusted returns d.adjusted().
func (d Decimal) Adjusted() int {
	if d.special != finite {
		return 0
	}
	return d.adjusted()
}

// ZeroDecimal returns Decimal().
func ZeroDecimal() Decimal { return Decimal{digits: "0"} }
