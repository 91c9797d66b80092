// This file holds the classes pass: bases, method resolution order and methods of every class of the project.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// maxMRO bounds how many classes a class may inherit from.
const maxMRO = 250

// shaper computes the shape of classes.
type shaper struct {
	r      *diag.Report
	stubs  *Stubs
	orders map[*ir.Class][]ir.Base // linearised, external bases included
	open   map[*ir.Class]bool
	depth  int
}

// shapeClasses fills everything of the program's classes but the types of fields.
func shapeClasses(p *ir.Program, stubs *Stubs, r *diag.Report) {
	s := &shaper{r: r, stubs: stubs, orders: map[*ir.Class][]ir.Base{}, open: map[*ir.Class]bool{}}
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			s.bases(c)
			s.methods(c)
		}
	}
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			for _, b := range s.order(c) {
				if b.Class != nil {
					c.MRO = append(c.MRO, b.Class)
				}
			}
			c.Kind = s.kind(c)
			c.Closed = isClosed(c)
		}
	}
	for _, m := range p.Modules {
		for _, c := range m.Classes {
			findFields(c)
		}
	}
	writeDataclasses(p)
	writeNamedTuples(p)
}

// bases resolves the bases and decorators of c.
func (s *shaper) bases(c *ir.Class) {
	fn := c.Scope.Func
	for _, b := range c.Syntax.Bases {
		c.Bases = append(c.Bases, classRef(fn, b))
	}
	for _, d := range c.Syntax.DecoratorList {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		c.Decorators = append(c.Decorators, fn.Qualified(d))
	}
}

// classRef returns the class that e names: of the project, or external. db.Model, where db is made by a call of an
// external class, is that class's member: "flask_sqlalchemy.SQLAlchemy.Model"; what a call itself returns is named
// with parentheses: "sqlalchemy.orm.declarative_base()".
func classRef(fn *ir.Func, e pyast.Expr) ir.Base {
	if sub, ok := e.(*pyast.Subscript); ok {
		e = sub.Value
	}
	if s := fn.Resolve(e); s != nil {
		switch s.Kind {
		case ir.ClassName:
			return ir.Base{Class: s.Class, Qualified: ""}
		case ir.BuiltinName:
			return ir.Base{Qualified: "builtins." + s.Qualified}
		case ir.ExternalName:
			return ir.Base{Qualified: s.Qualified}
		}
	}
	return ir.Base{Qualified: madeFrom(fn, e, 0)}
}

// madeFrom names the external thing that e is, following variables that are bound once.
func madeFrom(fn *ir.Func, e pyast.Expr, depth int) string {
	if depth > 8 {
		return ""
	}
	if q := fn.Qualified(e); q != "" {
		return q
	}
	if s := fn.Resolve(e); s != nil {
		if s.Value == nil || s.Scope == nil {
			return ""
		}
		return madeFrom(s.Scope.Func, s.Value, depth+1)
	}
	switch e := e.(type) {
	case *pyast.Call:
		if q := madeFrom(fn, e.Func, depth+1); q != "" {
			return q + "()"
		}
	case *pyast.Attribute:
		if q := madeFrom(fn, e.Value, depth+1); q != "" {
			return trimCall(q) + "." + e.Attr
		}
	}
	return ""
}

func trimCall(q string) string {
	if n := len(q); n > 2 && q[n-2:] == "()" {
		return q[:n-2]
	}
	return q
}

// methods lists the functions that the class body binds: the last definition of each name, but the first of a
// property, whose setter is listed as "name.setter" and deleter as "name.deleter".
func (s *shaper) methods(c *ir.Class) {
	for _, fn := range c.Module.Funcs {
		if fn.Class != c {
			continue
		}
		name := fn.Name
		for _, d := range fn.Decorators() {
			if a, ok := d.(*pyast.Attribute); ok && (a.Attr == "setter" || a.Attr == "deleter") {
				name += "." + a.Attr
			}
		}
		c.Methods[name] = fn
	}
}

// order returns the method resolution order of c by the C3 algorithm (data model, "method resolution order"), an
// external class standing for itself alone.
func (s *shaper) order(c *ir.Class) []ir.Base {
	if list, ok := s.orders[c]; ok {
		return list
	}
	if s.open[c] || s.depth > maxMRO {
		s.r.Add(diag.InheritanceCycle, c.Module.File, c.Syntax.Bounds(), "the class %s inherits from itself", c.Name)
		return nil
	}
	s.open[c] = true
	s.depth++
	var lists [][]ir.Base
	for i, b := range c.Bases {
		if b.Class == nil {
			lists = append(lists, []ir.Base{b})
			continue
		}
		list := s.order(b.Class)
		if list == nil {
			c.Bases[i] = ir.Base{}
			continue
		}
		lists = append(lists, list)
	}
	s.depth--
	s.open[c] = false
	merged, ok := []ir.Base(nil), true
	if len(lists) == 1 {
		merged = lists[0]
	} else {
		merged, ok = merge(append(slices.Clone(lists), s.direct(c)))
	}
	if len(merged) > maxMRO {
		merged, ok = nil, false
	}
	if !ok {
		s.r.Add(diag.BadHierarchy, c.Module.File, c.Syntax.Bounds(), "the bases of %s have no consistent order", c.Name)
	}
	s.orders[c] = append([]ir.Base{{Class: c}}, merged...)
	return s.orders[c]
}

// direct lists the bases of c that are understood.
func (s *shaper) direct(c *ir.Class) []ir.Base {
	return slices.DeleteFunc(slices.Clone(c.Bases), func(b ir.Base) bool { return b == ir.Base{} })
}

// merge joins linearisations; false says that they contradict one another, and the rest is left out.
func merge(lists [][]ir.Base) ([]ir.Base, bool) {
	var merged []ir.Base
	for {
		lists = slices.DeleteFunc(lists, func(l []ir.Base) bool { return len(l) == 0 })
		if len(lists) == 0 {
			return merged, true
		}
		next, ok := head(lists)
		if !ok || len(merged) > maxMRO {
			return merged, false
		}
		merged = append(merged, next)
		for i, l := range lists {
			if l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

// head returns the first class that stands in no list behind another.
func head(lists [][]ir.Base) (ir.Base, bool) {
	for _, l := range lists {
		if !slices.ContainsFunc(lists, func(other []ir.Base) bool { return slices.Contains(other[1:], l[0]) }) {
			return l[0], true
		}
	}
	return ir.Base{}, false
}
