// JSON bodies: request.get_json and request.json (SEMANTICS B26-B47).
package web

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// JSONOpt are the keywords of request.get_json.
type JSONOpt struct {
	Force  bool // parse whatever the Content-Type says
	Silent bool // None instead of an error
}

// parsedJSON is a body's value, kept for the next call.
type parsedJSON struct{ value any }

// jsonKey is where a Gin context keeps the parsed body.
const jsonKey = "web.json"

// RequestJSON returns request.get_json(...), and request.json without options:
// 415 for another Content-Type, 400 for a body that is no JSON. Only with Debug
// does the description tell what is wrong.
func RequestJSON(c *gin.Context, opt ...JSONOpt) (any, error) {
	var o JSONOpt
	if len(opt) > 0 {
		o = opt[0]
	}
	if v, ok := c.Get(jsonKey); ok {
		return v.(parsedJSON).value, nil
	}
	switch {
	case o.Force || IsJSON(c):
	case o.Silent:
		return nil, nil
	default:
		return nil, otherType(c)
	}
	raw, err := Data(c)
	if err != nil {
		return nil, err
	}
	v, err := py.LoadsBytes(raw)
	if err == nil {
		c.Set(jsonKey, parsedJSON{v})
		return v, nil
	}
	return badJSON(c, err, o.Silent)
}

// otherType answers a body of another type: with 415, or with 400 as Werkzeug did
// before 2.3.
func otherType(c *gin.Context) error {
	const why = "Did not attempt to load JSON data because the request Content-Type was not 'application/json'."
	switch settings := config(c); {
	case !settings.Werkzeug22:
		return Abort(http.StatusUnsupportedMediaType, why)
	case settings.Debug:
		return Abort(http.StatusBadRequest, why)
	}
	return Abort(http.StatusBadRequest)
}

// badJSON answers a body that is no JSON. What is not a ValueError, such as too
// deep nesting, is answered by 500.
func badJSON(c *gin.Context, err error, silent bool) (any, error) {
	var raised *py.Error
	switch {
	case errors.As(err, &raised) && !raised.Class.IsSubclass(py.ValueError):
		return nil, err
	case silent:
		return nil, nil
	case config(c).Debug:
		return nil, Abort(http.StatusBadRequest, "Failed to decode JSON object: "+err.Error())
	}
	return nil, Abort(http.StatusBadRequest)
}
