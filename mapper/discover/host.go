// This file gives the evaluator the meaning of Flask's names: what calling them makes, what inheriting from them means.

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// host is the evaluator's Host: it makes the web framework's objects and gathers the apps.
type host struct {
	report  *diag.Report
	program *ir.Program
	apps    []*application // in the order of creation
	fast    []*fastApp
	frozen  bool      // what is registered from now on is not in the URL map
	cli     *commands // app.cli

	flasgger *eval.Dict // flasgger.Swagger.DEFAULT_CONFIG

	jinja []*jinjaTemplates // of FastAPI apps
}

// makers are the calls that make an object, by canonical name.
var makers = map[string]func(h *host, in *eval.Interp) eval.Object{
	"flask.Flask":                        func(h *host, in *eval.Interp) eval.Object { return h.newApplication(in) },
	"flask.Blueprint":                    func(h *host, in *eval.Interp) eval.Object { return h.newBlueprint(in) },
	"fastapi.staticfiles.StaticFiles":    func(*host, *eval.Interp) eval.Object { return &staticFiles{} },
	"fastapi.templating.Jinja2Templates": func(h *host, _ *eval.Interp) eval.Object { return &jinjaTemplates{h: h} },
	"flask_restful.Api":                  func(h *host, _ *eval.Interp) eval.Object { return newRestful(h) },
	"flask_restx.Api":                    func(h *host, _ *eval.Interp) eval.Object { return newRestx(h) },
	"flask_restx.Namespace":              func(h *host, _ *eval.Interp) eval.Object { return newNamespace(h) },
	"flask_cors.CORS":                    func(h *host, _ *eval.Interp) eval.Object { return &cors{h: h} },
	"flasgger.Swagger":                   func(h *host, _ *eval.Interp) eval.Object { return newSwagger(h) },
	"flask_jwt_extended.JWTManager":      func(h *host, _ *eval.Interp) eval.Object { return newJWTManager(h) },
	"flask_bootstrap.Bootstrap": func(h *host, _ *eval.Interp) eval.Object {
		return newExtension(h, "flask_bootstrap.Bootstrap", bootstrap)
	},
	"werkzeug.middleware.proxy_fix.ProxyFix": func(h *host, _ *eval.Interp) eval.Object { return &proxyFix{h: h} },
	"flask_smorest.Api":                      func(h *host, _ *eval.Interp) eval.Object { return newSmorest(h) },
	"flask_smorest.Blueprint":                newSmorestBlueprint,
	"flask_openapi3.OpenAPI":                 newOpenAPI,
	"flask_openapi3.APIBlueprint":            newAPIBlueprint,
	"flask_openapi3.APIView":                 func(h *host, _ *eval.Interp) eval.Object { return newAPIView(h) },
	"apiflask.APIFlask":                      func(h *host, in *eval.Interp) eval.Object { return h.newApplication(in) },
	"apiflask.APIBlueprint":                  func(h *host, in *eval.Interp) eval.Object { return h.newBlueprint(in) },
	"flask.cli.AppGroup":                     func(h *host, _ *eval.Interp) eval.Object { return newCommands(h) },
	"fastapi.FastAPI":                        func(h *host, in *eval.Interp) eval.Object { return h.newFastApp(in) },
	"fastapi.APIRouter":                      func(h *host, _ *eval.Interp) eval.Object { return newRouter(h) },
}

