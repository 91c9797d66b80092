// This file maps what is read of a Request and of a RequestValidationError.

package fastapi

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// request is what is read of the request, which is the one under way.
var request = requests("fastapi.", "fastapi.requests.", "starlette.requests.")

// noProxy is the condition of what uvicorn takes from X-Forwarded-For and X-Forwarded-Proto of clients on its machine.
const noProxy = "no proxy on the same machine stands in front of the server"

// noFile is the condition of forms whose fields are read as texts.
const noFile = "no file is sent to a form that has none"

// plainVariables is the condition of paths whose variables are read as texts.
const plainVariables = "no variable of the path has a convertor to another type than str"

func requests(modules ...string) rule.Table {
	table := rule.Table{
		{Py: `fastapi.exceptions.RequestValidationError.errors(e)`, Go: `fastapi.ErrorsOf(e)`},
		{Py: `(e @ fastapi.exceptions.RequestValidationError).body`, Go: `fastapi.BodyOf(e)`},
		{Py: `fastapi.encoders.jsonable_encoder(obj)`, Go: `fastapi.Encode(obj)`},
	}
	for _, module := range modules {
		table = append(table,
			rule.Rule{Py: "(r @ " + module + "Request).method", Go: "fastapi.MethodOf(c)"},
			rule.Rule{Py: "(r @ " + module + "Request).url.path", Go: "fastapi.PathOf(c)"},
			rule.Rule{Py: "str((r @ " + module + "Request).url)", Go: "fastapi.URLOf(c)", If: noProxy},
			rule.Rule{Py: "(r @ " + module + "Request).url.query", Go: "fastapi.QueryOf(c)"},
			rule.Rule{Py: "(r @ " + module + "Request).client.host", Go: "fastapi.ClientOf(c)", If: noProxy},
			rule.Rule{Py: "(r @ " + module + "Request).headers[(key @ str)]", Go: "fastapi.HeaderOf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).headers.get((key @ str))", Go: "fastapi.HeaderIf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).headers.get((key @ str), None)", Go: "fastapi.HeaderIf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).headers.get((key @ str), (fallback @ str))", Go: "fastapi.HeaderOr(c, key, fallback)"},
			rule.Rule{Py: "(key @ str) in (r @ " + module + "Request).headers", Go: "fastapi.HasHeader(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).cookies.get((key @ str))", Go: "fastapi.CookieIf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).query_params.get((key @ str))", Go: "fastapi.QueryIf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).query_params.get((key @ str), None)", Go: "fastapi.QueryIf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).query_params.get((key @ str), (fallback @ str))", Go: "fastapi.QueryOr(c, key, fallback)"},
			rule.Rule{Py: "(key @ str) in (r @ " + module + "Request).query_params", Go: "fastapi.HasQuery(c, key)"},
			rule.Rule{Py: "dict((r @ " + module + "Request).query_params)", Go: "fastapi.QueryDict(c)"},
			rule.Rule{Py: "(r @ " + module + "Request).query_params[(key @ str)]", Go: "fastapi.QueryAt(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).query_params.getlist((key @ str))", Go: "fastapi.QueryAll(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).cookies.get((key @ str), None)", Go: "fastapi.CookieIf(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).cookies.get((key @ str), (fallback @ str))", Go: "fastapi.CookieOr(c, key, fallback)"},
			rule.Rule{Py: "(key @ str) in (r @ " + module + "Request).cookies", Go: "fastapi.HasCookie(c, key)"},
			rule.Rule{Py: "(r @ " + module + "Request).cookies", Go: "fastapi.Cookies(c)"},
			rule.Rule{Py: "(r @ " + module + "Request).session", Go: "fastapi.SessionOf(c)"},
			rule.Rule{Py: "(r @ " + module + "Request).path_params[(key @ str)]", Go: "fastapi.PathAt(c, key)", If: plainVariables},
			rule.Rule{Py: "(r @ " + module + "Request).path_params", Go: "fastapi.PathParams(c)", If: plainVariables},
			rule.Rule{Py: "str((r @ " + module + "Request).base_url)", Go: "fastapi.BaseURLOf(c)", If: noProxy},
		)
		table = append(table, wholes(module)...)
	}
	return append(table,
		rule.Rule{Py: `(f @ fastapi.UploadFile).filename`, Go: `f.Filename`},
		rule.Rule{Py: `(f @ fastapi.UploadFile).size`, Go: `f.Size`},
		rule.Rule{Py: `(f @ fastapi.UploadFile).content_type`, Go: `f.ContentType()`},
		rule.Rule{Py: `(f @ fastapi.UploadFile).file.read()`, Go: `f.Read()`},
		rule.Rule{Py: `(f @ fastapi.UploadFile).file.seek((offset @ int))`, Go: `f.Seek(offset)`},
	)
}

