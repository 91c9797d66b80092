// Equality, identity, truth and length.

package py

import (
	"bytes"
	"math/big"
	"reflect"
)

// Eq returns a == b by Python's rules (SEMANTICS F24).
func Eq(a, b any) bool {
	switch x := a.(type) {
	case string:
		if y, ok := b.(string); ok {
			return x == y
		}
	case nil:
		return Value(b) == nil
	case int:
		if y, ok := b.(int); ok {
			return x == y
		}
	}
	return equalValues(plain(a), plain(b))
}

func equalValues(a, b any) bool {
	if isNumber(a) && isNumber(b) {
		sign, ok := compareNumbers(a, b)
		return ok && sign == 0
	}
	switch x := a.(type) {
	case []byte:
		y, ok := b.([]byte)
		return ok && bytes.Equal(x, y)
	case Tuple:
		y, ok := b.(Tuple)
		return ok && equalItems(x, y)
	case anyList:
		y, ok := b.(anyList)
		return ok && x.Len() == y.Len() && equalItems(listItems(x), listItems(y))
	case anyDict:
		y, ok := b.(anyDict)
		return ok && equalDicts(x, y) && (!x.kindOf().ordered || !y.kindOf().ordered || equalKeys(x, y))
	case anySet:
		y, ok := b.(anySet)
		return ok && x.Len() == y.Len() && subset(x, y)
	}
	return equalOwn(a, b)
}

// equalOwn asks the program's types, left then right, and falls to identity.
func equalOwn(a, b any) bool {
	if x, ok := InstanceOf(a).(Equaler); ok {
		if equal, ok := x.PyEq(b); ok {
			return equal
		}
	}
	if y, ok := InstanceOf(b).(Equaler); ok {
		if equal, ok := y.PyEq(a); ok {
			return equal
		}
	}
	return Same(a, b)
}

func equalItems(a, b []any) bool {
	if len(a) != len(b) {
		return false
	}
	for i, x := range a {
		if !Eq(x, b[i]) {
			return false
		}
	}
	return true
}

func equalDicts(a, b anyDict) bool {
	if a.Len() != b.Len() {
		return false
	}
	for k, v := range a.allAny() {
		w, ok, err := b.getAny(k)
		if !ok || err != nil || !Eq(v, w) {
			return false
		}
	}
	return true
}

// subset reports whether every item of a is in b.
func subset(a, b anySet) bool {
	for item := range a.allAny() {
		if ok, err := b.hasAny(item); !ok || err != nil {
			return false
		}
	}
	return true
}

// Same returns a is b. Values that Go holds without identity (numbers, text)
// are the same when type and value are.
func Same(a, b any) bool {
	a, b = Value(a), Value(b)
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	if x, ok := a.(*big.Int); ok {
		y, ok := b.(*big.Int)
		return ok && x.Cmp(y) == 0
	}
	t := reflect.TypeOf(a)
	if t != reflect.TypeOf(b) {
		return false
	}
	if reflect.ValueOf(a).Comparable() && reflect.ValueOf(b).Comparable() {
		return a == b
	}
	return sameSlice(a, b)
}

// sameSlice compares bytes and tuples by where their items are.
func sameSlice(a, b any) bool {
	x, y := reflect.ValueOf(a), reflect.ValueOf(b)
	if x.Kind() != reflect.Slice {
		return false
	}
	return x.Len() == y.Len() && x.Pointer() == y.Pointer()
}

// equalKeys reports whether two dicts of the same length have equal keys in the same order.
func equalKeys(x, y anyDict) bool {
	var keys []any
	for k := range y.allAny() {
		keys = append(keys, k)
	}
	i := 0
	for k := range x.allAny() {
		if !Eq(k, keys[i]) {
			return false
		}
		i++
	}
	return true
}
