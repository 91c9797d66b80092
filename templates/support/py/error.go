// The exception value: what a raise statement raises and an except clause
// catches.

package py

import (
	"errors"
	"fmt"
)

// An Error is a Python exception. It travels as a Go error.
type Error struct {
	// Class is the exception's class.
	Class *Class
	// Args are the arguments of the raise, e.args in Python.
	Args []any
	// Cause is the exception of "raise ... from cause", __cause__ in Python.
	Cause error
	// Context is the exception that was being handled, __context__ in Python.
	Context error
	// Attrs are the attributes that were set on the instance.
	Attrs map[string]any
	late  attributes // more attributes, made when one is asked for
	// Text returns str(e) of an exception whose class has a __str__ of its own.
	Text func() string
}

// attributes is what an exception was made of, as attributes by their names.
type attributes interface{ attributes() map[string]any }

// Raised is Error under the name by which a program's own exception structs
// embed it: struct{ *py.Raised; Limit int }. A field that is named Error would
// hide the method.
type Raised = Error

// Raise returns a new exception of the class, for "raise class(args...)".
func Raise(class *Class, args ...any) error { return class.New(args...) }

// raisef returns an exception of the class with a formatted text.
func raisef(class *Class, format string, args ...any) *Error {
	return class.New(fmt.Sprintf(format, args...))
}

// An exception is an *Error or a program's own struct that embeds a *Raised.
type exception interface {
	error
	PyError() *Error
}

// Is returns the exception in err's chain and whether its class is, or derives
// from, one of the classes: the test of an except clause. Go errors that are
// not exceptions match no class.
func Is(err error, classes ...*Class) (*Error, bool) {
	x, ok := err.(exception) // almost always: errors.As looks through the chain at a cost
	if !ok {
		if x = wrapped(err); x == nil {
			return nil, false
		}
	}
	e := x.PyError()
	return e, e.Class.IsSubclass(classes...)
}

// ExcInfo returns the class of the exception in err's chain and the exception,
// which __exit__ gets; nil for no error, and for Go errors that are no exceptions.
func ExcInfo(err error) (*Class, *Error) {
	if err == nil {
		return nil, nil
	}
	e, ok := Is(err, BaseException)
	if !ok {
		return nil, nil
	}
	return e.Class, e
}

// wrapped returns the exception in err's chain, nil for none.
func wrapped(err error) exception {
	var x exception
	errors.As(err, &x)
	return x
}

// PyError returns e itself; structs that embed an *Error inherit it, and are
// caught as exceptions by that.
func (e *Error) PyError() *Error { return e }

// PyTypeName returns the name of the exception's class.
func (e *Error) PyTypeName() string { return e.Class.Name }

