// This file holds the Blueprint object and its registration (Flask API, "Blueprint Objects"; SEMANTICS A48).

package discover

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// blueprint is a flask.Blueprint.
type blueprint struct {
	eval.Hosted
	h            *host
	self         *eval.Instance // when a subclass of the project makes it
	name         string
	module       *ir.Module
	place        ir.Place
	symbol       *ir.Symbol
	root         string
	prefix       eval.Value // None when not set
	subdomain    eval.Value
	defaults     eval.Value
	staticFolder string
	templates    string // the folder of its templates
	staticURL    string
	attrs        map[string]eval.Value
	deferred     []func(in *eval.Interp, s *setup)
	children     []child
	library      string
	classes      bool       // its rules may have classes as views (Flask-Smorest)
	endpoints    []string   // those given so far, of such a blueprint
	live         []*setup   // its registrations, for what is added afterwards
	openapi      *openAPI   // of flask_openapi3
	cliGroup     eval.Value // cli_group, nil when it is not given
	commands     *commands
}

// child is a blueprint that was registered on another.
type child struct {
	bp  *blueprint
	opt setupOptions
}

// setupOptions are the arguments of register_blueprint.
type setupOptions struct {
	prefix, subdomain, name, defaults eval.Value
	parent                            *ir.Blueprint
	place                             ir.Place
}

func (h *host) newBlueprint(in *eval.Interp) *blueprint {
	b := &blueprint{h: h, attrs: map[string]eval.Value{}, prefix: eval.None(), subdomain: eval.None()}
	if f := in.Frame(); f != nil {
		b.module = f.Module.IR
	}
	return b
}