// wholes is what is read of a Request beside single fields: its URL, all its headers, the whole query, its scope.
func wholes(module string) rule.Table {
	return rule.Table{
		{Py: "(r @ " + module + "Request).url", Go: "fastapi.RequestURL(c)", If: noProxy},
		{Py: "(r @ " + module + "Request).headers.get((key @ str), fallback)", Go: "fastapi.HeaderElse(c, key, fallback)"},
		{Py: "dict((r @ " + module + "Request).headers)", Go: "fastapi.HeaderDict(c)", If: headerOrder},
		{Py: "(r @ " + module + "Request).headers.items()", Go: "fastapi.HeaderItems(c)", If: headerOrder},
		{Py: "(r @ " + module + "Request).headers.keys()", Go: "fastapi.HeaderNames(c)", If: headerOrder},
		{Py: "(r @ " + module + "Request).headers.getlist((key @ str))", Go: "fastapi.HeaderAll(c, key)"},
		{Py: "(r @ " + module + "Request).query_params.get((key @ str), fallback)", Go: "fastapi.QueryElse(c, key, fallback)"},
		{Py: "str((r @ " + module + "Request).query_params)", Go: "fastapi.QueryText(c)"},
		{Py: "bool((r @ " + module + "Request).query_params)", Go: "fastapi.HasQueries(c)"},
		{Py: "len((r @ " + module + "Request).query_params)", Go: "fastapi.QueryDict(c).Len()"},
		{Py: "(r @ " + module + "Request).query_params.items()", Go: "fastapi.QueryItems(c)"},
		{Py: "(r @ " + module + "Request).query_params.multi_items()", Go: "fastapi.QueryPairs(c)"},
		{Py: "(r @ " + module + "Request).query_params.keys()", Go: "fastapi.QueryNames(c)"},
		{Py: "(r @ " + module + "Request).client.port", Go: "fastapi.ClientPort(c)"},
		{Py: "(r @ " + module + "Request).client is not None", Go: "true"},
		{Py: "(r @ " + module + "Request).base_url", Go: "fastapi.BaseURL(c)", If: noProxy},
		{Py: "(r @ " + module + "Request).scope['type']", Go: `"http"`},
		{Py: "(r @ " + module + "Request).scope['path']", Go: "fastapi.ScopePath(c)"},
		{Py: "(r @ " + module + "Request).stream()", Go: "fastapi.BodyStream(c)", If: onePiece},
		{Py: "(r @ " + module + "Request).cookies.get((key @ str), fallback)", Go: "fastapi.CookieElse(c, key, fallback)"},
		{Py: "(r @ " + module + "Request).url_for(name, **path_params)", Do: urlFor},
		{Py: "str((r @ " + module + "Request).url_for(name, **path_params))", Do: urlForText},
		{Py: "(r @ " + module + "Request).scope['root_path']", Go: "fastapi.RootPath(c)"},
		{Py: "(r @ " + module + "Request).scope.get('root_path')", Go: "fastapi.RootPath(c)"},
		{Py: "(r @ " + module + "Request).scope.get('root_path', '')", Go: "fastapi.RootPath(c)"},
		{Py: "(r @ " + module + "Request).scope['method']", Go: "fastapi.MethodOf(c)"},
		{Py: "(r @ " + module + "Request).url.scheme", Go: "fastapi.SchemeOf()", If: noProxy},
	}
}

// urls is what is read of URLs that are values.
var urls = rule.Table{
	{Py: `(u @ fastapi.URL).path`, Go: `u.Path()`},
	{Py: `(u @ fastapi.URL).query`, Go: `u.Query()`},
	{Py: `(u @ fastapi.URL).scheme`, Go: `u.Scheme()`},
	{Py: `(u @ fastapi.URL).netloc`, Go: `u.Netloc()`},
	{Py: `(u @ fastapi.URL).hostname`, Go: `u.Hostname()`},
	{Py: `(u @ fastapi.URL).port`, Go: `u.Port()`},
	{Py: `(u @ fastapi.URL).is_secure`, Go: `u.IsSecure()`},
	{Py: `(u @ fastapi.URL).include_query_params(**kwargs)`, Do: withQuery},
}

// headerOrder is the condition of what sees all header fields of a request: net/http keeps no order.
const headerOrder = "the order of a request's headers does not matter"

// onePiece is the condition of what reads the body as a stream.
const onePiece = "the body is read once, and it does not matter in which pieces it comes"

