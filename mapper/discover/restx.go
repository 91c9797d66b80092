// This file holds Flask-RESTX's Api and Namespace: resources, and the rules of its documentation (Flask-RESTX
// documentation, "API").

package discover

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// restx is a flask_restx.Api.
type restx struct {
	eval.Hosted
	h          *host
	on         scaffold // the app or blueprint, nil before init_app
	prefix     string
	doc        string // the rule of the documentation, "" for none
	file       string
	decorators []eval.Decorator
	spaces     []*namespace
	paths      map[*namespace]string
	endpoints  map[string]bool
	pending    []placed
	own        *namespace
	attrs      map[string]eval.Value
	data       *ir.RESTful
}

// placed is a resource with its namespace's path in front of its URLs.
type placed struct {
	space *namespace
	res   resource
}

// namespace is a flask_restx.Namespace.
type namespace struct {
	eval.Hosted
	h          *host
	name       string
	path       string
	decorators []eval.Decorator
	apis       []*restx
	resources  []resource
	handlers   []*ir.ErrorHandler
	odd        bool // it is of a class of the project that may change answers
	attrs      map[string]eval.Value
}

func newNamespace(h *host) *namespace { return &namespace{h: h, attrs: map[string]eval.Value{}} }

func newRestx(h *host) *restx {
	x := &restx{h: h, paths: map[*namespace]string{}, endpoints: map[string]bool{}, attrs: map[string]eval.Value{}, data: &ir.RESTful{RESTX: true}}
	x.own = newNamespace(h)
	x.own.name, x.own.path, x.own.apis = "default", "/", []*restx{x}
	x.spaces = []*namespace{x.own}
	return x
}

// Attr implements eval.Object.
func (n *namespace) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			n.name, n.path = text(c.Arg(0, "name")), text(c.Arg(2, "path"))
			n.decorators = decoratorsArg(in, c, 3, "decorators")
			return eval.None()
		})
	case "route":
		return native(name, n.route)
	case "add_resource":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			n.add(in, resourceOf(in, c))
			return eval.None()
		})
	case "name":
		return eval.Text(n.name), true
	case "path":
		return eval.Text(n.prefix()), true
	case "errorhandler":
		return native(name, n.errorHandler)
	}
	if v, ok := n.attrs[name]; ok {
		return v, true
	}
	if passThrough[name] {
		return keepsFunction(name), true
	}
	return &eval.External{Name: "flask_restx.Namespace()." + name}, true
}

// passThrough are the methods whose decorators document a resource or a method of one.
var passThrough = map[string]bool{"doc": true, "param": true, "response": true, "header": true, "produces": true, "deprecated": true, "hide": true}

// keepsFunction returns a method that decorates without changing what it decorates.
func keepsFunction(name string) eval.Value {
	same := registers(name, func(*eval.Interp, *eval.Call, eval.Value) {})
	return &eval.Native{Name: name, Call: func(_ *eval.Interp, c *eval.Call) eval.Value {
		switch v := c.Arg(0, "").(type) {
		case *eval.Function, *eval.Class:
			return v
		}
		return same
	}}
}

// SetAttr implements eval.Object.
func (n *namespace) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	n.attrs[name] = v
}

func (n *namespace) prefix() string {
	if n.path != "" {
		return strings.TrimRight(n.path, "/")
	}
	return "/" + n.name
}

// route is the class decorator @ns.route(*urls, **options).
func (n *namespace) route(_ *eval.Interp, c *eval.Call) eval.Value {
	outer := *c
	return registers("route", func(in *eval.Interp, _ *eval.Call, class eval.Value) {
		call := outer
		call.Args = append([]eval.Value{class}, outer.Args...)
		n.add(in, resourceOf(in, &call))
	})
}

func (n *namespace) add(in *eval.Interp, res resource) {
	in.Happened()
	n.resources = append(n.resources, res)
	for _, x := range n.apis {
		x.register(in, placed{n, res})
	}
}

// Attr implements eval.Object.
func (x *restx) Attr(in *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, x.init)
	case "init_app":
		return native(name, x.initApp)
	case "namespace":
		return native(name, x.namespace)
	case "add_namespace":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			for _, n := range objects[*namespace](orNone(c.Arg(0, "ns"))) {
				x.addNamespace(in, n, text(c.Arg(1, "path")))
			}
			return eval.None()
		})
	case "route", "add_resource", "errorhandler":
		return x.own.Attr(in, name)
	case "representation":
		return native(name, x.representation)
	}
	if v, ok := x.attrs[name]; ok {
		return v, true
	}
	if passThrough[name] {
		return keepsFunction(name), true
	}
	return &eval.External{Name: "flask_restx.Api()." + name}, true
}

// SetAttr implements eval.Object.
func (x *restx) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	if !documentingOptions[name] {
		x.data.Odd = name
	}
	x.attrs[name] = v
}

func (x *restx) init(in *eval.Interp, c *eval.Call) eval.Value {
	x.prefix, x.doc, x.file = text(c.Arg(-1, "prefix")), "/", "swagger.json"
	if v := c.Arg(-1, "doc"); v != nil {
		x.doc = text(v)
	}
	if s := text(c.Arg(-1, "default_swagger_filename")); s != "" {
		x.file = s
	}
	if s := text(c.Arg(-1, "default")); s != "" {
		x.own.name = s
	}
	x.decorators = decoratorsArg(in, c, -1, "decorators")
	x.noteOptions(c)
	if isSet(c.Arg(0, "app")) {
		x.initApp(in, c)
	}
	return eval.None()
}

