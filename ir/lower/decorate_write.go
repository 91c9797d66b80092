// This file writes what one decorator makes of one function: the wrapper's body with the function's own parameters.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// layer is one decorator around what the ones within it have made of a function.
type layer struct {
	*decorating
	*decorator
	original *pyast.FunctionDef
	inner    *pyast.FunctionDef // what the decorator is given
	name     string             // of what it makes
	outer    bool               // no decorator stands around it

	bound   map[string]bool       // names that the wrapper binds, and functions within it
	params  map[string]bool       // of what is written
	replace map[string]pyast.Expr // what stands for names of the decorator
	rename  map[string]string
	plan    forwarding
	self    string // the first parameter of a method
	bad     bool
}

// write returns the function that the decorator makes, false when it is not understood.
func (l *layer) write() (*pyast.FunctionDef, bool) {
	l.bound, l.replace, l.rename = boundWithin(l.wrapper), map[string]pyast.Expr{}, map[string]string{}
	if hasNode(l.wrapper.Body, isAsyncOrGlobal) || !l.settle() || !l.forwards() {
		return nil, false
	}
	args, ok := l.parameters()
	if !ok || !l.findSelf(args) {
		return nil, false
	}
	l.params = map[string]bool{}
	for _, name := range paramNames(args) {
		l.params[name] = true
		own := l.wrapper.Args.Args
		if l.bound[name] && !containsArg(own, name) {
			l.rename[name] = name + "_"
		}
	}
	for name := range l.rename {
		if l.params[l.rename[name]] || l.bound[l.rename[name]] {
			return nil, false
		}
	}
	body := l.copier().CopyStmts(withoutDoc(l.wrapper.Body))
	if l.bad {
		return nil, false
	}
	l.renameBindings(body)
	if l.wraps && len(withoutDoc(l.original.Body)) < len(l.original.Body) {
		body = append([]pyast.Stmt{&pyast.ExprStmt{Span: l.original.Body[0].(*pyast.ExprStmt).Span, Value: l.original.Body[0].(*pyast.ExprStmt).Value}}, body...)
	}
	return &pyast.FunctionDef{Span: l.original.Span, Name: l.name, Args: args, Body: body}, true
}

// findSelf finds the parameter that is the object of a method; the wrapper may not bind it again.
func (l *layer) findSelf(args *pyast.Arguments) bool {
	if l.class == nil {
		return true
	}
	if len(args.Args) == 0 || len(args.Posonlyargs) > 0 {
		return false
	}
	l.self = args.Args[0].Arg
	return !hasNode(l.wrapper.Body, func(n pyast.Node) bool {
		counts := map[string]int{}
		bindingOf(n, counts)
		a, ok := n.(*pyast.Arg)
		return counts[l.self] > 0 || ok && a.Arg == l.self
	})
}

// isAsyncOrGlobal reports whether a node is of a kind that the copy of a wrapper may not hold.
func isAsyncOrGlobal(n pyast.Node) bool {
	switch n.(type) {
	case *pyast.Await, *pyast.AsyncFor, *pyast.AsyncWith, *pyast.AsyncFunctionDef, *pyast.Global, *pyast.ClassDef, *pyast.Import, *pyast.ImportFrom:
		return true
	}
	return false
}

func hasNode(body []pyast.Stmt, is func(pyast.Node) bool) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			found = found || is(n)
			return !found
		})
	}
	return found
}

// boundWithin returns the names that a function binds, its parameters and those of functions within it among them, but not
// those that it binds as nonlocal.
func boundWithin(def *pyast.FunctionDef) map[string]bool {
	out := map[string]bool{}
	outside := map[string]bool{}
	counts := map[string]int{}
	for _, s := range def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			bindingOf(n, counts)
			switch n := n.(type) {
			case *pyast.Arg:
				out[n.Arg] = true
			case *pyast.Comprehension:
				countTarget(n.Target, counts)
			case *pyast.Nonlocal:
				for _, name := range n.Names {
					outside[name] = true
				}
			}
			return true
		})
	}
	for name := range counts {
		if name != "" && !outside[name] {
			out[name] = true
		}
	}
	for _, name := range paramNames(def.Args) {
		out[name] = true
	}
	return out
}

// paramNames lists the names of parameters.
func paramNames(args *pyast.Arguments) []string {
	var out []string
	for _, list := range [][]*pyast.Arg{args.Posonlyargs, args.Args, args.Kwonlyargs} {
		for _, a := range list {
			out = append(out, a.Arg)
		}
	}
	for _, a := range []*pyast.Arg{args.Vararg, args.Kwarg} {
		if a != nil {
			out = append(out, a.Arg)
		}
	}
	return out
}

func containsArg(list []*pyast.Arg, name string) bool {
	for _, a := range list {
		if a.Arg == name {
			return true
		}
	}
	return false
}

