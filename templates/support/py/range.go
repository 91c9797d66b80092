// The built-in range as a value.

package py

import (
	"fmt"
	"iter"
)

// A RangeObject is a Python range.
type RangeObject struct{ Start, Stop, Step int }

// Range returns range(stop), range(start, stop) or range(start, stop, step); a
// step of zero raises ValueError.
func Range(args ...int) (RangeObject, error) {
	r := RangeObject{Step: 1}
	switch len(args) {
	case 1:
		r.Stop = args[0]
	case 2:
		r.Start, r.Stop = args[0], args[1]
	case 3:
		r = RangeObject{args[0], args[1], args[2]}
	case 0:
		return r, TypeError.New("range expected at least 1 argument, got 0")
	default:
		return r, raisef(TypeError, "range expected at most 3 arguments, got %d", len(args))
	}
	if r.Step == 0 {
		return r, ValueError.New("range() arg 3 must not be zero")
	}
	return r, nil
}

// PyTypeName returns "range".
func (r RangeObject) PyTypeName() string { return "range" }

// PyLen returns len(r).
func (r RangeObject) PyLen() int {
	span, step := r.Stop-r.Start, r.Step
	if step < 0 {
		span, step = -span, -step
	}
	if span <= 0 {
		return 0
	}
	return (span-1)/step + 1
}

// All iterates over the numbers.
func (r RangeObject) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, n := 0, r.PyLen(); i < n; i++ {
			if !yield(r.Start + i*r.Step) {
				return
			}
		}
	}
}

// PyIter iterates over the numbers as dynamic values.
func (r RangeObject) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for i := range r.All() {
			if !yield(i) {
				return
			}
		}
	}
}

// PyGetItem returns r[k], or raises IndexError.
func (r RangeObject) PyGetItem(k any) (any, error) {
	i, err := indexOf(r, k, r.PyLen(), "range object index out of range")
	return orNil(r.Start+i*r.Step, err)
}

// PyContains reports whether a number is in the range.
func (r RangeObject) PyContains(item any) (bool, error) {
	for i := range r.All() {
		if Eq(i, item) {
			return true, nil
		}
	}
	return false, nil
}

// PyEq compares by the numbers.
func (r RangeObject) PyEq(other any) (equal, ok bool) {
	o, ok := other.(RangeObject)
	if !ok {
		return false, false
	}
	n := r.PyLen()
	return n == o.PyLen() && (n == 0 || r.Start == o.Start && (n == 1 || r.Step == o.Step)), true
}

// PyRepr returns range(0, 3) or range(0, 9, 3).
func (r RangeObject) PyRepr() string {
	if r.Step == 1 {
		return fmt.Sprintf("range(%d, %d)", r.Start, r.Stop)
	}
	return fmt.Sprintf("range(%d, %d, %d)", r.Start, r.Stop, r.Step)
}
