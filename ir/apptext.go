// This file knows what FastAPI apps are told of themselves: the texts of app.title, app.version and app.description.

package ir

import "github.com/flask2gin/flask2gin/parser/pyast"

// appTexts are the texts that FastAPI takes, with their defaults (FastAPI reference, "FastAPI class").
var appTexts = map[string]string{"title": "FastAPI", "version": "0.1.0", "description": ""}

// AppText returns the text of app.title, app.version or app.description, where app is a variable that is bound once to
// FastAPI(...) and the text is written there; false for anything else, and where the program sets such an attribute.
func (fn *Func) AppText(e *pyast.Attribute) (string, bool) {
	text, known := appTexts[e.Attr]
	s := fn.Resolve(e.Value)
	if !known || s == nil || s.Kind != Variable || s.Value == nil || s.Module == nil {
		return "", false
	}
	call, ok := s.Value.(*pyast.Call)
	if !ok || s.Module.Body == nil || s.Module.Body.Qualified(call.Func) != "fastapi.FastAPI" || len(call.Args) > 0 || setsAttribute(s.Module, e.Attr) || fn.Module.Program.setsOn(s, e.Attr) {
		return "", false
	}
	for _, k := range call.Keywords {
		if k.Arg == "" {
			return "", false
		}
		if k.Arg != e.Attr {
			continue
		}
		c, ok := k.Value.(*pyast.Constant)
		if !ok {
			return "", false
		}
		written, isText := c.Value.(pyast.Str)
		return string(written), isText
	}
	return text, true
}

// setsAttribute reports whether a module assigns to an attribute of that name.
func setsAttribute(m *Module, name string) bool {
	found := false
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		if a, ok := n.(*pyast.Assign); ok {
			for _, target := range a.Targets {
				attr, isAttr := target.(*pyast.Attribute)
				found = found || isAttr && attr.Attr == name
			}
		}
		return !found
	})
	return found
}

// setsOn reports whether any module of the program assigns to an attribute of the variable s, or calls setattr on it.
func (p *Program) setsOn(s *Symbol, attr string) bool {
	for _, m := range p.Modules {
		found := false
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				for _, target := range n.Targets {
					found = found || m.isAttribute(target, s, attr)
				}
			case *pyast.AugAssign:
				found = found || m.isAttribute(n.Target, s, attr)
			case *pyast.AnnAssign:
				found = found || m.isAttribute(n.Target, s, attr)
			case *pyast.Call:
				name, ok := n.Func.(*pyast.Name)
				found = found || ok && name.ID == "setattr" && len(n.Args) > 0 && m.means(n.Args[0], s)
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

func (m *Module) isAttribute(target pyast.Expr, s *Symbol, attr string) bool {
	a, ok := target.(*pyast.Attribute)
	return ok && a.Attr == attr && m.means(a.Value, s)
}

// means reports whether an expression anywhere in the module names the variable s.
func (m *Module) means(e pyast.Expr, s *Symbol) bool {
	if m.Body.Resolve(e) == s {
		return true
	}
	for _, fn := range m.Funcs {
		if fn.Resolve(e) == s {
			return true
		}
	}
	return false
}
