// URLs of operations by their names (starlette.routing.Router.url_path_for).
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// NoMatchFound is starlette.routing.NoMatchFound.
var NoMatchFound = py.NewClass("NoMatchFound", py.Exception)

// URLFor returns request.url_for(name, **params) for alternating names and values
// of params (URLForParams).
func URLFor(c *gin.Context, name string, namesAndValues ...any) (URL, error) {
	params := py.NewDict[string, any]()
	for i := 0; i+1 < len(namesAndValues); i += 2 {
		params.Set(py.Str(namesAndValues[i]), namesAndValues[i+1])
	}
	return URLForParams(c, name, params)
}

// URLForParams returns request.url_for(name, **params): the first rule of the name that
// has these parameters. It raises NoMatchFound for none.
func URLForParams(c *gin.Context, name string, params *py.Dict[string, any]) (URL, error) {
	if path, ok, err := outermost(c).pathFor(name, params); ok {
		return URL(strings.TrimRight(BaseURLOf(c), "/") + path), err
	}
	return "", NoMatchFound.New(`No route exists for name "` + name + `" and params "` + strings.Join(params.Keys(), ", ") + `".`)
}

// outermost returns the app that the server runs, which mounts the others.
func outermost(c *gin.Context) *App {
	if app, ok := c.Value(outermostKey).(*App); ok {
		return app
	}
	app, _ := c.MustGet(appKey).(*App)
	return app
}

// pathFor returns the path of the first route of a name that has just these
// variables; ok is false for none. Those of mounted apps have the name of the mount
// before them, where it has one (starlette.routing.Mount.url_path_for).
func (a *App) pathFor(name string, params *py.Dict[string, any]) (path string, ok bool, err error) {
	for _, r := range a.routes {
		if r.Name == name && r.Name != "" && params.Len() == len(r.names) && hasAll(params, r.names) {
			path, err = r.fill(params)
			return path, true, err
		}
		mount := strings.TrimSuffix(r.Path, "/{path:path}")
		rest, below := name, r.Mount && a.apps[mount] != nil
		if below && r.Name != "" {
			rest, below = strings.CutPrefix(name, r.Name+":")
		}
		if !below {
			continue
		}
		if path, ok, err = a.apps[mount].pathFor(rest, params); ok {
			return mount + path, true, err
		}
	}
	return "", false, nil
}

func hasAll(params *py.Dict[string, any], names []string) bool {
	for _, name := range names {
		if !params.Has(name) {
			return false
		}
	}
	return true
}

// fill puts parameters into the path.
func (r *route) fill(params *py.Dict[string, any]) (string, error) {
	var err error
	path := variable.ReplaceAllStringFunc(r.Path, func(m string) string {
		name, convertor, _ := strings.Cut(strings.Trim(m, "{}"), ":")
		value, _ := params.Get(name)
		text := py.Str(value)
		switch {
		case r.Mount:
			return strings.TrimLeft(text, "/")
		case convertor == "path":
		case convertor != "" && convertor != "str":
			err = py.NotPorted.New("a URL of a path with the convertor " + convertor)
		case text == "":
			err = py.AssertionError.New("Must not be empty")
		case strings.Contains(text, "/"):
			err = py.AssertionError.New("May not contain path separators")
		}
		return text
	})
	return path, err
}
