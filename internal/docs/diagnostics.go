// Package docs prints the pages of docs/ that come from tables: docs/diagnostics.md from the codes and docs/coverage.md
// from the mapping tables.
package docs

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
)

//go:generate go run ./gen ../../docs

// Pages returns every generated page by its file name below docs/. It fails where their sources cannot be read.
func Pages() (map[string]string, error) {
	coverage, err := Coverage()
	return map[string]string{"diagnostics.md": Diagnostics(), "coverage.md": coverage}, err
}

// generated is the line under the title of every generated page.
const generated = "<!-- Printed from the tables by `make gen`; change those. -->\n\n"

// stages names the ranges of codes.
var stages = []struct {
	first diag.Code
	title string
}{
	{0, "The tool, its environment and its input"}, {1000, "Syntax"}, {2000, "Meaning"}, {3000, "Mapping"}, {4000, "Output"},
}

// Diagnostics returns the page of all codes.
func Diagnostics() string {
	var b strings.Builder
	b.WriteString("# Diagnostics\n\n" + generated)
	b.WriteString("Every message of flask2gin carries one of these codes. `flask2gin explain F2Gnnnn` prints the same, offline.\n")
	next := 0
	for _, code := range diag.Codes() {
		for next < len(stages) && code >= stages[next].first {
			if next+1 == len(stages) || code < stages[next+1].first {
				fmt.Fprintf(&b, "\n## %s\n", stages[next].title)
			}
			next++
		}
		entry(&b, diag.Lookup(code))
	}
	return b.String()
}

func entry(b *strings.Builder, e diag.Entry) {
	fmt.Fprintf(b, "\n### %s: %s\n\n*%s.* %s\n", e.Code, escape(e.Title), e.Level, escape(e.What))
	if e.Why != "" {
		fmt.Fprintf(b, "\n%s\n", escape(e.Why))
	}
	fence(b, "python", e.Python)
	fence(b, "go", e.Go)
	if e.Limit != "" {
		fmt.Fprintf(b, "\nNot exact when: %s\n", escape(e.Limit))
	}
	if e.Next != "" {
		fmt.Fprintf(b, "\nNext: %s\n", escape(e.Next))
	}
}

func fence(b *strings.Builder, language, code string) {
	if code != "" {
		fmt.Fprintf(b, "\n```%s\n%s\n```\n", language, strings.Trim(code, "\n"))
	}
}

// escape keeps prose from being read as Markdown or HTML outside of its code spans.
func escape(text string) string {
	parts := strings.Split(text, "`")
	for i := 0; i < len(parts); i += 2 {
		parts[i] = strings.NewReplacer("<", "&lt;", "*", `\*`, "_", `\_`).Replace(parts[i])
	}
	return strings.Join(parts, "`")
}
