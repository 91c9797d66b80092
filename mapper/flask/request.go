// This file maps what views read from the request (SEMANTICS B).

package flask

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// args is what a view reads from the query string.
var args = rule.Table{
	{Py: `flask.request.args.get(key)`, Go: `web.Arg(c, key)`},
	{Py: `flask.request.args.get(key, type=int)`, Go: `web.ArgInt(c, key)`},
	{Py: `flask.request.args.get(key, type=float)`, Go: `web.ArgFloat(c, key)`},
	{Py: `flask.request.args.get(key, type=str)`, Go: `web.Arg(c, key)`},
	{Py: `flask.request.args.get(key, type=bool)`, Go: `web.ArgBool(c, key)`},
	{Py: `flask.request.args.get(key, (fallback @ bool), type=bool)`, Go: `web.ArgBoolOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback, type=int)`, Go: `web.ArgIntOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback, int)`, Go: `web.ArgIntOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback, type=float)`, Go: `web.ArgFloatOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback, float)`, Go: `web.ArgFloatOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback, type=str)`, Go: `web.ArgOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, None)`, Go: `web.Arg(c, key)`},
	{Py: `flask.request.args.get(key, fallback)`, Go: `web.ArgOr(c, key, fallback)`},
	{Py: `flask.request.args.get(key, fallback)`, Go: `web.Args(c).GetAny(key, fallback)`},
	{Py: `flask.request.args[key]`, Go: `web.ArgRequired(c, key)`},
	{Py: `flask.request.args.getlist(key)`, Go: `web.Args(c).GetAll(key)`},
	{Py: `flask.request.args.getlist(key, type=int)`, Go: `web.ArgInts(c, key)`},
	{Py: `flask.request.args.to_dict()`, Go: `web.Args(c).ToDict()`},
	{Py: `flask.request.args.to_dict(flat=True)`, Go: `web.Args(c).ToDict()`},
	{Py: `flask.request.args.to_dict(flat=False)`, Go: `web.Args(c).ToLists()`},
	{Py: `flask.request.args.copy()`, Go: `web.Args(c).Copy()`},
	{Py: `flask.request.args`, Go: `web.Args(c)`},
}

