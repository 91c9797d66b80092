// This file holds the faults that are made in the support files, which do what Flask and Python do by themselves.

package main

// supportFaults are mistakes of the support files.
var supportFaults = []fault{
	{"HEAD lost", status, []site{at("notes", "internal/web/urlmap.go", `(\) Match\(host, path, method string\) \(Match, error\) \{\n)`, "${1}\tif method == \"HEAD\" {\n\t\treturn Match{Status: 405, Allowed: []string{\"GET\"}}, nil\n\t}\n")}},
	{"length left out for HEAD", other, []site{at("notes", "internal/web/write.go", `(\tr\.setHeader\([^\n]*\n)`, "${1}\tif Method(c) == http.MethodHead {\n\t\tc.Writer.Header().Del(\"Content-Length\")\n\t}\n")}},
	{"405 became 404", status, []site{at("kitchen", "internal/web/urlmap.go", `Status: 405, Allowed`, `Status: 404, Allowed`)}},
	{"Allow dropped", other, []site{at("kitchen", "internal/web/routing.go", `\{\{"Allow", `, `{{"X-Allow", `)}},
	{"OPTIONS without its methods", other, []site{at("kitchen", "internal/web/routing.go", `resp\.Headers\.Set\("Allow"`, `resp.Headers.Set("X-Allow"`)}},
	{"status of the redirect to a slash changed", status, []site{at("kitchen", "internal/web/routing.go", `redirectResponse\(location, 308\)`, `redirectResponse(location, 301)`)}},
	{"query lost in the redirect to a slash", other, []site{at("kitchen", "internal/web/routing.go", `query != ""`, `query == "\x00"`)}},
	{"redirects relative", other, []site{at("kitchen", "internal/web/routing.go", `base := Scheme\(c\) \+ "://" \+ host`, `base := host[:0]`)}},
	{"slashes within a path not merged", status, []site{at("kitchen", "internal/web/matcher.go", `case m\.opt\.KeepSlashes:`, `case !m.opt.KeepSlashes:`)}},
	{"converter takes signs", status, []site{at("kitchen", "internal/web/converter.go", "intRegex   = `", "intRegex   = `-?")}},
	{"converter is ASCII only", status, []site{at("kitchen", "internal/web/converter.go", "intRegex   = `\\\\p\\{Nd\\}", "intRegex   = `[0-9]")}},
	{"keys of JSON not sorted", other, []site{at("kitchen", "internal/py/jsonify.go", `SortKeys: true, ItemSeparator`, `ItemSeparator`)}},
	{"trailing newline of JSON lost", other, []site{at("notes", "internal/py/jsonify.go", `return append\(\[\]byte\(text\), '\\n'\), nil`, `return []byte(text), nil`)}},
	{"spaces in JSON", other, []site{at("notes", "internal/py/jsonify.go", `ItemSeparator: ","`, `ItemSeparator: ", "`)}},
	{"Unicode not escaped in JSON", other, []site{at("notes", "internal/py/jsonify.go", `SortKeys: true, ItemSeparator`, `KeepUnicode: true, SortKeys: true, ItemSeparator`)}},
	{"surrogate pairs written as one", other, []site{at("kitchen", "internal/py/json_object.go", `case r > 0xffff:`, `case r > 0x1fffff:`)}},
	{"floats written without their fraction", other, []site{at("kitchen", "internal/py/json_dumps.go", `return FormatFloat\(f\)`, "if f == math.Trunc(f) && math.Abs(f) < 1e15 {\n\t\treturn strconv.FormatInt(int64(f), 10)\n\t}\n\treturn FormatFloat(f)")}},
	{"page of an error not escaped", escape, []site{at("kitchen", "internal/web/httperror.go", `return html\.EscapeString\(s\)`, "_ = html.EscapeString\n\treturn s")}},
	{"quotes not escaped", escape, []site{at("shop", "internal/py/*.go", "`\"`, \"&quot;\"", "`\"`, `\"`")}},
	{"values of cookies not quoted", cookie, []site{at("kitchen", "internal/web/setcookie.go", `if plainCookie\.MatchString\(value\)`, `if plainCookie.MatchString(value) || true`)}},
	{"cookies expire at another time", cookie, []site{at("kitchen", "internal/web/setcookie.go", `time\.Unix\(0, 0\)`, `time.Unix(3600, 0)`)}},
	{"session readable by scripts", cookie, []site{at("shop", "internal/web/session.go", `HTTPOnly: !s\.config\.Script`, `HTTPOnly: s.config.Script`)}},
	{"forged sessions taken", auth, []site{at("shop", "internal/web/signing.go", `(\) signedBy\([^\n]*\n)`, "${1}\tif len(text) > 0 {\n\t\treturn true\n\t}\n")}},
	{"sessions not saved", auth, []site{at("shop", "internal/web/session.go", `(?s)(\) save\(resp \*Response\) error \{\n)`, "${1}\tif s.values.Len() > 0 {\n\t\treturn nil\n\t}\n")}},
	{"Vary dropped", other, []site{at("shop", "internal/web/session.go", `\n[^\n]*resp\.Headers\.AddVary\("Cookie"\)\n\t\}\n`, "\n\t}\n")}},
	{"charset dropped", other, []site{at("kitchen", "internal/web/handle.go", `newResponse\(body, status, "text/html; charset=utf-8"\)`, `newResponse(body, status, "text/html")`)}},
	{"plus not read as a space", data, []site{at("kitchen", "internal/web/query.go", `strings\.ReplaceAll\(s, "\+", " "\)`, `strings.ReplaceAll(s, "\x00", " ")`)}},
	{"empty parameters dropped", data, []site{at("kitchen", "internal/web/query.go", `if pair == "" \{`, `if pair == "" || pair[len(pair)-1] == '=' {`)}},
	{"numbers with spaces refused", other, []site{at("kitchen", "internal/py/parse_number.go", `strings\.Trim\(s, " \\t\\n\\r\\v\\f"\)`, `strings.Trim(s, "\t")`)}},
	{"JSON of any type taken", status, []site{at("todo", "internal/web/requestjson.go", `case o\.Force \|\| IsJSON\(c\):`, `case true:`)}},
	{"time zone of dates changed", other, []site{at("kitchen", "internal/web/*.go", `(func HTTPDate\([^\n]*)\.UTC\(\)`, `${1}.UTC().Add(3600e9)`)}},
}
