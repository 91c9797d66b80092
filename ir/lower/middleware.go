// This file takes classes apart that are middleware of FastAPI apps and keep more than constants: the object becomes a variable
// of the module, and its dispatch method a function that reads it (Starlette documentation, "BaseHTTPMiddleware").
//
//	class Limit(BaseHTTPMiddleware):                       class Limit:
//	    def __init__(self, app, n=5):                          def __init__(self, n=5):
//	        super().__init__(app)                                  self.n = n
//	        self.n = n                               =>    limit = Limit(n=3)
//	    async def dispatch(self, request, call_next):      async def dispatch_limit(request, call_next):
//	        ...                                                ...
//	app.add_middleware(Limit, n=3)                         app.middleware("http")(dispatch_limit)

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// around is a class that is a middleware.
type around struct {
	module   *ir.Module
	class    *pyast.ClassDef
	init     *pyast.FunctionDef
	dispatch *pyast.AsyncFunctionDef
	site     *pyast.Call // app.add_middleware(C, ...), the only one
	from     *ir.Module  // which the call stands in
	stmt     pyast.Stmt  // of that module's top level, which holds the call
	uses     int         // of the class's name
}

// writeMiddleware takes the middleware of a program apart.
func writeMiddleware(p *ir.Program) {
	found := map[string]*around{}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			c, ok := s.(*pyast.ClassDef)
			if !ok {
				continue
			}
			if found[c.Name] != nil {
				found[c.Name].uses = 2 // which of both a name means is not looked at
				continue
			}
			if w := aroundOf(m, c); w != nil {
				found[c.Name] = w
			}
		}
	}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			noteMiddleware(found, m, s)
		}
	}
	for _, m := range p.Modules {
		for _, s := range slices.Clone(m.Syntax.Body) {
			if c, ok := s.(*pyast.ClassDef); ok && found[c.Name] != nil && found[c.Name].class == c {
				found[c.Name].write(p)
			}
		}
	}
}

// aroundOf returns a class that is a middleware and has a constructor, nil for any other.
func aroundOf(m *ir.Module, c *pyast.ClassDef) *around {
	if len(c.Bases) != 1 || lastName(c.Bases[0]) != "BaseHTTPMiddleware" || len(c.Keywords)+len(c.DecoratorList) > 0 {
		return nil
	}
	w := &around{module: m, class: c, init: methodDef(c, "__init__")}
	for _, s := range c.Body {
		if def, ok := s.(*pyast.AsyncFunctionDef); ok && def.Name == "dispatch" {
			w.dispatch = def
		}
	}
	if w.dispatch == nil || len(w.dispatch.Args.Args) != 3 || len(w.dispatch.DecoratorList) > 0 || !w.keepsMore() {
		return nil
	}
	return w
}

// self returns the name of the object in the dispatch method.
func (w *around) self() string { return w.dispatch.Args.Args[0].Arg }

// keepsMore reports whether the dispatch method reads more of its object than attributes that hold what is spelled out: those
// are written into it as what they hold.
func (w *around) keepsMore() bool {
	simple := map[string]bool{}
	for _, s := range w.class.Body {
		switch s := s.(type) {
		case *pyast.Assign:
			for _, target := range s.Targets {
				simple[nameOf(target)] = true
			}
		case *pyast.AnnAssign:
			simple[nameOf(s.Target)] = true
		}
	}
	if w.init != nil {
		for _, s := range w.init.Body {
			if name, value := selfAssigned(s, selfOf(w.init)); name != "" {
				simple[name] = !holdsMore(value)
			}
		}
	}
	more := false
	pyast.Walk(w.dispatch, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Attribute:
			if nameOf(n.Value) == w.self() {
				more = more || !simple[n.Attr]
				return false
			}
		case *pyast.Name:
			more = more || n.ID == w.self()
		}
		return true
	})
	return more
}

// holdsMore reports whether an expression is more than names, constants and lists of them.
func holdsMore(e pyast.Expr) bool {
	more := false
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call, *pyast.Dict, *pyast.Set, *pyast.ListComp, *pyast.DictComp, *pyast.SetComp, *pyast.Attribute, *pyast.Subscript:
			more = true
		case *pyast.List:
			more = more || len(n.Elts) == 0
		}
		return !more
	})
	return more
}

