// This file writes down what Python runs while it makes a class (data model, "Creating the class object"): __set_name__ of
// what stands in the body, behind the class, and for a metaclass a call on everything that its code may change, so that what
// reads it is known to depend on it:
//
//	class Model(metaclass=Meta): ...      =>  class Model(metaclass=Meta): ...
//	                                          Meta.registry.__new__()
//
//	class Form:                           =>  class Form: ...
//	    name = Field()                        Form.name.__set_name__(Form, "name")

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// classMaking knows the classes of a program that take part in making classes.
type classMaking struct {
	metas map[string]bool // whose metaclass runs code of its own
	named map[string]bool // which have __set_name__
}

// writeClassMaking writes down what making the classes of a program runs.
func writeClassMaking(p *ir.Program) {
	c := &classMaking{metas: map[string]bool{}, named: map[string]bool{}}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.ClassDef); ok {
				c.named[def.Name] = c.named[def.Name] || boundBy(def.Body)["__set_name__"] > 0
			}
		}
	}
	for _, m := range p.Modules {
		for i := 0; i < len(m.Syntax.Body); i++ {
			if def, ok := m.Syntax.Body[i].(*pyast.ClassDef); ok {
				i += insertWritten(m, i+1, c.setNames(def))
			}
		}
		c.touched(m)
	}
}

// insertWritten inserts statements that stand nowhere in the source, and returns how many.
func insertWritten(m *ir.Module, at int, stmts []pyast.Stmt) int {
	if m.Written == nil && len(stmts) > 0 {
		m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	for _, s := range stmts {
		m.Written[s] = ir.Wrapper{}
	}
	m.Syntax.Body = slices.Insert(m.Syntax.Body, at, stmts...)
	return len(stmts)
}

// setNames returns the calls of __set_name__ that making a class comes to.
func (c *classMaking) setNames(def *pyast.ClassDef) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range def.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || nameOf(a.Targets[0]) == "" {
			continue
		}
		if call, ok := a.Value.(*pyast.Call); ok && c.named[lastName(call.Func)] {
			field := nameOf(a.Targets[0])
			class := &pyast.Name{Span: def.Span, ID: def.Name}
			out = append(out, opaque(&pyast.Attribute{Span: def.Span, Value: class, Attr: field}, "__set_name__", class, &pyast.Constant{Span: def.Span, Value: pyast.Str(field)}))
		}
	}
	return out
}

// opaque returns a call of a special method, which may change its object.
func opaque(object pyast.Expr, method string, args ...pyast.Expr) pyast.Stmt {
	span := pyast.Span(object.Bounds())
	return &pyast.ExprStmt{Span: span, Value: &pyast.Call{Span: span, Func: &pyast.Attribute{Span: span, Value: object, Attr: method}, Args: args}}
}

// touched writes, for the metaclasses of a module, calls on what their code may change behind all that the module defines.
func (c *classMaking) touched(m *ir.Module) {
	globals := map[string]bool{}
	last := 0
	for i, s := range m.Syntax.Body {
		switch s := s.(type) {
		case *pyast.Assign:
			globals[nameOf(s.Targets[0])], last = true, i
		case *pyast.AnnAssign:
			globals[nameOf(s.Target)], last = s.Value != nil, i
		case *pyast.ClassDef:
			last = i
		}
	}
	delete(globals, "")
	var out []pyast.Stmt
	for _, s := range m.Syntax.Body {
		def, ok := s.(*pyast.ClassDef)
		if !ok || !slices.ContainsFunc(def.Bases, func(b pyast.Expr) bool {
			return nameOf(b) == "type" || lastName(b) == "ABCMeta" || c.metas[lastName(b)]
		}) {
			continue
		}
		c.metas[def.Name] = true
		out = append(out, changedByMeta(def, globals)...)
	}
	insertWritten(m, min(last+1, len(m.Syntax.Body)), out)
}

// changedByMeta returns calls on the variables of a metaclass and of its module that the methods which make classes name.
func changedByMeta(def *pyast.ClassDef, globals map[string]bool) []pyast.Stmt {
	var out []pyast.Stmt
	own := boundBy(def.Body)
	seen := map[string]bool{}
	for _, s := range def.Body {
		f, ok := s.(*pyast.FunctionDef)
		if !ok || f.Name != "__new__" && f.Name != "__init__" && f.Name != "__prepare__" {
			continue
		}
		pyast.Walk(f, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				if globals[n.ID] && !seen[n.ID] {
					seen[n.ID] = true
					out = append(out, opaque(&pyast.Name{Span: def.Span, ID: n.ID}, "__new__"))
				}
			case *pyast.Attribute:
				if nameOf(n.Value) != "" && own[n.Attr] > 0 && !seen["."+n.Attr] {
					seen["."+n.Attr] = true
					out = append(out, opaque(&pyast.Attribute{Span: def.Span, Value: &pyast.Name{Span: def.Span, ID: def.Name}, Attr: n.Attr}, "__new__"))
				}
			}
			return true
		})
	}
	return out
}
