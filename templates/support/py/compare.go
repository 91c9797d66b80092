// The order comparisons, with Python's TypeError between types that have none.

package py

import (
	"bytes"
	"strings"
)

// Lt returns a < b, or raises TypeError.
func Lt(a, b any) (bool, error) { return compare("<", a, b) }

// Le returns a <= b, or raises TypeError.
func Le(a, b any) (bool, error) { return compare("<=", a, b) }

// Gt returns a > b, or raises TypeError.
func Gt(a, b any) (bool, error) { return compare(">", a, b) }

// Ge returns a >= b, or raises TypeError.
func Ge(a, b any) (bool, error) { return compare(">=", a, b) }

func compare(op string, x, y any) (bool, error) {
	a, b := plain(x), plain(y)
	if isNumber(a) && isNumber(b) {
		sign, ok := compareNumbers(a, b)
		return ok && holds(op, sign), nil
	}
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return holds(op, strings.Compare(x, y)), nil
		}
	case []byte:
		if y, ok := b.([]byte); ok {
			return holds(op, bytes.Compare(x, y)), nil
		}
	case Tuple:
		if y, ok := b.(Tuple); ok {
			return compareItems(op, x, y)
		}
	case anyList:
		if y, ok := b.(anyList); ok {
			return compareItems(op, listItems(x), listItems(y))
		}
	case anySet:
		if y, ok := b.(anySet); ok {
			return compareSets(op, x, y), nil
		}
	}
	if answer, ok, err := compareOwn(op, a, b); ok || err != nil {
		return answer, err
	}
	return false, raisef(TypeError, "'%s' not supported between instances of '%s' and '%s'", op, label(x), label(y))
}

// holds reports whether the sign of a difference satisfies the operator.
func holds(op string, sign int) bool {
	switch op {
	case "<":
		return sign < 0
	case "<=":
		return sign <= 0
	case ">":
		return sign > 0
	}
	return sign >= 0
}

// compareItems compares the first items that differ, or else the lengths.
func compareItems(op string, a, b []any) (bool, error) {
	for i := range min(len(a), len(b)) {
		if !Eq(a[i], b[i]) {
			return compare(op, a[i], b[i])
		}
	}
	return holds(op, len(a)-len(b)), nil
}

// compareSets compares by inclusion.
func compareSets(op string, a, b anySet) bool {
	switch op {
	case "<":
		return a.Len() < b.Len() && subset(a, b)
	case "<=":
		return subset(a, b)
	case ">":
		return b.Len() < a.Len() && subset(b, a)
	}
	return subset(b, a)
}

// mirrored are the operators with their operands the other way round.
var mirrored = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<="}

// compareOwn asks the program's types, left then right; ok is false where neither answers.
func compareOwn(op string, a, b any) (answer, ok bool, err error) {
	if x, own := a.(Comparer); own {
		if sign, ok, err := x.PyCompare(b); ok || err != nil {
			return err == nil && holds(op, sign), true, err
		}
	}
	if y, own := b.(Comparer); own {
		if sign, ok, err := y.PyCompare(a); ok || err != nil {
			return err == nil && holds(op, -sign), true, err
		}
	}
	if x, own := a.(Orderer); own {
		if holds, ok, err := x.PyOrder(op, b); ok || err != nil {
			return holds, true, err
		}
	}
	if y, own := b.(Orderer); own {
		if holds, ok, err := y.PyOrder(mirrored[op], a); ok || err != nil {
			return holds, true, err
		}
	}
	return false, false, nil
}
