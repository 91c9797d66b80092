// Ints.

package pydantic

import (
	"math"
	"math/big"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	intType        = kind{"int_type", "Input should be a valid integer"}
	intParsing     = kind{"int_parsing", "Input should be a valid integer, unable to parse string as an integer"}
	intParsingSize = kind{"int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size"}
	intFromFloat   = kind{"int_from_float", "Input should be a valid integer, got a number with a fractional part"}
	finiteNumber   = kind{"finite_number", "Input should be a finite number"}
)

// Int reads an int: ints, bools, integral floats and their texts (Pydantic's
// conversion table). One beyond 64 bits raises NotPorted, where Python
// would go on.
func Int(limits ...Limit) Type[int] {
	return func(r *Reader, v any) (int, bool) {
		n, ok := r.anyInt(v, limits...)
		if !ok || !r.within(n, v, limits) {
			return 0, false
		}
		i, ok := n.(int)
		if !ok {
			r.stop(py.NotPorted.New("an int beyond 64 bits is not ported here"))
		}
		return i, ok
	}
}

// BigInt reads an int of any size.
func BigInt(limits ...Limit) Type[py.BigInt] {
	return func(r *Reader, v any) (py.BigInt, bool) {
		n, ok := r.anyInt(v, limits...)
		if !ok || !r.within(n, v, limits) {
			return py.BigInt{}, false
		}
		return py.AsBig(n), true
	}
}

// AnyInt reads an int of any size as a dynamic value.
func AnyInt(limits ...Limit) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		n, ok := r.anyInt(v, limits...)
		return n, ok && r.within(n, v, limits)
	}
}

// anyInt returns v as an int of any size.
func (r *Reader) anyInt(v any, limits ...Limit) (any, bool) {
	v = py.Value(v)
	switch v.(type) {
	case int, *big.Int:
		return v, true
	case bool, float64, string, []byte:
	default:
		return r.intOfOther(v, limits)
	}
	if strictly(limits) {
		r.refuse(intType, v)
		return nil, false
	}
	switch v := v.(type) {
	case bool:
		r.loosen(lax)
		if v {
			return 1, true
		}
		return 0, true
	case float64:
		return r.intOfFloat(v)
	case string:
		return r.intOfText(v, v)
	case []byte:
		return r.intOfText(string(v), v)
	}
	r.refuse(intType, v)
	return nil, false
}

func (r *Reader) intOfFloat(f float64) (any, bool) {
	r.loosen(lax)
	switch {
	case math.IsInf(f, 0) || math.IsNaN(f):
		r.refuse(finiteNumber, f)
	case f != math.Trunc(f):
		r.refuse(intFromFloat, f)
	case f >= 1<<63 || f <= -1<<63:
		r.refuse(intParsingSize, f)
	default:
		return int(f), true
	}
	return nil, false
}

// intOfText reads ASCII digits with a sign, single underscores between them,
// and perhaps a fraction of zeros.
func (r *Reader) intOfText(text string, v any) (any, bool) {
	r.loosen(lax)
	if !r.unicode(text, v) {
		return nil, false
	}
	s := strings.TrimFunc(text, unicode.IsSpace)
	if head, zeros, ok := strings.Cut(s, "."); ok && zeros != "" && strings.Trim(zeros, "0") == "" {
		s = head
	}
	digits, ok := plainDigits(s)
	if !ok {
		r.refuse(intParsing, v)
		return nil, false
	}
	if len(s) > 4300 {
		r.refuse(intParsingSize, v)
		return nil, false
	}
	n, _ := new(big.Int).SetString(digits, 10)
	if n.IsInt64() {
		return int(n.Int64()), true
	}
	return n, true
}

// plainDigits removes a plus sign and single underscores, or says that s is no
// decimal int.
func plainDigits(s string) (string, bool) {
	s, plus := strings.CutPrefix(s, "+")
	digits := strings.TrimPrefix(s, "-")
	if len(digits) < len(s) && plus {
		return "", false
	}
	if digits == "" || strings.HasPrefix(digits, "_") || strings.HasSuffix(digits, "_") || strings.Contains(digits, "__") {
		return "", false
	}
	if strings.Trim(digits, "0123456789_") != "" {
		return "", false
	}
	return strings.ReplaceAll(s, "_", ""), true
}
