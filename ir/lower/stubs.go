// This file holds the types of Python's builtins and of libraries, read from stub files (.pyi, PEP 484 and PEP 695) by
// our own parser.
//
// A stub says what a call returns, and by its parameters also what it does to its arguments: one annotated with a type
// parameter of its class or of a container (x: T in list[T].append) is put into that container; any other argument is
// only read and not kept. Overloads are tried in order. What a stub does not say is Any.

package lower

import (
	_ "embed"
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

//go:embed builtins.pyi
var builtinsText string

// Stubs holds the stubs of builtins and libraries by module name.
type Stubs struct{ modules map[string]*stubModule }

// stubModule is one stub file.
type stubModule struct {
	name    string
	classes map[string]*stubClass
	funcs   map[string][]*pyast.FunctionDef
	vars    map[string]pyast.Expr // annotations
	from    map[string]string     // imported names: what they are qualified
}

// stubClass is one class of a stub file.
type stubClass struct {
	name    string // qualified
	module  *stubModule
	syntax  *pyast.ClassDef
	params  []string
	methods map[string][]*pyast.FunctionDef
	attrs   map[string]pyast.Expr // annotations, of properties too
}

// NewStubs reads stub files given by module name. Builtins are always there. It returns what went wrong as a report: a
// stub is part of the tool, so any diagnostic is a defect of ours.
func NewStubs(files map[string]string) (*Stubs, *diag.Report) {
	s := &Stubs{modules: map[string]*stubModule{}}
	r := &diag.Report{}
	s.read("builtins", builtinsText, r)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		s.read(name, files[name], r)
	}
	return s, r
}

func (s *Stubs) read(name, text string, r *diag.Report) {
	tree := parser.ParseFile(source.NewFile(name+".pyi", text), r)
	m := &stubModule{
		name: name, classes: map[string]*stubClass{}, funcs: map[string][]*pyast.FunctionDef{},
		vars: map[string]pyast.Expr{}, from: map[string]string{},
	}
	s.modules[name] = m
	for _, stmt := range tree.Body {
		switch stmt := stmt.(type) {
		case *pyast.ClassDef:
			m.classes[stmt.Name] = m.class(stmt)
		case *pyast.FunctionDef:
			m.funcs[stmt.Name] = append(m.funcs[stmt.Name], stmt)
		case *pyast.AnnAssign:
			if name, ok := stmt.Target.(*pyast.Name); ok {
				m.vars[name.ID] = stmt.Annotation
			}
		case *pyast.ImportFrom:
			for _, a := range stmt.Names {
				m.from[as(a)] = stmt.Module + "." + a.Name
			}
		}
	}
}

func as(a *pyast.Alias) string {
	if a.Asname != "" {
		return a.Asname
	}
	return a.Name
}

func (m *stubModule) class(n *pyast.ClassDef) *stubClass {
	c := &stubClass{
		name: m.qualify(n.Name), module: m, syntax: n,
		methods: map[string][]*pyast.FunctionDef{}, attrs: map[string]pyast.Expr{},
	}
	for _, p := range n.TypeParams {
		if v, ok := p.(*pyast.TypeVar); ok {
			c.params = append(c.params, v.Name)
		}
	}
	for _, stmt := range n.Body {
		switch stmt := stmt.(type) {
		case *pyast.FunctionDef:
			if isPropertyStub(stmt) {
				c.attrs[stmt.Name] = stmt.Returns
				continue
			}
			c.methods[stmt.Name] = append(c.methods[stmt.Name], stmt)
		case *pyast.AnnAssign:
			if name, ok := stmt.Target.(*pyast.Name); ok {
				c.attrs[name.ID] = stmt.Annotation
			}
		}
	}
	return c
}

func isPropertyStub(n *pyast.FunctionDef) bool {
	for _, d := range n.DecoratorList {
		if name, ok := d.(*pyast.Name); ok && name.ID == "property" {
			return true
		}
	}
	return false
}

// qualify returns the qualified name of a name of m; builtins have none in front.
func (m *stubModule) qualify(name string) string {
	if m.name == "builtins" {
		return name
	}
	return m.name + "." + name
}

// stubItem is what a qualified name stands for: one of its fields is set.
type stubItem struct {
	class  *stubClass
	funcs  []*pyast.FunctionDef
	attr   pyast.Expr // an annotation
	module *stubModule
	owner  *stubClass // of a method or attribute
}

