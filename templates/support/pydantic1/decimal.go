// Decimals and e-mail addresses.

package pydantic1

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	decimalError  = kind{"type_error.decimal", "value is not a valid decimal"}
	decimalFinite = kind{"value_error.decimal.not_finite", "value is not a valid decimal"}
	decimalDigits = kind{"value_error.decimal.max_digits", "ensure that there are no more than {max_digits} digits in total"}
	decimalPlaces = kind{"value_error.decimal.max_places", "ensure that there are no more than {decimal_places} decimal places"}
	decimalWhole  = kind{"value_error.decimal.whole_digits", "ensure that there are no more than {whole_digits} digits before the decimal point"}
	emailError    = kind{"value_error.email", "value is not a valid email address"}
)

// signalling finds the text of a NaN that py.Decimal does not have.
var signalling = regexp.MustCompile(`(?i)^[+-]?snan[0-9]*$`)

// Decimal reads a finite decimal: itself, or the text that str() makes of a value.
func Decimal(limits ...pydantic.Limit) pydantic.Type[py.Decimal] {
	return some(func(r *pydantic.Reader, v any) (py.Decimal, bool) {
		d, ok := v.(py.Decimal)
		if !ok {
			if changes(r, v) {
				return refused[py.Decimal](r, decimalError)
			}
			text := py.Strip(py.Str(v))
			var err error
			if signalling.MatchString(text) {
				return refused[py.Decimal](r, decimalFinite)
			}
			if d, err = py.NewDecimal(text); err != nil {
				return refused[py.Decimal](r, decimalError)
			}
			if !d.IsFinite() {
				return refused[py.Decimal](r, decimalFinite)
			}
		}
		return d, within(r, d, limits) && fewDigits(r, d, limits)
	})
}

// fewDigits checks max_digits and decimal_places (ConstrainedDecimal.validate).
func fewDigits(r *pydantic.Reader, d py.Decimal, limits []pydantic.Limit) bool {
	most, _, total := find(limits, "max_digits")
	places, _, fraction := find(limits, "decimal_places")
	if !total && !fraction {
		return true
	}
	digits, decimals := digitsOf(d)
	switch {
	case total && digits > most.(int):
		refuse(r, decimalDigits, py.P("max_digits", most))
	case fraction && decimals > places.(int):
		refuse(r, decimalPlaces, py.P("decimal_places", places))
	case total && fraction && digits-decimals > most.(int)-places.(int):
		refuse(r, decimalWhole, py.P[string, any]("whole_digits", most.(int)-places.(int)))
	default:
		return true
	}
	return false
}

// digitsOf counts the digits of the normal form of a decimal, and those behind
// the point.
func digitsOf(d py.Decimal) (digits, decimals int) {
	if normal, err := d.Normalize(); err == nil {
		d = normal
	}
	mantissa, exponent, _ := strings.Cut(strings.TrimPrefix(py.Str(d), "-"), "E")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	shift, _ := strconv.Atoi(exponent)
	digits = max(len(strings.TrimLeft(whole+fraction, "0")), 1)
	places := len(fraction) - shift
	if places <= 0 {
		return digits - places, 0
	}
	return max(digits, places), places
}

// Email reads an e-mail address and writes its domain in lower case. Characters
// beyond ASCII, quotes and display names raise NotPorted.
func Email(limits ...pydantic.Limit) pydantic.Type[string] {
	return some(func(r *pydantic.Reader, v any) (string, bool) {
		s, ok := text(r, v, limits)
		if !ok {
			return "", false
		}
		if py.StrLen(s) > 2048 {
			return refused[string](r, emailError)
		}
		address, ok, ported := pydantic.EmailOf(py.Strip(s))
		switch {
		case !ported:
			return stopped[string](r, py.NotPorted.New("this form of e-mail address has no translation"))
		case !ok:
			return refused[string](r, emailError)
		}
		return address, true
	})
}
