// The name under which a program's own exceptions embed an Error.

package py

// Raised is Error under a name that an exception struct can embed without hiding the method Error:
//
//	type QuotaExceeded struct {
//		*py.Raised
//		Limit int
//	}
type Raised = Error
