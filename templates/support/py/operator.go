// The machinery of binary operators: numbers by kind, then the program's own
// types, then Python's TypeError.

package py

import (
	"math/big"
	"reflect"
)

// A numeric says what one operator does to ints that fit, to ints of any size
// and to floats; a nil function means that the operator does not take them.
type numeric struct {
	sym    string
	small  func(a, b int) (int, bool)
	bigs   func(a, b *big.Int) (any, error)
	floats func(a, b float64) (any, error)
}

// apply gives the result for two numbers; ok is false for other operands.
func (n *numeric) apply(a, b any) (result any, ok bool, err error) {
	if i, fits := small(a); fits && n.small != nil {
		if j, fits := small(b); fits {
			if r, ok := n.small(i, j); ok {
				return r, true, nil
			}
		}
	}
	x, aInt := integer(a)
	y, bInt := integer(b)
	if aInt && bInt && n.bigs != nil {
		result, err = n.bigs(x, y)
		return result, true, err
	}
	if n.floats == nil || !isNumber(a) || !isNumber(b) {
		return nil, false, nil
	}
	f, err := toFloat(a)
	if err != nil {
		return nil, true, err
	}
	g, err := toFloat(b)
	if err != nil {
		return nil, true, err
	}
	result, err = n.floats(f, g)
	return result, true, err
}

// operate applies an operator to numbers or to the program's own types.
func operate(n *numeric, a, b any) (any, error) {
	a, b = plain(a), plain(b)
	if result, ok, err := n.apply(a, b); ok {
		return result, err
	}
	if result, ok, err := operateOwn(n.sym, a, b); ok || err != nil {
		return result, err
	}
	return nil, unsupported(n.sym, a, b)
}

// operateOwn asks the program's types, left then right where that is of another type.
func operateOwn(op string, a, b any) (any, bool, error) {
	if x, ok := a.(Operand); ok {
		if result, ok, err := x.PyOp(op, b, false); ok || err != nil {
			return result, ok, err
		}
	}
	if y, ok := b.(Operand); ok && reflect.TypeOf(a) != reflect.TypeOf(b) {
		return y.PyOp(op, a, true)
	}
	return nil, false, nil
}

// operateMixed asks operands that are text or an int as well, and have operators of their own.
func operateMixed(op string, a, b any) (any, bool, error) {
	if hasOperators(a) || hasOperators(b) {
		return operateOwn(op, a, b)
	}
	return nil, false, nil
}

// unsupported words the TypeError of an operator.
func unsupported(op string, a, b any) error {
	switch op {
	case "**":
		op = "** or pow()"
	case "divmod":
		op = "divmod()"
	}
	return raisef(TypeError, "unsupported operand type(s) for %s: '%s' and '%s'", op, label(a), label(b))
}
