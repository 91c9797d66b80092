// This file holds how names and dotted names are looked up once the passes have run.

package ir

import (
	"path"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Final returns the symbol that s stands for: the one in the module that binds it when s was imported from another
// module of the project, else s itself.
func (s *Symbol) Final() *Symbol {
	if s != nil && s.Imported != nil {
		return s.Imported
	}
	return s
}

// Resolve returns the final symbol of a name, or of a dotted name that leads through modules of the project, such as
// models.db; nil for any other expression.
func (fn *Func) Resolve(e pyast.Expr) *Symbol {
	switch e := e.(type) {
	case *pyast.Name:
		return fn.Uses[e].Final()
	case *pyast.Attribute:
		if s := fn.Resolve(e.Value); s != nil && s.Kind == ModuleName {
			return fn.Module.Program.Member(s, e.Attr)
		}
	}
	return nil
}

// Member returns the final symbol of an attribute of a module of the project or of a namespace package: a name of its
// top level, else a module below it, else nil.
func (p *Program) Member(module *Symbol, name string) *Symbol {
	folder := module.Folder
	if m := module.Module; m != nil {
		if s := m.Scope.Symbols[name]; s != nil {
			return s.Final()
		}
		if !m.Package {
			return nil
		}
		folder = path.Dir(m.File.Path)
	}
	return p.Below(folder, name)
}

// Below returns a symbol for the module or namespace package called name in folder, or nil.
func (p *Program) Below(folder, name string) *Symbol {
	below := path.Join(folder, name)
	for _, file := range []string{below + "/__init__.py", below + ".py"} {
		if m := p.ByPath[file]; m != nil {
			return m.Symbol()
		}
	}
	if p.Folders[below] {
		return &Symbol{Name: name, Kind: ModuleName, Folder: below}
	}
	return nil
}

// Symbol returns a symbol that stands for the module itself.
func (m *Module) Symbol() *Symbol { return &Symbol{Name: m.Name, Kind: ModuleName, Module: m} }

// Qualified returns the dotted external name that e spells in fn's scope, such as "flask.request.args", or "".
// Names imported through modules of the project are followed to where they come from.
func (fn *Func) Qualified(e pyast.Expr) string {
	if s := fn.Resolve(e); s != nil {
		if s.Kind == ExternalName || s.Kind == BuiltinName {
			return s.Qualified
		}
		return ""
	}
	if e, ok := e.(*pyast.Attribute); ok {
		if fn.isRequestState(e) {
			return "fastapi.state"
		}
		if q := fn.Qualified(e.Value); q != "" && !fn.keeps(q) {
			return q + "." + e.Attr
		}
	}
	return ""
}

// isRequestState reports whether e is request.state of FastAPI's request, which holds what the program puts there.
func (fn *Func) isRequestState(e *pyast.Attribute) bool {
	name, ok := e.Value.(*pyast.Name)
	return ok && e.Attr == "state" && fn.Uses[name] != nil && fn.Uses[name].Request
}

// keeps reports whether a dotted name is an attribute of the program's own, whose attributes are no library's.
func (fn *Func) keeps(q string) bool {
	if fn.Module == nil || fn.Module.Program == nil {
		return false
	}
	_, kept := fn.Module.Program.Kept[q]
	return kept
}

// Lookup returns the symbol that name has when it is read in scope s, by CPython's rules: class scopes are seen only
// from themselves. It returns nil for a name that neither the module nor a function around it binds.
func (s *Scope) Lookup(name string) *Symbol {
	for at := s; at != nil; at = at.Parent {
		if at.Class != nil && at != s {
			continue
		}
		if sym := at.Symbols[name]; sym != nil {
			return sym
		}
	}
	return nil
}

// Decorators returns the decorators of a function or method, outermost first; none for a lambda or a module's body.
func (fn *Func) Decorators() []pyast.Expr {
	switch n := fn.Syntax.(type) {
	case *pyast.FunctionDef:
		return n.DecoratorList
	case *pyast.AsyncFunctionDef:
		return n.DecoratorList
	}
	return nil
}

// HasDecorator reports whether a builtin or external name, such as "staticmethod" or "functools.cached_property", stands
// as a decorator over fn, without being called. Pydantic makes class methods of validators that say nothing.
func (fn *Func) HasDecorator(qualified string) bool {
	if qualified == "classmethod" && fn.validatesClass() {
		return true
	}
	for _, d := range fn.Decorators() {
		if fn.Definer().Qualified(d) == qualified {
			return true
		}
	}
	return false
}

// Definer returns the function in whose code fn is defined: there its decorators, defaults and annotations are names.
func (fn *Func) Definer() *Func {
	if fn.Outer != nil {
		return fn.Outer
	}
	return fn.Module.Body
}
