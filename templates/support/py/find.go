// Searching and replacing in strings, by code points.

package py

import "strings"

// window returns s[lo:hi] and how many code points stand before it; ok is false
// when lo is behind the end.
func window(s string, bounds []*int) (text string, before int, ok bool) {
	if len(bounds) == 0 {
		return s, 0, true
	}
	n := StrLen(s)
	lo, hi := bounds[0], (*int)(nil)
	if len(bounds) > 1 {
		hi = bounds[1]
	}
	start, stop := 0, n
	if lo != nil {
		start = bound(*lo, n, 0, *lo)
	}
	if hi != nil {
		stop = bound(*hi, n, 0, n)
	}
	if start > stop {
		return "", start, false
	}
	text, _ = StrSlice(s, &start, &stop, nil)
	return text, start, true
}

// Find returns s.find(sub, bounds...), the position in code points, or -1.
func Find(s, sub string, bounds ...*int) int {
	text, before, ok := window(s, bounds)
	i := strings.Index(text, sub)
	if !ok || i < 0 {
		return -1
	}
	return before + StrLen(text[:i])
}

// RFind returns s.rfind(sub, bounds...), or -1.
func RFind(s, sub string, bounds ...*int) int {
	text, before, ok := window(s, bounds)
	i := strings.LastIndex(text, sub)
	if !ok || i < 0 {
		return -1
	}
	return before + StrLen(text[:i])
}

// IndexStr returns s.index(sub, bounds...), or raises ValueError.
func IndexStr(s, sub string, bounds ...*int) (int, error) {
	return found(Find(s, sub, bounds...))
}

// RIndexStr returns s.rindex(sub, bounds...), or raises ValueError.
func RIndexStr(s, sub string, bounds ...*int) (int, error) {
	return found(RFind(s, sub, bounds...))
}

func found(i int) (int, error) {
	if i < 0 {
		return 0, ValueError.New("substring not found")
	}
	return i, nil
}

// Count returns s.count(sub, bounds...).
func Count(s, sub string, bounds ...*int) int {
	text, _, ok := window(s, bounds)
	switch {
	case !ok:
		return 0
	case sub == "":
		return StrLen(text) + 1
	}
	return strings.Count(text, sub)
}

// StartsWith reports whether s begins with one of the prefixes.
func StartsWith(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// EndsWith reports whether s ends with one of the suffixes.
func EndsWith(s string, suffixes ...string) bool {
	for _, p := range suffixes {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}

// ReplaceBig is Replace with a limit of any size; one that does not fit in 64
// bits raises OverflowError, as CPython's ssize_t arguments do.
func ReplaceBig(s, old, with string, limit BigInt) (string, error) {
	n, err := indexArg(limit.Value())
	if err != nil {
		return "", err
	}
	return Replace(s, old, with, n), nil
}

// Replace returns s.replace(old, with, limit); a negative limit is none.
func Replace(s, old, with string, limit int) string {
	if old != "" {
		return strings.Replace(s, old, with, limit)
	}
	if s == "" && limit == 0 {
		return s
	}
	var b strings.Builder
	for limit != 0 {
		b.WriteString(with)
		limit--
		if s == "" {
			return b.String()
		}
		_, size := decodeRune(s)
		b.WriteString(s[:size])
		s = s[size:]
	}
	b.WriteString(s)
	return b.String()
}

// RemovePrefix returns s.removeprefix(prefix).
func RemovePrefix(s, prefix string) string { return strings.TrimPrefix(s, prefix) }

// RemoveSuffix returns s.removesuffix(suffix).
func RemoveSuffix(s, suffix string) string { return strings.TrimSuffix(s, suffix) }