// From sets the cause and returns e, for "raise e from cause".
func (e *Error) From(cause error) *Error {
	e.Cause = cause
	return e
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// Set stores an attribute of the instance and returns e.
func (e *Error) Set(name string, value any) *Error {
	if e.Attrs == nil {
		e.Attrs = map[string]any{}
	}
	e.Attrs[name] = value
	return e
}

// PyAttr returns an attribute: args, the ones that were set, and those that
// BaseException has.
func (e *Error) PyAttr(name string) (any, bool) {
	if v, ok := e.Attrs[name]; ok {
		return v, true
	}
	if e.late != nil {
		if v, ok := e.late.attributes()[name]; ok {
			return v, true
		}
	}
	switch name {
	case "args":
		return Tuple(e.Args), true
	case "__cause__":
		return errorValue(e.Cause), true
	case "__context__":
		return errorValue(e.Context), true
	}
	return nil, false
}

// Attr returns an attribute, nil for one that there is not.
func (e *Error) Attr(name string) any {
	v, _ := e.PyAttr(name)
	return v
}

// PySetAttr sets an attribute; exceptions take any name.
func (e *Error) PySetAttr(name string, value any) bool {
	if t, ok := value.(Tuple); ok && name == "args" {
		e.Args = t
		return true
	}
	e.Set(name, value)
	return true
}

// errorValue returns err as a dynamic value: None when there is none.
func errorValue(err error) any {
	if err == nil {
		return nil
	}
	return err
}

// Error returns str(e): nothing without arguments, the only argument's text,
// or the tuple of several (SEMANTICS F.42).
func (e *Error) Error() string {
	if e.Text != nil {
		return e.Text()
	}
	for _, class := range e.Class.MRO() {
		if class.Text != nil {
			return class.Text(e)
		}
		if text, ok := builtinText(class, e); ok {
			return text
		}
	}
	switch len(e.Args) {
	case 0:
		return ""
	case 1:
		return Str(e.Args[0])
	}
	return Repr(Tuple(e.Args))
}

// builtinText returns the text of the classes that have their own __str__.
func builtinText(class *Class, e *Error) (string, bool) {
	switch {
	case class == KeyError && len(e.Args) == 1:
		return Repr(e.Args[0]), true
	case class == OSError && len(e.Args) >= 3 && e.Args[2] != nil:
		return fmt.Sprintf("[Errno %s] %s: %s", Str(e.Args[0]), Str(e.Args[1]), Repr(e.Args[2])), true
	case class == OSError && len(e.Args) == 2 && e.Attrs["filename2"] != nil:
		return fmt.Sprintf("[Errno %s] %s: %s -> %s", Str(e.Args[0]), Str(e.Args[1]), Repr(e.Attrs["filename"]), Repr(e.Attrs["filename2"])), true
	case class == OSError && len(e.Args) == 2 && e.Attrs["filename"] != nil:
		return fmt.Sprintf("[Errno %s] %s: %s", Str(e.Args[0]), Str(e.Args[1]), Repr(e.Attrs["filename"])), true
	case class == OSError && len(e.Args) >= 2:
		return fmt.Sprintf("[Errno %s] %s", Str(e.Args[0]), Str(e.Args[1])), true
	case (class == UnicodeDecodeError || class == UnicodeEncodeError) && len(e.Args) == 5:
		return unicodeErrorText(e), true
	}
	return "", false
}

// PyStr returns str(e).
func (e *Error) PyStr() string { return e.Error() }

// PyRepr returns repr(e), such as ValueError('bad').
func (e *Error) PyRepr() string {
	for _, class := range e.Class.MRO() {
		if class.Repr != nil {
			return class.Repr(e)
		}
	}
	if len(e.Args) == 1 {
		return e.Class.Name + "(" + Repr(e.Args[0]) + ")"
	}
	return e.Class.Name + Repr(Tuple(e.Args))
}

// unicodeErrorText words a failed decoding or encoding; its arguments are the
// encoding, the object, start, end and reason.
func unicodeErrorText(e *Error) string {
	encoding, reason := Str(e.Args[0]), Str(e.Args[4])
	start, _ := e.Args[2].(int)
	end, _ := e.Args[3].(int)
	verb, unit, what := "decode", "byte", ""
	switch object := e.Args[1].(type) {
	case []byte:
		if end == start+1 && start < len(object) {
			what = fmt.Sprintf("0x%02x", object[start])
		}
	case string:
		verb, unit = "encode", "character"
		if runes := Runes(object); end == start+1 && start < len(runes) {
			what = escapeRune(runes[start])
		}
	}
	if what != "" {
		if unit == "character" {
			what = "'" + what + "'"
		}
		return fmt.Sprintf("'%s' codec can't %s %s %s in position %d: %s", encoding, verb, unit, what, start, reason)
	}
	return fmt.Sprintf("'%s' codec can't %s %ss in position %d-%d: %s", encoding, verb, unit, start, end-1, reason)
}

// escapeRune returns the \x, \u or \U escape of a code point.
func escapeRune(r rune) string {
	switch {
	case r <= 0xff:
		return fmt.Sprintf(`\x%02x`, r)
	case r <= 0xffff:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}

// orNil drops a result that comes with an error.
func orNil[T any](v T, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	return v, nil
}
