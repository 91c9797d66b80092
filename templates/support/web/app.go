// App, a Gin engine that serves a Flask application's URL map.
package web

import (
	"log/slog"
	"sync"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Config is what a Flask application is made with.
type Config struct {
	Name  string
	Rules []Rule     // the URL map in the order of registration
	Map   MapOptions // the switches of the URL map

	ServerName        string // SERVER_NAME
	SubdomainMatching bool
	ApplicationRoot   string                    // APPLICATION_ROOT; "" means "/"
	Debug             bool                      // longer descriptions of bad requests
	Contain           bool                      // PROPAGATE_EXCEPTIONS is False: what stays unhandled in debug mode is answered as well
	Propagate         bool                      // PROPAGATE_EXCEPTIONS: Flask-RESTful leaves exceptions to the error handlers
	JSON              py.JSONStyle              // what jsonify writes, as app.json says
	CompactJSON       bool                      // jsonify does not indent in debug mode either, app.json.compact = True in Flask
	Dumps             func(any) (string, error) // what jsonify writes instead, where app.json is a JSONProvider of the app's own
	JSONType          string                    // app.json.mimetype; "" means application/json
	ResponseType      string                    // app.response_class.default_mimetype; "" means text/html
	Incomplete        gin.HandlerFunc           // when hooks are missing: answers instead of the pages that Flask makes by itself
	TrustForwarded    bool                      // X-Forwarded-Proto of trusted peers sets the scheme, as under gunicorn
	ForwardedFrom     string                    // their addresses with commas between, "*" for all; "" means $FORWARDED_ALLOW_IPS, else 127.0.0.1
	Werkzeug22        bool                      // JSON of another type is answered with 400, as before Werkzeug 2.3
	Proxy             *ProxyFix                 // what is believed of the proxies in front; nil for nothing
	Logger            *slog.Logger

	MaxContentLength  int64  // MAX_CONTENT_LENGTH; 0 means no limit
	MaxFormMemorySize int64  // MAX_FORM_MEMORY_SIZE; 0 means 500 000
	MaxFormParts      int    // MAX_FORM_PARTS; 0 means 1000
	RootPath          string // app.root_path, from the working directory: where the paths of send_file begin
	StaticFolder      string // app.static_folder, from the working directory
	FileMaxAge        *int   // SEND_FILE_MAX_AGE_DEFAULT, in seconds
}

// App is a Gin engine with the pipeline of a Flask application in front of every
// route: matching, hooks, error handlers, and one buffered response.
//
// Gin's tree finds the handlers; what a request means is decided by the URL map,
// so that converters, slash redirects, 404, 405, HEAD and OPTIONS are Flask's.
// Routes that the URL map does not know are plain Gin routes without hooks.
type App struct {
	*gin.Engine
	*Hooks

	config   Config
	urls     *Map
	plain    []bool // which rules Gin's tree can hold
	scopes   map[string]*Hooks
	switched map[int]map[string]gin.HandlersChain // by rule and method
	mounts   map[place]mount
	known    map[place]bool
	shapes   map[string]string // of the paths of Gin's tree
	applying [][]*Hooks        // the hooks that apply to each rule, see scopesOf
	freeze   sync.Once

	excuses func(c *gin.Context, x *exchange, err error) (*Response, error) // answers errors before the error handlers; nil passes one on

	extensions map[string]any // what sessions and templates need of the app, app.extensions in Flask

	onError []AfterFunc // runs on what an exception is answered with
	onSend  []AfterFunc // runs after the after-request hooks
}

// mount is a route of Gin's tree.
type mount struct {
	method string
	path   string // a path that leads to it whatever else the tree holds
	stub   bool
}

// place is where a route stands: a method and the shape of its path.
type place struct{ method, shape string }

// New returns an application, with other middleware around all of it. It panics
// when a rule is malformed, as Flask refuses to start.
func New(config Config, around ...gin.HandlerFunc) *App {
	urls, err := NewMap(config.Rules, config.Map)
	if err != nil {
		panic(err)
	}
	if config.TrustForwarded {
		config.ForwardedFrom = forwardedFrom(config.ForwardedFrom)
	}
	if config.Logger == nil {
		config.Logger = slog.Default()
	}
	a := &App{Engine: gin.New(), config: config, urls: urls, plain: Plain(config.Rules, config.Map), scopes: map[string]*Hooks{}, switched: map[int]map[string]gin.HandlersChain{}}
	a.Hooks = a.Blueprint("")
	a.RedirectTrailingSlash = false
	a.RedirectFixedPath = false
	a.HandleMethodNotAllowed = false
	a.ForwardedByClientIP = false
	_ = a.SetTrustedProxies(nil) // nil cannot fail
	for _, handler := range around {
		a.Use(once(handler))
	}
	a.Use(a.serve)
	a.NoRoute(a.serveSwitched)
	return a
}

// once keeps middleware from running again for a request that was moved to its
// place in Gin's tree.
func once(handler gin.HandlerFunc) gin.HandlerFunc {
	return func(c *gin.Context) {
		if _, again := c.Request.Context().Value(contextKey{}).(moved); again {
			c.Next()
			return
		}
		handler(c)
	}
}

// extend keeps what an extension needs while requests are served.
func (a *App) extend(key string, value any) {
	if a.extensions == nil {
		a.extensions = map[string]any{}
	}
	a.extensions[key] = value
}

// extensionOf returns what an extension keeps with the application that serves the request, nil for nothing.
func extensionOf(c *gin.Context, key string) any {
	if a := of(c).app; a != nil {
		return a.extensions[key]
	}
	return nil
}

// Name returns the application's name.
func (a *App) Name() string { return a.config.Name }

// Map returns the URL map.
func (a *App) Map() *Map { return a.urls }

// Switch mounts the view of a rule that Gin's tree cannot hold. The rule is
// spelled as in the URL map; if it stands there several times for the method,
// each call takes the next one, those that Gin could hold last. It panics when
// the URL map does not have it.
func (a *App) Switch(method, rule string, handlers ...gin.HandlerFunc) {
	for _, plain := range []bool{false, true} {
		for _, r := range a.urls.routes {
			if r.Rule.Rule != rule || a.plain[r.index] != plain || !r.has(method) || a.switched[r.index][method] != nil {
				continue
			}
			if a.switched[r.index] == nil {
				a.switched[r.index] = map[string]gin.HandlersChain{}
			}
			a.switched[r.index][method] = handlers
			return
		}
	}
	panic("web: the URL map has no rule " + method + " " + rule)
}

// index lists the routes of Gin's tree when the first request comes.
func (a *App) index() {
	a.mounts, a.known, a.shapes = map[place]mount{}, map[place]bool{}, map[string]string{}
	for _, info := range a.Routes() {
		a.shapes[info.Path] = shape(info.Path)
		at := place{info.Method, a.shapes[info.Path]}
		a.mounts[at] = mount{method: info.Method, path: sentinel(info.Path), stub: isStub(info.Handler)}
	}
	for _, r := range a.urls.routes {
		a.applying = append(a.applying, a.scopesFor(r.Endpoint))
		for _, method := range r.methods {
			a.known[place{method, r.shape}] = true
		}
	}
}

// mountOf returns where in Gin's tree the view of a route is mounted for the
// method; ok is false for a view that Switch mounted.
func (a *App) mountOf(r *route, method string) (m mount, ok bool) {
	if a.switchedViews(r, method) != nil {
		return mount{}, false
	}
	m, ok = a.mounts[place{method, r.shape}]
	if !ok && method == "HEAD" {
		m, ok = a.mounts[place{"GET", r.shape}]
	}
	return m, ok
}
