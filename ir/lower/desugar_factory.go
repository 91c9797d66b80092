// This file rewrites functions that make dependencies of FastAPI as classes whose objects are called:
// def require(role): def check(user=Depends(get_user)): ...; return check

package lower

import (
	"cmp"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dependencyMarkers are the names of FastAPI's functions that describe parameters.
var dependencyMarkers = wordSet(`Depends Security Header Query Cookie Path Body Form File`)

// desugarFactories rewrites the makers of dependencies at the top level of a module that imports FastAPI.
func desugarFactories(m *ir.Module, names asking) {
	if !importsFastAPI(m.Syntax) {
		return
	}
	for i, s := range m.Syntax.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		if class := factoryClass(m, names, def); class != nil {
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
	first []pyast.Stmt    // what it does before
	own   map[string]bool // the names of its own parameters and variables
}

// factoryClass returns the class that a maker of dependencies means, nil for any other function: it has parameters of its
// own, and does no more than return a function that it defines, which asks FastAPI for something and only reads them.
func factoryClass(m *ir.Module, names asking, def *pyast.FunctionDef) *pyast.ClassDef {
	f := takeFactory(def)
	if f == nil || !givenArguments(def.Args) || !plainArguments(f.args) || !names.asked(m, f.args) || !f.readsOnly() {
		return nil
	}
	init := &pyast.FunctionDef{Span: def.Span, Name: "__init__", Args: withSelf(def.Args, def.Span), Body: f.first}
	for _, a := range f.kept() {
		target := &pyast.Attribute{Span: a.Span, Value: &pyast.Name{Span: a.Span, ID: "self"}, Attr: a.ID}
		init.Body = append(init.Body, &pyast.Assign{Span: a.Span, Targets: []pyast.Expr{target}, Value: &pyast.Name{Span: a.Span, ID: a.ID}})
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
	last := len(body) - 2
	if len(def.DecoratorList) > 0 || last < 0 {
		return nil
	}
	f := &factory{def: def, inner: body[last], first: body[:last:last], own: map[string]bool{}}
	var decorators []pyast.Expr
	switch inner := body[last].(type) {
	case *pyast.FunctionDef:
		f.name, f.args, f.body, decorators = inner.Name, inner.Args, inner.Body, inner.DecoratorList
	case *pyast.AsyncFunctionDef:
		f.name, f.args, f.body, decorators = inner.Name, inner.Args, inner.Body, inner.DecoratorList
	default:
		return nil
	}
	ret, ok := body[last+1].(*pyast.Return)
	if !ok || nameOf(ret.Value) != f.name || len(decorators) > 0 {
		return nil
	}
	for _, s := range f.first {
		if name, value := plainTarget(s); name == nil || value == nil {
			return nil
		}
	}
	for _, name := range f.kept() {
		f.own[name.ID] = true
	}
	return f
}

// kept returns the parameters and the variables of the outer function, each once.
func (f *factory) kept() []*pyast.Name {
	var out []*pyast.Name
	known := map[string]bool{}
	keep := func(span pyast.Span, id string) {
		if !known[id] {
			known[id] = true
			out = append(out, &pyast.Name{Span: span, ID: id})
		}
	}
	for _, a := range f.def.Args.Args {
		keep(a.Span, a.Arg)
	}
	if a := f.def.Args.Vararg; a != nil {
		keep(a.Span, a.Arg)
	}
	for _, s := range f.first {
		name, _ := plainTarget(s)
		keep(name.Span, name.ID)
	}
	return out
}

// givenArguments reports whether the parameters are plain ones, besides *args.
func givenArguments(a *pyast.Arguments) bool {
	return len(a.Args) > 0 && plainArguments(a) || a.Vararg != nil && len(a.Posonlyargs)+len(a.Kwonlyargs) == 0 && a.Kwarg == nil
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

// asked reports whether a parameter is one that only FastAPI fills in.
func (names asking) asked(m *ir.Module, a *pyast.Arguments) bool {
	found := false
	look := func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			found = found || dependencyMarkers[lastName(n.Func)]
		case *pyast.Name:
			found = found || names.has(m, n.ID)
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

// asking are the names at the top levels of a program's modules that stand for annotations which ask FastAPI for something, such
// as CurrentUser = Annotated[User, Depends(get_user)].
type asking map[*ir.Module]map[string]bool

func askingNames(p *ir.Program) asking {
	out := asking{}
	for _, m := range p.Modules {
		out[m] = map[string]bool{}
		for _, s := range m.Syntax.Body {
			name, value := plainTarget(s)
			alias, ok := value.(*pyast.Subscript)
			if name == nil || !ok {
				continue
			}
			pyast.Walk(alias, func(n pyast.Node) bool {
				if call, isCall := n.(*pyast.Call); isCall && dependencyMarkers[lastName(call.Func)] {
					out[m][name.ID] = true
				}
				return true
			})
		}
	}
	return out
}

// has reports whether a name of a module is one of them, which it may import.
func (a asking) has(m *ir.Module, id string) bool {
	if a[m][id] {
		return true
	}
	for _, s := range m.Syntax.Body {
		from, ok := s.(*pyast.ImportFrom)
		if !ok || from.Level > 0 {
			continue
		}
		for _, alias := range from.Names {
			if cmp.Or(alias.Asname, alias.Name) == id && a[m.Program.ByName[from.Module]][alias.Name] {
				return true
			}
		}
	}
	return false
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
