// This file maps module urllib.parse.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// textURLs is the condition of URLs of unknown type.
const textURLs = "URLs that are parsed are text"

// urls is the splitting and joining of URLs, and quoting.
var urls = rule.Table{
	{Py: `list(urllib.parse.urlparse((url @ str)))`, Go: `py.URLParts(url)`},
	{Py: `urllib.parse.urlparse((url @ str))`, Go: `py.URLParse(url)`},
	{Py: `urllib.parse.urlsplit((url @ str))`, Go: `py.URLSplit(url)`},
	{Py: `urllib.parse.urlparse((url @ bytes))`, No: diag.NoLibrary},
	{Py: `urllib.parse.urlsplit((url @ bytes))`, No: diag.NoLibrary},
	{Py: `urllib.parse.urlparse(url)`, Go: `py.URLParseOf(url)`, If: textURLs},
	{Py: `urllib.parse.urlsplit(url)`, Go: `py.URLSplitOf(url)`, If: textURLs},
	{Py: `urllib.parse.ParseResult._replace(u, **parts)`, Do: changedURL},
	{Py: `urllib.parse.SplitResult._replace(u, **parts)`, Do: changedURL},
	{Py: `urllib.parse.urlunparse(components)`, Go: `py.URLUnparse(components)`},
	{Py: `urllib.parse.urlunsplit(components)`, Go: `py.URLUnsplit(components)`},
	{Py: `urllib.parse.urljoin((base @ str), (url @ str))`, Go: `py.URLJoin(base, url)`},
	{Py: `urllib.parse.quote((string @ str))`, Go: `py.URLQuote(string, "/")`},
	{Py: `urllib.parse.quote((string @ bytes))`, Go: `py.URLQuoteBytes(string, "/")`},
	{Py: `urllib.parse.quote((string @ str), (safe @ str))`, Go: `py.URLQuote(string, safe)`},
	{Py: `urllib.parse.quote_plus((string @ str))`, Go: `py.URLQuotePlus(string, "")`},
	{Py: `urllib.parse.quote_plus((string @ str), (safe @ str))`, Go: `py.URLQuotePlus(string, safe)`},
	{Py: `urllib.parse.unquote((string @ str))`, Go: `py.URLUnquote(string)`},
	{Py: `urllib.parse.unquote_plus((string @ str))`, Go: `py.URLUnquotePlus(string)`},
	{Py: `urllib.parse.unquote_to_bytes((string @ str))`, Go: `py.URLUnquoteToBytes(string)`},
	{Py: `urllib.parse.urlencode(query)`, Go: `py.URLEncode(query, false)`},
	{Py: `urllib.parse.urlencode(query, True)`, Go: `py.URLEncode(query, true)`},
	{Py: `urllib.parse.urlencode(query, doseq=True)`, Go: `py.URLEncode(query, true)`},
	{Py: `urllib.parse.parse_qs((qs @ str))`, Go: `py.ParseQS(qs, false)`},
	{Py: `urllib.parse.parse_qs((qs @ str), keep_blank_values=True)`, Go: `py.ParseQS(qs, true)`},
	{Py: `urllib.parse.parse_qsl((qs @ str))`, Go: `py.ParseQSL(qs, false)`},
	{Py: `urllib.parse.parse_qsl((qs @ str), keep_blank_values=True)`, Go: `py.ParseQSL(qs, true)`},
	{Py: `(u @ urllib.parse.ParseResult).scheme`, Go: `u.Scheme`},
	{Py: `(u @ urllib.parse.ParseResult).netloc`, Go: `u.Netloc`},
	{Py: `(u @ urllib.parse.ParseResult).path`, Go: `u.Path`},
	{Py: `(u @ urllib.parse.ParseResult).params`, Go: `u.Params`},
	{Py: `(u @ urllib.parse.ParseResult).query`, Go: `u.Query`},
	{Py: `(u @ urllib.parse.ParseResult).fragment`, Go: `u.Fragment`},
	{Py: `(u @ urllib.parse.ParseResult).username`, Go: `u.Username()`},
	{Py: `(u @ urllib.parse.ParseResult).password`, Go: `u.Password()`},
	{Py: `(u @ urllib.parse.ParseResult).hostname`, Go: `u.Hostname()`},
	{Py: `(u @ urllib.parse.ParseResult).port`, Go: `u.Port()`},
	{Py: `urllib.parse.ParseResult.geturl(u)`, Go: `u.String()`},
	{Py: `(u @ urllib.parse.SplitResult).scheme`, Go: `u.Scheme`},
	{Py: `(u @ urllib.parse.SplitResult).netloc`, Go: `u.Netloc`},
	{Py: `(u @ urllib.parse.SplitResult).path`, Go: `u.Path`},
	{Py: `(u @ urllib.parse.SplitResult).query`, Go: `u.Query`},
	{Py: `(u @ urllib.parse.SplitResult).fragment`, Go: `u.Fragment`},
	{Py: `(u @ urllib.parse.SplitResult).username`, Go: `u.Username()`},
	{Py: `(u @ urllib.parse.SplitResult).password`, Go: `u.Password()`},
	{Py: `(u @ urllib.parse.SplitResult).hostname`, Go: `u.Hostname()`},
	{Py: `(u @ urllib.parse.SplitResult).port`, Go: `u.Port()`},
	{Py: `urllib.parse.SplitResult.geturl(u)`, Go: `u.String()`},
}

// changedURL maps u._replace(...).
//
//	u._replace(scheme="https")  =>  u.With(py.URLChange{Scheme: new("https")})
func changedURL(x rule.Context, m rule.Match) (rule.Value, bool) {
	fields := map[string]string{"scheme": "Scheme", "netloc": "Netloc", "path": "Path", "params": "Params", "query": "Query", "fragment": "Fragment"}
	operands, wants := []pyast.Expr{m.Args["u"]}, []string{""}
	for _, k := range m.More {
		if fields[k.Arg] == "" {
			return rule.Value{}, false
		}
		operands, wants = append(operands, k.Value), append(wants, "string")
	}
	vs := x.Several(operands, wants)
	if vs[0].Type != "*py.URL" || vs[0].MayNil {
		return rule.Value{}, false
	}
	lit := &gotree.Composite{Type: x.Qual("py", "URLChange")}
	for i, k := range m.More {
		value := gotree.CallOf(gotree.Ident{Name: "new"}, vs[i+1].X)
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: fields[k.Arg]}, Value: value})
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(vs[0].X, "With"), lit), Type: "*py.URL"}, true
}
