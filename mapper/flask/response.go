// This file maps what views make responses of (SEMANTICS C).

package flask

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// returns is what a view returns at once: each line gives the response.
var returns = rule.Table{
	{Py: `flask.redirect(location)`, Go: `web.Redirect(c, location, http.StatusFound)`},
	{Py: `flask.redirect(location, code)`, Go: `web.Redirect(c, location, code)`},
	{Py: `flask.redirect(location)`, Go: `web.RedirectAny(c, location, http.StatusFound)`, If: redirectsToText},
	{Py: `flask.redirect(location, code)`, Go: `web.RedirectAny(c, location, code)`, If: redirectsToText},
}

// redirectsToText is the condition of redirects to values that are not known to be text: versions of Werkzeug differ there.
const redirectsToText = "what redirects lead to is text"

// responses is what makes a response that the view goes on to change.
var responses = rule.Table{
	{Py: `flask.jsonify(*args, **kwargs)`, Do: jsonify},
	{Py: `(app @ flask.Flask).json.response(*args, **kwargs)`, Do: jsonify},
	{Py: `flask.current_app.json.response(*args, **kwargs)`, Do: jsonify},
	{Py: `flask.redirect(location)`, Go: `web.RedirectResponse(location, http.StatusFound)`},
	{Py: `flask.redirect(location, code)`, Go: `web.RedirectResponse(location, code)`},
	{Py: `flask.redirect(location)`, Go: `web.RedirectResponse(py.Str(location), http.StatusFound)`, If: redirectsToText},
	{Py: `flask.redirect(location, code)`, Go: `web.RedirectResponse(py.Str(location), code)`, If: redirectsToText},
	{Py: `flask.make_response()`, Go: `web.MakeResponse(c)`},
	{Py: `flask.make_response(rv)`, Do: makeResponse},
	{Py: `flask.Flask.make_response((app @ flask.Flask), rv)`, Do: makeResponse},
	{Py: `flask.current_app.make_response(rv)`, Do: makeResponse},
	{Py: `werkzeug.wrappers.Response(*args, **kwargs)`, Do: plainResponse},
	{Py: `flask.make_response(rv, status)`, Go: `web.MakeResponse(c, rv, status)`},
	{Py: `flask.make_response(rv, status, headers)`, Go: `web.MakeResponse(c, rv, status, headers)`},
	{Py: `flask.Response(*args, **kwargs)`, Do: newResponse},
	{Py: `flask.Flask.response_class((app @ flask.Flask), *args, **kwargs)`, Do: newResponse},
	{Py: `flask.current_app.response_class(*args, **kwargs)`, Do: newResponse},
	{Py: `flask.abort((r @ flask.Response))`, Do: abortWith},
	{Py: `flask.abort(code)`, Do: abort},
	{Py: `flask.abort(code, description)`, Do: abort},
	{Py: `flask.render_template(*args, **kwargs)`, Do: render},
	{Py: `flask.render_template_string(*args, **kwargs)`, Do: renderText},
	{Py: `flask.stream_with_context(*args, **kwargs)`, Do: streamAlone},
}

