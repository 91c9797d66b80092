// This file holds what extensions do to the URL map: rules they add by themselves, and those that are only named.

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ownRules are the extensions that add rules which are not listed.
var ownRules = map[string]bool{
	"flask_admin.Admin": true, "flask_debugtoolbar.DebugToolbarExtension": true, "flask_security.Security": true,
	"flask_appbuilder.AppBuilder": true, "flask_user.UserManager": true, "flask_smorest.Api": true,
	"flask_openapi3.OpenAPI": true, "apiflask.APIFlask": true, "connexion.FlaskApp": true, "connexion.App": true,
	"flask_apispec.FlaskApiSpec": true, "flask_apispec.extension.FlaskApiSpec": true, "flask_swagger_ui.get_swaggerui_blueprint": true,
	"prometheus_flask_exporter.PrometheusMetrics": true, "flask_restless.APIManager": true, "flask_jsonrpc.JSONRPC": true,
	"flask_monitoringdashboard.bind": true, "flask_profiler.Profiler": true, "flask_ckeditor.CKEditor": true,
	"flask_dropzone.Dropzone": true, "flask_potion.Api": true, "flask_rest_jsonapi.Api": true, "flask_rq_dashboard.RQDashboard": true,
	"healthcheck.HealthCheck": true, "flask_healthz.Healthz": true, "flask_oidc.OpenIDConnect": true, "flask_flatpages.FlatPages": false,
	"flask_classful.FlaskView": true, "flask_classy.FlaskView": true, "flask_uploads.configure_uploads": true,
	"dash.Dash": true, "flask_sitemap.Sitemap": true, "flask_blogging.BloggingEngine": true, "spectree.SpecTree": true,
}

// noteExtension notes an extension object that is made with the app or whose init_app gets it.
func (h *host) noteExtension(in *eval.Interp, name string, c *eval.Call) {
	class, method, isInit := strings.Cut(name, "().")
	if isInit && method != "init_app" && method != "register" && !strings.HasPrefix(method, "instrument") {
		return
	}
	arg := c.Arg(0, "app")
	if arg == nil {
		return
	}
	apps := objects[*application](arg)
	last := class[strings.LastIndexByte(class, '.')+1:]
	isClass := last != "" && strings.ToUpper(last[:1]) == last[:1]
	if len(apps) == 0 || strings.HasPrefix(name, "flask.") || !isClass && !ownRules[class] && !isInit {
		return
	}
	for _, a := range apps {
		a.addExtension(in, class, c.Node)
	}
}

func (a *application) addExtension(in *eval.Interp, name string, at pyast.Node) {
	if a.h.frozen || in.Shadow() {
		return
	}
	place := in.Place(at)
	a.app.Extensions = append(a.app.Extensions, ir.Extension{Qualified: name, Place: place})
	if ownRules[name] {
		a.h.add(diag.ExtensionRules, place, "%s adds rules by itself; they are not listed", name)
	}
}

// extension is an extension object whose rules are known: install adds them to an app.
type extension struct {
	eval.Hosted
	h       *host
	name    string
	call    *eval.Call // of the constructor
	install func(in *eval.Interp, e *extension, a *application)
	attrs   map[string]eval.Value
}

func newExtension(h *host, name string, install func(*eval.Interp, *extension, *application)) *extension {
	return &extension{h: h, name: name, install: install, attrs: map[string]eval.Value{}}
}

// Attr implements eval.Object.
func (e *extension) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			e.call = c
			return e.initApp(in, c)
		})
	case "init_app":
		return native(name, e.initApp)
	case "__call__", "__enter__", "__name__":
		return nil, false
	}
	if v, ok := e.attrs[name]; ok {
		return v, true
	}
	return &eval.External{Name: e.name + "()." + name}, true
}

// SetAttr implements eval.Object.
func (e *extension) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	e.attrs[name] = v
}

func (e *extension) initApp(in *eval.Interp, c *eval.Call) eval.Value {
	for _, a := range objects[*application](orNone(c.Arg(0, "app"))) {
		a.addExtension(in, e.name, c.Node)
		if !a.h.frozen && !in.Shadow() {
			e.install(in, e, a)
		}
	}
	return eval.None()
}

