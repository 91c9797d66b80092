// Lists with other element types.

package py

// ListOfAny returns a new list that takes anything, with the items of l.
func ListOfAny[T any](l *List[T]) *List[any] {
	out := NewList[any]()
	for _, v := range l.Values() {
		out.Append(Value(v))
	}
	return out
}
