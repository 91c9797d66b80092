// This file follows members of http.HTTPStatus through statements.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

func (f *statusFlow) stmts(body []pyast.Stmt) {
	for _, s := range body {
		f.stmt(s)
	}
}

// stmt notes what a simple statement keeps, and hands on the others.
func (f *statusFlow) stmt(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.ExprStmt:
		f.expr(s.Value)
	case *pyast.Assign:
		h := f.expr(s.Value)
		for _, t := range s.Targets {
			f.assignIn(t, h)
		}
	case *pyast.AnnAssign:
		f.annotated(s)
	case *pyast.AugAssign:
		f.expr(s.Target)
		f.assign(s.Target, f.expr(s.Value)&^1)
	case *pyast.Return:
		f.returned(f.expr(s.Value))
	case *pyast.Raise:
		f.expr(s.Exc)
		f.expr(s.Cause)
	case *pyast.Assert:
		f.expr(s.Test)
		f.show(f.expr(s.Msg))
	case *pyast.ImportFrom:
		for _, a := range s.Names {
			if a.Asname != "" && a.Asname != a.Name {
				f.assign(&pyast.Name{ID: a.Asname}, f.slots[slot{name: a.Name}])
				f.show(f.slots[slot{name: a.Name + "()"}] & 1)
			}
		}
	default:
		f.compound(s)
	}
}

func (f *statusFlow) compound(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.If:
		f.expr(s.Test)
		f.stmts(s.Body)
		f.stmts(s.Orelse)
	case *pyast.While:
		f.expr(s.Test)
		f.stmts(s.Body)
		f.stmts(s.Orelse)
	case *pyast.For:
		f.assign(s.Target, f.parts(s.Iter))
		f.stmts(s.Body)
		f.stmts(s.Orelse)
	case *pyast.With:
		for _, item := range s.Items {
			f.show(f.expr(item.ContextExpr))
		}
		f.stmts(s.Body)
	case *pyast.Try:
		f.stmts(s.Body)
		for _, h := range s.Handlers {
			f.expr(h.Type)
			f.stmts(h.Body)
		}
		f.stmts(s.Orelse)
		f.stmts(s.Finalbody)
	case *pyast.FunctionDef:
		f.function(s)
	case *pyast.ClassDef:
		f.classDef(s)
	default:
		f.unknown(s)
	}
}

// unknown is a statement that is not followed: it must have nothing to do with members.
func (f *statusFlow) unknown(s pyast.Stmt) {
	pyast.Walk(s, func(n pyast.Node) bool {
		e, ok := n.(pyast.Expr)
		if ok {
			f.show(f.expr(e))
		}
		if inner, isStmt := n.(pyast.Stmt); isStmt && inner != s {
			f.stmt(inner)
			return false
		}
		return !ok
	})
}

// assignIn puts a value into a target, which is an attribute in the body of a class.
func (f *statusFlow) assignIn(t pyast.Expr, h statusIn) {
	if name, ok := t.(*pyast.Name); ok && f.class != nil && f.body {
		f.put(slot{name: "." + name.ID}, h)
	}
	f.assign(t, h)
}

// annotated is an annotated assignment. In the bodies of dataclasses and models it makes a field, which their repr shows.
func (f *statusFlow) annotated(s *pyast.AnnAssign) {
	h := f.expr(s.Value)
	if f.class != nil && f.body && (len(f.class.DecoratorList) > 0 || len(f.class.Bases) > 0) {
		name, _ := s.Target.(*pyast.Name)
		if name != nil {
			h |= f.slots[slot{name: "." + name.ID}]
		}
		pyast.Walk(s.Annotation, func(n pyast.Node) bool {
			name, ok := n.(*pyast.Name)
			f.shown = f.shown || ok && f.here && name.ID == "HTTPStatus"
			return true
		})
		f.show(h)
	}
	f.assignIn(s.Target, h)
}

// returned notes what the function around a return hands out. What the methods of views return goes to Flask.
func (f *statusFlow) returned(h statusIn) {
	if len(f.scopes) == 0 || h == 0 {
		return
	}
	fn, ok := f.scopes[len(f.scopes)-1].(*pyast.FunctionDef)
	if !ok || h&1 == 0 && f.class != nil && len(f.class.Bases) > 0 && viewMethods[fn.Name] {
		return
	}
	f.put(slot{name: fn.Name + "()"}, h)
}

// viewMethods are the methods by which class-based views answer.
var viewMethods = wordSet("get post put patch delete head options")

func (f *statusFlow) function(fn *pyast.FunctionDef) {
	for _, d := range fn.DecoratorList {
		f.expr(d)
	}
	args := append(append([]*pyast.Arg{}, fn.Args.Posonlyargs...), fn.Args.Args...)
	for i, d := range fn.Args.Defaults {
		f.put(slot{scope: fn, name: args[len(args)-len(fn.Args.Defaults)+i].Arg}, f.expr(d))
	}
	for i, d := range fn.Args.KwDefaults {
		if d != nil {
			f.put(slot{scope: fn, name: fn.Args.Kwonlyargs[i].Arg}, f.expr(d))
		}
	}
	body := f.body
	f.scopes, f.body = append(f.scopes, fn), false
	f.stmts(fn.Body)
	f.scopes, f.body = f.scopes[:len(f.scopes)-1], body
}

// classDef looks into a class. Members of other enumerations are not ints.
func (f *statusFlow) classDef(c *pyast.ClassDef) {
	f.show(f.all(c.Bases) | f.all(c.DecoratorList))
	class, body := f.class, f.body
	f.class, f.body = c, true
	f.stmts(c.Body)
	f.class, f.body = class, body
	if len(c.Bases) == 0 {
		return
	}
	for _, base := range c.Bases {
		name := lastName(base)
		if len(name) < 4 || name[len(name)-4:] != "Enum" && name != "NamedTuple" {
			continue
		}
		for _, s := range c.Body {
			if a, ok := s.(*pyast.Assign); ok {
				f.show(f.expr(a.Value))
			}
		}
	}
}
