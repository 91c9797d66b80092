// Addition and subtraction, with concatenation.

package py

import (
	"math/big"
	"slices"
)

var plus = &numeric{
	sym:    "+",
	small:  addSmall,
	bigs:   func(a, b *big.Int) (any, error) { return normal(new(big.Int).Add(a, b)), nil },
	floats: func(a, b float64) (any, error) { return a + b, nil },
}

var minus = &numeric{
	sym:    "-",
	small:  subSmall,
	bigs:   func(a, b *big.Int) (any, error) { return normal(new(big.Int).Sub(a, b)), nil },
	floats: func(a, b float64) (any, error) { return a - b, nil },
}

// Add returns a + b: a sum, or the concatenation of two strings, bytes, lists
// or tuples. Other operands raise TypeError.
func Add(a, b any) (any, error) {
	if result, ok, err := operateMixed("+", a, b); ok || err != nil {
		return result, err
	}
	a, b = plain(a), plain(b)
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return x + y, nil
		}
	case []byte:
		if y, ok := b.([]byte); ok {
			return slices.Concat(x, y), nil
		}
	case Tuple:
		if y, ok := b.(Tuple); ok {
			return slices.Concat(x, y), nil
		}
	case anyList:
		if y, ok := b.(anyList); ok {
			return NewList(append(listItems(x), listItems(y)...)...), nil
		}
	default:
		return operate(plus, a, b)
	}
	if result, ok, err := operateOwn("+", a, b); ok || err != nil {
		return result, err
	}
	return nil, concatError(a, b)
}

func concatError(a, b any) error {
	if _, ok := a.([]byte); ok {
		return raisef(TypeError, "can't concat %s to bytes", label(b))
	}
	name := TypeName(a)
	return raisef(TypeError, `can only concatenate %s (not "%s") to %s`, name, label(b), name)
}

// Sub returns a - b for numbers and sets, or raises TypeError.
func Sub(a, b any) (any, error) {
	if x, y, ok := twoSets(a, b); ok {
		return setFilter(x, y, false)
	}
	return operate(minus, a, b)
}
