// GZipMiddleware (starlette.middleware.gzip).
package fastapi

import (
	"bytes"
	"compress/gzip"
	"iter"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// GZip is GZipMiddleware(minimum_size=size, compresslevel=level): it compresses
// longer answers for clients that take that.
func GZip(size, level int) Middleware {
	return func(c *gin.Context, next Next) (*Response, error) {
		r, err := next(c)
		if err != nil || r.Headers.Has("content-encoding") || len(r.Body) < size && r.Stream == nil || r.excluded() {
			return r, err
		}
		vary := "Accept-Encoding"
		if known, ok := r.Headers.Get("vary"); ok {
			vary = py.Str(known) + ", " + vary
		}
		r.Headers.Set("vary", vary)
		if !strings.Contains(c.GetHeader("Accept-Encoding"), "gzip") {
			return r, nil
		}
		var b bytes.Buffer
		w, err := gzip.NewWriterLevel(&b, level)
		if err != nil {
			return nil, err
		}
		if r.Stream != nil {
			r.Stream = compressed(w, &b, r.Stream)
			r.Headers.Set("content-encoding", "gzip")
			return r, nil
		}
		if _, err = w.Write(r.Body); err != nil {
			return nil, err
		}
		if err = w.Close(); err != nil {
			return nil, err
		}
		r.Body = b.Bytes()
		r.Headers.Set("content-encoding", "gzip")
		r.Headers.Set("content-length", strconv.Itoa(len(r.Body)))
		return r, nil
	}
}

// compressed compresses chunks one by one.
func compressed(w *gzip.Writer, b *bytes.Buffer, chunks iter.Seq2[[]byte, error]) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for chunk, err := range chunks {
			if err == nil {
				_, err = w.Write(chunk)
			}
			if err == nil {
				err = w.Flush()
			}
			if !yield(bytes.Clone(b.Bytes()), err) || err != nil {
				return
			}
			b.Reset()
		}
		err := w.Close()
		yield(b.Bytes(), err)
	}
}

// excluded reports whether answers of the type are never compressed.
func (r *Response) excluded() bool {
	kind, _ := r.Headers.Get("content-type")
	text, _ := kind.(string)
	return strings.HasPrefix(text, "text/event-stream")
}
