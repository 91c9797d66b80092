// abort with a code that is known only when it runs (Werkzeug documentation, "HTTP Exceptions", Aborter).
package web

import (
	"math"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// AbortValue is Abort for a code of any type, and AbortWith for a response. What equals no code of an HTTP exception gives
// LookupError, what cannot be a key of a dict TypeError.
func AbortValue(code any, description ...string) error {
	switch code := code.(type) {
	case *Response:
		return AbortWith(code)
	case int:
		return Abort(code, description...)
	case py.Mixed:
		return AbortValue(code.PyBase(), description...)
	case float64:
		if _, known := statusOfCode(int(code)); known && code == math.Trunc(code) {
			return Abort(int(code), description...)
		}
	}
	if _, err := py.In(code, py.NewDict[any, any]()); err != nil {
		return err
	}
	return py.LookupError.New("no exception for " + py.Repr(code))
}