// lookup returns what a qualified name such as "flask.request" stands for; imports of stubs are followed.
func (s *Stubs) lookup(qualified string) (stubItem, bool) { return s.find(qualified, 0) }

// Knows reports whether there are types for a module, by its dotted name, or for one below it.
func (s *Stubs) Knows(module string) bool {
	for name := range s.modules {
		if name == module || strings.HasPrefix(name, module+".") {
			return true
		}
	}
	return false
}

func (s *Stubs) find(qualified string, depth int) (stubItem, bool) {
	if s == nil || depth > 8 {
		return stubItem{}, false
	}
	module, name := s.split(qualified)
	if module == nil || qualified == "" {
		return stubItem{}, false
	}
	first, rest, dotted := strings.Cut(name, ".")
	if from, ok := module.from[first]; ok {
		return s.find(strings.TrimSuffix(from+"."+rest, "."), depth+1)
	}
	if c := module.classes[first]; c != nil {
		if dotted {
			return s.classItem(c, rest)
		}
		return stubItem{class: c, module: module}, true
	}
	if dotted {
		return stubItem{}, false
	}
	if f := module.funcs[first]; f != nil {
		return stubItem{funcs: f, module: module}, true
	}
	if a, ok := module.vars[first]; ok {
		return stubItem{attr: a, module: module}, true
	}
	return stubItem{}, false
}

// split cuts a qualified name behind the longest module name that has a stub; a name without a dot is a builtin.
func (s *Stubs) split(qualified string) (*stubModule, string) {
	for i := len(qualified) - 1; i > 0; i-- {
		if qualified[i] == '.' {
			if m := s.modules[qualified[:i]]; m != nil {
				return m, qualified[i+1:]
			}
		}
	}
	return s.modules["builtins"], qualified
}

// classItem returns a member of a class or of its bases.
func (s *Stubs) classItem(c *stubClass, name string) (stubItem, bool) {
	for _, up := range s.lineage(c) {
		if f := up.methods[name]; f != nil {
			return stubItem{funcs: f, module: up.module, owner: up}, true
		}
		if a, ok := up.attrs[name]; ok {
			return stubItem{attr: a, module: up.module, owner: up}, true
		}
	}
	return stubItem{}, false
}

// lineage lists a class and its bases, nearest first.
func (s *Stubs) lineage(c *stubClass) []*stubClass {
	list := []*stubClass{c}
	for i := 0; i < len(list) && len(list) < 50; i++ {
		for _, b := range list[i].syntax.Bases {
			if up := s.base(list[i].module, b); up != nil && !slices.Contains(list, up) {
				list = append(list, up)
			}
		}
	}
	return list
}

func (s *Stubs) base(m *stubModule, e pyast.Expr) *stubClass {
	if sub, ok := e.(*pyast.Subscript); ok {
		e = sub.Value
	}
	item, _ := s.lookup(s.resolve(m, spell(e)))
	return item.class
}

// resolve returns the qualified name that a dotted name means in m.
func (s *Stubs) resolve(m *stubModule, name string) string {
	first, rest, dotted := strings.Cut(name, ".")
	q := first
	switch {
	case m.from[first] != "":
		q = m.from[first]
	case m.classes[first] != nil:
		q = m.qualify(first)
	}
	if dotted {
		q += "." + rest
	}
	return q
}

// spell returns a dotted name as it is written, "" for any other expression.
func spell(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		if v := spell(e.Value); v != "" {
			return v + "." + e.Attr
		}
	}
	return ""
}

// IsSubclass reports whether one external class is another or stands below it, as far as the stubs tell. Builtins are
// named without a module: "ValueError".
func (s *Stubs) IsSubclass(class, base string) bool {
	class, base = strings.TrimPrefix(class, "builtins."), strings.TrimPrefix(base, "builtins.")
	if class == base {
		return true
	}
	item, _ := s.lookup(class)
	if item.class == nil {
		return false
	}
	return slices.ContainsFunc(s.lineage(item.class), func(up *stubClass) bool { return up.name == base })
}

// isException reports whether an external class is an exception; one without a stub is told by its name.
func (s *Stubs) isException(qualified string) bool {
	if item, _ := s.lookup(strings.TrimPrefix(qualified, "builtins.")); item.class != nil {
		return s.IsSubclass(qualified, "BaseException")
	}
	return strings.HasSuffix(qualified, "Error") || strings.HasSuffix(qualified, "Exception")
}