// response is what a view does with a response.
var response = rule.Table{
	{Py: `(r @ flask.Response).status_code`, Go: `r.Status`},
	{Py: `(r @ flask.Response).status_code = code`, Go: `r.Status = code`},
	{Py: `(r @ flask.Response).status_code = code`, Go: `r.SetStatus(code)`},
	{Py: `(r @ flask.Response).status`, Go: `r.StatusText()`},
	{Py: `(r @ flask.Response).status = value`, Go: `r.SetStatus(value)`},
	{Py: `(r @ flask.Response).json`, Go: `r.JSON()`},
	{Py: `(r @ flask.Response).is_json`, Go: `r.IsJSON()`},
	{Py: `(r @ flask.Response).mimetype`, Go: `r.MimetypeOf()`},
	{Py: `(r @ flask.Response).mimetype_params`, Go: `r.MimetypeParams()`},
	{Py: `(r @ flask.Response).content_type`, Go: `r.Headers.Get("Content-Type")`},
	{Py: `(r @ flask.Response).content_length`, Go: `r.Length()`},
	{Py: `(r @ flask.Response).location`, Go: `r.Headers.Get("Location")`},
	{Py: `(r @ flask.Response).location = (value @ str)`, Go: `r.Headers.Set("Location", value)`},
	{Py: `(r @ flask.Response).last_modified = (value @ datetime.datetime)`, Go: `r.SetLastModified(value)`},
	{Py: `(r @ flask.Response).expires = (value @ datetime.datetime)`, Go: `r.SetDate("Expires", value)`},
	{Py: `(r @ flask.Response).date = (value @ datetime.datetime)`, Go: `r.SetDate("Date", value)`},
	{Py: `(r @ flask.Response).retry_after = (seconds @ int)`, Go: `r.SetNumber("Retry-After", seconds)`},
	{Py: `(r @ flask.Response).access_control_max_age = (seconds @ int)`, Go: `r.SetNumber("Access-Control-Max-Age", seconds)`},
	{Py: `(r @ flask.Response).age = (seconds @ int)`, Go: `r.SetAge(seconds)`},
	{Py: `(r @ flask.Response).content_location = (value @ str)`, Go: `r.Headers.Set("Content-Location", value)`},
	{Py: `(r @ flask.Response).accept_ranges = (value @ str)`, Go: `r.Headers.Set("Accept-Ranges", value)`},
	{Py: `(r @ flask.Response).access_control_allow_origin = (value @ str)`, Go: `r.Headers.Set("Access-Control-Allow-Origin", value)`},
	{Py: `(r @ flask.Response).vary = (value @ str)`, Go: `r.SetNames("Vary", value)`},
	{Py: `(r @ flask.Response).allow = (value @ str)`, Go: `r.SetNames("Allow", value)`},
	{Py: `(r @ flask.Response).content_language = (value @ str)`, Go: `r.SetNames("Content-Language", value)`},
	{Py: `(r @ flask.Response).content_encoding = (value @ str)`, Go: `r.Headers.Set("Content-Encoding", value)`},
	{Py: `(r @ flask.Response).cache_control.__attr__ = value`, Do: setCacheControl},
	{Py: `(r @ flask.Response).vary.add((name @ str))`, Go: `r.Headers.AddVary(name)`},
	{Py: `flask.Response.set_etag(r, (etag @ str))`, Go: `r.SetETag(etag, false)`},
	{Py: `flask.Response.set_etag(r, (etag @ str), weak=True)`, Go: `r.SetETag(etag, true)`},
	{Py: `flask.Response.add_etag(r)`, Go: `r.AddETag()`},
	{Py: `flask.Response.make_conditional(r, flask.request)`, Go: `r.Conditional(c)`},
	{Py: `(r @ flask.Response).headers`, Go: `r.Headers`},
	{Py: `(r @ flask.Response).headers[key]`, Go: `r.Headers.At(key)`},
	{Py: `(r @ flask.Response).headers[key] = (value @ str)`, Do: unbroken(`r.Headers.Set(key, value)`, "value", "r", "key")},
	{Py: `(r @ flask.Response).headers[key] = value`, Go: `r.Headers.SetValue(key, value)`},
	{Py: `(r @ flask.Response).headers.get(key)`, Go: `r.Headers.Get(key)`},
	{Py: `key in (r @ flask.Response).headers`, Go: `r.Headers.Has(key)`},
	{Py: `(r @ flask.Response).content_type = value`, Go: `r.Headers.Set("Content-Type", value)`},
	{Py: `(r @ flask.Response).mimetype = value`, Go: `r.SetMimetype(value)`},
	{Py: `(r @ flask.Response).data`, Go: `r.Data()`},
	{Py: `flask.Response.get_data(r)`, Go: `r.Data()`},
	{Py: `flask.Response.get_data(r, as_text=True)`, Go: `r.Text()`},
	{Py: `flask.Response.get_json(r)`, Go: `r.JSON()`},
	{Py: `flask.Response.set_data(r, value)`, Go: `r.SetText(value)`},
	{Py: `(r @ flask.Response).data = (value @ str)`, Go: `r.SetText(value)`},
	{Py: `(r @ flask.Response).data = (value @ bytes)`, Go: `r.SetData(value)`},
	{Py: `(r @ flask.Response).data = value`, Go: `r.Put(value)`},
	{Py: `(r @ flask.Response).headers = value`, Go: `r.SetHeaders(value)`},
	{Py: `(r @ flask.Response).headers.keys()`, Go: `r.Headers.Keys()`},
	{Py: `(r @ flask.Response).headers.get_all(key)`, Go: `r.Headers.GetAll(key)`},
	{Py: `(r @ flask.Response).headers.getlist(key)`, Go: `r.Headers.GetAll(key)`},
	{Py: `flask.Response.set_cookie(r, key, value, **options)`, Do: setCookie},
	{Py: `flask.Response.delete_cookie(r, key, **options)`, Do: deleteCookie},
}

