// The dynamic form of typed Go values.

package py

import (
	"cmp"
	"math/big"
	"reflect"
	"slices"
	"strings"
)

// Value returns the dynamic form of a typed Go value: optional pointers to
// basic types become None or their value, sized numbers int or float64, plain
// slices a list, plain maps a dict ordered by key. Dynamic values, and types
// that take part by methods of their own, are returned unchanged.
func Value(v any) any {
	switch v := v.(type) {
	case nil, bool, int, float64, string, []byte, Tuple, *Error:
		return v
	case *Dict[any, any]:
		return orNone(v, v == nil)
	case *Dict[string, any]:
		return orNone(v, v == nil)
	case *List[any]:
		return orNone(v, v == nil)
	case *big.Int:
		return normal(v)
	case interface{ PyValue() any }:
		return v.PyValue()
	}
	return reflected(v)
}

// orNone returns v, or None for nil.
func orNone(v any, isNil bool) any {
	if isNil {
		return nil
	}
	return v
}

func reflected(v any) any {
	r := reflect.ValueOf(v)
	switch r.Kind() {
	case reflect.Pointer:
		return pointed(v, r)
	case reflect.Interface, reflect.Func, reflect.Chan:
		return v
	}
	if _, own := v.(Typed); own {
		return v
	}
	switch r.Kind() {
	case reflect.Bool:
		return r.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return int(r.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return normal(new(big.Int).SetUint64(r.Uint()))
	case reflect.Float32, reflect.Float64:
		return r.Float()
	case reflect.String:
		return r.String()
	case reflect.Slice:
		return sliced(r)
	case reflect.Map:
		return mapped(r)
	}
	return v
}

// pointed follows an optional pointer to a basic type.
func pointed(v any, r reflect.Value) any {
	if r.IsNil() {
		return nil
	}
	switch r.Type().Elem().Kind() {
	case reflect.Bool, reflect.Int, reflect.Int64, reflect.Float64, reflect.String, reflect.Slice, reflect.Map:
		return Value(r.Elem().Interface())
	}
	return v
}

func sliced(r reflect.Value) any {
	items := make([]any, r.Len())
	for i := range items {
		items[i] = Value(r.Index(i).Interface())
	}
	return NewList(items...)
}

// mapped orders the keys, as Go's maps have no order of their own.
func mapped(r reflect.Value) any {
	d := NewDict[any, any]()
	keys := r.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		if a.CanInt() && b.CanInt() {
			return cmp.Compare(a.Int(), b.Int())
		}
		return strings.Compare(a.String(), b.String())
	})
	for _, k := range keys {
		d.Set(Value(k.Interface()), Value(r.MapIndex(k).Interface()))
	}
	return d
}

// Mixed is a member of an enumeration that is a text or an int as well, class Color(str, Enum): a value that takes part in operators, as a key and in JSON as the text or int that it is too (Python's
// enum documentation, "Others").
type Mixed interface{ PyBase() any }

// Plain returns the text or int that a member of an enumeration, or other text with a class of its own, is; and any other
// value as it is.
func Plain(x any) any { return plain(x) }

// plain returns Value(x), or the text or int that x is.
func plain(x any) any {
	x = Value(x)
	if m, ok := x.(Mixed); ok {
		return m.PyBase()
	}
	return x
}

// hasOperators reports whether a Mixed value has operators of its own.
func hasOperators(x any) bool {
	if _, mixed := x.(Mixed); !mixed {
		return false
	}
	_, ok := x.(Operand)
	return ok
}
