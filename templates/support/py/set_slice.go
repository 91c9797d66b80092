// Assignment to slices of lists.

package py

import "slices"

// SetSlice is x[lo:hi] = values for lists.
func SetSlice(x, lo, hi, values any) error {
	l, ok := Value(x).(anyList)
	if !ok {
		return raisef(TypeError, "'%s' object does not support item assignment", label(x))
	}
	bounds, err := sliceArgs(lo, hi)
	if err != nil {
		return err
	}
	items, err := ToList(values)
	if err != nil {
		return TypeError.New("can only assign an iterable")
	}
	start, stop, _, err := sliceBounds(l.Len(), bounds[0], bounds[1], nil)
	if err != nil {
		return err
	}
	return l.spliceAny(start, max(start, stop), slices.Clone(items.Values()))
}
