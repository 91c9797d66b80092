// The limits of numbers.

package pydantic

import (
	"math"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var bounds = []struct {
	name string
	kind kind
	ok   func(a, b any) (bool, error)
}{
	{"le", kind{"less_than_equal", "Input should be less than or equal to {le}"}, py.Le},
	{"lt", kind{"less_than", "Input should be less than {lt}"}, py.Lt},
	{"ge", kind{"greater_than_equal", "Input should be greater than or equal to {ge}"}, py.Ge},
	{"gt", kind{"greater_than", "Input should be greater than {gt}"}, py.Gt},
}

var multipleOf = kind{"multiple_of", "Input should be a multiple of {multiple_of}"}

// within checks a number against limits and reports the first that it breaks,
// in Pydantic's order. v is the input that the number was read from.
func (r *Reader) within(n, v any, limits []Limit) bool {
	if m, ok := find(limits, "multiple_of"); ok {
		multiple, err := isMultiple(n, m.value)
		if err != nil { // decimal.InvalidOperation, of a decimal that is too large
			r.stop(err)
			return false
		}
		if !multiple {
			r.refuse(multipleOf, v, py.P("multiple_of", m.value))
			return false
		}
	}
	for _, b := range bounds {
		limit, given := find(limits, b.name)
		if !given {
			continue
		}
		if ok, err := b.ok(n, limit.value); !ok || err != nil {
			r.refuse(b.kind, v, py.P(b.name, limit.value))
			return false
		}
	}
	return true
}

// isMultiple is exact for ints; floats may be off by a billionth.
func isMultiple(n, m any) (bool, error) {
	f, isFloat := n.(float64)
	if !isFloat {
		rest, err := py.Mod(n, m)
		return err == nil && py.Eq(rest, 0), err
	}
	step, err := py.Float(m)
	if err != nil {
		return false, err
	}
	rest, threshold := math.Mod(f, step), math.Abs(f)/1e9
	off := math.Abs(rest) > threshold && math.Abs(math.Abs(rest)-step) > threshold
	return !off, nil // also for what is not finite
}
