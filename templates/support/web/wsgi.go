// WSGI middleware around the application: what it puts into the environment
// changes the request before it is matched (PEP 3333, and how Werkzeug makes a
// request of an environment).
package web

import (
	"bytes"
	"log/slog"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// originalKey is where a Gin context keeps the request as it came.
const originalKey = "web.original"

// WSGI returns middleware that runs f before everything else. A response that f
// gives is the answer; otherwise the request goes on as f left it. An error is
// the server's own page, as nothing of the application takes it.
func WSGI(f func(c *gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if _, kept := c.Get(originalKey); !kept {
			c.Set(originalKey, c.Request)
			request, target := *c.Request, *c.Request.URL
			request.URL, request.Header = &target, c.Request.Header.Clone()
			c.Request = &request
		}
		x := of(c)
		err := guard(func() error { return f(c) })
		if err != nil {
			slog.Error("Error handling request "+Path(c), "error", err)
			x.response = serverError()
		}
		if x.response != nil {
			c.Abort()
			x.response.write(c)
			return
		}
		c.Next()
	}
}

// StubMiddleware returns what stands for middleware that was not translated: it
// answers every request as Stub does.
func StubMiddleware(code, message string) gin.HandlerFunc {
	stub := Stub(code, message)
	return func(c *gin.Context) {
		stub(c)
		c.Abort()
	}
}

// original returns the request as it came, before WSGI middleware changed it.
func original(c *gin.Context) *http.Request {
	if r, ok := c.Get(originalKey); ok {
		return r.(*http.Request)
	}
	return c.Request
}

// inherit takes over what WSGI middleware said of the request.
func (x *exchange) inherit(c *gin.Context) {
	if len(c.Keys) == 0 {
		return
	}
	if early, ok := c.Get(exchangeKey); ok {
		said := early.(*exchange)
		x.peer, x.scheme, x.root, x.bare, x.added = said.peer, said.scheme, said.root, said.bare, said.added
	}
}

// completed redirects a request whose path lost even its slash to the rule "/".
func (x *exchange) completed(m Match, err error) (Match, error) {
	if x.bare && err == nil && m.Rule != nil && m.Rule.Rule == "/" && m.route.strict {
		return Match{Redirect: "/"}, nil
	}
	return m, err
}

// SetEnviron is environ[key] = value in a WSGI middleware, for the keys of which
// Werkzeug makes the request.
func SetEnviron(c *gin.Context, key, value string) {
	if known, ok := c.Get(environKey); ok {
		known.(*py.Dict[string, any]).Set(key, value)
	}
	x, r := of(c), c.Request
	switch key {
	case "SCRIPT_NAME":
		x.root = value
	case "PATH_INFO":
		r.URL.Path, r.URL.RawPath, r.RequestURI = string(fromLatin1(value)), "", ""
		x.bare = value == ""
	case "QUERY_STRING":
		r.URL.RawQuery = string(fromLatin1(value))
	case "REQUEST_METHOD":
		r.Method = value
	case "REMOTE_ADDR":
		x.peer = value
	case "wsgi.url_scheme":
		x.scheme = value
	case "HTTP_HOST":
		r.Host = value
	default:
		name := http.CanonicalHeaderKey(strings.ReplaceAll(strings.TrimPrefix(key, "HTTP_"), "_", "-"))
		r.Header[name] = []string{string(fromLatin1(value))}
	}
}

// AddHeaders adds headers to whatever is answered behind a WSGI middleware, as a
// function of its own in the place of start_response does. Those of middleware
// within it come first.
func AddHeaders(c *gin.Context, fields ...[2]string) {
	x := of(c)
	x.added = append(fields, x.added...)
}

// fromLatin1 returns the bytes that a text of an environment stands for.
func fromLatin1(s string) []byte {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		out = append(out, byte(r))
	}
	return out
}

// StartResponse answers with a status, headers and a body, without the length and
// what else Flask adds to responses of its own.
func StartResponse(c *gin.Context, status int, headers [][2]string, body ...[]byte) error {
	resp := bareResponse(status)
	resp.Headers = NewHeaders(headers...)
	resp.Stream = func(yield func([]byte, error) bool) { yield(bytes.Join(body, nil), nil) }
	of(c).response = resp
	return nil
}
