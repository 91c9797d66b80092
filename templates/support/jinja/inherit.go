// Templates that use other templates: extends, blocks, include and import.

package jinja

import (
	"fmt"
	"maps"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// find returns a template of the set, or fails with TemplateNotFound.
func (r *render) find(name string) *Template {
	tmpl, ok := r.set.Templates[name]
	if !ok {
		r.fail(TemplateNotFound.New(name))
		return nil
	}
	return tmpl
}

// Extend is {% extends name %}: its blocks stand behind those of the template.
func (t *Run) Extend(name string) {
	tmpl := t.find(name)
	if tmpl == nil || t.err != nil {
		return
	}
	t.scope.parent = tmpl
	for block, body := range tmpl.Blocks {
		t.scope.blocks[block] = append(t.scope.blocks[block], body)
	}
}

// Parent renders the template that was extended.
func (t *Run) Parent() {
	tmpl := t.scope.parent
	if tmpl == nil || !t.enter() {
		return
	}
	defer t.leave()
	tmpl.Body(t)
}

// Block renders the innermost block of a name.
func (t *Run) Block(name string) { t.blockAt(name, 0, t.scope) }

// ScopedBlock is Block for a block that sees the names of the loop or macro that
// it stands in.
func (t *Run) ScopedBlock(name string, locals Locals) {
	s := &scope{given: locals.values(), outer: t.scope, blocks: t.scope.blocks, parent: t.scope.parent, escape: t.scope.escape}
	t.blockAt(name, 0, s)
}

// RequiredBlock is Block for one that a template which extends this one must
// define.
func (t *Run) RequiredBlock(name string) {
	if len(t.scope.blocks[name]) <= 1 {
		t.fail(TemplateRuntimeError.New(fmt.Sprintf("Required block '%s' not found", name)))
		return
	}
	t.Block(name)
}

func (t *Run) blockAt(name string, level int, s *scope) {
	blocks := s.blocks[name]
	if level >= len(blocks) || !t.enter() {
		return
	}
	defer t.leave()
	inner := *t
	inner.scope, inner.block, inner.level = s, name, level
	blocks[level](&inner)
}

// Super is super() of the block under way.
func (t *Run) Super() Value {
	if t.level+1 >= len(t.scope.blocks[t.block]) {
		return t.Value(nil).failed(UndefinedError.New(fmt.Sprintf("there is no parent block called '%s'.", t.block)))
	}
	return t.captured(t.block, t.level+1)
}

// Self is self.name(): the text of another block.
func (t *Run) Self(name string) Value {
	if len(t.scope.blocks[name]) == 0 {
		return t.Value(nil).failed(UndefinedError.New(fmt.Sprintf("'jinja2.runtime.TemplateReference object' has no attribute '%s'", name)))
	}
	return t.captured(name, 0)
}

func (t *Run) captured(name string, level int) Value {
	inner := *t
	inner.out = &strings.Builder{}
	inner.blockAt(name, level, t.scope)
	return t.Safe(inner.out.String())
}

// Include renders another template in its place; it sees the names of this one
// and the given ones.
func (t *Run) Include(name string, locals Locals) {
	tmpl := t.find(name)
	if tmpl == nil || !t.enter() {
		return
	}
	defer t.leave()
	inner := t.start(tmpl, &scope{given: locals.values(), outer: t.scope})
	inner.out = t.out
	tmpl.Body(inner)
}

// IncludeFirst includes the first of the templates that is there; without any it
// fails unless they may be missing.
func (t *Run) IncludeFirst(names []string, missing bool, locals Locals) {
	for _, name := range names {
		if t.set.Templates[name] != nil {
			t.Include(name, locals)
			return
		}
	}
	if !missing {
		t.fail(TemplateNotFound.New("none of the templates given were found: " + strings.Join(names, ", ")))
	}
}

// A Module is what a template exports to others: its macros and variables.
type Module struct {
	name   string
	values map[string]any
	body   string
}

// PyTypeName is the name of the class in Python.
func (m *Module) PyTypeName() string { return "TemplateModule" }

// PyStr is the text of the template's top level.
func (m *Module) PyStr() string { return m.body }

// PyHTML is the text of the template's top level.
func (m *Module) PyHTML() string { return m.body }

// PyAttr is one exported name.
func (m *Module) PyAttr(name string) (any, bool) {
	v, ok := m.values[name]
	return v, ok
}

// Import returns what a template exports, which sees no names but the globals.
func (t *Run) Import(name string) Value {
	if m, ok := t.modules[name]; ok {
		return t.Value(m)
	}
	v := t.module(name, &scope{})
	if m, ok := v.v.(*Module); ok {
		t.modules[name] = m
	}
	return v
}

// ImportWith is Import for a template that sees the names of this one.
func (t *Run) ImportWith(name string, locals Locals) Value {
	return t.module(name, &scope{given: locals.values(), outer: t.scope})
}

func (t *Run) module(name string, s *scope) Value {
	tmpl := t.find(name)
	if tmpl == nil || !t.enter() {
		return t.Value(&Undefined{name: name})
	}
	defer t.leave()
	inner := t.start(tmpl, s)
	tmpl.Body(inner)
	m := &Module{name: name, values: s.exports(), body: inner.out.String()}
	return t.Value(m)
}

// SetImport gives a name of the top level an imported value; it is not exported
// again.
func (t *Run) SetImport(name string, x any) {
	t.Set(name, x)
	t.hide(name)
}

// From returns one name that a template exports.
func (x Value) From(name string) Value {
	m, ok := x.v.(*Module)
	if !ok {
		return x.with(&Undefined{name: name})
	}
	if v, ok := m.values[name]; ok {
		return x.with(v)
	}
	return x.with(&Undefined{name: name, hint: fmt.Sprintf("the template '%s' does not export the requested name '%s'", m.name, name)})
}

// TemplateRuntimeError and UndefinedError are Jinja's exceptions of that name.
var (
	TemplateError        = py.NewClass("TemplateError", py.Exception)
	TemplateRuntimeError = py.NewClass("TemplateRuntimeError", TemplateError)
	UndefinedError       = py.NewClass("UndefinedError", TemplateRuntimeError)
	FilterArgumentError  = py.NewClass("FilterArgumentError", TemplateRuntimeError)
)

// With returns the given names with others added.
func (l Locals) With(more Locals) Locals {
	out := maps.Clone(l)
	maps.Copy(out, more)
	return out
}
