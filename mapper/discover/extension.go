// This file holds what extensions do to the URL map: rules they add by themselves, and those that are only named.

package discover

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ownRules are the extensions that add rules which are not listed.
var ownRules = map[string]bool{
	"flask_admin.Admin": true, "flask_debugtoolbar.DebugToolbarExtension": true, "flask_security.Security": true,
	"flask_appbuilder.AppBuilder": true, "flask_user.UserManager": true,
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
	apps, blueprints := objects[*application](orNone(c.Arg(0, "app"))), objects[*blueprint](orNone(c.Arg(0, "app")))
	if len(apps)+len(blueprints) == 0 || strings.HasPrefix(name, "flask.") {
		return
	}
	class, method, isMethod := strings.Cut(name, "().")
	last := class[strings.LastIndexByte(class, '.')+1:]
	isClass := last != "" && strings.ToUpper(last[:1]) == last[:1]
	if isMethod && method != "init_app" && !strings.HasPrefix(method, "instrument") || !isMethod && !isClass && !ownRules[class] {
		h.noteHandedOn(in, name, c, apps)
		return
	}
	for _, a := range apps {
		a.addExtension(in, class, c.Node)
	}
	place := in.Place(c.Node)
	for _, b := range blueprints {
		b.later(in, func(_ *eval.Interp, s *setup) { s.app.noteExtension(class, place) })
	}
}

// noteHandedOn reports that a function from outside the project, or an unknown one, is given the app.
func (h *host) noteHandedOn(in *eval.Interp, name string, c *eval.Call, apps []*application) {
	if len(apps) == 0 || h.frozen || in.Shadow() {
		return
	}
	if name == "" {
		name = "a function that is not known"
	}
	h.add(diag.AppHandedOn, in.Place(c.Node), "%s is given the app; rules that it may add are not listed", name)
}

// ruleless are the packages of extensions that add no rules.
var ruleless = setOf(`flask_sqlalchemy flask_migrate flask_login flask_cors flask_jwt_extended flask_jwt flask_bcrypt
flask_marshmallow flask_wtf flask_mail flask_mailman flask_moment flask_pagedown flask_caching flask_cache flask_limiter
flask_compress flask_babel flask_babelex flask_babelplus flask_talisman flask_session flask_socketio flask_httpauth flask_redis
flask_pymongo flask_mongoengine flask_script flask_principal flask_sslify flask_executor flask_seasurf flask_assets
flask_htmlmin flask_minify flask_praetorian flask_alembic flask_allows flask_gravatar authlib flask_oauthlib celery peewee
playhouse flaskext flask_injector sentry_sdk raven whitenoise werkzeug opentelemetry flask_restful flask_restx flask_bootstrap flask_smorest flasgger
flask_static_digest mongoengine flask_argon2 flask_selfdoc logging flask_sqlalchemy_lite flask_sock
bugsnag newrelic ddtrace elasticapm aws_xray_sdk asgiref a2wsgi gevent waitress tornado gunicorn meinheld
flask_talisman_ng flask_humanize flask_ipban flask_uuid flask_datepicker flask_parameter_validation webargs flask_pydantic`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

func (a *application) addExtension(in *eval.Interp, name string, at pyast.Node) {
	if a.h.frozen || in.Shadow() {
		return
	}
	a.noteExtension(name, in.Place(at))
}

func (a *application) noteExtension(name string, place ir.Place) {
	if slices.ContainsFunc(a.app.Extensions, func(e ir.Extension) bool { return e.Qualified == name && e.Place == place }) {
		return
	}
	a.app.Extensions = append(a.app.Extensions, ir.Extension{Qualified: name, Place: place})
	pkg, _, _ := strings.Cut(name, ".")
	switch {
	case ownRules[name]:
		a.h.add(diag.ExtensionRules, place, "%s adds rules by itself; they are not listed", name)
	case !ruleless[pkg] && pkg != name:
		a.h.add(diag.UnknownExtension, place, "%s is not known; rules that it may add are not listed", name)
	}
}

// extension is an extension object whose rules are known: install adds them to an app.
type extension struct {
	eval.Hosted
	h       *host
	name    string
	call    *eval.Call // of the constructor
	install func(in *eval.Interp, e *extension, a *application)
	own     map[string]func(*eval.Interp, *eval.Call) eval.Value // its methods beside init_app
	apps    []*application
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
	if method := e.own[name]; method != nil {
		return native(name, method)
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

// page adds a rule of a library's blueprint.
func (b *blueprint) page(in *eval.Interp, rule, endpoint string) {
	o := options{rule: eval.Text(rule), endpoint: eval.Text(endpoint), place: b.place, library: b.library}
	b.later(in, func(in *eval.Interp, s *setup) { s.register(in, o) })
}
