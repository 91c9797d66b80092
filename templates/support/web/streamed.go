// Bodies of generators whose items have a known type.
package web

import (
	"iter"
)

// Streamed makes the body of a response of a generator of str or of bytes.
func Streamed[T string | []byte](seq iter.Seq[T]) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for item := range seq {
			if !yield([]byte(item), nil) {
				return
			}
		}
	}
}

// StreamedOrCut makes the body of a response of a generator of str or of bytes
// that may raise, which cuts the body off.
func StreamedOrCut[T string | []byte](seq iter.Seq2[T, error]) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for item, err := range seq {
			if !yield([]byte(item), err) || err != nil {
				return
			}
		}
	}
}

// StreamedValues makes the body of a response of a generator; an item that is
// neither str nor bytes cuts it off.
func StreamedValues(seq iter.Seq[any]) iter.Seq2[[]byte, error] {
	return Chunks(func(yield func(any, error) bool) {
		for item := range seq {
			if !yield(item, nil) {
				return
			}
		}
	})
}

// StreamedOrCutValues is StreamedValues of a generator that may raise.
func StreamedOrCutValues(seq iter.Seq2[any, error]) iter.Seq2[[]byte, error] { return Chunks(seq) }
