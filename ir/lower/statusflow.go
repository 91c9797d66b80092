// This file finds out whether a program ever shows that a member of http.HTTPStatus is more than its int. It is an
// IntEnum: str, format, comparison, arithmetic and JSON are the int's (library reference, "enum: IntEnum", 3.11 on);
// repr is not. Where no value that may be a member reaches anything unknown, the members are written as ints.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// statusIn says how deep in containers a value may hold a member: bit 0 is a member itself, bit 1 a container of them, and
// so on; the last bit stands for any depth.
type statusIn uint8

const deepest statusIn = 1 << 7

// in returns what a container of such values is.
func (h statusIn) in() statusIn { return h<<1 | h&deepest }

// out returns what is taken out of it.
func (h statusIn) out() statusIn { return h>>1 | h&deepest }

// slot is what values are kept in: a local name of a function, a name of a module, an attribute (".name"), or what
// functions of a name return ("name()"). Only locals are told apart by where they are.
type slot struct {
	scope pyast.Node
	name  string
}

// statusFlow follows members of HTTPStatus through a program by names.
type statusFlow struct {
	slots   map[slot]statusIn
	defs    map[string][]*statusDef
	locals  map[pyast.Node]map[string]bool
	scopes  []pyast.Node    // the functions around what is looked at
	class   *pyast.ClassDef // the class whose body or method is looked at
	body    bool            // its body is, no method
	here    bool            // HTTPStatus means the enumeration in this module
	shown   bool
	changed bool
}

// wholeStatuses writes the members of HTTPStatus of a whole program as ints, if nothing shows the difference.
func wholeStatuses(p *ir.Program) {
	var given []*ir.Module
	for _, m := range p.Modules {
		if importsHTTP(m.Syntax, "HTTPStatus") {
			given = append(given, m)
		}
	}
	if len(given) == 0 {
		return
	}
	f := &statusFlow{slots: map[slot]statusIn{}, defs: map[string][]*statusDef{}, locals: map[pyast.Node]map[string]bool{}}
	for _, m := range p.Modules {
		if m.Syntax.Broken {
			return
		}
		f.collect(m.Syntax.Body, nil)
	}
	for f.changed = true; f.changed && !f.shown; {
		f.changed = false
		for _, m := range p.Modules {
			f.here = importsHTTP(m.Syntax, "HTTPStatus")
			f.stmts(m.Syntax.Body)
		}
	}
	if f.shown {
		return
	}
	for _, m := range given {
		writeStatuses(m.Syntax)
	}
}

// writeStatuses writes the members in a module as ints, but for those that are asked for their texts.
func writeStatuses(m *pyast.Module) {
	asked := map[pyast.Expr]bool{}
	pyast.Walk(m, func(n pyast.Node) bool {
		if a, ok := n.(*pyast.Attribute); ok {
			asked[a.Value] = true
		}
		return true
	})
	pyast.Replace(m, func(e pyast.Expr) pyast.Expr {
		if s, ok := statusOf(e); ok && !asked[e] {
			return &pyast.Constant{Span: pyast.Span(e.Bounds()), Value: pyast.Int{Small: s}}
		}
		return nil
	})
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Arg:
			n.Annotation = intAnnotation(n.Annotation)
		case *pyast.AnnAssign:
			n.Annotation = intAnnotation(n.Annotation)
		case *pyast.FunctionDef:
			n.Returns = intAnnotation(n.Returns)
		}
		return true
	})
}

// intAnnotation returns an annotation with int for HTTPStatus.
func intAnnotation(e pyast.Expr) pyast.Expr {
	whole := &pyast.ExprStmt{Value: e}
	pyast.Replace(whole, func(e pyast.Expr) pyast.Expr {
		if name, ok := e.(*pyast.Name); ok && name.ID == "HTTPStatus" {
			return &pyast.Name{Span: name.Span, ID: "int"}
		}
		return nil
	})
	return whole.Value
}

// slotOf returns where a name is kept.
func (f *statusFlow) slotOf(name string) slot {
	for i := len(f.scopes) - 1; i >= 0; i-- {
		if f.locals[f.scopes[i]][name] {
			return slot{scope: f.scopes[i], name: name}
		}
	}
	return slot{name: name}
}

// put notes what a slot may hold.
func (f *statusFlow) put(s slot, h statusIn) {
	if f.slots[s]|h != f.slots[s] {
		f.slots[s] |= h
		f.changed = true
	}
}

// show notes that something prints, keeps or compares what may be a member in a way that is not known.
func (f *statusFlow) show(h statusIn) { f.shown = f.shown || h != 0 }

// text is what only takes the str of a member, which is the int's.
func (f *statusFlow) text(h statusIn) { f.show(h &^ 1) }

// assign puts a value into a target.
func (f *statusFlow) assign(target pyast.Expr, h statusIn) {
	switch t := target.(type) {
	case *pyast.Name:
		f.put(f.slotOf(t.ID), h)
	case *pyast.Attribute:
		f.expr(t.Value)
		f.put(slot{name: "." + t.Attr}, h)
	case *pyast.Subscript:
		f.expr(t.Slice)
		if h == 0 {
			return
		}
		switch t.Value.(type) {
		case *pyast.Name, *pyast.Attribute:
			f.assign(t.Value, h.in())
		default:
			f.show(h)
		}
	case *pyast.Tuple:
		f.unpack(t.Elts, h)
	case *pyast.List:
		f.unpack(t.Elts, h)
	case *pyast.Starred:
		f.assign(t.Value, h.in())
	}
}

func (f *statusFlow) unpack(targets []pyast.Expr, h statusIn) {
	for _, t := range targets {
		f.assign(t, h.out())
	}
}
