// Floats.

package pydantic

import (
	"math/big"
	"strconv"
	"strings"
	"unicode"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	floatType    = kind{"float_type", "Input should be a valid number"}
	floatParsing = kind{"float_parsing", "Input should be a valid number, unable to parse string as a number"}
)

// Float reads a float: ints, bools and texts too. Limits given as ints are
// shown as the floats that they are.
func Float(limits ...Limit) Type[float64] {
	limits = floatLimits(limits)
	return func(r *Reader, v any) (float64, bool) {
		f, ok := r.anyFloat(v, limits...)
		return f, ok && r.within(f, v, limits)
	}
}

func floatLimits(limits []Limit) []Limit {
	out := make([]Limit, len(limits))
	for i, l := range limits {
		if n, ok := l.value.(int); ok {
			l.value = float64(n)
		}
		out[i] = l
	}
	return out
}

func (r *Reader) anyFloat(v any, limits ...Limit) (float64, bool) {
	v = py.Value(v)
	switch v := v.(type) {
	case float64:
		return v, true
	case int:
		r.loosen(strict)
		return float64(v), true
	case *big.Int:
		r.loosen(strict)
		return r.floatOfBig(v)
	}
	if other, ok := standIn(v); ok {
		if _, isText := other.(string); !isText {
			r.loosen(strict)
		}
		return instead(r, v, other, func(r *Reader, other any) (float64, bool) { return r.anyFloat(other, limits...) })
	}
	if strictly(limits) {
		r.refuse(floatType, v)
		return 0, false
	}
	switch v := v.(type) {
	case bool:
		r.loosen(lax)
		if v {
			return 1, true
		}
		return 0, true
	case string:
		return r.floatOfText(v, v)
	case []byte:
		return r.floatOfText(string(v), v)
	}
	r.refuse(floatType, v)
	return 0, false
}

func (r *Reader) floatOfBig(n *big.Int) (float64, bool) {
	f, err := py.Float(n)
	if err != nil {
		r.refuse(floatType, n)
	}
	return f, err == nil
}

// floatOfText reads a decimal number; underscores may stand anywhere but at the
// ends and beside one another.
func (r *Reader) floatOfText(text string, v any) (float64, bool) {
	r.loosen(lax)
	if !r.unicode(text, v) {
		return 0, false
	}
	s := strings.TrimFunc(text, unicode.IsSpace)
	if f, ok := parseFloat(s); ok {
		return f, true
	}
	if !strings.HasPrefix(s, "_") && !strings.HasSuffix(s, "_") && !strings.Contains(s, "__") {
		if f, ok := parseFloat(strings.ReplaceAll(s, "_", "")); ok {
			return f, true
		}
	}
	r.refuse(floatParsing, v)
	return 0, false
}

// parseFloat reads Rust's float syntax, which has no hexadecimals and no
// underscores.
func parseFloat(s string) (float64, bool) {
	name := strings.TrimLeft(s, "+-")
	if len(s)-len(name) > 1 || s == "" {
		return 0, false
	}
	if strings.EqualFold(name, "nan") {
		s = name
	} else if strings.ContainsAny(name, "xXpP_") {
		return 0, false
	}
	f, err := strconv.ParseFloat(s, 64)
	if num, ok := err.(*strconv.NumError); ok && num.Err == strconv.ErrRange {
		return f, true
	}
	return f, err == nil
}
