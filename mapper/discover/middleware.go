// This file holds WSGI middleware that is known: ProxyFix (Werkzeug, "X-Forwarded-For Proxy Fix").

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// proxyFix is a ProxyFix around an app.
type proxyFix struct {
	eval.Hosted
	h      *host
	inner  eval.Value
	trust  ir.ProxyFix
	opaque bool // an argument is not constant
	place  ir.Place
}

// Attr implements eval.Object.
func (p *proxyFix) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, p.init)
	case "app":
		return orNone(p.inner), true
	case "__call__", "__enter__", "__name__":
		return nil, false
	}
	return &eval.External{Name: "werkzeug.middleware.proxy_fix.ProxyFix()." + name}, true
}

// SetAttr implements eval.Object.
func (p *proxyFix) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

// init is ProxyFix.__init__. An app that is given itself, and not its wsgi_app, is what is served then.
func (p *proxyFix) init(in *eval.Interp, c *eval.Call) eval.Value {
	p.inner, p.place, p.opaque = orNone(c.Arg(0, "app")), in.Place(c.Node), c.Open
	p.trust.For = p.count(c, 1, "x_for", 1)
	p.trust.Proto = p.count(c, 2, "x_proto", 1)
	p.trust.Host = p.count(c, 3, "x_host", 0)
	p.trust.Port = p.count(c, 4, "x_port", 0)
	p.trust.Prefix = p.count(c, 5, "x_prefix", 0)
	for _, a := range objects[*application](p.inner) {
		a.wrap(in, p, c.Node)
	}
	return eval.None()
}

// count returns how many proxies are trusted; True counts as one.
func (p *proxyFix) count(c *eval.Call, i int, name string, otherwise int) int {
	v := c.Arg(i, name)
	if v == nil {
		return otherwise
	}
	if _, guess := v.(*eval.Guess); guess {
		p.opaque = true
		return 0
	}
	if n, ok := eval.IntOf(v); ok && n >= 0 && n < 100 {
		return int(n)
	}
	truth, known := eval.Truth(v)
	switch {
	case known && !truth:
		return 0
	case known && eval.Fold(v) != nil && eval.Fold(v).Kind == ir.ConstBool:
		return 1
	}
	p.opaque = true
	return 0
}

// wrap notes app.wsgi_app = Middleware(app.wsgi_app), the outermost middleware first.
func (a *application) wrap(in *eval.Interp, v eval.Value, at pyast.Node) {
	if in.Shadow() {
		a.h.add(diag.OtherEnvironment, in.Place(at), "a WSGI middleware is used only when the environment says so; it is left out")
		return
	}
	if p, ok := eval.Plain(v).(*proxyFix); ok && !p.opaque && p.around(a) {
		if in.Unsure() {
			a.h.add(diag.ConditionalRule, in.Place(at), "ProxyFix is used under a condition that is not known; it is taken as used")
		}
		if a.app.Proxy == nil && len(a.app.WSGI) == 0 {
			a.app.Proxy = &p.trust
			return
		}
		a.app.WSGI = append(a.app.WSGI, ir.WSGI{Name: middlewareName(v), Place: in.Place(at), Proxy: &p.trust})
		return
	}
	own := a.ownMiddleware(v)
	if in.Unsure() {
		own.Class, own.Func = nil, nil
	}
	own.Name, own.Place = middlewareName(v), in.Place(at)
	a.app.WSGI = append(a.app.WSGI, own)
}

// ownMiddleware describes a middleware that is an object of a class of the project with __call__(self, environ,
// start_response), and one attribute that holds what it wraps.
func (a *application) ownMiddleware(v eval.Value) ir.WSGI {
	if fn, ok := eval.Plain(v).(*eval.Function); ok {
		return a.functionMiddleware(running(fn))
	}
	object, ok := eval.Plain(v).(*eval.Instance)
	out := ir.WSGI{Fields: map[string]*ir.Const{}}
	if !ok || object.Class.Made || len(object.Class.MRO) != 1 || object.Class.IR == nil {
		return out
	}
	for name, held := range object.Class.Vars {
		out.Fields[name] = eval.Fold(held)
	}
	for name, held := range object.Attrs {
		out.Fields[name] = eval.Fold(held)
		switch {
		case !a.isInner(held):
		case out.Inner != "":
			return ir.WSGI{}
		default:
			out.Inner = name
		}
	}
	if call := object.Class.IR.Methods["__call__"]; call != nil && len(call.Params) == 3 && out.Inner != "" {
		out.Class, out.Func = object.Class.IR, call
	}
	return out
}

// running returns what runs when a function is called: a function around another one is its decorator to the evaluator.
func running(fn *eval.Function) *eval.Function {
	for fn.Wrapper != nil {
		fn = fn.Wrapper
	}
	return fn
}

// functionMiddleware describes a middleware that is a function (environ, start_response) within the one that was given what
// it wraps.
func (a *application) functionMiddleware(fn *eval.Function) ir.WSGI {
	out := ir.WSGI{Fields: map[string]*ir.Const{}}
	if len(fn.Decorators) > 0 || fn.Owner != nil || len(fn.Func.Params) != 2 {
		return out
	}
	for env := fn.Env; env != nil; env = env.Outer {
		for name, held := range env.Vars {
			switch known := out.Fields[name]; {
			case a.isInner(held) && out.Inner != "":
				return ir.WSGI{}
			case a.isInner(held):
				out.Inner = name
			case known == nil:
				out.Fields[name] = eval.Fold(held)
			}
		}
	}
	if out.Inner != "" {
		out.Func = fn.Func
	}
	return out
}

// isInner reports whether a value is what app.wsgi_app was so far.
func (a *application) isInner(v eval.Value) bool {
	if before := a.attrs["wsgi_app"]; before != nil {
		return v == before
	}
	inner, ok := eval.Plain(v).(*eval.External)
	return ok && inner.Name == "flask.Flask().wsgi_app"
}

// around reports whether the middleware stands directly around the app, or around what is noted already.
func (p *proxyFix) around(a *application) bool {
	if len(objects[*application](p.inner)) > 0 {
		return true
	}
	inner, ok := eval.Plain(p.inner).(*eval.External)
	return ok && strings.HasSuffix(inner.Name, ".wsgi_app") || a.attrs["wsgi_app"] != nil && p.inner == a.attrs["wsgi_app"]
}

// middlewareName names a middleware.
func middlewareName(v eval.Value) string {
	switch v := eval.Plain(v).(type) {
	case *proxyFix:
		return "werkzeug.middleware.proxy_fix.ProxyFix"
	case *eval.Foreign:
		return v.Name
	case *eval.Function:
		return running(v).Func.Module.Name + "." + running(v).Func.Qualname
	case *eval.Instance:
		return v.Class.Module.IR.Name + "." + v.Class.Name
	}
	return "that a function of the project makes"
}
