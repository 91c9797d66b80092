// The order of decimals, their parts by name and their texts in formats.

package py

import (
	"math/big"
	"strings"
)

// exact returns the value of a finite number that decimals are compared with.
func exact(x any) (*big.Rat, bool) {
	switch x := x.(type) {
	case Decimal:
		if x.special != finite {
			return nil, false
		}
		return x.ratio(), true
	case float64:
		r := new(big.Rat).SetFloat64(x)
		return r, r != nil
	}
	if b, ok := integer(x); ok {
		return new(big.Rat).SetInt(b), true
	}
	return nil, false
}

// order compares d with a number; ok is false for other values and for NaN.
func (d Decimal) order(other any) (sign int, ok bool) {
	a, isFinite := exact(d)
	b, otherFinite := exact(other)
	if isFinite && otherFinite {
		return a.Cmp(b), true
	}
	if f, isFloat := other.(float64); isFloat {
		other = decimalFloat(f)
	}
	o, isDecimal := asDecimal(other)
	if !isDecimal || d.special == notANumber || o.special == notANumber {
		return 0, false
	}
	return rank(d) - rank(o), true
}

// rank is 0 for finite numbers and has the sign of infinite ones.
func rank(d Decimal) int {
	switch {
	case d.special == finite:
		return 0
	case d.negative:
		return -1
	}
	return 1
}

// PyEq compares with decimals, ints and floats.
func (d Decimal) PyEq(other any) (equal, ok bool) {
	if !isNumber(other) {
		if _, isDecimal := other.(Decimal); !isDecimal {
			return false, false
		}
	}
	sign, ordered := d.order(other)
	return ordered && sign == 0, true
}

// PyCompare orders decimals among themselves, ints and floats; NaN raises InvalidOperation.
func (d Decimal) PyCompare(other any) (sign int, ok bool, err error) {
	o, isDecimal := other.(Decimal)
	if !isDecimal && !isNumber(other) {
		return 0, false, nil
	}
	if f, isFloat := other.(float64); isFloat {
		o = decimalFloat(f)
	}
	if d.special == notANumber || o.special == notANumber {
		return 0, true, signal(DecimalInvalid, DecimalInvalid)
	}
	sign, _ = d.order(other)
	return sign, true, nil
}

// PyCall calls a method by name.
func (d Decimal) PyCall(name string, args []any, kwargs []Pair[string, any]) (any, bool, error) {
	if len(args)+len(kwargs) == 0 {
		switch name {
		case "is_nan":
			return d.IsNaN(), true, nil
		case "is_zero":
			return d.IsZero(), true, nil
		case "is_finite":
			return d.IsFinite(), true, nil
		case "normalize":
			result, err := orNil(d.Normalize())
			return result, true, err
		}
	}
	if name == "quantize" && len(args) == 1 && len(kwargs) == 0 {
		exp, err := DecimalOf(args[0])
		if err != nil {
			return nil, true, err
		}
		result, err := orNil(d.Quantize(exp, "ROUND_HALF_EVEN"))
		return result, true, err
	}
	return nil, true, raisef(NotPorted, "Decimal.%s is not supported here", name)
}

// PyFormat returns format(d, spec) without an exponent: of the kinds f, F and %, and none. Others raise NotPorted.
func (d Decimal) PyFormat(spec string) (string, error) {
	s, err := parseSpec(spec, "Decimal", 0, '>')
	if err != nil || s.grouping == '_' || s.kind != 0 && !strings.ContainsRune("eEfFgGn%", s.kind) {
		return "", ValueError.New("invalid format string")
	}
	if s.noNegZero {
		return "", NotPorted.New("this format of a decimal is not ported")
	}
	switch {
	case d.special != finite:
		return s.pad("", d.PyStr()), nil
	case s.kind == '%':
		d.exponent += 2
	case s.kind == 0 && s.precision < 0 && d.exponent <= 0 && d.exponent+len(d.digits) > -6:
	case s.kind != 'f' && s.kind != 'F' || s.alternate:
		return "", NotPorted.New("this format of a decimal is not ported")
	}
	switch {
	case s.precision >= 0:
		d = d.rounded(-s.precision, "ROUND_HALF_EVEN")
	case d.exponent > 0:
		d = d.rounded(0, "ROUND_HALF_EVEN")
	}
	digits, fraction := d.digits, ""
	if n := -d.exponent; n > 0 {
		if len(digits) <= n {
			digits = strings.Repeat("0", n-len(digits)+1) + digits
		}
		digits, fraction = digits[:len(digits)-n], "."+digits[len(digits)-n:]
	}
	if s.kind == '%' {
		fraction += "%"
	}
	return s.number(d.negative, "", digits, fraction), nil
}
