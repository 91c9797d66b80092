// The dynamic face of typed sets.

package py

import "iter"

func (s *Set[T]) isFrozen() bool { return s.frozen }

func (s *Set[T]) hasAny(v any) (bool, error) {
	_, ok, err := s.items.getAny(v)
	return ok, err
}

func (s *Set[T]) addAny(v any) error {
	if has, err := s.hasAny(v); has || err != nil {
		return err
	}
	return s.items.setAny(v, struct{}{})
}

func (s *Set[T]) discardAny(v any) (bool, error) {
	_, ok, err := s.items.deleteAny(v)
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
