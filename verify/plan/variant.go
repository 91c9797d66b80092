// This file holds what can be varied in a request that is otherwise ordinary: its path, its method, its slashes, its keys.

package plan

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// The kinds of what a request tries, in the order in which they are sent.
const (
	kindPlain    = "plain"
	kindSession  = "session"
	kindMissing  = "missing"  // a key is not there
	kindWord     = "word"     // a constant that the view compares with
	kindBoundary = "boundary" // of a converter, a type or a constraint
	kindMethod   = "method"   // HEAD, OPTIONS, what is not allowed
	kindPath     = "path"     // slashes, encodings, letter case
	kindKey      = "key"      // empty, repeated, of another type
	kindBody     = "body"     // broken, or of another kind
	kindHostile  = "hostile"
	kindRandom   = "random" // several of them at once
)

// variant is one change of an ordinary request.
type variant struct {
	kind   string
	change func(d *draft)
}

// variants returns every change that can be made to a request of the route, by kind.
func variants(d draft) map[string][]variant {
	out := map[string][]variant{}
	for _, list := range [][]variant{
		pathVariants(d), methodVariants(d), slashVariants(d), keyVariants(d), bodyVariants(d), fieldVariants(d),
	} {
		for _, v := range list {
			out[v.kind] = append(out[v.kind], v)
		}
	}
	return out
}

// pathVariants puts the edges of its converter, and what the view compares it with, into the place of each variable.
func pathVariants(d draft) []variant {
	var out []variant
	for i, p := range variables(d.parts) {
		for _, text := range encodeAll(d.route.Variables[p.name]) {
			out = append(out, variant{kindWord, func(d *draft) { d.path[i] = slot{text: text} }})
		}
		for _, text := range append(p.converter.usual(), p.converter.edges()...) {
			out = append(out, variant{kindBoundary, func(d *draft) { d.path[i] = slot{text: text} }})
		}
	}
	return out
}

