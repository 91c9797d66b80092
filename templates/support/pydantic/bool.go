// Bools.

package pydantic

import (
	"math"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	boolType    = kind{"bool_type", "Input should be a valid boolean"}
	boolParsing = kind{"bool_parsing", "Input should be a valid boolean, unable to interpret input"}
)

var boolTexts = map[string]bool{
	"0": false, "off": false, "f": false, "false": false, "n": false, "no": false,
	"1": true, "on": true, "t": true, "true": true, "y": true, "yes": true,
}

// Bool reads a bool: True and False, 1 and 0, and the words that Pydantic
// knows, in any case.
func Bool(limits ...Limit) Type[bool] {
	return func(r *Reader, v any) (bool, bool) {
		if b, ok := py.Value(v).(bool); ok {
			return b, true
		}
		if strictly(limits) {
			r.refuse(boolType, py.Value(v))
			return false, false
		}
		v = py.Value(v)
		if other, ok := standIn(v); ok {
			r.loosen(lax)
			return instead(r, v, other, Bool(limits...))
		}
		switch v := v.(type) {
		case int:
			if r.tooWide(v) {
				break
			}
			return r.boolOf(v == 1, v == 0 || v == 1, boolParsing, v)
		case float64:
			return r.boolOfFloat(v)
		case string:
			return r.boolOfText(v, v)
		case []byte:
			return r.boolOfText(string(v), v)
		}
		r.refuse(boolType, v)
		return false, false
	}
}

// boolOfFloat tells floats that are 64-bit ints from others by the error.
func (r *Reader) boolOfFloat(f float64) (value, ok bool) {
	k := boolType
	if f == math.Trunc(f) && math.Abs(f) < 1<<63 {
		k = boolParsing
	}
	return r.boolOf(f == 1, f == 0 || f == 1, k, f)
}

func (r *Reader) boolOfText(text string, v any) (value, ok bool) {
	if !r.unicode(text, v) {
		return false, false
	}
	value, ok = boolTexts[strings.ToLower(text)]
	return r.boolOf(value, ok && len(text) < 6, boolParsing, v)
}

func (r *Reader) boolOf(value, ok bool, k kind, v any) (bool, bool) {
	r.loosen(lax)
	if !ok {
		r.refuse(k, v)
	}
	return value, ok
}
