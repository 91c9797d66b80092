// Searching lists by Python's equality.

package py

import "slices"

// Index returns the position of the first equal item, or raises ValueError.
func (l *List[T]) Index(item T) (int, error) {
	for i, x := range l.Values() {
		if Eq(x, item) {
			return i, nil
		}
	}
	return 0, raisef(ValueError, "%s is not in list", Repr(item))
}

// Has reports whether an item is equal to the given one: item in l.
func (l *List[T]) Has(item T) bool {
	return slices.ContainsFunc(l.Values(), func(x T) bool { return Eq(x, item) })
}

// Count returns how many items are equal to the given one.
func (l *List[T]) Count(item T) int {
	n := 0
	for _, x := range l.Values() {
		if Eq(x, item) {
			n++
		}
	}
	return n
}

// Remove removes the first equal item, or raises ValueError.
func (l *List[T]) Remove(item T) error {
	for i, x := range l.items {
		if Eq(x, item) {
			l.items = slices.Delete(l.items, i, i+1)
			return nil
		}
	}
	return ValueError.New("list.remove(x): x not in list")
}
