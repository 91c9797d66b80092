// Header values that are lists (werkzeug.http.parse_list_header).
package web

import "strings"

// splitList splits at commas outside quotes, trims the items and removes quotes
// around them. An unclosed quote leaves no items.
func splitList(s string) []string {
	var items []string
	start, escaped, quoted := 0, false, false
	add := func(end int) {
		if item := unquoteHeader(strings.TrimSpace(s[start:end])); strings.TrimSpace(s[start:end]) != "" {
			items = append(items, item)
		}
		start = end + 1
	}
	for i := range len(s) {
		switch c := s[i]; {
		case escaped:
			escaped = false
		case quoted && c == '\\':
			escaped = true
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted:
			add(i)
		}
	}
	if quoted {
		return nil
	}
	add(len(s))
	return items
}

// unquoteHeader removes the quotes of a quoted string and its escapes.
func unquoteHeader(s string) string {
	if n := len(s); n >= 2 && s[0] == '"' && s[n-1] == '"' {
		return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(s[1 : n-1])
	}
	return s
}
