// Strings.

package pydantic1

import (
	"math/big"
	"regexp"
	"sync"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	strError  = kind{"type_error.str", "str type expected"}
	strShort  = kind{"value_error.any_str.min_length", "ensure this value has at least {limit_value} characters"}
	strLong   = kind{"value_error.any_str.max_length", "ensure this value has at most {limit_value} characters"}
	strRegex  = kind{"value_error.str.regex", `string does not match regex "{pattern}"`}
	uuidError = kind{"type_error.uuid", "value is not a valid uuid"}
)

// Str reads a string: numbers, bools and decimals by what str() makes of them,
// and bytes that are UTF-8. Lengths count code points.
func Str(limits ...pydantic.Limit) pydantic.Type[string] {
	return some(func(r *pydantic.Reader, v any) (string, bool) {
		s, ok := text(r, v, limits)
		return s, ok
	})
}

func text(r *pydantic.Reader, v any, limits []pydantic.Limit) (string, bool) {
	_, _, strict := find(limits, "strict")
	if s, ok := v.(string); ok {
		return limited(r, s, limits)
	}
	if strict || changes(r, v, "str") {
		return refused[string](r, strError)
	}
	switch x := v.(type) {
	case bool, int, *big.Int, float64, py.Decimal:
		return limited(r, py.Str(x), limits)
	case []byte:
		if !utf8.Valid(x) {
			return stopped[string](r, py.NotPorted.New("bytes that are no UTF-8 are not ported"))
		}
		return limited(r, string(x), limits)
	}
	return refused[string](r, strError)
}

// limited changes a text as the limits say and reports the first that it breaks.
func limited(r *pydantic.Reader, s string, limits []pydantic.Limit) (string, bool) {
	for _, l := range limits {
		switch l.Name() {
		case "strip":
			s = py.Strip(s)
		case "lower":
			s = py.Lower(s)
		case "upper":
			s = py.Upper(s)
		}
	}
	if least, _, ok := find(limits, "min_length"); ok && py.StrLen(s) < least.(int) {
		return refused[string](r, strShort, py.P("limit_value", least))
	}
	if most, _, ok := find(limits, "max_length"); ok && py.StrLen(s) > most.(int) {
		return refused[string](r, strLong, py.P("limit_value", most))
	}
	if pattern, match, ok := find(limits, "pattern"); ok && !compiled(match).MatchString(s) {
		return refused[string](r, strRegex, py.P("pattern", pattern))
	}
	return s, true
}

var patterns sync.Map // syntax to *regexp.Regexp

func compiled(syntax string) *regexp.Regexp {
	if re, ok := patterns.Load(syntax); ok {
		return re.(*regexp.Regexp)
	}
	re := regexp.MustCompile(syntax)
	patterns.Store(syntax, re)
	return re
}

// UUID reads a UUID: itself, or what uuid.UUID() takes as a text.
func UUID() pydantic.Type[py.UUID] {
	return some(func(r *pydantic.Reader, v any) (py.UUID, bool) {
		switch x := v.(type) {
		case py.UUID:
			return x, true
		case string:
			if id, err := py.ParseUUID(x); err == nil && !r.Exactly() {
				return id, true
			}
		}
		return refused[py.UUID](r, uuidError)
	})
}

// SecretStr reads a text as a secret.
func SecretStr(limits ...pydantic.Limit) pydantic.Type[pydantic.Secret] {
	return some(func(r *pydantic.Reader, v any) (pydantic.Secret, bool) {
		if s, ok := v.(pydantic.Secret); ok {
			return s, true
		}
		if changes(r, v) {
			return refused[pydantic.Secret](r, strError)
		}
		s, ok := text(r, v, limits)
		return pydantic.NewSecret(s), ok
	})
}