// form is what a view reads from a form.
var form = rule.Table{
	{Py: `flask.request.form.get(key)`, Go: `web.FormValue(c, key)`},
	{Py: `flask.request.form.get(key, None)`, Go: `web.FormValue(c, key)`},
	{Py: `flask.request.form.get(key, type=int)`, Go: `web.FormInt(c, key)`},
	{Py: `flask.request.form.get(key, type=float)`, Go: `web.FormFloat(c, key)`},
	{Py: `flask.request.form.get(key, fallback, type=int)`, Go: `web.FormIntOr(c, key, fallback)`},
	{Py: `flask.request.form.get(key, fallback, int)`, Go: `web.FormIntOr(c, key, fallback)`},
	{Py: `flask.request.form.get(key, fallback, type=float)`, Go: `web.FormFloatOr(c, key, fallback)`},
	{Py: `flask.request.form.get(key, fallback, float)`, Go: `web.FormFloatOr(c, key, fallback)`},
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
	{Py: `werkzeug.datastructures.FileMultiDict.get(d, key)`, Go: `web.FileOf(d, key)`},
	{Py: `werkzeug.datastructures.FileMultiDict.get(d, key, None)`, Go: `web.FileOf(d, key)`},
	{Py: `werkzeug.datastructures.FileMultiDict.to_dict(d)`, Go: `d.ToDict()`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).filename`, Go: `f.Filename`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).name`, Go: `f.Name`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).headers`, Go: `f.Headers`},
	{Py: `werkzeug.datastructures.FileStorage.save(f, (path @ str))`, Go: `f.Save(path)`},
	{Py: `werkzeug.utils.secure_filename((filename @ str))`, Go: `web.SecureFilename(filename)`},
	{Py: `werkzeug.utils.secure_filename((f @ werkzeug.datastructures.FileStorage).filename)`, Go: `web.SecureFilename(f.Filename)`},
	{Py: `werkzeug.utils.secure_filename(filename)`, Go: `web.SecureFilenameAny(filename)`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).content_type`, Go: `f.Kind()`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).mimetype`, Go: `f.Mimetype()`},
	{Py: `werkzeug.datastructures.FileStorage.read(f)`, Go: `f.ReadAll()`},
	{Py: `werkzeug.datastructures.FileStorage.read(f, (size @ int))`, Go: `f.ReadSome(size)`},
	{Py: `werkzeug.datastructures.FileStorage.seek(f, (offset @ int))`, Go: `f.SeekTo(offset, 0)`},
	{Py: `werkzeug.datastructures.FileStorage.seek(f, (offset @ int), (whence @ int))`, Go: `f.SeekTo(offset, whence)`},
	{Py: `werkzeug.datastructures.FileStorage.tell(f)`, Go: `f.Tell()`},
	{Py: `(f @ werkzeug.datastructures.FileStorage).stream`, Go: `f`},
	{Py: `werkzeug.datastructures._UploadStream.read(f)`, Go: `f.ReadAll()`},
	{Py: `werkzeug.datastructures._UploadStream.read(f, (size @ int))`, Go: `f.ReadSome(size)`},
	{Py: `werkzeug.datastructures._UploadStream.seek(f, (offset @ int))`, Go: `f.SeekTo(offset, 0)`},
	{Py: `werkzeug.datastructures._UploadStream.seek(f, (offset @ int), (whence @ int))`, Go: `f.SeekTo(offset, whence)`},
	{Py: `werkzeug.datastructures._UploadStream.tell(f)`, Go: `f.Tell()`},
}

// headerOrder is the condition of views that see all of a request's headers: net/http keeps no order.
const headerOrder = "the order of a request's headers does not matter"

// headers is what a view reads from headers and cookies.
var headers = rule.Table{
	{Py: `flask.request.headers.get(key)`, Go: `web.Header(c, key)`},
	{Py: `flask.request.headers.get(key, type=int)`, Go: `web.HeaderInt(c, key)`},
	{Py: `flask.request.headers.get(key, fallback, type=int)`, Go: `web.HeaderIntOr(c, key, fallback)`},
	{Py: `flask.request.headers.get(key, None)`, Go: `web.Header(c, key)`},
	{Py: `flask.request.headers.get(key, fallback)`, Go: `web.HeaderOr(c, key, fallback)`},
	{Py: `flask.request.headers[key]`, Go: `web.HeaderRequired(c, key)`},
	{Py: `key in flask.request.headers`, Go: `web.RequestHeaders(c).Has(key)`},
	{Py: `flask.request.headers.getlist(key)`, Go: `web.RequestHeaders(c).GetAll(key)`},
	{Py: `flask.request.headers.get_all(key)`, Go: `web.RequestHeaders(c).GetAll(key)`},
	{Py: `flask.request.headers`, Go: `web.RequestHeaders(c)`, If: headerOrder},
	{Py: `flask.request.cookies.get(key)`, Go: `web.Cookie(c, key)`},
	{Py: `flask.request.cookies.get(key, None)`, Go: `web.Cookie(c, key)`},
	{Py: `flask.request.cookies.get(key, fallback)`, Go: `web.CookieOr(c, key, fallback)`},
	{Py: `flask.request.cookies[key]`, Go: `web.CookieRequired(c, key)`},
	{Py: `flask.request.cookies`, Go: `web.Cookies(c)`},
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
	{Py: `flask.request.get_data(cache=True)`, Go: `web.Data(c)`},
	{Py: `flask.request.get_data(cache=False)`, Go: `web.DataOnce(c)`},
	{Py: `flask.request.get_data(cache=True, as_text=True)`, Go: `web.DataText(c)`},
	{Py: `flask.request.get_data(cache=False, as_text=True)`, Go: `web.DataTextOnce(c)`},
	{Py: `flask.request.get_data(cache=True, as_text=False)`, Go: `web.Data(c)`},
	{Py: `flask.request.get_data(cache=False, as_text=False)`, Go: `web.DataOnce(c)`},
	{Py: `flask.request.stream.read()`, Go: `web.ReadStream(c, -1)`},
	{Py: `flask.request.stream.read((size @ int))`, Go: `web.ReadStream(c, size)`},
}

// about is what a view reads about the request.
var about = rule.Table{
	{Py: `(etag @ str) in flask.request.if_none_match`, Go: `web.HasETag(c, "If-None-Match", etag)`},
	{Py: `flask.request.if_none_match.contains((etag @ str))`, Go: `web.HasETag(c, "If-None-Match", etag)`},
	{Py: `flask.request.if_none_match.contains_weak((etag @ str))`, Go: `web.HasWeakETag(c, "If-None-Match", etag)`},
	{Py: `(etag @ str) in flask.request.if_match`, Go: `web.HasETag(c, "If-Match", etag)`},
	{Py: `flask.request.if_match.contains((etag @ str))`, Go: `web.HasETag(c, "If-Match", etag)`},
	{Py: `flask.request.if_match.contains_weak((etag @ str))`, Go: `web.HasWeakETag(c, "If-Match", etag)`},
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
	{Py: `flask.request.blueprints`, Go: `web.BlueprintNames(c)`},
	{Py: `flask.request.url_rule`, Go: `web.URLRuleOf(c)`},
	{Py: `flask.request.url_rule.rule`, Go: `web.RuleText(c)`},
	{Py: `flask.request.url_rule.endpoint`, Go: `web.RuleEndpoint(c)`},
	{Py: `str(flask.request.url_rule)`, Go: `web.RuleName(c)`},
	{Py: `flask.request.script_root`, Go: `web.ScriptRoot(c)`},
	{Py: `flask.request.root_path`, Go: `web.ScriptRoot(c)`},
	{Py: `flask.request.root_url`, Go: `web.URLRoot(c)`},
	{Py: `flask.request.mimetype_params`, Go: `web.MimetypeParams(c)`},
	{Py: `flask.request.content_encoding`, Go: `web.Header(c, "Content-Encoding")`},
	{Py: `flask.request.origin`, Go: `web.Header(c, "Origin")`},
	{Py: `flask.request.max_forwards`, Go: `web.HeaderInt(c, "Max-Forwards")`},
	{Py: `flask.request.remote_user`, Go: `web.RemoteUser(c)`},
	{Py: `flask.request.access_route`, Go: `web.AccessRoute(c)`},
	{Py: `str(flask.request.user_agent)`, Go: `web.UserAgent(c)`},
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
	{Py: `(a @ werkzeug.datastructures.Authorization).get(name, (fallback @ str))`, Go: `a.ParamOr(name, fallback)`},
	{Py: `(a @ werkzeug.datastructures.Authorization)[name]`, Go: `a.Param(name)`},
	{Py: `name in (a @ werkzeug.datastructures.Authorization)`, Go: `a.Has(name)`},
	{Py: `werkzeug.http.parse_authorization_header((value @ str))`, Go: `web.ParseAuthorization(value)`},
	{Py: `werkzeug.datastructures.Authorization.from_header((value @ str))`, Go: `web.ParseAuthorization(value)`},
	{Py: `werkzeug.http.parse_authorization_header(value)`, Do: maybeAuthorization},
	{Py: `werkzeug.datastructures.Authorization.from_header(value)`, Do: maybeAuthorization},
}

// maybeAuthorization maps Authorization.from_header of a header that may be missing.
//
//	Authorization.from_header(request.headers.get("Authorization"))  =>  web.AuthorizationOf(header)
func maybeAuthorization(x rule.Context, m rule.Match) (rule.Value, bool) {
	value := m.Args["value"]
	if known, ok := x.TypeOf(value).(ir.Optional); !ok || known.Elem != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	return x.Build("web.AuthorizationOf(value)", map[string]rule.Value{"value": x.Hoist(x.Expr(value, "any"), "header")})
}
