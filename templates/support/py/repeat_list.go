// Repetition of typed lists.

package py

import "slices"

// RepeatList returns l * n as a new list: empty for n below one (library reference, "Common Sequence Operations").
func RepeatList[T any](l *List[T], n int) *List[T] {
	return NewList(slices.Repeat(l.Values(), max(n, 0))...)
}
