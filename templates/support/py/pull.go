// Generators that a program runs step by step: next(g).

package py

import "iter"

// A Generator is a generator object that stands where its last yield left it.
type Generator[T any] struct {
	next func() (T, error, bool)
	stop func()
}

// Pull returns a generator object of what a function yields. Stop must be called
// when it is not needed any more.
func Pull[T any](seq iter.Seq[T]) *Generator[T] {
	return PullErr(func(yield func(T, error) bool) {
		for item := range seq {
			if !yield(item, nil) {
				return
			}
		}
	})
}

// PullErr is Pull for a function that may raise.
func PullErr[T any](seq iter.Seq2[T, error]) *Generator[T] {
	next, stop := iter.Pull2(seq)
	return &Generator[T]{next: next, stop: stop}
}

// Next returns next(g), which raises StopIteration at the end.
func (g *Generator[T]) Next() (T, error) {
	item, err, ok := g.next()
	if !ok {
		err = StopIteration.New()
	}
	return item, err
}

// Take returns the next item; ok is false at the end.
func (g *Generator[T]) Take() (item T, ok bool, err error) {
	item, err, ok = g.next()
	return item, ok, err
}

// Rest goes through the items that are left. The generator stands where a loop
// over them left it.
func (g *Generator[T]) Rest() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for {
			item, err, ok := g.next()
			if !ok || !yield(item, err) {
				return
			}
		}
	}
}

// Items returns the items that are left.
func (g *Generator[T]) Items() ([]T, error) {
	items := []T{}
	for item, err := range g.Rest() {
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	return items, nil
}

// Stop ends the generator where it stands.
func (g *Generator[T]) Stop() { g.stop() }
