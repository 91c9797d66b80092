// Bools.

package pydantic

import (
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
func Bool() Type[bool] {
	return func(r *Reader, v any) (bool, bool) {
		switch v := py.Value(v).(type) {
		case bool:
			return v, true
		case int:
			return r.boolOf(v == 1, v == 0 || v == 1, boolParsing, v)
		case float64:
			if v == 0 || v == 1 {
				return r.boolOf(v == 1, true, boolParsing, v)
			}
			return r.boolOf(false, v == float64(int(v)), boolType, v)
		case string:
			return r.boolOfText(v, v)
		case []byte:
			return r.boolOfText(string(v), v)
		}
		r.refuse(boolType, v)
		return false, false
	}
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
