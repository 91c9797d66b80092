// Sets: Python's set and frozenset. Ints come in CPython's order, other items,
// whose order changes from process to process, in that of insertion.

package py

import "iter"

// A Set is a Python set. Copies of the pointer are the same set.
type Set[T comparable] struct {
	items  Dict[T, struct{}]
	frozen bool
}

// NewSet returns a set of the items.
func NewSet[T comparable](items ...T) *Set[T] {
	s := &Set[T]{}
	for _, item := range items {
		s.Add(item)
	}
	return s
}

// NewFrozenSet returns a frozenset of the items.
func NewFrozenSet[T comparable](items ...T) *Set[T] {
	s := NewSet(items...)
	s.frozen = true
	return s
}

// Len returns len(s).
func (s *Set[T]) Len() int {
	if s == nil {
		return 0
	}
	return s.items.Len()
}

// Has reports whether the item is in the set.
func (s *Set[T]) Has(item T) bool { return s != nil && s.items.Has(item) }

// Add adds an item.
func (s *Set[T]) Add(item T) {
	if !s.Has(item) {
		s.items.Set(item, struct{}{})
	}
}

// Discard removes an item if it is there.
func (s *Set[T]) Discard(item T) { s.items.PopOr(item, struct{}{}) }

// Remove removes an item, or raises KeyError.
func (s *Set[T]) Remove(item T) error { return s.items.Delete(item) }

// Pop removes and returns the first item, or raises KeyError.
func (s *Set[T]) Pop() (T, error) {
	for item := range s.items.All() {
		return item, s.items.Delete(item)
	}
	var zero T
	return zero, KeyError.New("pop from an empty set")
}

// Clear removes every item.
func (s *Set[T]) Clear() { s.items.Clear() }

// Values returns the items.
func (s *Set[T]) Values() []T {
	if s == nil {
		return nil
	}
	items := s.items.Keys()
	if order := setOrder(items); order != nil {
		return picked(items, order)
	}
	return items
}

// All iterates over the items. Adding or removing on the way panics with
// Python's RuntimeError.
func (s *Set[T]) All() iter.Seq[T] {
	return func(yield func(T) bool) {
		size := s.Len()
		for _, item := range s.Values() {
			if !yield(item) {
				return
			}
			if s.Len() != size {
				panic(RuntimeError.New("Set changed size during iteration"))
			}
		}
	}
}

// Copy returns a new set of the same items.
func (s *Set[T]) Copy() *Set[T] { return NewSet(s.items.Keys()...) }

// Union returns s | other.
func (s *Set[T]) Union(other *Set[T]) *Set[T] {
	out := s.Copy()
	out.Update(other)
	return out
}

// Update adds every item of other.
func (s *Set[T]) Update(other *Set[T]) {
	for _, item := range other.Values() {
		s.Add(item)
	}
}

// Intersect returns s & other.
func (s *Set[T]) Intersect(other *Set[T]) *Set[T] {
	return s.filter(other.Has)
}

// Minus returns s - other.
func (s *Set[T]) Minus(other *Set[T]) *Set[T] {
	return s.filter(func(item T) bool { return !other.Has(item) })
}

func (s *Set[T]) filter(keep func(T) bool) *Set[T] {
	out := &Set[T]{}
	for _, item := range s.Values() {
		if keep(item) {
			out.Add(item)
		}
	}
	return out
}

func (s *Set[T]) isFrozen() bool { return s.frozen }

// asMember makes a set that is looked for in a set a frozenset, which can be in
// one.
func asMember(v any) any {
	set, ok := v.(anySet)
	if !ok || set.isFrozen() {
		return v
	}
	frozen := &Set[any]{frozen: true}
	for item := range set.allAny() {
		frozen.Add(item)
	}
	return frozen
}

func (s *Set[T]) hasAny(v any) (bool, error) {
	_, ok, err := s.items.getAny(asMember(v))
	return ok, err
}

func (s *Set[T]) addAny(v any) error {
	if _, has, err := s.items.getAny(v); has || err != nil {
		return err
	}
	return s.items.setAny(v, struct{}{})
}

func (s *Set[T]) discardAny(v any) (bool, error) {
	_, ok, err := s.items.deleteAny(asMember(v))
	return ok, err
}

func (s *Set[T]) allAny() iter.Seq[any] {
	return func(yield func(any) bool) {
		for item := range s.All() {
			if !yield(Value(item)) {
				return
			}
		}
	}
}
