// Reply and MakeResponse: what Flask makes of the value that a view returns
// (flask.Flask.make_response, SEMANTICS C.1).
package web

import (
	"iter"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Reply gives the response for a view's return value: a str, bytes, dict, list,
// iterator, *Response or a tuple of one of them with status and headers. Several
// values stand for a tuple. Others are TypeError.
func Reply(c *gin.Context, value any, rest ...any) error {
	values := append([]any{value}, rest...)
	r, err := MakeResponse(c, values...)
	if err != nil {
		return afterView(err)
	}
	return Send(c, r)
}

// Answer gives the response for what a before_request function returns, where
// None means that there is none (Flask documentation, Flask.before_request).
func Answer(c *gin.Context, value any) error {
	if r, ok := value.(*Response); value == nil || ok && r == nil {
		return nil
	}
	return Reply(c, value)
}

// MakeResponse is flask.make_response.
func MakeResponse(c *gin.Context, values ...any) (*Response, error) {
	if len(values) == 0 {
		return textResponse(c, nil, nil, nil)
	}
	tuple, isTuple := py.Plain(values[0]).(py.Tuple)
	switch {
	case len(values) > 1:
		tuple = values
	case !isTuple:
		return makeBody(c, values[0], nil, nil)
	}
	switch len(tuple) {
	case 3:
		return makeBody(c, tuple[0], tuple[1], tuple[2])
	case 2:
		if isHeaders(tuple[1]) {
			return makeBody(c, tuple[0], nil, tuple[1])
		}
		return makeBody(c, tuple[0], tuple[1], nil)
	}
	return nil, py.TypeError.New("The view function did not return a valid response tuple." +
		" The tuple must have the form (body, status, headers), (body, status), or (body, headers).")
}

// isHeaders reports whether the second item of a pair holds headers.
func isHeaders(v any) bool {
	switch v.(type) {
	case *Headers, py.Mapping, py.Sequence, py.Tuple:
		return true
	}
	return false
}

// makeBody makes the response of one body, then applies status and headers.
func makeBody(c *gin.Context, body, status, headers any) (*Response, error) {
	var r *Response
	var err error
	switch body := py.Plain(body).(type) {
	case nil:
		return nil, of(c).noResponse()
	case *Response:
		r = body
	case *HTTPError:
		r = body.Page()
	case string, []byte, iter.Seq2[[]byte, error]:
		return textResponse(c, body, status, headers)
	case py.Mapping, py.Sequence:
		r, err = JSONResponse(c, body)
	default:
		return nil, py.TypeError.New("The view function did not return a valid response. The return type must be a string," +
			" dict, list, tuple with headers or status, Response instance, or WSGI callable, but it was a " + py.TypeName(body) + ".")
	}
	if err != nil {
		return nil, err
	}
	if err := r.setStatus(status); err != nil || !py.Truth(headers) {
		return r, err
	}
	fields, err := HeadersFrom(headers)
	if err != nil {
		return nil, err
	}
	if _, mapping := headers.(py.Mapping); mapping {
		r.Headers.Update(fields)
		return r, nil
	}
	for name, value := range fields.All() {
		r.Headers.Set(name, value)
	}
	return r, nil
}

// textResponse makes the response of a str, bytes or iterator: its headers may
// repeat names and override the Content-Type.
func textResponse(c *gin.Context, body, status, headers any) (*Response, error) {
	options := []ResponseOption{WithStatus(status)}
	if kind := config(c).ResponseType; kind != "" {
		options = append(options, WithDefaultMimetype(kind))
	}
	if headers != nil && py.Truth(headers) {
		options = append(options, WithHeaders(headers))
	}
	return NewResponse(body, options...)
}
