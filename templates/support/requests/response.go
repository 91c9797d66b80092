// Answers: requests.Response.

package requests

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Response is a requests.Response.
type Response struct {
	code     int
	reason   string
	url      string
	headers  http.Header
	data     []byte
	encoding any
}

// newResponse returns the response of Go's, whose body is read; or it raises ContentDecodingError.
func newResponse(answer *http.Response, req *http.Request, data []byte) (*Response, error) {
	reason := strings.TrimPrefix(strings.TrimPrefix(answer.Status, answer.Status[:min(3, len(answer.Status))]), " ")
	r := &Response{code: answer.StatusCode, reason: reason, url: req.URL.String(), headers: answer.Header, data: data}
	r.encoding = headerEncoding(answer.Header.Get("Content-Type"))
	if len(data) > 0 {
		plain, err := decoded(data, answer.Header.Get("Content-Encoding"))
		if err != nil {
			return nil, raised(ContentDecodeFail, err.Error())
		}
		r.data = plain
	}
	return r, nil
}

// decoded returns the content of a compressed body.
func decoded(data []byte, encoding string) ([]byte, error) {
	var reader io.Reader
	var err error
	switch strings.ToLower(encoding) {
	case "gzip", "x-gzip":
		reader, err = gzip.NewReader(bytes.NewReader(data))
	case "deflate":
		if reader, err = zlib.NewReader(bytes.NewReader(data)); err != nil {
			reader, err = flate.NewReader(bytes.NewReader(data)), nil
		}
	default:
		return data, nil
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(reader)
}

// headerEncoding returns the encoding that a Content-Type says or stands for, nil for none
// (requests.utils.get_encoding_from_headers).
func headerEncoding(contentType string) any {
	parts := strings.Split(contentType, ";")
	for _, p := range parts[1:] {
		name, value, found := strings.Cut(p, "=")
		if found && strings.EqualFold(strings.Trim(name, " '\""), "charset") {
			return strings.Trim(value, " '\"")
		}
	}
	switch kind := strings.TrimSpace(parts[0]); {
	case strings.Contains(kind, "text"):
		return "ISO-8859-1"
	case strings.Contains(kind, "application/json"):
		return "utf-8"
	}
	return nil
}

// StatusCode returns r.status_code.
func (r *Response) StatusCode() int { return r.code }

// OK returns r.ok.
func (r *Response) OK() bool { return r.code < http.StatusBadRequest }

// PyBool returns bool(r), which is r.ok.
func (r *Response) PyBool() bool { return r.OK() }

// PyTypeName returns "Response".
func (r *Response) PyTypeName() string { return "Response" }

// PyRepr returns repr(r), such as "<Response [200]>".
func (r *Response) PyRepr() string { return "<Response [" + py.Str(r.code) + "]>" }

// Reason returns r.reason.
func (r *Response) Reason() string { return r.reason }

// URL returns r.url, where the last redirect led.
func (r *Response) URL() string { return r.url }

// Content returns r.content.
func (r *Response) Content() []byte { return r.data }

// Encoding returns r.encoding, nil for None.
func (r *Response) Encoding() any { return r.encoding }

// SetEncoding is r.encoding = encoding.
func (r *Response) SetEncoding(encoding any) { r.encoding = encoding }

// isRedirect reports whether the answer sends on to another address.
func (r *Response) isRedirect() bool {
	switch r.code {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return len(r.headers["Location"]) > 0
	}
	return false
}

// Text returns r.text. Where no header says an encoding, requests guesses; a content that is UTF-8 is taken for that, and
// any other raises NotPorted.
func (r *Response) Text() (string, error) {
	if len(r.data) == 0 {
		return "", nil
	}
	encoding, known := r.encoding.(string)
	if !known {
		if !utf8.Valid(r.data) {
			return "", py.NotPorted.New("what requests guesses of an encoding that no header says is not ported")
		}
		encoding = "utf-8"
	}
	text, err := py.Decode(r.data, encoding, "replace")
	if _, unknown := py.Is(err, py.LookupError); unknown {
		return "", py.NotPorted.New("the encoding " + encoding + " is not ported")
	}
	return text, err
}

// JSON returns r.json(), or raises JSONDecodeError.
func (r *Response) JSON() (any, error) {
	text, err := r.Text()
	if r.encoding == nil && len(r.data) > 3 {
		if bytes.IndexByte(r.data[:4], 0) >= 0 || r.data[0] >= 0xFE || bytes.HasPrefix(r.data, []byte("\xef\xbb\xbf")) {
			return nil, py.NotPorted.New("JSON in another encoding than UTF-8 is not ported")
		}
	}
	if err != nil {
		return nil, err
	}
	v, err := py.Loads(text)
	e, bad := py.Is(err, py.JSONDecodeError)
	if !bad {
		return v, err
	}
	again := JSONDecodeError.New(e.Error()).Set("response", nil)
	for _, name := range []string{"msg", "doc", "pos", "lineno", "colno"} {
		again.Set(name, e.Attr(name))
	}
	return nil, again
}

// RaiseForStatus is r.raise_for_status(): it raises HTTPError for statuses from 400 on.
func (r *Response) RaiseForStatus() error {
	kind := "Client"
	switch {
	case r.code < 400 || r.code >= 600:
		return nil
	case r.code >= 500:
		kind = "Server"
	}
	return HTTPError.New(py.Str(r.code)+" "+kind+" Error: "+r.reason+" for url: "+r.url).Set("response", r)
}

// Header returns r.headers[name], or raises KeyError.
func (r *Response) Header(name string) (string, error) {
	values := r.headers.Values(name)
	if len(values) == 0 {
		return "", py.KeyError.New(strings.ToLower(name))
	}
	return strings.Join(values, ", "), nil
}

// LookupHeader returns r.headers.get(name), and whether there is such a header.
func (r *Response) LookupHeader(name string) (string, bool) {
	values := r.headers.Values(name)
	return strings.Join(values, ", "), len(values) > 0
}

// HeaderOr returns r.headers.get(name, fallback).
func (r *Response) HeaderOr(name, fallback string) string {
	if value, ok := r.LookupHeader(name); ok {
		return value
	}
	return fallback
}

// HasHeader returns name in r.headers.
func (r *Response) HasHeader(name string) bool { return len(r.headers.Values(name)) > 0 }