// init is Blueprint.__init__.
func (b *blueprint) init(in *eval.Interp, c *eval.Call) eval.Value {
	b.place = in.Place(c.Node)
	b.name = text(c.Arg(0, "name"))
	b.root = rootOf(b.h.program, text(c.Arg(1, "import_name")), b.module)
	b.prefix, b.subdomain = orNone(c.Arg(5, "url_prefix")), orNone(c.Arg(6, "subdomain"))
	b.defaults = orNone(c.Arg(7, "url_defaults"))
	b.cliGroup = c.Arg(9, "cli_group")
	b.templates = templateFolder(b.root, c.Arg(4, "template_folder"), eval.None())
	if folder, ok := eval.PathText(orNone(c.Arg(2, "static_folder"))); ok && folder != "" {
		folder = strings.TrimRight(folder, `/\`)
		b.staticFolder, b.staticURL = projectPath(b.root, folder), "/"+path.Base(folder)
		if s, ok := eval.Str(orNone(c.Arg(3, "static_url_path"))); ok {
			b.staticURL = strings.TrimRight(s, "/")
		}
	}
	if b.openapi != nil {
		b.openapi.configureBlueprint(b, c)
	}
	return eval.None()
}

// Attr implements eval.Object.
func (b *blueprint) Attr(in *eval.Interp, name string) (eval.Value, bool) {
	if method := shortcuts[name]; b.openapi != nil && method != "" {
		return b.openapi.route(b, name, method)
	}
	if v, ok := scaffoldAttr(b, name); ok {
		return v, true
	}
	switch name {
	case "__init__":
		return native(name, b.init)
	case "register_blueprint":
		return native(name, b.registerBlueprint)
	case "register_api":
		return native(name, b.registerOpenAPI)
	case "record", "record_once":
		return native(name, b.record)
	case "name":
		return eval.Text(b.name), true
	case "url_prefix":
		return b.prefix, true
	case "subdomain":
		return b.subdomain, true
	case "root_path":
		return eval.Text(path.Join(eval.Root, b.root)), true
	case "import_name":
		return eval.Text(b.module.Name), true
	case "cli":
		return b.cliOf(), true
	case "register":
		return native(name, b.registerSelf)
	case "__call__", "__enter__", "__name__":
		return nil, false
	}
	if v, ok := b.attrs[name]; ok {
		return v, true
	}
	return &eval.External{Name: "flask.Blueprint()." + name}, true
}

// SetAttr implements eval.Object.
func (b *blueprint) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	switch name {
	case "url_prefix":
		b.prefix = v
	case "subdomain":
		b.subdomain = v
	case "name":
		b.name = text(v)
	}
	b.attrs[name] = v
}

func (b *blueprint) host() *host { return b.h }

func (b *blueprint) instance() *eval.Instance { return b.self }

// later runs what for every registration of the blueprint, those to come too.
func (b *blueprint) later(in *eval.Interp, what func(in *eval.Interp, s *setup)) {
	b.deferred = append(b.deferred, what)
}

func (b *blueprint) register(in *eval.Interp, o options) {
	if b.classes {
		o = b.ofClass(in, o)
	}
	unsure := in.Unsure()
	if in.Shadow() {
		b.h.add(diag.OtherEnvironment, o.place, "the rule %q is registered only when the environment says so; it is not listed", text(o.rule))
		return
	}
	if unsure {
		b.h.add(diag.ConditionalRule, o.place, "the rule %q is registered under a condition that is not known; it is listed", text(o.rule))
	}
	b.later(in, func(in *eval.Interp, s *setup) { s.register(in, o) })
}

func (b *blueprint) hook(in *eval.Interp, k ir.Hook, wide bool) {
	if k.Kind == ir.TemplateFilter {
		wide = true
	}
	b.later(in, func(in *eval.Interp, s *setup) {
		k := k
		if !wide {
			k.Blueprint = s.bp
		}
		s.app.hook(in, k, wide)
	})
}

func (b *blueprint) handler(in *eval.Interp, e ir.ErrorHandler, wide bool) {
	b.later(in, func(in *eval.Interp, s *setup) {
		e := e
		if !wide {
			e.Blueprint = s.bp
		}
		s.app.handler(in, e, wide)
	})
}

func (b *blueprint) setEndpoint(in *eval.Interp, name string, fn eval.Value) {
	b.later(in, func(in *eval.Interp, s *setup) { s.app.setEndpoint(in, s.bp.Name+"."+name, fn) })
}

func (b *blueprint) record(in *eval.Interp, c *eval.Call) eval.Value {
	in.Happened()
	fn := orNone(c.Arg(0, "func"))
	b.later(in, func(in *eval.Interp, s *setup) { in.Invoke(fn, s) })
	return fn
}

func (b *blueprint) registerBlueprint(in *eval.Interp, c *eval.Call) eval.Value {
	in.Happened()
	if in.Shadow() {
		return eval.None()
	}
	for _, bp := range objects[*blueprint](orNone(c.Arg(0, "blueprint"))) {
		b.children = append(b.children, child{bp, blueprintOptions(in, c)})
	}
	return eval.None()
}

// registerSelf is Blueprint.register(app, options).
func (b *blueprint) registerSelf(in *eval.Interp, c *eval.Call) eval.Value {
	for _, a := range objects[*application](orNone(c.Arg(0, "app"))) {
		d, _ := orNone(c.Arg(1, "options")).(*eval.Dict)
		call := &eval.Call{Node: c.Node}
		if d != nil {
			for i, k := range d.Keys {
				call.Keywords = append(call.Keywords, eval.Argument{Name: text(k), Value: d.Values[i]})
			}
		}
		b.registerOn(in, a, blueprintOptions(in, call))
	}
	return eval.None()
}

func blueprintOptions(in *eval.Interp, c *eval.Call) setupOptions {
	return setupOptions{
		prefix: orNone(c.Arg(-1, "url_prefix")), subdomain: orNone(c.Arg(-1, "subdomain")), name: orNone(c.Arg(-1, "name")),
		defaults: orNone(c.Arg(-1, "url_defaults")), place: in.Place(c.Node),
	}
}

// registerOn is Blueprint.register: the static rule, then what was recorded, then the children.
func (b *blueprint) registerOn(in *eval.Interp, a *application, opt setupOptions) {
	if a.h.frozen {
		return
	}
	s := b.newSetup(a, opt)
	if in.Shadow() {
		a.h.add(diag.OtherEnvironment, opt.place, "the blueprint %q is registered only when the environment says so; it is not listed", s.bp.Name)
		return
	}
	if a.registered[s.bp.Name] != nil {
		if !in.Unsure() {
			a.h.add(diag.DuplicateEndpoint, opt.place, "the blueprint name %q is registered twice; Flask refuses that when the app starts", s.bp.Name)
		}
		return
	}
	if _, guess := s.prefix.(*eval.Guess); guess {
		a.h.add(diag.EnvironmentRule, opt.place, "the prefix %q holds a value of the environment; it is taken as with an empty one", s.bp.URLPrefix)
	}
	a.registered[s.bp.Name] = b
	a.blueprints.Set(eval.Text(s.bp.Name), b)
	a.app.Blueprints = append(a.app.Blueprints, s.bp)
	if b.staticFolder != "" {
		s.register(in, options{
			rule: eval.Text(b.staticURL + "/<path:filename>"), endpoint: eval.Text("static"), place: b.place, isStatic: true,
			static: b.staticFolder, library: b.library,
		})
	}
	for _, deferred := range b.deferred {
		deferred(in, s)
	}
	for _, c := range b.children {
		c.bp.registerOn(in, a, s.childOptions(c))
	}
}
