// Sorting as list.sort and sorted do: stable, also in reverse, and raising the
// comparison's TypeError.

package py

import "slices"

// A Key computes the value by which an item is sorted; nil stands for the item.
type Key func(item any) (any, error)

// Sort sorts the list in place by Python's order.
func (l *List[T]) Sort(key Key, reverse bool) error { return sortAny(l, key, reverse) }

func sortAny(l anyList, key Key, reverse bool) error {
	order, err := sortOrder(listItems(l), key, reverse)
	if err == nil {
		l.permute(order)
	}
	return err
}

// sortOrder returns the positions of the items in sorted order.
func sortOrder(items []any, key Key, reverse bool) ([]int, error) {
	keys := items
	if key != nil {
		keys = make([]any, len(items))
		for i, item := range items {
			k, err := key(item)
			if err != nil {
				return nil, err
			}
			keys[i] = k
		}
	}
	order := make([]int, len(items))
	for i := range order {
		order[i] = i
	}
	if reverse {
		slices.Reverse(order)
	}
	s := &sorter{keys: keys, order: order}
	s.sort()
	if reverse {
		slices.Reverse(order)
	}
	return order, s.err
}

// A sorter keeps the first error that a comparison raised.
type sorter struct {
	keys  []any
	order []int
	err   error
}

// less compares the items at positions a and b of the original list.
func (s *sorter) less(a, b int) bool {
	if s.err != nil {
		return false
	}
	less, err := Lt(s.keys[a], s.keys[b])
	if err != nil {
		s.err = err
	}
	return less
}

// sort compares neighbours first and then inserts by halving, in CPython's
// order, so that the first incomparable pair is the same one.
func (s *sorter) sort() {
	if len(s.order) < 2 {
		return
	}
	n := s.run()
	if len(s.order) >= 64 {
		slices.SortStableFunc(s.order, func(a, b int) int {
			switch {
			case s.less(a, b):
				return -1
			case s.less(b, a):
				return 1
			}
			return 0
		})
		return
	}
	for i := n; i < len(s.order) && s.err == nil; i++ {
		s.insert(i)
	}
}

// run returns the length of the ordered run at the start, after reversing one
// that descends.
func (s *sorter) run() int {
	o, n := s.order, 2
	if !s.less(o[1], o[0]) {
		for n < len(o) && !s.less(o[n], o[n-1]) {
			n++
		}
		return n
	}
	for n < len(o) && s.less(o[n], o[n-1]) {
		n++
	}
	if s.err == nil {
		slices.Reverse(o[:n])
	}
	return n
}

// insert puts item i into the sorted ones before it.
func (s *sorter) insert(i int) {
	pivot := s.order[i]
	lo, hi := 0, i
	for lo < hi {
		mid := lo + (hi-lo)/2
		if s.less(pivot, s.order[mid]) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	copy(s.order[lo+1:i+1], s.order[lo:i])
	s.order[lo] = pivot
}

// SortedOf returns a sorted copy of items by Python's order; see Sorted.
func SortedOf[T any](items []T, key Key, reverse bool) (*List[T], error) {
	list := NewList(append([]T{}, items...)...)
	if err := list.Sort(key, reverse); err != nil {
		return nil, err
	}
	return list, nil
}
