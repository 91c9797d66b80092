// This file maps what programs set on responses: status, header fields and cookies.

package fastapi

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// responseFields is a few lines for each response class and each module that it is imported from.
func responseFields() rule.Table {
	table := fieldsOf("fastapi.Response")
	for _, module := range []string{"fastapi.responses.", "starlette.responses."} {
		for _, name := range []string{"Response", "JSONResponse", "ORJSONResponse", "HTMLResponse", "PlainTextResponse", "RedirectResponse", "StreamingResponse", "FileResponse"} {
			table = append(table, fieldsOf(module+name)...)
		}
	}
	return table
}

func fieldsOf(class string) rule.Table {
	var table rule.Table
	if class != "fastapi.Response" { // which has no status of its own where FastAPI hands it in
		table = append(table, rule.Rule{Py: "(r @ " + class + ").status_code", Go: "r.Status"})
	}
	return append(table, rule.Table{
		{Py: "(r @ " + class + ").status_code = (code @ int)", Go: "r.Status = code"},
		{Py: "(r @ " + class + ").headers[(name @ str)] = (value @ str)", Go: "r.SetHeader(name, value)"},
		{Py: "(r @ " + class + ").headers[(name @ str)]", Go: "r.HeaderAt(name)"},
		{Py: "(r @ " + class + ").headers.get((key @ str))", Go: "r.Header(key)"},
		{Py: "(r @ " + class + ").headers.get((key @ str), None)", Go: "r.Header(key)"},
		{Py: "(r @ " + class + ").headers.get((key @ str), (fallback @ str))", Go: "r.HeaderOr(key, fallback)"},
		{Py: "(r @ " + class + ").headers.setdefault((key @ str), (value @ str))", Go: "r.DefaultHeader(key, value)"},
		{Py: "(key @ str) in (r @ " + class + ").headers", Go: "r.HasHeader(key)"},
		{Py: class + ".delete_cookie(r, key, **options)", Do: deleteCookie},
		{Py: class + ".delete_cookie(r, **options)", Do: deleteCookie},
		{Py: class + ".set_cookie(r, key, value, max_age, **options)", Do: setCookie},
		{Py: class + ".set_cookie(r, key, value, **options)", Do: setCookie},
		{Py: class + ".set_cookie(r, key, **options)", Do: setCookie},
		{Py: class + ".set_cookie(r, **options)", Do: setCookie},
	}...)
}

// cookieOptions are the keywords of set_cookie with their fields and Go types.
var cookieOptions = map[string][2]string{
	"key": {"", "string"}, "value": {"", "string"}, "max_age": {"MaxAge", "int"}, "path": {"Path", "string"}, "domain": {"Domain", "string"}, "secure": {"Secure", "bool"},
	"httponly": {"HTTPOnly", "bool"}, "samesite": {"SameSite", "string"}, "expires": {"Expires", "int"},
}

// setCookie maps response.set_cookie.
//
//	r.set_cookie("k", v, httponly=True)  =>  r.SetCookie("k", v, fastapi.CookieOptions{HTTPOnly: true})
func setCookie(x rule.Context, m rule.Match) (rule.Value, bool) {
	operands, wants, names := []pyast.Expr{m.Args["r"]}, []string{""}, []string{"r"}
	for _, name := range []string{"key", "value"} {
		if m.Args[name] != nil {
			operands, wants, names = append(operands, m.Args[name]), append(wants, "string"), append(names, name)
		}
	}
	if e := m.Args["max_age"]; e != nil {
		m.More = append([]*pyast.Keyword{{Arg: "max_age", Value: e}}, m.More...)
	}
	unset := false
	for _, k := range m.More {
		option, ok := cookieOptions[k.Arg]
		c := x.Const(k.Value)
		if ok && c != nil && c.Kind == ir.ConstNone && strings.Contains(" max_age expires domain samesite ", " "+k.Arg+" ") {
			unset = unset || k.Arg == "samesite"
			continue
		}
		if !ok || k.Arg != "value" && k.Arg != "key" && !plainOption(x, k, c) {
			return rule.Value{}, false
		}
		operands, wants, names = append(operands, k.Value), append(wants, option[1]), append(names, k.Arg)
	}
	options := &gotree.Composite{Type: x.Qual("fastapi", "CookieOptions")}
	call := &gotree.Call{}
	var key gotree.Expr
	value := gotree.Expr(gotree.Str{})
	for i, v := range x.Several(operands, wants) {
		switch name := names[i]; name {
		case "r":
			call.Fn = gotree.Sel(v.X, "SetCookie")
		case "key":
			key = v.X
		case "value":
			value = v.X
		case "max_age", "expires":
			options.Elts = append(options.Elts, gotree.Element{Key: gotree.Ident{Name: cookieOptions[name][0]}, Value: gotree.CallOf(gotree.Ident{Name: "new"}, v.X)})
		default:
			options.Elts = append(options.Elts, gotree.Element{Key: gotree.Ident{Name: cookieOptions[name][0]}, Value: v.X})
		}
	}
	if key == nil {
		return rule.Value{}, false
	}
	if unset {
		options.Elts = append(options.Elts, gotree.Element{Key: gotree.Ident{Name: "SameSite"}, Value: gotree.Str{Value: "-"}})
	}
	call.Args = append(call.Args, key, value)
	if len(options.Elts) > 0 {
		call.Args = append(call.Args, options)
	}
	return rule.Value{X: call, Fails: true}, true
}

// plainOption reports whether an option of a cookie is a constant, or a value of the option's type; samesite is looked at when
// the cookie is set, and so is a constant.
func plainOption(x rule.Context, k *pyast.Keyword, c *ir.Const) bool {
	if c != nil || k.Arg == "samesite" {
		return c != nil && c.Kind != ir.ConstNone
	}
	return x.TypeOf(k.Value) == map[string]ir.Type{"string": ir.Str, "int": ir.Int, "bool": ir.Bool}[cookieOptions[k.Arg][1]]
}

// deleteCookie maps response.delete_cookie, which sets a cookie that is over.
//
//	r.delete_cookie("k")  =>  r.SetCookie("k", "", fastapi.CookieOptions{MaxAge: new(0), Expires: new(0)})
func deleteCookie(x rule.Context, m rule.Match) (rule.Value, bool) {
	over := func(name string) *pyast.Keyword {
		return &pyast.Keyword{Arg: name, Value: &pyast.Constant{Value: pyast.Int{}}}
	}
	for _, k := range m.More {
		if k.Arg == "max_age" || k.Arg == "expires" || k.Arg == "value" {
			return rule.Value{}, false
		}
	}
	m.More = append([]*pyast.Keyword{over("max_age"), over("expires")}, m.More...)
	return setCookie(x, m)
}
