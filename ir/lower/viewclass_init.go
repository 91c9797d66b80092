// This file puts what the constructors of class-based views are given, and what they make, into the methods: Flask makes an
// object for every request, or one for all where init_every_request is off (Flask documentation, "View Lifecycle and self").

package lower

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// viewInit is what the constructor of a class does for one registration.
type viewInit struct {
	plain map[string]pyast.Expr // attributes that only name what the registration gives
	rest  []pyast.Stmt          // what else runs, in its order; attributes are still those of self
	self  string
	set   map[string]bool // the attributes that rest sets
}

// construct writes out the classes with constructors, one for each registration.
func (w *viewClasses) construct() {
	for _, c := range slices.Clone(w.order) {
		init := methodDef(c.def, "__init__")
		if init == nil || !c.whole || len(init.DecoratorList) > 0 || w.uses.escaped[c.def.Name] {
			continue
		}
		if w.constructAlike(c, init) {
			w.constructed(init)
			continue
		}
		if w.registeredElsewhere(c) {
			continue
		}
		regs := w.registrations(c)
		inits := make([]*viewInit, len(regs))
		ok := len(regs) > 0
		for i, reg := range regs {
			given, bound := w.bind(init, reg)
			if ok = ok && bound; ok {
				inits[i], ok = w.readInit(c, init, given)
			}
			ok = ok && w.writable(c, inits[i], reg)
		}
		if !ok {
			continue
		}
		for i, reg := range regs {
			target := c
			if len(regs) > 1 {
				target = w.another(c, reg)
			}
			w.before[reg.at] = append(w.before[reg.at], reg.values...)
			w.fill(target, inits[i], reg)
			w.strip(reg, target)
		}
		w.constructed(init)
	}
}

// constructed notes that the methods do what a constructor does.
func (w *viewClasses) constructed(init *pyast.FunctionDef) {
	if w.m.Constructors == nil {
		w.m.Constructors = map[pyast.Node]bool{}
	}
	w.m.Constructors[init] = true
}

// constructAlike writes out a class that all modules register without arguments: it does the same for each registration.
func (w *viewClasses) constructAlike(c *viewClass, init *pyast.FunctionDef) bool {
	if !everyRequest(c) || len(w.uses.asViews[c.def.Name]) == 0 {
		return false
	}
	for _, calls := range w.uses.asViews[c.def.Name] {
		for _, call := range calls {
			args, keywords, ok := (&registration{call: call}).arguments()
			if !ok || len(args)+len(keywords) > 0 {
				return false
			}
		}
	}
	reg := &registration{at: c.def}
	given, ok := bindCall(init.Args, nil, nil)
	if !ok {
		return false
	}
	out, ok := w.readInit(c, init, given)
	if !ok || !w.writable(c, out, reg) {
		return false
	}
	w.fill(c, out, reg)
	return true
}

// registeredElsewhere reports whether another module registers the class.
func (w *viewClasses) registeredElsewhere(c *viewClass) bool {
	for m := range w.uses.asViews[c.def.Name] {
		if m != w.m {
			return true
		}
	}
	return false
}

// readInit returns what a constructor does once its parameters are what a registration gives.
func (w *viewClasses) readInit(c *viewClass, init *pyast.FunctionDef, given map[string]pyast.Expr) (*viewInit, bool) {
	out := &viewInit{plain: map[string]pyast.Expr{}, self: selfOf(init), set: map[string]bool{}}
	body, ok := w.initBody(c, init, given, 0)
	if !ok {
		return nil, false
	}
	stored := w.storedOutside(c)
	counts := map[string]int{}
	for _, s := range body {
		for name := range storedIn([]pyast.Stmt{s}, out.self) {
			counts[name]++
		}
	}
	for _, s := range body {
		name, value := selfAssigned(s, out.self)
		if name != "" && counts[name] == 1 && !stored[name] && w.steady(value) {
			out.plain[name] = value
			continue
		}
		out.rest = append(out.rest, s)
		maps.Copy(out.set, storedIn([]pyast.Stmt{s}, out.self))
	}
	for name := range out.set {
		if methodDef(c.def, name) != nil {
			return nil, false
		}
	}
	return out, len(out.rest) == 0 || !hasNode(out.rest, leavesInit)
}

// leavesInit finds what a constructor cannot hold where it is part of another function.
func leavesInit(n pyast.Node) bool {
	switch n.(type) {
	case *pyast.Return, *pyast.Yield, *pyast.YieldFrom, *pyast.Await, *pyast.Global, *pyast.Nonlocal, *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
		return true
	}
	return false
}

