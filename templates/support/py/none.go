// Values that may be absent, where Python has None.

package py

import "errors"

// OrNone returns v, or nil for None when it is absent.
func OrNone[T any](v T, ok bool) any {
	if !ok {
		return nil
	}
	return v
}

// AsError returns the exception in err's chain; any other Go error becomes a RuntimeError of its text.
func AsError(err error) *Error {
	if e, ok := errors.AsType[exception](err); ok {
		return e.PyError()
	}
	return RuntimeError.New(err.Error())
}

// ErrorAs returns the error in err's chain that is a T, the zero value when there is none.
func ErrorAs[T error](err error) T {
	e, _ := errors.AsType[T](err)
	return e
}