// methodVariants sends the request with other methods; those of the rule come first.
func methodVariants(d draft) []variant {
	methods := []string{"HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "FOO", strings.ToLower(d.method)}
	var out []variant
	for _, method := range methods {
		if method != d.method {
			out = append(out, variant{kindMethod, func(d *draft) { d.method = method }})
		}
	}
	return out
}

// slashVariants changes how the path and the query are written.
func slashVariants(d draft) []variant {
	reworks := []rework{
		onPath(toggleSlash),
		onPath(func(path string) string { return path + "/" }),
		onPath(func(path string) string { return path + "//" }),
		onPath(func(path string) string { return "/" + path }),
		onPath(func(path string) string { return "//" + path }),
		onPath(doubleInner),
		onPath(strings.ToUpper),
		onPath(encodeLetter),
		onPath(func(path string) string { return path + "%20" }),
		onPath(func(path string) string { return path + "%0A" }),
		onPath(func(path string) string { return path + "%2F" }),
		onPath(func(path string) string { return path + ";v=1" }),
		onPath(func(path string) string { return path + "x" }),
		onPath(func(path string) string { return path[:max(1, len(path)-1)] }),
		onPath(func(path string) string { return path + "/../x" }),
		onPath(func(path string) string { return "/." + path }),
		onPath(func(path string) string { return toggleSlash(doubleInner(path)) }),
	}
	for _, more := range []string{"", "=", "&", "&&=&", "a", "a=1&a=2", "a=%zz", "a=%", "a=1;b=2", "%FF=%FE", "a[]=1&a[0]=2", "+=+", "x=%00", "a==b", "?"} {
		reworks = append(reworks, func(target string) string { return withQuery(target, more) })
	}
	var out []variant
	for _, change := range reworks {
		out = append(out, variant{kindPath, func(d *draft) { d.target = append(d.target, change) }})
	}
	return out
}

// onPath changes the path and leaves the query.
func onPath(change func(path string) string) rework {
	return func(target string) string {
		path, query, found := strings.Cut(target, "?")
		path = change(path)
		if found {
			return path + "?" + query
		}
		return path
	}
}

func withQuery(target, more string) string {
	if strings.Contains(target, "?") {
		return target + "&" + more
	}
	return target + "?" + more
}

func toggleSlash(path string) string {
	if rest, ok := strings.CutSuffix(path, "/"); ok && rest != "" {
		return rest
	}
	return path + "/"
}

// doubleInner doubles the last slash that is not the first one.
func doubleInner(path string) string {
	i := strings.LastIndex(path, "/")
	if i <= 0 {
		return path + "//"
	}
	return path[:i] + "/" + path[i:]
}

// encodeLetter percent-encodes the first letter, which means the same.
func encodeLetter(path string) string {
	i := strings.IndexFunc(path, func(r rune) bool { return 'a' <= r && r <= 'z' })
	if i < 0 || i > 0 && path[i-1] == '%' {
		return path
	}
	const digits = "0123456789abcdef"
	return path[:i] + "%" + string(digits[path[i]>>4]) + string(digits[path[i]&15]) + path[i+1:]
}

// keyVariants leaves out, repeats and replaces each key that the view reads.
func keyVariants(d draft) []variant {
	var out []variant
	for _, k := range d.route.Keys {
		if k.Place == JSON || strings.EqualFold(k.Name, "Host") || strings.EqualFold(k.Name, "Content-Length") {
			continue // the fields of the body are varied as JSON
		}
		out = append(out, variant{kindMissing, func(d *draft) { d.drop(k) }})
		for _, text := range wordsOf(k) {
			out = append(out, variant{kindWord, func(d *draft) { d.set(k, text) }})
		}
		for _, text := range edgesOf(k) {
			out = append(out, variant{kindKey, func(d *draft) { d.set(k, text) }})
		}
		out = append(out, repeated(k)...)
		for _, text := range hostileTexts {
			out = append(out, variant{kindHostile, func(d *draft) { d.set(k, text) }})
		}
		if k.Place == Files {
			out = append(out, fileVariants(k)...)
		}
	}
	out = append(out, variant{kindPlain, func(d *draft) { d.setAll() }})
	return append(out, strangeHeaders()...)
}

// setAll gives each key of the query and the headers an ordinary value.
func (d *draft) setAll() {
	for _, k := range d.route.Keys {
		if k.Place == Args || k.Place == Cookies || k.Place == Headers && !leftAlone(k.Name) {
			d.set(k, sampleKey(k, 0))
		}
	}
}

// repeated sends a key twice, without its "=", with other letters, and beside a key that nobody reads.
func repeated(k Key) []variant {
	add := func(d *draft, more ...pair) {
		switch k.Place {
		case Args:
			d.query = append(d.query, more...)
		case Form:
			d.form = append(d.form, more...)
		case Cookies:
			d.cookie = append(d.cookie, more...)
		case Headers:
			for _, p := range more {
				d.header = append(d.header, exchange.Header{Name: k.Name, Value: printable(p.value)})
			}
		}
	}
	return []variant{
		{kindKey, func(d *draft) { add(d, pair{k.Name, "second"}) }},
		{kindKey, func(d *draft) { add(d, pair{k.Name, "2"}, pair{k.Name, "3"}) }},
		{kindKey, func(d *draft) { d.drop(k); add(d, pair{k.Name, bare}) }},
		{kindKey, func(d *draft) { d.drop(k); add(d, pair{strings.ToUpper(k.Name), sampleKey(k, 0)}) }},
		{kindKey, func(d *draft) { d.drop(k); add(d, pair{k.Name + "[]", sampleKey(k, 0)}) }},
		{kindKey, func(d *draft) { add(d, pair{"nobody_reads", "1"}) }},
	}
}

// fileVariants sends other files: without a name, with a path for one, empty, big.
func fileVariants(k Key) []variant {
	var out []variant
	for _, f := range []upload{
		{k.Name, "", "text/plain", "no name"},
		{k.Name, "../../etc/passwd", "text/plain", "x"},
		{k.Name, `a"b;c.txt`, "", "x"},
		{k.Name, "ünï cödé.PNG", "image/png", "\x89PNG\r\n"},
		{k.Name, "empty.csv", "text/csv", ""},
		{k.Name, ".htaccess", "text/plain", "x"},
		{k.Name, "a.tar.gz", "application/gzip", "\x1f\x8b\xff"},
		{k.Name, "big.bin", "application/octet-stream", strings.Repeat("0123456789abcdef", 8192)},
		{k.Name, `C:\dir\a.exe`, "application/x-msdownload", "MZ"},
		{k.Name, "a.csv", "text/csv", "a,b\r\n1,\"x\ny\"\r\n"},
	} {
		out = append(out, variant{kindKey, func(d *draft) { d.drop(k); d.files = append(d.files, f) }})
	}
	return append(out, variant{kindKey, func(d *draft) { d.drop(k); d.form = append(d.form, pair{k.Name, "a field"}) }})
}

// strangeHeaders adds headers that frameworks look at by themselves.
func strangeHeaders() []variant {
	var out []variant
	for _, h := range []exchange.Header{
		{Name: "Accept", Value: "application/json"},
		{Name: "Accept", Value: "text/html;q=0.8, */*;q=0.1"},
		{Name: "Accept", Value: "image/png"},
		{Name: "Accept-Encoding", Value: "gzip, deflate, br"},
		{Name: "Accept-Language", Value: "de-CH, fr;q=0.5"},
		{Name: "Cookie", Value: "a=b; a=c; d"},
		{Name: "Cookie", Value: `session=eyJhIjoxfQ.aaaaaa.bbbbbb; q="x y"`},
		{Name: "Range", Value: "bytes=0-3"},
		{Name: "If-None-Match", Value: "*"},
		{Name: "If-Modified-Since", Value: "Fri, 01 Jan 2100 00:00:00 GMT"},
		{Name: "X-Requested-With", Value: "XMLHttpRequest"},
		{Name: "X-Forwarded-For", Value: "203.0.113.7"},
		{Name: "X-Forwarded-Proto", Value: "https"},
		{Name: "X-HTTP-Method-Override", Value: "DELETE"},
		{Name: "Origin", Value: "https://example.org"},
		{Name: "Referer", Value: "https://example.org/a?b"},
		{Name: "Authorization", Value: "Basic YTpi"},
		{Name: "Authorization", Value: "Basic !"},
		{Name: "Authorization", Value: "Bearer x.y.z"},
		{Name: "Authorization", Value: "Bearer"},
		{Name: "Host", Value: "example.org:8080"},
		{Name: "User-Agent", Value: "Mozilla/5.0 (X11; Linux)"},
	} {
		out = append(out, variant{kindKey, func(d *draft) { d.header = append(d.header, h) }})
	}
	return out
}

// allows reports whether the rule has the method.
func (r *Route) allows(method string) bool { return slices.Contains(r.Methods, method) }
