// This file writes out mixins: what a class inherits from bases that only lend it methods and constants is put into the
// class itself, so that one base at most is left, and none that uses what the class has (language reference, "Resolving MRO entries"; data model, "__mro__").
//
//	class User(JsonMixin, Base): ...  =>  class User(Base): ... and the methods of JsonMixin
//
// A mixin is a class of the module's top level without bases, which the program names only as a base.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// mixer writes out the mixins of one module.
type mixer struct {
	m       *ir.Module
	classes map[string]*pyast.ClassDef // of the module's top level
	loose   map[string]bool            // names that mean more than a base, or are bound again
	mixins  map[string]*lent
	above   map[string]map[string]bool // the names of the classes above each class
	depth   int                        // of the bases that lookThrough is at
}

// maxBases bounds how far bases are followed.
const maxBases = 30

// lent is what a mixin lends: its methods and constants by name, in their order.
type lent struct {
	names []string
	stmts map[string]pyast.Stmt
	reads bool // constants or special methods, which classes of some kinds read for purposes of their own
}

// writeMixins writes out the mixins of a program.
func writeMixins(p *ir.Program) {
	var units []*mixer
	foreign := map[string]bool{}
	for _, m := range p.Modules {
		d := newMixer(m, foreign)
		units = append(units, d)
	}
	for i, m := range p.Modules {
		if foreign["*"] || foreign["__mro__"] || foreign["__bases__"] || foreign["__subclasses__"] || foreign["mro"] || m.Syntax.Broken {
			continue
		}
		d := units[i]
		d.findAbove()
		d.findMixins(foreign)
		for _, s := range m.Syntax.Body {
			if c, ok := s.(*pyast.ClassDef); ok && (len(c.Bases) > 1 || d.borrows(c)) {
				d.mix(c)
			}
		}
	}
}

// newMixer looks at the names of a module, and notes what it takes from others.
func newMixer(m *ir.Module, foreign map[string]bool) *mixer {
	d := &mixer{m: m, classes: map[string]*pyast.ClassDef{}, loose: map[string]bool{}, mixins: map[string]*lent{}}
	bases := map[pyast.Node]bool{}
	for _, s := range m.Syntax.Body {
		if c, ok := s.(*pyast.ClassDef); ok {
			if d.classes[c.Name] != nil {
				d.loose[c.Name] = true
			}
			d.classes[c.Name] = c
			for _, b := range c.Bases {
				bases[b] = true
			}
		}
	}
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			if !bases[n] {
				d.loose[n.ID] = true
			}
		case *pyast.FunctionDef:
			d.loose[n.Name] = true
		case *pyast.Arg:
			d.loose[n.Arg] = true
		case *pyast.Attribute:
			foreign[n.Attr] = true
		case *pyast.Constant:
			if text, ok := n.Value.(pyast.Str); ok {
				d.loose[string(text)] = true // an annotation, or __all__
			}
		case *pyast.Alias:
			foreign[n.Name] = true
			d.loose[n.Name], d.loose[n.Asname] = true, true
		}
		return true
	})
	return d
}

// findMixins finds the classes that only lend methods and constants.
func (d *mixer) findMixins(foreign map[string]bool) {
	for name, c := range d.classes {
		if d.loose[name] || foreign[name] || len(c.Keywords)+len(c.DecoratorList)+len(c.TypeParams) > 0 {
			continue
		}
		if len(c.Bases) > 1 || len(c.Bases) == 1 && nameOf(c.Bases[0]) != "object" {
			continue
		}
		if l, ok := lends(c); ok {
			d.mixins[name] = l
		}
	}
}

// lends returns what the body of a class lends; false for one that holds more than methods and constants, has methods that
// Python calls while it makes objects or classes, or names itself.
func lends(c *pyast.ClassDef) (*lent, bool) {
	l := &lent{stmts: map[string]pyast.Stmt{}}
	for _, s := range c.Body {
		name := ""
		switch s := s.(type) {
		case *pyast.ExprStmt:
			if _, constant := s.Value.(*pyast.Constant); !constant {
				return nil, false
			}
			continue
		case *pyast.Pass:
			continue
		case *pyast.FunctionDef:
			if makers[s.Name] || !plainlyDecorated(s) || namesItself(s) {
				return nil, false
			}
			name = s.Name
			l.reads = l.reads || strings.HasPrefix(name, "__")
		case *pyast.Assign:
			if _, constant := s.Value.(*pyast.Constant); !constant || len(s.Targets) != 1 {
				return nil, false
			}
			name, l.reads = nameOf(s.Targets[0]), true
		}
		if name == "" || l.stmts[name] != nil || strings.HasPrefix(name, "__") && !strings.HasSuffix(name, "__") {
			return nil, false
		}
		l.names, l.stmts[name] = append(l.names, name), s
	}
	return l, true
}

// makers are the methods that take part in making objects and classes.
var makers = wordSet("__init__ __new__ __init_subclass__ __class_getitem__ __slots__ __set_name__ __post_init__")

// plainlyDecorated reports whether a method's decorators mean the same in whatever class it stands.
func plainlyDecorated(def *pyast.FunctionDef) bool {
	return !slices.ContainsFunc(def.DecoratorList, func(e pyast.Expr) bool {
		switch nameOf(e) {
		case "property", "staticmethod", "classmethod":
			return false
		}
		return true
	})
}

