// Handle makes a Gin handler of an operation, and Answer answers exceptions.
package fastapi

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// Handle returns the Gin handler of an operation.
func Handle(operation func(c *gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		err := guard(func() error { return operation(c) })
		if err == nil {
			return
		}
		if err = handled(c, err); err != nil {
			Answer(c, err)
		}
	}
}

// The exception classes of Starlette and FastAPI.
var (
	StarletteHTTPException  = py.NewClass("HTTPException", py.Exception)
	HTTPException           = py.NewClass("HTTPException", StarletteHTTPException)
	RequestValidationError  = py.NewClass("RequestValidationError", py.Exception)
	ResponseValidationError = py.NewClass("ResponseValidationError", py.Exception)
)

// Raise returns the exception that fastapi.HTTPException(status, detail, headers)
// is; without a detail it has the status's phrase, and the ValueError of a status
// without one.
func Raise(status int, detail any, headers any) *py.Error {
	return newHTTP(HTTPException, status, detail, headers)
}

// RaiseStarlette returns what Raise returns as Starlette's own exception, which is
// what routing, bodies, static files and API keys raise: handlers of FastAPI's
// HTTPException do not answer it (FastAPI documentation, "Handling Errors").
func RaiseStarlette(status int, detail any, headers any) *py.Error {
	return newHTTP(StarletteHTTPException, status, detail, headers)
}

func newHTTP(class *py.Class, status int, detail any, headers any) *py.Error {
	if detail = py.Value(detail); detail == nil {
		if detail = Phrase(status); detail == "" {
			return py.ValueError.New(strconv.Itoa(status) + " is not a valid HTTPStatus")
		}
	}
	return class.New(status, detail).Set("status_code", status).Set("detail", detail).Set("headers", py.Value(headers))
}

// phrases are the phrases of http.HTTPStatus that differ from Go's.
var phrases = map[int]string{
	203: "Non-Authoritative Information", 413: "Request Entity Too Large", 414: "Request-URI Too Long",
	416: "Requested Range Not Satisfiable", 418: "I'm a Teapot", 505: "HTTP Version Not Supported",
}

// Phrase returns the phrase of a status as http.HTTPStatus has it, "" for an unknown one.
func Phrase(status int) string {
	if text, ok := phrases[status]; ok {
		return text
	}
	return http.StatusText(status)
}

// handled gives an exception to its handler, as Starlette does once around an
// operation and once around the whole app (wrap_app_handling_exceptions). It
// returns what is left: the exception that has no handler, or that of the handler.
func handled(c *gin.Context, err error) error {
	a, ok := c.MustGet(appKey).(*App)
	if !ok {
		return err
	}
	f := a.handler(err)
	if f == nil || c.Writer.Written() {
		return err
	}
	return guard(func() error { return f(c, err) })
}

// Answer answers an exception: HTTPException and RequestValidationError in JSON,
// any other by 500.
func Answer(c *gin.Context, err error) {
	a, ok := c.MustGet(appKey).(*App)
	if !ok {
		return
	}
	if err = handled(c, err); err == nil {
		return
	}
	if c.GetBool(layeredKey) {
		c.Set(raisedKey, err)
		return
	}
	a.crash(c, err)
}

// answerInvalid is fastapi.exception_handlers.request_validation_exception_handler.
func answerInvalid(c *gin.Context, err error) error {
	e, _ := py.Is(err)
	return write(c, http.StatusUnprocessableEntity, py.DictOf(py.P("detail", e.Attrs["errors"])), encode)
}

// answerHTTP is fastapi.exception_handlers.http_exception_handler.
func answerHTTP(c *gin.Context, err error) error {
	e, _ := py.Is(err)
	status, _ := e.Attrs["status_code"].(int)
	if headers := e.Attrs["headers"]; headers != nil {
		if err := setHeaders(c, headers); err != nil {
			return err
		}
	}
	sendable(c, status)
	if Bodiless(status) {
		sendHead(c, status)
		return nil
	}
	return write(c, status, py.DictOf(py.P("detail", e.Attrs["detail"])), nil)
}

func setHeaders(c *gin.Context, headers any) error {
	fields, ok := headers.(py.Mapping)
	if !ok {
		return py.TypeError.New("headers must be a mapping")
	}
	names, err := py.ToList(fields)
	if err != nil {
		return err
	}
	for _, name := range names.Values() {
		value, err := py.GetItem(fields, name)
		if err != nil {
			return err
		}
		if err := latin1(py.Str(name), py.Str(value)); err != nil {
			return err
		}
		c.Writer.Header().Set(py.Str(name), onWire(c, py.Str(value)))
	}
	return nil
}

// Bodiless reports whether answers of the status have no body.
func Bodiless(status int) bool {
	return status < 200 || status == http.StatusNoContent || status == http.StatusResetContent || status == http.StatusNotModified
}

// invalid returns the exception of parameters with errors.
func invalid(k *pydantic.Collector, body any) error {
	return RequestValidationError.New().Set("errors", k.Errors()).Set("body", body)
}