// aliases are other spellings of the names that makers has.
var aliases = map[string]string{
	"flask.app.Flask": "flask.Flask", "flask.blueprints.Blueprint": "flask.Blueprint",
	"starlette.staticfiles.StaticFiles": "fastapi.staticfiles.StaticFiles", "starlette.templating.Jinja2Templates": "fastapi.templating.Jinja2Templates",
	"flask_cors.extension.CORS": "flask_cors.CORS", "flask.ext.cors.CORS": "flask_cors.CORS",
	"flask_jwt_extended.jwt_manager.JWTManager": "flask_jwt_extended.JWTManager",
	"flask_restplus.Api":                        "flask_restx.Api", "flask_restplus.Namespace": "flask_restx.Namespace",
	"flask_restx.api.Api": "flask_restx.Api", "flask_restx.namespace.Namespace": "flask_restx.Namespace",
	"flask.ext.restful.Api": "flask_restful.Api", "flasgger.base.Swagger": "flasgger.Swagger", "flasgger.Flasgger": "flasgger.Swagger",
	"flask_openapi3.openapi.OpenAPI": "flask_openapi3.OpenAPI", "flask_openapi3.blueprint.APIBlueprint": "flask_openapi3.APIBlueprint",
	"flask_openapi3.view.APIView": "flask_openapi3.APIView",
	"flask_bootstrap.Bootstrap4":  "flask_bootstrap.Bootstrap", "flask_bootstrap.Bootstrap5": "flask_bootstrap.Bootstrap",
	"fastapi.applications.FastAPI": "fastapi.FastAPI", "fastapi.routing.APIRouter": "fastapi.APIRouter",
}

func canonical(name string) string {
	if to := aliases[name]; to != "" {
		return to
	}
	return name
}

// CallExternal implements eval.Host.
func (h *host) CallExternal(in *eval.Interp, name string, c *eval.Call) (eval.Value, bool) {
	if create := makers[canonical(name)]; create != nil {
		o := create(h, in)
		if init, ok := o.Attr(in, "__init__"); ok {
			d := *c
			d.Func = init
			in.Call(&d)
		}
		if a, ok := o.(*application); ok && canonical(name) != "flask.Flask" && a.openapi == nil {
			a.addExtension(in, name, c.Node)
		}
		return o, true
	}
	if isDocRecord(name) {
		return &docRecord{keywords: c.Keywords, open: c.Open || len(c.Args) > 0}, true
	}
	if v, ok := h.callUnbound(in, name, c); ok {
		return v, true
	}
	if rest, ok := strings.CutPrefix(name, "flask.current_app."); ok && rest == "_get_current_object" {
		return h.current(), h.current() != nil
	}
	if name == "flask_cors.cross_origin" || name == "flask_cors.decorator.cross_origin" {
		return crossOrigin(c), true
	}
	h.noteExtension(in, name, c)
	if name == "werkzeug.middleware.dispatcher.DispatcherMiddleware" {
		h.add(diag.DispatchedApps, in.Place(c.Node), "several apps are dispatched by path; only one of them is converted at a time")
		return c.Arg(0, "app"), c.Arg(0, "app") != nil
	}
	return nil, false
}

// callUnbound evaluates a method that is called through its class, such as Flask.__init__(self, name).
func (h *host) callUnbound(in *eval.Interp, name string, c *eval.Call) (eval.Value, bool) {
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 || makers[canonical(name[:dot])] == nil || len(c.Args) == 0 {
		return nil, false
	}
	o := object(c.Args[0])
	if o == nil {
		return nil, false
	}
	method, ok := o.Attr(in, name[dot+1:])
	if !ok {
		return nil, false
	}
	bound := *c
	bound.Func, bound.Args, bound.Syntax = method, c.Args[1:], nil
	return in.Call(&bound), true
}

// ExternalAttr implements eval.Host: flask.current_app is the app that was made last.
func (h *host) ExternalAttr(in *eval.Interp, name string) (eval.Value, bool) {
	if dot := strings.LastIndexByte(name, '.'); dot > 0 && canonical(name[:dot]) == "flasgger.Swagger" && name[dot+1:] == "DEFAULT_CONFIG" {
		return h.swaggerDefaults(), true
	}
	rest, ok := strings.CutPrefix(name, "flask.current_app.")
	app := h.current()
	if !ok || app == nil || strings.Contains(rest, ".") {
		return nil, false
	}
	if rest == "_get_current_object" {
		return nil, false
	}
	return in.Attr(app, rest), true
}

