// Heaps in lists: Python's module heapq.

package py

import "slices"

// HeapPush is heapq.heappush(heap, item), or raises TypeError for items without an order.
func HeapPush(heap, item any) error {
	l, err := heapList(heap)
	if err != nil {
		return err
	}
	if err := l.spliceAny(l.Len(), l.Len(), []any{Value(item)}); err != nil {
		return err
	}
	return siftDown(l, 0, l.Len()-1)
}

// HeapPop returns heapq.heappop(heap), or raises IndexError for an empty heap.
func HeapPop(heap any) (any, error) {
	l, err := heapList(heap)
	if err != nil {
		return nil, err
	}
	n := l.Len()
	if n == 0 {
		return nil, IndexError.New("index out of range")
	}
	last := l.atAny(n - 1)
	if err := l.spliceAny(n-1, n, nil); err != nil || n == 1 {
		return last, err
	}
	first := l.atAny(0)
	if err := l.setAny(0, last); err != nil {
		return nil, err
	}
	return first, siftUp(l, 0)
}

// HeapReplace returns heapq.heapreplace(heap, item): the least item, which item takes the place of.
func HeapReplace(heap, item any) (any, error) {
	l, err := heapList(heap)
	if err != nil {
		return nil, err
	}
	if l.Len() == 0 {
		return nil, IndexError.New("index out of range")
	}
	first := l.atAny(0)
	if err := l.setAny(0, Value(item)); err != nil {
		return nil, err
	}
	return first, siftUp(l, 0)
}

// HeapPushPop returns heapq.heappushpop(heap, item).
func HeapPushPop(heap, item any) (any, error) {
	l, err := heapList(heap)
	if err != nil || l.Len() == 0 {
		return item, err
	}
	if less, err := Lt(l.atAny(0), item); err != nil || !less {
		return item, err
	}
	return HeapReplace(heap, item)
}

// Heapify is heapq.heapify(heap), or raises TypeError.
func Heapify(heap any) error {
	l, err := heapList(heap)
	if err != nil {
		return err
	}
	for i := l.Len()/2 - 1; i >= 0; i-- {
		if err := siftUp(l, i); err != nil {
			return err
		}
	}
	return nil
}

func heapList(heap any) (anyList, error) {
	l, ok := heap.(anyList)
	if !ok {
		return nil, raisef(TypeError, "heap argument must be a list, not %s", label(heap))
	}
	return l, nil
}

// siftDown moves the item at pos towards the root until its parent is not greater.
func siftDown(l anyList, start, pos int) error {
	item := l.atAny(pos)
	for pos > start {
		parent := (pos - 1) / 2
		less, err := Lt(item, l.atAny(parent))
		if err != nil {
			return err
		}
		if !less {
			break
		}
		if err := l.setAny(pos, l.atAny(parent)); err != nil {
			return err
		}
		if err := l.setAny(parent, item); err != nil {
			return err
		}
		pos = parent
	}
	return nil
}

// siftUp moves the smaller child up until a leaf is reached, and then the item to its place, as CPython does.
func siftUp(l anyList, pos int) error {
	start, end, item := pos, l.Len(), l.atAny(pos)
	for pos < end/2 {
		child := 2*pos + 1
		if child+1 < end {
			less, err := Lt(l.atAny(child), l.atAny(child+1))
			if err != nil {
				return err
			}
			if !less {
				child++
			}
		}
		if err := l.setAny(pos, l.atAny(child)); err != nil {
			return err
		}
		if err := l.setAny(child, item); err != nil {
			return err
		}
		pos = child
	}
	return siftDown(l, start, pos)
}

// NLargest returns heapq.nlargest(n, items, key), or raises TypeError; a nil key is the item.
func NLargest(n int, items any, key Key) (*List[any], error) { return extremes(n, items, key, true) }

// NSmallest returns heapq.nsmallest(n, items, key), or raises TypeError; a nil key is the item.
func NSmallest(n int, items any, key Key) (*List[any], error) {
	return extremes(n, items, key, false)
}

func extremes(n int, items any, key Key, reverse bool) (*List[any], error) {
	sorted, err := Sorted(items, key, reverse)
	if err != nil {
		return nil, err
	}
	all := sorted.Values()
	return NewList(slices.Clone(all[:min(max(n, 0), len(all))])...), nil
}
