// Sorting by keys of types that Go orders as Python does: the order of Sorted without its dynamic comparisons.

package py

import (
	"cmp"
	"slices"
)

// Sortable are the types of keys whose order in Go is Python's: ints, texts by their code points, which is the order of
// their bytes in UTF-8, and floats that are numbers.
type Sortable interface {
	~int | ~string | ~float64
}

// SortedValues returns a sorted copy of items, as sorted(items, reverse=reverse) does.
func SortedValues[T Sortable](items []T, reverse bool) *List[T] {
	return permuted(items, orderOf(items, reverse))
}

// SortedBy returns a copy of items that is sorted by a key of each, as sorted(items, key=key, reverse=reverse) does:
// equal items keep their order, also in reverse.
func SortedBy[T any, K Sortable](items []T, key func(T) K, reverse bool) *List[T] {
	return permuted(items, orderOf(keysOf(items, key), reverse))
}

// SortedByErr is SortedBy with a key that may fail, which returns the first error of a key.
func SortedByErr[T any, K Sortable](items []T, key func(T) (K, error), reverse bool) (*List[T], error) {
	keys, err := keysOrErr(items, key)
	if err != nil {
		return nil, err
	}
	return permuted(items, orderOf(keys, reverse)), nil
}

// SortedFunc returns a copy of items in the order of compare, which returns a negative number where a comes before b,
// and 0 where they keep their order.
func SortedFunc[T any](items []T, compare func(a, b T) int) *List[T] {
	list := NewList(slices.Clone(items)...)
	slices.SortStableFunc(list.items, compare)
	return list
}

// SortValues sorts a list in place, as its method sort does.
func SortValues[T Sortable](l *List[T], reverse bool) { l.permute(orderOf(l.items, reverse)) }

// SortBy sorts a list in place by a key of each item, as its method sort does.
func SortBy[T any, K Sortable](l *List[T], key func(T) K, reverse bool) {
	l.permute(orderOf(keysOf(l.items, key), reverse))
}

// SortByErr is SortBy with a key that may fail. It leaves the list as it was then, and returns the error.
func SortByErr[T any, K Sortable](l *List[T], key func(T) (K, error), reverse bool) error {
	keys, err := keysOrErr(l.items, key)
	if err == nil {
		l.permute(orderOf(keys, reverse))
	}
	return err
}

// SortFunc sorts the list in place in the order of compare; see SortedFunc.
func (l *List[T]) SortFunc(compare func(a, b T) int) { slices.SortStableFunc(l.items, compare) }

// CompareBool returns -1, 0 or 1 by the order of bools, in which False comes first.
func CompareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func keysOf[T any, K Sortable](items []T, key func(T) K) []K {
	keys := make([]K, len(items))
	for i, item := range items {
		keys[i] = key(item)
	}
	return keys
}

func keysOrErr[T any, K Sortable](items []T, key func(T) (K, error)) ([]K, error) {
	keys := make([]K, len(items))
	for i, item := range items {
		k, err := key(item)
		if err != nil {
			return nil, err
		}
		keys[i] = k
	}
	return keys, nil
}

// orderOf returns the positions of the keys in sorted order. Where a key is not a number, the comparisons are those of
// Python one by one, since the order depends on them.
func orderOf[K Sortable](keys []K, reverse bool) []int {
	if slices.ContainsFunc(keys, func(k K) bool { return k != k }) {
		order, _ := sortOrder(listItems(NewList(keys...)), nil, reverse) // floats compare without errors
		return order
	}
	order := make([]int, len(keys))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if reverse {
			a, b = b, a
		}
		return cmp.Compare(keys[a], keys[b])
	})
	return order
}

// permuted returns a list of the items at the positions of order.
func permuted[T any](items []T, order []int) *List[T] {
	out := make([]T, len(order))
	for i, at := range order {
		out[i] = items[at]
	}
	return NewList(out...)
}