// challenges is what a view says in WWW-Authenticate, and header lists.
var challenges = rule.Table{
	{Py: `werkzeug.datastructures.WWWAuthenticate((auth_type @ str))`, Go: `web.NewWWWAuthenticate(auth_type, nil)`},
	{Py: `werkzeug.datastructures.WWWAuthenticate((auth_type @ str), (values @ dict))`, Go: `web.NewWWWAuthenticate(auth_type, values)`},
	{Py: `werkzeug.datastructures.WWWAuthenticate.to_header(a)`, Go: `a.Header()`},
	{Py: `str((a @ werkzeug.datastructures.WWWAuthenticate))`, Go: `a.Header()`},
	{Py: `werkzeug.http.dump_header(iterable)`, Go: `web.DumpHeader(iterable)`},
}

// httpError is what an error handler reads of an HTTP exception.
var httpError = rule.Table{
	{Py: `(e @ werkzeug.exceptions.HTTPException).code`, Go: `e.Code`},
	{Py: `(e @ werkzeug.exceptions.HTTPException).name`, Go: `e.Name()`},
	{Py: `(e @ werkzeug.exceptions.HTTPException).description`, Go: `e.Description`},
	{Py: `(e @ werkzeug.exceptions.HTTPException).valid_methods`, Go: `e.ValidMethods()`},
	{Py: `str((e @ werkzeug.exceptions.HTTPException))`, Go: `py.Str(e)`},
	{Py: `(e @ werkzeug.exceptions.HTTPException).original_exception`, Go: `web.OriginalOf(e)`},
	{Py: `getattr((e @ werkzeug.exceptions.HTTPException), "original_exception", None)`, Go: `web.OriginalOf(e)`},
	{Py: `getattr((e @ werkzeug.exceptions.HTTPException), "original_exception")`, Go: `web.OriginalOf(e)`},
	{Py: `werkzeug.exceptions.HTTPException.get_response(e)`, Go: `e.Page()`},
}

// jsonify makes a JSON response that the view goes on to change.
//
//	resp = jsonify(a=1)  =>  resp, err := web.JSONResponse(c, py.DictOf(...))
func jsonify(x rule.Context, m rule.Match) (rule.Value, bool) {
	v := x.JSON(m.Node.(*pyast.Call))
	call := gotree.CallOf(x.Qual("web", "JSONResponse"), x.Request(), v.X)
	return rule.Value{X: call, Type: "*web.Response", Fails: true}, true
}

// render renders a template, whose name is constant.
//
//	render_template("post.html", post=post)  =>  page, err := web.RenderTemplate(c, "post.html", "post", post)
func render(x rule.Context, m rule.Match) (rule.Value, bool) {
	return x.Render(m.Node.(*pyast.Call), false), true
}

// renderText renders a template that stands in the program.
func renderText(x rule.Context, m rule.Match) (rule.Value, bool) {
	return x.Render(m.Node.(*pyast.Call), true), true
}

// makeResponse passes the value of a view's form on.
//
//	resp = make_response("text")  =>  resp, err := web.MakeResponse(c, "text")
func makeResponse(x rule.Context, m rule.Match) (rule.Value, bool) {
	rv := m.Args["rv"]
	if call, ok := rv.(*pyast.Call); ok && x.Qualified(call.Func) == "flask.jsonify" {
		return jsonify(x, rule.Match{Node: call})
	}
	if tuple, isTuple := rv.(*pyast.Tuple); isTuple {
		return makeTuple(x, tuple)
	}
	return x.Build("web.MakeResponse(c, rv)", map[string]rule.Value{"rv": x.Hoist(x.Expr(rv, "any"), "body")})
}

// makeTuple maps make_response((body, status, headers)), which means the same as the items as arguments.
func makeTuple(x rule.Context, tuple *pyast.Tuple) (rule.Value, bool) {
	wants := make([]string, len(tuple.Elts))
	for i, e := range tuple.Elts {
		if _, star := e.(*pyast.Starred); star || len(tuple.Elts) < 2 || len(tuple.Elts) > 3 {
			return rule.Value{}, false
		}
		wants[i] = "any"
	}
	call := gotree.CallOf(x.Qual("web", "MakeResponse"), x.Request())
	for _, v := range x.Several(tuple.Elts, wants) {
		call.Args = append(call.Args, v.X)
	}
	return rule.Value{X: call, Type: "*web.Response", Fails: true}, true
}

