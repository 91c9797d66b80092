// This file takes a rule apart, as werkzeug.routing.rules does: static text and variables with their converters.

package plan

import (
	"net/url"
	"regexp"
	"strings"
)

// part is static text, or a variable.
type part struct {
	text      string // when it is static
	name      string // of the variable
	converter converter
}

// converter is a variable's converter with its arguments.
type converter struct {
	name string            // default, string, int, float, path, uuid, any, or one of the app's own
	args []string          // the words of any
	set  map[string]string // min=1
}

// variable is werkzeug.routing.rules._part_re, cut down to what stands within the angle brackets.
var (
	variable = regexp.MustCompile(`<(?:([a-zA-Z_][a-zA-Z0-9_]*)(?:\(([^>]*?)\))?:)?([a-zA-Z_][a-zA-Z0-9_]*)>`)
	argument = regexp.MustCompile(`(?:(\w+)\s*=\s*)?("[^"]*"|'[^']*'|[^,\s]+)`)
)

// parseRule returns the parts of a rule. What is no variable is static text.
func parseRule(rule string) []part {
	var parts []part
	last := 0
	for _, m := range variable.FindAllStringSubmatchIndex(rule, -1) {
		if m[0] > last {
			parts = append(parts, part{text: rule[last:m[0]]})
		}
		parts = append(parts, part{name: rule[m[6]:m[7]], converter: parseConverter(group(rule, m, 1), group(rule, m, 2))})
		last = m[1]
	}
	if last < len(rule) {
		parts = append(parts, part{text: rule[last:]})
	}
	return parts
}

func group(text string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return text[m[2*n]:m[2*n+1]]
}

func parseConverter(name, args string) converter {
	c := converter{name: name, set: map[string]string{}}
	if name == "" {
		c.name = "default"
	}
	for _, m := range argument.FindAllStringSubmatch(args, -1) {
		value := strings.Trim(m[2], `"'`)
		if m[1] == "" {
			c.args = append(c.args, value)
		} else {
			c.set[m[1]] = value
		}
	}
	return c
}

// fill returns the path of a rule with the texts, percent-encoded already, in the places of its variables.
func fill(parts []part, texts []string) string {
	var b strings.Builder
	next := 0
	for _, p := range parts {
		if p.name == "" {
			b.WriteString(encodePath(p.text))
			continue
		}
		b.WriteString(texts[next])
		next++
	}
	return b.String()
}

// variables returns the variables of a rule in their order.
func variables(parts []part) []part {
	var out []part
	for _, p := range parts {
		if p.name != "" {
			out = append(out, p)
		}
	}
	return out
}

// encodePath percent-encodes what cannot stand in the path of a request line.
func encodePath(text string) string { return (&url.URL{Path: text}).EscapedPath() }

// encodeSegment percent-encodes a text as one segment of a path.
func encodeSegment(text string) string { return url.PathEscape(text) }
