// What fails after a view has returned: a value that is no response. Flask then
// looks for no handler of the exception but for one of InternalServerError.
package web

import "errors"

// noReply is the exception for a return value that is no response.
type noReply struct{ error }

// Unwrap returns the exception.
func (e noReply) Unwrap() error { return e.error }

// afterView marks the exception of making a response out of a return value.
func afterView(err error) error {
	if err == nil {
		return nil
	}
	return noReply{err}
}

// raisedAfterView returns the exception, and whether it was raised after the view.
func raisedAfterView(err error) (raised error, late bool) {
	var failed noReply
	if errors.As(err, &failed) {
		return failed.error, true
	}
	return err, false
}
