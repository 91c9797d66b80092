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

// HeadersOf returns e.headers.
func HeadersOf(e *py.Error) any { return e.Attrs["headers"] }
