// This file maps what views use of the WSGI environment.

package flask

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// environ is request.environ, whose keys must be constants that are known. Keys of the server's own have gunicorn's
// values.
var environ = rule.Table{
	{Py: `flask.request.environ.get(key)`, Do: environGet("web.EnvironText(c, key)")},
	{Py: `flask.request.environ.get(key, (fallback @ str))`, Do: environGet("web.EnvironTextOr(c, key, fallback)")},
	{Py: `flask.request.environ.get(key, fallback)`, Do: environGet("web.EnvironOr(c, key, fallback)")},
	{Py: `flask.request.environ[key]`, Do: environItem},
	{Py: `flask.request.environ[key] = value`, Do: environGet("web.Environ(c).Set(key, value)")},
	{Py: `key in flask.request.environ`, Do: environGet("web.Environ(c).Has(key)")},
}

// ServedByGunicorn is the condition of what tells the server; a project whose files name gunicorn meets it.
const ServedByGunicorn = "gunicorn served the Python app"

// environTexts are the keys that hold text beside the headers.
var environTexts = map[string]bool{
	"REQUEST_METHOD": true, "QUERY_STRING": true, "SCRIPT_NAME": true, "PATH_INFO": true, "REMOTE_ADDR": true,
	"CONTENT_TYPE": true, "CONTENT_LENGTH": true, "wsgi.url_scheme": true, "SERVER_SOFTWARE": true, "SERVER_PROTOCOL": true,
}

// environGet fills a template when the key is known.
//
//	request.environ.get("HTTP_X_TOKEN", "")  =>  web.EnvironTextOr(c, "HTTP_X_TOKEN", "")
func environGet(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		key := x.Const(m.Args["key"])
		if key == nil || key.Kind != ir.ConstStr {
			return rule.Value{}, false
		}
		text := environTexts[key.Text] || strings.HasPrefix(key.Text, "HTTP_")
		if !text && (key.Text != "wsgi.input_terminated" || strings.Contains(template, "Text")) {
			x.Fail(m.Node, diag.NoLibrary, "the key %s of request.environ has no translation", key.Text)
		}
		if key.Text == "SERVER_SOFTWARE" || key.Text == "wsgi.input_terminated" {
			x.Require(ServedByGunicorn)
		}
		with := map[string]rule.Value{}
		for name, e := range m.Args {
			want := map[string]string{"key": "string", "fallback": "string", "value": "any"}[name]
			if name == "fallback" && strings.Contains(template, "EnvironOr(") {
				want = "any"
			}
			v, ok := x.Convert(x.Hoist(x.Expr(e, want), name), want)
			if !ok {
				return rule.Value{}, false
			}
			with[name] = v
		}
		return x.Build(template, with)
	}
}

// environItem gives what each request has, or looks a header up.
//
//	request.environ["PATH_INFO"]  =>  web.EnvironTextOr(c, "PATH_INFO", "")
func environItem(x rule.Context, m rule.Match) (rule.Value, bool) {
	if key := x.Const(m.Args["key"]); key != nil && environAlways[key.Text] {
		return environGet(`web.EnvironTextOr(c, key, "")`)(x, m)
	}
	return environGet("web.Environ(c).At(key)")(x, m)
}

// environAlways are the keys that every environment has.
var environAlways = map[string]bool{
	"REQUEST_METHOD": true, "QUERY_STRING": true, "SCRIPT_NAME": true, "PATH_INFO": true, "REMOTE_ADDR": true,
	"wsgi.url_scheme": true, "SERVER_SOFTWARE": true, "SERVER_PROTOCOL": true,
}
