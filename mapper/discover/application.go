// This file holds the Flask object (Flask API, "Application Object").

package discover

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// application is a Flask object.
type application struct {
	eval.Hosted
	h          *host
	app        *ir.App
	self       *eval.Instance // when a subclass of the project makes it
	call       pyast.Node
	root       string        // the folder of the module that its import name means
	within     *ir.Blueprint // whose rules are being added through a subclass's method
	attrs      map[string]eval.Value
	config     *config
	rules      *urlMap
	jinja      *jinja
	blueprints *eval.Dict // by registered name
	registered map[string]*blueprint
	views      map[string]view
	swagger    *swagger
	openapi    *openAPI // of flask_openapi3
	restx      []*restx // the Apis of Flask-RESTX
}

func (h *host) newApplication(in *eval.Interp) *application {
	a := &application{h: h, attrs: map[string]eval.Value{}, registered: map[string]*blueprint{}, views: map[string]view{}}
	a.app = &ir.App{Kind: "flask", StrictSlashes: true, MergeSlashes: true}
	a.config, a.rules, a.jinja = newConfig(a), &urlMap{app: a}, newJinja(a)
	a.blueprints = eval.NewDict()
	if f := in.Frame(); f != nil {
		a.app.Module, a.app.Place = f.Module.IR, ir.Place{File: f.Module.IR.File}
		if f.Func != f.Module.IR.Body {
			a.app.Factory = f.Func
			a.app.Given = parametersOf(f)
		}
	}
	h.apps = append(h.apps, a)
	return a
}

// parametersOf returns the constants that the parameters of a function hold that is running.
func parametersOf(f *eval.Frame) map[string]*ir.Const {
	out := map[string]*ir.Const{}
	for _, p := range f.Func.Params {
		if v := f.Env.Vars[p.Name]; v != nil {
			if c := projectConst(eval.Fold(v)); c != nil {
				out[p.Name] = c
			}
		}
	}
	return out
}

// init is Flask.__init__.
func (a *application) init(in *eval.Interp, c *eval.Call) eval.Value {
	a.app.Place, a.call = in.Place(c.Node), c.Node
	importName := text(c.Arg(0, "import_name"))
	a.app.Name, a.app.ImportName = importName, importName
	a.root = rootOf(a.h.program, importName, a.app.Module)
	a.app.RootPath = a.root
	folder := eval.Text("static")
	if v := c.Arg(-1, "static_folder"); v != nil {
		folder = v
	}
	if v := c.Arg(2, "static_folder"); v != nil {
		folder = v
	}
	a.attrs["import_name"] = orNone(c.Arg(0, "import_name"))
	if v := c.Arg(-1, "host_matching"); isSet(v) {
		a.app.HostMatching, _ = eval.Truth(v)
	}
	if v := c.Arg(-1, "subdomain_matching"); isSet(v) {
		a.app.SubdomainMatching, _ = eval.Truth(v)
	}
	a.app.TemplateFolder = templateFolder(a.root, c.Arg(6, "template_folder"), eval.Text("templates"))
	a.setStatic(orNone(c.Arg(1, "static_url_path")), folder)
	if a.app.StaticFolder != "" {
		a.addStatic(in, c)
	}
	if a.openapi != nil {
		a.configureOpenAPI(in, c)
	}
	return eval.None()
}

// rootOf returns the folder of the module called name, or of the module that makes the app.
func rootOf(p *ir.Program, name string, m *ir.Module) string {
	if named := p.ByName[name]; named != nil {
		m = named
	}
	if m == nil {
		return "."
	}
	return path.Dir(m.File.Path)
}

