// The unary operators and abs.

package py

import (
	"math"
	"math/big"
)

// Neg returns -x, or raises TypeError.
func Neg(x any) (any, error) {
	x = Value(x)
	if f, ok := x.(float64); ok {
		return -f, nil
	}
	if b, ok := integer(x); ok {
		return normal(new(big.Int).Neg(b)), nil
	}
	if own, ok := x.(Abser); ok {
		return own.PyNeg(), nil
	}
	if own, ok := x.(Negater); ok {
		return own.PyNegate()
	}
	return nil, badUnary("-", x)
}

// Pos returns +x, or raises TypeError.
func Pos(x any) (any, error) {
	x = Value(x)
	if f, ok := x.(float64); ok {
		return f, nil
	}
	if b, ok := integer(x); ok {
		return normal(b), nil
	}
	if _, ok := x.(Abser); ok {
		return x, nil
	}
	return nil, badUnary("+", x)
}

// Invert returns ~x, or raises TypeError.
func Invert(x any) (any, error) {
	x = Value(x)
	if b, ok := integer(x); ok {
		return normal(new(big.Int).Not(b)), nil
	}
	return nil, badUnary("~", x)
}

func badUnary(op string, x any) error {
	return raisef(TypeError, "bad operand type for unary %s: '%s'", op, label(x))
}

// Abs returns abs(x), or raises TypeError.
func Abs(x any) (any, error) {
	x = Value(x)
	if f, ok := x.(float64); ok {
		return math.Abs(f), nil
	}
	if b, ok := integer(x); ok {
		return normal(new(big.Int).Abs(b)), nil
	}
	if own, ok := x.(Abser); ok {
		return own.PyAbs(), nil
	}
	if own, ok := x.(Absolute); ok {
		return own.PyAbsolute()
	}
	return nil, raisef(TypeError, "bad operand type for abs(): '%s'", label(x))
}
