// What programs read of a Request.
package fastapi

import (
	"bytes"
	"io"
	"net"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// MethodOf returns request.method.
func MethodOf(c *gin.Context) string { return c.Request.Method }

// PathOf returns request.url.path: the decoded path, read once more as a URL.
func PathOf(c *gin.Context) string {
	path := strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(requestPath(c))
	if at := strings.IndexAny(path, "?#"); at >= 0 {
		return path[:at]
	}
	return path
}

// URLOf returns str(request.url).
func URLOf(c *gin.Context) string {
	target := "http://" + c.Request.Host + requestPath(c)
	if query := c.Request.URL.RawQuery; query != "" {
		target += "?" + query
	}
	return target
}

// QueryOf returns request.url.query.
func QueryOf(c *gin.Context) string { return c.Request.URL.RawQuery }

// ClientOf returns request.client.host.
func ClientOf(c *gin.Context) string {
	host, _, err := net.SplitHostPort(c.Request.RemoteAddr)
	if err != nil {
		return c.Request.RemoteAddr
	}
	return host
}

// HeaderIf returns request.headers.get(name).
func HeaderIf(c *gin.Context, name string) (string, bool) {
	values := headers(&request{Context: c}, name)
	if len(values) == 0 {
		return "", false
	}
	text, _ := values[0].(string)
	return text, true
}

// HeaderOr returns request.headers.get(name, fallback).
func HeaderOr(c *gin.Context, name, fallback string) string {
	if text, ok := HeaderIf(c, name); ok {
		return text
	}
	return fallback
}

// HeaderOf returns request.headers[name]; a missing one raises KeyError.
func HeaderOf(c *gin.Context, name string) (string, error) {
	if text, ok := HeaderIf(c, name); ok {
		return text, nil
	}
	return "", py.KeyError.New(name)
}

// HasHeader reports whether the request has a header field.
func HasHeader(c *gin.Context, name string) bool {
	_, ok := HeaderIf(c, name)
	return ok
}

// CookieIf returns request.cookies.get(name).
func CookieIf(c *gin.Context, name string) (string, bool) {
	return textIf(all(cookies(&request{Context: c}), name))
}

// QueryIf returns request.query_params.get(name).
func QueryIf(c *gin.Context, name string) (string, bool) {
	return textIf(all(pairs(c.Request.URL.RawQuery), name))
}

func textIf(values []any) (string, bool) {
	text, ok := last(values).(string)
	return text, ok
}

// QueryOr returns request.query_params.get(name, fallback).
func QueryOr(c *gin.Context, name, fallback string) string {
	if text, ok := QueryIf(c, name); ok {
		return text
	}
	return fallback
}

// HasQuery reports whether the query has a parameter.
func HasQuery(c *gin.Context, name string) bool {
	_, ok := QueryIf(c, name)
	return ok
}

// QueryDict returns dict(request.query_params): the last value of each name.
func QueryDict(c *gin.Context) *py.Dict[string, any] {
	out := py.NewDict[string, any]()
	for _, pair := range pairs(c.Request.URL.RawQuery) {
		out.Set(pair[0], pair[1])
	}
	return out
}

// RequestBody returns await request.body(), which may be read again.
func RequestBody(c *gin.Context) ([]byte, error) {
	data, err := io.ReadAll(c.Request.Body)
	if err != nil {
		return nil, err
	}
	c.Request.Body = io.NopCloser(bytes.NewReader(data))
	return data, nil
}

// RequestJSON returns await request.json(); what is no JSON raises
// JSONDecodeError.
func RequestJSON(c *gin.Context) (any, error) {
	data, err := RequestBody(c)
	if err != nil {
		return nil, err
	}
	return py.LoadsBytes(data)
}
