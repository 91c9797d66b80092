// The rest of dict's methods.

package py

import "slices"

// Keys returns list(d).
func (d *Dict[K, V]) Keys() []K {
	out := make([]K, 0, d.Len())
	for k := range d.All() {
		out = append(out, k)
	}
	return out
}

// Values returns list(d.values()).
func (d *Dict[K, V]) Values() []V {
	out := make([]V, 0, d.Len())
	for _, v := range d.All() {
		out = append(out, v)
	}
	return out
}

// Items returns list(d.items()).
func (d *Dict[K, V]) Items() []Pair[K, V] {
	out := make([]Pair[K, V], 0, d.Len())
	for k, v := range d.All() {
		out = append(out, Pair[K, V]{k, v})
	}
	return out
}

// SetDefault returns d[k] after setting it to v if it was missing.
func (d *Dict[K, V]) SetDefault(k K, v V) V {
	if old, ok := d.Get(k); ok {
		return old
	}
	d.Set(k, v)
	return v
}

// Update sets every pair of other.
func (d *Dict[K, V]) Update(other *Dict[K, V]) {
	for _, p := range other.Items() {
		d.Set(p.Key, p.Value)
	}
}

// PopItem removes and returns the last pair, or raises KeyError.
func (d *Dict[K, V]) PopItem() (Pair[K, V], error) {
	for _, e := range slices.Backward(d.entries) {
		if !e.deleted {
			v, err := d.Pop(e.key)
			return Pair[K, V]{e.key, v}, err
		}
	}
	return Pair[K, V]{}, KeyError.New("popitem(): dictionary is empty")
}

// Copy returns a new dict of the same pairs.
func (d *Dict[K, V]) Copy() *Dict[K, V] {
	out := DictOf(d.Items()...)
	if d != nil {
		out.kind = d.kind
	}
	return out
}

// Merge returns d | other.
func (d *Dict[K, V]) Merge(other *Dict[K, V]) *Dict[K, V] {
	out := d.Copy()
	out.Update(other)
	return out
}
