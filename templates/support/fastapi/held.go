// Bodies whose parts are held by a buffer, a list or a tuple.
package fastapi

import (
	"iter"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Chunk returns a streamed body of what is left of a buffer.
func Chunk[T string | []byte](rest T) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		if len(rest) > 0 {
			yield([]byte(rest), nil)
		}
	}
}

// Held returns a streamed body of the texts and bytes that a list or tuple holds;
// an item that is neither cuts it off.
func Held(parts any) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		items, err := py.Iter(parts)
		if err != nil {
			yield(nil, err)
			return
		}
		for item := range items {
			part, err := chunkOf(item)
			if !yield(part, err) || err != nil {
				return
			}
		}
	}
}

func chunkOf(item any) ([]byte, error) {
	switch item := item.(type) {
	case []byte:
		return item, nil
	case string:
		return py.Encode(item, "utf-8", "strict")
	}
	return nil, py.AttributeError.New("'" + py.TypeName(item) + "' object has no attribute 'encode'")
}