// bootstrap adds the blueprint of Bootstrap-Flask: /bootstrap and the app's static URL.
func bootstrap(in *eval.Interp, e *extension, a *application) {
	b := &blueprint{
		h: e.h, name: "bootstrap", module: a.app.Module, prefix: eval.None(), subdomain: eval.None(), library: "flask_bootstrap",
		staticFolder: "static", staticURL: "/bootstrap" + a.app.StaticURL, attrs: map[string]eval.Value{},
	}
	b.place = lastPlace(a)
	b.registerOn(in, a, setupOptions{place: b.place})
}

// lastPlace returns where the last extension was put on the app.
func lastPlace(a *application) ir.Place { return a.app.Extensions[len(a.app.Extensions)-1].Place }

// flasgger adds Flasgger's blueprint as its register_views does: static files, the page, its old address and the
// specifications of the configuration.
func flasgger(in *eval.Interp, e *extension, a *application) {
	cfg := flasggerConfig(e, a)
	get := func(key, otherwise string) string {
		if v, ok := cfg.Get(eval.Text(key)); ok && isSet(v) {
			return text(v)
		}
		return otherwise
	}
	b := &blueprint{
		h: e.h, name: get("endpoint", "flasgger"), module: a.app.Module, prefix: eval.None(), subdomain: eval.None(),
		library: "flasgger", attrs: map[string]eval.Value{}, place: lastPlace(a),
	}
	ui, _ := cfg.Get(eval.Text("swagger_ui"))
	if holds, known := eval.Truth(orTrue(ui)); holds || !known {
		if p := get("url_prefix", ""); p != "" {
			b.prefix = eval.Text(p)
		}
		b.staticFolder, b.staticURL = "static", strings.TrimRight(get("static_url_path", "/static"), "/")
		b.page(in, get("specs_route", "/apidocs/"), "apidocs")
		if route := get("oauth_redirect", ""); route != "" {
			b.page(in, route, "oauth_redirect")
		} else {
			e.h.add(diag.ExtensionRules, b.place, "from 0.9.7 on Flasgger also adds /oauth2-redirect.html by itself; it is not listed")
		}
		b.page(in, "/apidocs/index.html", "<lambda>")
	}
	specs, _ := cfg.Get(eval.Text("specs"))
	items, _ := eval.Items(orNone(specs))
	for _, item := range items {
		if spec, ok := eval.Plain(item).(*eval.Dict); ok {
			route, _ := spec.Get(eval.Text("route"))
			endpoint, _ := spec.Get(eval.Text("endpoint"))
			b.page(in, text(route), text(endpoint))
		}
	}
	b.registerOn(in, a, setupOptions{place: b.place})
}

func orTrue(v eval.Value) eval.Value {
	if v == nil {
		return eval.Bool(true)
	}
	return v
}

// page adds a rule of a library's blueprint.
func (b *blueprint) page(in *eval.Interp, rule, endpoint string) {
	o := options{rule: eval.Text(rule), endpoint: eval.Text(endpoint), place: b.place, library: b.library}
	b.later(in, func(in *eval.Interp, s *setup) { s.register(in, o) })
}

// flasggerConfig returns Flasgger's configuration: its defaults, the config argument and app.config["SWAGGER"]. A config
// replaces the defaults unless merge is set.
func flasggerConfig(e *extension, a *application) *eval.Dict {
	cfg := eval.NewDict()
	given, _ := eval.Plain(orNone(e.call.Arg(1, "config"))).(*eval.Dict)
	merge, _ := eval.Truth(orNone(e.call.Arg(-1, "merge")))
	if given == nil || merge {
		spec := eval.NewDict()
		spec.Set(eval.Text("endpoint"), eval.Text("apispec_1"))
		spec.Set(eval.Text("route"), eval.Text("/apispec_1.json"))
		cfg.Set(eval.Text("specs"), &eval.List{Items: []eval.Value{spec}})
		cfg.Set(eval.Text("static_url_path"), eval.Text("/flasgger_static"))
		cfg.Set(eval.Text("specs_route"), eval.Text("/apidocs/"))
	}
	if given != nil {
		cfg.Update(given)
	}
	if d, ok := a.config.values["SWAGGER"].(*eval.Dict); ok {
		cfg.Update(d)
	}
	return cfg
}