// withQuery maps url.include_query_params(page=2).
func withQuery(x rule.Context, m rule.Match) (rule.Value, bool) {
	if slices.ContainsFunc(m.More, func(k *pyast.Keyword) bool { return k.Arg == "" }) {
		return rule.Value{}, false
	}
	operands, wants := []pyast.Expr{m.Args["u"]}, []string{aURL}
	for _, k := range m.More {
		operands, wants = append(operands, k.Value), append(wants, "any")
	}
	values := x.Several(operands, wants)
	call := gotree.CallOf(gotree.Sel(values[0].X, "IncludeQuery"))
	for i, k := range m.More {
		call.Args = append(call.Args, gotree.Str{Value: k.Arg}, values[i+1].X)
	}
	return rule.Value{X: call, Type: aURL}, true
}

// urlFor maps request.url_for.
//
//	request.url_for("show", id=3)  =>  fastapi.URLFor(c, "show", "id", 3)
func urlFor(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.TypeOf(m.Args["name"]) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	x.Require(noProxy)
	if slices.ContainsFunc(m.More, func(k *pyast.Keyword) bool { return k.Arg == "" }) {
		name := x.Hoist(x.Expr(m.Args["name"], "string"), "name")
		return x.Build("fastapi.URLForParams(c, name, params)", map[string]rule.Value{"name": name, "params": x.Hoist(x.Dict(m.More), "params")})
	}
	operands, wants := []pyast.Expr{m.Args["name"]}, []string{"string"}
	for _, k := range m.More {
		operands, wants = append(operands, k.Value), append(wants, "any")
	}
	values := x.Several(operands, wants)
	call := gotree.CallOf(x.Qual("fastapi", "URLFor"), x.Request(), values[0].X)
	for i, k := range m.More {
		call.Args = append(call.Args, gotree.Str{Value: k.Arg}, values[i+1].X)
	}
	return rule.Value{X: call, Type: aURL, Fails: true}, true
}

// urlForText maps str(request.url_for(...)).
func urlForText(x rule.Context, m rule.Match) (rule.Value, bool) {
	v, ok := urlFor(x, m)
	if !ok {
		return v, false
	}
	return rule.Value{X: gotree.CallOf(gotree.Ident{Name: "string"}, x.Hoist(v, "link").X), Type: "string"}, true
}

// ownAnswer maps a handler of FastAPI's own, which answers an exception of one of some classes.
//
//	http_exception_handler(request, exc)  =>  fastapi.HTTPAnswer(exc)
func ownAnswer(name string, classes ...string) func(x rule.Context, m rule.Match) (rule.Value, bool) {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		known, ok := x.TypeOf(m.Args["exc"]).(ir.External)
		request, isName := m.Args["request"].(*pyast.Name)
		if !ok || !slices.Contains(classes, known.Name) || !isName || !isRequest(x.TypeOf(request)) {
			return rule.Value{}, false
		}
		exc := x.Several([]pyast.Expr{m.Args["exc"]}, []string{"*py.Error"})[0]
		return rule.Value{X: gotree.CallOf(x.Qual("fastapi", name), exc.X), Type: "*fastapi.Response", Fails: true, Fresh: true}, true
	}
}

func isRequest(t ir.Type) bool {
	known, ok := t.(ir.External)
	return ok && strings.HasSuffix(known.Name, ".Request")
}

// coroutines is what is translated where it is awaited.
func coroutines() rule.Table {
	var table rule.Table
	for _, module := range []string{"fastapi.", "fastapi.requests.", "starlette.requests."} {
		table = append(table,
			rule.Rule{Py: module + "Request.body(r)", Go: "fastapi.RequestBody(c)"},
			rule.Rule{Py: module + "Request.json(r)", Go: "fastapi.RequestJSON(c)"},
			rule.Rule{Py: module + "Request.form(r)", Go: "fastapi.RequestForm(c)", If: noFile},
		)
	}
	table = append(table, socketCoroutines()...)
	return append(table, rule.Table{
		{Py: `fastapi.exception_handlers.http_exception_handler(request, exc)`, Do: ownAnswer("HTTPAnswer", "fastapi.HTTPException", "fastapi.exceptions.HTTPException", "starlette.exceptions.HTTPException")},
		{Py: `fastapi.exception_handlers.request_validation_exception_handler(request, exc)`, Do: ownAnswer("InvalidAnswer", "fastapi.exceptions.RequestValidationError")},
		{Py: `asyncio.sleep(delay)`, Go: `py.Pause(delay)`},
		{Py: `anyio.sleep(delay)`, Go: `py.Pause(delay)`},
		{Py: `fastapi.UploadFile.read(f)`, Go: `f.Read()`},
		{Py: `fastapi.UploadFile.read(f, (size @ int))`, Go: `f.ReadSize(size)`},
		{Py: `fastapi.UploadFile.seek(f, (offset @ int))`, Go: `f.Seek(offset)`},
	}...)
}
