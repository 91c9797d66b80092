// Unpacking with a star: a, *b, c = x.

package py

import "slices"

// AtLeast raises ValueError when a sequence of n items has too few for targets
// besides the starred one.
func AtLeast(n, targets int) error {
	if n < targets {
		return raisef(ValueError, "not enough values to unpack (expected at least %d, got %d)", targets, n)
	}
	return nil
}

// Middle returns a new list of the items without those at the two ends.
func Middle[T any](items []T, before, after int) *List[T] {
	return NewList(slices.Clone(items[before : len(items)-after])...)
}

// MiddleAs returns Middle of items that are all T.
func MiddleAs[T any](items []any, before, after int) *List[T] {
	out := NewList[T]()
	for _, item := range items[before : len(items)-after] {
		out.Append(item.(T))
	}
	return out
}

// UnpackAny returns the items of x, or raises TypeError.
func UnpackAny(x any) ([]any, error) {
	l, err := ToList(x)
	if err != nil {
		return nil, raisef(TypeError, "cannot unpack non-iterable %s object", label(x))
	}
	return l.Values(), nil
}
