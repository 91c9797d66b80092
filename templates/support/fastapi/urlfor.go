// URLs of operations by their names (starlette.routing.Router.url_path_for).
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// NoMatchFound is starlette.routing.NoMatchFound.
var NoMatchFound = py.NewClass("NoMatchFound", py.Exception)

// URLFor returns request.url_for(name, **params): the first rule of the name that
// has these parameters. It raises NoMatchFound for none.
func URLFor(c *gin.Context, name string, params *py.Dict[string, any]) (URL, error) {
	app, _ := c.MustGet(appKey).(*App)
	for _, r := range app.routes {
		if r.Name != name || r.Name == "" || params.Len() != len(r.names) || !hasAll(params, r.names) {
			continue
		}
		path, err := r.fill(params)
		return URL(strings.TrimRight(BaseURLOf(c), "/") + path), err
	}
	return "", NoMatchFound.New(`No route exists for name "` + name + `" and params "` + strings.Join(params.Keys(), ", ") + `".`)
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
