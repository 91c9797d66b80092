// MultiDict, an ordered dict with several values per key, which query strings,
// forms and cookies become (werkzeug.datastructures.MultiDict).
package web

import (
	"iter"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Multi keeps keys in the order of their first appearance. The zero value is
// empty. A request's cannot be changed by a view, as in Flask.
type Multi[T any] struct {
	keys     []string
	values   map[string][]T
	open     bool // an app made it, so that it may be changed
	combined bool // it shows what others hold
}

// MultiDict holds texts.
type MultiDict = Multi[string]

// Add appends a value to a key.
func (m *Multi[T]) Add(key string, value T) {
	if m.values == nil {
		m.values = map[string][]T{}
	}
	if _, ok := m.values[key]; !ok {
		m.keys = append(m.keys, key)
	}
	m.values[key] = append(m.values[key], value)
}

// Get returns the key's first value.
func (m *Multi[T]) Get(key string) (T, bool) {
	if v := m.values[key]; len(v) > 0 {
		return v[0], true
	}
	var none T
	return none, false
}

// GetAny is GetOr with a fallback of another type.
func (m *Multi[T]) GetAny(key string, fallback any) any {
	if v, ok := m.Get(key); ok {
		return v
	}
	return fallback
}

// GetOr returns the key's first value, or the fallback.
func (m *Multi[T]) GetOr(key string, fallback T) T {
	if v, ok := m.Get(key); ok {
		return v
	}
	return fallback
}

// At returns the key's first value; a missing key is BadRequestKeyError, which
// answers 400.
func (m *Multi[T]) At(key string) (T, error) {
	v, ok := m.Get(key)
	if !ok {
		return v, badKey(key)
	}
	return v, nil
}

// GetAll returns all values of the key, getlist in Python.
func (m *Multi[T]) GetAll(key string) []T { return append([]T{}, m.values[key]...) }

// Has reports whether the key is present.
func (m *Multi[T]) Has(key string) bool { return len(m.values[key]) > 0 }

// Len returns the number of keys.
func (m *Multi[T]) Len() int { return len(m.keys) }

// Keys returns the keys in order.
func (m *Multi[T]) Keys() []string { return append([]string{}, m.keys...) }

// Values returns the first value of each key.
func (m *Multi[T]) Values() []T {
	values := []T{}
	for _, v := range m.All() {
		values = append(values, v)
	}
	return values
}

// Items returns each key with its first value.
func (m *Multi[T]) Items() []py.Pair[string, T] {
	pairs := []py.Pair[string, T]{}
	for k, v := range m.All() {
		pairs = append(pairs, py.P(k, v))
	}
	return pairs
}

// AllItems returns every pair, items(multi=True) in Python.
func (m *Multi[T]) AllItems() []py.Pair[string, T] {
	pairs := []py.Pair[string, T]{}
	for _, k := range m.keys {
		for _, v := range m.values[k] {
			pairs = append(pairs, py.P(k, v))
		}
	}
	return pairs
}

// All yields each key with its first value.
func (m *Multi[T]) All() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		for _, k := range m.keys {
			if !yield(k, m.values[k][0]) {
				return
			}
		}
	}
}

// ToDict returns the first value of each key.
func (m *Multi[T]) ToDict() *py.Dict[string, T] {
	d := py.NewDict[string, T]()
	for k, v := range m.All() {
		d.Set(k, v)
	}
	return d
}

// ToLists returns the list of values of each key, to_dict(flat=False) in Python.
func (m *Multi[T]) ToLists() *py.Dict[string, *py.List[T]] {
	d := py.NewDict[string, *py.List[T]]()
	for _, k := range m.keys {
		d.Set(k, py.NewList(m.values[k]...))
	}
	return d
}

// PyTypeName is the name of the class in Python.
func (m *Multi[T]) PyTypeName() string {
	switch {
	case m.open:
		return "MultiDict"
	case m.combined:
		return "CombinedMultiDict"
	}
	return "ImmutableMultiDict"
}

// PyLen is len(m).
func (m *Multi[T]) PyLen() int { return len(m.keys) }

// PyIter iterates over the keys.
func (m *Multi[T]) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, k := range m.keys {
			if !yield(k) {
				return
			}
		}
	}
}

// PyContains is "item in m".
func (m *Multi[T]) PyContains(item any) (bool, error) {
	key, ok := item.(string)
	return ok && m.Has(key), nil
}

// PyGetItem is m[key], with 400 for a missing key.
func (m *Multi[T]) PyGetItem(key any) (any, error) {
	text, ok := key.(string)
	if !ok {
		return nil, badKey(py.Str(key))
	}
	return m.At(text)
}
