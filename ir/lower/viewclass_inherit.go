// This file writes out what class-based views inherit from others of their module, since Go's functions have no bases.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// inherit puts what a class inherits into it, where its methods would find in its object what the base's class does not have.
func (w *viewClasses) inherit(c *viewClass) {
	for _, s := range c.def.Body {
		if name, value := plainlyAssigned(s); name != "" && !settings[name] {
			c.vars = append(c.vars, &classVar{name: name, owner: c.def.Name, stmt: s, value: value})
		}
	}
	if c.base == nil {
		c.whole = true
		return
	}
	own := namesOfClass(c.def)
	for _, v := range c.base.vars {
		if !own[v.name] {
			c.vars = append(c.vars, v)
		}
	}
	if !c.base.whole || !w.differs(c) || namesOfClass(c.base.def)["methods"] && !own["methods"] {
		return
	}
	added, ok := w.supers(c)
	if !ok {
		return
	}
	for _, s := range c.base.def.Body {
		name, _ := plainlyAssigned(s)
		def, isDef := s.(*pyast.FunctionDef)
		switch {
		case isDef && !own[def.Name]:
			added = append(added, w.copied(def, def.Name))
		case settings[name] && !own[name]:
			added = append(added, w.copied(s, name))
		}
	}
	c.def.Bases = []pyast.Expr{(&pyast.Copier{}).CopyExpr(c.root)}
	c.def.Body = append(c.def.Body, added...)
	c.whole = true
}

// differs reports whether the methods that c inherits may do something else in c than in their own class, or c calls them.
func (w *viewClasses) differs(c *viewClass) bool {
	if len(c.vars) > 0 || len(supersOf(c.def)) > 0 {
		return true
	}
	own, methods := namesOfClass(c.def), namesOfClass(c.base.def)
	found := methods["__init__"]
	for _, s := range c.base.def.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || isStaticDef(def) {
			continue
		}
		for name := range attributesOf(def.Body, selfOf(def)) {
			found = found || own[name] || !methods[name]
		}
	}
	return found
}

// namesOfClass returns the names that a class body binds.
func namesOfClass(def *pyast.ClassDef) map[string]bool {
	out := map[string]bool{}
	for _, s := range def.Body {
		if fn, ok := s.(*pyast.FunctionDef); ok {
			out[fn.Name] = true
		} else if name, _ := plainlyAssigned(s); name != "" {
			out[name] = true
		}
	}
	return out
}

// attributesOf returns the attributes of an object that statements name.
func attributesOf(body []pyast.Stmt, self string) map[string]bool {
	out := map[string]bool{}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Attribute); ok && nameOf(a.Value) == self {
				out[a.Attr] = true
			}
			return true
		})
	}
	return out
}

// supers gives c, as methods of its own, the methods that it calls by super(); false when one is not the base's.
//
//	def get(self, id):                       def get(self, id):
//	    return super().get(id)         =>        return self.crud_get(id)
func (w *viewClasses) supers(c *viewClass) ([]pyast.Stmt, bool) {
	var added []pyast.Stmt
	names := map[string]string{}
	for called := range supersOf(c.def) {
		if called == "__init__" {
			continue
		}
		def := methodDef(c.base.def, called)
		if def == nil || len(def.DecoratorList) > 0 {
			return nil, false
		}
		name := ConverterFunc(c.base.def.Name, called)
		if namesOfClass(c.def)[name] || namesOfClass(c.base.def)[name] {
			return nil, false
		}
		names[called] = name
		fn := w.copied(def, name).(*pyast.FunctionDef)
		fn.Name = name
		added = append(added, fn)
	}
	for i, s := range c.def.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || def.Name == "__init__" || len(supersOf(&pyast.ClassDef{Body: []pyast.Stmt{def}})) == 0 {
			continue
		}
		if isStaticDef(def) || len(names) == 0 {
			return nil, false
		}
		c.def.Body[i] = w.replaced(def, func(e pyast.Expr) pyast.Expr {
			a, ok := e.(*pyast.Attribute)
			if !ok {
				return nil
			}
			if call, isCall := a.Value.(*pyast.Call); isCall && nameOf(call.Func) == "super" {
				return &pyast.Attribute{Span: a.Span, Value: &pyast.Name{Span: a.Span, ID: selfOf(def)}, Attr: names[a.Attr]}
			}
			return nil
		})
	}
	return added, true
}

// methodDef returns the method of a class body, nil for none.
func methodDef(def *pyast.ClassDef, name string) *pyast.FunctionDef {
	for _, s := range def.Body {
		if fn, ok := s.(*pyast.FunctionDef); ok && fn.Name == name {
			return fn
		}
	}
	return nil
}

// copied returns a copy of a statement of a class, which stands nowhere in the source.
func (w *viewClasses) copied(s pyast.Stmt, name string) pyast.Stmt {
	out := w.copier(nil).CopyStmts([]pyast.Stmt{s})[0]
	note(w.m, []pyast.Stmt{out})
	w.m.Written[out] = ir.Wrapper{Module: w.m, Decorator: s, Name: name}
	return out
}

// replaced returns a method with other expressions in its body, in the place of the one in the source.
func (w *viewClasses) replaced(def *pyast.FunctionDef, expr func(pyast.Expr) pyast.Expr) *pyast.FunctionDef {
	out := *def
	out.Body = w.copier(expr).CopyStmts(def.Body)
	if w.m.Written != nil {
		if wrapper, written := w.m.Written[def]; written {
			w.m.Written[&out] = wrapper
		}
	}
	return &out
}

// copier returns a copier that keeps the comments of statements.
func (w *viewClasses) copier(expr func(pyast.Expr) pyast.Expr) *pyast.Copier {
	return &pyast.Copier{Expr: expr, Stmt: func(from, to pyast.Stmt) pyast.Stmt {
		if group := w.m.Syntax.CommentsOf[from]; group != nil {
			w.m.Syntax.CommentsOf[to] = group
		}
		return to
	}}
}
