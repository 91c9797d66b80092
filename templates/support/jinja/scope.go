// What the names of a template mean.

package jinja

import "strings"

// scope is where a template looks names up: what its top level has set, what it
// was given, what the template around it knows, the globals.
type scope struct {
	set    map[string]any
	given  map[string]any
	outer  *scope
	blocks map[string][]func(t *Run)
	parent *Template // that it extends
	escape bool
	hidden map[string]bool // imported names, which are not exported
}

// find returns what a name means, without the globals.
func (s *scope) find(name string) (any, bool) {
	for ; s != nil; s = s.outer {
		if v, ok := s.set[name]; ok {
			return v, true
		}
		if v, ok := s.given[name]; ok {
			return v, true
		}
	}
	return nil, false
}

// Get returns the value of a name, undefined when there is none.
func (t *Run) Get(name string) Value {
	if v, ok := t.scope.find(name); ok {
		return t.Value(v)
	}
	if t.globals != nil {
		if v, ok := t.globals(name); ok {
			return t.Value(v)
		}
	}
	if v, ok := builtin(t, name); ok {
		return t.Value(v)
	}
	return t.Value(&Undefined{name: name})
}

// Own returns the value that the template's own top level gave a name, undefined
// before that.
func (t *Run) Own(name string) Value {
	if v, ok := t.scope.set[name]; ok {
		return t.Value(v)
	}
	return t.Undefined(name)
}

// Undefined returns the value of a name that stands for nothing.
func (t *Run) Undefined(name string) Value { return t.Value(&Undefined{name: name}) }

// Set gives a name of the template's top level a value, which its blocks see and
// which it exports.
func (t *Run) Set(name string, x any) {
	if t.err != nil {
		return
	}
	if t.scope.set == nil {
		t.scope.set = map[string]any{}
	}
	t.scope.set[name] = raw(x)
	delete(t.scope.hidden, name)
}

// hide keeps an imported name from being exported.
func (t *Run) hide(name string) {
	if t.scope.hidden == nil {
		t.scope.hidden = map[string]bool{}
	}
	t.scope.hidden[name] = true
}

// exports returns what the template's top level has set for others to import.
func (s *scope) exports() map[string]any {
	out := map[string]any{}
	for name, v := range s.set {
		if !strings.HasPrefix(name, "_") && !s.hidden[name] {
			out[name] = v
		}
	}
	return out
}

// SetUnpacked gives names of the top level the items of a value.
func (t *Run) SetUnpacked(x any, names ...string) {
	items := t.Value(x).Unpack(len(names))
	for i, name := range names {
		t.Set(name, items[i])
	}
}

// Locals are the names of a template's loops and macros that another template is
// given.
type Locals map[string]any

// values returns the plain values; a name that stands for nothing is left out.
func (l Locals) values() map[string]any {
	out := map[string]any{}
	for name, x := range l {
		v := raw(x)
		if u, ok := v.(*Undefined); ok && u.missing(name) {
			continue
		}
		out[name] = v
	}
	return out
}
