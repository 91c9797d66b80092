// The attributes of OSError.

package py

// OSErrorAttr returns e.errno, e.strerror or e.filename of an OSError, None when it was made without them.
func OSErrorAttr(e any, name string) any {
	err, ok := e.(*Error)
	if !ok {
		return nil
	}
	if v, set := err.Attrs[name]; set || len(err.Args) < 2 {
		return v
	}
	switch {
	case name == "errno":
		return err.Args[0]
	case name == "strerror":
		return err.Args[1]
	case len(err.Args) > 2:
		return err.Args[2]
	}
	return nil
}