// renameBindings gives the copy's own variables the names that do not collide with parameters, where no Name node binds
// them.
func (l *layer) renameBindings(body []pyast.Stmt) {
	to := func(name *string) {
		if other, ok := l.rename[*name]; ok {
			*name = other
		}
	}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Arg:
				to(&n.Arg)
			case *pyast.FunctionDef:
				to(&n.Name)
			case *pyast.ExceptHandler:
				to(&n.Name)
			case *pyast.Nonlocal:
				for i := range n.Names {
					to(&n.Names[i])
				}
			case *pyast.MatchAs:
				to(&n.Name)
			case *pyast.MatchStar:
				to(&n.Name)
			case *pyast.MatchMapping:
				to(&n.Rest)
			}
			return true
		})
	}
}

// settle finds out what the names of the decorator stand for: constants and what is the same at any time stand for
// themselves, everything else is kept in a variable of the module.
func (l *layer) settle() bool {
	rebound := map[string]int{}
	kept := map[string]bool{}
	for _, s := range l.def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if outside, ok := n.(*pyast.Nonlocal); ok {
				for _, name := range outside.Names {
					kept[name] = true
				}
			}
			return true
		})
	}
	for _, s := range l.setup {
		rebound[nameOf(s.Targets[0])]++
	}
	for _, name := range l.decorator.order {
		value := l.given[name]
		if rebound[name] > 0 || l.bound[name] {
			return false
		}
		if kept[name] || !l.steady(value) {
			if value.home != l.m {
				return false
			}
			l.keep(name, value.value)
			continue
		}
		l.replace[name] = l.borrowed(value)
	}
	for _, s := range l.setup {
		name := nameOf(s.Targets[0])
		if rebound[name] > 1 || l.bound[name] {
			return false
		}
		if hasNode([]pyast.Stmt{s}, l.callsFn) {
			return false
		}
		value := l.copier().CopyExpr(s.Value)
		if _, constant := value.(*pyast.Constant); constant && !kept[name] {
			l.replace[name] = value
			continue
		}
		l.keep(name, value)
	}
	return !l.bad
}

// callsFn reports whether a node calls the decorated function.
func (l *layer) callsFn(n pyast.Node) bool {
	call, ok := n.(*pyast.Call)
	return ok && nameOf(call.Func) == l.fn
}

// keep declares a variable of the module for a variable of the decorator.
func (l *layer) keep(name string, value pyast.Expr) {
	id := l.original.Name + "_" + name
	if l.class != nil {
		id = strings.ToLower(l.class.Name) + "_" + id
	}
	for l.taken(id) {
		id += "_"
	}
	span := pyast.Span(l.at.Bounds())
	l.declare(id, &pyast.Assign{Span: span, Targets: []pyast.Expr{&pyast.Name{Span: span, ID: id}}, Value: value})
	l.replace[name] = &pyast.Name{Span: span, ID: id}
}

// declare puts a statement that binds a name before the function or the class.
func (w *decorating) declare(name string, s pyast.Stmt) {
	w.before = append(w.before, s)
	if w.own == nil {
		w.own = map[string]bool{}
	}
	w.own[name] = true
}

// taken reports whether a name cannot be bound at the module's top level without changing what it means there.
func (w *decorating) taken(name string) bool {
	names := w.names[w.m]
	return w.own[name] || names.count[name]+names.count["*"] > 0 || builtins[name] != nil
}

// steady reports whether a value is the same whenever it is evaluated, and nothing can change it.
func (l *layer) steady(v given) bool {
	switch e := v.value.(type) {
	case *pyast.Constant:
		return true
	case *pyast.UnaryOp:
		return l.steady(given{e.Operand, v.home})
	case *pyast.Tuple:
		for _, x := range e.Elts {
			if !l.steady(given{x, v.home}) {
				return false
			}
		}
		return true
	case *pyast.Name:
		return l.names[v.home].count[e.ID] <= 1
	case *pyast.Attribute:
		name := nameOf(e.Value)
		names := l.names[v.home]
		return name != "" && names.count[name] == 1 && (names.modules[name] != "" || names.froms[name] != nil || names.classes[name])
	}
	return false
}

// borrowed returns a copy of a steady value with names as the module at hand has them.
func (l *layer) borrowed(v given) pyast.Expr {
	c := &pyast.Copier{At: l.place()}
	c.Expr = func(e pyast.Expr) pyast.Expr {
		name, ok := e.(*pyast.Name)
		if !ok {
			return nil
		}
		if l.bound[name.ID] {
			l.bad = true
		}
		return l.global(name, v.home)
	}
	return c.CopyExpr(v.value)
}

// place returns where copies stand: that of the decorator's application, when the decorator is in another module.
func (l *layer) place() *pyast.Span {
	if l.home == l.m {
		return nil
	}
	span := pyast.Span(l.at.Bounds())
	return &span
}