// noteMiddleware notes where a statement of a module's top level names the classes.
func noteMiddleware(found map[string]*around, m *ir.Module, s pyast.Stmt) {
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			a, ok := n.Func.(*pyast.Attribute)
			if !ok || a.Attr != "add_middleware" || len(n.Args) != 1 || found[nameOf(n.Args[0])] == nil {
				return true
			}
			w := found[nameOf(n.Args[0])]
			w.site, w.from, w.stmt = n, m, s
		case *pyast.Name:
			if w := found[n.ID]; w != nil {
				w.uses++
			}
		case *pyast.Attribute:
			if w := found[n.Attr]; w != nil {
				w.uses = 2
			}
		case *pyast.Alias:
			if w := found[n.Name]; w != nil && n.Asname != "" {
				w.uses = 2
			}
		}
		return true
	})
}

// addedOnce reports whether the statement that adds the middleware runs once: it stands in no loop and no function within others,
// and a function that it stands in is named once at most.
func (w *around) addedOnce(p *ir.Program) bool {
	once := true
	pyast.Walk(w.stmt, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.For, *pyast.AsyncFor, *pyast.While, *pyast.ListComp, *pyast.GeneratorExp:
			if n == pyast.Node(w.stmt) && functionOf(n) != nil {
				return true
			}
			pyast.Walk(n, func(below pyast.Node) bool {
				once = once && below != pyast.Node(w.site)
				return once
			})
		}
		return once
	})
	fn := functionOf(w.stmt)
	if fn == nil || !once {
		return once
	}
	named := 0
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if e, ok := n.(pyast.Expr); ok && lastName(e) == fn.name {
				named++
			}
			return true
		})
	}
	return named <= 1
}

// write takes the class apart where it is added once, and where its object can be made in its module.
func (w *around) write(p *ir.Program) {
	if w.site == nil || w.uses != 1 || bindsAgainAsync(w.dispatch, w.self()) || !w.separable() || !w.addedOnce(p) || w.changedLater() {
		return
	}
	imports, ok := w.carried()
	if !ok {
		return
	}
	w.strip()
	span := pyast.Span(w.site.Bounds())
	object, function := w.free(snake(w.class.Name)), w.free("dispatch_"+snake(w.class.Name))
	made := &pyast.Assign{
		Span:    span,
		Targets: []pyast.Expr{&pyast.Name{Span: span, ID: object}},
		Value:   &pyast.Call{Span: span, Func: &pyast.Name{Span: span, ID: w.class.Name}, Keywords: w.site.Keywords},
	}
	w.release(object, function)
	w.place(append(imports, made))
	w.add(span, function)
}

// separable reports whether nothing in the class needs its base: the constructor hands the app on and does no more with it, no
// method calls dispatch or super(), and the names of Starlette's own attributes are not used.
func (w *around) separable() bool {
	handed := w.init == nil
	var app string
	if w.init != nil {
		args := w.init.Args
		if len(args.Args) < 2 || len(args.Posonlyargs) > 0 || args.Vararg != nil || args.Kwarg != nil || len(w.init.DecoratorList) > 0 {
			return false
		}
		app = args.Args[1].Arg
		if len(args.Defaults) > len(args.Args)-2 {
			return false
		}
	}
	ok := true
	for _, s := range w.class.Body {
		if handsOn(w.init, s) {
			return false
		}
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.ExprStmt:
				if w.init != nil && slices.Contains(w.init.Body, pyast.Stmt(n)) && handsOn(w.init, n) {
					ok, handed = ok && !handed, true
					return false
				}
			case *pyast.Name:
				ok = ok && n.ID != "super" && n.ID != "BaseHTTPMiddleware" && (app == "" || n.ID != app || s != pyast.Stmt(w.init))
			case *pyast.Attribute:
				ok = ok && n.Attr != "dispatch_func" && n.Attr != "dispatch" && n.Attr != "__class__" && !(n.Attr == "app" && nameOf(n.Value) == w.self())
			}
			return ok
		})
	}
	return ok && handed
}

// handsOn reports whether a statement of a constructor is super().__init__(app).
func handsOn(init *pyast.FunctionDef, s pyast.Stmt) bool {
	call := SuperInit(s)
	if call == nil || init == nil {
		return false
	}
	app := init.Args.Args[1].Arg
	if len(call.Keywords) == 1 && len(call.Args) == 0 {
		return call.Keywords[0].Arg == "app" && nameOf(call.Keywords[0].Value) == app
	}
	return len(call.Keywords) == 0 && len(call.Args) == 1 && nameOf(call.Args[0]) == app
}

