// This file writes the protocols of a program as plain base classes of the classes that implement them (typing.Protocol):
//
//	class Notifier(Protocol):                     class Notifier:
//	    def send(self, to): ...           =>          def send(self, to): ...
//	class Mailer:                                 class Mailer(Notifier):
//	    def send(self, to): return ...                def send(self, to): return ...
//
// A protocol says nothing at run time but by isinstance, which the program must not ask.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeProtocols writes out the protocols of a program, behind the constants in place of properties.
func writeProtocols(p *ir.Program) {
	writePropertyValues(p)
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			def, ok := s.(*pyast.ClassDef)
			if !ok || len(def.Bases) != 1 || twoNames(def.Bases[0]) != "Protocol" && twoNames(def.Bases[0]) != "typing.Protocol" || len(def.Keywords)+len(def.DecoratorList)+len(def.TypeParams) > 0 {
				continue
			}
			if names := protocolMethods(def); len(names) > 0 && onlyAnnotation(p, def.Name) {
				def.Bases = nil
				implement(p, m, def, names)
			}
		}
	}
}

// protocolMethods lists the methods of a protocol; nil for one that holds anything else.
func protocolMethods(def *pyast.ClassDef) []string {
	var names []string
	for _, s := range withoutDoc(def.Body) {
		f, ok := s.(*pyast.FunctionDef)
		if !ok || len(f.DecoratorList) > 0 || len(f.Args.Args) == 0 || f.Name == "__init__" || !isStubBody(f.Body) {
			return nil
		}
		names = append(names, f.Name)
	}
	return names
}

// isStubBody reports whether a function does nothing.
func isStubBody(body []pyast.Stmt) bool {
	for _, s := range withoutDoc(body) {
		switch s := s.(type) {
		case *pyast.Pass, *pyast.Raise:
		case *pyast.ExprStmt:
			if !isDocString(s) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// onlyAnnotation reports whether a program names a class in annotations and imports alone.
func onlyAnnotation(p *ir.Program, name string) bool {
	only, defs := true, 0
	for _, m := range p.Modules {
		allowed := map[pyast.Node]bool{}
		allow := func(e pyast.Expr) {
			if e != nil {
				pyast.Walk(e, func(n pyast.Node) bool { allowed[n] = true; return true })
			}
		}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.AnnAssign:
				allow(n.Annotation)
			case *pyast.FunctionDef:
				allow(n.Returns)
			case *pyast.Arg:
				allow(n.Annotation)
			case *pyast.ClassDef:
				if n.Name == name {
					defs++
				}
			case *pyast.Name:
				only = only && (n.ID != name || allowed[n])
			case *pyast.Attribute:
				only = only && n.Attr != name
			case *pyast.Alias:
				only = only && (n.Name != name || n.Asname == "")
			}
			return only
		})
	}
	return only && defs == 1
}

// implement gives the classes that have the methods of a protocol, and no bases of their own, the protocol as their base:
// those of its module behind it.
func implement(p *ir.Program, m *ir.Module, protocol *pyast.ClassDef, names []string) {
	behind := false
	for _, s := range m.Syntax.Body {
		def, ok := s.(*pyast.ClassDef)
		if !ok {
			continue
		}
		if def == protocol {
			behind = true
			continue
		}
		own := boundBy(def.Body)
		if !behind || !onlyObject(def) || len(def.Keywords)+len(def.DecoratorList) > 0 || slices.ContainsFunc(names, func(name string) bool { return own[name] == 0 }) || asksBases(p, def.Name) {
			continue
		}
		def.Bases = []pyast.Expr{&pyast.Name{Span: def.Span, ID: protocol.Name}}
	}
}

// asksBases reports whether a program asks a class for its bases, or calls what it inherits by super.
func asksBases(p *ir.Program, name string) bool {
	found := false
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Attribute:
				found = found || n.Attr == "__bases__" || n.Attr == "__mro__" || n.Attr == "mro" || n.Attr == "__subclasses__"
			case *pyast.ClassDef:
				if n.Name == name {
					found = found || hasNode(n.Body, func(x pyast.Node) bool { e, ok := x.(*pyast.Name); return ok && e.ID == "super" })
				}
			}
			return !found
		})
	}
	return found
}
