// Values of templates and what they are as text.

package jinja

import (
	"iter"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Value is any value within a template.
type Value struct {
	run *Run
	v   any
}

// Value returns x as a value of the template.
func (t *Run) Value(x any) Value {
	if v, ok := x.(Value); ok {
		return Value{t, v.v}
	}
	return Value{t, py.Value(x)}
}

// raw returns what a value is outside of templates.
func raw(x any) any {
	switch x := x.(type) {
	case Value:
		return x.v
	case *Loop, *Macro, string, bool, int:
		return x
	}
	return py.Value(x)
}

func raws(xs []any) []any {
	out := make([]any, len(xs))
	for i, x := range xs {
		out[i] = raw(x)
	}
	return out
}

// with returns another value of the same template.
func (x Value) with(v any) Value { return Value{x.run, v} }

// failed keeps an error and returns a value that stands for nothing.
func (x Value) failed(err error) Value {
	x.run.fail(err)
	return x.with(&Undefined{hint: "failed"})
}

// try returns v, or fails.
func (x Value) try(v any, err error) Value {
	if err != nil {
		return x.failed(err)
	}
	return x.with(v)
}

// Truth returns the truth value, which is false after an error.
func (x Value) Truth() bool { return x.run.err == nil && py.Truth(x.plain()) }

// plain returns the value with safe text as ordinary text.
func (x Value) plain() any { return plain(x.v) }

func plain(v any) any {
	if m, ok := v.(Markup); ok {
		return string(m)
	}
	return v
}

// Raw returns the value as Go code outside of templates has it.
func (x Value) Raw() any { return x.v }

// text returns str() of a value.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case Markup:
		return string(v)
	case *Undefined:
		return ""
	}
	return py.Str(v)
}

var htmlEscapes = strings.NewReplacer("&", "&amp;", ">", "&gt;", "<", "&lt;", "'", "&#39;", `"`, "&#34;")

// escape returns a value as text for HTML; safe text stays as it is.
func escape(v any) string {
	if safe, ok := v.(py.HTMLer); ok {
		return safe.PyHTML()
	}
	return htmlEscapes.Replace(text(v))
}

// isSafe reports whether a value has its own HTML.
func isSafe(v any) bool {
	_, ok := v.(py.HTMLer)
	return ok
}

// soft returns the text of a value and whether it is safe.
func soft(v any) (s string, safe bool) {
	if m, ok := v.(Markup); ok {
		return string(m), true
	}
	return text(v), false
}

// rewrap returns text as it came: safe or not.
func (x Value) rewrap(s string, safe bool) Value {
	if safe {
		return x.with(Markup(s))
	}
	return x.with(s)
}

// Unpack returns exactly n items of a value.
func (x Value) Unpack(n int) []Value {
	out := make([]Value, n)
	items, err := py.Unpack(x.plain(), n)
	if err != nil {
		x.run.fail(err)
		items = make([]any, n)
	}
	for i, item := range items {
		out[i] = x.with(py.Value(item))
	}
	return out
}

// seq returns what iterating over the value gives; it ends at an error.
func (x Value) seq() iter.Seq[any] {
	v := x.v
	if m, ok := v.(Markup); ok {
		return m.PyIter()
	}
	items, err := py.Iter(v)
	if err != nil {
		x.run.fail(err)
		return func(func(any) bool) {}
	}
	return func(yield func(any) bool) {
		for item := range items {
			if x.run.err != nil || !yield(py.Value(item)) {
				return
			}
		}
	}
}

// items returns every item of the value.
func (x Value) items() []any {
	var out []any
	for item := range x.seq() {
		out = append(out, item)
	}
	return out
}

// List returns [items...].
func (t *Run) List(items ...any) Value { return t.Value(py.NewList(raws(items)...)) }

// Tuple returns (items...).
func (t *Run) Tuple(items ...any) Value { return t.Value(py.Tuple(raws(items))) }

// Dict returns {key: value, ...} for alternating keys and values.
func (t *Run) Dict(keysAndValues ...any) Value {
	d := py.NewDict[any, any]()
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		if err := py.SetItem(d, plain(raw(keysAndValues[i])), raw(keysAndValues[i+1])); err != nil {
			t.fail(err)
		}
	}
	return t.Value(d)
}

// Or returns x or y.
func (x Value) Or(y func() any) Value {
	if x.Truth() {
		return x
	}
	return x.run.Value(y())
}

// And returns x and y.
func (x Value) And(y func() any) Value {
	if !x.Truth() {
		return x
	}
	return x.run.Value(y())
}

// If returns one of two values; nil stands for an else that is left out.
func (t *Run) If(test bool, then, otherwise func() any) Value {
	switch {
	case test:
		return t.Value(then())
	case otherwise == nil:
		return t.Value(nil).hinted("the inline if-expression evaluated to false and no else section was defined.")
	}
	return t.Value(otherwise())
}
