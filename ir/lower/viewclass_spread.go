// This file puts the variables of class-based views where their methods read them: constants as such, other values as
// variables of the module.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// spread replaces self.name in the methods of a class by what the variable of the class is.
func (w *viewClasses) spread(c *viewClass) {
	if !c.whole || w.partHeirs(c) {
		return
	}
	stored := map[string]bool{}
	for _, s := range c.def.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && !isStaticDef(def) {
			for name := range storedIn(def.Body, selfOf(def)) {
				stored[name] = true
			}
		}
	}
	vars := map[string]*classVar{}
	for _, v := range c.vars {
		if !stored[v.name] && methodDef(c.def, v.name) == nil && w.ownAlone(v, c) {
			vars[v.name] = v
		}
	}
	written := map[pyast.Stmt]pyast.Stmt{}
	for _, s := range slices.Clone(c.def.Body) {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || isStaticDef(def) || w.m.Constructors[def] || !readsAny(def, vars) {
			continue
		}
		self := selfOf(def)
		written[s] = w.replaced(def, func(e pyast.Expr) pyast.Expr {
			a, ok := e.(*pyast.Attribute)
			if ok && isClassName(a, self) {
				return &pyast.Constant{Span: a.Span, Value: pyast.Str(c.named)}
			}
			if !ok || nameOf(a.Value) != self || vars[a.Attr] == nil {
				return nil
			}
			return w.valueOf(vars[a.Attr], a.Span)
		})
	}
	for i, s := range c.def.Body { // which valueOf has changed
		if def := written[s]; def != nil {
			c.def.Body[i] = def
		}
	}
}

// readsAny reports whether a method reads one of the variables from its object, or the name of its class.
func readsAny(def *pyast.FunctionDef, vars map[string]*classVar) bool {
	for name := range attributesOf(def.Body, selfOf(def)) {
		if vars[name] != nil || name == "__class__" {
			return true
		}
	}
	return false
}

// partHeirs reports whether a class that inherits from c has what it inherits not written out.
func (w *viewClasses) partHeirs(c *viewClass) bool {
	for _, heir := range w.order {
		for up := heir.base; up != nil; up = up.base {
			if up == c && !heir.whole && w.differs(heir) {
				return true
			}
		}
	}
	return false
}

// ownAlone reports whether nothing but the methods of the class and of those below it can read or set a variable.
func (w *viewClasses) ownAlone(v *classVar, c *viewClass) bool {
	for _, other := range w.order {
		for _, one := range other.vars {
			if one == v && (w.uses.read[other.def.Name+"."+v.name] || w.uses.escaped[other.def.Name] && w.uses.foreign[v.name]) {
				return false
			}
		}
	}
	for name := range namesOfClass(w.classes[v.owner].def) {
		if mentions(v.value, name) {
			return false
		}
	}
	return !w.uses.read[c.def.Name+"."+v.name]
}

// valueOf returns what stands for a class variable: its constant, or the variable of the module that its value moves to.
func (w *viewClasses) valueOf(v *classVar, at pyast.Span) pyast.Expr {
	if _, constant := v.value.(*pyast.Constant); constant {
		return (&pyast.Copier{At: &at}).CopyExpr(v.value)
	}
	if v.moved == "" {
		v.moved = w.name(ConverterFunc(v.owner, v.name))
		owner := w.classes[v.owner].def
		moved := &pyast.Assign{Span: pyast.Span(v.stmt.Bounds()), Targets: []pyast.Expr{&pyast.Name{Span: pyast.Span(v.stmt.Bounds()), ID: v.moved}}, Value: v.value}
		var kept []pyast.Stmt
		for _, s := range owner.Body {
			if s != v.stmt {
				kept = append(kept, s)
			}
		}
		if len(kept) == 0 {
			pass := &pyast.Pass{Span: moved.Span}
			kept = append(kept, pass)
			note(w.m, kept)
		}
		owner.Body = kept
		w.before[owner] = append(w.before[owner], moved)
	}
	return &pyast.Name{Span: at, ID: v.moved}
}

// storedIn returns the attributes of an object that statements set or delete.
func storedIn(body []pyast.Stmt, self string) map[string]bool {
	out := map[string]bool{}
	var target func(e pyast.Expr)
	target = func(e pyast.Expr) {
		switch e := e.(type) {
		case *pyast.Attribute:
			if nameOf(e.Value) == self {
				out[e.Attr] = true
			}
		case *pyast.Tuple:
			for _, one := range e.Elts {
				target(one)
			}
		case *pyast.List:
			for _, one := range e.Elts {
				target(one)
			}
		case *pyast.Starred:
			target(e.Value)
		}
	}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			for _, e := range pyast.Stored(n) {
				target(e)
			}
			return true
		})
	}
	return out
}
