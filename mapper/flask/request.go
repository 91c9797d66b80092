// This file maps what views read from the request (SEMANTICS B).

package flask

import "github.com/flask2gin/flask2gin/mapper/rule"

// args is what a view reads from the query string.
var args = rule.Table{
	{Py: `flask.request.args.get(key)`, Go: `web.Arg(c, key)`},
	{Py: `flask.request.args.get(key, type=int)`, Go: `web.ArgInt(c, key)`, If: intsFit},
	{Py: `flask.request.args.get(key, type=float)`, Go: `web.ArgFloat(c, key)`},
	{Py: `flask.request.args.get(key, type=str)`, Go: `web.Arg(c, key)`},
	{Py: `flask.request.args.get(key, type=bool)`, Go: `web.ArgBool(c, key)`},
	{Py: `flask.request.args.get(key, fallback, type=int)`, Go: `web.ArgIntOr(c, key, fallback)`, If: intsFit},
	{Py: `flask.request.args.get(key, fallback, type=float)`, Go: `web.ArgFloatOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback, type=str)`, Go: `web.ArgOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, None)`, Go: `web.Arg(c, key)`},
	{Py: `flask.request.args.get(key, fallback)`, Go: `web.ArgOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback)`, Go: `web.Args(c).GetAny(key, fallback)`},
	{Py: `flask.request.args[key]`, Go: `web.ArgRequired(c, key)`},
	{Py: `flask.request.args.getlist(key)`, Go: `web.Args(c).GetAll(key)`},
	{Py: `flask.request.args.getlist(key, type=int)`, Go: `web.ArgInts(c, key)`, If: intsFit},
	{Py: `flask.request.args.to_dict()`, Go: `web.Args(c).ToDict()`},
	{Py: `flask.request.args.to_dict(flat=False)`, Go: `web.Args(c).ToLists()`},
	{Py: `flask.request.args`, Go: `web.Args(c)`},
}

const intsFit = "ints fit in 64 bits"

// form is what a view reads from a form.
var form = rule.Table{
	{Py: `flask.request.form.get(key)`, Go: `web.FormValue(c, key)`},
	{Py: `flask.request.form.get(key, None)`, Go: `web.FormValue(c, key)`},
	{Py: `flask.request.form.get(key, type=int)`, Go: `web.FormInt(c, key)`, If: intsFit},
	{Py: `flask.request.form.get(key, type=float)`, Go: `web.FormFloat(c, key)`},
	{Py: `flask.request.form.get(key, fallback, type=int)`, Go: `web.FormIntOr(c, key, fallback)`, If: intsFit},
	{Py: `flask.request.form.get(key, fallback, type=float)`, Go: `web.FormFloatOr(c, key, fallback)`},
	{Py: `flask.request.form.get(key, fallback)`, Go: `web.FormValueOr(c, key, fallback)`},
	{Py: `flask.request.form[key]`, Go: `web.FormRequired(c, key)`},
	{Py: `flask.request.form`, Go: `web.Form(c)`},
	{Py: `flask.request.values`, Go: `web.Values(c)`},
}

// files is what a view reads of uploaded files.
var files = rule.Table{
	{Py: `flask.request.files`, Go: `web.Files(c)`},
	{Py: `werkzeug.datastructures.FileMultiDict.items(d)`, Go: `d.Pairs()`},
	{Py: `werkzeug.datastructures.FileMultiDict.keys(d)`, Go: `d.Keys()`},
	{Py: `werkzeug.datastructures.FileMultiDict.values(d)`, Go: `d.Values()`},
	{Py: `werkzeug.datastructures.FileMultiDict.getlist(d, key)`, Go: `d.GetAll(key)`},
	{Py: `(d @ werkzeug.datastructures.FileMultiDict)[key]`, Go: `d.At(key)`},
	{Py: `key in (d @ werkzeug.datastructures.FileMultiDict)`, Go: `d.Has(key)`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).content_type`, Go: `f.Kind()`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).mimetype`, Go: `f.Mimetype()`},
	{Py: `werkzeug.datastructures.FileStorage.read(f)`, Go: `f.ReadAll()`},
}

