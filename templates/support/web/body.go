// The request's body: request.data and the limits on its length (SEMANTICS
// B16, B17, B24).
package web

import (
	"errors"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"
)

// body is what a request's body has come to.
type body struct {
	raw    []byte
	read   bool
	parsed bool // the form parser took it before request.data was asked for
	stream bool // request.stream has read a part of it, up to pos
	pos    int
	err    error
}

func bodyOf(c *gin.Context) *body { return &of(c).body }

// bytes reads the body once. A declared length over the limit is 413; a longer
// chunked body is cut at the limit.
func (b *body) bytes(c *gin.Context) ([]byte, error) {
	if b.stream { // what is left belongs to who reads the body now
		b.raw, b.stream = b.raw[b.pos:], false
	}
	if b.read {
		return b.raw, b.err
	}
	b.read = true
	limit := config(c).MaxContentLength
	if limit > 0 && c.Request.ContentLength > limit {
		b.err = Abort(http.StatusRequestEntityTooLarge)
		return nil, b.err
	}
	if c.Request.Body == nil || c.Request.Body == http.NoBody {
		return []byte{}, nil
	}
	var source io.Reader = c.Request.Body
	if limit > 0 {
		source = io.LimitReader(source, limit)
	}
	b.raw, b.err = io.ReadAll(source)
	if b.err != nil && !errors.Is(b.err, http.ErrBodyReadAfterClose) {
		b.err = Abort(http.StatusBadRequest) // the client went away
	}
	return b.raw, b.err
}

// Data returns request.get_data(): the body, or nothing when the form was parsed
// before.
func Data(c *gin.Context) ([]byte, error) {
	b := bodyOf(c)
	if b.parsed {
		return []byte{}, nil
	}
	return b.bytes(c)
}

// DataText returns request.get_data(as_text=True).
func DataText(c *gin.Context) (string, error) {
	raw, err := Data(c)
	return decodeReplace(raw), err
}

// DataOnce returns request.get_data(cache=False): the body, which nothing can
// read again unless it has been read before.
func DataOnce(c *gin.Context) ([]byte, error) {
	b := bodyOf(c)
	kept := b.read && !b.stream
	raw, err := Data(c)
	if err == nil && !kept && !b.parsed {
		b.raw = []byte{}
	}
	return raw, err
}

// DataTextOnce returns request.get_data(cache=False, as_text=True).
func DataTextOnce(c *gin.Context) (string, error) {
	raw, err := DataOnce(c)
	return decodeReplace(raw), err
}

// ReadStream returns request.stream.read(size), where a negative size means all
// that is left: nothing once the body has been read in another way.
func ReadStream(c *gin.Context, size int) ([]byte, error) {
	b := bodyOf(c)
	if b.parsed || b.read && !b.stream {
		return []byte{}, b.err
	}
	if !b.stream {
		if _, err := b.bytes(c); err != nil {
			return nil, err
		}
		b.stream, b.pos = true, 0
	}
	end := len(b.raw)
	if size >= 0 && size < end-b.pos {
		end = b.pos + size
	}
	part := b.raw[b.pos:end:end]
	b.pos = end
	return part, nil
}
