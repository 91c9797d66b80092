// What programs read of a Request's query, cookies and path, beside single
// values.
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// QueryAt returns request.query_params[name]; a missing one raises KeyError.
func QueryAt(c *gin.Context, name string) (string, error) {
	if text, ok := QueryIf(c, name); ok {
		return text, nil
	}
	return "", py.KeyError.New(name)
}

// QueryAll returns request.query_params.getlist(name).
func QueryAll(c *gin.Context, name string) []string {
	out := []string{}
	for _, pair := range pairs(c.Request.URL.RawQuery) {
		if pair[0] == name {
			out = append(out, pair[1])
		}
	}
	return out
}

// CookieOr returns request.cookies.get(name, fallback).
func CookieOr(c *gin.Context, name, fallback string) string {
	if text, ok := CookieIf(c, name); ok {
		return text
	}
	return fallback
}

// HasCookie reports whether the request has a cookie.
func HasCookie(c *gin.Context, name string) bool {
	_, ok := CookieIf(c, name)
	return ok
}

// Cookies returns request.cookies: the last value of each name.
func Cookies(c *gin.Context) *py.Dict[string, string] {
	out := py.NewDict[string, string]()
	for _, pair := range cookies(&request{Context: c}) {
		out.Set(pair[0], pair[1])
	}
	return out
}

// PathAt returns request.path_params[name], which must be a text; a missing one
// raises KeyError.
func PathAt(c *gin.Context, name string) (string, error) {
	if text, ok := c.Params.Get(name); ok {
		return text, nil
	}
	return "", py.KeyError.New(name)
}

// PathParams returns request.path_params, whose values must be texts.
func PathParams(c *gin.Context) *py.Dict[string, any] {
	out := py.NewDict[string, any]()
	for _, param := range c.Params {
		out.Set(param.Key, param.Value)
	}
	return out
}

// BaseURLOf returns str(request.base_url).
func BaseURLOf(c *gin.Context) string {
	return "http://" + c.Request.Host + strings.TrimSuffix(outermost(c).config.RootPath, "/") + "/"
}

// SchemeOf returns request.url.scheme: the server speaks HTTP alone.
func SchemeOf() string { return "http" }
