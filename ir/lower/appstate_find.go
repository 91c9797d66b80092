// This file finds where a program uses the state of its FastAPI app: app.state, request.app.state, and that of parameters
// that say FastAPI.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// stateScope is a function that is gone through, or the top level of a module.
type stateScope struct {
	module *ir.Module
	outer  *stateScope
	params map[string]string // the class that the annotation of a parameter names
	bound  map[string]int
	first  bool // it runs before the first request
}

// stateFunction is a function of a module.
type stateFunction struct {
	span       pyast.Span
	name       string
	args       *pyast.Arguments
	decorators []pyast.Expr
	list       *[]pyast.Stmt
}

func (f *stateFunction) body() []pyast.Stmt { return *f.list }

// begin puts a statement before the others and returns it.
func (f *stateFunction) begin(s pyast.Stmt) []pyast.Stmt {
	rest := withoutDoc(*f.list)
	doc := (*f.list)[:len(*f.list)-len(rest)]
	*f.list = slices.Concat(doc, []pyast.Stmt{s}, rest)
	return []pyast.Stmt{s}
}

// functionOf returns a function that is defined by a node, nil for other nodes.
func functionOf(n pyast.Node) *stateFunction {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		return &stateFunction{n.Span, n.Name, n.Args, n.DecoratorList, &n.Body}
	case *pyast.AsyncFunctionDef:
		return &stateFunction{n.Span, n.Name, n.Args, n.DecoratorList, &n.Body}
	}
	return nil
}

// functionsOf returns all functions of a module.
func functionsOf(m *pyast.Module) []*stateFunction {
	var out []*stateFunction
	pyast.Walk(m, func(n pyast.Node) bool {
		if f := functionOf(n); f != nil {
			out = append(out, f)
		}
		return true
	})
	return out
}

// block goes through the code of a scope.
func (s *appState) block(scope *stateScope, body []pyast.Stmt) {
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool { return s.node(scope, n) })
	}
	if scope.first {
		s.refuseForeign(scope, body)
	}
	if !scope.first && (scope.outer != nil || scope.module != s.home) {
		return
	}
	s.setBy(scope, body)
}

// setBy notes the attributes that a suite certainly sets, up to where it may leave; that is also within a try that yields.
func (s *appState) setBy(scope *stateScope, body []pyast.Stmt) {
	for _, stmt := range body {
		if try, ok := stmt.(*pyast.Try); ok && scope.first && mayLeave(stmt) && !handlersLeave(try) {
			s.setBy(scope, try.Body)
		}
		if scope.first && mayLeave(stmt) {
			return
		}
		if _, changed := stmt.(*pyast.AugAssign); changed {
			continue
		}
		if a, ok := storedBy(stmt).(*pyast.Attribute); ok && s.own[a] {
			s.set[a.Attr] = true
		}
	}
}

func handlersLeave(s *pyast.Try) bool {
	return slices.ContainsFunc(s.Handlers, func(h *pyast.ExceptHandler) bool { return slices.ContainsFunc(h.Body, mayLeave) })
}

// mayLeave reports whether a statement yields or may return.
func mayLeave(stmt pyast.Stmt) bool {
	found := false
	pyast.Walk(stmt, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
			return false
		case *pyast.Return, *pyast.Yield, *pyast.YieldFrom:
			found = true
		}
		return !found
	})
	return found
}

func (s *appState) node(scope *stateScope, n pyast.Node) bool {
	if f := functionOf(n); f != nil {
		for _, d := range f.decorators {
			pyast.Walk(d, func(n pyast.Node) bool { return s.node(scope, n) })
		}
		s.block(s.within(scope, f), f.body())
		return false
	}
	switch n := n.(type) {
	case *pyast.Attribute:
		return s.attribute(scope, n)
	case *pyast.Assign:
		if len(n.Targets) > 1 {
			s.refuseStores(n.Targets...)
		} else {
			s.refuseWithin(n.Targets[0])
		}
	case *pyast.AnnAssign:
		s.refused = s.refused || n.Value == nil && stateMentioned(n.Target)
	case *pyast.Delete:
		s.refuseStores(n.Targets...)
	case *pyast.For:
		s.refuseStores(n.Target)
	case *pyast.AsyncFor:
		s.refuseStores(n.Target)
	case *pyast.Comprehension:
		s.refuseStores(n.Target)
	case *pyast.WithItem:
		s.refuseStores(n.OptionalVars)
	}
	return true
}

// refuseWithin refuses targets that hold several.
func (s *appState) refuseWithin(target pyast.Expr) {
	switch target.(type) {
	case *pyast.Tuple, *pyast.List:
		s.refuseStores(target)
	}
}

