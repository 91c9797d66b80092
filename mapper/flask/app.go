// This file maps what views use of the app object: its config and its logger.

package flask

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// config is app.config, of which constants are known.
var config = rule.Table{
	{Py: `(app @ flask.Flask).config[key]`, Do: configItem},
	{Py: `(app @ flask.Flask).config.get(key)`, Do: configGetNone},
	{Py: `(app @ flask.Flask).config.get(key, fallback)`, Do: configGet},
	{Py: `flask.current_app.config.get(key, fallback)`, Do: configGet},
	{Py: `flask.current_app.config[key]`, Do: configItem},
	{Py: `(app @ flask.Flask).secret_key`, Do: secretKey},
	{Py: `flask.current_app.secret_key`, Do: secretKey},
	{Py: `flask.current_app.config.get(key)`, Do: configGetNone},
	{Py: `(app @ flask.Flask).config.get_namespace(prefix)`, Do: configSpace},
	{Py: `flask.current_app.config.get_namespace(prefix)`, Do: configSpace},
	{Py: `key in (app @ flask.Flask).config`, Do: configHas},
	{Py: `key in flask.current_app.config`, Do: configHas},
}

// application is what else views ask of the app object.
var application = rule.Table{
	{Py: `flask.current_app.name`, Go: `web.AppName(c)`},
	{Py: `(app @ flask.Flask).name`, Go: `web.AppName(c)`},
	{Py: `flask.current_app.import_name`, Go: `web.AppName(c)`},
	{Py: `(app @ flask.Flask).import_name`, Go: `web.AppName(c)`},
	{Py: `flask.current_app.json.dumps(obj)`, Go: `web.Dumps(c, obj)`},
	{Py: `(app @ flask.Flask).json.dumps(obj)`, Go: `web.Dumps(c, obj)`},
	{Py: `flask.current_app.json.loads((s @ str))`, Go: `py.Loads(s)`},
	{Py: `(app @ flask.Flask).json.loads((s @ str))`, Go: `py.Loads(s)`},
	{Py: `flask.current_app.json.loads((s @ bytes))`, Go: `py.LoadsBytes(s)`},
	{Py: `(app @ flask.Flask).json.loads((s @ bytes))`, Go: `py.LoadsBytes(s)`},
	{Py: `flask.current_app.json.loads(s)`, Go: `py.LoadsAny(s)`},
	{Py: `(app @ flask.Flask).json.loads(s)`, Go: `py.LoadsAny(s)`},
	{Py: `flask.current_app.debug`, Do: modeOf("DEBUG")},
	{Py: `(app @ flask.Flask).debug`, Do: modeOf("DEBUG")},
	{Py: `flask.current_app.permanent_session_lifetime`, Do: sessionLifetime},
	{Py: `(app @ flask.Flask).permanent_session_lifetime`, Do: sessionLifetime},
	{Py: `flask.current_app.testing`, Do: modeOf("TESTING")},
	{Py: `(app @ flask.Flask).testing`, Do: modeOf("TESTING")},
}

// wholeMap is the condition under which the URL map is known.
const wholeMap = "routes.toml lists all rules of the app"

// urlMap is app.url_map, of which the rules can be listed.
var urlMap = rule.Table{
	{Py: `(app @ flask.Flask).url_map.iter_rules()`, Go: `web.URLRules(c)`, If: wholeMap},
	{Py: `flask.current_app.url_map.iter_rules()`, Go: `web.URLRules(c)`, If: wholeMap},
	{Py: `(app @ flask.Flask).url_map.iter_rules((endpoint @ str))`, Go: `web.URLRulesOf(c, endpoint)`, If: wholeMap},
	{Py: `flask.current_app.url_map.iter_rules((endpoint @ str))`, Go: `web.URLRulesOf(c, endpoint)`, If: wholeMap},
	{Py: `(r @ werkzeug.routing.Rule).rule`, Go: `r.Rule`},
	{Py: `(r @ werkzeug.routing.Rule).endpoint`, Go: `r.Endpoint`},
	{Py: `(r @ werkzeug.routing.Rule).methods`, Go: `r.Methods`},
	{Py: `(r @ werkzeug.routing.Rule).arguments`, Go: `r.Arguments`},
	{Py: `(r @ werkzeug.routing.Rule).defaults`, Go: `r.Defaults`},
}

// modeOf gives app.debug and app.testing, which are two keys of the config.
func modeOf(key string) rule.Do {
	return func(x rule.Context, _ rule.Match) (rule.Value, bool) { return x.Config(key) }
}

// sessionLifetime gives app.permanent_session_lifetime where the config has it as a timedelta; there it may be a number of
// seconds as well.
func sessionLifetime(x rule.Context, _ rule.Match) (rule.Value, bool) {
	v, ok := x.Config("PERMANENT_SESSION_LIFETIME")
	return v, ok && v.Type == "py.TimeDelta"
}

// logger is app.logger, which becomes slog.
var logger = rule.Table{
	{Py: `(app @ flask.Flask).logger.exception(msg, *args)`, Do: logCall("Error")},
	{Py: `(app @ flask.Flask).logger.critical(msg, *args)`, Do: logCall("Error")},
	{Py: `flask.current_app.logger.exception(msg, *args)`, Do: logCall("Error")},
	{Py: `flask.current_app.logger.critical(msg, *args)`, Do: logCall("Error")},
	{Py: `(app @ flask.Flask).logger.debug(msg, *args)`, Do: logCall("Debug")},
	{Py: `(app @ flask.Flask).logger.info(msg, *args)`, Do: logCall("Info")},
	{Py: `(app @ flask.Flask).logger.warning(msg, *args)`, Do: logCall("Warn")},
	{Py: `(app @ flask.Flask).logger.error(msg, *args)`, Do: logCall("Error")},
	{Py: `flask.current_app.logger.debug(msg, *args)`, Do: logCall("Debug")},
	{Py: `flask.current_app.logger.info(msg, *args)`, Do: logCall("Info")},
	{Py: `flask.current_app.logger.warning(msg, *args)`, Do: logCall("Warn")},
	{Py: `flask.current_app.logger.error(msg, *args)`, Do: logCall("Error")},
}

