// The arithmetic and the order of decimals.

package py

import (
	"math/big"
	"strings"
)

// asDecimal returns an operand of a decimal: another one or an int.
func asDecimal(x any) (Decimal, bool) {
	if d, ok := x.(Decimal); ok {
		return d, true
	}
	if b, ok := integer(x); ok {
		return decimalInt(b, 0), true
	}
	return Decimal{}, false
}

// PyOp is the arithmetic of decimals among themselves and with ints.
func (d Decimal) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	o, ok := asDecimal(other)
	if !ok {
		return nil, false, nil
	}
	if reflected {
		d, o = o, d
	}
	switch op {
	case "+":
		result, err = orNil(d.Add(o))
	case "-":
		result, err = orNil(d.Sub(o))
	case "*":
		result, err = orNil(d.Mul(o))
	case "/":
		result, err = orNil(d.Div(o))
	case "//":
		q, _, failed := d.divide(o)
		result, err = orNil(q, failed)
	case "%":
		_, rest, failed := d.divide(o)
		result, err = orNil(rest, failed)
	case "divmod":
		q, rest, failed := d.divide(o)
		result, err = orNil(Tuple{q, rest}, failed)
	case "**":
		result, err = orNil(d.power(o))
	default:
		return nil, false, nil
	}
	return result, true, err
}

// Add returns d + other in the default context, or raises InvalidOperation.
func (d Decimal) Add(other Decimal) (Decimal, error) {
	if d.special != finite || other.special != finite {
		return d.addSpecial(other)
	}
	exponent := min(d.exponent, other.exponent)
	if far := max(d.adjusted(), other.adjusted()) - exponent; far > 10000 {
		return d, NotPorted.New("sums of decimals so far apart are not ported")
	}
	sum := new(big.Int).Add(d.scaled(exponent), other.scaled(exponent))
	out := decimalInt(sum, exponent)
	if sum.Sign() == 0 {
		out.negative = d.negative && other.negative
	}
	return out.fixed()
}

// scaled returns the coefficient for a lower exponent.
func (d Decimal) scaled(exponent int) *big.Int {
	n := d.coefficient()
	return n.Mul(n, pow10(d.exponent-exponent))
}

func (d Decimal) addSpecial(other Decimal) (Decimal, error) {
	switch {
	case d.special == notANumber || other.special == notANumber:
		return nanOf(d, other), nil
	case d.special == infinite && other.special == infinite && d.negative != other.negative:
		return d, signal(DecimalInvalid, DecimalInvalid)
	case d.special == infinite:
		return d, nil
	}
	return other, nil
}

// Sub returns d - other in the default context, or raises InvalidOperation.
func (d Decimal) Sub(other Decimal) (Decimal, error) {
	if other.special != notANumber {
		other.negative = !other.negative
	}
	return d.Add(other)
}

// Mul returns d * other in the default context, or raises InvalidOperation.
func (d Decimal) Mul(other Decimal) (Decimal, error) {
	negative := d.negative != other.negative
	switch {
	case d.special == notANumber || other.special == notANumber:
		return nanOf(d, other), nil
	case d.special == infinite && other.IsZero() || other.special == infinite && d.IsZero():
		return d, signal(DecimalInvalid, DecimalInvalid)
	case d.special == infinite || other.special == infinite:
		return Decimal{negative: negative, digits: "0", special: infinite}, nil
	}
	out := decimalInt(new(big.Int).Mul(d.coefficient(), other.coefficient()), d.exponent+other.exponent)
	out.negative = negative
	return out.fixed()
}

// Div returns d / other in the default context; zero raises DivisionByZero or InvalidOperation.
func (d Decimal) Div(other Decimal) (Decimal, error) {
	negative := d.negative != other.negative
	switch {
	case d.special == notANumber || other.special == notANumber:
		return nanOf(d, other), nil
	case d.special == infinite && other.special == infinite:
		return d, signal(DecimalInvalid, DecimalInvalid)
	case d.special == infinite:
		return Decimal{negative: negative, digits: "0", special: infinite}, nil
	case other.special == infinite:
		return Decimal{}, NotPorted.New("the division by an infinite decimal is not ported")
	case other.IsZero() && d.IsZero():
		return d, signal(DecimalInvalid, decimalUndefined)
	case other.IsZero():
		return d, signal(DecimalDivisionByZero, DecimalDivisionByZero)
	case d.IsZero():
		return Decimal{negative: negative, digits: "0", exponent: d.exponent - other.exponent}.fixed()
	}
	return d.quotient(other, negative).fixed()
}

