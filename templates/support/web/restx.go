// Flask-RESTX: the answers to errors under the URLs of its resources (flask_restx.Api, 1.3.2).
package web

import (
	"cmp"
	"net/http"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// RESTX is a flask_restx.Api: what answers the errors under its rules.
type RESTX struct {
	Help bool // 404s name URLs like the one that was asked for, RESTX_ERROR_404_HELP

	app      *App
	handlers []restxHandler
	rest     ErrorHandler
}

// restxKey is where a request keeps the Api whose error handler runs.
const restxKey = "web.restx"

// restxHandler is an error handler of an Api or of one of its namespaces.
type restxHandler struct {
	class *py.Class
	f     ErrorHandler
}

// UseRESTX makes errors under the rules of the named endpoints answers in JSON, as flask_restx.Api.error_router does: the
// app's own error handlers do not see them. A wrong method counts when its URL has a rule of theirs.
func (a *App) UseRESTX(endpoints ...string) *RESTX {
	x := &RESTX{Help: true, app: a}
	x.HandleError(ParseErrorClass, maskError("Mask parse error: "))
	x.HandleError(MaskErrorClass, maskError("Mask error: "))
	others := a.excuses
	a.excuses = func(c *gin.Context, at *exchange, err error) (*Response, error) {
		switch {
		case a.underResource(c, at, endpoints):
			return x.answer(c, at, err)
		case others != nil:
			return others(c, at, err)
		}
		return nil, err
	}
	return x
}

// maskError answers an exception of a mask, as every Api does.
func maskError(lead string) ErrorHandler {
	return func(c *gin.Context, cause error) error {
		return RESTXError(c, cause, py.Fields("message", lead+py.Str(cause)), http.StatusBadRequest)
	}
}

// HandleError registers an error handler of the Api or of a namespace; those that were registered first are asked first
// (flask_restx.Api.errorhandler).
func (x *RESTX) HandleError(class *py.Class, f ErrorHandler) {
	for i := range x.handlers {
		if x.handlers[i].class == class {
			x.handlers[i].f = f
			return
		}
	}
	x.handlers = append(x.handlers, restxHandler{class, f})
}

// HandleOthers registers what answers exceptions that are no HTTP exceptions and have no handler.
func (x *RESTX) HandleOthers(f ErrorHandler) { x.rest = f }

// answer is flask_restx.Api.handle_error within error_router, nil where it leaves the error to Flask: this one, or the one
// that a handler raised.
func (x *RESTX) answer(c *gin.Context, at *exchange, err error) (*Response, error) {
	f, page := x.find(err), AsHTTP(err)
	if f == nil && page == nil {
		if x.app.config.Debug || x.app.config.Propagate {
			return nil, err
		}
		f = x.rest
	}
	if f == nil {
		return x.unhandled(c, err, page)
	}
	at.keep(restxKey, x)
	resp, raised := x.app.handled(c, at, f, err)
	if raised != nil {
		return nil, raised
	}
	return resp, err
}

// find returns the first handler for the class of an exception, nil for none.
func (x *RESTX) find(err error) ErrorHandler {
	class, _ := classOf(err)
	for _, h := range x.handlers {
		if class.IsSubclass(h.class) {
			return h.f
		}
	}
	return nil
}

// unhandled answers an exception without a handler: an HTTP exception with its data or description, any other with 500.
func (x *RESTX) unhandled(c *gin.Context, err error, page *HTTPError) (*Response, error) {
	if page == nil || http.StatusText(page.Page().Status) == "" {
		page = internalError(err)
		page.Description = page.Name()
	}
	answer := page.Page()
	data := any(py.Fields("message", cmp.Or(page.Description, http.StatusText(answer.Status))))
	headers := answer.Headers.Clone()
	resp, failed := x.response(c, err, page, answer.Status, data, headers)
	if failed != nil {
		return nil, failed
	}
	return resp, err
}

// response makes the answer to an exception: data that the exception brings go before what is given.
func (x *RESTX) response(c *gin.Context, err error, page *HTTPError, status int, data any, headers *Headers) (*Response, error) {
	if page != nil {
		if own, ok := page.attrs["data"]; ok {
			data = own
		}
	}
	switch {
	case status >= http.StatusInternalServerError:
		x.app.config.Logger.Error("Exception on "+Path(c)+" ["+Method(c)+"]", "error", err)
	case status == http.StatusNotFound && x.Help:
		message, failed := py.CallMethod(data, "get", []any{"message", nil})
		if failed != nil {
			return nil, failed
		}
		help, failed := x.help(c, message)
		if failed != nil {
			return nil, failed
		}
		if failed := py.SetItem(data, "message", help); failed != nil {
			return nil, failed
		}
	}
	headers.Del("Content-Length")
	return resourceResponse(c, status, data, headers)
}

// RESTXError gives what Flask-RESTX makes of the values that an error handler of an Api returns for an exception: data,
// and after it a status, 500 without one, and headers. The message of the exception joins data without a "message".
func RESTXError(c *gin.Context, cause error, data any, rest ...any) error {
	message, err := py.CallMethod(data, "get", []any{"message", py.Str(cause)})
	if err != nil {
		return err
	}
	if err := py.SetItem(data, "message", message); err != nil {
		return err
	}
	r, headers := newResponse(nil, http.StatusInternalServerError, ""), &Headers{}
	if len(rest) > 0 && (len(rest) == 1 || py.Truth(rest[0])) {
		if err := r.setStatus(rest[0]); err != nil {
			return err
		}
	}
	if len(rest) > 1 && py.Truth(rest[1]) {
		if headers, err = HeadersFrom(rest[1]); err != nil {
			return err
		}
	}
	x, _ := of(c).recall(restxKey)
	if r, err = x.(*RESTX).response(c, cause, AsHTTP(cause), r.Status, data, headers); err != nil {
		return err
	}
	return Send(c, r)
}

// ruleVariables are the variables of a rule, from the first to the end of the last.
var ruleVariables = regexp.MustCompile("<.*>")

// help returns the message of a 404 with the rules that are most like the path, flask_restx.Api._help_on_404.
func (x *RESTX) help(c *gin.Context, message any) (any, error) {
	rules, plain := map[string]string{}, py.NewList[string]()
	for _, r := range URLRules(c) {
		key := ruleVariables.ReplaceAllString(r.Rule, "")
		if _, ok := rules[key]; !ok {
			plain.Append(key)
		}
		rules[key] = r.Rule
	}
	matches, err := py.CloseMatches(Path(c), plain, 3, 0.6)
	if err != nil || matches.Len() == 0 {
		return message, err
	}
	lead := ""
	if py.Truth(message) {
		text, ok := message.(string)
		if !ok {
			return nil, py.AttributeError.New(py.TypeName(message) + " object has no attribute 'rstrip'")
		}
		lead = strings.TrimRight(text, ".") + ". "
	}
	var like []string
	for m := range matches.All() {
		like = append(like, rules[m])
	}
	return lead + "You have requested this URI [" + Path(c) + "] but did you mean " + strings.Join(like, " or ") + " ?", nil
}

// AbortMessage returns the exception of flask_restx.abort(code, message): under a resource its answer has the message,
// unless that is empty.
func AbortMessage(code int, message string) error {
	if message == "" {
		return Abort(code)
	}
	return AbortResource(code, py.Fields("message", message))
}
