// Joining lists of one type.

package py

import "slices"

// Concat returns a + b as a new list (library reference, "Common Sequence Operations").
func Concat[T any](a, b *List[T]) *List[T] {
	return NewList(slices.Concat(a.Values(), b.Values())...)
}
