// This file holds what apps and blueprints share: routes, hooks and error handlers (Flask API, "Application Object" and
// "Blueprint Objects").

package discover

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// scaffold is an app or a blueprint.
type scaffold interface {
	eval.Object
	register(in *eval.Interp, o options)
	// hook adds a hook; wide says that it is for the whole app.
	hook(in *eval.Interp, k ir.Hook, wide bool)
	handler(in *eval.Interp, e ir.ErrorHandler, wide bool)
	setEndpoint(in *eval.Interp, name string, fn eval.Value)
	host() *host
	// instance is the object when the project's own class makes it, else nil.
	instance() *eval.Instance
}

// hookKinds are the hooks by the name of the method that registers them.
var hookKinds = map[string]ir.HookKind{
	"before_request": ir.BeforeRequest, "after_request": ir.AfterRequest, "teardown_request": ir.TeardownRequest,
	"teardown_appcontext": ir.TeardownAppcontext, "url_value_preprocessor": ir.URLValuePreprocessor,
	"url_defaults": ir.URLDefaults, "context_processor": ir.ContextProcessor, "shell_context_processor": ir.ShellContext,
	"before_first_request": ir.BeforeFirstRequest,
}

// wideHooks are the hooks of blueprints that are for the whole app.
var wideHooks = map[string]ir.HookKind{
	"before_app_request": ir.BeforeRequest, "after_app_request": ir.AfterRequest, "teardown_app_request": ir.TeardownRequest,
	"app_context_processor": ir.ContextProcessor, "app_url_value_preprocessor": ir.URLValuePreprocessor,
	"app_url_defaults": ir.URLDefaults, "before_app_first_request": ir.BeforeFirstRequest,
}

// filters are the methods that name a function for templates.
var filters = map[string]bool{
	"template_filter": true, "template_global": true, "template_test": true,
	"app_template_filter": true, "app_template_global": true, "app_template_test": true,
}

// addFilters are their forms that take the function as an argument.
var addFilters = map[string]bool{
	"add_template_filter": true, "add_template_global": true, "add_template_test": true,
	"add_app_template_filter": true, "add_app_template_global": true, "add_app_template_test": true,
}

// shortcuts are the route decorators that name their method.
var shortcuts = map[string]string{
	"route": "", "get": "GET", "post": "POST", "put": "PUT", "delete": "DELETE", "patch": "PATCH",
}

// scaffoldAttr returns the methods that apps and blueprints share.
func scaffoldAttr(s scaffold, name string) (eval.Value, bool) {
	if method, ok := shortcuts[name]; ok {
		return routeMethod(s, name, method)
	}
	if kind, ok := hookKinds[name]; ok {
		return hookMethod(s, kind, false), true
	}
	if kind, ok := wideHooks[name]; ok {
		return hookMethod(s, kind, true), true
	}
	if filters[name] {
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value { return filter(in, s, c, templateRole(name)) })
	}
	if addFilters[name] {
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			addTemplateHook(in, s, c, templateRole(name), text(c.Arg(1, "name")), orNone(c.Arg(0, "f")))
			return eval.None()
		})
	}
	switch name {
	case "add_url_rule":
		return addURLRule(s)
	case "errorhandler":
		return errorHandler(s, false)
	case "app_errorhandler":
		return errorHandler(s, true)
	case "register_error_handler":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			addHandler(in, s, c, orNone(c.Arg(0, "code_or_exception")), orNone(c.Arg(1, "f")), false)
			return eval.None()
		})
	case "endpoint":
		return native(name, func(_ *eval.Interp, c *eval.Call) eval.Value {
			endpoint := text(c.Arg(0, "endpoint"))
			return registers(name, func(in *eval.Interp, _ *eval.Call, fn eval.Value) { s.setEndpoint(in, endpoint, fn) })
		})
	}
	return nil, false
}

// filter is template_filter and its kin, with and without parentheses.
func filter(in *eval.Interp, s scaffold, c *eval.Call, role string) eval.Value {
	name := text(c.Arg(0, "name"))
	register := registers("template_filter", func(in *eval.Interp, c *eval.Call, fn eval.Value) {
		addTemplateHook(in, s, c, role, name, fn)
	})
	if fn, ok := c.Arg(0, "name").(*eval.Function); ok {
		in.Invoke(register, fn)
		return fn
	}
	return register
}

func hookMethod(s scaffold, kind ir.HookKind, wide bool) eval.Value {
	return registers("hook", func(in *eval.Interp, c *eval.Call, fn eval.Value) { addHook(in, s, kind, c, fn, wide) })
}

func addHook(in *eval.Interp, s scaffold, kind ir.HookKind, c *eval.Call, fn eval.Value, wide bool) {
	k := ir.Hook{Kind: kind, Place: in.Place(c.Node)}
	k.Func, k.Unknown = plainFunc(fn)
	if in.Shadow() {
		s.host().add(diag.OtherEnvironment, k.Place, "a hook is registered only when the environment says so; it is not listed")
		return
	}
	s.hook(in, k, wide)
}

// plainFunc returns the function that fn is, or why it cannot be told.
func plainFunc(fn eval.Value) (*ir.Func, string) {
	v := newView(fn, nil).resolve()
	if v.Unknown == "" && v.Class != nil {
		return nil, "it is a class"
	}
	if v.Unknown == "" && len(v.Decorators) > 0 {
		return v.Func, "it is decorated"
	}
	return v.Func, v.Unknown
}

func errorHandler(s scaffold, wide bool) (eval.Value, bool) {
	return native("errorhandler", func(in *eval.Interp, c *eval.Call) eval.Value {
		what := orNone(c.Arg(0, "code_or_exception"))
		return registers("errorhandler", func(in *eval.Interp, c *eval.Call, fn eval.Value) {
			addHandler(in, s, c, what, fn, wide)
		})
	})
}

func addHandler(in *eval.Interp, s scaffold, c *eval.Call, what, fn eval.Value, wide bool) {
	e := ir.ErrorHandler{Place: in.Place(c.Node)}
	e.Func, e.Unknown = plainFunc(fn)
	switch what := eval.Plain(what).(type) {
	case *eval.Lit:
		status, _ := eval.IntOf(what)
		e.Status = int(status)
	case *eval.Class:
		e.Class = what.IR
	case *eval.External:
		e.Qualified = what.Name
	case *eval.Native:
		e.Qualified = what.Name
	default:
		e.Unknown = "what it handles is not constant"
	}
	if in.Shadow() {
		s.host().add(diag.OtherEnvironment, e.Place, "an error handler is registered only when the environment says so; it is not listed")
		return
	}
	s.handler(in, e, wide)
}
