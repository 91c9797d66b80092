// Exception handlers of the app (starlette.middleware.exceptions).
package fastapi

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ErrorHandler answers an exception.
type ErrorHandler = func(c *gin.Context, err error) error

// appKey is where a Gin context keeps its app.
const appKey = "fastapi.app"

// rootKey is where a Gin context keeps the path of the mount that its request is
// below, and outerKey the headers that stood before the mounted app answered.
const (
	rootKey  = "fastapi.root"
	outerKey = "fastapi.outer"

	outermostKey = "fastapi.outermost" // the app that the server runs, in requests of mounted ones
)

// HandleError registers the handler of an exception class and of those that
// derive from it and have none. That of Exception also takes what no other does.
func (a *App) HandleError(class *py.Class, f ErrorHandler) {
	if class == py.Exception {
		a.last = f
		return
	}
	a.byClass[class] = f
}

// HandleStatus registers the handler of HTTPExceptions with a status; that of 500
// takes what no other handler does.
func (a *App) HandleStatus(status int, f ErrorHandler) {
	if status == 500 {
		a.last = f
		return
	}
	a.byStatus[status] = f
}

// handler returns the handler of an exception, nil for none.
func (a *App) handler(err error) ErrorHandler {
	e, _ := py.Is(err)
	if e == nil {
		return nil
	}
	if _, ok := py.Is(err, StarletteHTTPException); ok {
		if f := a.byStatus[StatusOf(e)]; f != nil {
			return f
		}
	}
	for _, class := range e.Class.MRO() {
		if f := a.byClass[class]; f != nil {
			return f
		}
	}
	return nil
}

// HTTPAnswer is await http_exception_handler(request, e).
func HTTPAnswer(e *py.Error) (*Response, error) {
	status := StatusOf(e)
	if Bodiless(status) {
		return NewResponse(nil, status, HeadersOf(e), "")
	}
	return NewJSONResponse(py.DictOf(py.P("detail", DetailOf(e))), status, HeadersOf(e))
}

// InvalidAnswer is await request_validation_exception_handler(request, e).
func InvalidAnswer(e *py.Error) (*Response, error) {
	errors, err := Encode(e.Attrs["errors"])
	if err != nil {
		return nil, err
	}
	return NewJSONResponse(py.DictOf(py.P("detail", errors)), http.StatusUnprocessableEntity, nil)
}

// defaults are the handlers that FastAPI has by itself.
func defaults() map[*py.Class]ErrorHandler {
	return map[*py.Class]ErrorHandler{StarletteHTTPException: answerHTTP, RequestValidationError: answerInvalid}
}
