// URLs as values (starlette.datastructures.URL).
package fastapi

import (
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// URL is a URL as request.url and request.url_for return it.
type URL string

// RequestURL returns request.url.
func RequestURL(c *gin.Context) URL { return URL(URLOf(c)) }

// BaseURL returns request.base_url.
func BaseURL(c *gin.Context) URL { return URL(BaseURLOf(c)) }

// PyTypeName is the name of the class in Python.
func (u URL) PyTypeName() string { return "URL" }

// PyStr is the whole URL.
func (u URL) PyStr() string { return string(u) }

// PyRepr returns repr of the URL.
func (u URL) PyRepr() string { return "URL(" + py.Repr(string(u)) + ")" }

// PyEq compares the whole URL with str() of anything.
func (u URL) PyEq(other any) (equal, ok bool) { return string(u) == py.Str(other), true }

// TemplateAttr is the path of the URL.
func (u URL) TemplateAttr(name string) (value any, ok bool, err error) {
	if name == "path" {
		return u.split().path, true, nil
	}
	return nil, false, py.NotPorted.New("the attribute " + name + " of a URL")
}

// urlParts are what urllib.parse.urlsplit takes a URL apart into.
type urlParts struct{ scheme, netloc, path, query, fragment string }

// split takes the URL apart, as urllib.parse.urlsplit does.
func (u URL) split() urlParts {
	var p urlParts
	rest := strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(string(u))
	p.scheme, rest, _ = strings.Cut(rest, "://")
	rest, p.fragment, _ = strings.Cut(rest, "#")
	rest, p.query, _ = strings.Cut(rest, "?")
	at := strings.IndexByte(rest+"/", '/')
	p.netloc, p.path = rest[:at], rest[at:]
	return p
}

// Path returns url.path.
func (u URL) Path() string { return u.split().path }

// Query returns url.query.
func (u URL) Query() string { return u.split().query }

// Scheme returns url.scheme.
func (u URL) Scheme() string { return u.split().scheme }

// Netloc returns url.netloc: the host and the port as the URL has them.
func (u URL) Netloc() string { return u.split().netloc }

// IsSecure returns url.is_secure.
func (u URL) IsSecure() bool {
	scheme := u.split().scheme
	return scheme == "https" || scheme == "wss"
}

// Hostname returns url.hostname in small letters; ok is false for None.
func (u URL) Hostname() (name string, ok bool) {
	name, _ = u.host()
	return strings.ToLower(name), name != ""
}

// Port returns url.port, nil for None. It raises ValueError for one that is no number up to 65535.
func (u URL) Port() (any, error) {
	_, port := u.host()
	if port == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(port)
	switch {
	case err != nil:
		return nil, py.ValueError.New("Port could not be cast to integer value as " + py.Repr(port))
	case n > 65535:
		return nil, py.ValueError.New("Port out of range 0-65535")
	}
	return n, nil
}

// host returns the host and the port as texts.
func (u URL) host() (name, port string) {
	netloc := u.split().netloc
	netloc = netloc[strings.LastIndexByte(netloc, '@')+1:]
	if _, inner, ok := strings.Cut(netloc, "["); ok {
		name, rest, _ := strings.Cut(inner, "]")
		_, port, _ = strings.Cut(rest, ":")
		return name, port
	}
	name, port, _ = strings.Cut(netloc, ":")
	return name, port
}

// IncludeQuery returns url.include_query_params(**values) for alternating names and
// values, which stand behind the others.
func (u URL) IncludeQuery(namesAndValues ...any) URL {
	p := u.split()
	given := py.NewDict[string, any]()
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		given.Set(py.Str(namesAndValues[i]), namesAndValues[i+1])
	}
	var kept [][2]string
	for _, pair := range pairs(p.query) {
		if !given.Has(pair[0]) {
			kept = append(kept, pair)
		}
	}
	for name, value := range given.All() {
		kept = append(kept, [2]string{name, py.Str(value)})
	}
	p.query = queryOf(kept)
	return p.join()
}

// join puts the parts together again (urllib.parse.urlunsplit).
func (p urlParts) join() URL {
	text := p.scheme + "://" + p.netloc + p.path
	if p.query != "" {
		text += "?" + p.query
	}
	if p.fragment != "" {
		text += "#" + p.fragment
	}
	return URL(text)
}