func (h *host) current() eval.Value {
	if len(h.apps) == 0 {
		return nil
	}
	return h.apps[len(h.apps)-1]
}

// NewBase implements eval.Host.
func (h *host) NewBase(in *eval.Interp, name string, inst *eval.Instance) eval.Object {
	create := makers[canonical(name)]
	if create == nil {
		return nil
	}
	o := create(h, in)
	switch o := o.(type) {
	case *application:
		o.self = inst
	case *blueprint:
		o.self = inst
	case *restful:
		o.data.Odd = "a class of its own"
	case *restx:
		if changesAPI(inst.Class) {
			o.data.Odd = "a class of its own"
		}
	case *namespace:
		o.odd = changesAPI(inst.Class)
	}
	return o
}

// override returns the method of that name that the project's subclass of Flask or Blueprint defines, bound, or nil.
func override(self *eval.Instance, name string) eval.Value {
	if self == nil {
		return nil
	}
	if fn, ok := self.Class.Lookup(name); ok {
		return &eval.Method{Func: fn, Self: self}
	}
	return nil
}

// ClassAttr implements eval.Host: the attributes of view classes.
func (h *host) ClassAttr(_ *eval.Interp, c *eval.Class, name string) (eval.Value, bool) {
	if len(c.Externals()) == 0 {
		return nil, false
	}
	switch name {
	case "as_view":
		return &eval.Native{Name: name, Call: func(in *eval.Interp, call *eval.Call) eval.Value { return asView(in, c, call) }}, true
	case "methods":
		return methodsOf(c), true
	case "decorators", "method_decorators":
		return &eval.List{}, isView(c)
	case "provide_automatic_options":
		return eval.None(), isView(c)
	}
	return nil, false
}

func (h *host) add(code diag.Code, at ir.Place, format string, args ...any) {
	h.report.Add(code, at.File, at.Span, format, args...)
}

// object returns the host's object that v is, also when v is an instance of a project class over one.
func object(v eval.Value) eval.Object {
	switch v := eval.Plain(v).(type) {
	case *eval.Instance:
		if v.Base == nil {
			return nil
		}
		return v.Base
	case eval.Object:
		return v
	case *eval.OneOf:
		for _, one := range v.Values {
			if o := object(one); o != nil {
				return o
			}
		}
	}
	return nil
}

// objects returns every object of type T that v may be.
func objects[T eval.Object](v eval.Value) []T {
	if one, ok := v.(*eval.OneOf); ok {
		var all []T
		for _, w := range one.Values {
			all = append(all, objects[T](w)...)
		}
		return all
	}
	if v == nil {
		return nil
	}
	if o, ok := object(v).(T); ok {
		return []T{o}
	}
	return nil
}

// native returns a method for objects.
func native(name string, call func(in *eval.Interp, c *eval.Call) eval.Value) (eval.Value, bool) {
	return &eval.Native{Name: name, Call: call}, true
}

// registers returns a decorator that hands its function to register and returns it unchanged.
func registers(name string, register func(in *eval.Interp, c *eval.Call, fn eval.Value)) eval.Value {
	return &eval.Native{Name: name, Call: func(in *eval.Interp, c *eval.Call) eval.Value {
		fn := c.Arg(0, "f")
		if fn == nil {
			return eval.None()
		}
		in.Happened()
		register(in, c, fn)
		return fn
	}}
}

// text returns the str in v, or "" when v is nil, None or not known.
func text(v eval.Value) string {
	if v == nil {
		return ""
	}
	s, _ := eval.Str(v)
	return s
}

// isSet reports whether an argument was given and is not None.
func isSet(v eval.Value) bool { return v != nil && !eval.IsNone(v) }

// noPlace is for registrations that no expression of the app makes.
var noPlace pyast.Node
