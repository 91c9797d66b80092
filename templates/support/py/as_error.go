// The exception within a Go error.

package py

import "errors"

// AsError returns the exception in err's chain. An error of Go alone becomes a
// RuntimeError without a message, because its text is not one that Python has.
func AsError(err error) *Error {
	if e, ok := errors.AsType[exception](err); ok {
		return e.PyError()
	}
	return RuntimeError.New()
}

// ErrorAs returns the error in err's chain that is a T, the zero value when there is none.
func ErrorAs[T error](err error) T {
	e, _ := errors.AsType[T](err)
	return e
}
