// Response, the answer to a request while views and hooks may still change it
// (flask.Response).
package web

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Response is a status, header fields and a body. It is written only after the
// after-request hooks have run.
type Response struct {
	Status  int
	Headers *Headers
	Body    []byte
	Stream  iter.Seq2[[]byte, error] // when set, replaces Body and is sent in chunks
	File    io.ReadSeekCloser        // when set, replaces Body; Content-Length is set already
	crossed bool                     // CrossOrigin has set its fields
	reason  string                   // the status as a text that the app gave, such as "418 Teapot"
}

// usualFields is how many headers most responses have at most.
const usualFields = 8

func newResponse(body []byte, status int, contentType string) *Response {
	r := bareResponse(status)
	if contentType != "" {
		r.Headers.Set("Content-Type", contentType)
	}
	r.SetData(body)
	return r
}

// bareResponse returns a response without headers. Its parts are made as one.
func bareResponse(status int) *Response {
	parts := &struct {
		response Response
		headers  Headers
		room     [usualFields][2]string
	}{}
	parts.headers.fields = parts.room[:0]
	parts.response.Status, parts.response.Headers = status, &parts.headers
	return &parts.response
}

// ResponseOption sets what flask.Response takes as keywords.
type ResponseOption func(*Response) error

// WithStatus sets the status; it takes an int or a text such as "201 Created".
func WithStatus(status any) ResponseOption {
	return func(r *Response) error { return r.setStatus(status) }
}

// WithMimetype sets the mimetype, with the charset where it is a text type.
func WithMimetype(mimetype string) ResponseOption {
	return func(r *Response) error { r.SetMimetype(mimetype); return nil }
}

// WithDefaultMimetype sets the mimetype that a class of responses has unless an
// option after it says otherwise (Werkzeug, Response.default_mimetype).
func WithDefaultMimetype(mimetype string) ResponseOption { return WithMimetype(mimetype) }

// WithContentType sets the Content-Type verbatim.
func WithContentType(contentType string) ResponseOption {
	return func(r *Response) error { r.Headers.Set("Content-Type", contentType); return nil }
}

// WithHeaders sets header fields from a mapping, a list of pairs or *Headers.
func WithHeaders(headers any) ResponseOption {
	return func(r *Response) error {
		fields, err := HeadersFrom(headers)
		if err != nil {
			return err
		}
		contentType, given := fields.Get("Content-Type")
		current := r.Headers
		r.Headers = fields
		for name, value := range current.All() {
			if !fields.Has(name) {
				fields.Add(name, value)
			}
		}
		if given {
			r.Headers.Set("Content-Type", contentType)
		}
		return nil
	}
}

