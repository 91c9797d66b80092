// Values that may be absent, where Python has None.

package py

import "strings"

// OrNone returns v, or nil for None when it is absent.
func OrNone[T any](v T, ok bool) any {
	if !ok {
		return nil
	}
	return v
}

// UpdateFrom adds the items of a mapping to d, as d.update(x) and {**x} do. What is
// no mapping raises TypeError.
func UpdateFrom(d, x any) error {
	m, ok := x.(Mapping)
	if !ok {
		return raisef(TypeError, "'%s' object is not a mapping", TypeName(x))
	}
	for k, v := range m.allAny() {
		if err := SetItem(d, k, v); err != nil {
			return err
		}
	}
	return nil
}

// LogText returns a log message with its % arguments filled in, as logging does; when they do not fit, the message
// stays as it is.
func LogText(message any, args ...any) string {
	text := Str(message)
	if len(args) == 0 {
		return text
	}
	if filled, err := Percent(text, Tuple(args)); err == nil {
		return filled
	}
	return text
}

// Items returns the items of a mapping as tuples, as d.items() gives them.
func Items(d any) (*List[Tuple], error) {
	m, ok := d.(Mapping)
	if !ok {
		return nil, raisef(AttributeError, "'%s' object has no attribute 'items'", TypeName(d))
	}
	items := NewList[Tuple]()
	for k, v := range m.allAny() {
		items.Append(Tuple{k, v})
	}
	return items, nil
}

// SortedOf returns a sorted copy of items by Python's order; see Sorted.
func SortedOf[T any](items []T, key Key, reverse bool) (*List[T], error) {
	list := NewList(append([]T{}, items...)...)
	if err := list.Sort(key, reverse); err != nil {
		return nil, err
	}
	return list, nil
}

// RepeatStr returns s * n.
func RepeatStr(s string, n int) string { return strings.Repeat(s, max(n, 0)) }
