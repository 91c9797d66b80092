// This file recognises what methods register on the app, and makes methods of the functions within them.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isRegistration reports whether a statement calls a method of the app or of a part of it, sets a part of it, or hands it to
// a function.
func (w *splitting) isRegistration(s pyast.Stmt) bool {
	switch s := s.(type) {
	case *pyast.ExprStmt:
		call, ok := s.Value.(*pyast.Call)
		if !ok {
			return false
		}
		if rootName(call.Func) == w.plan.app && nameOf(call.Func) == "" {
			return true
		}
		return rootName(call.Func) != w.plan.self && slices.ContainsFunc(call.Args, func(a pyast.Expr) bool { return nameOf(a) == w.plan.app })
	case *pyast.Assign:
		return len(s.Targets) == 1 && nameOf(s.Targets[0]) == "" && rootName(s.Targets[0]) == w.plan.app
	}
	return false
}

// registration returns a statement that registers, as it stands outside of the method.
func (w *splitting) registration(s pyast.Stmt) []pyast.Stmt {
	out := (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		if lambda, ok := e.(*pyast.Lambda); ok && (mentions(lambda, w.plan.self) || mentions(lambda, w.plan.app)) {
			return w.lambda(lambda)
		}
		if value := w.plain[nameOf(e)]; nameOf(e) != "" && value != nil {
			return (&pyast.Copier{}).CopyExpr(value)
		}
		return nil
	}}).CopyStmts([]pyast.Stmt{s})
	w.checkOutside(out[0])
	return out
}

// checkOutside refuses what needs variables of the method, or attributes of the object, where neither is known.
func (w *splitting) checkOutside(s pyast.Node) {
	objects := 0
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Attribute:
			if nameOf(n.Value) == w.plan.self {
				objects--
				w.failed = w.failed || !w.isMethod(n.Attr)
			}
		case *pyast.Name:
			if n.ID == w.plan.self {
				objects++
			}
			w.failed = w.failed || w.locals[n.ID] > 0 && !w.isWithin(n.ID)
		}
		return true
	})
	w.failed = w.failed || objects > 0
}

// isMethod reports whether an attribute of the object is a method that can be called for what it registers.
func (w *splitting) isMethod(name string) bool {
	for _, s := range w.plan.added {
		if s.(*pyast.FunctionDef).Name == name {
			return true
		}
	}
	_, def := w.x.methodOf(w.class, name)
	return def != nil && callable(def)
}

// callable reports whether a method can be called with arguments that its parameters spell.
func callable(def *pyast.FunctionDef) bool {
	a := def.Args
	plain := len(a.Args) > 0 && len(a.Posonlyargs)+len(a.Kwonlyargs) == 0 && a.Vararg == nil && a.Kwarg == nil && len(def.DecoratorList) == 0
	return plain && !slices.ContainsFunc(a.Defaults, func(e pyast.Expr) bool { return !isConstant(e) }) && !hasNode(def.Body, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.Yield, *pyast.YieldFrom:
			return true
		}
		return false
	})
}

// isWithin reports whether a variable of the method is a function within it that registrations name.
func (w *splitting) isWithin(name string) bool {
	for _, s := range w.plan.added {
		if s.(*pyast.FunctionDef).Name == "_"+name {
			return true
		}
	}
	return false
}

