// Margins of text: textwrap.dedent and textwrap.indent.

package py

import "strings"

// Dedent returns textwrap.dedent(text): without the white space that all lines begin with.
func Dedent(text string) string {
	lines := strings.Split(text, "\n")
	margin, found := "", false
	for i, line := range lines {
		body := strings.TrimLeft(line, " \t")
		if body == "" {
			lines[i] = ""
			continue
		}
		indent := line[:len(line)-len(body)]
		if !found {
			margin, found = indent, true
		}
		margin = commonPrefix(margin, indent)
	}
	if margin == "" {
		return strings.Join(lines, "\n")
	}
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(line, margin)
	}
	return strings.Join(lines, "\n")
}

func commonPrefix(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a[:n]
}

// Indent returns textwrap.indent(text, prefix): with the prefix before every line that is not blank.
func Indent(text, prefix string) string {
	var out strings.Builder
	for _, line := range SplitLines(text, true) {
		if Strip(line) != "" {
			out.WriteString(prefix)
		}
		out.WriteString(line)
	}
	return out.String()
}
