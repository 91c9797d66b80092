// This file finds the names that a part of a template assigns before it reads them: Jinja's compiler lets them stand for
// nothing until then, whatever the context holds.

package jinja

import "github.com/flask2gin/flask2gin/parser/jinja"

// storedFirst returns the names that are first met as the target of an assignment, as FrameSymbolVisitor of
// jinja2.idtracking meets them: it does not look into parts with names of their own.
func storedFirst(body []jinja.Stmt) map[string]bool {
	f := &firstNames{met: map[string]bool{}, first: map[string]bool{}}
	f.visit(body, true)
	return f.first
}

type firstNames struct {
	met   map[string]bool
	first map[string]bool
}

func (f *firstNames) visit(body []jinja.Stmt, direct bool) {
	for _, s := range body {
		for _, e := range shallow(s) {
			jinja.Within(e, func(e jinja.Expr) bool {
				switch e := e.(type) {
				case *jinja.Name:
					if e.Ctx == "load" {
						f.met[e.Name] = true
					}
				case *jinja.NSRef:
					f.met[e.Name] = true
				}
				return true
			})
		}
		for _, name := range stores(s) {
			if direct && !f.met[name] {
				f.first[name] = true
			}
			f.met[name] = true
		}
		if branch, ok := s.(*jinja.If); ok {
			for _, inner := range jinja.Bodies(branch) {
				f.visit(inner, false)
			}
		}
	}
}

// shallow returns the expressions of a statement that belong to the part around it.
func shallow(s jinja.Stmt) []jinja.Expr {
	switch s := s.(type) {
	case *jinja.For:
		return []jinja.Expr{s.Iter}
	case *jinja.With:
		return s.Values
	case *jinja.CallBlock:
		return []jinja.Expr{s.Call}
	case *jinja.FilterBlock:
		return []jinja.Expr{s.Filter}
	case *jinja.Macro, *jinja.Block, *jinja.Autoescape, *jinja.AssignBlock:
		return nil
	case *jinja.Assign:
		return []jinja.Expr{s.Node, s.Target}
	}
	return jinja.Own(s)
}
