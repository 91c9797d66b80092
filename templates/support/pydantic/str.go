// Strings.

package pydantic

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	stringType     = kind{"string_type", "Input should be a valid string"}
	stringUnicode  = kind{"string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string"}
	stringTooShort = kind{"string_too_short", "String should have at least {min_length} character{s}"}
	stringTooLong  = kind{"string_too_long", "String should have at most {max_length} character{s}"}
	stringPattern  = kind{"string_pattern_mismatch", "String should match pattern '{pattern}'"}
)

// Str reads a string, or bytes that are UTF-8. Lengths count code points.
func Str(limits ...Limit) Type[string] {
	return func(r *Reader, v any) (string, bool) {
		switch x := py.Value(v).(type) {
		case string:
			if r.json { // where texts stand for other things as well
				r.loosen(strict)
			}
			return r.limited(x, v, limits)
		case []byte:
			if strictly(limits) {
				break
			}
			r.loosen(lax)
			if !utf8.Valid(x) {
				r.refuse(stringUnicode, v)
				return "", false
			}
			return r.limited(string(x), v, limits)
		case py.Mixed, interface{ EnumValue() any }:
			return r.textOfOther(x, limits)
		}
		r.refuse(stringType, v)
		return "", false
	}
}

// limited checks the limits of a text and reports the first that it breaks.
// Without limits a text is not looked at, so that lone surrogates pass.
func (r *Reader) limited(s string, v any, limits []Limit) (string, bool) {
	if len(limits) == 0 || len(limits) == 1 && strictly(limits) {
		return s, true
	}
	if !r.unicode(s, v) {
		return "", false
	}
	if _, ok := find(limits, "strip"); ok {
		s = strings.TrimFunc(s, unicode.IsSpace)
	}
	if l, ok := find(limits, "min_length"); ok && py.StrLen(s) < l.value.(int) {
		r.refuse(stringTooShort, v, py.P("min_length", l.value))
		return "", false
	}
	if l, ok := find(limits, "max_length"); ok && py.StrLen(s) > l.value.(int) {
		r.refuse(stringTooLong, v, py.P("max_length", l.value))
		return "", false
	}
	if l, ok := find(limits, "pattern"); ok && !compiled(l.match).MatchString(s) {
		r.refuse(stringPattern, v, py.P("pattern", l.value))
		return "", false
	}
	return cased(s, limits), true
}

// cased turns a text into the case that is asked for.
func cased(s string, limits []Limit) string {
	for _, l := range limits {
		switch l.name {
		case "lower":
			s = py.Lower(s)
		case "upper":
			s = py.Upper(s)
		}
	}
	return s
}

// unicode refuses texts with lone surrogates.
func (r *Reader) unicode(s string, v any) bool {
	if _, isText := v.(string); !isText || utf8.ValidString(s) {
		return true
	}
	r.refuse(stringUnicode, v)
	return false
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
