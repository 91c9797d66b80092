// Slices without a step, which never fail: those of texts as functions, those of lists as methods.

package py

import "slices"

// Head returns s[:n], the first n characters; a negative n leaves as many out at the end.
func Head(s string, n int) string { return cut(s, nil, &n) }

// Tail returns s[n:], what comes after the first n characters; a negative n gives the last ones.
func Tail(s string, n int) string { return cut(s, &n, nil) }

// Between returns s[lo:hi]; negative bounds count from the end.
func Between(s string, lo, hi int) string { return cut(s, &lo, &hi) }

// Backwards returns s[::-1], the characters in the opposite order.
func Backwards(s string) string {
	runes := Runes(s)
	slices.Reverse(runes)
	return Text(runes)
}

// cut returns s[lo:hi]; nil stands for an omitted bound.
func cut(s string, lo, hi *int) string {
	if isASCII(s) {
		start, stop := span(len(s), lo, hi)
		return s[start:stop]
	}
	runes := Runes(s)
	start, stop := span(len(runes), lo, hi)
	return Text(runes[start:stop])
}

// span returns the bounds of a slice of n items, from 0 to n, the second one not before the first.
func span(n int, lo, hi *int) (start, stop int) {
	start, stop, _, _ = sliceBounds(n, lo, hi, nil) // only a step fails
	return start, max(start, stop)
}

// Head returns l[:n] as a new list; a negative n leaves as many items out at the end.
func (l *List[T]) Head(n int) *List[T] { return l.cut(nil, &n) }

// Tail returns l[n:] as a new list; a negative n gives the last items.
func (l *List[T]) Tail(n int) *List[T] { return l.cut(&n, nil) }

// Between returns l[lo:hi] as a new list; negative bounds count from the end.
func (l *List[T]) Between(lo, hi int) *List[T] { return l.cut(&lo, &hi) }

// Backwards returns l[::-1], a new list of the items in the opposite order.
func (l *List[T]) Backwards() *List[T] {
	items := slices.Clone(l.Values())
	slices.Reverse(items)
	return NewList(items...)
}

func (l *List[T]) cut(lo, hi *int) *List[T] {
	start, stop := span(l.Len(), lo, hi)
	return NewList(slices.Clone(l.Values()[start:stop])...)
}