// cacheFlags and cacheSeconds are the directives of Cache-Control that views set, by their attributes.
var (
	cacheFlags = map[string]string{
		"no_cache": "no-cache", "no_store": "no-store", "public": "public", "private": "private",
		"must_revalidate": "must-revalidate", "proxy_revalidate": "proxy-revalidate", "no_transform": "no-transform", "immutable": "immutable",
	}
	cacheSeconds = map[string]string{"max_age": "max-age", "s_maxage": "s-maxage"}
)

// setCacheControl maps response.cache_control.X = value for flags that are constant, and for numbers of seconds.
//
//	resp.cache_control.max_age = 60  =>  resp.SetMaxAge("max-age", 60)
func setCacheControl(x rule.Context, m rule.Match) (rule.Value, bool) {
	attr := m.Node.(*pyast.Attribute).Attr
	value := m.Args["value"]
	c := x.Const(value)
	r := x.Hoist(x.Expr(m.Args["r"], "*web.Response"), "resp")
	with := map[string]rule.Value{"r": r, "name": {X: gotree.Str{Value: cacheFlags[attr] + cacheSeconds[attr]}, Type: "string", Const: true}}
	switch {
	case cacheFlags[attr] != "" && c != nil && c.Kind == ir.ConstBool:
		with["on"] = x.Truth(value)
		return x.Build("r.SetCacheControl(name, on)", with)
	case cacheSeconds[attr] != "" && x.TypeOf(value) == ir.Type(ir.Int):
		with["n"] = x.Hoist(x.Expr(value, "int"), "seconds")
		return x.Build("r.SetMaxAge(name, n)", with)
	}
	return rule.Value{}, false
}

// abort raises the HTTP exception of a code; a description is text, or shows as its text where nothing else looks at it.
//
//	abort(404)  =>  return web.Abort(http.StatusNotFound)
func abort(x rule.Context, m rule.Match) (rule.Value, bool) {
	name, codeType := "Abort", "int"
	switch known := x.TypeOf(m.Args["code"]); {
	case known == ir.Type(ir.Int):
	case known == ir.Type(ir.BigInt):
		name, codeType = "AbortBig", "py.BigInt"
	case dynamicCode(known):
		name, codeType = "AbortValue", "any"
	default:
		return rule.Value{}, false
	}
	operands, wants := []pyast.Expr{m.Args["code"]}, []string{codeType}
	if d := m.Args["description"]; d != nil {
		want := "string"
		if x.TypeOf(d) != ir.Type(ir.Str) {
			want = x.GoType(x.TypeOf(d))
			if !showsAsText(x.TypeOf(d)) || want == "" || x.ReadsDescriptions() {
				return rule.Value{}, false
			}
		}
		operands, wants = append(operands, d), append(wants, want)
	}
	call := gotree.CallOf(x.Qual("web", name))
	for i, v := range x.Several(operands, wants) {
		switch {
		case i == 0 && codeType == "int":
			v.X = x.Status(operands[0], v.X)
		case i == 1:
			v = x.Text(v)
		}
		call.Args = append(call.Args, v.X)
	}
	return rule.Value{X: call, Never: true}, true
}

// showsAsText reports whether a description of that type is no text and not None, and shows as what str() says of it.
func showsAsText(t ir.Type) bool {
	switch t := t.(type) {
	case ir.Dict, ir.List, ir.Tuple:
		return true
	case ir.Basic:
		return t == ir.Bool || t == ir.Int || t == ir.Float
	case ir.IntRange:
		return true
	case ir.External:
		return t.Name == "Exception" || strings.HasSuffix(t.Name, "Error")
	}
	return false
}

// dynamicCode reports whether a code may be anything that Flask looks up: a number, a text or None.
func dynamicCode(t ir.Type) bool {
	if maybe, ok := t.(ir.Optional); ok {
		t = maybe.Elem
	}
	_, basic := t.(ir.Basic)
	return basic || ir.IsInt(t)
}

// abortWith raises a response that is sent as it is.
//
//	abort(Response("gone", 410))  =>  return web.AbortWith(resp)
func abortWith(x rule.Context, m rule.Match) (rule.Value, bool) {
	r := x.Hoist(x.Expr(m.Args["r"], "*web.Response"), "resp")
	if r.Type != "*web.Response" {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("web", "AbortWith"), r.X), Never: true}, true
}

