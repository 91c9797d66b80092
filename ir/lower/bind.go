// This file holds the bind pass: CPython's scopes (Objects of symtable.c, language reference 4.2), their names and
// what binds them.
//
// The pass walks a file once and notes, per scope, what binds which name and where names are used. When the whole file
// is known, every binding is given to the scope that owns the name: the scope itself, the module's for one declared
// global, an enclosing function's for one declared nonlocal. Uses are resolved later, after star imports are known.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// unit is one module on its way through the passes.
type unit struct {
	m        *ir.Module
	frames   []*frame
	stars    []*pyast.ImportFrom
	relative bool            // it has relative imports
	imports  map[string]bool // first parts of the modules that it imports absolutely
	events   map[*ir.Symbol][]event
	unbound  map[string]*ir.Symbol
}

// frameKind tells the kinds of scopes apart.
type frameKind int

const (
	moduleFrame frameKind = iota
	functionFrame
	classFrame
	comprehensionFrame
	typeFrame // of type parameters and type aliases (PEP 695)
)

// frame is a scope while its names are gathered.
type frame struct {
	*ir.Scope
	kind      frameKind
	up        *frame
	mangle    string // the class whose private names are mangled here
	globals   map[string]bool
	nonlocals map[string]bool
	events    []event
	uses      []*pyast.Name
	node      pyast.Node
}

// eventKind says how a name is bound.
type eventKind int

const (
	assigned eventKind = iota // by a plain assignment of event.value
	declared                  // by an annotation without a value
	bound                     // by unpacking, for, with, except, del, an augmented assignment, a pattern ...
	imported
	defined // by def
	classed // by class
	passed  // a parameter
)

// event is one binding of a name in a frame.
type event struct {
	name  string
	kind  eventKind
	node  pyast.Node
	value pyast.Expr
	from  *pyast.ImportFrom // of an imported name
	fn    *ir.Func          // of a defined name
	class *ir.Class         // of a classed name
	where *frame
	weak  bool // in a handler of a failed import: a second choice when an import binds the name too
	never bool // in a branch that no supported Python takes, or under TYPE_CHECKING
}

// binder walks one file.
type binder struct {
	*unit
	at    *frame
	fn    *ir.Func
	weak  int
	never int
}

// bindModule gathers the scopes of m.
func bindModule(m *ir.Module) *unit {
	u := &unit{m: m, imports: map[string]bool{}, events: map[*ir.Symbol][]event{}, unbound: map[string]*ir.Symbol{}}
	m.FuncOf = map[pyast.Node]*ir.Func{}
	m.ClassOf = map[*pyast.ClassDef]*ir.Class{}
	m.Body = &ir.Func{Name: "<module>", Qualname: "<module>", Module: m, Syntax: m.Syntax, Body: m.Syntax.Body, Doc: docstring(m.Syntax.Body)}
	b := &binder{unit: u, fn: m.Body}
	b.enter(moduleFrame, m.Syntax)
	m.Scope, m.Body.Scope = b.at.Scope, b.at.Scope
	b.block(m.Syntax.Body)
	for _, f := range u.frames {
		u.assignOwners(f)
	}
	for _, f := range u.frames {
		for name := range f.globals {
			if s := m.Scope.Symbols[name]; s != nil {
				f.Symbols[name] = s
			}
		}
	}
	return u
}

// docstring returns the text of a body's first statement when that is a string.
func docstring(body []pyast.Stmt) string {
	if len(body) == 0 {
		return ""
	}
	if e, ok := body[0].(*pyast.ExprStmt); ok {
		if c, ok := e.Value.(*pyast.Constant); ok {
			if s, ok := c.Value.(pyast.Str); ok {
				return string(s)
			}
		}
	}
	return ""
}

// enter opens a scope below the present one.
func (b *binder) enter(kind frameKind, node pyast.Node) *frame {
	f := &frame{Scope: &ir.Scope{Func: b.fn, Symbols: map[string]*ir.Symbol{}}, kind: kind, up: b.at, node: node}
	if b.at != nil {
		f.Parent = b.at.Scope
		f.mangle = b.at.mangle
	}
	b.at = f
	b.frames = append(b.frames, f)
	return f
}

// leave closes the present scope.
func (b *binder) leave() { b.at = b.at.up }

// add notes a binding in the present scope.
func (b *binder) add(e event) {
	e.where = b.at
	e.name = mangled(b.at.mangle, e.name)
	e.weak, e.never = b.weak > 0, b.never > 0
	b.at.events = append(b.at.events, e)
}

// mangled returns the name that a private name has in class (language reference 6.2.1).
func mangled(class, name string) string {
	if class == "" || len(name) < 3 || name[:2] != "__" || name[len(name)-2:] == "__" {
		return name
	}
	for class != "" && class[0] == '_' {
		class = class[1:]
	}
	if class == "" {
		return name
	}
	return "_" + class + name
}

// assignOwners gives every binding of f to the symbol that it binds.
func (u *unit) assignOwners(f *frame) {
	for _, e := range f.events {
		s := u.owner(f, e.name)
		if s.Scope.Func != f.Func {
			s.Mutated = true
		}
		s.Binds = append(s.Binds, e.node)
		u.events[s] = append(u.events[s], e)
		if _, isName := e.node.(*pyast.Name); !isName {
			define(f.Func, e.node, s)
		}
		if e.kind == passed {
			f.Func.Params = append(f.Func.Params, s)
		}
	}
}

// define notes what a node that is not a Name binds. The node may bind in a comprehension or class of fn.
func define(fn *ir.Func, node pyast.Node, s *ir.Symbol) {
	if fn.Defs == nil {
		fn.Defs = map[pyast.Node]*ir.Symbol{}
	}
	fn.Defs[node] = s
}

// owner returns the symbol that a binding of name in f binds.
func (u *unit) owner(f *frame, name string) *ir.Symbol {
	switch {
	case f.globals[name]:
		return u.own(u.frames[0], name)
	case f.nonlocals[name]:
		for up := f.up; up != nil; up = up.up {
			if up.kind == functionFrame || up.kind == typeFrame {
				if s := up.Symbols[name]; s != nil {
					f.Symbols[name] = s
					return s
				}
			}
		}
	}
	return u.own(f, name)
}

// own returns f's own symbol called name, new when there was none.
func (u *unit) own(f *frame, name string) *ir.Symbol {
	if s := f.Symbols[name]; s != nil {
		return s
	}
	s := &ir.Symbol{Name: name, Scope: f.Scope, Module: u.m, Global: f.kind == moduleFrame}
	f.Symbols[name] = s
	f.Order = append(f.Order, s)
	return s
}
