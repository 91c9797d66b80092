// MultiDicts that an app makes, and the changes that it makes to them (werkzeug.datastructures.MultiDict). Those of
// a request cannot be changed: TypeError.
package web

import (
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// NewMultiDict is MultiDict(mapping): of nothing, a MultiDict, a dict of texts or of lists of them, or pairs.
func NewMultiDict(mapping any) (*MultiDict, error) {
	m := &MultiDict{open: true}
	return m, m.fill(mapping)
}

// FrozenMultiDict is ImmutableMultiDict(mapping).
func FrozenMultiDict(mapping any) (*MultiDict, error) {
	m, err := NewMultiDict(mapping)
	m.open = false
	return m, err
}

// Combine is CombinedMultiDict(dicts): the values of all, those of the first dict first.
func Combine(dicts ...*MultiDict) *MultiDict {
	m := &MultiDict{combined: true}
	for _, d := range dicts {
		for _, item := range d.AllItems() {
			m.Add(item.Key, item.Value)
		}
	}
	return m
}

// fill adds the items of a mapping or of pairs; what is no text is TypeError.
func (m *Multi[T]) fill(mapping any) error {
	if other, ok := mapping.(*Multi[T]); ok {
		for _, item := range other.AllItems() {
			m.Add(item.Key, item.Value)
		}
		return nil
	}
	if mapping == nil {
		return nil
	}
	items, err := py.Iter(mapping)
	if err != nil {
		return err
	}
	_, keyed := mapping.(py.Mapping)
	for item := range items {
		key, value := item, any(nil)
		if keyed {
			value, err = py.GetItem(mapping, item)
		} else {
			key, value, err = pairOf(item)
		}
		if err == nil {
			err = m.addValues(key, value, keyed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// addValues adds a value; a list or tuple in a mapping gives one value per item.
func (m *Multi[T]) addValues(key, value any, spread bool) error {
	values := []any{value}
	switch value.(type) {
	case py.Sequence, py.Tuple:
		if spread {
			list, err := py.ToList(value)
			if err != nil {
				return err
			}
			values = list.Values()
		}
	}
	name, ok := key.(string)
	for _, v := range values {
		text, isT := v.(T)
		if !ok || !isT {
			return py.TypeError.New("a MultiDict of this port holds text alone")
		}
		m.Add(name, text)
	}
	return nil
}

// change refuses to change what is immutable.
func (m *Multi[T]) change() error {
	if m.open {
		return nil
	}
	return py.TypeError.New("'ImmutableMultiDict' objects are immutable")
}

// Copy returns d.copy(), which can be changed.
func (m *Multi[T]) Copy() *Multi[T] {
	out := &Multi[T]{open: true}
	_ = out.fill(m) // of its own kind: it cannot fail
	return out
}

// Append is d.add(key, value).
func (m *Multi[T]) Append(key string, value T) error {
	if err := m.change(); err != nil {
		return err
	}
	m.Add(key, value)
	return nil
}

// Put is d[key] = value, which drops the other values.
func (m *Multi[T]) Put(key string, value T) error { return m.SetList(key, []T{value}) }

// SetList is d.setlist(key, values).
func (m *Multi[T]) SetList(key string, values []T) error {
	if err := m.change(); err != nil {
		return err
	}
	if m.values == nil {
		m.values = map[string][]T{}
	}
	if _, ok := m.values[key]; !ok {
		m.keys = append(m.keys, key)
	}
	m.values[key] = slices.Clone(values)
	return nil
}

// SetDefault is d.setdefault(key, value).
func (m *Multi[T]) SetDefault(key string, value T) (T, error) {
	if v, ok := m.Get(key); ok || m.change() != nil {
		return v, m.change()
	}
	return value, m.Put(key, value)
}

// Remove is del d[key]; a missing key is KeyError, here a 400.
func (m *Multi[T]) Remove(key string) error {
	_, err := m.Pop(key)
	return err
}

// Pop is d.pop(key): the first value, and all are dropped; a missing key answers 400.
func (m *Multi[T]) Pop(key string) (T, error) {
	v, ok := m.Get(key)
	switch err := m.change(); {
	case err != nil:
		return v, err
	case !ok:
		return v, badKey(key)
	}
	delete(m.values, key)
	m.keys = slices.DeleteFunc(m.keys, func(k string) bool { return k == key })
	return v, nil
}

// PopOr is d.pop(key, fallback).
func (m *Multi[T]) PopOr(key string, fallback any) (any, error) {
	if err := m.change(); err != nil || !m.Has(key) {
		return fallback, err
	}
	return m.Pop(key)
}

// PySetItem is d[key] = value.
func (m *Multi[T]) PySetItem(key, value any) error {
	name, isText := key.(string)
	v, ok := value.(T)
	if !isText || !ok {
		return py.TypeError.New("a MultiDict of this port holds text alone")
	}
	return m.Put(name, v)
}

// PyDelItem is del d[key].
func (m *Multi[T]) PyDelItem(key any) error { return m.Remove(py.Str(key)) }

// Update is d.update(mapping), which adds the values to those that are there.
func (m *Multi[T]) Update(mapping any) error {
	if err := m.change(); err != nil {
		return err
	}
	return m.fill(mapping)
}

// Clear is d.clear().
func (m *Multi[T]) Clear() error {
	if err := m.change(); err != nil {
		return err
	}
	m.keys, m.values = nil, nil
	return nil
}

// Lists returns d.lists(): every key with the list of its values.
func (m *Multi[T]) Lists() *py.List[py.Tuple] {
	out := py.NewList[py.Tuple]()
	for _, k := range m.keys {
		out.Append(py.Tuple{k, py.NewList(m.values[k]...)})
	}
	return out
}
