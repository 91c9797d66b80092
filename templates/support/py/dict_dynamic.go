// The dynamic face of typed dicts.

package py

import (
	"iter"
	"slices"
)

// keyAs returns a dynamic key as a K that may be in a dict; a key of another
// type is simply not there.
func keyAs[K comparable](k any) (K, bool, error) {
	if own, ok := k.(K); ok {
		return own, true, nil
	}
	var zero K
	h, err := hashKey(k)
	if err != nil {
		return zero, false, err
	}
	if own, ok := h.(K); ok {
		return own, true, nil
	}
	if i, ok := h.(int); ok {
		switch p := any(&zero).(type) {
		case *float64:
			*p = float64(i)
			return zero, int(*p) == i, nil
		case *bool:
			*p = i == 1
			return zero, i == 0 || i == 1, nil
		}
	}
	return zero, k == nil && any(zero) == nil, nil
}

func (d *Dict[K, V]) getAny(k any) (any, bool, error) {
	own, ok, err := keyAs[K](k)
	if err != nil || !ok {
		return nil, false, err
	}
	v, ok, err := d.Lookup(own)
	if err != nil || !ok {
		return nil, false, err
	}
	return Value(v), true, nil
}

func (d *Dict[K, V]) setAny(k, v any) error {
	own, ok, err := keyAs[K](k)
	if err != nil {
		return err
	}
	if !ok {
		if own, err = as[K](k); err != nil {
			return err
		}
	}
	value, err := as[V](v)
	if err != nil {
		return err
	}
	return d.Put(own, value)
}

func (d *Dict[K, V]) deleteAny(k any) (any, bool, error) {
	own, ok, err := keyAs[K](k)
	if err != nil || !ok {
		return nil, false, err
	}
	v, ok, err := d.take(own)
	if err != nil || !ok {
		return nil, false, err
	}
	return Value(v), true, nil
}

func (d *Dict[K, V]) lastAny() (k, v any, ok bool) {
	for k, v := range d.backwardAny() {
		return k, v, true
	}
	return nil, nil, false
}

func (d *Dict[K, V]) allAny() iter.Seq2[any, any] {
	return func(yield func(any, any) bool) {
		for k, v := range d.All() {
			if !yield(Value(k), Value(v)) {
				return
			}
		}
	}
}

func (d *Dict[K, V]) backwardAny() iter.Seq2[any, any] {
	return func(yield func(any, any) bool) {
		for _, e := range slices.Backward(d.entries) {
			if !e.deleted && !yield(Value(e.key), Value(e.value)) {
				return
			}
		}
	}
}
