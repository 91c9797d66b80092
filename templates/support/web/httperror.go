// HTTP exceptions: what abort raises and the pages that answer them
// (werkzeug.exceptions, SEMANTICS C.3).
package web

import (
	"errors"
	"fmt"
	"html"
	"maps"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// HTTPError is an exception that knows its response. Error handlers receive it.
type HTTPError struct {
	Class       *py.Class
	Code        int // 0 for abort(response), which no handler sees
	Description string
	Response    *Response // replaces the page
	Original    error     // the unhandled exception behind a 500
	Headers     [][2]string
	Args        []any // of a BadRequestKeyError: the key
	attrs       map[string]any
	routing     bool // a redirect of the URL map, which no handler sees
}

// Abort returns the exception that flask.abort(code, description) raises. A code
// without an exception class gives LookupError, which is answered by 500.
func Abort(code int, description ...string) error {
	status, ok := statusOfCode(code)
	if !ok {
		return py.LookupError.New(fmt.Sprintf("no exception for %d", code))
	}
	return newHTTPError(status, description)
}

// AbortBig is Abort for a code of any size: Flask has no exception for a large
// one, and raises LookupError.
func AbortBig(code py.BigInt, description ...string) error {
	if _, ok := statusOfCode(code.Int()); !ok {
		text, err := code.Text()
		if err != nil {
			return err
		}
		return py.LookupError.New("no exception for " + text)
	}
	return Abort(code.Int(), description...)
}

// AbortWith returns the exception of flask.abort(response): the response is sent
// as it is and no error handler runs.
func AbortWith(r *Response) error {
	return &HTTPError{Class: HTTPExceptionClass, Response: r}
}

// RaiseHTTP returns an exception of a class derived from HTTPExceptionClass.
func RaiseHTTP(class *py.Class, description ...string) *HTTPError {
	status, _ := statusOfClass(class)
	status.class = class
	return newHTTPError(status, description)
}

func newHTTPError(s httpStatus, description []string) *HTTPError {
	e := &HTTPError{Class: s.class, Code: s.code, Description: s.description}
	if len(description) > 0 {
		e.Description = description[0]
	}
	return e
}

// badKey is the BadRequestKeyError of a missing key.
func badKey(key string) error {
	e := RaiseHTTP(BadRequestKeyErrorClass)
	e.Args = []any{key}
	return e
}

// exception is an *HTTPError, a *py.Error, or a struct that embeds one.
type exception interface {
	error
	PyError() *py.Error
}

// AsHTTP returns the HTTP exception that err is, or nil. An exception of another
// class that was raised from one is none.
func AsHTTP(err error) *HTTPError {
	var x exception
	if !errors.As(err, &x) {
		return nil
	}
	if h, ok := x.(interface{ HTTP() *HTTPError }); ok {
		return h.HTTP()
	}
	raised := x.PyError()
	if !raised.Class.IsSubclass(HTTPExceptionClass) {
		return nil
	}
	e := RaiseHTTP(raised.Class)
	if len(raised.Args) > 0 && raised.Args[0] != nil {
		e.Description = py.Str(raised.Args[0])
	}
	return e
}

// CodeOr returns the status of the HTTP exception that err is, or fallback for
// another exception: getattr(e, "code", fallback).
func CodeOr(err error, fallback int) int {
	if e := AsHTTP(err); e != nil {
		return e.Code
	}
	return fallback
}

// DescriptionOr returns the description of the HTTP exception that err is, or
// fallback for another exception: getattr(e, "description", fallback).
func DescriptionOr(err error, fallback string) string {
	if e := AsHTTP(err); e != nil {
		return e.Description
	}
	return fallback
}

// IsHTTP returns the HTTP exception that err is and whether its class is, or
// derives from, one of the classes: the test of "except HTTPException as e".
func IsHTTP(err error, classes ...*py.Class) (*HTTPError, bool) {
	e := AsHTTP(err)
	return e, e != nil && e.Class.IsSubclass(classes...)
}

// HTTP returns e itself; structs that embed an *HTTPError inherit it.
func (e *HTTPError) HTTP() *HTTPError { return e }

// Name returns the status name, such as "Not Found".
func (e *HTTPError) Name() string { return StatusName(e.Code) }

// Error returns str(e), such as "404 Not Found: The requested URL ...".
func (e *HTTPError) Error() string {
	code, description := "???", e.Description
	if e.Code != 0 {
		code = fmt.Sprint(e.Code)
	} else if description == "" {
		description = "None"
	}
	return code + " " + e.Name() + ": " + description
}

// Unwrap returns the exception behind a 500.
func (e *HTTPError) Unwrap() error { return e.Original }

// PyError returns the exception as py sees it: its class and attributes.
func (e *HTTPError) PyError() *py.Error {
	attrs := map[string]any{}
	maps.Copy(attrs, e.attrs)
	attrs["code"], attrs["name"], attrs["description"], attrs["text"] = e.Code, e.Name(), e.Description, e.Error()
	attrs["original_exception"] = nil
	if e.Original != nil {
		attrs["original_exception"] = e.Original
	}
	return &py.Error{Class: e.Class, Args: e.Args, Cause: e.Original, Attrs: attrs}
}

// httpText is str(e) for the classes of HTTP exceptions.
func httpText(e *py.Error) string {
	if text, ok := e.Attrs["text"].(string); ok {
		return text
	}
	h := &HTTPError{Class: e.Class}
	for _, c := range e.Class.MRO() {
		s, ok := statusOfName(c.Name)
		if own, defined := customStatuses.Load(c); defined {
			s, ok = own.(httpStatus), true
		}
		if ok {
			h.Code, h.Description = s.code, s.description
			break
		}
	}
	if len(e.Args) > 0 && e.Args[0] != nil {
		h.Description = py.Str(e.Args[0])
	}
	return h.Error()
}

// PyStr returns str(e).
func (e *HTTPError) PyStr() string { return e.Error() }

// PyRepr returns repr(e), such as <NotFound '404: Not Found'>.
func (e *HTTPError) PyRepr() string {
	code := "???"
	if e.Code != 0 {
		code = fmt.Sprint(e.Code)
	}
	return "<" + e.Class.Name + " '" + code + ": " + e.Name() + "'>"
}

// PyTypeName returns the name of the exception's class.
func (e *HTTPError) PyTypeName() string { return e.Class.Name }

// PyAttr returns code, name, description, original_exception or an attribute
// that was set.
func (e *HTTPError) PyAttr(name string) (any, bool) {
	if name == "text" {
		return nil, false
	}
	return e.PyError().PyAttr(name)
}

// PySetAttr sets an attribute of the exception.
func (e *HTTPError) PySetAttr(name string, value any) bool {
	text, isText := value.(string)
	code, isCode := value.(int)
	switch {
	case name == "description" && isText:
		e.Description = text
	case name == "code" && isCode:
		e.Code = code
	default:
		if e.attrs == nil {
			e.attrs = map[string]any{}
		}
		e.attrs[name] = value
	}
	return true
}

// Page returns the response that the exception is by itself.
func (e *HTTPError) Page() *Response {
	if e.Response != nil {
		return e.Response
	}
	r := newResponse([]byte(e.body()), e.Code, "text/html; charset=utf-8")
	for _, h := range e.Headers {
		r.Headers.Add(h[0], h[1])
	}
	return r
}

func (e *HTTPError) body() string {
	name := escapeHTML(e.Name())
	description := strings.ReplaceAll(escapeHTML(e.Description), "\n", "<br>")
	return fmt.Sprintf("<!doctype html>\n<html lang=en>\n<title>%d %s</title>\n<h1>%s</h1>\n<p>%s</p>\n", e.Code, name, name, description)
}

// escapeHTML is markupsafe.escape; Go spells the quotes in the same way.
func escapeHTML(s string) string { return html.EscapeString(s) }

// OriginalOf returns error.original_exception, None when it wraps none.
func OriginalOf(e *HTTPError) any {
	if e.Original == nil {
		return nil
	}
	return e.Original
}

// internalError wraps an unhandled exception as Flask does.
func internalError(err error) *HTTPError {
	e := RaiseHTTP(InternalServerErrorClass)
	e.Original = err
	return e
}
