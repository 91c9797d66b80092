// This file knows what app.config holds under the keys that no part of the app sets: Flask's own values, None, nothing.

package rewrite

import (
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// steadyDefaults are Flask's own values that have been the same since Flask 1.0, and that neither extensions nor
// attributes of the app set (flask/app.py, default_config).
var steadyDefaults = map[string]*ir.Const{
	"SERVER_NAME": {Kind: ir.ConstNone}, "APPLICATION_ROOT": {Kind: ir.ConstStr, Text: "/"},
	"PREFERRED_URL_SCHEME": {Kind: ir.ConstStr, Text: "http"}, "SESSION_COOKIE_PATH": {Kind: ir.ConstNone},
	"SESSION_REFRESH_EACH_REQUEST": {Kind: ir.ConstBool, Bool: true}, "TRAP_HTTP_EXCEPTIONS": {Kind: ir.ConstBool},
	"TRAP_BAD_REQUEST_ERRORS": {Kind: ir.ConstNone}, "EXPLAIN_TEMPLATE_LOADING": {Kind: ir.ConstBool},
	"MAX_COOKIE_SIZE": {Kind: ir.ConstInt, Int: 4093},
}

// extensionKeys begin the keys that extensions of Flask set when the app has not.
var extensionKeys = strings.Fields(`SQLALCHEMY_ JWT_ CACHE_ WTF_ RATELIMIT_ SESSION_ BABEL_ CORS_ LOGIN_ REMEMBER_ SECURITY_
	USER_ RESTX_ RESTFUL_ SWAGGER OPENAPI_ API_ APISPEC_ DEBUG_TB_ COMPRESS_ ASSETS_ BOOTSTRAP_ CKEDITOR_ DROPZONE_ UPLOADS_ UPLOADED_ FLATPAGES_
	FREEZER_ ADMIN_ FLASK_ADMIN_ BCRYPT_ MONGO_ MONGODB_ SCHEDULER_ OAUTHLIB_ OIDC_ SENTRY_ LDAP_ MOMENT_ THEME_
	MARSHMALLOW_ ERROR_404_HELP ERROR_INCLUDE_MESSAGE BUNDLE_ SOCKETIO_ PROMETHEUS_ TALISMAN_ HTTPAUTH_ RECAPTCHA_
	MYSQL_ MAIL_ ARGON2_ REDIS_ EXECUTOR_ OAUTH2_`)

// unsetConfig reports whether app.config certainly lacks a key: nothing sets it, and it is none of Flask's own.
func (u *Unit) unsetConfig(key string) bool {
	return !u.mentioned(key) && !u.App.ConfigOpen && !flaskDefaults[key]
}

// mentioned reports whether the app sets a key, always or in some environments.
func (u *Unit) mentioned(key string) bool {
	set := func(item ir.ConfigItem) bool { return item.Key == key }
	return slices.ContainsFunc(u.App.Config, set) || slices.Contains(u.App.Maybe, key) || u.written(key)
}

// written reports whether requests may change a key.
func (u *Unit) written(key string) bool { return u.App.ConfigWritten[key] || u.App.ConfigWritten[""] }

// ConfigValue returns the constant that no Go constant can be, or that the app does not set itself: None, and Flask's own
// values; nil for all others.
func (u *Unit) ConfigValue(key string) *ir.Const {
	if slices.Contains(u.App.Maybe, key) || u.App.ConfigOpen || IsSecret(key) || u.written(key) {
		return nil
	}
	if !u.mentioned(key) {
		return steadyDefaults[key]
	}
	var last *ir.Const
	for _, item := range u.App.Config {
		if item.Key == key {
			last = item.Const
		}
	}
	if last == nil || last.Kind != ir.ConstNone {
		return nil
	}
	return last
}

// NeverSet reports whether neither the app, Flask nor an extension sets a key of app.config.
func (u *Unit) NeverSet(key string) bool {
	return u.unsetConfig(key) && !slices.ContainsFunc(u.App.Extensions, func(e ir.Extension) bool { return maySet(e.Qualified, key) })
}

// NeverSet is Unit.NeverSet for an app of which nothing has been translated.
func NeverSet(app *ir.App, key string) bool { return (&Unit{App: app}).NeverSet(key) }

// ownKeys are how the keys begin that extensions set, for those whose keys are known.
var ownKeys = map[string][]string{
	"flasgger.Swagger": {"SWAGGER"}, "flask_cors.CORS": {"CORS_"}, "flask_restful.Api": {"RESTFUL_", "ERROR_404_HELP"},
	"flask_jwt_extended.JWTManager": {"JWT_"}, "flask_migrate.Migrate": nil, "flask_sqlalchemy.SQLAlchemy": {"SQLALCHEMY_"},
	"flask_sqlalchemy_lite.SQLAlchemy": {"SQLALCHEMY_"}, "flask_caching.Cache": {"CACHE_"}, "flask_babel.Babel": {"BABEL_"},
	"flaskext.mysql.MySQL": {"MYSQL_"}, "flask_argon2.Argon2": {"ARGON2_"}, "flask_mailman.Mail": {"MAIL_"}, "flask_redis.FlaskRedis": {"REDIS_"},
	"flask_assets.Environment": {"ASSETS_"}, "authlib.integrations.flask_client.OAuth": nil,
	"authlib.integrations.flask_oauth2.AuthorizationServer": nil, "opentelemetry.instrumentation.flask.FlaskInstrumentor": nil,
	"asgiref.wsgi.WsgiToAsgi": nil,
}

// maySet reports whether an extension may set a key of app.config.
func maySet(extension, key string) bool {
	starts, known := ownKeys[extension]
	if !known {
		starts = extensionKeys
	}
	return slices.ContainsFunc(starts, func(start string) bool { return strings.HasPrefix(key, start) })
}

// knownConfig translates what ConfigValue returns.
//
//	app.config["PREFERRED_URL_SCHEME"]  =>  "http"
func (t *translator) knownConfig(key string, c *ir.Const) (rule.Value, bool) {
	if c.Kind == ir.ConstNone {
		return t.noneConfig(key, "which is None"), true
	}
	return t.constOf(c, "")
}

// UnsetConfig returns None for what app.config.get(key) gives when nothing sets the key, or false where that is not certain.
//
//	app.config.get("BANNER")  =>  configBanner
func (t *translator) UnsetConfig(key string) (rule.Value, bool) {
	if !t.u.NeverSet(key) || IsSecret(key) {
		return rule.Value{}, false
	}
	return t.noneConfig(key, "which nothing sets"), true
}

// noneConfig returns the variable, in the function's package, of a setting that is None.
func (t *translator) noneConfig(key, why string) rule.Value {
	k := configKey{t.out.Place.Package, key}
	if t.u.config[k] == "" {
		name := k.pkg.name(gotree.GoName("config_"+strings.ToLower(key), false))
		t.u.config[k] = name
		t.out.Place.Decls = append(t.out.Place.Decls, &gotree.VarDecl{Doc: name + " is app.config[" + strconv.Quote(key) + "], " + why + ".",
			Specs: []gotree.VarSpec{{Names: []string{name}, Type: t.u.typeTree("any")}}})
	}
	return rule.Value{X: gotree.Qual{Path: t.u.Path(k.pkg), Name: t.u.config[k]}, Type: "any", Pure: true}
}

// Unset reports whether app.config certainly lacks a key.
func (t *translator) Unset(key string) bool { return t.u.NeverSet(key) }
