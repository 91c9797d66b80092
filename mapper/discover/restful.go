// This file holds Flask-RESTful's Api: add_resource and the joining of URLs (Flask-RESTful documentation, "API Docs").

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// restful is a flask_restful.Api.
type restful struct {
	eval.Hosted
	h          *host
	app        *application
	blueprint  *blueprint
	given      bool // the app or blueprint was an argument of the constructor
	prefix     eval.Value
	order      string
	decorators []eval.Decorator
	resources  []resource
	attrs      map[string]eval.Value
	data       *ir.RESTful
}

// resource is one call of add_resource.
type resource struct {
	class   eval.Value
	urls    []eval.Value
	options options
}

func newRestful(h *host) *restful {
	return &restful{h: h, prefix: eval.None(), order: "bae", attrs: map[string]eval.Value{}, data: &ir.RESTful{}}
}

// Attr implements eval.Object.
func (r *restful) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, r.init)
	case "init_app":
		return native(name, r.initApp)
	case "add_resource":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			r.addResource(in, resourceOf(in, c))
			return eval.None()
		})
	case "resource":
		return native(name, r.resource)
	case "representation":
		r.data.Odd = name
		return native(name, func(*eval.Interp, *eval.Call) eval.Value {
			return registers(name, func(*eval.Interp, *eval.Call, eval.Value) {})
		})
	case "app":
		if r.app != nil {
			return r.app, true
		}
	case "blueprint":
		if r.blueprint != nil {
			return r.blueprint, true
		}
	case "prefix":
		return r.prefix, true
	case "__call__", "__enter__", "__name__":
		return nil, false
	}
	if v, ok := r.attrs[name]; ok {
		return v, true
	}
	return &eval.External{Name: "flask_restful.Api()." + name}, true
}

// SetAttr implements eval.Object.
func (r *restful) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	if name == "prefix" {
		r.prefix = v
	} else {
		r.data.Odd = name
	}
	r.attrs[name] = v
}

func (r *restful) init(in *eval.Interp, c *eval.Call) eval.Value {
	if v := c.Arg(1, "prefix"); v != nil {
		r.prefix = v
	}
	if s := text(c.Arg(6, "url_part_order")); s != "" {
		r.order = s
	}
	r.decorators = decoratorsArg(in, c, 3, "decorators")
	for i, name := range []string{"app", "prefix", "default_mediatype", "decorators", "catch_all_404s", "serve_challenge_on_401", "url_part_order", "errors"} {
		if plainOptions[name] || c.Arg(i, name) == nil {
			continue
		}
		if given := eval.Fold(eval.Plain(c.Arg(i, name))); given == nil || given.Kind != ir.ConstBool || given.Bool {
			r.data.Odd = name
		}
	}
	if c.Open {
		r.data.Odd = "arguments that are not known"
	}
	if isSet(c.Arg(0, "app")) {
		r.given = true
		r.initApp(in, c)
	}
	return eval.None()
}

// plainOptions are the options of an Api that leave its answers as they are.
var plainOptions = map[string]bool{"app": true, "prefix": true, "decorators": true, "url_part_order": true}

// decoratorsArg returns the decorators in a list that is an argument, outermost first.
func decoratorsArg(in *eval.Interp, c *eval.Call, i int, name string) []eval.Decorator {
	e := c.Expr(i, name)
	if e == nil || in.Frame() == nil {
		return nil
	}
	return listDecorators(e, in.Frame().Func)
}

func (r *restful) initApp(in *eval.Interp, c *eval.Call) eval.Value {
	in.Happened()
	arg := orNone(c.Arg(0, "app"))
	for _, a := range objects[*application](arg) {
		r.app = a
		a.addExtension(in, "flask_restful.Api", c.Node)
		for _, res := range r.resources {
			r.view(in, res)
		}
	}
	for _, b := range objects[*blueprint](arg) {
		r.blueprint = b
		b.later(in, func(in *eval.Interp, s *setup) {
			s.restful = true
			b.live = append(b.live, s)
			s.app.addExtension(in, "flask_restful.Api", noPlace)
			if r.given {
				return
			}
			for _, res := range r.resources {
				r.onSetup(in, s, res, true)
			}
		})
	}
	return eval.None()
}