// initApp adds the specification, the page and the root, then the resources that wait, then the pages' static files.
func (x *restx) initApp(in *eval.Interp, c *eval.Call) eval.Value {
	in.Happened()
	for _, s := range objects[scaffold](orNone(c.Arg(0, "app"))) {
		if in.Shadow() {
			continue
		}
		x.on = s
		place := in.Place(c.Node)
		if specs := c.Arg(-1, "add_specs"); specs == nil || specs == eval.Bool(true) {
			s.register(in, x.page(x.prefix+"/"+x.file, "specs", place))
			if x.doc != "" {
				s.register(in, x.page(x.doc, "doc", place))
			}
		}
		root := x.prefix
		if root == "" {
			root = "/"
		}
		s.register(in, x.page(root, "root", place))
		x.setUp(in, s, c)
	}
	return eval.None()
}

// page returns a rule that Flask-RESTX serves itself.
func (x *restx) page(rule, endpoint string, place ir.Place) options {
	x.endpoints[endpoint] = true
	o := options{rule: eval.Text(rule), endpoint: eval.Text(endpoint), library: "flask_restx", place: place}
	if endpoint == "specs" {
		o.api = x.data // whose errors the Api answers, other than those of its pages
	}
	return o
}

func (x *restx) setUp(in *eval.Interp, s scaffold, c *eval.Call) {
	place := in.Place(c.Node)
	switch on := s.(type) {
	case *application:
		on.addExtension(in, "flask_restx.Api", c.Node)
		x.joins(on)
		for _, p := range x.pending {
			x.view(in, p)
		}
		x.swaggerUI(in, on, place)
	case *blueprint:
		on.later(in, func(in *eval.Interp, s *setup) {
			s.restful = true
			x.joins(s.app)
			s.app.app.Extensions = append(s.app.app.Extensions, ir.Extension{Qualified: "flask_restx.Api", Place: place})
			x.swaggerUI(in, s.app, place)
		})
		for _, p := range x.pending {
			x.view(in, p)
		}
	}
	x.pending = nil
}

// swaggerUI registers Flask-RESTX's own blueprint, once per app.
func (x *restx) swaggerUI(in *eval.Interp, a *application, place ir.Place) {
	if a.registered["restx_doc"] != nil {
		return
	}
	b := &blueprint{
		h: x.h, name: "restx_doc", module: a.app.Module, prefix: eval.None(), subdomain: eval.None(), library: "flask_restx",
		staticFolder: path.Join(source.InstalledFolder, "flask_restx", "static"), staticURL: "/swaggerui", attrs: map[string]eval.Value{}, place: place,
	}
	b.registerOn(in, a, setupOptions{place: place})
}

func (x *restx) namespace(in *eval.Interp, c *eval.Call) eval.Value {
	n := newNamespace(x.h)
	init, _ := n.Attr(in, "__init__")
	d := *c
	d.Func = init
	in.Call(&d)
	x.addNamespace(in, n, "")
	return n
}

func (x *restx) addNamespace(in *eval.Interp, n *namespace, path string) {
	in.Happened()
	if path != "" {
		x.paths[n] = path
	}
	if slices.Contains(x.spaces, n) {
		return
	}
	if n.odd {
		x.data.Odd = "a namespace of a class of its own"
	}
	x.spaces = append(x.spaces, n)
	n.apis = append(n.apis, x)
	for _, res := range n.resources {
		x.register(in, placed{n, res})
	}
}

// register gives a resource its endpoint and adds it, now or when the app is known.
func (x *restx) register(in *eval.Interp, p placed) {
	c, ok := eval.Plain(p.res.class).(*eval.Class)
	if !ok {
		x.h.add(diag.UnknownView, p.res.options.place, "the resource is not a class of the project%s", origin(p.res.class))
		return
	}
	endpoint := text(p.res.options.endpoint)
	if endpoint == "" {
		endpoint = x.defaultEndpoint(c.Name, p.space)
	}
	x.endpoints[endpoint] = true
	p.res.options.endpoint = eval.Text(endpoint)
	if x.on == nil {
		x.pending = append(x.pending, p)
		return
	}
	x.view(in, p)
}

func (x *restx) defaultEndpoint(class string, n *namespace) string {
	name := camelToDash(class)
	if n != x.own {
		name = n.name + "_" + name
	}
	unique := name
	for i := 2; x.endpoints[unique]; i++ {
		unique = fmt.Sprintf("%s_%d", name, i)
	}
	return unique
}

var (
	firstCap = regexp.MustCompile("(.)([A-Z][a-z]+)")
	allCap   = regexp.MustCompile("([a-z0-9])([A-Z])")
)

// camelToDash is flask_restx.utils.camel_to_dash.
func camelToDash(s string) string {
	return strings.ToLower(allCap.ReplaceAllString(firstCap.ReplaceAllString(s, "${1}_${2}"), "${1}_${2}"))
}

func (x *restx) view(in *eval.Interp, p placed) {
	c, _ := eval.Plain(p.res.class).(*eval.Class)
	path, ok := x.paths[p.space]
	if !ok {
		path = p.space.prefix()
	}
	o := p.res.options
	o.view, o.api = resourceView(in, c, text(o.endpoint)), x.data
	o.wrapped = append(slices.Clone(x.decorators), p.space.decorators...)
	for _, url := range p.res.urls {
		o.rule = eval.Value(&eval.Unknown{Why: "the URL is not constant"})
		if s, ok := eval.Str(url); ok {
			o.rule = eval.Text(x.prefix + path + s)
		}
		x.on.register(in, o)
	}
}