// NewResponse is flask.Response(body, ...). The body is a string, bytes, nil, a
// list of them or an iterator; options apply in the given order, so that the
// mimetype goes after the headers. It refuses other bodies with TypeError.
func NewResponse(body any, options ...ResponseOption) (*Response, error) {
	r := bareResponse(200)
	r.Headers.Set("Content-Type", "text/html; charset=utf-8")
	if err := r.setBody(body); err != nil {
		return nil, err
	}
	for _, option := range options {
		if err := option(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// textBytes returns the bytes of a text body. Lone surrogates, which JSON can
// bring in, raise UnicodeEncodeError, as str.encode() does.
func textBytes(body string) ([]byte, error) { return py.Encode(body, "utf-8", "strict") }

func (r *Response) setBody(body any) error {
	switch body := py.Plain(body).(type) {
	case nil:
	case string:
		data, err := textBytes(body)
		if err != nil {
			return err
		}
		r.SetData(data)
	case []byte:
		r.SetData(body)
	case iter.Seq2[[]byte, error]:
		r.Stream = body
	case py.Sequence, py.Tuple:
		items, err := py.Iter(body)
		if err != nil {
			return err
		}
		for item := range items {
			if err := r.appendItem(item); err != nil {
				return err
			}
		}
	default:
		return py.TypeError.New(fmt.Sprintf("'%s' object is not iterable", py.TypeName(body)))
	}
	return nil
}

func (r *Response) appendItem(item any) error {
	switch item := py.Plain(item).(type) {
	case string:
		data, err := textBytes(item)
		if err != nil {
			return err
		}
		r.Body = append(r.Body, data...)
	case []byte:
		r.Body = append(r.Body, item...)
	default:
		return py.TypeError.New(fmt.Sprintf("a bytes-like object is required, not '%s'", py.TypeName(item)))
	}
	return nil
}

// setStatus takes an int, a text that starts with a number, or another text,
// which is status 0 (werkzeug Response._clean_status).
func (r *Response) setStatus(status any) error {
	switch status := py.Plain(status).(type) {
	case nil:
	case int:
		r.Status = status
	case bool:
		r.Status = map[bool]int{true: 1}[status]
	case string:
		word, _, _ := strings.Cut(strings.TrimSpace(status), " ")
		if word == "" {
			return py.ValueError.New("Empty status argument")
		}
		r.Status, _ = strconv.Atoi(word)
		r.reason = strings.TrimSpace(status)
	default:
		return py.TypeError.New("Invalid status argument")
	}
	return nil
}

// SetStatus sets the status from an int or a text such as "404 Not Found".
func (r *Response) SetStatus(status any) error { return r.setStatus(status) }

// StatusText returns the status as in "404 NOT FOUND".
func (r *Response) StatusText() string {
	if strings.HasPrefix(r.reason, strconv.Itoa(r.Status)+" ") {
		return r.reason
	}
	name := "UNKNOWN"
	if text, ok := statusNames[r.Status]; ok {
		name = strings.ToUpper(text)
	}
	return strconv.Itoa(r.Status) + " " + name
}

// SetData replaces the body and sets Content-Length.
func (r *Response) SetData(body []byte) {
	r.Body, r.Stream, r.File = body, nil, nil
	r.Headers.Set("Content-Length", strconv.Itoa(len(body)))
}

// SetText replaces the body by the UTF-8 bytes of a text.
func (r *Response) SetText(body string) { r.SetData([]byte(body)) }

// Data returns the body. A stream or file is read to its end and kept.
func (r *Response) Data() ([]byte, error) {
	if r.Stream == nil && r.File == nil {
		return r.Body, nil
	}
	return r.gather()
}

// gather reads a stream or file to its end.
func (r *Response) gather() ([]byte, error) {
	var b bytes.Buffer
	if r.File != nil {
		if _, err := b.ReadFrom(r.File); err != nil {
			return nil, err
		}
		_ = r.File.Close()
	} else {
		for chunk, err := range r.Stream {
			if err != nil {
				return nil, err
			}
			b.Write(chunk)
		}
	}
	r.Body, r.Stream, r.File = b.Bytes(), nil, nil
	return r.Body, nil
}

// Text returns the body as text.
func (r *Response) Text() (string, error) {
	body, err := r.Data()
	return decodeReplace(body), err
}

// ContentType returns the Content-Type, or "".
func (r *Response) ContentType() string { return r.Headers.GetOr("Content-Type", "") }

// Mimetype returns the Content-Type without its parameters.
func (r *Response) Mimetype() string {
	mimetype, _, _ := strings.Cut(r.ContentType(), ";")
	return strings.TrimSpace(mimetype)
}

// SetMimetype sets the Content-Type, with "; charset=utf-8" for text types.
func (r *Response) SetMimetype(mimetype string) {
	r.Headers.Set("Content-Type", contentTypeOf(mimetype))
}

// IsJSON reports whether the mimetype is application/json or application/*+json.
func (r *Response) IsJSON() bool { return isJSONType(r.Mimetype()) }

// JSON returns the body parsed as JSON, or nil when the type is another.
func (r *Response) JSON() (any, error) {
	if !r.IsJSON() {
		return nil, nil
	}
	body, err := r.Data()
	if err != nil {
		return nil, err
	}
	return py.LoadsBytes(body)
}

// contentTypeOf adds the charset to text types (werkzeug.utils.get_content_type).
func contentTypeOf(mimetype string) string {
	switch {
	case strings.HasPrefix(mimetype, "text/"), strings.HasSuffix(mimetype, "+xml"):
		return mimetype + "; charset=utf-8"
	}
	switch mimetype {
	case "application/ecmascript", "application/javascript", "application/sql", "application/xml",
		"application/xml-dtd", "application/xml-external-parsed-entity":
		return mimetype + "; charset=utf-8"
	}
	return mimetype
}

func isJSONType(mimetype string) bool {
	return mimetype == "application/json" ||
		strings.HasPrefix(mimetype, "application/") && strings.HasSuffix(mimetype, "+json")
}
