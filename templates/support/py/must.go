// Values that the program cannot start without.

package py

// Must returns the value, and panics with the exception that Python would end
// with when a module's code raises it.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
