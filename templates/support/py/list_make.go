// Lists with room for what will be in them.

package py

// mostRoom is how many items a list gets room for at most before there are any.
const mostRoom = 1 << 16

// MakeList returns an empty list with room for n items.
func MakeList[T any](n int) *List[T] {
	return &List[T]{items: make([]T, 0, min(max(n, 0), mostRoom))}
}