// function makes a method of a function within the method, and returns what calls it.
func (w *splitting) function(def *pyast.FunctionDef) []pyast.Stmt {
	name := "_" + def.Name
	for _, d := range def.DecoratorList {
		w.failed = w.failed || rootName(calleeOf(d)) != w.plan.app
		w.checkOutside(d)
	}
	self := &pyast.Arg{Span: def.Args.Span, Arg: w.plan.self}
	method := &pyast.FunctionDef{Span: def.Span, Name: name, Args: (&pyast.Copier{}).CopyArguments(def.Args), Body: def.Body, Returns: def.Returns}
	if !callable(&pyast.FunctionDef{Args: addSelf(method.Args, self), Body: def.Body}) || w.locals[def.Name] != 1 {
		w.failed = true
		return nil
	}
	w.makeMethod(method, self)
	return []pyast.Stmt{&pyast.FunctionDef{
		Span: def.Span, Name: def.Name, Args: bareParams(def.Args), DecoratorList: def.DecoratorList,
		Body: []pyast.Stmt{&pyast.Return{Span: def.Span, Value: callMethod(def.Span, &pyast.Name{Span: def.Span, ID: w.plan.self}, method.Name, def.Args.Args)}},
	}}
}

func calleeOf(d pyast.Expr) pyast.Expr {
	if call, ok := d.(*pyast.Call); ok {
		return call.Func
	}
	return d
}

// lambda makes a method of a lambda and returns the method of the object.
func (w *splitting) lambda(e *pyast.Lambda) pyast.Expr {
	span := e.Span
	self := &pyast.Arg{Span: span, Arg: w.plan.self}
	method := &pyast.FunctionDef{Span: span, Name: "_" + w.plan.def.Name + "_lambda", Args: (&pyast.Copier{}).CopyArguments(e.Args), Body: []pyast.Stmt{&pyast.Return{Span: span, Value: e.Body}}}
	if !callable(&pyast.FunctionDef{Args: addSelf(method.Args, self)}) {
		w.failed = true
		return nil
	}
	w.makeMethod(method, self)
	return &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: w.plan.self}, Attr: method.Name}
}

// makeMethod adds a function to the methods of the class.
func (w *splitting) makeMethod(method *pyast.FunctionDef, self *pyast.Arg) {
	for w.x.uses.methods[method.Name] > 0 || w.isMethod(method.Name) {
		method.Name += "_"
	}
	method.Args = addSelf(method.Args, self)
	for name, value := range w.plain {
		if len(boundBy(method.Body)) == 0 || boundBy(method.Body)[name] == 0 && !containsArg(method.Args.Args, name) {
			rename(method.Body, name, value)
		}
	}
	body := boundBy(method.Body)
	for name := range w.locals {
		known := body[name] > 0 || containsArg(method.Args.Args, name)
		w.failed = w.failed || !known && hasNode(method.Body, func(n pyast.Node) bool { return isNamed(n, name) })
	}
	w.failed = w.failed || body[w.plan.self] > 0 || body[w.plan.app] > 0 || slices.ContainsFunc(method.Body, func(s pyast.Stmt) bool { return !w.onlyReadsApp(s) })
	w.failed = w.failed || hasNode(method.Body, func(n pyast.Node) bool {
		_, nonlocal := n.(*pyast.Nonlocal)
		return nonlocal
	})
	w.plan.added = append(w.plan.added, method)
}

func isNamed(n pyast.Node, name string) bool {
	v, ok := n.(*pyast.Name)
	return ok && v.ID == name
}

func addSelf(a *pyast.Arguments, self *pyast.Arg) *pyast.Arguments {
	out := *a
	out.Args = append([]*pyast.Arg{self}, a.Args...)
	return &out
}

// bareParams returns the parameters without their annotations, which may mean something else elsewhere.
func bareParams(a *pyast.Arguments) *pyast.Arguments {
	out := (&pyast.Copier{}).CopyArguments(a)
	for _, p := range out.Args {
		p.Annotation = nil
	}
	return out
}

// callMethod returns the call of a method with arguments of the names of its parameters.
func callMethod(span pyast.Span, object pyast.Expr, method string, params []*pyast.Arg) *pyast.Call {
	call := &pyast.Call{Span: span, Func: &pyast.Attribute{Span: span, Value: object, Attr: method}}
	for _, p := range params {
		call.Args = append(call.Args, &pyast.Name{Span: span, ID: p.Arg})
	}
	return call
}
