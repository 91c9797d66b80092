// This file tells which expressions of a module are an Api or a Namespace of Flask-RESTX, before names are bound.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// spaces finds the Apis and Namespaces of a program.
type spaces struct{ find *decorators }

func newSpaces(p *ir.Program) *spaces { return &spaces{find: newDecorators(p)} }

// maxSpaces is how many names may lead to an Api or Namespace.
const maxSpaces = 6

// isLibrary reports whether e is a name of Flask-RESTX or Flask-RESTful: as it was imported, or as an attribute of the module.
func (s *spaces) isLibrary(m *ir.Module, e pyast.Expr, name string) bool {
	names := s.find.names[m]
	switch e := e.(type) {
	case *pyast.Name:
		from := names.froms[e.ID]
		return from != nil && from.Level == 0 && isRESTX(from.Module) && names.alias[e.ID] == name && names.count[e.ID] == 1
	case *pyast.Attribute:
		return e.Attr == name && isRESTX(names.modules[nameOf(e.Value)]) && names.count[nameOf(e.Value)] == 1
	}
	return false
}

// isSpace reports whether e is an Api or a Namespace: a name that is assigned one once, here or in the module that it is
// imported of, or a variable of a class.
func (s *spaces) isSpace(m *ir.Module, e pyast.Expr, fuel int) bool {
	if fuel == 0 {
		return false
	}
	switch e := e.(type) {
	case *pyast.Name:
		if value := s.assigned(m, e.ID); value != nil {
			return s.isSpace(m, value, fuel-1)
		}
		if of, name := s.imported(m, e.ID); of != nil {
			return s.isSpace(of, &pyast.Name{ID: name}, fuel-1)
		}
	case *pyast.Attribute:
		if of := s.find.moduleNamed(m, nameOf(e.Value)); of != nil && of != m {
			return s.isSpace(of, &pyast.Name{ID: e.Attr}, fuel-1)
		}
		of, value := s.classVariable(m, nameOf(e.Value), e.Attr, fuel)
		return value != nil && s.isSpace(of, value, fuel-1)
	case *pyast.Call:
		a, ok := e.Func.(*pyast.Attribute)
		return s.isLibrary(m, e.Func, "Namespace") || s.isLibrary(m, e.Func, "Api") ||
			ok && a.Attr == "namespace" && s.isSpace(m, a.Value, fuel-1)
	}
	return false
}

// assigned returns what the top level of a module assigns to a name that it binds once, nil for none.
func (s *spaces) assigned(m *ir.Module, name string) pyast.Expr {
	if s.find.names[m].count[name] != 1 {
		return nil
	}
	for _, stmt := range m.Syntax.Body {
		if target, value := plainlyAssigned(stmt); target == name {
			return value
		}
	}
	return nil
}

// imported returns the module of the project that a name of m is imported of, and its name there; nil for none.
func (s *spaces) imported(m *ir.Module, name string) (*ir.Module, string) {
	names := s.find.names[m]
	from := names.froms[name]
	if from == nil || names.count[name] != 1 {
		return nil, ""
	}
	of := s.find.importedFrom(m, from)
	if of == nil || of.Module == nil || of.Module == m {
		return nil, ""
	}
	return of.Module, names.alias[name]
}

// classVariable returns what the body of a class assigns to a variable that it binds once, and the class's module; nil for none.
func (s *spaces) classVariable(m *ir.Module, class, name string, fuel int) (*ir.Module, pyast.Expr) {
	if fuel == 0 || s.find.names[m].count[class] != 1 {
		return nil, nil
	}
	for _, stmt := range m.Syntax.Body {
		def, ok := stmt.(*pyast.ClassDef)
		if !ok || def.Name != class || boundBy(def.Body)[name] != 1 {
			continue
		}
		for _, part := range def.Body {
			if target, value := plainlyAssigned(part); target == name {
				return m, value
			}
		}
	}
	if of, original := s.imported(m, class); of != nil {
		return s.classVariable(of, original, name, fuel-1)
	}
	return nil, nil
}
