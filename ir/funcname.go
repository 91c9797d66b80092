// This file knows the names of functions as Python shows them.

package ir

import "github.com/flask2gin/flask2gin/parser/pyast"

// NameOf returns what e is when it is the __name__ of a function of the project that nothing but its own definition binds
// (Python's data model, "Special read-only attributes"); ok is false for anything else, and for functions under decorators
// that are not known.
func (fn *Func) NameOf(e *pyast.Attribute) (name string, ok bool) {
	if e.Attr != "__name__" {
		return "", false
	}
	s := fn.Resolve(e.Value)
	if s == nil || s.Kind != FuncName || s.Func == nil {
		return "", false
	}
	if def, isStmt := s.Func.Syntax.(pyast.Stmt); isStmt {
		if w, written := s.Func.Module.Written[def]; written {
			return w.Name, true
		}
	}
	return s.Func.Name, len(s.Func.Decorators()) == 0
}
