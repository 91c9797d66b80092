// Iteration over containers as values: what iter() returns.

package py

import "iter"

// KeySeq iterates over the keys of a dict, as iter(d) does.
func KeySeq[K comparable, V any](d *Dict[K, V]) iter.Seq[K] {
	return func(yield func(K) bool) {
		for k := range d.All() {
			if !yield(k) {
				return
			}
		}
	}
}

// ValueSeq iterates over the values of a dict, as iter(d.values()) does.
func ValueSeq[K comparable, V any](d *Dict[K, V]) iter.Seq[V] {
	return func(yield func(V) bool) {
		for _, v := range d.All() {
			if !yield(v) {
				return
			}
		}
	}
}

// Sure is seq for what asks after each item whether it raised.
func Sure[T any](seq iter.Seq[T]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for item := range seq {
			if !yield(item, nil) {
				return
			}
		}
	}
}

// AnySeq iterates over the items of seq as dynamic values.
func AnySeq[T any](seq iter.Seq[T]) iter.Seq[any] {
	return func(yield func(any) bool) {
		for item := range seq {
			if !yield(Value(item)) {
				return
			}
		}
	}
}

// MustSeq is AnySeq for what may raise on the way, which ends the request.
func MustSeq[T any](seq iter.Seq2[T, error]) iter.Seq[any] {
	return func(yield func(any) bool) {
		for item, err := range seq {
			if err != nil {
				panic(err)
			}
			if !yield(Value(item)) {
				return
			}
		}
	}
}
