// Streamed responses: what generators give (SEMANTICS C15, D8).
package web

import (
	"fmt"
	"iter"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// StreamBody gives a response that is sent in chunks as seq yields them, after
// the hooks and the teardown. An error ends the connection.
func StreamBody(c *gin.Context, status int, seq iter.Seq2[any, error], options ...ResponseOption) error {
	r, err := NewResponse(Chunks(seq), options...)
	if err != nil {
		return err
	}
	if status != 0 {
		r.Status = status
	}
	return Send(c, r)
}

// Chunks makes the body of a response of a generator of str or bytes.
func Chunks(seq iter.Seq2[any, error]) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for item, err := range seq {
			chunk, bad := chunkOf(item)
			if err == nil {
				err = bad
			}
			if !yield(chunk, err) || err != nil {
				return
			}
		}
	}
}

func chunkOf(item any) ([]byte, error) {
	switch item := py.Plain(item).(type) {
	case nil:
		return nil, nil
	case string:
		return []byte(item), nil
	case []byte:
		return item, nil
	}
	return nil, py.TypeError.New(fmt.Sprintf("a bytes-like object is required, not '%s'", py.TypeName(item)))
}
