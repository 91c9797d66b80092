// Writing a response to the client, once (werkzeug Response.get_wsgi_response).
package web

import (
	"io"
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
)

// entityHeaders are the fields that a 304 does not have.
var entityHeaders = []string{
	"Allow", "Content-Encoding", "Content-Language", "Content-Length", "Content-Md5",
	"Content-Range", "Content-Type", "Last-Modified",
}

// bodiless reports whether responses with the status have no body.
func bodiless(status int) bool {
	return status >= 100 && status < 200 || status == http.StatusNoContent || status == http.StatusNotModified
}

// write sends the response. A stream that fails is cut off.
func (r *Response) write(c *gin.Context) {
	if r.File != nil {
		defer func() { _ = r.File.Close() }()
	}
	status := r.Status
	if status < 100 || status > 999 {
		status = http.StatusInternalServerError
	}
	r.setHeader(c.Writer.Header(), status)
	for _, f := range of(c).added {
		c.Writer.Header().Add(f[0], f[1])
	}
	c.Writer.WriteHeader(status)
	c.Writer.WriteHeaderNow()
	if Method(c) == http.MethodHead || bodiless(status) {
		return
	}
	if err := r.writeBody(c.Writer); err != nil {
		panic(http.ErrAbortHandler)
	}
}

func (r *Response) setHeader(h http.Header, status int) {
	r.copyFields(h)
	switch {
	case status == http.StatusNotModified:
		for _, name := range entityHeaders {
			h.Del(name)
		}
	case bodiless(status):
		h.Del("Content-Length")
	case r.Stream == nil && r.File == nil && firstOf(h["Content-Length"]) == "":
		h["Content-Length"] = []string{strconv.Itoa(len(r.Body))}
	}
	if firstOf(h["Content-Type"]) == "" {
		h["Content-Type"] = nil // keeps net/http from guessing one
	}
}

// firstOf returns the first of a header's values, "" for none.
func firstOf(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// copyFields sets the fields in h; they replace what Gin handlers have set there.
func (r *Response) copyFields(h http.Header) {
	for _, f := range r.Headers.fields {
		if len(h) > 0 {
			h.Del(f[0])
		}
	}
	values := make([]string, len(r.Headers.fields))
	for i, f := range r.Headers.fields {
		value := f[1]
		if isLocation(f[0]) {
			value = iriToURI(value)
		}
		values[i] = latin1Bytes(value)
		name := f[0]
		if !isCanonical(name) {
			name = http.CanonicalHeaderKey(name)
		}
		if earlier := h[name]; len(earlier) > 0 {
			h[name] = append(earlier, values[i])
		} else {
			h[name] = values[i : i+1 : i+1]
		}
	}
}

func (r *Response) writeBody(w gin.ResponseWriter) error {
	switch {
	case r.File != nil:
		_, err := io.Copy(w, r.File)
		return err
	case r.Stream == nil:
		_, err := w.Write(r.Body)
		return err
	}
	return r.writeStream(w)
}

// writeStream sends each chunk as it comes.
func (r *Response) writeStream(w gin.ResponseWriter) error {
	w.Flush()
	for chunk, err := range r.Stream {
		if err != nil {
			return err
		}
		if len(chunk) == 0 {
			continue
		}
		if _, err := w.Write(chunk); err != nil {
			return err
		}
		w.Flush()
	}
	return nil
}

// dropInvalid removes the fields that cannot be sent.
func (r *Response) dropInvalid() {
	for name, value := range r.Headers.All() {
		if NewHeaders([2]string{name, value}).unsendable() != "" {
			r.Headers.Del(name)
		}
	}
}