// newResponse maps flask.Response(body, status=, mimetype=, headers=, content_type=).
//
//	Response("x", mimetype="text/plain")  =>  web.NewResponse("x", web.WithMimetype("text/plain"))
func newResponse(x rule.Context, m rule.Match) (rule.Value, bool) {
	call := m.Node.(*pyast.Call)
	names := []string{"response", "status", "headers", "mimetype", "content_type"}
	if len(call.Args) > len(names) {
		return rule.Value{}, false
	}
	var operands []pyast.Expr
	var which []string
	for i, a := range call.Args {
		operands, which = append(operands, a), append(which, names[i])
	}
	for _, k := range call.Keywords {
		if _, known := responseOptions[k.Arg]; !known {
			return rule.Value{}, false
		}
		operands, which = append(operands, k.Value), append(which, k.Arg)
	}
	return buildResponse(x, operands, which)
}

// responseOptions are the options of web.NewResponse and the Go types of their values; the body has none.
var responseOptions = map[string][2]string{
	"response": {"", "any"}, "status": {"WithStatus", "any"}, "headers": {"WithHeaders", "any"},
	"mimetype": {"WithMimetype", "string"}, "content_type": {"WithContentType", "string"},
	ir.DefaultMimetype: {"WithDefaultMimetype", "string"}, ir.DefaultStatus: {"WithStatus", "any"},
}

// plainResponse maps werkzeug's own Response, which is text/plain unless it is told otherwise.
func plainResponse(x rule.Context, m rule.Match) (rule.Value, bool) {
	v, ok := newResponse(x, m)
	if !ok {
		return v, false
	}
	call := v.X.(*gotree.Call)
	call.Args = append([]gotree.Expr{call.Args[0], x.Qual("web", "WithPlainText")}, call.Args[1:]...)
	return v, true
}

func buildResponse(x rule.Context, operands []pyast.Expr, which []string) (rule.Value, bool) {
	wants := make([]string, len(which))
	for i, name := range which {
		wants[i] = responseOptions[name][1]
		if name == "response" && streamed(x, operands[i]) {
			wants[i] = streamType
		}
	}
	out := gotree.CallOf(x.Qual("web", "NewResponse"), gotree.Nil)
	var options []option
	for i, v := range x.Several(operands, wants) {
		if which[i] == "response" {
			if wants[i] != streamType && !bodyType(x.TypeOf(operands[i])) {
				return rule.Value{}, false
			}
			out.Args[0] = v.X
			continue
		}
		if !slices.IsSortedFunc(which, optionOrder) {
			v = x.Hoist(v, which[i])
		}
		options = append(options, option{which[i], gotree.CallOf(x.Qual("web", responseOptions[which[i]][0]), v.X)})
	}
	slices.SortStableFunc(options, func(a, b option) int { return optionOrder(a.name, b.name) })
	for _, o := range options {
		out.Args = append(out.Args, o.call)
	}
	return rule.Value{X: out, Type: "*web.Response", Fails: true}, true
}

// option is one of a response's options.
type option struct {
	name string
	call gotree.Expr
}

// optionOrder is how options are applied, in whatever order they are given: what a class chooses stands behind the headers,
// and a content type before everything (Werkzeug, sansio.Response.__init__).
func optionOrder(a, b string) int {
	order := []string{"response", ir.DefaultStatus, ir.DefaultMimetype, "status", "headers", "mimetype", "content_type"}
	return slices.Index(order, a) - slices.Index(order, b)
}

// streamType is the Go type of a body that a generator makes.
const streamType = "iter.Seq2[[]byte, error]"

// streamed reports whether a body is an iterator, or one that keeps the request's context.
func streamed(x rule.Context, e pyast.Expr) bool {
	if call, ok := e.(*pyast.Call); ok && x.Qualified(call.Func) == "flask.stream_with_context" {
		return true
	}
	_, ok := x.TypeOf(e).(ir.Iterator)
	return ok
}

// streamAlone refuses stream_with_context anywhere but as the body of a response.
func streamAlone(x rule.Context, m rule.Match) (rule.Value, bool) {
	x.Fail(m.Node, diag.NoGenerator, "stream_with_context is translated only as the body of a response")
	return rule.Value{}, false
}

