// The pipeline: what happens to a request from its match to its last byte, in
// the order of flask.Flask.wsgi_app (SEMANTICS C.4 and D).
package web

import (
	"context"
	"fmt"
	"net/http"
	"runtime/debug"
	"slices"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// contextKey is where a redirected request keeps its exchange.
type contextKey struct{}

// moved is an exchange on its way to the right place of Gin's tree.
type moved struct {
	x       *exchange
	request *http.Request
}

// serve stands before every route, and before the answer to a missing one.
func (a *App) serve(c *gin.Context) {
	a.freeze.Do(a.index)
	if m, ok := c.Request.Context().Value(contextKey{}).(moved); ok {
		c.Request = m.request
		m.x.attach(c)
		a.run(c, m.x)
		return
	}
	here := place{c.Request.Method, a.shapes[c.FullPath()]}
	if c.FullPath() != "" && !a.known[here] {
		c.Next()
		return
	}
	x := a.begin(c)
	r := x.match.route
	if (r == nil || x.automatic(c)) && a.config.Incomplete != nil {
		a.config.Incomplete(c)
		c.Abort()
		return
	}
	if r == nil || x.automatic(c) {
		a.run(c, x)
		return
	}
	m, mounted := a.mountOf(r, Method(c))
	x.stub = m.stub || a.switchedStub(r, Method(c))
	switch {
	case mounted && (place{m.method, r.shape}) != here:
		a.move(c, x, m)
	case !mounted && c.FullPath() != "":
		a.move(c, x, mount{method: c.Request.Method})
	default:
		a.run(c, x)
	}
}

// move sends the request through Gin's tree again, to where its rule is mounted.
func (a *App) move(c *gin.Context, x *exchange, m mount) {
	request := c.Request
	next := request.WithContext(context.WithValue(request.Context(), contextKey{}, moved{x, request}))
	next.Method = m.method
	target := *request.URL
	target.Path, target.RawPath = m.path, ""
	next.URL = &target
	c.Request = next
	a.HandleContext(c)
	c.Request = request
	c.Abort()
}

// run answers the request and writes the answer.
func (a *App) run(c *gin.Context, x *exchange) {
	x.setParams(c)
	if x.stub {
		c.Next()
		return
	}
	resp, err := a.respond(c, x)
	a.tearDown(c, x, err)
	c.Abort()
	if resp != nil {
		resp.write(c)
	}
}

// respond returns the response, and the error that no handler took. The response
// is nil when a Gin handler wrote its own.
func (a *App) respond(c *gin.Context, x *exchange) (*Response, error) {
	resp, err := a.dispatch(c, x)
	if err == nil {
		return resp, nil
	}
	if resp, err = a.excused(c, x, err); resp != nil {
		return resp, err
	}
	a.config.Logger.Error("Exception on "+Path(c)+" ["+Method(c)+"]", "error", err)
	if a.config.Debug && !a.config.Contain {
		return serverError(), err
	}
	page := internalError(err)
	resp = page.Page()
	if f := a.findHandler(x, page); f != nil {
		handled, failed := a.handled(c, x, f, page)
		if failed != nil {
			a.config.Logger.Error("Exception in the error handler", "error", failed)
			return internalError(failed).Page(), err
		}
		resp = handled
	}
	sent, failed := a.finish(c, x, resp)
	if failed != nil {
		a.config.Logger.Error("Request finalizing failed with an error while handling an error", "error", failed)
		resp.dropInvalid()
		return resp, err
	}
	return sent, err
}

// serverError is what gunicorn answers to an error that leaves the application, as unhandled ones do in debug mode.
func serverError() *Response {
	const page = "<html>\n  <head>\n    <title>Internal Server Error</title>\n  </head>\n  <body>\n" +
		"    <h1><p>Internal Server Error</p></h1>\n    \n  </body>\n</html>\n"
	return newResponse([]byte(page), http.StatusInternalServerError, "text/html")
}

// dispatch runs hooks, view, error handlers and after-request hooks once.
func (a *App) dispatch(c *gin.Context, x *exchange) (*Response, error) {
	if x.unmatched != nil {
		return nil, x.unmatched
	}
	err := a.before(c, x)
	if err == nil && x.response == nil {
		err = a.view(c, x)
		if err == nil && x.response == nil && (c.Writer.Written() || c.IsAborted()) {
			return nil, nil
		}
	}
	resp, err := a.settle(c, x, err)
	if err != nil {
		return nil, err
	}
	return a.finish(c, x, resp)
}

// settle turns the outcome of a view into a response, by error handlers if need
// be. It returns the errors that none of them takes.
func (a *App) settle(c *gin.Context, x *exchange, err error) (*Response, error) {
	if err == nil {
		return x.given()
	}
	if raised, late := raisedAfterView(err); late {
		return nil, raised
	}
	resp, err := a.excuse(c, x, err)
	for _, f := range a.onError {
		if err != nil {
			break
		}
		err = guard(func() error { return f(c, resp) })
	}
	return resp, err
}

// excuse answers an exception, flask.Flask.handle_user_exception.
func (a *App) excuse(c *gin.Context, x *exchange, err error) (*Response, error) {
	resp, err := a.excused(c, x, err)
	if resp != nil {
		return resp, nil
	}
	page := AsHTTP(err)
	if page != nil && (page.Code == 0 || page.routing) {
		return page.Page(), nil
	}
	trapped := page != nil && a.config.Debug && page.Class == BadRequestKeyErrorClass // Flask.trap_http_exception
	if trapped {
		page.Description += "\nKeyError: " + py.Repr(page.Args[0])
	}
	f := a.findHandler(x, err)
	switch {
	case f == nil && (page == nil || trapped):
		return nil, err
	case f == nil:
		return page.Page(), nil
	}
	return a.handled(c, x, f, err)
}

// excused returns the answer of an extension that takes errors before the app's error handlers, or nil and the error that
// they get.
func (a *App) excused(c *gin.Context, x *exchange, err error) (*Response, error) {
	if a.excuses == nil {
		return nil, err
	}
	return a.excuses(c, x, err)
}

// handled runs an error handler and returns the response that it gave.
func (a *App) handled(c *gin.Context, x *exchange, f ErrorHandler, err error) (*Response, error) {
	x.response = nil
	if err := guard(func() error { return f(c, err) }); err != nil {
		if page := AsHTTP(err); page != nil && page.Code == 0 {
			return page.Page(), nil
		}
		return nil, err
	}
	return x.given()
}

// given returns the response that a view or handler gave.
func (x *exchange) given() (*Response, error) {
	if x.response == nil {
		return nil, x.noResponse()
	}
	return x.response, nil
}

// before runs the hooks that come before the view, up to the first that gives a
// response.
func (a *App) before(c *gin.Context, x *exchange) error {
	scopes := a.scopesOf(x)
	for _, h := range slices.Backward(scopes) {
		for _, f := range h.urlValues {
			if err := guard(func() error { return f(c, x.endpoint(), x.viewArgs()) }); err != nil {
				return err
			}
		}
	}
	for _, h := range slices.Backward(scopes) {
		for _, f := range h.before {
			if err := guard(func() error { return f(c) }); err != nil || x.response != nil {
				return err
			}
		}
	}
	return nil
}

// view runs the view, or answers what has none: 404, 405, redirects, OPTIONS.
func (a *App) view(c *gin.Context, x *exchange) error {
	switch {
	case x.routing != nil:
		return x.routing
	case x.automatic(c):
		x.response = a.options(c)
		return nil
	}
	return guard(func() error {
		c.Next()
		return x.err
	})
}

// finish runs the after-request hooks on a response, blueprints first, and returns it, or the one that a hook put in its
// place.
func (a *App) finish(c *gin.Context, x *exchange, resp *Response) (*Response, error) {
	x.response = resp
	for i, n := 0, len(x.after); i < n; i++ {
		if err := x.runAfter(c, x.after[i]); err != nil {
			return nil, err
		}
	}
	for _, h := range a.scopesOf(x) {
		for _, f := range slices.Backward(h.after) {
			if err := x.runAfter(c, f); err != nil {
				return nil, err
			}
		}
	}
	for _, f := range a.onSend {
		if err := x.runAfter(c, f); err != nil {
			return nil, err
		}
	}
	if text := x.response.Headers.unsendable(); text != "" {
		return nil, py.ValueError.New(text)
	}
	return x.response, nil
}

// runAfter runs an after-request hook on the response of the moment.
func (x *exchange) runAfter(c *gin.Context, f AfterFunc) error {
	return guard(func() error { return f(c, x.response) })
}

// Replace puts resp in the place of the response that an after-request hook was given.
func Replace(c *gin.Context, resp *Response) error {
	of(c).response = resp
	return nil
}

func (a *App) tearDown(c *gin.Context, x *exchange, err error) {
	for _, h := range a.scopesOf(x) {
		a.tearDownBy(c, h.teardown, err)
	}
	a.tearDownBy(c, a.context, err)
}

// tearDownBy runs teardown hooks, the last one first.
func (a *App) tearDownBy(c *gin.Context, hooks []TeardownFunc, err error) {
	for _, f := range slices.Backward(hooks) {
		if failed := guard(func() error { return f(c, err) }); failed != nil {
			a.config.Logger.Error("Exception in a teardown hook", "error", failed)
		}
	}
}

// guard runs f and returns its panics as errors, which become the 500 page.
func guard(f func() error) (err error) {
	defer func() {
		switch r := recover(); r {
		case nil:
		case http.ErrAbortHandler:
			panic(r)
		default:
			err = panicError{r, debug.Stack()}
		}
	}()
	return f()
}

// panicError is a Go panic on its way to the 500 page.
type panicError struct {
	value any
	stack []byte
}

func (e panicError) Error() string { return fmt.Sprintf("panic: %v\n%s", e.value, e.stack) }