// setStatic sets the static folder and URL as Scaffold's properties do: the URL is the folder's base name unless given.
func (a *application) setStatic(url, folder eval.Value) {
	text, ok := eval.PathText(folder)
	if !ok || text == "" {
		return
	}
	text = strings.TrimRight(text, `/\`)
	a.app.StaticFolder, a.app.StaticURL = projectPath(a.root, text), "/"+path.Base(text)
	if s, ok := eval.Str(url); ok {
		a.app.StaticURL = strings.TrimRight(s, "/")
	}
}

// projectPath returns a path of the app relative to the project's folder.
func projectPath(root, p string) string {
	if rest, ok := strings.CutPrefix(p, eval.Root); ok {
		return path.Clean("./" + rest)
	}
	if strings.HasPrefix(p, "/") {
		return p
	}
	return path.Join(root, p)
}

func (a *application) addStatic(in *eval.Interp, c *eval.Call) {
	o := options{
		rule: eval.Text(a.app.StaticURL + "/<path:filename>"), endpoint: eval.Text("static"), place: in.Place(c.Node),
		isStatic: true, static: a.app.StaticFolder,
	}
	if v := c.Arg(3, "static_host"); isSet(v) {
		o = o.with("host", v)
	}
	a.addRule(in, o, nil)
}

// Attr implements eval.Object.
func (a *application) Attr(in *eval.Interp, name string) (eval.Value, bool) {
	if method := shortcuts[name]; a.openapi != nil && method != "" {
		return a.openapi.route(a, name, method)
	}
	if v, ok := scaffoldAttr(a, name); ok {
		return v, true
	}
	switch name {
	case "__init__":
		return native(name, a.init)
	case "register_blueprint":
		return native(name, a.registerBlueprint)
	case "register_api":
		return native(name, a.registerOpenAPI)
	case "register_api_view":
		return native(name, a.registerAPIView)
	case "run":
		return native(name, a.run)
	case "config":
		return a.config, true
	case "url_map":
		return a.rules, true
	case "jinja_env":
		return a.jinja, true
	case "blueprints":
		return a.blueprints, true
	case "view_functions":
		return &viewFunctions{app: a}, true
	case "name":
		return eval.Text(a.app.Name), true
	case "debug", "testing":
		return a.config.flag(strings.ToUpper(name)), true
	case "secret_key":
		return a.config.flag("SECRET_KEY"), true
	case "root_path":
		return eval.Text(path.Join(eval.Root, a.root)), true
	case "instance_path":
		return eval.Text(path.Join(eval.Root, "instance")), true
	case "static_url_path":
		return eval.Text(a.app.StaticURL), true
	case "static_folder":
		return a.staticFolder(), true
	case "has_static_folder":
		return eval.Bool(a.app.StaticFolder != ""), true
	case "send_static_file":
		return native(name, func(*eval.Interp, *eval.Call) eval.Value { return &eval.Unknown{} })
	}
	return a.other(in, name)
}

// other returns attributes that hold nothing of the routes.
func (a *application) other(in *eval.Interp, name string) (eval.Value, bool) {
	if v, ok := a.attrs[name]; ok {
		return v, true
	}
	switch name {
	case "cli":
		return a.h.cli, true
	case "test_client", "test_request_context", "app_context":
		return native(name, func(*eval.Interp, *eval.Call) eval.Value { return &eval.Unknown{} })
	case "extensions":
		d := eval.NewDict()
		d.Open = true
		a.attrs[name] = d
		return d, true
	case "__name__", "__call__", "__enter__":
		return nil, false
	}
	if kind, ok := funcLists[name]; ok {
		return &hookLists{app: a, kind: kind}, true
	}
	return &eval.External{Name: "flask.Flask()." + name}, true
}

func (a *application) staticFolder() eval.Value {
	if a.app.StaticFolder == "" {
		return eval.None()
	}
	return eval.Text(path.Join(eval.Root, a.app.StaticFolder))
}

// SetAttr implements eval.Object.
func (a *application) SetAttr(in *eval.Interp, name string, v eval.Value, at pyast.Node, e pyast.Expr) {
	switch name {
	case "debug", "testing", "secret_key", "permanent_session_lifetime":
		a.config.set(in, strings.ToUpper(name), v, at, e)
	case "static_folder":
		a.setStatic(eval.Text(a.app.StaticURL), v)
	case "jinja_options", "jinja_loader", "jinja_environment", "select_jinja_autoescape", "create_jinja_environment", "template_folder":
		a.app.Jinja.Changed = append(a.app.Jinja.Changed, in.Place(at))
	case "wsgi_app":
		a.wrap(in, v, at)
	case "response_class", "request_class":
		if !a.h.writtenOut(v) || in.Unsure() {
			a.app.Extensions = append(a.app.Extensions, ir.Extension{Qualified: "flask.Flask." + name, Place: in.Place(at)})
		}
	case "url_map_class", "json_encoder", "session_interface":
		a.app.Extensions = append(a.app.Extensions, ir.Extension{Qualified: "flask.Flask." + name, Place: in.Place(at)})
	}
	a.attrs[name] = v
}

// writtenOut reports whether a value is the class of requests or responses whose members are written out.
func (h *host) writtenOut(v eval.Value) bool {
	class, ok := eval.Plain(v).(*eval.Class)
	if !ok {
		return false
	}
	own := h.program.ResponseClass
	return own != nil && class.IR.Syntax == own.Class || h.program.RequestClass != nil && class.IR.Syntax == h.program.RequestClass
}

// run is Flask.run(host, port, debug).
func (a *application) run(in *eval.Interp, c *eval.Call) eval.Value {
	if host, ok := eval.Str(orNone(c.Arg(0, "host"))); ok {
		a.app.RunHost = host
	}
	if port, ok := eval.IntOf(orNone(c.Arg(1, "port"))); ok {
		a.app.RunPort = int(port)
	}
	if a.app.RunHost == "" {
		a.app.RunHost = "127.0.0.1"
	}
	if a.app.RunPort == 0 {
		a.app.RunPort = 5000
	}
	if v := c.Arg(2, "debug"); isSet(v) {
		a.app.Debug, _ = eval.Truth(eval.Plain(v))
	}
	return eval.None()
}

func (a *application) host() *host { return a.h }

func (a *application) instance() *eval.Instance { return a.self }

func (a *application) register(in *eval.Interp, o options) { a.addRule(in, o, a.within) }

// addFor adds a rule through the subclass's own add_url_rule, if it has one; bp is the blueprint that registers.
func (a *application) addFor(in *eval.Interp, o options, bp *ir.Blueprint) {
	add := override(a.self, "add_url_rule")
	if add == nil || o.library != "" {
		a.addRule(in, o, bp)
		return
	}
	a.within = bp
	in.Call(overridden(add, o, &eval.Call{}))
	a.within = nil
}

func (a *application) hook(_ *eval.Interp, k ir.Hook, _ bool) {
	if !a.h.frozen {
		a.app.Hooks = append(a.app.Hooks, &k)
	}
}

func (a *application) handler(_ *eval.Interp, e ir.ErrorHandler, _ bool) {
	if !a.h.frozen {
		a.app.Handlers = append(a.app.Handlers, &e)
	}
}

func (a *application) setEndpoint(_ *eval.Interp, name string, fn eval.Value) {
	a.views[name] = newView(fn, nil)
}

func (a *application) registerBlueprint(in *eval.Interp, c *eval.Call) eval.Value {
	in.Happened()
	v := orNone(c.Arg(0, "blueprint"))
	found := objects[*blueprint](v)
	for _, b := range found {
		if register := override(b.self, "register"); register != nil {
			in.Call(&eval.Call{Func: register, Args: []eval.Value{a, optionsDict(c)}, Node: c.Node})
			continue
		}
		b.registerOn(in, a, blueprintOptions(in, c))
	}
	if len(found) == 0 && !a.h.frozen {
		a.h.add(diag.UnknownBlueprint, in.Place(c.Node), "the blueprint is not part of the project%s; its rules are not listed", origin(v))
	}
	return eval.None()
}

// optionsDict returns the keyword arguments of register_blueprint as Flask hands them to Blueprint.register.
func optionsDict(c *eval.Call) *eval.Dict {
	d := eval.NewDict()
	for _, k := range c.Keywords {
		d.Set(eval.Text(k.Name), k.Value)
	}
	return d
}

// origin names where a foreign value comes from, as a clause.
func origin(v eval.Value) string {
	switch v := eval.Plain(v).(type) {
	case *eval.Foreign:
		return " (" + v.Name + ")"
	case *eval.External:
		return " (" + v.Name + ")"
	}
	return why(v)
}

// finish resolves the views by endpoint and sorts out what holds the app.
func (a *application) finish() *ir.App {
	a.app.Commands = a.h.cli.of.Commands
	for _, r := range a.app.Routes {
		if r.Library != "" || r.Static {
			continue
		}
		r.View = a.views[r.Endpoint].resolve()
		readChecks(r)
	}
	a.errorHandlers()
	if a.openapi != nil {
		a.finishOpenAPI()
	}
	if a.swagger != nil {
		a.swagger.describe(a)
	}
	return a.app
}