// carried returns the imports that the options need in the module of the class; false where they need more than that.
func (w *around) carried() ([]pyast.Stmt, bool) {
	var imports []pyast.Stmt
	ok := true
	for _, k := range w.site.Keywords {
		ok = ok && k.Arg != ""
		pyast.Walk(k.Value, func(n pyast.Node) bool {
			name, isName := n.(*pyast.Name)
			if !isName {
				_, isLambda := n.(*pyast.Lambda)
				ok = ok && !isLambda
				return ok
			}
			if w.from == w.module {
				ok = ok && !bindsWithin(w.stmt, name.ID)
				return ok
			}
			s := absoluteImport(w.from, name.ID)
			if s == nil {
				ok = false
				return false
			}
			if there := absoluteImport(w.module, name.ID); there == nil || there.Module != s.Module {
				alias := s.Names[0]
				for isTaken(w.module, name.ID) {
					name.ID += "_"
				}
				if name.ID != boundName(alias) {
					alias.Asname = name.ID
				}
				imports = append(imports, s)
			}
			return true
		})
	}
	return imports, ok
}

// bindsWithin reports whether a function that holds a call binds a name, or what is no function binds it below a condition.
func bindsWithin(s pyast.Stmt, name string) bool {
	switch s.(type) {
	case *pyast.ExprStmt:
		return false
	}
	return bindsAnyOf(s, name)
}

// absoluteImport returns a copy of the absolute import that binds a name in a module, nil for none.
func absoluteImport(m *ir.Module, name string) *pyast.ImportFrom {
	for _, s := range m.Syntax.Body {
		from, ok := s.(*pyast.ImportFrom)
		if !ok || from.Level > 0 {
			continue
		}
		for _, a := range from.Names {
			if boundName(a) == name {
				return &pyast.ImportFrom{Span: from.Span, Module: from.Module, Names: []*pyast.Alias{{Span: a.Span, Name: a.Name, Asname: a.Asname}}}
			}
		}
	}
	return nil
}

// strip takes the base and the app out of the class.
func (w *around) strip() {
	w.class.Bases = nil
	if w.init == nil {
		return
	}
	w.init.Body = slices.DeleteFunc(w.init.Body, func(s pyast.Stmt) bool { return handsOn(w.init, s) })
	w.init.Args.Args = slices.Delete(w.init.Args.Args, 1, 2)
	fillBody(w.module, &w.init.Body, w.init.Span)
}

// release makes a function of the module of the dispatch method, which reads the object under its name.
func (w *around) release(object, function string) {
	self := w.self()
	w.dispatch.Args.Args = w.dispatch.Args.Args[1:]
	w.dispatch.Name = function
	pyast.Walk(w.dispatch, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok && name.ID == self {
			name.ID = object
		}
		return true
	})
	w.class.Body = slices.DeleteFunc(w.class.Body, func(s pyast.Stmt) bool { return s == pyast.Stmt(w.dispatch) })
	fillBody(w.module, &w.class.Body, w.class.Span)
}

// place puts the object and the function into the module: before the statement that adds the middleware, where that stands in
// the same module.
func (w *around) place(before []pyast.Stmt) {
	note(w.module, before)
	body := w.module.Syntax.Body
	at := len(body)
	if w.from == w.module {
		at = slices.Index(body, w.stmt)
	}
	body = slices.Insert(body, at, before...)
	w.module.Syntax.Body = slices.Insert(body, slices.Index(body, pyast.Stmt(w.class))+1, pyast.Stmt(w.dispatch))
}

// add adds the function instead of the class: app.middleware("http")(dispatch).
func (w *around) add(span pyast.Span, function string) {
	for _, s := range w.from.Syntax.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if from, ok := n.(*pyast.ImportFrom); ok && w.from != w.module {
				for _, a := range from.Names {
					if a.Name == w.class.Name {
						a.Name = function
					}
				}
			}
			return true
		})
	}
	adder := w.site.Func.(*pyast.Attribute)
	adder.Attr = "middleware"
	w.site.Args = []pyast.Expr{&pyast.Name{Span: span, ID: function}}
	w.site.Keywords = nil
	w.site.Func = &pyast.Call{Span: span, Func: adder, Args: []pyast.Expr{&pyast.Constant{Span: span, Value: pyast.Str("http")}}}
}

// free returns a name that nothing in the modules of the class and of the call has.
func (w *around) free(name string) string {
	for isTaken(w.module, name) || isTaken(w.from, name) {
		name += "_"
	}
	return name
}

// isTaken reports whether a module has a use for a name.
func isTaken(m *ir.Module, name string) bool {
	return countNames(m.Syntax.Body)[name] > 0 || bindsName(m.Syntax, name, 0)
}

// bindsAgainAsync reports whether a coroutine binds its first parameter again.
func bindsAgainAsync(def *pyast.AsyncFunctionDef, self string) bool { return bindsName(def, self, 1) }

// snake spells the name of a class as that of a variable: RateLimit gives rate_limit.
func snake(class string) string { return strings.Trim(ConverterFunc(class, ""), "_") }
