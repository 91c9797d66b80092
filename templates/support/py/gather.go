// This file holds generators that run at once.

package py

import "iter"

// Gathered runs a generator that may raise and returns what it yielded, with
// the error at the end.
func Gathered[T any](seq iter.Seq2[T, error]) iter.Seq2[T, error] {
	var items []T
	var failed error
	for item, err := range seq {
		if err != nil {
			failed = err
			break
		}
		items = append(items, item)
	}
	return func(yield func(T, error) bool) {
		for _, item := range items {
			if !yield(item, nil) {
				return
			}
		}
		if failed != nil {
			var zero T
			yield(zero, failed)
		}
	}
}
