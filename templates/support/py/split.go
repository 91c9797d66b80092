// Splitting strings.

package py

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Split returns s.split(sep, limit); a negative limit is none. An empty
// separator raises ValueError.
func Split(s, sep string, limit int) ([]string, error) {
	if sep == "" {
		return nil, ValueError.New("empty separator")
	}
	if limit < 0 {
		return strings.Split(s, sep), nil
	}
	return strings.SplitN(s, sep, limit+1), nil
}

// RSplit returns s.rsplit(sep, limit); a negative limit is none. An empty
// separator raises ValueError.
func RSplit(s, sep string, limit int) ([]string, error) {
	if sep == "" {
		return nil, ValueError.New("empty separator")
	}
	var parts []string
	for limit != 0 {
		i := strings.LastIndex(s, sep)
		if i < 0 {
			break
		}
		parts = append(parts, s[i+len(sep):])
		s = s[:i]
		limit--
	}
	parts = append(parts, s)
	slices.Reverse(parts)
	return parts, nil
}

// SplitFields returns s.split(None, limit), the words between white space; a
// negative limit is none.
func SplitFields(s string, limit int) []string {
	parts := []string{}
	for s = LStrip(s); s != ""; s = LStrip(s) {
		i := strings.IndexFunc(s, isSpace)
		if limit == 0 || i < 0 {
			i = len(s)
			if limit != 0 {
				return append(parts, s)
			}
			return append(parts, s[:i])
		}
		parts = append(parts, s[:i])
		s = s[i:]
		limit--
	}
	return parts
}

// RSplitFields returns s.rsplit(None, limit).
func RSplitFields(s string, limit int) []string {
	parts := []string{}
	for s = RStrip(s); s != ""; s = RStrip(s) {
		i := strings.LastIndexFunc(s, isSpace)
		if limit == 0 || i < 0 {
			parts = append(parts, s)
			break
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		parts = append(parts, s[i+size:])
		s = s[:i]
		limit--
	}
	slices.Reverse(parts)
	return parts
}

// SplitLines returns s.splitlines(keepends), which knows eleven line ends
// (SEMANTICS F19).
func SplitLines(s string, keepEnds bool) []string {
	lines := []string{}
	for s != "" {
		i := strings.IndexFunc(s, isLineEnd)
		if i < 0 {
			return append(lines, s)
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		end := i + size
		if s[i] == '\r' && strings.HasPrefix(s[end:], "\n") {
			end++
		}
		if keepEnds {
			i = end
		}
		lines = append(lines, s[:i])
		s = s[end:]
	}
	return lines
}

func isLineEnd(r rune) bool {
	return r >= 0x0a && r <= 0x0d || r >= 0x1c && r <= 0x1e || r == 0x85 || r == 0x2028 || r == 0x2029
}

// Partition returns s.partition(sep): what stands before the first separator,
// the separator, and the rest. An empty separator raises ValueError.
func Partition(s, sep string) (head, middle, tail string, err error) {
	if sep == "" {
		return "", "", "", ValueError.New("empty separator")
	}
	head, tail, found := strings.Cut(s, sep)
	if !found {
		return s, "", "", nil
	}
	return head, sep, tail, nil
}

// RPartition returns s.rpartition(sep), at the last separator.
func RPartition(s, sep string) (head, middle, tail string, err error) {
	if sep == "" {
		return "", "", "", ValueError.New("empty separator")
	}
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return "", "", s, nil
	}
	return s[:i], sep, s[i+len(sep):], nil
}

// Join returns sep.join(items), or raises TypeError for an item that is no str.
func Join(sep string, items any) (string, error) {
	if parts, ok := items.([]string); ok {
		return strings.Join(parts, sep), nil
	}
	list, err := ToList(items)
	if err != nil {
		return "", TypeError.New("can only join an iterable")
	}
	parts := make([]string, list.Len())
	for i, item := range list.Values() {
		part, ok := plain(item).(string)
		if !ok {
			return "", raisef(TypeError, "sequence item %d: expected str instance, %s found", i, label(item))
		}
		parts[i] = part
	}
	return strings.Join(parts, sep), nil
}
