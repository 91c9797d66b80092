// Dictionaries: Python's dict, which keeps the order of insertion.

package py

import (
	"iter"
	"slices"
)

// A Pair is a key and its value.
type Pair[K, V any] struct {
	Key   K
	Value V
}

// P returns a pair.
func P[K, V any](key K, value V) Pair[K, V] { return Pair[K, V]{key, value} }

// A Dict is a Python dict. Copies of the pointer are the same dict. With keys of
// type any, 1, 1.0 and True are one key (SEMANTICS F22).
type Dict[K comparable, V any] struct {
	index   map[K]int // hashed key to its entry; nil while there are few
	entries []entry[K, V]
	live    int
	kind    *dictKind // of a defaultdict, Counter or OrderedDict
}

type entry[K, V any] struct {
	key     K
	value   V
	deleted bool
}

// NewDict returns an empty dict.
func NewDict[K comparable, V any]() *Dict[K, V] { return &Dict[K, V]{} }

// MakeDict returns an empty dict with room for n entries.
func MakeDict[K comparable, V any](n int) *Dict[K, V] { return dictFor[K, V](n) }

// DictOf returns a dict of the pairs in their order; a repeated key keeps its
// first place and its last value.
func DictOf[K comparable, V any](pairs ...Pair[K, V]) *Dict[K, V] {
	d := dictFor[K, V](len(pairs))
	for _, p := range pairs {
		d.Set(p.Key, p.Value)
	}
	return d
}

// dictFor returns an empty dict with room for n entries, those of small ones beside the dict itself.
func dictFor[K comparable, V any](n int) *Dict[K, V] {
	switch {
	case n == 0:
		return &Dict[K, V]{}
	case n == 1:
		small := &struct {
			dict Dict[K, V]
			room [1]entry[K, V]
		}{}
		small.dict.entries = small.room[:0]
		return &small.dict
	case n == 2:
		small := &struct {
			dict Dict[K, V]
			room [2]entry[K, V]
		}{}
		small.dict.entries = small.room[:0]
		return &small.dict
	case n <= 4:
		small := &struct {
			dict Dict[K, V]
			room [4]entry[K, V]
		}{}
		small.dict.entries = small.room[:0]
		return &small.dict
	}
	return &Dict[K, V]{entries: make([]entry[K, V], 0, n)}
}

// firstEntries is how many entries a dict gets room for at first.
const firstEntries = 4

// few is how many entries are searched one by one, which is faster than a map.
const few = 16

// find returns the entry of a hashed key.
func (d *Dict[K, V]) find(h K) (int, bool) {
	if d == nil {
		return 0, false
	}
	if d.index != nil {
		i, ok := d.index[h]
		return i, ok
	}
	var zero K
	dynamic := any(zero) == nil
	for i := range d.entries {
		if e := &d.entries[i]; !e.deleted && (e.key == h || dynamic && sameKey(e.key, h)) {
			return i, true
		}
	}
	return 0, false
}

// sameKey reports whether h is the hashed form of k, a dynamic key that is in a dict.
func sameKey[K comparable](k, h K) bool {
	switch any(k).(type) {
	case nil, int, string:
		return false
	}
	own, err := hashKey(any(k))
	return err == nil && own == any(h)
}

// makeIndex indexes the entries that there are.
func (d *Dict[K, V]) makeIndex() {
	d.index = make(map[K]int, 2*few)
	for i, e := range d.entries {
		if !e.deleted {
			d.index[mustHash(e.key)] = i
		}
	}
}

// hash returns the form of the key that the index uses. A dynamic key that
// Python cannot hash raises TypeError.
func hash[K comparable](k K) (K, error) {
	var zero K
	if any(zero) != nil {
		return k, nil
	}
	h, err := hashKey(any(k))
	if err != nil {
		return k, err
	}
	out, _ := h.(K)
	return out, nil
}

// mustHash is hash for callers that cannot return an error: the TypeError is
// thrown, and becomes the 500 page unless it is recovered.
func mustHash[K comparable](k K) K {
	h, err := hash(k)
	if err != nil {
		panic(err)
	}
	return h
}

// Len returns len(d).
func (d *Dict[K, V]) Len() int {
	if d == nil {
		return 0
	}
	return d.live
}

// Get returns d[k] and whether it is there.
func (d *Dict[K, V]) Get(k K) (V, bool) {
	if i, ok := d.find(mustHash(k)); ok {
		return d.entries[i].value, true
	}
	var zero V
	return zero, false
}

