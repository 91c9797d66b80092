// Hooks and error handlers of the application and its blueprints (SEMANTICS D
// and C.4).
package web

import (
	"fmt"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

type (
	// View answers a request by giving a response, or returns an exception.
	View = func(c *gin.Context) error
	// AfterFunc changes a response before it is sent.
	AfterFunc = func(c *gin.Context, resp *Response) error
	// ErrorHandler gives the response for an exception.
	ErrorHandler = func(c *gin.Context, err error) error
	// TeardownFunc runs when the response is complete; err is the exception that
	// nothing handled, or nil.
	TeardownFunc = func(c *gin.Context, err error) error
	// URLValueFunc sees, and may change, the variables of the matched rule before
	// the hooks run. Without a match endpoint is "" and values nil.
	URLValueFunc = func(c *gin.Context, endpoint string, values *py.Dict[string, any]) error
)

// Hooks are the hooks and error handlers of the application or of one blueprint,
// whose hooks run only for its own endpoints.
type Hooks struct {
	before    []View
	after     []AfterFunc
	teardown  []TeardownFunc
	context   []TeardownFunc
	urlValues []URLValueFunc
	defaults  []URLDefaultsFunc
	handlers  map[int]map[*py.Class]ErrorHandler
}

// Blueprint returns the hooks of the blueprint with that dotted name.
func (a *App) Blueprint(name string) *Hooks {
	if a.scopes[name] == nil {
		a.scopes[name] = &Hooks{handlers: map[int]map[*py.Class]ErrorHandler{}}
	}
	return a.scopes[name]
}

// BeforeRequest adds a hook that runs before the view. If it gives a response,
// the other hooks and the view are skipped.
func (h *Hooks) BeforeRequest(f View) { h.before = append(h.before, f) }

// AfterRequest adds a hook that changes each response; the last one added runs
// first.
func (h *Hooks) AfterRequest(f AfterFunc) { h.after = append(h.after, f) }

// TeardownRequest adds a hook that runs when the request is over; the last one
// added runs first.
func (h *Hooks) TeardownRequest(f TeardownFunc) { h.teardown = append(h.teardown, f) }

// TeardownAppContext adds a hook that runs after the request's teardown.
func (h *Hooks) TeardownAppContext(f TeardownFunc) { h.context = append(h.context, f) }

// URLValuePreprocessor adds a hook that sees the variables of the matched rule.
func (h *Hooks) URLValuePreprocessor(f URLValueFunc) { h.urlValues = append(h.urlValues, f) }

// URLDefaults adds a hook that sees, and may change, the values of a URL of the
// blueprint, or of any one, before it is built.
func (h *Hooks) URLDefaults(f URLDefaultsFunc) { h.defaults = append(h.defaults, f) }

// HandleStatus registers an error handler for a status code. It panics when no
// exception has that code, where Flask refuses to start.
func (h *Hooks) HandleStatus(code int, f ErrorHandler) {
	status, ok := statusOfCode(code)
	if !ok {
		panic(fmt.Sprintf("web: %d is not a recognized HTTP error code", code))
	}
	h.handle(code, status.class, f)
}

// HandleError registers an error handler for an exception class and the classes
// derived from it.
func (h *Hooks) HandleError(class *py.Class, f ErrorHandler) {
	status, _ := statusOfClass(class)
	h.handle(status.code, class, f)
}

func (h *Hooks) handle(code int, class *py.Class, f ErrorHandler) {
	if h.handlers[code] == nil {
		h.handlers[code] = map[*py.Class]ErrorHandler{}
	}
	h.handlers[code][class] = f
}

// AfterThisRequest adds a hook for the response of this request only.
func AfterThisRequest(c *gin.Context, f AfterFunc) {
	x := of(c)
	x.after = append(x.after, f)
}

// scopesOf returns the hooks that apply to a request, innermost blueprint first
// and the application last.
func (a *App) scopesOf(x *exchange) []*Hooks {
	switch {
	case x.scopes != nil:
	case x.match.Rule != nil && x.match.route != nil && a.applying != nil:
		x.scopes = a.applying[x.match.route.index]
	default:
		x.scopes = a.scopesFor(x.endpoint())
	}
	return x.scopes
}

// scopesFor returns the hooks that apply to an endpoint.
func (a *App) scopesFor(endpoint string) []*Hooks {
	var scopes []*Hooks
	for _, name := range blueprintsOf(endpoint) {
		if h := a.scopes[name]; h != nil {
			scopes = append(scopes, h)
		}
	}
	return append(scopes, a.Hooks)
}

// findHandler looks an error's handler up: by code before by class alone, inner
// blueprints before outer ones, and nearer classes before farther ones.
func (a *App) findHandler(x *exchange, err error) ErrorHandler {
	class, code := classOf(err)
	codes := []int{code, 0}
	if code == 0 {
		codes = codes[1:]
	}
	for _, code := range codes {
		for _, h := range a.scopesOf(x) {
			for _, c := range class.MRO() {
				if f := h.handlers[code][c]; f != nil {
					return f
				}
			}
		}
	}
	return nil
}

// classOf returns an error's Python class and, for HTTP exceptions, its code.
func classOf(err error) (*py.Class, int) {
	class := py.Exception
	if e, _ := py.Is(err); e != nil {
		class = e.Class
	}
	status, _ := statusOfClass(class)
	return class, status.code
}
