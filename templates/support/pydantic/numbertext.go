// Texts that may be given as numbers (coerce_numbers_to_str).

package pydantic

import (
	"math"
	"math/big"
	"strconv"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// StrOrNumber reads what Str reads, or a number as its text: that of str(), and
// of a float in JSON all its digits, as Rust writes it. Members of enumerations
// are not ported.
func StrOrNumber(limits ...Limit) Type[string] {
	text := Str(limits...)
	return func(r *Reader, v any) (string, bool) {
		if strictly(limits) {
			return text(r, v)
		}
		switch x := py.Value(v).(type) {
		case int, *big.Int:
			r.loosen(lax)
			return r.limited(py.Str(x), v, limits)
		case float64:
			r.loosen(lax)
			if r.json {
				return r.limited(digits(x), v, limits)
			}
			return r.limited(py.Str(x), v, limits)
		case interface{ EnumValue() any }:
			r.stop(py.NotPorted.New("a member of an enumeration as a text is not ported"))
			return "", false
		case interface{ PyTypeName() string }:
			if x.PyTypeName() == "Decimal" {
				r.loosen(lax)
				return r.limited(py.Str(x), v, limits)
			}
		}
		return text(r, v)
	}
}

// digits writes a float without an exponent.
func digits(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}
