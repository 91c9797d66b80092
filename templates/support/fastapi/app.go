// Package fastapi is what FastAPI does around the operations of an app, on Gin:
// the choice of a route, the reading and validation of parameters, and the
// answers that it gives by itself.
package fastapi

import (
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Config is what an app is made with.
type Config struct {
	Rules      []Rule          // the paths in the order in which they were added
	CORS       *CORS           // nil without the middleware
	RootPath   string          // what proxies take away, "" for nothing
	Incomplete gin.HandlerFunc // answers for 404, 405 and redirects when something around them is missing
}

// App is a Gin engine that answers as the FastAPI app did.
//
// Gin's tree holds the operations; which one a request means is decided as
// Starlette does, by the first rule that matches.
type App struct {
	*gin.Engine
	config   Config
	routes   []*route
	plain    []bool
	switched map[int]map[string]gin.HandlerFunc // by rule and method: those that Gin's tree cannot hold
	mounted  map[string]gin.HandlerFunc         // Gin's own by method and path
	below    map[string]gin.HandlerFunc         // by the path of a mount
	apps     map[string]*App                    // mounted ones, by the path of their mount
	upgrade  func(c *gin.Context) bool          // answers requests for websockets
	index    sync.Once
	byClass  map[*py.Class]ErrorHandler
	byStatus map[int]ErrorHandler
	last     ErrorHandler
	around   []Middleware // innermost first
	pages    any          // the templates, where there are any
}

// New returns an app without operations. It panics when a path is malformed, as
// FastAPI refuses to start.
func New(config Config, around ...gin.HandlerFunc) *App {
	a := &App{Engine: gin.New(), config: config, switched: map[int]map[string]gin.HandlerFunc{}, mounted: map[string]gin.HandlerFunc{}, below: map[string]gin.HandlerFunc{}, apps: map[string]*App{}}
	a.byClass, a.byStatus = defaults(), map[int]ErrorHandler{}
	for _, rule := range config.Rules {
		a.routes = append(a.routes, newRoute(rule))
	}
	a.plain = Plain(config.Rules)
	a.RedirectTrailingSlash = false
	a.HandleMethodNotAllowed = false
	a.Use(around...)
	a.Use(a.serve)
	return a
}

// RoutePattern returns the path of Gin's tree that a request was matched with, ""
// for none.
func RoutePattern(c *gin.Context) string { return c.FullPath() }

// Switch mounts the operation of a rule that Gin's tree cannot hold. It panics
// when there is no such rule.
func (a *App) Switch(method, path string, handler gin.HandlerFunc) {
	for i, r := range a.routes {
		if a.plain[i] || r.Path != path || !slices.Contains(r.Methods, method) || a.switched[i][method] != nil {
			continue
		}
		if a.switched[i] == nil {
			a.switched[i] = map[string]gin.HandlerFunc{}
		}
		a.switched[i][method] = handler
		return
	}
	panic("fastapi: there is no rule " + method + " " + path)
}

// Mount gives all that lies below a path to a handler, which finds the rest of the
// path in the variable path.
func (a *App) Mount(path string, handler gin.HandlerFunc) { a.below[path] = handler }

// serve stands before every route, and before the answer to a missing one.
func (a *App) serve(c *gin.Context) {
	c.Set(appKey, a)
	if a.config.RootPath != "" {
		c.Set(rootKey, a.config.RootPath)
	}
	if a.upgrade == nil || !a.upgrade(c) {
		a.enter(c)
	}
	c.Abort()
}

// enter answers within the middleware that was added.
func (a *App) enter(c *gin.Context) {
	if len(a.around) > 0 {
		a.layered(c)
		return
	}
	a.answer(c)
}

// answer answers without the middleware that was added.
func (a *App) answer(c *gin.Context) {
	a.index.Do(func() {
		for _, info := range a.Routes() {
			a.mounted[info.Method+" "+info.Path] = info.HandlerFunc
		}
	})
	if a.config.CORS != nil && a.config.CORS.begin(c) {
		return
	}
	path := routePath(c)
	i, values, allowed := a.match(c.Request.Method, path)
	switch {
	case i >= 0:
		a.run(c, i, values)
	case a.config.Incomplete != nil:
		a.config.Incomplete(c)
	case allowed != nil:
		Answer(c, RaiseStarlette(http.StatusMethodNotAllowed, nil, py.DictOf(py.P[string, any]("Allow", strings.Join(allowed, ", ")))))
	case !a.redirect(c):
		Answer(c, RaiseStarlette(http.StatusNotFound, nil, nil))
	}
}

// match returns the first rule for the path and the method, or else the methods
// of the first rule for the path alone.
func (a *App) match(method, path string) (i int, values gin.Params, allowed []string) {
	for i, r := range a.routes {
		values, ok := r.match(path)
		switch {
		case !ok || r.Socket:
		case r.Mount || slices.Contains(r.Methods, method):
			return i, values, nil
		case allowed == nil:
			allowed = r.Methods
		}
	}
	return -1, nil, allowed
}

// run runs the operation of a rule.
func (a *App) run(c *gin.Context, i int, values gin.Params) {
	method := c.Request.Method
	c.Params = values
	if rule := a.config.Rules[i]; rule.Mount {
		a.below[rule.Path](c)
		return
	}
	if handler := a.switched[i][method]; handler != nil {
		handler(c)
		return
	}
	handler := a.mounted[method+" "+GinPaths(a.config.Rules)[i]]
	if handler == nil {
		handler = func(c *gin.Context) { Answer(c, py.RuntimeError.New("no operation is mounted for "+a.routes[i].Path)) }
	}
	handler(c)
}

// redirect sends a request on whose path has, or lacks, a slash at its end.
func (a *App) redirect(c *gin.Context) bool {
	path, root := requestPath(c), c.GetString(rootKey)
	below := pathBelow(root, path)
	if below == "/" {
		return false
	}
	other := path + "/"
	if strings.HasSuffix(below, "/") {
		other = strings.TrimRight(path, "/")
	}
	if i, _, allowed := a.match(c.Request.Method, pathBelow(root, other)); i < 0 && allowed == nil {
		return false
	}
	target := "http://" + c.Request.Host + other
	if query := c.Request.URL.RawQuery; query != "" {
		target += "?" + query
	}
	c.Header("Location", quoteURL(target))
	c.Header("Content-Length", "0")
	c.Status(http.StatusTemporaryRedirect)
	c.Writer.WriteHeaderNow()
	return true
}

// guard runs f and returns its panics as errors, which are answered by 500.
func guard(f func() error) (err error) {
	defer func() {
		switch r := recover(); r {
		case nil:
		case http.ErrAbortHandler:
			panic(r)
		default:
			slog.Error("panic", "value", r, "stack", string(debug.Stack()))
			err = py.RuntimeError.New("panic")
		}
	}()
	return f()
}
