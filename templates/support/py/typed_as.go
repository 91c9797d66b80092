// Containers of any copied into containers of one type, where a program is known to hold nothing else in them.

package py

// ListTo returns a new list of the items of x, which is a list of values that are all of type T.
func ListTo[T any](x any) *List[T] {
	out := NewList[T]()
	for _, item := range listItems(x.(anyList)) {
		out.Append(item.(T))
	}
	return out
}

// SetTo returns a new set of the items of x, which is a set of values that are all of type T.
func SetTo[T comparable](x any) *Set[T] {
	if s, ok := x.(*Set[T]); ok {
		return s
	}
	s := x.(*Set[any])
	out := &Set[T]{frozen: s.frozen}
	for item := range s.items.All() {
		out.items.Set(item.(T), struct{}{})
	}
	return out
}

// DictTo returns a new dict of the items of x, which is a dict whose keys and values are all of types K and V.
func DictTo[K comparable, V any](x any) *Dict[K, V] {
	out := NewDict[K, V]()
	for k, v := range x.(anyDict).allAny() {
		value, _ := v.(V) // nil is the zero value
		out.Set(k.(K), value)
	}
	return out
}
