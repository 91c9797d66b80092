// This file holds the values of constants.

package pyast

import (
	"math/big"
	"strconv"
)

// Value is the value of a Constant.
//
//sumtype:decl
type Value interface{ value() }

// None is Python's None.
type None struct{}

// Ellipsis is the constant `...`.
type Ellipsis struct{}

// Bool is True or False.
type Bool bool

// Int is an integer literal, never negative: Small holds it when Big is nil, else Big does.
type Int struct {
	Small int64
	Big   *big.Int
}

// Float is a floating point literal; one too large for 64 bits is +Inf, as in CPython.
type Float float64

// Complex is an imaginary literal; its real part is 0.
type Complex complex128

// Str is a string of code points in UTF-8, where a lone surrogate is written as its three bytes (generalised UTF-8),
// so that valid text is a valid Go string and every Python string has exactly one form.
type Str string

// Bytes is a bytes literal.
type Bytes string

func (None) value()     {}
func (Ellipsis) value() {}
func (Bool) value()     {}
func (Int) value()      {}
func (Float) value()    {}
func (Complex) value()  {}
func (Str) value()      {}
func (Bytes) value()    {}

// Int64 returns the integer and whether it fits in 64 bits.
func (i Int) Int64() (int64, bool) { return i.Small, i.Big == nil }

// String returns the decimal digits.
func (i Int) String() string {
	if i.Big != nil {
		return i.Big.String()
	}
	return strconv.FormatInt(i.Small, 10)
}