// storedOutside returns the attributes that methods other than the constructor set.
func (w *viewClasses) storedOutside(c *viewClass) map[string]bool {
	out := map[string]bool{}
	for _, s := range c.def.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && def.Name != "__init__" && !isStaticDef(def) {
			maps.Copy(out, storedIn(def.Body, selfOf(def)))
		}
	}
	return out
}

// initBody returns the statements of a constructor without its docstring, with those of the constructors that it calls above.
func (w *viewClasses) initBody(c *viewClass, init *pyast.FunctionDef, given map[string]pyast.Expr, depth int) ([]pyast.Stmt, bool) {
	if depth > maxBases {
		return nil, false
	}
	for name := range given {
		if boundBy(init.Body)[name] > 0 {
			return nil, false
		}
	}
	var out []pyast.Stmt
	for i, s := range init.Body {
		e, ok := s.(*pyast.ExprStmt)
		if _, text := constantOf(e); ok && i == 0 && text {
			continue
		}
		if call := SuperInit(s); call != nil {
			above, ok := w.initAbove(c, call, given, selfOf(init), depth)
			if !ok {
				return nil, false
			}
			out = append(out, above...)
			continue
		}
		if len(supersOf(&pyast.ClassDef{Body: []pyast.Stmt{s}})) > 0 {
			return nil, false
		}
		out = append(out, w.given(s, given))
	}
	return out, true
}

// given returns a copy of a statement with expressions for names.
func (w *viewClasses) given(s pyast.Stmt, values map[string]pyast.Expr) pyast.Stmt {
	return (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		if v := values[nameOf(e)]; v != nil {
			at := pyast.Span(e.Bounds())
			return (&pyast.Copier{At: &at}).CopyExpr(v)
		}
		return nil
	}}).CopyStmts([]pyast.Stmt{s})[0]
}

func constantOf(e *pyast.ExprStmt) (*pyast.Constant, bool) {
	if e == nil {
		return nil, false
	}
	c, ok := e.Value.(*pyast.Constant)
	return c, ok
}

// SuperInit returns the call super().__init__(...) that a statement is, nil for another one.
func SuperInit(s pyast.Stmt) *pyast.Call {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	if call, ok := e.Value.(*pyast.Call); ok && isSuperMethod(call, "__init__") {
		return call
	}
	return nil
}

// initAbove returns what super().__init__(...) does: nothing in the framework's classes.
func (w *viewClasses) initAbove(c *viewClass, call *pyast.Call, given map[string]pyast.Expr, self string, depth int) ([]pyast.Stmt, bool) {
	var init *pyast.FunctionDef
	up := c.base
	for ; up != nil && init == nil; up = up.base {
		init = methodDef(up.def, "__init__")
		if init != nil {
			break
		}
	}
	if init == nil {
		return nil, len(call.Args)+len(call.Keywords) == 0
	}
	if selfOf(init) != self {
		return nil, false
	}
	call = w.given(&pyast.ExprStmt{Span: call.Span, Value: call}, given).(*pyast.ExprStmt).Value.(*pyast.Call)
	inner, ok := bindCall(init.Args, call.Args, call.Keywords)
	for _, v := range inner {
		ok = ok && w.steady(v)
	}
	if !ok {
		return nil, false
	}
	return w.initBody(up, init, inner, depth+1)
}

// selfAssigned returns the attribute and the value of self.name = value.
func selfAssigned(s pyast.Stmt, self string) (string, pyast.Expr) {
	var target, value pyast.Expr
	switch s := s.(type) {
	case *pyast.Assign:
		if len(s.Targets) == 1 {
			target, value = s.Targets[0], s.Value
		}
	case *pyast.AnnAssign:
		target, value = s.Target, s.Value
	}
	if a, ok := target.(*pyast.Attribute); ok && nameOf(a.Value) == self && value != nil {
		return a.Attr, value
	}
	return "", nil
}

// steady reports whether an expression means the same wherever it stands: a constant, or what the module binds once.
func (w *viewClasses) steady(e pyast.Expr) bool {
	if _, constant := e.(*pyast.Constant); constant {
		return true
	}
	return nameOf(e) != "" && w.bound[nameOf(e)] == 1 && !w.rebound(nameOf(e))
}

// rebound reports whether a function of the module binds one of its variables.
func (w *viewClasses) rebound(name string) bool {
	return hasNode(w.m.Syntax.Body, func(n pyast.Node) bool {
		g, ok := n.(*pyast.Global)
		return ok && slices.Contains(g.Names, name)
	})
}