// resourceOf reads add_resource(resource, *urls, **kwargs).
func resourceOf(in *eval.Interp, c *eval.Call) resource {
	res := resource{class: orNone(c.Arg(0, "resource"))}
	if len(c.Args) > 1 {
		res.urls = c.Args[1:]
	}
	res.options = ruleOptions(in, &eval.Call{Keywords: c.Keywords, Node: c.Node, Syntax: c.Syntax})
	for _, own := range []string{"resource_class_args", "resource_class_kwargs", "route_doc", "doc"} {
		delete(res.options.rest, own)
	}
	return res
}

func (r *restful) resource(_ *eval.Interp, c *eval.Call) eval.Value {
	outer := *c
	return registers("resource", func(in *eval.Interp, c *eval.Call, fn eval.Value) {
		call := outer
		call.Args = append([]eval.Value{fn}, outer.Args...)
		r.addResource(in, resourceOf(in, &call))
	})
}

func (r *restful) addResource(in *eval.Interp, res resource) {
	in.Happened()
	if r.given {
		r.view(in, res)
		return
	}
	r.resources = append(r.resources, res)
	if r.app != nil {
		r.h.add(diag.LostResource, res.options.place, "the resource is added after init_app; Flask-RESTful never registers it")
	}
}

// view makes the view of a resource and adds its rules to the app, or to the blueprint for when it is registered.
func (r *restful) view(in *eval.Interp, res resource) {
	if r.blueprint == nil {
		o := r.optionsOf(in, res)
		for _, url := range res.urls {
			o.rule = r.complete(url, eval.None())
			r.app.register(in, o)
		}
		return
	}
	for _, s := range r.blueprint.live {
		r.onSetup(in, s, res, true)
	}
	if len(r.blueprint.live) == 0 {
		r.blueprint.later(in, func(in *eval.Interp, s *setup) { r.onSetup(in, s, res, false) })
	}
}

// onSetup adds the rules of a resource to a registration of the blueprint. Its prefix is part of the joined URL; what is
// added directly, after the blueprint was set up, goes without the Api's own prefix.
func (r *restful) onSetup(in *eval.Interp, s *setup, res resource, direct bool) {
	o := r.optionsOf(in, res)
	for _, url := range res.urls {
		if direct {
			o.rule = joinRule(s.prefix, url, true)
		} else {
			o.rule = r.complete(url, s.prefix)
		}
		plain := *s
		plain.prefix = eval.None()
		plain.register(in, o)
	}
}

func (r *restful) optionsOf(in *eval.Interp, res resource) options {
	o := res.options
	o.api = r.data
	c, ok := eval.Plain(res.class).(*eval.Class)
	if !ok {
		r.h.add(diag.UnknownView, o.place, "the resource is not a class of the project%s", origin(res.class))
		o.view = res.class
		return o
	}
	endpoint := text(o.endpoint)
	if endpoint == "" {
		endpoint = strings.ToLower(c.Name)
	}
	o.view, o.endpoint = resourceView(in, c, endpoint), eval.Text(endpoint)
	o.wrapped = r.decorators
	return o
}

// resourceView returns the view function of a resource class.
func resourceView(in *eval.Interp, c *eval.Class, endpoint string) eval.Value {
	return asView(in, c, &eval.Call{Args: []eval.Value{eval.Text(endpoint)}})
}

// complete joins the parts of a URL in the Api's order: blueprint, Api, end.
func (r *restful) complete(url, prefix eval.Value) eval.Value {
	parts := map[byte]eval.Value{'b': prefix, 'a': r.prefix, 'e': url}
	joined := ""
	for i := range len(r.order) {
		v := parts[r.order[i]]
		if !isSet(v) {
			continue
		}
		s, ok := eval.Str(v)
		if !ok {
			return v
		}
		joined += s
	}
	return eval.Text(joined)
}