// refuseStores refuses the state as a target of other statements than plain assignments.
func (s *appState) refuseStores(targets ...pyast.Expr) {
	for _, target := range targets {
		s.refused = s.refused || target != nil && stateMentioned(target)
	}
}

// stateMentioned reports whether an attribute of some state stands in an expression.
func stateMentioned(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		a, ok := n.(*pyast.Attribute)
		found = found || ok && a.Attr == "state"
		return !found
	})
	return found
}

// within returns the scope of a function.
func (s *appState) within(outer *stateScope, f *stateFunction) *stateScope {
	in := &stateScope{module: outer.module, outer: outer, params: map[string]string{}, bound: boundBy(f.body())}
	top := outer.outer == nil && outer.module == s.home
	in.first = top && (s.startup[f.name] || slices.ContainsFunc(f.decorators, s.isStartup))
	list := slices.Concat(f.args.Posonlyargs, f.args.Args, f.args.Kwonlyargs)
	for i, a := range list {
		in.params[a.Arg] = classNamed(a.Annotation)
		if in.params[a.Arg] == "" && top && s.startup[f.name] && i == 0 {
			in.params[a.Arg] = "FastAPI"
		}
		if in.params[a.Arg] == "" && len(list) == 2 && list[1].Arg == "call_next" && i == 0 {
			in.params[a.Arg] = "Request"
		}
	}
	return in
}

// classNamed returns the last name of an annotation that is a class, "?" for one of another form and "" for none.
func classNamed(e pyast.Expr) string {
	if e == nil {
		return ""
	}
	if name := lastName(e); name != "" {
		return name
	}
	return "?"
}

// isStartup reports whether a decorator is app.on_event("startup").
func (s *appState) isStartup(d pyast.Expr) bool {
	call, ok := d.(*pyast.Call)
	if !ok || len(call.Args) != 1 {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	c, constant := call.Args[0].(*pyast.Constant)
	return ok && constant && a.Attr == "on_event" && nameOf(a.Value) == s.app && c.Value == pyast.Value(pyast.Str("startup"))
}

// attribute looks at an attribute; it reports whether what it is of is still to be looked at.
func (s *appState) attribute(scope *stateScope, n *pyast.Attribute) bool {
	if n.Attr == "state" {
		ours, sure := scope.isApp(n.Value, s)
		s.refused = s.refused || ours || !sure // as a whole
		s.shared.refused = s.shared.refused || !ours
		return true
	}
	state, ok := n.Value.(*pyast.Attribute)
	if !ok || state.Attr != "state" {
		return true
	}
	ours, sure := scope.isApp(state.Value, s)
	if !ours && s.sharedAttribute(scope, n, state.Value) {
		return false
	}
	if !ours || !sure {
		s.refused = s.refused || !sure
		return !ours && sure && stateMentioned(state.Value)
	}
	s.own[n], s.used[n.Attr] = true, true
	s.refused = s.refused || strings.HasPrefix(n.Attr, "_") || scope.outer == nil && scope.module != s.home
	return false
}

// requestParams are the classes of what knows its app.
var requestParams = wordSet(`Request HTTPConnection WebSocket`)

// isApp reports whether an expression is the app, and whether that is certain.
func (scope *stateScope) isApp(e pyast.Expr, s *appState) (ours, sure bool) {
	if a, ok := e.(*pyast.Attribute); ok {
		class, isParam := scope.param(nameOf(a.Value))
		return a.Attr == "app", a.Attr == "app" && isParam && requestParams[class]
	}
	name := nameOf(e)
	if class, isParam := scope.param(name); isParam {
		switch class {
		case "FastAPI":
			return true, true
		case "", "?", "Any", "object", "Starlette", "ASGIApp":
			return false, name == "self" || name == "cls"
		}
		return false, true
	}
	ours = name != "" && name == s.app && scope.module == s.home && !scope.binds(name)
	return ours, ours
}

// param returns the class of the parameter that a name is, false for another name.
func (scope *stateScope) param(name string) (class string, ok bool) {
	for at := scope; at != nil && at.outer != nil; at = at.outer {
		if class, ok := at.params[name]; ok {
			return class, at.bound[name] == 0
		}
		if at.bound[name] > 0 {
			return "", false
		}
	}
	return "", false
}

// binds reports whether a function around, or the scope itself, binds a name.
func (scope *stateScope) binds(name string) bool {
	for at := scope; at != nil && at.outer != nil; at = at.outer {
		if _, param := at.params[name]; param || at.bound[name] > 0 {
			return true
		}
	}
	return false
}
