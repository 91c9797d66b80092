// This file writes constants that stand in place of a property of a base as properties:
//
//	class Sms(Notifier):            class Sms(Notifier):
//	    channel = "sms"        =>       @property
//	                                    def channel(self): return "sms"
//
// Objects read both alike. The class itself must not be asked for it, and nothing may assign it.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writePropertyValues writes the constants of a program that stand in place of properties as properties.
func writePropertyValues(p *ir.Program) {
	defs := map[string]*pyast.ClassDef{}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.ClassDef); ok {
				defs[def.Name] = def
			}
		}
	}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			def, ok := s.(*pyast.ClassDef)
			if !ok || len(def.Bases) == 0 {
				continue
			}
			for i, inner := range def.Body {
				name, value := assignedConstant(inner)
				if name == "" || boundBy(def.Body)[name] != 1 || !inheritsProperty(defs, def, name, 0) || asksClassFor(p, defs, name) {
					continue
				}
				property := propertyOf(inner, name, value)
				def.Body[i] = property
				note(m, property.Body)
			}
		}
	}
}

// assignedConstant returns the name and the constant of a statement that assigns one, "" for any other.
func assignedConstant(s pyast.Stmt) (string, pyast.Expr) {
	switch s := s.(type) {
	case *pyast.Assign:
		if len(s.Targets) == 1 && isConstant(s.Value) {
			return nameOf(s.Targets[0]), s.Value
		}
	case *pyast.AnnAssign:
		if isConstant(s.Value) {
			return nameOf(s.Target), s.Value
		}
	}
	return "", nil
}

// inheritsProperty reports whether the nearest class above def that has anything of that name has a property.
func inheritsProperty(defs map[string]*pyast.ClassDef, def *pyast.ClassDef, name string, depth int) bool {
	if depth > 8 {
		return false
	}
	for _, b := range def.Bases {
		up := defs[nameOf(b)]
		if up == nil {
			continue
		}
		if boundBy(up.Body)[name] == 0 {
			return inheritsProperty(defs, up, name, depth+1)
		}
		for _, s := range up.Body {
			if f, ok := s.(*pyast.FunctionDef); ok && f.Name == name {
				list := f.DecoratorList
				return len(list) > 0 && lastName(list[0]) == "property" && (len(list) == 1 || len(list) == 2 && lastName(list[1]) == "abstractmethod")
			}
		}
	}
	return false
}

// asksClassFor reports whether a program may ask a class for an attribute, or assigns one of that name anywhere.
func asksClassFor(p *ir.Program, defs map[string]*pyast.ClassDef, name string) bool {
	uses := storedAttributes(p)
	if uses.stored[name] {
		return true
	}
	for _, m := range p.Modules {
		if hasNode(m.Syntax.Body, func(n pyast.Node) bool {
			a, ok := n.(*pyast.Attribute)
			if !ok || a.Attr != name {
				return false
			}
			switch of := a.Value.(type) {
			case *pyast.Name:
				return defs[of.ID] != nil || of.ID == "cls"
			case *pyast.Call:
				return nameOf(of.Func) == "type"
			case *pyast.Attribute:
				return of.Attr == "__class__" || defs[of.Attr] != nil
			}
			return false
		}) {
			return true
		}
	}
	return false
}

// propertyOf returns the property that gives a constant.
func propertyOf(s pyast.Stmt, name string, value pyast.Expr) *pyast.FunctionDef {
	span := pyast.Span(s.Bounds())
	return &pyast.FunctionDef{
		Span: span, Name: name, DecoratorList: []pyast.Expr{&pyast.Name{Span: span, ID: "property"}},
		Args: &pyast.Arguments{Span: span, Args: []*pyast.Arg{{Span: span, Arg: "self"}}},
		Body: []pyast.Stmt{&pyast.Return{Span: span, Value: value}},
	}
}
