// Handle makes a Gin handler of a view, and the small ways to give a response.
package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Handle returns the Gin handler of a view. Under an App the pipeline sends the
// response; on a plain Gin engine the handler sends it itself, with Flask's error
// pages.
func Handle(view View) gin.HandlerFunc {
	return func(c *gin.Context) {
		x := of(c)
		if x.app != nil {
			x.err = view(c)
			return
		}
		if err := guard(func() error { return view(c) }); err != nil {
			page := AsHTTP(err)
			if page == nil {
				page = internalError(err)
			}
			x.response = page.Page()
		}
		if x.response != nil {
			x.response.write(c)
		}
	}
}

// Send gives the response to the request. It is written after the hooks ran.
func Send(c *gin.Context, r *Response) error {
	of(c).response = r
	return nil
}

// NoResponse returns the exception of a view that ends without a response.
func NoResponse(c *gin.Context) error { return afterView(of(c).noResponse()) }

// HTML gives a page: text/html; charset=utf-8, what Flask makes of a str.
func HTML(c *gin.Context, status int, body string) error {
	data, err := textBytes(body)
	if err != nil {
		return err
	}
	return Bytes(c, status, data)
}

// Text gives a text. Its type is text/html; charset=utf-8, as Flask's is for
// every str that a view returns.
func Text(c *gin.Context, status int, body string) error {
	data, err := textBytes(body)
	if err != nil {
		return err
	}
	return Bytes(c, status, data)
}

// Bytes gives bytes with the type text/html; charset=utf-8, unless the app's
// responses have another.
func Bytes(c *gin.Context, status int, body []byte) error {
	return Send(c, newResponse(body, status, config(c).textType()))
}

// textType is the Content-Type of what is made of a text or of bytes.
func (cfg *Config) textType() string {
	if cfg.ResponseType != "" {
		return contentTypeOf(cfg.ResponseType)
	}
	return "text/html; charset=utf-8"
}

// Empty gives a response with an empty body.
func Empty(c *gin.Context, status int) error { return Bytes(c, status, nil) }

// JSON gives what flask.jsonify makes of v: sorted keys, ASCII, no spaces, a line
// feed, application/json; with Debug it is indented. Values without a JSON form
// are TypeError.
func JSON(c *gin.Context, status int, v any) error {
	r, err := JSONResponse(c, v)
	if err != nil {
		return err
	}
	r.Status = status
	return Send(c, r)
}

// JSONResponse is flask.jsonify(v).
func JSONResponse(c *gin.Context, v any) (*Response, error) {
	cfg, kind := config(c), "application/json"
	if cfg.JSONType != "" {
		kind = cfg.JSONType
	}
	body, err := marshalJSON(cfg, v)
	if err != nil {
		return nil, err
	}
	return newResponse(body, http.StatusOK, kind), nil
}

// marshalJSON writes v in the app's style.
func marshalJSON(cfg *Config, v any) ([]byte, error) {
	if cfg.Dumps != nil {
		text, err := cfg.Dumps(v)
		if err != nil {
			return nil, err
		}
		return textBytes(text)
	}
	style := cfg.JSON
	style.Indented = style.Indented || cfg.Debug && !cfg.CompactJSON
	if style.IsPlain() {
		return py.MarshalJSONify(v)
	}
	return py.MarshalJSONifyAs(v, style)
}

// Dumps returns app.json.dumps(v): in the app's style, with spaces and in one
// line (Flask API, DefaultJSONProvider.dumps). It raises what json.dumps raises.
func Dumps(c *gin.Context, v any) (string, error) {
	if own := config(c).Dumps; own != nil {
		return own(v)
	}
	return py.DumpsAs(v, config(c).JSON)
}