// bodyType reports whether a value is certainly a body that is sent as it is.
func bodyType(t ir.Type) bool {
	if list, ok := t.(ir.List); ok {
		return list.Elem == ir.Type(ir.Str) || list.Elem == ir.Type(ir.Bytes)
	}
	return t == ir.Type(ir.Str) || t == ir.Type(ir.Bytes) || t == ir.Type(ir.None)
}

// cookieOptions are the keywords of set_cookie and the fields of web.CookieOptions, with their Go types.
var cookieOptions = map[string][2]string{
	"path": {"Path", "string"}, "domain": {"Domain", "string"}, "secure": {"Secure", "bool"},
	"httponly": {"HTTPOnly", "bool"}, "samesite": {"SameSite", "string"},
}

// expiryType returns the Go type of an expiry of a cookie, "" for one that is not translated.
func expiryType(t ir.Type) string {
	switch t {
	case ir.External{Name: "datetime.datetime"}:
		return "py.DateTime"
	case ir.Int:
		return "int"
	case ir.Str:
		return "string"
	}
	return ""
}

// cookieDates are the functions that spell an expiry, by the Go type of the value.
var cookieDates = map[string]string{"py.DateTime": "CookieDate", "int": "CookieStamp"}

// setCookie maps response.set_cookie with its options.
//
//	resp.set_cookie("k", v, httponly=True)  =>  resp.SetCookie("k", v, web.CookieOptions{HTTPOnly: true})
func setCookie(x rule.Context, m rule.Match) (rule.Value, bool) {
	return cookieCall(x, m, "SetCookie", []string{"key", "value"})
}

func deleteCookie(x rule.Context, m rule.Match) (rule.Value, bool) {
	return cookieCall(x, m, "DeleteCookie", []string{"key"})
}

func cookieCall(x rule.Context, m rule.Match, method string, fixed []string) (rule.Value, bool) {
	operands, wants := []pyast.Expr{m.Args["r"]}, []string{"*web.Response"}
	for _, name := range fixed {
		want := "string"
		if _, maybe := x.TypeOf(m.Args[name]).(ir.Optional); maybe && name == "value" {
			want = "any"
		}
		operands, wants = append(operands, m.Args[name]), append(wants, want)
	}
	var fields []string
	var truths []*pyast.Keyword
	for _, k := range m.More {
		if k.Arg == "key" || k.Arg == "value" {
			continue
		}
		field, ok := cookieOptions[k.Arg]
		switch {
		case ok && field[1] == "bool" && x.TypeOf(k.Value) != ir.Type(ir.Bool):
			truths = append(truths, k)
			continue
		case ok:
			fields, wants = append(fields, field[0]), append(wants, field[1])
		case k.Arg == "expires" && expiryType(x.TypeOf(k.Value)) != "":
			fields, wants = append(fields, "ExpiresText"), append(wants, expiryType(x.TypeOf(k.Value)))
		case k.Arg == "max_age":
			fields, wants = append(fields, "MaxAge"), append(wants, "int")
		default:
			return rule.Value{}, false
		}
		operands = append(operands, k.Value)
	}
	vs := x.Several(operands, wants)
	for _, k := range truths {
		fields, vs = append(fields, cookieOptions[k.Arg][0]), append(vs, x.Truth(k.Value))
	}
	call := gotree.CallOf(gotree.Sel(vs[0].X, method))
	for i, v := range vs[1 : 1+len(fixed)] {
		if wants[1+i] == "any" {
			text, ok := x.Build("web.CookieText(v)", map[string]rule.Value{"v": v})
			if !ok {
				return rule.Value{}, false
			}
			v = x.Hoist(text, "value")
		}
		call.Args = append(call.Args, v.X)
	}
	if len(fields) > 0 {
		call.Args = append(call.Args, cookieLiteral(x, fields, vs[1+len(fixed):]))
	}
	return rule.Value{X: call, Fails: true}, true
}

func cookieLiteral(x rule.Context, fields []string, values []rule.Value) gotree.Expr {
	lit := &gotree.Composite{Type: x.Qual("web", "CookieOptions")}
	for i, name := range fields {
		v := values[i].X
		switch fn := cookieDates[values[i].Type]; {
		case name == "ExpiresText" && fn != "":
			v = gotree.CallOf(x.Qual("web", fn), v)
		case name == "MaxAge":
			v = gotree.CallOf(gotree.Ident{Name: "new"}, v)
		}
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: v})
	}
	return lit
}
