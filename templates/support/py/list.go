// Lists: Python's list as a shared, growable reference.

package py

import (
	"iter"
	"slices"
)

// A List is a Python list. Copies of the pointer are the same list.
type List[T any] struct{ items []T }

// NewList returns a list that owns the given items.
func NewList[T any](items ...T) *List[T] { return &List[T]{items: items} }

// Len returns len(l).
func (l *List[T]) Len() int {
	if l == nil {
		return 0
	}
	return len(l.items)
}

// Values returns the items themselves; changes to them are seen by the list
// until it grows.
func (l *List[T]) Values() []T {
	if l == nil {
		return nil
	}
	return l.items
}

// All iterates as a for statement does: it sees items appended on the way.
func (l *List[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; i < l.Len(); i++ {
			if !yield(l.items[i]) {
				return
			}
		}
	}
}

// Pairs iterates over indices and items as enumerate does, seeing changes on the way.
func (l *List[T]) Pairs() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i := 0; i < l.Len(); i++ {
			if !yield(i, l.items[i]) {
				return
			}
		}
	}
}

// Append adds one item at the end.
func (l *List[T]) Append(item T) { l.items = append(l.items, item) }

// Extend adds items at the end.
func (l *List[T]) Extend(items ...T) { l.items = append(l.items, items...) }

// Insert puts an item before position i, which is clamped as Python does.
func (l *List[T]) Insert(i int, item T) {
	l.items = slices.Insert(l.items, clamp(i, len(l.items)), item)
}

// clamp makes a possibly negative position one between 0 and n.
func clamp(i, n int) int {
	if i < 0 {
		i = max(i+n, 0)
	}
	return min(i, n)
}

// position resolves a possibly negative index; out of range raises IndexError
// with the text.
func position(i, n int, text string) (int, error) {
	if i < 0 {
		i += n
	}
	if i < 0 || i >= n {
		return 0, IndexError.New(text)
	}
	return i, nil
}

// At returns l[i]; negative indices count from the end, others out of range
// raise IndexError.
func (l *List[T]) At(i int) (T, error) {
	i, err := position(i, l.Len(), "list index out of range")
	if err != nil {
		var zero T
		return zero, err
	}
	return l.items[i], nil
}

// ItemAt returns list[i] of a Go slice that stands for a list; negative indices
// count from the end, others out of range raise IndexError.
func ItemAt[T any](list []T, i int) (T, error) {
	i, err := position(i, len(list), "list index out of range")
	if err != nil {
		var zero T
		return zero, err
	}
	return list[i], nil
}

// Set is l[i] = item.
func (l *List[T]) Set(i int, item T) error {
	i, err := position(i, l.Len(), "list assignment index out of range")
	if err == nil {
		l.items[i] = item
	}
	return err
}

// Del is del l[i].
func (l *List[T]) Del(i int) error {
	i, err := position(i, l.Len(), "list assignment index out of range")
	if err == nil {
		l.items = slices.Delete(l.items, i, i+1)
	}
	return err
}

// Pop removes and returns l[i], the last item for -1.
func (l *List[T]) Pop(i int) (T, error) {
	var item T
	text := "pop index out of range"
	if l.Len() == 0 {
		text = "pop from empty list"
	}
	i, err := position(i, l.Len(), text)
	if err != nil {
		return item, err
	}
	item = l.items[i]
	l.items = slices.Delete(l.items, i, i+1)
	return item, nil
}

// Clear removes every item.
func (l *List[T]) Clear() { l.items = nil }

// Copy returns a new list of the same items.
func (l *List[T]) Copy() *List[T] { return &List[T]{items: slices.Clone(l.items)} }

// Reverse reverses the list in place.
func (l *List[T]) Reverse() { slices.Reverse(l.items) }

// Slice returns l[lo:hi:step] as a new list; nil stands for an omitted bound,
// and a step of zero raises ValueError.
func (l *List[T]) Slice(lo, hi, step *int) (*List[T], error) {
	at, err := slicePositions(l.Len(), lo, hi, step)
	if err != nil {
		return nil, err
	}
	return &List[T]{items: picked(l.items, at)}, nil
}

func (l *List[T]) atAny(i int) any { return Value(l.items[i]) }

func (l *List[T]) setAny(i int, v any) error {
	item, err := as[T](v)
	if err == nil {
		l.items[i] = item
	}
	return err
}

// spliceAny replaces the items from lo to hi.
func (l *List[T]) spliceAny(lo, hi int, values []any) error {
	items := make([]T, len(values))
	for i, v := range values {
		item, err := as[T](v)
		if err != nil {
			return err
		}
		items[i] = item
	}
	l.items = slices.Replace(l.items, lo, hi, items...)
	return nil
}

// permute puts the item of position order[i] at position i.
func (l *List[T]) permute(order []int) {
	items := make([]T, len(order))
	for i, from := range order {
		items[i] = l.items[from]
	}
	l.items = items
}

// listItems returns the items of any list as dynamic values.
func listItems(l anyList) []any {
	if l, ok := l.(*List[any]); ok {
		return slices.Clone(l.Values())
	}
	items := make([]any, l.Len())
	for i := range items {
		items[i] = l.atAny(i)
	}
	return items
}
