// The dynamic face of typed sets.

package py

import "iter"

func (s *Set[T]) isFrozen() bool { return s.frozen }

// asMember makes a set that is looked for in a set a frozenset, which can be in
// one.
func asMember(v any) any {
	if set, ok := v.(anySet); ok && !set.isFrozen() {
		return setUnion(&Set[any]{frozen: true}, set)
	}
	return v
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
