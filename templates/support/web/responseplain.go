// What a view puts into a response without knowing its kind.
package web

import (
	"fmt"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// WithPlainText sets the mimetype that werkzeug's own Response has unless an option after it says otherwise.
func WithPlainText(r *Response) error {
	r.SetMimetype("text/plain")
	return nil
}

// Put is response.data = value for text or bytes; anything else raises TypeError.
func (r *Response) Put(value any) error {
	switch value := py.Plain(value).(type) {
	case string:
		r.SetText(value)
	case []byte:
		r.SetData(value)
	default:
		return py.TypeError.New(fmt.Sprintf("cannot convert '%s' object to bytes", py.TypeName(value)))
	}
	return nil
}

// SetHeaders is response.headers = value: the fields alone that a mapping or a list of pairs has. The field for the
// length comes back when the response is sent.
func (r *Response) SetHeaders(value any) error {
	fields, err := HeadersFrom(value)
	if err != nil {
		return err
	}
	r.Headers = fields
	return nil
}

// Keys returns the names of the fields, one for each field.
func (h *Headers) Keys() []string {
	names := []string{}
	for name := range h.All() {
		names = append(names, name)
	}
	return names
}
