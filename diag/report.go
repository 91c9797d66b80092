// Package diag holds every diagnostic code of flask2gin, the report that the stages write into, and its rendering.
package diag

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"github.com/flask2gin/flask2gin/source"
)

// Code is a diagnostic's number, printed as F2Gnnnn. A number is never used again for something else.
type Code int

// String returns the code as it is printed, such as "F2G3004".
func (c Code) String() string { return fmt.Sprintf("F2G%04d", int(c)) }

// Level says how grave a diagnostic is.
type Level int

// The levels, least grave first.
const (
	Note    Level = iota // for information: nothing to do
	Warning              // something became a stub or a condition
	Error                // part of the input is lost, or the run cannot go on
)

// String returns the level's name in lower case.
func (l Level) String() string { return [...]string{"note", "warning", "error"}[l] }

// Diagnostic is one finding at one place.
type Diagnostic struct {
	Code    Code
	Level   Level
	Message string // lower case, no full stop
	File    *source.File
	Path    string // the file's path, also where File is nil
	Span    source.Span
	Next    string // the command or change that helps, "" when the code's own hint serves
}

// Position returns the place of the diagnostic, or the zero Position when it has no file.
func (d Diagnostic) Position() source.Position {
	if d.File == nil {
		return source.Position{}
	}
	return d.File.Position(d.Span.Start)
}

// Report gathers the diagnostics of a run. The zero Report is ready; it is safe for concurrent use.
type Report struct {
	mu   sync.Mutex
	list []Diagnostic
}

// Add records a diagnostic of code at span of file, with the level that the code's entry in the table has.
func (r *Report) Add(code Code, file *source.File, span source.Span, format string, args ...any) {
	d := Diagnostic{Code: code, Level: Lookup(code).Level, Message: fmt.Sprintf(format, args...), File: file, Span: span}
	if file != nil {
		d.Path = file.Path
	}
	r.Record(d)
}

// AddPath records a diagnostic about a whole file or folder by its path, without a place in it.
func (r *Report) AddPath(code Code, path, format string, args ...any) {
	r.Record(Diagnostic{Code: code, Level: Lookup(code).Level, Message: fmt.Sprintf(format, args...), Path: path})
}

// Record records d as it is.
func (r *Report) Record(d Diagnostic) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.list = append(r.list, d)
}

// Merge records every diagnostic of other.
func (r *Report) Merge(other *Report) {
	for _, d := range other.All() {
		r.Record(d)
	}
}

// All returns the diagnostics ordered by path, place, code and message, each once.
func (r *Report) All() []Diagnostic {
	r.mu.Lock()
	defer r.mu.Unlock()
	list := slices.Clone(r.list)
	slices.SortStableFunc(list, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(list, func(a, b Diagnostic) bool {
		return a.Path == b.Path && a.Span == b.Span && a.Code == b.Code && a.Message == b.Message
	})
}

// Has reports whether a diagnostic of at least level was recorded.
func (r *Report) Has(level Level) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.ContainsFunc(r.list, func(d Diagnostic) bool { return d.Level >= level })
}

// CatchBug turns a panic of the calling stage into F2G0001 naming the stage and the file it worked on.
// It is deferred at a stage's edge, so that the other files go on.
func (r *Report) CatchBug(stage, path string) {
	if p := recover(); p != nil {
		r.AddPath(Bug, path, "%s panicked: %v\n%s", stage, p, debug.Stack())
	}
}
