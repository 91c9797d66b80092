// This file writes out what root models hold, which Pydantic takes from a type argument, as the field that it is
// (Pydantic, "RootModel and custom root types").
//
//	class Tags(RootModel[list[str]]): ...   =>   class Tags(RootModel):
//	                                                 root: list[str]
//
// RootModel[list[str]] elsewhere becomes the name of such a class.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeRoots writes out the root models of a program.
func writeRoots(g *generics) {
	for _, m := range g.p.Modules {
		if m.Syntax.Broken {
			continue
		}
		for _, s := range m.Syntax.Body {
			pyast.Walk(s, func(n pyast.Node) bool {
				if def, ok := n.(*pyast.ClassDef); ok {
					g.writeRoot(m, def)
				}
				return true
			})
		}
		var body []pyast.Stmt
		for _, s := range m.Syntax.Body {
			use := &rootUse{generics: g, m: m}
			pyast.Replace(s, use.replace)
			note(m, use.before)
			body = append(append(body, use.before...), s)
		}
		m.Syntax.Body = body
		g.rootNames(m)
	}
}

// rootNames writes the classes themselves for the names that a module gives them: Tags = RootModel[list[str]].
func (g *generics) rootNames(m *ir.Module) {
	names := map[string]string{}
	for _, s := range m.Syntax.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			continue
		}
		target, isName := a.Targets[0].(*pyast.Name)
		class, isClass := a.Value.(*pyast.Name)
		if isName && isClass && strings.HasPrefix(class.ID, "RootModel[") && bindings(m, target.ID) == 1 {
			names[target.ID] = class.ID
		}
	}
	for _, s := range m.Syntax.Body {
		if len(names) == 0 {
			return
		}
		if _, assigned := s.(*pyast.Assign); assigned {
			continue
		}
		pyast.Replace(s, func(e pyast.Expr) pyast.Expr {
			if name, ok := e.(*pyast.Name); ok && names[name.ID] != "" {
				return &pyast.Name{Span: name.Span, ID: names[name.ID]}
			}
			return nil
		})
	}
}

// bindings counts what in a module binds a name, in any scope.
func bindings(m *ir.Module, id string) int {
	bound := map[string]int{}
	for _, s := range m.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			bindingOf(n, bound)
			switch n := n.(type) {
			case *pyast.Arg:
				bound[n.Arg]++
			case *pyast.Comprehension:
				countTarget(n.Target, bound)
			}
			return true
		})
	}
	return bound[id]
}

// isRoot returns the type argument of RootModel[T], nil for other expressions.
func (g *generics) isRoot(m *ir.Module, e pyast.Expr) (*pyast.Subscript, bool) {
	sub, ok := e.(*pyast.Subscript)
	return sub, ok && g.names[m].isExternal(sub.Value, "pydantic", "RootModel")
}

// writeRoot makes a field of the type argument of a class's base, unless the class declares that itself.
func (g *generics) writeRoot(m *ir.Module, def *pyast.ClassDef) {
	for i, b := range def.Bases {
		sub, ok := g.isRoot(m, b)
		if !ok {
			continue
		}
		def.Bases[i] = sub.Value
		if declaresRoot(def) {
			continue
		}
		root := rootField(sub)
		note(m, []pyast.Stmt{root})
		at := 0
		if len(def.Body) > 0 && isDocstring(def.Body[0]) {
			at = 1
		}
		def.Body = append(def.Body[:at:at], append([]pyast.Stmt{root}, def.Body[at:]...)...)
	}
}

func isDocstring(s pyast.Stmt) bool {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return false
	}
	c, ok := e.Value.(*pyast.Constant)
	if !ok {
		return false
	}
	_, ok = c.Value.(pyast.Str)
	return ok
}

// declaresRoot reports whether the body of a class annotates root.
func declaresRoot(def *pyast.ClassDef) bool {
	for _, s := range def.Body {
		if a, ok := s.(*pyast.AnnAssign); ok {
			if name, isName := a.Target.(*pyast.Name); isName && name.ID == "root" {
				return true
			}
		}
	}
	return false
}

// rootField is the field root: T of RootModel[T].
func rootField(sub *pyast.Subscript) *pyast.AnnAssign {
	return &pyast.AnnAssign{Span: sub.Span, Target: &pyast.Name{Span: sub.Span, ID: "root"}, Annotation: sub.Slice, Simple: true}
}

// rootUse writes the root models that one statement of a module uses without a class of its own.
type rootUse struct {
	*generics
	m      *ir.Module
	before []pyast.Stmt
}

// replace returns the name of the class that RootModel[T] is, nil for other expressions.
func (u *rootUse) replace(e pyast.Expr) pyast.Expr {
	sub, ok := u.isRoot(u.m, e)
	if !ok {
		return nil
	}
	text := (&genericArgs{generics: u.generics, m: u.m}).text(sub.Slice)
	if text == "" || !u.isGlobal(u.m, sub.Slice) {
		return nil
	}
	name := "RootModel[" + text + "]"
	if u.names[u.m].count[name] == 0 {
		u.names[u.m].count[name]++
		u.before = append(u.before, &pyast.ClassDef{Span: sub.Span, Name: name, Bases: []pyast.Expr{sub.Value}, Body: []pyast.Stmt{rootField(sub)}})
	}
	return &pyast.Name{Span: sub.Span, ID: name}
}
