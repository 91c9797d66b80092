// Iterators, which give their items once.

package jinja

import "iter"

// An iterator gives its items once, as Python's generators do: a second loop
// goes on where the first stopped.
type iterator struct {
	kind string
	next func() (any, bool)
}

func newIterator(kind string, seq iter.Seq[any]) *iterator {
	it := &iterator{kind: kind}
	it.next = func() (any, bool) {
		next, _ := iter.Pull(seq)
		it.next = next
		return next()
	}
	return it
}

// PyTypeName is the name of the class in Python.
func (it *iterator) PyTypeName() string { return it.kind }

// PyIter gives the items that are left.
func (it *iterator) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for {
			item, ok := it.next()
			if !ok || !yield(item) {
				return
			}
		}
	}
}
