// Decimals.

package pydantic

import (
	"fmt"
	"math"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	decimalType     = kind{"decimal_type", "Decimal input should be an integer, float, string or Decimal object"}
	decimalParsing  = kind{"decimal_parsing", "Input should be a valid decimal"}
	decimalDigits   = kind{"decimal_max_digits", "Decimal input should have no more than {max_digits} digit{s} in total"}
	decimalPlaces   = kind{"decimal_max_places", "Decimal input should have no more than {decimal_places} decimal place{s}"}
	decimalWholeMax = kind{"decimal_whole_digits", "Decimal input should have no more than {whole_digits} digit{s} before the decimal point"}
)

// MaxDigits asks for at most n digits.
func MaxDigits(n int) Limit { return Limit{name: "max_digits", value: n} }

// DecimalPlaces asks for at most n digits behind the point.
func DecimalPlaces(n int) Limit { return Limit{name: "decimal_places", value: n} }

// Decimal reads a finite decimal: ints, texts, and floats by their repr.
func Decimal(limits ...Limit) Type[py.Decimal] {
	limits = decimalLimits(limits)
	return func(r *Reader, v any) (py.Decimal, bool) {
		d, ok := r.anyDecimal(py.Value(v))
		if !ok {
			return py.Decimal{}, false
		}
		if !d.IsFinite() {
			r.refuse(finiteNumber, v)
			return py.Decimal{}, false
		}
		return d, r.fewDigits(d, v, limits) && r.within(d, v, limits)
	}
}

// decimalLimits makes decimals of the bounds.
func decimalLimits(limits []Limit) []Limit {
	out := slices.Clone(limits)
	for i, l := range out {
		if slices.Contains([]string{"gt", "ge", "lt", "le", "multiple_of"}, l.name) {
			if d, err := py.NewDecimal(py.Str(l.value)); err == nil {
				out[i].value = d
			}
		}
	}
	return out
}

// signalling finds the text of a NaN that py.Decimal does not have.
var signalling = regexp.MustCompile(`(?i)^\s*[+-]?snan[0-9]*\s*$`)

func (r *Reader) anyDecimal(v any) (py.Decimal, bool) {
	text := ""
	switch v := v.(type) {
	case py.Decimal:
		return v, true
	case float64:
		text = py.Str(v)
		if r.json && !math.IsInf(v, 0) && !math.IsNaN(v) {
			text = strconv.FormatFloat(v, 'f', -1, 64)
		}
	case int, *big.Int:
		text = py.Str(v)
	case string:
		text = v
	case py.Mixed:
		return instead(r, v, py.Value(v.PyBase()), (*Reader).anyDecimal)
	default:
		r.refuse(decimalType, v)
		return py.Decimal{}, false
	}
	r.loosen(lax)
	d, err := py.NewDecimal(text)
	if err != nil && signalling.MatchString(text) {
		r.refuse(finiteNumber, v)
		return py.Decimal{}, false
	}
	if err != nil {
		r.refuse(decimalParsing, v)
		return py.Decimal{}, false
	}
	return d, true
}

// fewDigits checks how many digits a decimal has, in all, behind its point and
// before it.
func (r *Reader) fewDigits(d py.Decimal, v any, limits []Limit) bool {
	digits, places := decimalSize(d)
	most, limited := find(limits, "max_digits")
	if limited && digits > most.value.(int) {
		return r.tooManyDigits(decimalDigits, v, "max_digits", most.value.(int))
	}
	after, given := find(limits, "decimal_places")
	if !given {
		return true
	}
	if places > after.value.(int) {
		return r.tooManyDigits(decimalPlaces, v, "decimal_places", after.value.(int))
	}
	if limited && digits-places > most.value.(int)-after.value.(int) {
		return r.tooManyDigits(decimalWholeMax, v, "whole_digits", most.value.(int)-after.value.(int))
	}
	return true
}

func (r *Reader) tooManyDigits(k kind, v any, name string, n int) bool {
	k.msg = strings.ReplaceAll(k.msg, "{s}", map[bool]string{true: "", false: "s"}[n == 1])
	r.refuse(k, v, py.P[string, any](name, n))
	return false
}

// decimalSize counts the digits of a decimal and those behind its point, as its
// normal form has them.
func decimalSize(d py.Decimal) (digits, places int) {
	text, exponent := strings.TrimLeft(d.PyStr(), "-"), 0
	if head, tail, ok := strings.Cut(text, "E"); ok {
		text = head
		fmt.Sscan(tail, &exponent)
	}
	whole, fraction, _ := strings.Cut(text, ".")
	all := whole + fraction
	point := len(fraction) - exponent
	for point > 0 && len(all) > 1 && strings.HasSuffix(all, "0") {
		all, point = all[:len(all)-1], point-1
	}
	all = strings.TrimLeft(all, "0")
	if all == "" {
		return 1, 0
	}
	if point <= 0 {
		return len(all) - point, 0
	}
	return max(len(all), point), point
}
