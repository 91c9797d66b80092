// This file takes docstrings apart: flasgger.utils.parse_docstring, and inspect.getdoc before it.

package flasgger

import (
	"errors"
	"strings"
	"unicode/utf8"
)

// Clean returns a docstring as inspect.getdoc does: tabs as spaces, without the margin of its lines and without blank
// lines around it.
func Clean(doc string) string {
	lines := strings.Split(expandTabs(doc), "\n")
	margin := -1
	for _, line := range lines[1:] {
		if content := strings.TrimLeft(line, " "); strings.TrimSpace(content) != "" && (margin < 0 || len(line)-len(content) < margin) {
			margin = len(line) - len(content)
		}
	}
	lines[0] = strings.TrimLeft(lines[0], " ")
	for i := range lines {
		if i > 0 && margin > 0 {
			lines[i] = lines[i][min(margin, len(lines[i])):]
		}
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return strings.Join(lines, "\n")
}

// expandTabs is str.expandtabs().
func expandTabs(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var b strings.Builder
	column := 0
	for _, r := range s {
		switch r {
		case '\t':
			n := 8 - column%8
			b.WriteString(strings.Repeat(" ", n))
			column += n
			continue
		case '\n', '\r':
			column = -1
		}
		b.WriteRune(r)
		column++
	}
	return b.String()
}

// described is what a docstring says: the first line, those up to the rule, and the YAML below it, nil when there is none.
type described struct {
	summary, description string
	swag                 *Value
}

// Undocumented reports whether a text says nothing to Flasgger.
func Undocumented(text string) bool {
	return !strings.Contains(text, "---") && !strings.HasPrefix(text, "file:") && !strings.Contains(text, "import: \"")
}

// Plain reports whether a file has none of what Python reads otherwise: a mark of its encoding, bytes that are no UTF-8,
// other ends of lines.
func Plain(file string) bool {
	return utf8.ValidString(file) && !strings.HasPrefix(file, "\ufeff") && !strings.Contains(file, "\r")
}

// describe takes the text of a docstring or of a file apart; without a rule a file is YAML, and a docstring all summary.
func describe(text string, fromFile bool, sanitize func(string) string) (described, error) {
	if strings.HasPrefix(text, "file:") || strings.Contains(text, "import: \"") {
		return described{}, errors.New("a docstring that names a file")
	}
	rule, first := strings.Index(text, "---"), strings.Index(text, "\n")
	switch {
	case text == "":
		return described{}, nil
	case rule < 0 && fromFile:
		swag, err := ReadYAML(text)
		return described{swag: swag}, err
	case rule < 0:
		return described{summary: text}, nil
	case first < 0:
		return described{}, nil
	}
	below := text[rule+3:]
	if below != "" && below[0] >= 0x80 {
		return described{}, errors.New("a rule that runs on in a docstring")
	}
	out := described{summary: sanitize(text[:first])}
	if first+1 < rule {
		out.description = sanitize(text[first+1 : rule])
	}
	swag, err := ReadYAML(below[min(1, len(below)):])
	out.swag = swag
	return out, err
}

// mergeSpecs is flasgger.utils.merge_specs: dicts go into dicts, lists are put together, the rest is replaced.
func mergeSpecs(target, source *Value) error {
	for i, key := range source.Keys {
		value := source.Items[i]
		if value.Kind != Dict && value.Kind != List {
			target.put(key, value)
			continue
		}
		at := target.index(key)
		if at < 0 {
			target.put(key, &Value{Kind: value.Kind})
			at = len(target.Keys) - 1
		}
		node := target.Items[at]
		switch {
		case node.Kind != value.Kind:
			return errors.New("specifications of one view that contradict each other")
		case value.Kind == List:
			node.Items = append(node.Items, value.Items...)
		default:
			if err := mergeSpecs(node, value); err != nil {
				return err
			}
		}
	}
	return nil
}
