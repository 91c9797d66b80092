// What programs read of an HTTPException.
package fastapi

import "github.com/flask2gin/flask2gin/templates/support/py"

// StatusOf returns e.status_code.
func StatusOf(e *py.Error) int {
	status, _ := e.Attrs["status_code"].(int)
	return status
}

// DetailOf returns e.detail.
func DetailOf(e *py.Error) any { return e.Attrs["detail"] }

// ErrorsOf returns e.errors() of a RequestValidationError.
func ErrorsOf(e *py.Error) *py.List[*py.Dict[string, any]] {
	errors, _ := e.Attrs["errors"].(*py.List[*py.Dict[string, any]])
	return errors
}

// BodyOf returns e.body of a RequestValidationError.
func BodyOf(e *py.Error) any { return e.Attrs["body"] }

// HeadersOf returns e.headers.
func HeadersOf(e *py.Error) any { return e.Attrs["headers"] }