// GetOr is d.get(k, fallback).
func (d *Dict[K, V]) GetOr(k K, fallback V) V {
	if v, ok := d.Get(k); ok {
		return v
	}
	return fallback
}

// At returns d[k], or raises KeyError, or TypeError for an unhashable key.
func (d *Dict[K, V]) At(k K) (V, error) {
	v, ok, err := d.Lookup(k)
	if err == nil && !ok {
		if d != nil && d.kind != nil && d.kind.missing != nil {
			return d.missing(k)
		}
		err = KeyError.New(Value(k))
	}
	return v, err
}

// Lookup is Get that raises TypeError for an unhashable dynamic key.
func (d *Dict[K, V]) Lookup(k K) (V, bool, error) {
	var v V
	h, err := hash(k)
	if err != nil || d == nil {
		return v, false, err
	}
	i, ok := d.find(h)
	if ok {
		v = d.entries[i].value
	}
	return v, ok, nil
}

// Has reports whether k is a key.
func (d *Dict[K, V]) Has(k K) bool {
	_, ok := d.Get(k)
	return ok
}

// Set is d[k] = v. An existing key keeps its place. An unhashable dynamic key
// panics with the TypeError; use Put where that can happen.
func (d *Dict[K, V]) Set(k K, v V) { d.put(mustHash(k), k, v) }

// Put is Set that raises TypeError for an unhashable dynamic key.
func (d *Dict[K, V]) Put(k K, v V) error {
	h, err := hash(k)
	if err == nil {
		d.put(h, k, v)
	}
	return err
}

func (d *Dict[K, V]) put(h, k K, v V) {
	if i, ok := d.find(h); ok {
		d.entries[i].value = v
		return
	}
	if d.index == nil && len(d.entries) >= few {
		d.makeIndex()
	}
	if d.index != nil {
		d.index[h] = len(d.entries)
	}
	if d.entries == nil {
		d.entries = make([]entry[K, V], 0, firstEntries)
	}
	d.entries = append(d.entries, entry[K, V]{key: k, value: v})
	d.live++
}

// Discard removes k and reports whether it was there.
func (d *Dict[K, V]) Discard(k K) bool {
	_, ok, err := d.take(k)
	if err != nil {
		panic(err)
	}
	return ok
}

// Delete is del d[k]: it raises KeyError when k is no key.
func (d *Dict[K, V]) Delete(k K) error {
	_, err := d.Pop(k)
	return err
}

// Pop removes k and returns its value, or raises KeyError.
func (d *Dict[K, V]) Pop(k K) (V, error) {
	v, ok, err := d.take(k)
	if err == nil && !ok {
		err = KeyError.New(Value(k))
	}
	return v, err
}

// PopOr removes k and returns its value, or the fallback.
func (d *Dict[K, V]) PopOr(k K, fallback V) V {
	if v, ok, err := d.take(k); ok && err == nil {
		return v
	}
	return fallback
}

// take removes k if it is there.
func (d *Dict[K, V]) take(k K) (V, bool, error) {
	var v V
	h, err := hash(k)
	if err != nil {
		return v, false, err
	}
	i, ok := d.find(h)
	if !ok {
		return v, false, nil
	}
	v = d.entries[i].value
	delete(d.index, h)
	d.entries[i] = entry[K, V]{deleted: true}
	d.live--
	d.compact()
	return v, true, nil
}

// compact drops deleted entries when they are the greater part.
func (d *Dict[K, V]) compact() {
	if n := len(d.entries); n-d.live < 16 || d.live > n/2 {
		return
	}
	kept := make([]entry[K, V], 0, d.live)
	for _, e := range d.entries {
		if !e.deleted {
			kept = append(kept, e)
		}
	}
	d.entries = kept
	if d.index != nil {
		d.makeIndex()
	}
}

// Clear removes every key.
func (d *Dict[K, V]) Clear() { *d = Dict[K, V]{kind: d.kind} }

// All iterates over keys and values in order. Adding or removing keys on the
// way panics with Python's RuntimeError.
func (d *Dict[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		size := d.Len()
		for i := 0; d != nil && i < len(d.entries); i++ {
			if e := d.entries[i]; !e.deleted && !yield(e.key, e.value) {
				return
			}
			if d.live != size {
				panic(RuntimeError.New("dictionary changed size during iteration"))
			}
		}
	}
}

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
		size := d.Len()
		for i := 0; d != nil && i < len(d.entries); i++ {
			if e := &d.entries[i]; !e.deleted && !yield(Value(e.key), Value(e.value)) {
				return
			}
			if d.live != size {
				panic(RuntimeError.New("dictionary changed size during iteration"))
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
