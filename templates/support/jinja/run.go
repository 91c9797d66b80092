// Package jinja renders templates that were translated from Jinja: each template
// is Go code that writes text, and this package gives its values the behaviour
// that Jinja gives them: attributes that fall back to items, undefined names,
// automatic escaping, filters and tests.
//
// An error does not stop the Go code of a template. The first one is kept, in
// the manner of bufio.Writer: from then on nothing is written, nothing is called,
// conditions are false and loops end, and Render returns the error.
package jinja

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Template is one translated template.
type Template struct {
	Body   func(t *Run)
	Blocks map[string]func(t *Run)
	Escape bool // automatic escaping is on
}

// A Filter is a filter of the application's own.
type Filter func(args ...any) (any, error)

// A Set is every template of an application by name, with its own filters and
// tests. Modules are the Python modules of the classes whose objects templates
// are given, as the messages of errors name them.
type Set struct {
	Templates map[string]*Template
	Filters   map[string]Filter
	Tests     map[string]Filter
	Modules   map[string]string
}

// Globals finds a name that templates can use without being given it.
type Globals func(name string) (any, bool)

// TemplateNotFound is jinja2.TemplateNotFound.
var TemplateNotFound = py.NewClass("TemplateNotFound", py.LookupError)

// Render returns the text of a template for the given values.
func (s *Set) Render(name string, globals Globals, values map[string]any) (string, error) {
	r := &render{set: s, globals: globals, modules: map[string]*Module{}}
	tmpl, ok := s.Templates[name]
	if !ok {
		return "", TemplateNotFound.New(name)
	}
	t := r.start(tmpl, &scope{given: values})
	tmpl.Body(t)
	if r.err != nil {
		return "", r.err
	}
	return t.out.String(), nil
}

// render is one call of Render.
type render struct {
	set     *Set
	globals Globals
	modules map[string]*Module
	err     error
	depth   int
}

// A Run is a template at work: what its names mean, and where its text goes.
type Run struct {
	*render
	scope *scope
	out   *strings.Builder
	block string // the block under way
	level int    // which of the blocks of that name it is
}

// start returns a run of a template with a scope of its own.
func (r *render) start(tmpl *Template, s *scope) *Run {
	s.escape = tmpl.Escape
	s.blocks = map[string][]func(t *Run){}
	for name, block := range tmpl.Blocks {
		s.blocks[name] = append(s.blocks[name], block)
	}
	return &Run{render: r, scope: s, out: &strings.Builder{}}
}

// fail keeps the first error.
func (r *render) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// maxDepth is how deep macros and templates call one another; Python's own stack
// ends about there.
const maxDepth = 240

// enter counts one level of calls; it returns false when there is no more.
func (r *render) enter() bool {
	if r.err != nil {
		return false
	}
	if r.depth++; r.depth > maxDepth {
		r.fail(py.RecursionError.New("maximum recursion depth exceeded"))
		r.depth--
		return false
	}
	return true
}

func (r *render) leave() { r.depth-- }

// Text writes static text.
func (t *Run) Text(s string) {
	if t.err == nil {
		t.out.WriteString(s)
	}
}

// Print writes a value, escaped for HTML.
func (t *Run) Print(x any) {
	if t.err == nil {
		t.out.WriteString(escape(raw(x)))
	}
}

// PrintRaw writes a value as it is, where automatic escaping is off.
func (t *Run) PrintRaw(x any) {
	if t.err == nil {
		t.out.WriteString(text(raw(x)))
	}
}

// Do evaluates an expression for what it does.
func (t *Run) Do(any) {}

// Capture returns what body writes, as a value that is safe where escaping is
// on.
func (t *Run) Capture(body func(t *Run)) Value {
	inner := *t
	inner.out = &strings.Builder{}
	body(&inner)
	return t.Safe(inner.out.String())
}

// Safe returns text as a value that is not escaped again, where escaping is on.
func (t *Run) Safe(s any) Value {
	if t.scope.escape {
		return t.Value(Markup(text(raw(s))))
	}
	return t.Value(text(raw(s)))
}

// Autoescape runs body with automatic escaping on or off.
func (t *Run) Autoescape(on bool, body func()) {
	before := t.scope.escape
	t.scope.escape = on
	body()
	t.scope.escape = before
}
