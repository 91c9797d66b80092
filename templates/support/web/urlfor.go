// URLFor builds URLs of the application's own endpoints (flask.url_for,
// SEMANTICS A.4).
package web

import (
	"errors"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// BuildErrorClass is werkzeug.routing.BuildError.
var BuildErrorClass = py.NewClass("BuildError", py.LookupError)

// URLDefaultsFunc adds values before a URL is built, app.url_defaults in Flask.
type URLDefaultsFunc func(c *gin.Context, endpoint string, values *py.Dict[string, any]) error

// URLFor returns url_for(endpoint, name=value, ...) for alternating names and
// values. The names _anchor, _external, _scheme and _method mean what they mean
// in Flask; an endpoint that starts with "." is the current blueprint's. Values
// that the rule does not have become the query. It fails with BuildError for an
// unknown endpoint or missing values.
func URLFor(c *gin.Context, endpoint string, namesAndValues ...any) (string, error) {
	values := py.NewDict[string, any]()
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		values.Set(py.Str(namesAndValues[i]), namesAndValues[i+1])
	}
	return URLForValues(c, endpoint, values)
}

// URLForValues is URLFor with the names and values in a dict, which it empties
// of the options.
func URLForValues(c *gin.Context, endpoint string, values *py.Dict[string, any]) (string, error) {
	x := of(c)
	if x.app == nil {
		return "", py.RuntimeError.New("Unable to build URLs outside an application.")
	}
	if values.Has("endpoint") {
		return "", py.TypeError.New("url_for() got multiple values for argument 'endpoint'")
	}
	b, err := newURLBuild(x, endpoint, values)
	if err != nil {
		return "", err
	}
	for _, f := range x.app.urlDefaults(b.endpoint) {
		if err := f(c, b.endpoint, values); err != nil {
			return "", err
		}
	}
	for k, v := range values.All() {
		if v != nil {
			b.values.set(k, v)
		}
	}
	return b.url(c, x.app)
}

// urlDefaults returns the hooks for URLs of an endpoint: those of the application,
// then those of its blueprints from the outermost one on.
func (a *App) urlDefaults(endpoint string) []URLDefaultsFunc {
	list := slices.Clone(a.Hooks.defaults)
	for i, c := range endpoint {
		if c != '.' {
			continue
		}
		if h := a.scopes[endpoint[:i]]; h != nil {
			list = append(list, h.defaults...)
		}
	}
	return list
}

// urlBuild is one call of url_for.
type urlBuild struct {
	endpoint               string
	values                 valueList
	anchor, scheme, method any
	external               bool
}

func newURLBuild(x *exchange, endpoint string, values *py.Dict[string, any]) (*urlBuild, error) {
	b := &urlBuild{endpoint: endpoint}
	b.anchor = values.PopOr("_anchor", nil)
	b.scheme = values.PopOr("_scheme", nil)
	b.method = values.PopOr("_method", nil)
	external := values.PopOr("_external", nil)
	b.external = external != nil && py.Truth(external) || external == nil && b.scheme != nil
	if b.scheme != nil && !b.external {
		return nil, py.ValueError.New("When specifying '_scheme', '_external' must be True.")
	}
	if relative, ok := strings.CutPrefix(endpoint, "."); ok {
		b.endpoint = relative
		if names := x.blueprints(); len(names) > 0 {
			b.endpoint = names[0] + endpoint
		}
	}
	return b, nil
}

func (b *urlBuild) url(c *gin.Context, a *App) (string, error) {
	host, path, err := b.build(c, a.urls)
	if err != nil {
		return "", err
	}
	url := ScriptRoot(c) + "/" + strings.TrimLeft(path, "/")
	server := a.serverHost(c)
	if a.config.Map.HostMatching {
		if host != "" && host != server {
			b.external, server = true, host
		}
	} else if host != a.hostPart(c) || b.external && host != "" {
		b.external = true
		if host != "" {
			server = host + "." + server
		}
	}
	if b.external {
		scheme := Scheme(c)
		if b.scheme != nil {
			scheme = py.Str(b.scheme)
		}
		switch scheme {
		case "":
		case "https", "wss":
			scheme = "https:"
		default:
			scheme = "http:"
		}
		url = scheme + "//" + server + url
	}
	if b.anchor != nil {
		url += "#" + quote(py.Str(b.anchor), "%!#$&'()*+,/:;=?@")
	}
	return url, nil
}

// build returns the host part and path, or the exception for there being none.
func (b *urlBuild) build(c *gin.Context, m *Map) (host, path string, err error) {
	if b.method != nil {
		host, path, err = m.build(b.endpoint, b.values, py.Str(b.method), true)
	} else {
		host, path, err = m.buildFor(b.endpoint, b.values, Method(c))
	}
	var none *buildError
	switch {
	case errors.As(err, &none):
		return "", "", BuildErrorClass.New(none.text)
	case err != nil:
		return "", "", py.ValueError.New(err.Error())
	}
	return host, path, nil
}