// multiDict is what a view does with a MultiDict.
var multiDict = rule.Table{
	{Py: `werkzeug.datastructures.MultiDict.get(d, key)`, Go: `d.Get(key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, None)`, Go: `d.Get(key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, type=int)`, Go: `web.IntOf(d, key)`, If: intsFit},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, type=float)`, Go: `web.FloatOf(d, key)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback)`, Go: `d.GetOr(key, fallback)`},
	{Py: `werkzeug.datastructures.MultiDict.get(d, key, fallback)`, Go: `d.GetAny(key, fallback)`},
	{Py: `(d @ werkzeug.datastructures.MultiDict)[key]`, Go: `d.At(key)`},
	{Py: `werkzeug.datastructures.MultiDict.getlist(d, key)`, Go: `d.GetAll(key)`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d)`, Go: `d.ToDict()`},
	{Py: `werkzeug.datastructures.MultiDict.to_dict(d, flat=False)`, Go: `d.ToLists()`},
	{Py: `key in (d @ werkzeug.datastructures.MultiDict)`, Go: `d.Has(key)`},
	{Py: `werkzeug.datastructures.MultiDict.items(d)`, Go: `d.Pairs()`},
	{Py: `werkzeug.datastructures.MultiDict.items(d, multi=True)`, Go: `d.AllPairs()`},
	{Py: `werkzeug.datastructures.MultiDict.keys(d)`, Go: `d.Keys()`},
	{Py: `werkzeug.datastructures.MultiDict.values(d)`, Go: `d.Values()`},
	{Py: `dict((d @ werkzeug.datastructures.MultiDict))`, Go: `d.ToDict()`},
	{Py: `dict(werkzeug.datastructures.MultiDict.items(d))`, Go: `d.ToDict()`},
}

// headers is what a view reads from headers and cookies.
var headers = rule.Table{
	{Py: `flask.request.headers.get(key)`, Go: `web.Header(c, key)`},
	{Py: `flask.request.headers.get(key, None)`, Go: `web.Header(c, key)`},
	{Py: `flask.request.headers.get(key, fallback)`, Go: `web.HeaderOr(c, key, fallback)`},
	{Py: `flask.request.headers[key]`, Go: `web.HeaderRequired(c, key)`},
	{Py: `flask.request.headers`, Go: `web.RequestHeaders(c)`},
	{Py: `flask.request.cookies.get(key)`, Go: `web.Cookie(c, key)`},
	{Py: `flask.request.cookies.get(key, None)`, Go: `web.Cookie(c, key)`},
	{Py: `flask.request.cookies.get(key, fallback)`, Go: `web.CookieOr(c, key, fallback)`},
	{Py: `flask.request.cookies[key]`, Go: `web.CookieRequired(c, key)`},
	{Py: `flask.request.cookies`, Go: `web.Cookies(c)`},
	{Py: `key in (h @ werkzeug.datastructures.Headers)`, Go: `h.Has(key)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key)`, Go: `h.Get(key)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key, fallback)`, Go: `h.GetOr(key, fallback)`},
	{Py: `werkzeug.datastructures.Headers.items(h)`, Go: `h.Pairs()`},
	{Py: `werkzeug.datastructures.Headers.keys(h)`, Go: `h.Keys()`},
	{Py: `werkzeug.datastructures.Headers.getlist(h, key)`, Go: `h.GetAll(key)`},
	{Py: `werkzeug.datastructures.Headers.get_all(h, key)`, Go: `h.GetAll(key)`},
	{Py: `dict(werkzeug.datastructures.Headers.items(h))`, Go: `h.ToDict()`},
	{Py: `dict((h @ werkzeug.datastructures.Headers))`, Go: `h.ToDict()`},
	{Py: `(h @ werkzeug.datastructures.Headers)[key] = (value @ str)`, Go: `h.Set(key, value)`},
	{Py: `(h @ werkzeug.datastructures.Headers)[key] = value`, Go: `h.SetValue(key, value)`},
	{Py: `werkzeug.datastructures.Headers.get(h, key, fallback)`, Go: `h.GetOr(key, fallback)`},
	{Py: `(h @ werkzeug.datastructures.Headers)[key]`, Go: `h.At(key)`},
	{Py: `werkzeug.datastructures.Headers.set(h, key, value)`, Go: `h.Set(key, value)`},
	{Py: `werkzeug.datastructures.Headers.add(h, key, value)`, Go: `h.Add(key, value)`},
	{Py: `werkzeug.datastructures.Headers.setdefault(h, key, value)`, Go: `h.SetDefault(key, value)`},
}

