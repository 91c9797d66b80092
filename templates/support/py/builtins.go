// Built-in functions over iterables.

package py

import (
	"iter"
	"slices"
)

// Sorted returns sorted(x, key=key, reverse=reverse) as a new list.
func Sorted(x any, key Key, reverse bool) (*List[any], error) {
	l, err := ToList(x)
	if err != nil {
		return nil, err
	}
	return l, l.Sort(key, reverse)
}

// Reversed returns list(reversed(x)) for sequences and dicts.
func Reversed(x any) (*List[any], error) {
	switch x := Value(x).(type) {
	case Reverser:
		backward, err := x.PyReversed()
		if err != nil {
			return nil, err
		}
		return ToList(backward)
	case anySet:
		return nil, raisef(TypeError, "'%s' object is not reversible", label(x))
	case anyDict:
		out := NewList[any]()
		for k := range x.backwardAny() {
			out.Append(k)
		}
		return out, nil
	}
	l, err := ToList(x)
	if err != nil {
		return nil, raisef(TypeError, "'%s' object is not reversible", label(x))
	}
	l.Reverse()
	return l, nil
}

// Min returns min(x, key=key), or raises ValueError for nothing.
func Min(x any, key Key) (any, error) {
	return extreme(x, key, "min", Lt)
}

// Max returns max(x, key=key), or raises ValueError for nothing.
func Max(x any, key Key) (any, error) {
	return extreme(x, key, "max", Gt)
}

func extreme(x any, key Key, name string, better func(a, b any) (bool, error)) (any, error) {
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	var best, bestKey any
	found := false
	for item := range items {
		k := item
		if key != nil {
			if k, err = key(item); err != nil {
				return nil, err
			}
		}
		if found {
			wins, err := better(k, bestKey)
			if err != nil {
				return nil, err
			}
			if !wins {
				continue
			}
		}
		best, bestKey, found = item, k, true
	}
	if !found {
		return nil, raisef(ValueError, "%s() arg is an empty sequence", name)
	}
	return best, nil
}

// Sum returns sum(x, start); strings raise TypeError.
func Sum(x, start any) (any, error) {
	switch Value(start).(type) {
	case string:
		return nil, TypeError.New("sum() can't sum strings [use ''.join(seq) instead]")
	case []byte:
		return nil, TypeError.New("sum() can't sum bytes [use b''.join(seq) instead]")
	}
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	total := start
	for item := range items {
		if total, err = Add(total, item); err != nil {
			return nil, err
		}
	}
	return total, nil
}

// Any returns any(x).
func Any(x any) (bool, error) {
	items, err := Iter(x)
	if err != nil {
		return false, err
	}
	for item := range items {
		if Truth(item) {
			return true, nil
		}
	}
	return false, nil
}

// All returns all(x).
func All(x any) (bool, error) {
	items, err := Iter(x)
	if err != nil {
		return false, err
	}
	for item := range items {
		if !Truth(item) {
			return false, nil
		}
	}
	return true, nil
}

// Enumerate returns the pairs of enumerate(x), or of enumerate(x, start).
func Enumerate(x any, start ...int) (iter.Seq[any], error) {
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	return func(yield func(any) bool) {
		i := 0
		if len(start) > 0 {
			i = start[0]
		}
		for item := range items {
			if !yield(Tuple{i, item}) {
				return
			}
			i++
		}
	}, nil
}

// Collect returns the items of a sequence as a list.
func Collect(items iter.Seq[any]) *List[any] { return NewList(slices.Collect(items)...) }
