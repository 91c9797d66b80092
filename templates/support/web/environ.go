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
		py.P[string, any]("QUERY_STRING", QueryString(c)), py.P[string, any]("SCRIPT_NAME", scriptName(c)),
		py.P[string, any]("PATH_INFO", environPath(c)), py.P[string, any]("REMOTE_ADDR", RemoteAddr(c)),
		py.P[string, any]("SERVER_PROTOCOL", c.Request.Proto))
	for name, value := range RequestHeaders(c).All() {
		key := environName(name)
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
	if known, ok := c.Get(environKey); ok {
		v, _ := known.(*py.Dict[string, any]).Get(key)
		s, ok := v.(string)
		return s, ok
	}
	if own := environTexts[key]; own != nil {
		return own(c), true
	}
	return environHeader(c, key)
}

// EnvironOr returns request.environ.get(key, fallback) of a key that holds text,
// for any fallback.
func EnvironOr(c *gin.Context, key string, fallback any) any {
	if s, ok := EnvironText(c, key); ok {
		return s
	}
	return fallback
}

// environTexts are the texts of a request that are no headers.
var environTexts = map[string]func(c *gin.Context) string{
	"wsgi.url_scheme": Scheme, "REQUEST_METHOD": Method, "QUERY_STRING": QueryString, "SCRIPT_NAME": scriptName, "PATH_INFO": environPath,
	"REMOTE_ADDR": RemoteAddr, "SERVER_PROTOCOL": func(c *gin.Context) string { return c.Request.Proto },
	"SERVER_SOFTWARE": func(*gin.Context) string { return serverSoftware },
}

// environHeader returns the header of a key.
func environHeader(c *gin.Context, key string) (text string, ok bool) {
	switch {
	case key == "HTTP_HOST":
		return c.Request.Host, true
	case key == "HTTP_TRANSFER_ENCODING" && len(c.Request.TransferEncoding) > 0:
		return Header(c, "Transfer-Encoding")
	}
	for name := range c.Request.Header {
		if isEnvironKey(name, key) && !strings.Contains(name, "_") {
			return Header(c, name)
		}
	}
	return "", false
}

// isEnvironKey reports whether a header has the key in the environment.
func isEnvironKey(name, key string) bool {
	rest, prefixed := strings.CutPrefix(key, "HTTP_")
	if bare := key == "CONTENT_TYPE" || key == "CONTENT_LENGTH"; !bare && !prefixed || prefixed && (rest == "CONTENT_TYPE" || rest == "CONTENT_LENGTH") {
		return false
	}
	if !prefixed {
		rest = key
	}
	return len(name) == len(rest) && environName(name) == rest
}

// environName is the name of a header as the environment spells it.
func environName(name string) string { return strings.ToUpper(strings.ReplaceAll(name, "-", "_")) }

// EnvironTextOr returns request.environ.get(key, fallback) of a key that holds text.
func EnvironTextOr(c *gin.Context, key, fallback string) string {
	if s, ok := EnvironText(c, key); ok {
		return s
	}
	return fallback
}
