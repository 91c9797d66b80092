// This file holds FastAPI's app and APIRouter, as far as the list of path operations goes (FastAPI documentation,
// "Path Operations" and "Bigger Applications").

package discover

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// router is a fastapi.APIRouter, or the one inside an app.
type router struct {
	eval.Hosted
	h        *host
	prefix   string
	assumed  bool // the environment may give another prefix
	routes   []operation
	attrs    map[string]eval.Value
	requires []required      // dependencies=[...]
	doc      ir.OperationDoc // what it says of all of its operations
	class    string          // default_response_class
	refusals []ir.Refusal
	events   []ir.Startup // what on_event("startup") asks for
	starting []starting   // what runs before the first request: its own lifespan, then those of the routers that it includes
}

// operation is a path operation.
type operation struct {
	route    ir.Route
	view     view
	call     *eval.Call // of the decorator
	scope    *ir.Func   // in which the call stands
	requires []required
	refusals []ir.Refusal
	doc      ir.OperationDoc
	class    string
	below    *fastApp // that is mounted
}

// fastApp is a fastapi.FastAPI.
type fastApp struct {
	router
	app    *ir.App
	places int // how often it is mounted
}

func newRouter(h *host) *router {
	r := &router{h: h, attrs: map[string]eval.Value{}}
	r.starting = []starting{{events: r}}
	return r
}

func (h *host) newFastApp(in *eval.Interp) *fastApp {
	a := &fastApp{router: *newRouter(h), app: &ir.App{Kind: "fastapi", StrictSlashes: true}}
	a.starting[0].events = &a.router
	if f := in.Frame(); f != nil {
		a.app.Module, a.app.Place = f.Module.IR, ir.Place{File: f.Module.IR.File}
		if f.Func != f.Module.IR.Body {
			a.app.Factory = f.Func
		}
	}
	h.fast = append(h.fast, a)
	return a
}

// pages are the rules that FastAPI adds by itself: setting, default, name.
var pages = [][3]string{
	{"docs_url", "/docs", "swagger_ui_html"}, {"", "/docs/oauth2-redirect", "swagger_ui_redirect"}, {"redoc_url", "/redoc", "redoc_html"},
}

// init is FastAPI.__init__: the specification and the pages that show it come first.
func (a *fastApp) init(in *eval.Interp, c *eval.Call) eval.Value {
	a.app.Place = in.Place(c.Node)
	a.configure(in, c, appOptions)
	a.livesBy(in, c)
	for _, k := range c.Keywords {
		if k.Name == "middleware" && k.Expr != nil && !isUnset(k) {
			a.middlewareList(in, scopeOf(in), k.Expr, a.app.Place)
			continue
		}
		value, assumed := eval.Emptied(k.Value)
		item := ir.ConfigItem{Key: k.Name, Value: k.Expr, Func: scopeOf(in), Const: eval.Fold(value), Assumed: assumed, Place: a.app.Place}
		a.app.Config = append(a.app.Config, item)
	}
	setting := func(name, otherwise string) string {
		v := c.Arg(-1, name)
		if v == nil {
			return otherwise
		}
		return text(v)
	}
	spec := setting("openapi_url", "/openapi.json")
	if spec == "" {
		return eval.None()
	}
	a.page(spec, "openapi")
	docs := setting("docs_url", "/docs")
	for _, p := range pages {
		url := setting(p[0], p[1])
		if p[0] == "" {
			url = setting("swagger_ui_oauth2_redirect_url", p[1])
			if docs == "" {
				url = ""
			}
		}
		if url != "" {
			a.page(url, p[2])
		}
	}
	return eval.None()
}

func (a *fastApp) page(rule, name string) {
	a.routes = append(a.routes, operation{route: ir.Route{
		Rule: rule, Endpoint: name, Methods: []string{"GET", "HEAD"}, Library: "fastapi", Place: a.app.Place,
	}})
}

