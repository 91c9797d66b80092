// Ints, floats and bools.

package pydantic1

import (
	"math"
	"math/big"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	integerError = kind{"type_error.integer", "value is not a valid integer"}
	floatError   = kind{"type_error.float", "value is not a valid float"}
	boolError    = kind{"type_error.bool", "value could not be parsed to a boolean"}
	strictBool   = kind{"value_error.strictbool", "value is not a valid boolean"}
	notMultiple  = kind{"value_error.number.not_multiple", "ensure this value is a multiple of {multiple_of}"}
	notFinite    = kind{"value_error.number.not_finite_number", "ensure this value is a finite number"}
)

var bounds = []struct {
	name string
	kind kind
	ok   func(a, b any) (bool, error)
}{
	{"gt", kind{"value_error.number.not_gt", "ensure this value is greater than {limit_value}"}, py.Gt},
	{"ge", kind{"value_error.number.not_ge", "ensure this value is greater than or equal to {limit_value}"}, py.Ge},
	{"lt", kind{"value_error.number.not_lt", "ensure this value is less than {limit_value}"}, py.Lt},
	{"le", kind{"value_error.number.not_le", "ensure this value is less than or equal to {limit_value}"}, py.Le},
}

// find returns the value of the limit of a name.
func find(limits []pydantic.Limit, name string) (value any, match string, ok bool) {
	for _, l := range limits {
		if l.Name() == name {
			value, match = l.Value()
			return value, match, true
		}
	}
	return nil, "", false
}

// within checks a number against limits and reports the first that it breaks: of
// gt and ge, of lt and le, then the multiple (number_size_validator).
func within(r *pydantic.Reader, n any, limits []pydantic.Limit) bool {
	for _, b := range bounds {
		limit, _, given := find(limits, b.name)
		if !given {
			continue
		}
		if ok, err := b.ok(n, limit); !ok || err != nil {
			refuse(r, b.kind, py.P("limit_value", limit))
			return false
		}
	}
	if step, _, given := find(limits, "multiple_of"); given && !isMultiple(n, step) {
		refuse(r, notMultiple, py.P("multiple_of", step))
		return false
	}
	return true
}

// isMultiple may be off by 1e-8, in whole steps.
func isMultiple(n, step any) bool {
	a, err := py.Float(n)
	b, problem := py.Float(step)
	if err != nil || problem != nil {
		return false
	}
	rest, err := py.Mod(a/b, 1)
	f, ok := rest.(float64)
	const most = 1e-8
	return err == nil && ok && (math.Abs(f) <= most || math.Abs(f-1) <= most)
}

// Int reads an int: whatever int() takes, so that 1.5 is cut to 1. One beyond 64
// bits raises NotPorted, where Python would go on.
func Int(limits ...pydantic.Limit) pydantic.Type[int] {
	return some(func(r *pydantic.Reader, v any) (int, bool) {
		n, ok := anyInt(r, v, limits)
		if !ok {
			return 0, false
		}
		i, ok := n.(int)
		if !ok {
			r.Stop(py.NotPorted.New("an int beyond 64 bits is not ported here"))
		}
		return i, ok
	})
}

// BigInt reads an int of any size.
func BigInt(limits ...pydantic.Limit) pydantic.Type[py.BigInt] {
	return some(func(r *pydantic.Reader, v any) (py.BigInt, bool) {
		n, ok := anyInt(r, v, limits)
		if !ok {
			return py.BigInt{}, false
		}
		return py.AsBig(n), true
	})
}

// AnyInt reads an int of any size as a dynamic value.
func AnyInt(limits ...pydantic.Limit) pydantic.Type[any] {
	return some(func(r *pydantic.Reader, v any) (any, bool) { return anyInt(r, v, limits) })
}

func anyInt(r *pydantic.Reader, v any, limits []pydantic.Limit) (any, bool) {
	_, _, strict := find(limits, "strict")
	switch v.(type) {
	case int, *big.Int:
		return v, within(r, v, limits)
	}
	if strict || changes(r, v, "int") {
		return refused[any](r, integerError)
	}
	n, err := py.Int(v)
	if err != nil {
		return refused[any](r, integerError)
	}
	return n, within(r, n, limits)
}

// Float reads a float: whatever float() takes.
func Float(limits ...pydantic.Limit) pydantic.Type[float64] {
	return some(func(r *pydantic.Reader, v any) (float64, bool) {
		f, isFloat := v.(float64)
		_, _, strict := find(limits, "strict")
		if !isFloat && (strict || changes(r, v, "float")) {
			return refused[float64](r, floatError)
		}
		if !isFloat {
			var err error
			if f, err = py.Float(v); err != nil {
				return notFloat(r, err)
			}
		}
		if _, _, finite := find(limits, "finite"); finite && (math.IsInf(f, 0) || math.IsNaN(f)) {
			return refused[float64](r, notFinite)
		}
		return f, within(r, f, limits)
	})
}

// notFloat reports what float() refuses; an int that is too large raises, as it
// does in version 1.
func notFloat(r *pydantic.Reader, err error) (float64, bool) {
	if _, large := py.Is(err, py.OverflowError); large {
		return stopped[float64](r, err)
	}
	return refused[float64](r, floatError)
}

// Bool reads a bool: 0 and 1, and the words for them in any case.
func Bool(limits ...pydantic.Limit) pydantic.Type[bool] {
	return some(func(r *pydantic.Reader, v any) (bool, bool) {
		if b, ok := v.(bool); ok {
			return b, true
		}
		if _, _, strict := find(limits, "strict"); strict {
			return refused[bool](r, strictBool)
		}
		if changes(r, v, "bool") {
			return refused[bool](r, boolError)
		}
		word := v
		switch x := v.(type) {
		case []byte:
			word = py.Lower(string(x))
		case string:
			word = py.Lower(x)
		}
		b, ok := words[word]
		switch {
		case ok:
			return b, true
		case isNumber(v) && py.Eq(v, 0):
			return false, true
		case isNumber(v) && py.Eq(v, 1):
			return true, true
		}
		return refused[bool](r, boolError)
	})
}

var words = map[any]bool{
	"1": true, "on": true, "t": true, "true": true, "y": true, "yes": true,
	"0": false, "off": false, "f": false, "false": false, "n": false, "no": false,
}

func isNumber(v any) bool {
	switch v.(type) {
	case int, float64, py.Decimal:
		return true
	}
	return false
}
