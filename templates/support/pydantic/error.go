// ValidationError: what validation raises, and how a program reads it.

package pydantic

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ValidationError is the class of the exceptions that validation raises, a
// ValueError (pydantic_core.ValidationError).
var ValidationError = &py.Class{Name: "ValidationError", Bases: []*py.Class{py.ValueError}, Text: errorText, Repr: errorText}

// A Line is one error of an input.
type Line struct {
	Type  string
	Loc   py.Tuple
	Msg   string
	Input any
	Ctx   *py.Dict[string, any] // nil for none
	Own   bool                  // the error of a library or program, which no page of Pydantic's explains
	Old   bool                  // the error of version 1, which does not show its input
}

// details is what a ValidationError knows. It travels as an attribute of the
// exception under a name that no program can spell.
type details struct {
	title string
	lines []Line
}

const detailsKey = ""

func newError(title string, lines []Line) *py.Error {
	return ValidationError.New().Set(detailsKey, &details{title, lines})
}

func detailsOf(e *py.Error) *details {
	if d, ok := e.Attrs[detailsKey].(*details); ok {
		return d
	}
	return &details{title: "?"}
}

// Title returns e.title, the model's name.
func Title(e *py.Error) string { return detailsOf(e).title }

// ErrorCount returns e.error_count().
func ErrorCount(e *py.Error) int { return len(detailsOf(e).lines) }

// Part is a part of error objects that Errors and JSON can leave out.
type Part int

// The parts: include_url=False and so on.
const (
	URL Part = 1 << iota
	Context
	Input
)

// Errors returns e.errors() without the given parts.
func Errors(e *py.Error, without ...Part) *py.List[*py.Dict[string, any]] {
	out := py.NewList[*py.Dict[string, any]]()
	for _, line := range detailsOf(e).lines {
		out.Append(line.dict(parts(without)))
	}
	return out
}

func parts(list []Part) Part {
	var all Part
	for _, p := range list {
		all |= p
	}
	return all
}

func (l *Line) dict(without Part) *py.Dict[string, any] {
	if l.Old {
		return l.old()
	}
	d := py.DictOf(py.P[string, any]("type", l.Type), py.P[string, any]("loc", l.Loc), py.P[string, any]("msg", l.Msg))
	if without&Input == 0 {
		d.Set("input", l.Input)
	}
	if without&Context == 0 && l.Ctx != nil {
		d.Set("ctx", l.Ctx)
	}
	if without&URL == 0 && !l.Own {
		d.Set("url", l.url())
	}
	return d
}

func (l *Line) url() string { return "https://errors.pydantic.dev/2.13/v/" + l.Type }

// JSON returns e.json() without the given parts; indent is -1 for none.
func JSON(e *py.Error, indent int, without ...Part) (string, error) {
	out := py.NewList[*py.Dict[string, any]]()
	for _, line := range detailsOf(e).lines {
		line.Own = false // the JSON names a page for every error
		out.Append(line.dict(parts(without)))
	}
	return ToJSON(out, indent)
}

// errorText is str(e).
func errorText(e *py.Error) string {
	d := detailsOf(e)
	var b strings.Builder
	plural := "s"
	if len(d.lines) == 1 {
		plural = ""
	}
	fmt.Fprintf(&b, "%d validation error%s for %s", len(d.lines), plural, d.title)
	for _, line := range d.lines {
		b.WriteByte('\n')
		b.WriteString(line.text())
	}
	return b.String()
}

func (l *Line) text() string {
	var b strings.Builder
	for i, s := range l.Loc {
		if i > 0 {
			b.WriteByte('.')
		}
		b.WriteString(locText(s))
	}
	if len(l.Loc) > 0 {
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "  %s [type=%s, input_value=%s, input_type=%s]", l.Msg, l.Type, shortened(py.Repr(l.Input)), py.TypeName(l.Input))
	if !l.Own {
		fmt.Fprintf(&b, "\n    For further information visit %s", l.url())
	}
	return b.String()
}

// locText spells one step; names with a point stand in back quotes.
func locText(step any) string {
	s := py.Str(step)
	if _, ok := step.(string); ok && strings.Contains(s, ".") {
		return "`" + s + "`"
	}
	return s
}

// shortened cuts a long repr in the middle: it keeps 25 bytes of the head and 24
// of the tail, or less where those would cut a character.
func shortened(text string) string {
	const limit, head, tail = 50, 25, 24
	if len(text) <= limit {
		return text
	}
	from, to := head, len(text)-tail
	for !utf8.RuneStart(text[from]) {
		from--
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	return text[:from] + "..." + text[to:]
}