// Attr implements eval.Object.
func (a *fastApp) Attr(in *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, a.init)
	case "router":
		return &a.router, true
	case "dependency_overrides", "exception_handlers", "user_middleware":
		a.app.Extensions = append(a.app.Extensions, ir.Extension{Qualified: name, Place: a.app.Place})
	case "webhooks":
		a.app.Config = append(a.app.Config, ir.ConfigItem{Key: name, Place: a.app.Place})
	case "exception_handler":
		return native(name, func(_ *eval.Interp, c *eval.Call) eval.Value {
			what := c.Arg(0, "exc_class_or_status_code")
			return registers(name, func(in *eval.Interp, c *eval.Call, fn eval.Value) { a.handler(in, c, orNone(what), fn) })
		})
	case "add_exception_handler":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			a.handler(in, c, orNone(c.Arg(0, "exc_class_or_status_code")), orNone(c.Arg(1, "handler")))
			return eval.None()
		})
	case "add_middleware":
		return native(name, a.addMiddleware)
	case "middleware":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			kind := text(c.Arg(0, "middleware_type"))
			return registers(name, func(in *eval.Interp, c *eval.Call, fn eval.Value) { a.aroundBy(in, c, kind, fn) })
		})
	}
	return a.router.Attr(in, name)
}

// SetAttr implements eval.Object. What is set on the app may change its specification, or every answer.
func (a *fastApp) SetAttr(in *eval.Interp, name string, v eval.Value, node pyast.Node, e pyast.Expr) {
	switch name {
	case "openapi", "openapi_schema", "summary", "description", "version", "openapi_tags", "servers", "openapi_version":
		a.app.Config = append(a.app.Config, ir.ConfigItem{Key: "openapi", Place: in.Place(node)})
	default:
		a.app.Extensions = append(a.app.Extensions, ir.Extension{Qualified: "the attribute " + name, Place: in.Place(node)})
	}
	a.router.SetAttr(in, name, v, node, e)
}

func (a *fastApp) handler(in *eval.Interp, c *eval.Call, what, fn eval.Value) {
	e := ir.ErrorHandler{Place: in.Place(c.Node)}
	if a.h.elsewhere(in, e.Place, "an exception handler") {
		return
	}
	e.Func, e.Unknown = plainFunc(fn)
	status, isStatus := eval.IntOf(what)
	switch v := eval.Plain(what).(type) {
	case *eval.Class:
		e.Class = v.IR
	case *eval.External, *eval.Native:
		e.Qualified = eval.Name(v)
	default:
		if !isStatus {
			e.Unknown = "what it handles is not constant"
		}
	}
	e.Status = int(status)
	a.app.Handlers = append(a.app.Handlers, &e)
}

// Attr implements eval.Object.
func (r *router) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	if slices.Contains(httpMethods, name) {
		return r.operation(name, []string{strings.ToUpper(name)})
	}
	switch name {
	case "__init__":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			r.prefix, r.assumed = r.prefixOf(in, c)
			r.configure(in, c, routerOptions)
			r.livesBy(in, c)
			return eval.None()
		})
	case "api_route", "route":
		return r.operation(name, nil)
	case "add_api_route", "add_route":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			r.add(in, c, orNone(c.Arg(1, "endpoint")), nil, scopeOf(in))
			return eval.None()
		})
	case "include_router":
		return native(name, r.include)
	case "websocket":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			outer, scope := *c, scopeOf(in)
			return registers(name, func(in *eval.Interp, _ *eval.Call, fn eval.Value) { r.addSocket(in, &outer, fn, scope) })
		})
	case "add_api_websocket_route":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			r.addSocket(in, c, orNone(c.Arg(1, "endpoint")), scopeOf(in))
			return eval.None()
		})
	case "mount", "websocket_route", "add_websocket_route":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			if path, ok := eval.Str(orNone(c.Arg(0, "path"))); ok && name == "mount" {
				r.mounted(in, c, path)
				return eval.None()
			}
			r.h.add(diag.UnknownRule, in.Place(c.Node), "%s is not followed; what it adds is not listed", name)
			return registers(name, func(*eval.Interp, *eval.Call, eval.Value) {})
		})
	case "prefix":
		return eval.Text(r.prefix), true
	case "on_event":
		return native(name, func(_ *eval.Interp, c *eval.Call) eval.Value {
			event := text(c.Arg(0, "event_type"))
			return registers(name, func(in *eval.Interp, c *eval.Call, fn eval.Value) { r.starts(in, c, event, fn) })
		})
	case "add_event_handler":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			r.starts(in, c, text(c.Arg(0, "event_type")), orNone(c.Arg(1, "func")))
			return eval.None()
		})
	case "__call__", "__enter__", "__name__":
		return nil, false
	}
	if v, ok := r.attrs[name]; ok {
		return v, true
	}
	return &eval.External{Name: "fastapi.FastAPI()." + name}, true
}