// namesItself reports whether a method depends on the class that it stands in: by super, __class__ or a private name.
func namesItself(def *pyast.FunctionDef) bool {
	found := false
	private := func(name string) bool { return strings.HasPrefix(name, "__") && !strings.HasSuffix(name, "__") }
	pyast.Walk(def, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			found = found || n.ID == "super" || n.ID == "__class__" || private(n.ID)
		case *pyast.Attribute:
			found = found || private(n.Attr)
		}
		return !found
	})
	return found
}

// borrows reports whether the only base of c is a mixin that uses attributes of its objects that it does not have itself, nor
// the body of c: what the constructor of c sets.
func (d *mixer) borrows(c *pyast.ClassDef) bool {
	if len(c.Bases) != 1 || d.mixins[nameOf(c.Bases[0])] == nil {
		return false
	}
	base := d.classes[nameOf(c.Bases[0])]
	own, lent := d.boundIn(c), d.boundIn(base)
	return hasNode(base.Body, func(n pyast.Node) bool {
		a, ok := n.(*pyast.Attribute)
		return ok && nameOf(a.Value) == "self" && !own[a.Attr] && !lent[a.Attr]
	})
}

// mix puts what the mixins among the bases of c lend into c, in the order in which Python looks names up.
func (d *mixer) mix(c *pyast.ClassDef) {
	taken := d.boundIn(c)
	supers := supersOf(c)
	if d.unordered(c) {
		return
	}
	var kept []pyast.Expr
	var added []pyast.Stmt
	plain := true
	for _, b := range c.Bases {
		l := d.mixins[nameOf(b)]
		if l == nil {
			kept = append(kept, b)
			plain = plain && d.lookThrough(b, taken, supers)
			continue
		}
		superCalled := slices.ContainsFunc(l.names, func(name string) bool { return supers[name] })
		if !plain || superCalled || l.reads && !d.ownBases(c) {
			return
		}
		for _, name := range l.names {
			if !taken[name] {
				taken[name] = true
				added = append(added, d.copied(l.stmts[name], name))
			}
		}
	}
	if len(kept) < len(c.Bases) {
		c.Bases, c.Body = kept, append(c.Body, added...)
	}
}

// unordered reports whether a base of c stands before one that inherits from it, which Python refuses.
func (d *mixer) unordered(c *pyast.ClassDef) bool {
	for i, b := range c.Bases {
		for _, later := range c.Bases[i+1:] {
			if d.above[nameOf(later)][nameOf(b)] {
				return true
			}
		}
	}
	return false
}

// findAbove notes, for each class of the module in their order, the names of all classes above it.
func (d *mixer) findAbove() {
	d.above = map[string]map[string]bool{}
	for _, s := range d.m.Syntax.Body {
		c, ok := s.(*pyast.ClassDef)
		if !ok {
			continue
		}
		all := map[string]bool{}
		for _, b := range c.Bases {
			all[nameOf(b)] = true
			for name := range d.above[nameOf(b)] {
				all[name] = true
			}
		}
		d.above[c.Name] = all
	}
}

// copied returns a copy of what a mixin lends, which stands nowhere in the source.
func (d *mixer) copied(s pyast.Stmt, name string) pyast.Stmt {
	out := (&pyast.Copier{}).CopyStmts([]pyast.Stmt{s})[0]
	if d.m.Written == nil {
		d.m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	d.m.Written[out] = ir.Wrapper{Module: d.m, Decorator: s, Name: name}
	return out
}

// boundIn returns the names that the body of a class binds, as far as its definitions and assignments tell.
func (d *mixer) boundIn(c *pyast.ClassDef) map[string]bool {
	out := map[string]bool{}
	for _, s := range c.Body {
		switch s := s.(type) {
		case *pyast.FunctionDef:
			out[s.Name] = true
		case *pyast.AsyncFunctionDef:
			out[s.Name] = true
		case *pyast.ClassDef:
			out[s.Name] = true
		case *pyast.AnnAssign:
			out[nameOf(s.Target)] = true
		case *pyast.Assign:
			for _, target := range s.Targets {
				out[nameOf(target)] = true
			}
		}
	}
	return out
}

// supersOf returns the names of the methods that a class calls by super().
func supersOf(c *pyast.ClassDef) map[string]bool {
	out := map[string]bool{}
	pyast.Walk(c, func(n pyast.Node) bool {
		if a, ok := n.(*pyast.Attribute); ok {
			if call, isCall := a.Value.(*pyast.Call); isCall && nameOf(call.Func) == "super" {
				out[a.Attr] = true
			}
		}
		return true
	})
	return out
}

// lookThrough adds the names that a base and those above it bind, and what they call by super(); false when they are not
// all known.
func (d *mixer) lookThrough(b pyast.Expr, taken, supers map[string]bool) bool {
	if name := twoNames(b); name == "ABC" || name == "abc.ABC" || name == "object" {
		return true
	}
	c := d.classes[nameOf(b)]
	if c == nil || d.depth > maxBases {
		return false // which a class that names itself as its base is, too
	}
	d.depth++
	defer func() { d.depth-- }()
	for name := range d.boundIn(c) {
		taken[name] = true
	}
	for name := range supersOf(c) {
		supers[name] = true
	}
	known := true
	for _, up := range c.Bases {
		known = known && d.lookThrough(up, taken, supers)
	}
	return known
}

// ownBases reports whether a class is a plain one whose bases, all the way up, are classes of the module.
func (d *mixer) ownBases(c *pyast.ClassDef) bool {
	known := len(c.Keywords)+len(c.DecoratorList) == 0
	for _, b := range c.Bases {
		known = known && d.lookThrough(b, map[string]bool{}, map[string]bool{})
	}
	return known
}
