// Patterns of match statements on values of unknown type (Language Reference
// 8.6.4).

package py

import "slices"

// MatchItems returns the items of a sequence of exactly n; false for a sequence
// of another length, and for what is no sequence, such as a str.
func MatchItems(x any, n int) ([]any, bool) {
	items, ok := sequenceItems(x)
	return items, ok && len(items) == n
}

// MatchStar returns the items of a sequence that has enough for a pattern with
// a star: those before it, a list of what the star takes, and those behind it.
func MatchStar(x any, before, behind int) ([]any, bool) {
	items, ok := sequenceItems(x)
	if !ok || len(items) < before+behind {
		return nil, false
	}
	end := len(items) - behind
	out := slices.Clone(items[:before])
	out = append(out, NewList(slices.Clone(items[before:end])...))
	return append(out, items[end:]...), true
}

// sequenceItems returns the items of a list, a tuple or another sequence.
func sequenceItems(x any) ([]any, bool) {
	switch s := plain(x).(type) {
	case Tuple:
		return s, true
	case anyList:
		return listItems(s), true
	case interface{ PySequence() []any }:
		return s.PySequence(), true
	}
	return nil, false
}

// MatchKey returns what a dict has under a key; false where it has none, and
// for what is no dict.
func MatchKey(x, key any) (any, bool) {
	d, ok := plain(x).(anyDict)
	if !ok {
		return nil, false
	}
	v, found, err := d.getAny(key)
	return v, found && err == nil
}

// MatchKeys returns what a dict has under several keys; false unless it has all
// of them, and for what is no dict.
func MatchKeys(x any, keys ...any) ([]any, bool) {
	if _, ok := plain(x).(anyDict); !ok {
		return nil, false
	}
	out := make([]any, len(keys))
	for i, key := range keys {
		v, ok := MatchKey(x, key)
		if !ok {
			return nil, false
		}
		out[i] = v
	}
	return out, true
}

// MatchRest returns a new dict of what a dict, which has the keys, has under
// other keys.
func MatchRest(x any, keys ...any) *Dict[any, any] {
	rest := NewDict[any, any]()
	if d, ok := plain(x).(anyDict); ok {
		for k, v := range d.allAny() {
			rest.Set(k, v)
		}
	}
	for _, key := range keys {
		rest.Discard(key)
	}
	return rest
}

// Without returns a new dict of what a dict has under other keys.
func Without[K comparable, V any](d *Dict[K, V], keys ...K) *Dict[K, V] {
	rest := d.Copy()
	for _, key := range keys {
		rest.Discard(key)
	}
	return rest
}
