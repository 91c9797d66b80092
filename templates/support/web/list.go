// Header values that are lists (urllib.request.parse_http_list).
package web

import "strings"

// splitList splits at commas outside quotes and trims the items.
func splitList(s string) []string {
	var items []string
	var b strings.Builder
	escape, quoted := false, false
	flush := func() {
		if item := strings.TrimSpace(b.String()); item != "" {
			items = append(items, item)
		}
		b.Reset()
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case escape:
			escape = false
		case quoted && c == '\\':
			escape = true
			continue
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted:
			flush()
			continue
		}
		b.WriteByte(c)
	}
	flush()
	return items
}

// unquoteHeader removes the quotes of a quoted string and its escapes.
func unquoteHeader(s string) string {
	if n := len(s); n >= 2 && s[0] == '"' && s[n-1] == '"' {
		return strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(s[1 : n-1])
	}
	return s
}