// configItem gives the constant that the app's config holds.
//
//	app.config["PAGE_SIZE"]  =>  configPageSize
func configItem(x rule.Context, m rule.Match) (rule.Value, bool) {
	key := x.Const(m.Args["key"])
	if key == nil || key.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	return x.Config(key.Text)
}

// secretKey gives what app.secret_key stands for, app.config["SECRET_KEY"].
func secretKey(x rule.Context, _ rule.Match) (rule.Value, bool) { return x.Config("SECRET_KEY") }

// configGetNone gives what the app's config holds, or None where nothing sets the key.
//
//	app.config.get("PAGE_SIZE")  =>  configPageSize
func configGetNone(x rule.Context, m rule.Match) (rule.Value, bool) {
	if namesArgument(m) {
		return rule.Value{}, false
	}
	if key := x.Const(m.Args["key"]); key != nil && key.Kind == ir.ConstStr {
		if none, ok := x.UnsetConfig(key.Text); ok {
			return none, true
		}
	}
	return configItem(x, m)
}

// configSpace gives a new dict of the settings whose keys begin alike.
//
//	app.config.get_namespace("MAIL_")  =>  py.DictOf(py.P[string, any]("host", "localhost"))
func configSpace(x rule.Context, m rule.Match) (rule.Value, bool) {
	prefix := x.Const(m.Args["prefix"])
	if prefix == nil || prefix.Kind != ir.ConstStr || namesArgument(m) {
		return rule.Value{}, false
	}
	settings, ok := x.ConfigSpace(prefix.Text, m.Args["prefix"])
	if !ok {
		return rule.Value{}, false
	}
	return x.Dict(settings), true
}

// namesArgument reports whether a call names an argument, which a dict's get refuses with TypeError.
func namesArgument(m rule.Match) bool {
	call, ok := m.Node.(*pyast.Call)
	return ok && len(call.Keywords) > 0
}

// configHas tells whether the app's config has a key, where that is known.
//
//	"PAGE_SIZE" in app.config  =>  true
func configHas(x rule.Context, m rule.Match) (rule.Value, bool) {
	key := x.Const(m.Args["key"])
	if key == nil || key.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	if x.Unset(key.Text) {
		return rule.Value{X: gotree.False, Type: "bool", Pure: true}, true
	}
	known := alwaysSet[key.Text]
	if !known {
		_, known = x.Config(key.Text)
	}
	return rule.Value{X: gotree.True, Type: "bool", Pure: true}, known
}

// alwaysSet are keys that every config has (flask/app.py, default_config, since Flask 1.0).
var alwaysSet = map[string]bool{
	"DEBUG": true, "TESTING": true, "SECRET_KEY": true, "SERVER_NAME": true, "APPLICATION_ROOT": true, "MAX_CONTENT_LENGTH": true,
	"SESSION_COOKIE_NAME": true, "PERMANENT_SESSION_LIFETIME": true, "PREFERRED_URL_SCHEME": true,
}

// configGet gives what the app's config holds, or the fallback where nothing sets the key.
//
//	app.config.get("PAGE_SIZE", 20)  =>  20
func configGet(x rule.Context, m rule.Match) (rule.Value, bool) {
	key := x.Const(m.Args["key"])
	if key == nil || key.Kind != ir.ConstStr || namesArgument(m) {
		return rule.Value{}, false
	}
	if x.Unset(key.Text) {
		return x.Expr(m.Args["fallback"], ""), true
	}
	value, ok := x.Config(key.Text)
	return value, ok && (x.Const(m.Args["fallback"]) != nil || onlyReads(x, m.Args["fallback"]))
}

// onlyReads reports whether an expression may be left out where it is not needed: a name, or an attribute of an object of the
// app's own that is a field which some method sets.
func onlyReads(x rule.Context, e pyast.Expr) bool {
	a, ok := e.(*pyast.Attribute)
	if !ok {
		_, ok = e.(*pyast.Name)
		return ok && x.Expr(e, "").Pure
	}
	object, ok := x.TypeOf(a.Value).(ir.Instance)
	if _, named := a.Value.(*pyast.Name); !ok || !named {
		return false
	}
	return slices.ContainsFunc(object.Class.Fields, func(f *ir.Field) bool { return f.Name == a.Attr })
}

// logCall logs a message with its % arguments.
//
//	app.logger.info("deleted %d", n)  =>  slog.Info(py.LogText("deleted %d", n))
func logCall(level string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		operands := append([]pyast.Expr{m.Args["msg"]}, m.Rest...)
		wants := []string{"any"}
		for _, e := range m.Rest {
			if _, star := e.(*pyast.Starred); star {
				return rule.Value{}, false
			}
			wants = append(wants, "any")
		}
		vs := x.Several(operands, wants)
		text := gotree.CallOf(x.Qual("py", "LogText"))
		for _, v := range vs {
			text.Args = append(text.Args, v.X)
		}
		fn := gotree.Qual{Path: "log/slog", Name: level}
		if s, ok := vs[0].X.(gotree.Str); ok && len(vs) == 1 {
			return rule.Value{X: gotree.CallOf(fn, s)}, true
		}
		return rule.Value{X: gotree.CallOf(fn, text)}, true
	}
}
