// What views read of responses and set on them, beside the body.
package web

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// MimetypeOf returns response.mimetype; ok is false for None.
func (r *Response) MimetypeOf() (string, bool) { return r.Mimetype(), r.ContentType() != "" }

// MimetypeParams returns response.mimetype_params.
func (r *Response) MimetypeParams() *py.Dict[string, string] {
	_, options := parseOptions(r.ContentType())
	d := py.NewDict[string, string]()
	for _, name := range sortedKeys(options) {
		d.Set(name, options[name])
	}
	return d
}

// Length returns response.content_length; ok is false for None.
func (r *Response) Length() (int, bool) {
	n, err := strconv.Atoi(r.Headers.GetOr("Content-Length", ""))
	return n, err == nil
}

// SetNumber sets a header field that holds a number, such as Retry-After.
func (r *Response) SetNumber(name string, n int) { r.Headers.Set(name, strconv.Itoa(n)) }

// SetAge is response.age = seconds, which must not be negative.
func (r *Response) SetAge(seconds int) error {
	if seconds < 0 {
		return py.ValueError.New("age cannot be negative")
	}
	r.SetNumber("Age", seconds)
	return nil
}

// SetNames sets a header field that holds a list of names, such as Vary, from a
// text; an empty one drops it.
func (r *Response) SetNames(name, value string) {
	if value == "" {
		r.Headers.Del(name)
		return
	}
	r.Headers.Set(name, value)
}

// Conditional is response.make_conditional(request), which returns the response.
func (r *Response) Conditional(c *gin.Context) (*Response, error) { return r, r.MakeConditional(c) }

// SetField sets a header field; None drops it.
func (r *Response) SetField(name string, value any) {
	if value == nil {
		r.Headers.Del(name)
		return
	}
	r.Headers.Set(name, py.Str(value))
}
