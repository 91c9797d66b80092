// This file rewrites functions that make dependencies of FastAPI as classes whose objects are called:
// def require(role): def check(user=Depends(get_user)): ...; return check

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dependencyMarkers are the names of FastAPI's functions that describe parameters.
var dependencyMarkers = wordSet(`Depends Security Header Query Cookie Path Body Form File`)

// desugarFactories rewrites the makers of dependencies at the top level of a module that imports FastAPI.
func desugarFactories(m *ir.Module) {
	if !importsFastAPI(m.Syntax) {
		return
	}
	for i, s := range m.Syntax.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		if class := factoryClass(def); class != nil {
			m.Syntax.Body[i] = class
			note(m, class.Body[0].(*pyast.FunctionDef).Body)
		}
	}
}

func importsFastAPI(m *pyast.Module) bool {
	for _, s := range m.Body {
		if from, ok := s.(*pyast.ImportFrom); ok && from.Level == 0 && strings.HasPrefix(from.Module, "fastapi") {
			return true
		}
	}
	return false
}

// factory is a function that makes a dependency, taken apart.
type factory struct {
	def   *pyast.FunctionDef
	inner pyast.Stmt // the function that it returns
	name  string
	args  *pyast.Arguments
	body  []pyast.Stmt
	own   map[string]bool // the names of its own parameters
}

// factoryClass returns the class that a maker of dependencies means, nil for any other function: it has parameters of its
// own, and does no more than return a function that it defines, which asks FastAPI for something and only reads them.
func factoryClass(def *pyast.FunctionDef) *pyast.ClassDef {
	f := takeFactory(def)
	if f == nil || !plainArguments(def.Args) || !plainArguments(f.args) || !asksFastAPI(f.args) || !f.readsOnly() {
		return nil
	}
	init := &pyast.FunctionDef{Span: def.Span, Name: "__init__", Args: withSelf(def.Args, def.Span)}
	for _, a := range def.Args.Args {
		target := &pyast.Attribute{Span: a.Span, Value: &pyast.Name{Span: a.Span, ID: "self"}, Attr: a.Arg}
		init.Body = append(init.Body, &pyast.Assign{Span: a.Span, Targets: []pyast.Expr{target}, Value: &pyast.Name{Span: a.Span, ID: a.Arg}})
	}
	copier := &pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		if name, ok := e.(*pyast.Name); ok && f.own[name.ID] {
			return &pyast.Attribute{Span: name.Span, Value: &pyast.Name{Span: name.Span, ID: "self"}, Attr: name.ID}
		}
		return nil
	}}
	args, body := withSelf(f.args, def.Span), copier.CopyStmts(f.body)
	class := &pyast.ClassDef{Span: def.Span, Name: def.Name, Body: []pyast.Stmt{init}}
	switch inner := f.inner.(type) {
	case *pyast.FunctionDef:
		class.Body = append(class.Body, &pyast.FunctionDef{Span: inner.Span, Name: "__call__", Args: args, Body: body, Returns: inner.Returns})
	case *pyast.AsyncFunctionDef:
		class.Body = append(class.Body, &pyast.AsyncFunctionDef{Span: inner.Span, Name: "__call__", Args: args, Body: body, Returns: inner.Returns})
	}
	return class
}

// takeFactory takes a function apart that defines a function and returns it, nil for any other.
func takeFactory(def *pyast.FunctionDef) *factory {
	body := withoutDoc(def.Body)
	if len(def.DecoratorList) > 0 || len(body) != 2 {
		return nil
	}
	f := &factory{def: def, inner: body[0], own: map[string]bool{}}
	var decorators []pyast.Expr
	switch inner := body[0].(type) {
	case *pyast.FunctionDef:
		f.name, f.args, f.body, decorators = inner.Name, inner.Args, inner.Body, inner.DecoratorList
	case *pyast.AsyncFunctionDef:
		f.name, f.args, f.body, decorators = inner.Name, inner.Args, inner.Body, inner.DecoratorList
	default:
		return nil
	}
	ret, ok := body[1].(*pyast.Return)
	if !ok || nameOf(ret.Value) != f.name || len(decorators) > 0 {
		return nil
	}
	for _, a := range def.Args.Args {
		f.own[a.Arg] = true
	}
	return f
}

// plainArguments reports whether all parameters may be given by position or by name.
func plainArguments(a *pyast.Arguments) bool {
	return len(a.Args) > 0 && len(a.Posonlyargs)+len(a.Kwonlyargs) == 0 && a.Vararg == nil && a.Kwarg == nil
}

func withSelf(a *pyast.Arguments, span pyast.Span) *pyast.Arguments {
	out := *a
	out.Args = append([]*pyast.Arg{{Span: span, Arg: "self"}}, a.Args...)
	return &out
}

// asksFastAPI reports whether a parameter is one that only FastAPI fills in.
func asksFastAPI(a *pyast.Arguments) bool {
	found := false
	look := func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok {
			found = found || dependencyMarkers[lastName(call.Func)]
		}
		return !found
	}
	for _, e := range a.Defaults {
		pyast.Walk(e, look)
	}
	for _, arg := range a.Args {
		if arg.Annotation != nil {
			pyast.Walk(arg.Annotation, look)
		}
	}
	return found
}

// readsOnly reports whether the inner function does no more with the parameters of the outer one than read them, mentions
// none of both functions, and has no scope of its own that could bind their names again.
func (f *factory) readsOnly() bool {
	ok := true
	bound := boundBy(f.body)
	for name := range f.own {
		ok = ok && bound[name] == 0
	}
	for _, a := range f.args.Args {
		ok = ok && !f.own[a.Arg]
	}
	for _, s := range f.body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Name:
				ok = ok && n.ID != "self" && n.ID != f.name && n.ID != f.def.Name
			case *pyast.Call:
				ok = ok && !f.own[nameOf(n.Func)]
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda, *pyast.Nonlocal, *pyast.Global, *pyast.Yield:
				ok = false
			}
			return ok
		})
	}
	return ok
}
