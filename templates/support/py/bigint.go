// BigInt, an int of any size where its type is known: a Go int while it fits,
// and digits beyond.

package py

import (
	"math"
	"math/big"
	"strconv"
	"strings"
)

// A BigInt is a Python int. Equal ints are equal Go values, so that == compares
// them; the zero value is 0.
type BigInt struct {
	small int
	big   string // sign and magnitude of what does not fit, else empty
}

// Big returns n.
func Big(n int) BigInt { return BigInt{small: n} }

// intOf returns b.
func intOf(b *big.Int) BigInt {
	if b.IsInt64() {
		return Big(int(b.Int64()))
	}
	sign := "+"
	if b.Sign() < 0 {
		sign = "-"
	}
	return BigInt{big: sign + string(b.Bytes())}
}

// AsBig returns x, which is known to be an int or a bool.
func AsBig(x any) BigInt {
	if n, ok := x.(int); ok {
		return Big(n)
	}
	if b, ok := integer(Value(x)); ok {
		return intOf(b)
	}
	return BigInt{}
}

// ToBig returns int(x) (Python's documentation, Built-in Functions).
func ToBig(x any) (BigInt, error) {
	n, err := Int(x)
	if err != nil {
		return BigInt{}, err
	}
	return AsBig(n), nil
}

// ToBigBase returns int(s, base) for a base of 0 or 2 to 36.
func ToBigBase(s string, base int) (BigInt, error) {
	n, err := parseInteger(s, base, QuoteStr(s))
	if err != nil {
		return BigInt{}, err
	}
	return AsBig(n), nil
}

func (n BigInt) bigInt() *big.Int {
	if n.big == "" {
		return big.NewInt(int64(n.small))
	}
	b := new(big.Int).SetBytes([]byte(n.big[1:]))
	if n.big[0] == '-' {
		b.Neg(b)
	}
	return b
}

// Value returns n as a dynamic value: an int, or a *big.Int where it does not
// fit.
func (n BigInt) Value() any {
	if n.big == "" {
		return n.small
	}
	return n.bigInt()
}

// PyValue is Value, for what takes any value.
func (n BigInt) PyValue() any { return n.Value() }

// BigInt returns n as a Go int. One that does not fit becomes the largest or the
// smallest Go int, which compares with smaller ones as n does.
func (n BigInt) Int() int {
	switch {
	case n.big == "":
		return n.small
	case n.big[0] == '-':
		return math.MinInt
	}
	return math.MaxInt
}

// Fit returns n as a Go int, or raises NotPorted beyond 64 bits.
func (n BigInt) Fit() (int, error) {
	if n.big != "" {
		return 0, tooLarge()
	}
	return n.small, nil
}

// String returns the decimal digits of n, however many.
func (n BigInt) String() string {
	if n.big == "" {
		return strconv.Itoa(n.small)
	}
	return n.bigInt().String()
}

// Text returns str(n); an int of more than 4300 digits raises ValueError.
func (n BigInt) Text() (string, error) {
	s := n.String()
	if len(strings.TrimPrefix(s, "-")) > maxIntDigits {
		return "", ValueError.New(tooManyDigits)
	}
	return s, nil
}

// Sign returns -1, 0 or 1.
func (n BigInt) Sign() int { return n.Cmp(BigInt{}) }

// Cmp returns -1, 0 or 1 as n is less than, equal to or greater than m.
func (n BigInt) Cmp(m BigInt) int {
	if n.big == "" && m.big == "" {
		return sign2(n.small < m.small, n.small > m.small)
	}
	return n.bigInt().Cmp(m.bigInt())
}

// Add returns n + m.
func (n BigInt) Add(m BigInt) BigInt {
	if sum, ok := addSmall(n.small, m.small); ok && n.big == "" && m.big == "" {
		return Big(sum)
	}
	return intOf(new(big.Int).Add(n.bigInt(), m.bigInt()))
}

// Sub returns n - m.
func (n BigInt) Sub(m BigInt) BigInt {
	if difference, ok := subSmall(n.small, m.small); ok && n.big == "" && m.big == "" {
		return Big(difference)
	}
	return intOf(new(big.Int).Sub(n.bigInt(), m.bigInt()))
}

// Mul returns n * m.
func (n BigInt) Mul(m BigInt) BigInt {
	if product, ok := mulSmall(n.small, m.small); ok && n.big == "" && m.big == "" {
		return Big(product)
	}
	return intOf(new(big.Int).Mul(n.bigInt(), m.bigInt()))
}

// Neg returns -n.
func (n BigInt) Neg() BigInt { return BigInt{}.Sub(n) }

// Abs returns abs(n).
func (n BigInt) Abs() BigInt {
	if n.Sign() < 0 {
		return n.Neg()
	}
	return n
}

// Div returns n // d for a d that is not zero.
func (n BigInt) Div(d int) BigInt {
	if n.big == "" && (n.small != math.MinInt || d != -1) {
		return Big(floorDiv(n.small, d))
	}
	q, _ := floorDivMod(n.bigInt(), big.NewInt(int64(d)))
	return intOf(q)
}

// Mod returns n % d for a d that is not zero; the result has d's sign.
func (n BigInt) Mod(d int) int {
	if n.big == "" {
		return floorMod(n.small, d)
	}
	_, m := floorDivMod(n.bigInt(), big.NewInt(int64(d)))
	return int(m.Int64())
}

// FloorDiv returns n // m; zero raises ZeroDivisionError.
func (n BigInt) FloorDiv(m BigInt) (BigInt, error) {
	if m == (BigInt{}) {
		return BigInt{}, ZeroDivisionError.New("integer division or modulo by zero")
	}
	q, _ := floorDivMod(n.bigInt(), m.bigInt())
	return intOf(q), nil
}

// FloorMod returns n % m, which has m's sign; zero raises ZeroDivisionError.
func (n BigInt) FloorMod(m BigInt) (BigInt, error) {
	if m == (BigInt{}) {
		return BigInt{}, ZeroDivisionError.New("integer modulo by zero")
	}
	_, r := floorDivMod(n.bigInt(), m.bigInt())
	return intOf(r), nil
}

// TrueDiv returns n / m, correctly rounded; zero raises ZeroDivisionError, and
// a quotient beyond the range of floats OverflowError.
func (n BigInt) TrueDiv(m BigInt) (float64, error) {
	if n.big == "" && m.big == "" {
		return TrueDivInt(n.small, m.small)
	}
	return trueDivide(n.bigInt(), m.bigInt())
}

// Float returns float(n); one beyond its range raises OverflowError.
func (n BigInt) Float() (float64, error) { return toFloat(n.Value()) }

// MinBig returns min(n, m): the first when they are equal.
func MinBig(n, m BigInt) BigInt {
	if m.Cmp(n) < 0 {
		return m
	}
	return n
}

// MaxBig returns max(n, m).
func MaxBig(n, m BigInt) BigInt {
	if m.Cmp(n) > 0 {
		return m
	}
	return n
}

// BigOrNone returns n as a dynamic value, or None.
func BigOrNone(n BigInt, ok bool) any {
	if !ok {
		return nil
	}
	return n.Value()
}

// BigGiven returns an int or None as a number and whether it is there.
func BigGiven(x any) (BigInt, bool) {
	if x = Value(x); x == nil {
		return BigInt{}, false
	}
	return AsBig(x), true
}
