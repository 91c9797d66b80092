// Middleware (starlette.middleware.base).
package fastapi

import (
	"iter"
	"log/slog"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Next answers a request: the operation with every middleware within. It returns
// what nothing within has handled.
type Next = func(c *gin.Context) (*Response, error)

// Middleware stands around what answers a request.
type Middleware = func(c *gin.Context, next Next) (*Response, error)

// AddMiddleware puts a middleware around all that was added before.
func (a *App) AddMiddleware(m Middleware) { a.around = append(a.around, m) }

// Unlocked returns next without a lock that the caller holds.
func Unlocked(mu sync.Locker, next Next) Next {
	return func(c *gin.Context) (*Response, error) {
		mu.Unlock()
		defer mu.Lock()
		return next(c)
	}
}

// layeredKey marks requests that middleware stands around, and raisedKey is where
// they keep what the operation raised.
const (
	layeredKey = "fastapi.layered"
	raisedKey  = "fastapi.raised"
)

// layered answers through the middleware.
func (a *App) layered(c *gin.Context) {
	c.Set(layeredKey, true)
	c.Params = nil // the path is matched within
	next := a.record
	for _, m := range a.around {
		inner := next
		next = func(c *gin.Context) (r *Response, err error) {
			raised := guard(func() error {
				r, err = m(c, inner)
				return err
			})
			return r, raised
		}
	}
	r, err := next(c)
	if err == nil {
		err = Send(c, r)
	}
	if err != nil {
		a.crash(c, err)
	}
}

// record answers by the operation alone and returns the answer.
func (a *App) record(c *gin.Context) (*Response, error) {
	w := &recorder{ResponseWriter: c.Writer, header: http.Header{}, status: http.StatusOK}
	outer := c.Writer
	c.Writer = w
	defer func() { c.Writer = outer }()
	a.answer(c)
	if raised, ok := c.Get(raisedKey); ok {
		return nil, raised.(error)
	}
	return w.response(), nil
}

// crash answers what nothing has handled.
func (a *App) crash(c *gin.Context, err error) {
	clear(c.Writer.Header()) // the answer is made outside of every middleware
	if outer, ok := c.Value(outerKey).(http.Header); ok {
		maps.Copy(c.Writer.Header(), outer)
	}
	slog.Error("exception in "+c.Request.Method+" "+c.Request.URL.Path, "error", err)
	if a.last != nil && guard(func() error { return a.last(c, err) }) == nil {
		return
	}
	c.Data(http.StatusInternalServerError, "text/plain; charset=utf-8", []byte("Internal Server Error"))
}

// recorder keeps an answer.
type recorder struct {
	gin.ResponseWriter
	header  http.Header
	status  int
	written bool
	body    []byte
	stream  iter.Seq2[[]byte, error]
}

// Header returns the header fields of the answer.
func (w *recorder) Header() http.Header { return w.header }

// WriteHeader notes the status.
func (w *recorder) WriteHeader(status int) { w.status = status }

// WriteHeaderNow notes that the answer is under way.
func (w *recorder) WriteHeaderNow() { w.written = true }

// Write keeps a part of the body.
func (w *recorder) Write(data []byte) (int, error) {
	w.written = true
	w.body = append(w.body, data...)
	return len(data), nil
}

// WriteString is Write for a text.
func (w *recorder) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// Status returns the status.
func (w *recorder) Status() int { return w.status }

// Size returns the length of the body.
func (w *recorder) Size() int { return len(w.body) }

// Written reports whether there is an answer.
func (w *recorder) Written() bool { return w.written }

// Flush does nothing: the answer is sent as a whole.
func (w *recorder) Flush() {}

func (w *recorder) response() *Response {
	r := &Response{Status: w.status, Headers: py.NewDict[string, any](), Body: w.body}
	for name, values := range w.header {
		switch {
		case len(values) == 0:
		case name == "Set-Cookie":
			r.Cookies = append(r.Cookies, values...)
		case name == "Content-Type":
			r.types = values[1:]
			r.Headers.Set("content-type", values[0])
		default:
			r.Headers.Set(strings.ToLower(name), strings.Join(values, ", "))
		}
	}
	if r.Stream = w.stream; r.Stream == nil && !Bodiless(w.status) && w.header.Get("Content-Length") == "" {
		r.Headers.Set("content-length", strconv.Itoa(len(w.body)))
	}
	return r
}

// Around is the middleware, where others stand around it.
func (o *CORS) Around(c *gin.Context, next Next) (*Response, error) {
	w := &recorder{ResponseWriter: c.Writer, header: http.Header{}, status: http.StatusOK}
	outer := c.Writer
	c.Writer = w
	answered := o.begin(c)
	c.Writer = outer
	if answered {
		return w.response(), nil
	}
	r, err := next(c)
	if err != nil {
		return nil, err
	}
	for name, values := range w.header {
		name, value := strings.ToLower(name), values[0]
		if known, ok := r.Headers.Get(name); ok && name == "vary" {
			value = py.Str(known) + ", " + value
		}
		r.Headers.Set(name, value)
	}
	return r, nil
}

// TrustedHost is TrustedHostMiddleware(allowed_hosts=allowed, www_redirect=redirect):
// it refuses requests to other hosts.
func TrustedHost(allowed []string, redirect bool) Middleware {
	return func(c *gin.Context, next Next) (*Response, error) {
		host, _, _ := strings.Cut(c.Request.Host, ":")
		www := false
		for _, pattern := range allowed {
			if pattern == "*" || host == pattern || strings.HasPrefix(pattern, "*") && strings.HasSuffix(host, pattern[1:]) {
				return next(c)
			}
			www = www || "www."+host == pattern
		}
		if www && redirect {
			return NewRedirect(strings.Replace(fullURL(c), "://", "://www.", 1), http.StatusTemporaryRedirect, nil)
		}
		return NewResponse("Invalid host header", http.StatusBadRequest, nil, "text/plain")
	}
}

// HTTPSRedirect is HTTPSRedirectMiddleware: it sends all requests, which come by
// HTTP, on to HTTPS.
func HTTPSRedirect(c *gin.Context, _ Next) (*Response, error) {
	host, port, _ := strings.Cut(c.Request.Host, ":")
	if port != "" && port != "80" && port != "443" {
		host = c.Request.Host
	}
	target := "https://" + host + strings.TrimPrefix(fullURL(c), "http://"+c.Request.Host)
	return NewRedirect(target, http.StatusTemporaryRedirect, nil)
}

// fullURL returns str(request.url.replace(...)): a part that is empty loses its
// mark, as urllib.parse.urlunsplit has it.
func fullURL(c *gin.Context) string {
	target := "http://" + c.Request.Host + requestPath(c)
	if query := c.Request.URL.RawQuery; query != "" {
		target += "?" + query
	}
	target = strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(target)
	target, fragment, _ := strings.Cut(target, "#")
	target, query, _ := strings.Cut(target, "?")
	if query != "" {
		target += "?" + query
	}
	if fragment != "" {
		target += "#" + fragment
	}
	return target
}
