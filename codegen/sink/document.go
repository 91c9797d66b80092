// This file holds the emitters of documents: Markdown, TOML, shell-like files and the terminal.

package sink

import (
	"fmt"
	"strings"
	"unicode"
)

// Markdown returns s as plain text of one line in a Markdown document or table: what Markdown or HTML would read as
// markup is escaped (CommonMark, "Backslash escapes").
func Markdown(s string) string {
	var b strings.Builder
	for _, r := range oneLine(s) {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '&':
			b.WriteString("&amp;")
		case strings.ContainsRune("\\`*_[]|~>#!$", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// MarkdownCode returns s as a code span of one line, also within a table.
func MarkdownCode(s string) string {
	s = oneLine(s)
	if s == "" {
		return ""
	}
	if strings.ContainsAny(s, "`|") {
		return "<code>" + codeEscaper.Replace(s) + "</code>"
	}
	return "`" + s + "`"
}

var codeEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "`", "&#96;", "|", "&#124;", "*", "&#42;",
	"_", "&#95;", "[", "&#91;", "]", "&#93;", "\\", "&#92;", "~", "&#126;")

// TOML returns s as a basic string of TOML 1.0, quotes included.
func TOML(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case hidden(r) || r == '\t':
			fmt.Fprintf(&b, `\U%08X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Word returns s reduced to what is one plain word in a shell, a Makefile and a Dockerfile: ASCII letters, digits,
// dot, colon, slash, hyphen and underscore, not starting with a hyphen; "app" when nothing is left.
func Word(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._:/-", r)) {
			return r
		}
		return -1
	}, s)
	if s = strings.TrimLeft(s, "-"); s == "" {
		return "app"
	}
	return s
}

// Terminal returns s for printing on a terminal: no escape sequences, no controls, one line.
func Terminal(s string) string { return oneLine(s) }

// oneLine returns s with line ends and tabs as spaces and the rest of what does not show as escapes.
func oneLine(s string) string {
	s = strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(s)
	return strings.TrimSpace(Visible(s))
}
