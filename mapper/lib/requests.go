// This file maps the library requests, and its own exceptions.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// The conditions of what other servers answer.
const (
	sameAnswers  = "the servers that the app asks by requests answer the Go client alike"
	sameFailures = "texts of connections that fail are not compared: urllib3's hold the addresses of objects"
	sameGuess    = "texts from other servers that say no encoding are UTF-8"
)

// asking is what requests asks of other servers, and what is read of their answers.
var asking = append(rule.Table{
	{Py: `requests.request(method, url, **options)`, Do: ask("Send", "")},
	{Py: `requests.Session()`, Go: `requests.NewSession()`},
	{Py: `requests.session()`, Go: `requests.NewSession()`},
	{Py: `requests.Session.request(s, method, url, **options)`, Do: ask("Send", "")},
	{Py: `(s @ requests.Session).headers.update(headers)`, Go: `s.UpdateHeaders(headers)`},
	{Py: `(s @ requests.Session).headers[(name @ str)] = (value @ str)`, Go: `s.SetHeader(name, value)`},
	{Py: `(r @ requests.Response).status_code`, Go: `r.StatusCode()`},
	{Py: `(r @ requests.Response).ok`, Go: `r.OK()`},
	{Py: `(r @ requests.Response).reason`, Go: `r.Reason()`},
	{Py: `(r @ requests.Response).url`, Go: `r.URL()`},
	{Py: `(r @ requests.Response).content`, Go: `r.Content()`},
	{Py: `(r @ requests.Response).text`, Go: `r.Text()`, If: sameGuess},
	{Py: `(r @ requests.Response).encoding`, Go: `r.Encoding()`},
	{Py: `(r @ requests.Response).encoding = encoding`, Go: `r.SetEncoding(encoding)`},
	{Py: `requests.Response.json(r)`, Go: `r.JSON()`},
	{Py: `requests.Response.raise_for_status(r)`, Go: `r.RaiseForStatus()`},
	{Py: `(r @ requests.Response).headers[(name @ str)]`, Go: `r.Header(name)`},
	{Py: `(r @ requests.Response).headers.get((name @ str))`, Go: `r.LookupHeader(name)`},
	{Py: `(r @ requests.Response).headers.get((name @ str), (fallback @ str))`, Go: `r.HeaderOr(name, fallback)`},
	{Py: `(name @ str) in (r @ requests.Response).headers`, Go: `r.HasHeader(name)`},
	{Py: `(e @ requests.HTTPError).response`, Go: `requests.ResponseOf(e)`},
	{Py: `(e @ requests.exceptions.HTTPError).response`, Go: `requests.ResponseOf(e)`},
}, askRules()...)

// askMethods are the functions of requests named after methods, with what their second argument is.
var askMethods = []struct{ py, name, second string }{
	{"get", "Get", "params"}, {"post", "Post", "data"}, {"put", "Put", "data"}, {"patch", "Patch", "data"}, {"delete", "Delete", ""}, {"head", "Head", ""},
}

// askRules returns the rules of each method, of the module and of sessions.
func askRules() rule.Table {
	var table rule.Table
	for _, method := range askMethods {
		for _, on := range []string{"requests." + method.py + "(url", "requests.Session." + method.py + "(s, url"} {
			table = append(table, rule.Rule{Py: on + ", **options)", Do: ask(method.name, "")})
			if method.second != "" {
				table = append(table, rule.Rule{Py: on + ", second, **options)", Do: ask(method.name, method.second)})
			}
		}
	}
	return table
}

// askFields are the fields of requests.Options by keyword.
var askFields = map[string]string{"params": "Params", "data": "Data", "json": "JSON", "headers": "Headers", "timeout": "Timeout", "auth": "Auth"}

// ask maps a request; of its options those that are values, and those that switch something.
//
//	requests.get(url, params=query, timeout=5)  =>  requests.Get(url, requests.Options{Params: query, Timeout: 5})
func ask(fn, second string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		if x.TopLevel() {
			return rule.Value{}, false
		}
		var operands []pyast.Expr
		var wants []string
		for _, name := range []string{"s", "method", "url"} {
			if e := m.Args[name]; e != nil {
				operands, wants = append(operands, e), append(wants, map[string]string{"s": "", "method": "string", "url": "string"}[name])
			}
		}
		first := len(operands)
		lit := &gotree.Composite{Type: x.Qual("requests", "Options")}
		var fields []string
		options := m.More
		if second != "" {
			options = append([]*pyast.Keyword{{Arg: second, Value: m.Args["second"]}}, options...)
		}
		for _, k := range options {
			if field := askFields[k.Arg]; field != "" {
				operands, wants, fields = append(operands, k.Value), append(wants, "any"), append(fields, field)
			} else if !askSwitch(x, lit, fn, k) {
				return rule.Value{}, false
			}
		}
		vs := x.Several(operands, wants)
		for i, field := range fields {
			v, ok := x.Convert(vs[first+i], "any")
			if !ok {
				return rule.Value{}, false
			}
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: field}, Value: v.X})
		}
		if fn == "Head" && !follows(x, options) {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "NoRedirects"}, Value: gotree.True})
		}
		x.Require(sameAnswers)
		x.Require(sameFailures)
		return askCall(x, fn, m.Args["s"] != nil, vs[:first], lit), true
	}
}

// askCall returns the call: of the package's function, or of a session's method.
func askCall(x rule.Context, fn string, session bool, vs []rule.Value, lit gotree.Expr) rule.Value {
	call := gotree.CallOf(x.Qual("requests", fn))
	if session {
		call = gotree.CallOf(gotree.Sel(vs[0].X, fn))
		vs = vs[1:]
	}
	for _, v := range vs {
		call.Args = append(call.Args, v.X)
	}
	call.Args = append(call.Args, lit)
	return rule.Value{X: call, Type: "*requests.Response", Fails: true}
}

// askSwitch notes an option that is a constant.
func askSwitch(x rule.Context, lit *gotree.Composite, fn string, k *pyast.Keyword) bool {
	c := constOf(x, k.Value)
	field := map[string]string{"allow_redirects": "NoRedirects", "verify": "Insecure"}[k.Arg]
	if field == "" || c == nil || c.Kind != ir.ConstBool {
		return false
	}
	if !c.Bool && !(fn == "Head" && field == "NoRedirects") {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: field}, Value: gotree.True})
	}
	return true
}

// follows reports whether options ask for redirects to be followed.
func follows(x rule.Context, options []*pyast.Keyword) bool {
	for _, k := range options {
		if c := constOf(x, k.Value); k.Arg == "allow_redirects" && c != nil {
			return c.Bool
		}
	}
	return false
}
