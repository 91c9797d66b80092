// Flask-RESTful: the answers of its resources and of the errors under their URLs (flask_restful.Api, 0.3.10).
package web

import (
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// UseRESTful makes errors under the rules of the named endpoints answers in JSON, as flask_restful.Api.error_router
// does: the app's own error handlers do not see them. A wrong method counts when its URL has a rule of theirs.
func (a *App) UseRESTful(endpoints ...string) {
	a.excuses = func(c *gin.Context, x *exchange, err error) (*Response, error) {
		if !a.underResource(c, x, endpoints) {
			return nil, err
		}
		return a.resourceError(c, err), err
	}
}

// underResource reports whether a request is for one of the endpoints (flask_restful.Api._has_fr_route).
func (a *App) underResource(c *gin.Context, x *exchange, endpoints []string) bool {
	if x.routing == nil {
		return slices.Contains(endpoints, x.endpoint())
	}
	page := AsHTTP(x.routing)
	if page == nil || page.Code != http.StatusMethodNotAllowed {
		return false
	}
	for _, method := range x.match.Allowed {
		if other, err := a.urls.Match(a.hostPart(c), Path(c), method); err == nil && other.Rule != nil {
			return slices.Contains(endpoints, other.Rule.Endpoint)
		}
	}
	return false
}

// resourceError is flask_restful.Api.handle_error, nil where it leaves the error to Flask.
func (a *App) resourceError(c *gin.Context, err error) *Response {
	page := AsHTTP(err)
	if page == nil {
		if a.config.Debug || a.config.Propagate {
			return nil
		}
		a.config.Logger.Error("Exception on "+Path(c)+" ["+Method(c)+"]", "error", err)
		page = internalError(err)
		page.Description = page.Name()
	}
	answer := page.Page()
	if page.Response != nil {
		return answer
	}
	data := any(py.DictOf(py.Pair[string, any]{Key: "message", Value: page.Description}))
	if given, ok := page.attrs["data"]; ok {
		data = given
	}
	headers := answer.Headers.Clone()
	headers.Del("Content-Length")
	r, err := resourceResponse(c, page.Code, data, headers)
	if err != nil {
		return nil
	}
	return r
}

// Resource gives what Flask-RESTful makes of the data that a method of a resource returns: json.dumps(data) and a line
// feed, application/json. Data without a JSON form is TypeError.
func Resource(c *gin.Context, status int, data any) error {
	r, err := resourceResponse(c, status, data, nil)
	if err != nil {
		return err
	}
	return Send(c, r)
}

// ResourceReply is Resource for data that is known only at run time, a *Response or a tuple too. Several values stand
// for a tuple of data, status and headers (flask_restful.utils.unpack).
func ResourceReply(c *gin.Context, data any, rest ...any) error {
	values := append([]any{data}, rest...)
	if tuple, ok := data.(py.Tuple); ok && len(rest) == 0 && (len(tuple) == 2 || len(tuple) == 3) {
		values = tuple
	}
	if r, ok := data.(*Response); ok && len(rest) == 0 {
		return Send(c, r)
	}
	r, err := resourceResponse(c, http.StatusOK, values[0], nil)
	if err != nil {
		return err
	}
	if len(values) > 1 {
		if err := r.setStatus(values[1]); err != nil {
			return err
		}
	}
	if len(values) > 2 && py.Truth(values[2]) {
		fields, err := HeadersFrom(values[2])
		if err != nil {
			return err
		}
		r.Headers.Extend(fields)
		r.Headers.Set("Content-Type", "application/json")
	}
	return Send(c, r)
}

// resourceResponse is flask_restful.representations.json.output_json.
func resourceResponse(c *gin.Context, status int, data any, headers *Headers) (*Response, error) {
	opt := py.JSONOptions{}
	if config(c).Debug {
		indent := "    "
		opt.Indent = &indent
	}
	text, err := py.Dumps(data, opt)
	if err != nil {
		return nil, err
	}
	r := newResponse([]byte(text+"\n"), status, "")
	if headers != nil {
		r.Headers.Extend(headers)
	}
	r.Headers.Set("Content-Type", "application/json")
	return r, nil
}

// AbortResource returns the exception of flask_restful.abort(code, **data): under a resource its answer is the data, in
// JSON, elsewhere the page of the code.
func AbortResource(code int, data *py.Dict[string, any]) error {
	err := Abort(code)
	if page := AsHTTP(err); page != nil && data.Len() > 0 {
		page.PySetAttr("data", data)
	}
	return err
}
