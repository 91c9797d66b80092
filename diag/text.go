// This file holds the rendering of diagnostics for people: one line that editors understand, the source line with a
// caret, and the next step.

package diag

import (
	"fmt"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/flask2gin/flask2gin/source"
)

// Style holds the escape sequences of a coloured rendering. The zero Style prints plain text.
type Style struct{ Bold, Error, Warning, Note, Faint, Reset string }

// ANSI returns the style for terminals that understand colours.
func ANSI() Style {
	return Style{Bold: "\x1b[1m", Error: "\x1b[1;31m", Warning: "\x1b[1;33m", Note: "\x1b[1;36m", Faint: "\x1b[2m", Reset: "\x1b[0m"}
}

func (s Style) level(l Level) string { return [...]string{s.Note, s.Warning, s.Error}[l] }

// Text writes the diagnostics to w, each as "path:line:col: level: message [F2Gnnnn]", its source line with a caret
// and a line with what to do next. Columns count characters from 1, as CPython's SyntaxError.offset does. Control
// characters of the source never reach w. It returns the first error of w.
func Text(w io.Writer, list []Diagnostic, style Style) error {
	for _, d := range list {
		if _, err := io.WriteString(w, textOf(d, style)); err != nil {
			return err
		}
	}
	return nil
}

func textOf(d Diagnostic, style Style) string {
	var b strings.Builder
	message, stack, _ := strings.Cut(d.Message, "\n")
	fmt.Fprintf(&b, "%s%s:%s %s%s:%s %s %s[%s]%s\n", style.Bold, Plain(d.Where()), style.Reset,
		style.level(d.Level), d.Level, style.Reset, Plain(message), style.Faint, d.Code, style.Reset)
	if d.File != nil {
		excerpt(&b, d, style)
	}
	for line := range strings.Lines(stack) {
		fmt.Fprintf(&b, "    %s\n", Plain(strings.TrimRight(line, "\n")))
	}
	if next := d.Hint(); next != "" {
		fmt.Fprintf(&b, "  next: %s\n", Plain(next))
	}
	return b.String()
}

// Where returns the place as "path:line:col", only the path when the diagnostic is about a whole file, or "flask2gin"
// when it has none.
func (d Diagnostic) Where() string {
	switch {
	case d.File != nil:
		line, column := d.Place()
		return fmt.Sprintf("%s:%d:%d", d.File.Path, line, column)
	case d.Path != "":
		return d.Path
	}
	return "flask2gin"
}

// Place returns the line and the column in characters, both from 1, or zeros when the diagnostic has no place in a file.
func (d Diagnostic) Place() (line, column int) {
	if d.File == nil {
		return 0, 0
	}
	return placeOf(d.File, d.Span.Start)
}

func placeOf(f *source.File, p source.Pos) (line, column int) {
	at := f.Position(p)
	text := f.Line(at.Line)
	return at.Line, len([]rune(text[:min(at.Column, len(text))])) + 1
}

// Hint returns the diagnostic's own next step, or that of its code.
func (d Diagnostic) Hint() string {
	if d.Next != "" {
		return d.Next
	}
	return Lookup(d.Code).Next
}

// excerptWidth is how many bytes of a source line are shown at most.
const excerptWidth = 160

// excerpt writes the source line of d and carets under its span, or under the rest of the line when it has several.
func excerpt(b *strings.Builder, d Diagnostic, style Style) {
	at := d.Position()
	line := MaskSecrets(d.File.Line(at.Line))
	start := min(at.Column, len(line))
	end := min(start+max(int(d.Span.End-d.Span.Start), 1), max(len(line), start+1))
	line, start, end = window(line, start, end)
	number := fmt.Sprintf("%5d | ", at.Line)
	marks := strings.Repeat("^", max(1, runewidth.StringWidth(Plain(line[start:min(end, len(line))]))))
	fmt.Fprintf(b, "%s%s%s%s\n", style.Faint, number, style.Reset, Plain(line))
	fmt.Fprintf(b, "%s%s%s%s%s%s\n", style.Faint, "      | ", style.Reset, blank(line[:start]), style.level(d.Level), marks+style.Reset)
}

// window cuts a long line to what surrounds the span.
func window(line string, start, end int) (string, int, int) {
	if len(line) <= excerptWidth {
		return line, start, end
	}
	from := max(0, start-excerptWidth/2)
	for from > 0 && from < len(line) && line[from]&0xC0 == 0x80 {
		from--
	}
	to := min(len(line), from+excerptWidth)
	for to < len(line) && line[to]&0xC0 == 0x80 {
		to++
	}
	return line[from:to], start - from, min(end, to) - from
}

// blank returns white space as wide as text, with its tabs kept.
func blank(text string) string {
	var b strings.Builder
	for _, c := range text {
		if c == '\t' {
			b.WriteByte('\t')
			continue
		}
		b.WriteString(strings.Repeat(" ", runewidth.StringWidth(Plain(string(c)))))
	}
	return b.String()
}

// Plain returns text with everything that could steer a terminal made visible: control characters other than tabs,
// bidirectional controls, and bytes that are not UTF-8, as \xNN or \uNNNN.
func Plain(text string) string {
	if !strings.ContainsFunc(text, steers) {
		return text
	}
	var b strings.Builder
	for _, c := range text {
		switch {
		case !steers(c):
			b.WriteRune(c)
		case c < 0x100:
			fmt.Fprintf(&b, `\x%02x`, c)
		default:
			fmt.Fprintf(&b, `\u%04x`, c)
		}
	}
	return b.String()
}

func steers(c rune) bool {
	switch {
	case c == '\t':
		return false
	case c < ' ', c >= 0x7f && c < 0xa0, c == '\uFFFD', c == '\uFEFF':
		return true
	case c >= 0x200b && c <= 0x200f, c >= 0x2028 && c <= 0x202e, c >= 0x2060 && c <= 0x2069:
		return true
	}
	return false
}