// body is what a view reads of the body.
var body = rule.Table{
	{Py: `flask.request.get_json()`, Go: `web.RequestJSON(c)`},
	{Py: `flask.request.get_json(force=True)`, Go: `web.RequestJSON(c, web.JSONOpt{Force: true})`},
	{Py: `flask.request.get_json(silent=True)`, Go: `web.RequestJSON(c, web.JSONOpt{Silent: true})`},
	{Py: `flask.request.get_json(force=True, silent=True)`, Go: `web.RequestJSON(c, web.JSONOpt{Force: true, Silent: true})`},
	{Py: `flask.request.json`, Go: `web.RequestJSON(c)`},
	{Py: `flask.request.is_json`, Go: `web.IsJSON(c)`},
	{Py: `flask.request.data`, Go: `web.DataParsed(c)`},
	{Py: `flask.request.get_data()`, Go: `web.Data(c)`},
	{Py: `flask.request.get_data(as_text=True)`, Go: `web.DataText(c)`},
}

// about is what a view reads about the request.
var about = rule.Table{
	{Py: `werkzeug.http.http_date()`, Go: `web.HTTPDateNow()`},
	{Py: `flask.request.method`, Go: `web.Method(c)`},
	{Py: `flask.request.path`, Go: `web.Path(c)`},
	{Py: `flask.request.full_path`, Go: `web.FullPath(c)`},
	{Py: `flask.request.url`, Go: `web.URL(c)`},
	{Py: `flask.request.base_url`, Go: `web.BaseURL(c)`},
	{Py: `flask.request.host_url`, Go: `web.HostURL(c)`},
	{Py: `flask.request.url_root`, Go: `web.URLRoot(c)`},
	{Py: `flask.request.host`, Go: `web.Host(c)`},
	{Py: `flask.request.scheme`, Go: `web.Scheme(c)`},
	{Py: `flask.request.is_secure`, Go: `web.IsSecure(c)`},
	{Py: `flask.request.query_string`, Go: `[]byte(web.QueryString(c))`},
	{Py: `flask.request.remote_addr`, Go: `web.RemoteAddr(c)`},
	{Py: `flask.request.endpoint`, Go: `web.Endpoint(c)`},
	{Py: `flask.request.blueprint`, Go: `web.BlueprintName(c)`},
	{Py: `flask.request.view_args`, Go: `web.ViewArgs(c)`},
	{Py: `flask.request.mimetype`, Go: `web.Mimetype(c)`},
	{Py: `flask.request.content_type`, Go: `web.ContentType(c)`},
	{Py: `flask.request.content_length`, Go: `web.ContentLength(c)`},
	{Py: `flask.request.referrer`, Go: `web.Referrer(c)`},
	{Py: `flask.request.user_agent.string`, Go: `web.UserAgent(c)`},
	{Py: `flask.request.authorization`, Go: `web.RequestAuthorization(c)`},
	{Py: `(a @ werkzeug.datastructures.Authorization).type`, Go: `a.Type`},
	{Py: `(a @ werkzeug.datastructures.Authorization).username`, Go: `a.User()`},
	{Py: `(a @ werkzeug.datastructures.Authorization).password`, Go: `a.Pass()`},
	{Py: `(a @ werkzeug.datastructures.Authorization).token`, Go: `a.Bearer()`},
	{Py: `(a @ werkzeug.datastructures.Authorization).get(name)`, Go: `a.Param(name)`},
}
