// This file notes the middleware of FastAPI apps, in the order in which it is added: each stands around all before it.

package discover

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// baseMiddleware are the names of the class whose dispatch method stands around requests.
var baseMiddleware = map[string]bool{
	"starlette.middleware.base.BaseHTTPMiddleware": true, "fastapi.middleware.base.BaseHTTPMiddleware": true,
}

// aroundBy notes @app.middleware("http").
func (a *fastApp) aroundBy(in *eval.Interp, c *eval.Call, kind string, fn eval.Value) {
	h := &ir.Hook{Kind: ir.AroundRequest, Place: in.Place(c.Node)}
	if a.h.elsewhere(in, h.Place, "a middleware") {
		return
	}
	h.Func, h.Unknown = plainFunc(fn)
	switch {
	case kind != "http":
		h.Func, h.Unknown = nil, "it is no middleware of HTTP"
	case in.Unsure():
		h.Func, h.Unknown = nil, "it is added under a condition that is not known"
	}
	a.app.Hooks = append(a.app.Hooks, h)
}

// addMiddleware is app.add_middleware(middleware_class, **options).
func (a *fastApp) addMiddleware(in *eval.Interp, c *eval.Call) eval.Value {
	h := &ir.Hook{Kind: ir.AroundRequest, Place: in.Place(c.Node)}
	if a.h.elsewhere(in, h.Place, "a middleware") {
		return eval.None()
	}
	what := orNone(c.Arg(0, "middleware_class"))
	h.Library = eval.Name(what)
	for _, k := range c.Keywords {
		if k.Name == "middleware_class" {
			continue
		}
		value, assumed := eval.Emptied(k.Value)
		h.Options = append(h.Options, ir.ConfigItem{Key: k.Name, Const: eval.Fold(value), Assumed: assumed, Place: h.Place})
		if k.Name == "dispatch" && baseMiddleware[h.Library] && len(c.Keywords) == 1 {
			h.Library, h.Options = "", nil
			h.Func, h.Unknown = plainFunc(k.Value)
		}
	}
	if class, ok := eval.Plain(what).(*eval.Class); ok {
		h.Library = ""
		h.Func, h.Unknown = dispatchOf(class.IR)
		h.Options = nil
		if h.Func != nil && class.IR.Methods["__init__"] != nil {
			a.made(in, h, class, c.Keywords)
		}
	}
	if in.Unsure() {
		h.Library, h.Func, h.Unknown = "", nil, "it is added under a condition that is not known"
	}
	if c.Open || len(c.Args) > 1 || h.Library == "" && h.Func == nil && h.Unknown == "" {
		h.Library, h.Func, h.Unknown = "", nil, "its options are not known"
	}
	a.app.Hooks = append(a.app.Hooks, h)
	return eval.None()
}

// made makes the object of a middleware with its options, whose constant attributes its dispatch method may read.
func (a *fastApp) made(in *eval.Interp, h *ir.Hook, class *eval.Class, options []eval.Argument) {
	call := &eval.Call{Func: class, Args: []eval.Value{a}}
	for _, k := range options {
		if k.Name != "middleware_class" {
			call.Keywords = append(call.Keywords, k)
		}
	}
	object, ok := eval.Plain(in.Call(call)).(*eval.Instance)
	if !ok {
		h.Func, h.Unknown = nil, "what the class "+class.IR.Name+" makes is not known"
		return
	}
	h.Fields = map[string]*ir.Const{}
	for name, held := range class.Vars {
		h.Fields[name] = eval.Fold(held)
	}
	for name, held := range object.Attrs {
		h.Fields[name] = eval.Fold(held)
	}
}

// dispatchOf returns the dispatch method of a subclass of BaseHTTPMiddleware, or why it has none.
func dispatchOf(class *ir.Class) (*ir.Func, string) {
	switch {
	case class == nil || len(class.Bases) != 1 || !baseMiddleware[class.Bases[0].Qualified]:
		return nil, "the class is no direct subclass of BaseHTTPMiddleware"
	case class.Methods["__call__"] != nil:
		return nil, "the class " + class.Name + " has options of its own"
	case class.Methods["dispatch"] == nil:
		return nil, "the class " + class.Name + " has no dispatch method"
	}
	return class.Methods["dispatch"], ""
}

// middlewareList notes FastAPI(middleware=[Middleware(C, **options), ...]), whose first is the outermost.
func (a *fastApp) middlewareList(in *eval.Interp, scope *ir.Func, e pyast.Expr, place ir.Place) {
	list, ok := e.(*pyast.List)
	if !ok || scope == nil {
		a.app.Hooks = append(a.app.Hooks, &ir.Hook{Kind: ir.AroundRequest, Place: place, Unknown: "the list of middleware is not a plain one"})
		return
	}
	for _, elt := range slices.Backward(list.Elts) {
		h := &ir.Hook{Kind: ir.AroundRequest, Place: ir.Place{File: scope.Module.File, Span: elt.Bounds()}, Unknown: "it is no plain Middleware(...)"}
		call, isCall := elt.(*pyast.Call)
		if isCall && isMiddleware(scope.Qualified(call.Func)) && len(call.Args) == 1 {
			readMiddleware(h, scope, call)
		}
		a.app.Hooks = append(a.app.Hooks, h)
	}
}

func isMiddleware(q string) bool {
	return q == "fastapi.middleware.Middleware" || q == "starlette.middleware.Middleware"
}

func readMiddleware(h *ir.Hook, scope *ir.Func, call *pyast.Call) {
	h.Library = scope.Qualified(call.Args[0])
	if s := scope.Resolve(call.Args[0]); h.Library == "" && s != nil && s.Kind == ir.ClassName {
		if h.Func, h.Unknown = dispatchOf(s.Class); len(call.Keywords) > 0 || s.Class.Methods["__init__"] != nil {
			h.Func, h.Unknown = nil, "the class "+s.Class.Name+" has options of its own"
		}
		return
	}
	if h.Library != "" {
		h.Unknown = ""
	}
	for _, k := range call.Keywords {
		h.Options = append(h.Options, ir.ConfigItem{Key: k.Arg, Const: lower.Fold(scope, k.Value), Place: h.Place})
	}
}