// SetAttr implements eval.Object.
func (r *router) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	r.refusals = append(r.refusals, ir.Refusal{Message: "the attribute " + name + " of the router is set"})
	r.attrs[name] = v
}

// operation is a decorator such as router.get(path, ...).
func (r *router) operation(name string, methods []string) (eval.Value, bool) {
	return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
		outer, scope := *c, scopeOf(in)
		return registers(name, func(in *eval.Interp, _ *eval.Call, fn eval.Value) { r.add(in, &outer, fn, methods, scope) })
	})
}

func (r *router) add(in *eval.Interp, c *eval.Call, fn eval.Value, methods []string, scope *ir.Func) {
	place := in.Place(c.Node)
	path, ok := eval.Str(orNone(c.Arg(0, "path")))
	if !ok || r.h.frozen || r.h.elsewhere(in, place, "the rule "+path) {
		if !ok {
			r.h.add(diag.UnknownRule, place, "the path is not a constant text%s; its route is not listed", why(c.Arg(0, "path")))
		}
		return
	}
	if in.Unsure() {
		r.h.add(diag.ConditionalRule, place, "the rule %q is registered under a condition that is not known; it is listed", r.prefix+path)
	}
	if methods == nil {
		methods, _ = methodNames(c.Arg(-1, "methods"))
	}
	if len(methods) == 0 {
		methods = []string{"GET"}
	}
	slices.Sort(methods)
	name := text(c.Arg(-1, "name"))
	if name == "" {
		name = viewName(fn)
	}
	route := ir.Route{Rule: r.prefix + path, Endpoint: name, Methods: methods, Place: place}
	route.Assumed = assumption(in, r.assumed || isGuess(c.Arg(0, "path")))
	op := operation{route: route, view: newView(fn, nil), call: c, scope: scope, requires: r.requires, refusals: r.refusals, doc: r.doc, class: r.class}
	r.routes = append(r.routes, op)
}

// include is include_router(router, prefix=...): the routes that the router has by now.
func (r *router) include(in *eval.Interp, c *eval.Call) eval.Value {
	if r.h.elsewhere(in, in.Place(c.Node), "a router") {
		return eval.None()
	}
	found := objects[*router](orNone(c.Arg(0, "router")))
	around := &router{h: r.h}
	prefix, guess := around.prefixOf(in, c)
	assumed := assumption(in, r.assumed || guess)
	around.configure(in, c, routerOptions)
	for _, other := range found {
		r.events, r.starting = append(r.events, other.events...), append(r.starting, other.starting...)
		for _, op := range other.routes {
			if op.route.Mount != "" {
				continue // FastAPI takes over no mounts
			}
			op.route.Rule = r.prefix + prefix + op.route.Rule
			op.route.Assumed = cmp.Or(assumed, op.route.Assumed)
			op.requires = slices.Concat(r.requires, around.requires, op.requires)
			op.refusals = slices.Concat(r.refusals, around.refusals, op.refusals)
			op.class = cmp.Or(op.class, around.class, r.class)
			op.doc = within(r.doc, within(around.doc, op.doc))
			r.routes = append(r.routes, op)
		}
	}
	if len(found) == 0 {
		r.h.add(diag.UnknownBlueprint, in.Place(c.Node), "the router is not part of the project%s; its rules are not listed", origin(c.Arg(0, "router")))
	}
	return eval.None()
}

// within returns what is said of an operation of a router that says something of all of them.
func within(outer, inner ir.OperationDoc) ir.OperationDoc {
	inner.Tags, inner.Responses = slices.Concat(outer.Tags, inner.Tags), slices.Concat(outer.Responses, inner.Responses)
	inner.Deprecated, inner.Hidden = outer.Deprecated || inner.Deprecated, outer.Hidden || inner.Hidden
	inner.Odd = cmp.Or(outer.Odd, inner.Odd)
	return inner
}

func (a *fastApp) data() *ir.App { return a.app }

// finish fills in the routes, and what runs before the first request.
func (a *fastApp) finish() *ir.App {
	a.app.Startup = a.started()
	a.h.findTemplates(a.app)
	for _, op := range a.routes {
		if op.below.adoptable() {
			a.adopt(op)
			continue
		}
		route := op.route
		if route.Library == "" && route.Mount == "" {
			route.View = op.view.resolve()
			op.describe(&route)
		}
		a.app.Routes = append(a.app.Routes, &route)
	}
	return a.app
}
