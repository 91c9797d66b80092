// The order in which CPython's sets hold ints, whose hashes are the same in
// every process; texts come in the order of insertion, as any order is theirs.

package py

import "math"

// setOrder returns the positions of ints in CPython's order, when all of the
// items are ints, bools or whole floats that were added one by one. It is nil
// otherwise.
func setOrder[T any](items []T) []int {
	if len(items) < 2 {
		return nil
	}
	hashes := make([]int, len(items))
	for i, item := range items {
		h, ok := intHash(any(item))
		if !ok {
			return nil
		}
		hashes[i] = h
	}
	t := newSetTable(8)
	for i := range hashes {
		t.insert(hashes, i)
		if used := i + 1; used*5 >= (len(t)-1)*3 {
			t = t.resized(hashes, used)
		}
	}
	order := make([]int, 0, len(items))
	for _, slot := range t {
		if slot >= 0 {
			order = append(order, slot)
		}
	}
	return order
}

// intHash returns the hash of a number that is a whole one.
func intHash(x any) (int, bool) {
	const prime = 1<<61 - 1
	if f, ok := x.(float64); ok {
		if f != math.Trunc(f) || math.Abs(f) >= 1<<62 {
			return 0, false
		}
		x = int(f)
	}
	i, ok := small(x)
	if !ok {
		return 0, false
	}
	h := i % prime
	if h == -1 {
		h = -2
	}
	return h, true
}

// A setTable holds the positions of items in the slots of a hash table, -1 for
// an empty one.
type setTable []int

func newSetTable(size int) setTable {
	t := make(setTable, size)
	for i := range t {
		t[i] = -1
	}
	return t
}

// insert puts an item in the first free slot of its probe sequence: nine
// neighbours, then a jump.
func (t setTable) insert(hashes []int, item int) {
	mask := uint(len(t) - 1)
	perturb := uint(hashes[item])
	for i := perturb & mask; ; i = (i*5 + 1 + perturb) & mask {
		last := i
		if i+9 <= mask {
			last = i + 9
		}
		for j := i; j <= last; j++ {
			if t[j] < 0 {
				t[j] = item
				return
			}
		}
		perturb >>= 5
	}
}

// resized returns a greater table that holds the same items.
func (t setTable) resized(hashes []int, used int) setTable {
	wanted := used * 4
	if used > 50000 {
		wanted = used * 2
	}
	size := 8
	for size <= wanted {
		size *= 2
	}
	out := newSetTable(size)
	for _, item := range t {
		if item >= 0 {
			out.insert(hashes, item)
		}
	}
	return out
}
