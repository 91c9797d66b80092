// Names of types and isinstance.

package py

import (
	"math/big"
	"reflect"
	"slices"
)

// TypeName returns type(x).__name__.
func TypeName(x any) string {
	switch x := x.(type) {
	case nil:
		return "NoneType"
	case bool:
		return "bool"
	case int, *big.Int:
		return "int"
	case float64:
		return "float"
	case string:
		return "str"
	case []byte:
		return "bytes"
	case Tuple:
		return "tuple"
	case Typed:
		return x.PyTypeName()
	}
	return containerName(x)
}

// A Labelled type has another name in CPython's error texts than its own, such
// as datetime.date.
type Labelled interface{ PyLabel() string }

// label returns the name of x's type in error texts.
func label(x any) string {
	if own, ok := x.(Labelled); ok {
		return own.PyLabel()
	}
	return TypeName(x)
}

func containerName(x any) string {
	switch v := x.(type) {
	case anyList:
		return "list"
	case anyDict:
		return v.kindOf().name
	case anySet:
		if v.isFrozen() {
			return "frozenset"
		}
		return "set"
	}
	if v := Value(x); !sameDynamic(v, x) {
		return TypeName(v)
	}
	t := reflect.TypeOf(x)
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() == reflect.Func {
		return "function"
	}
	return t.Name()
}

// sameDynamic reports whether Value left x as it was.
func sameDynamic(v, x any) bool { return reflect.TypeOf(v) == reflect.TypeOf(x) }

// IsInstance reports isinstance(x, (names...)) for built-in types by name. A
// bool is an int, and everything is an object.
func IsInstance(x any, names ...string) bool {
	name := TypeName(x)
	if slices.Contains(names, name) || slices.Contains(names, "object") {
		return true
	}
	if e, ok := x.(exception); ok {
		return slices.ContainsFunc(e.PyError().Class.MRO(), func(c *Class) bool {
			return slices.Contains(names, c.Name)
		})
	}
	if m, mixed := x.(Mixed); mixed {
		return IsInstance(m.PyBase(), names...)
	}
	if _, isDict := x.(anyDict); isDict && slices.Contains(names, "dict") {
		return true
	}
	return name == "bool" && slices.Contains(names, "int") ||
		name == "datetime" && slices.Contains(names, "date")
}