// quotient returns enough digits of the quotient of two numbers for its rounding to be right.
func (d Decimal) quotient(other Decimal, negative bool) Decimal {
	shift := len(other.digits) - len(d.digits) + precision + 1
	exponent := d.exponent - other.exponent - shift
	a, b := d.coefficient(), other.coefficient()
	a.Abs(a)
	b.Abs(b)
	if shift >= 0 {
		a.Mul(a, pow10(shift))
	} else {
		b.Mul(b, pow10(-shift))
	}
	q, rest := new(big.Int).QuoRem(a, b, new(big.Int))
	if rest.Sign() != 0 {
		if new(big.Int).Rem(q, big.NewInt(5)).Sign() == 0 {
			q.Add(q, big.NewInt(1))
		}
		return Decimal{negative: negative, digits: q.String(), exponent: exponent}
	}
	ideal := d.exponent - other.exponent
	digits := q.String()
	for exponent < ideal && strings.HasSuffix(digits, "0") && len(digits) > 1 {
		digits, exponent = digits[:len(digits)-1], exponent+1
	}
	return Decimal{negative: negative, digits: digits, exponent: exponent}
}

// divide returns d // other and d % other, which has the sign of d.
func (d Decimal) divide(other Decimal) (q, rest Decimal, err error) {
	switch {
	case d.special == notANumber || other.special == notANumber:
		return nanOf(d, other), nanOf(d, other), nil
	case d.special == infinite || other.special == infinite:
		return d, d, NotPorted.New("the division of infinite decimals is not ported")
	case other.IsZero() && d.IsZero():
		return d, d, signal(DecimalInvalid, decimalUndefined)
	case other.IsZero():
		return d, d, NotPorted.New("the whole division of a decimal by zero is not ported")
	case d.adjusted()-other.adjusted() > precision:
		return d, d, signal(DecimalInvalid, decimalImpossible)
	}
	exponent := min(d.exponent, other.exponent)
	if max(d.exponent, other.exponent)-exponent > 10000 {
		return d, d, NotPorted.New("the division of decimals so far apart is not ported")
	}
	a, b := d.scaled(exponent), other.scaled(exponent)
	n, m := new(big.Int).QuoRem(a, b, new(big.Int))
	q, rest = decimalInt(n, 0), decimalInt(m, exponent)
	q.negative, rest.negative = d.negative != other.negative, d.negative
	if len(q.digits) > precision {
		return d, d, signal(DecimalInvalid, decimalImpossible)
	}
	rest, err = rest.fixed()
	return q, rest, err
}

// power returns d ** n for whole n from 0 to 9999; others raise NotPorted.
func (d Decimal) power(n Decimal) (Decimal, error) {
	if d.special != finite || n.special != finite || n.exponent != 0 || n.negative || len(n.digits) > 4 {
		return d, NotPorted.New("this power of a decimal is not ported")
	}
	exponent := n.coefficient()
	if exponent.Sign() == 0 {
		if d.IsZero() {
			return d, signal(DecimalInvalid, DecimalInvalid)
		}
		return DecimalInt(1), nil
	}
	if d.IsZero() {
		return Decimal{negative: d.negative && exponent.Bit(0) == 1, digits: "0"}, nil
	}
	out := decimalInt(new(big.Int).Exp(d.coefficient(), exponent, nil), d.exponent*int(exponent.Int64()))
	out.negative = d.negative && exponent.Bit(0) == 1
	return out.fixed()
}

// PyNeg returns -d in the default context.
func (d Decimal) PyNeg() any {
	d.negative = !d.negative && !d.IsZero() && !d.IsNaN()
	return Must(d.fixed())
}

// Neg returns -d in the default context.
func (d Decimal) Neg() Decimal { return d.PyNeg().(Decimal) }

// PyAbs returns abs(d) in the default context.
func (d Decimal) PyAbs() any {
	d.negative = false
	return Must(d.fixed())
}

// Abs returns abs(d) in the default context.
func (d Decimal) Abs() Decimal { return d.PyAbs().(Decimal) }
