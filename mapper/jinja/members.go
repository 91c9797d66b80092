// This file lists the attributes and methods that templates mention: what the objects that they are given must have.

package jinja

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/jinja"
)

// Members are the names that templates look up in values, whatever the values are.
type Members struct {
	Read     map[string]bool  // attributes, and items with the name of one
	Called   map[string][]int // methods, with the numbers of arguments that they are called with
	Odd      map[string]bool  // methods that are called with keywords, or with arguments behind a star
	Computed bool             // some names are known only when the template runs
}

// NewMembers returns a set without names.
func NewMembers() *Members {
	return &Members{Read: map[string]bool{}, Called: map[string][]int{}, Odd: map[string]bool{}}
}

// Members adds the names that a template and those that it uses mention.
func (v *Views) Members(name string, into *Members) {
	all := map[string]*view{}
	v.collect(name, all)
	for _, key := range slices.Sorted(maps.Keys(all)) {
		if tree := all[key].tree; tree != nil {
			into.addAll(tree.Body)
		}
	}
}

// AddText adds the names that the text of a template mentions, and returns the constant strings in its tags, which may be
// the names of other templates. It adds nothing where the text is no template.
func (m *Members) AddText(text string, opt jinja.Options, do bool) []string {
	tree, err := jinja.Parse(text, opt, do)
	if err != nil {
		return nil
	}
	m.addAll(tree.Body)
	var texts []string
	jinja.Exprs(tree.Body, func(e jinja.Expr) bool {
		if k, ok := e.(*jinja.Const); ok && k.Kind == jinja.ConstStr {
			texts = append(texts, k.Text)
		}
		return true
	})
	return texts
}

func (m *Members) addAll(body []jinja.Stmt) {
	jinja.Exprs(body, func(e jinja.Expr) bool {
		switch e := e.(type) {
		case *jinja.Call:
			return m.call(e)
		case *jinja.Getattr:
			m.Read[e.Attr] = true
		case *jinja.Getitem:
			m.item(e.Arg)
		case *jinja.Filter:
			m.filter(e)
		case *jinja.Const:
			// The fields of a format are looked up as well.
			m.Computed = m.Computed || e.Kind == jinja.ConstStr && strings.Contains(e.Text, "{") && strings.Contains(e.Text, ".")
		}
		return true
	})
}

// call adds a method that is called; it reports whether the expressions within the call are still to be looked at.
func (m *Members) call(e *jinja.Call) bool {
	method, ok := e.Node.(*jinja.Getattr)
	if !ok {
		return true
	}
	if !slices.Contains(m.Called[method.Attr], len(e.Args.Args)) {
		m.Called[method.Attr] = append(m.Called[method.Attr], len(e.Args.Args))
	}
	if len(e.Kwargs) > 0 || e.DynArgs != nil || e.DynKwargs != nil {
		m.Odd[method.Attr] = true
	}
	for _, child := range append(jinja.Children(e)[1:], method.Node) {
		jinja.Within(child, func(inner jinja.Expr) bool {
			m.addAll([]jinja.Stmt{&jinja.ExprStmt{Node: inner}})
			return false
		})
	}
	return false
}

// item adds the key of an item, which may be the name of an attribute.
func (m *Members) item(key jinja.Expr) {
	switch key := key.(type) {
	case *jinja.Const:
		if key.Kind == jinja.ConstStr {
			m.Read[key.Text] = true
		}
	case *jinja.Slice:
	default:
		m.Computed = true
	}
}

// lookingUp are the filters that look up attributes of what they are given.
var lookingUp = map[string]bool{
	"attr": true, "map": true, "selectattr": true, "rejectattr": true, "groupby": true, "sort": true, "sum": true, "unique": true, "min": true,
	"max": true, "join": true,
}

// filter adds the attributes that a filter is told by name.
func (m *Members) filter(e *jinja.Filter) {
	if !lookingUp[e.Name] {
		return
	}
	args := slices.Clone(e.Args.Args)
	for _, k := range e.Kwargs {
		args = append(args, k.Value)
	}
	for _, arg := range args {
		switch arg := arg.(type) {
		case *jinja.Const:
			for _, name := range strings.FieldsFunc(arg.Text, func(r rune) bool { return r == '.' || r == ',' }) {
				m.Read[strings.TrimSpace(name)] = true
			}
		default:
			m.Computed = true
		}
	}
}
