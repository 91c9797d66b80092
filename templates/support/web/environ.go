// The WSGI environment, as far as its values can be known (PEP 3333).
package web

import (
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// environKey is where a Gin context keeps the environment of its request.
const environKey = "web.environ"

// serverSoftware is what the server calls itself: that of gunicorn, which serves Flask in production.
const serverSoftware = "gunicorn/20.1.0"

// Environ returns request.environ with the request's fields, the server's own
// ones as gunicorn has them. What a view puts into it stays for the request.
func Environ(c *gin.Context) *py.Dict[string, any] {
	if known, ok := c.Get(environKey); ok {
		return known.(*py.Dict[string, any])
	}
	d := py.DictOf(
		py.P[string, any]("wsgi.url_scheme", Scheme(c)), py.P[string, any]("wsgi.input_terminated", true),
		py.P[string, any]("SERVER_SOFTWARE", serverSoftware), py.P[string, any]("REQUEST_METHOD", Method(c)),
		py.P[string, any]("QUERY_STRING", QueryString(c)), py.P[string, any]("SCRIPT_NAME", ScriptRoot(c)),
		py.P[string, any]("PATH_INFO", environPath(c)), py.P[string, any]("REMOTE_ADDR", RemoteAddr(c)),
		py.P[string, any]("SERVER_PROTOCOL", c.Request.Proto))
	for name, value := range RequestHeaders(c).All() {
		key := strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
		if key != "CONTENT_TYPE" && key != "CONTENT_LENGTH" {
			key = "HTTP_" + key
		}
		d.Set(key, value)
	}
	c.Set(environKey, d)
	return d
}

// environPath is PATH_INFO: the bytes of the path, decoded as Latin-1.
func environPath(c *gin.Context) string { return latin1(c.Request.URL.Path) }

// EnvironText returns request.environ.get(key) of a key that holds text; ok is false when it is missing.
func EnvironText(c *gin.Context, key string) (string, bool) {
	v, _ := Environ(c).Get(key)
	s, ok := v.(string)
	return s, ok
}

// EnvironTextOr returns request.environ.get(key, fallback) of a key that holds text.
func EnvironTextOr(c *gin.Context, key, fallback string) string {
	if s, ok := EnvironText(c, key); ok {
		return s
	}
	return fallback
}
