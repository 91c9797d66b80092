// The methods of Headers that apps use on headers of their own.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// ExtendFrom is headers.extend(other): fields of a mapping, pairs or headers are added.
func (h *Headers) ExtendFrom(other any) error {
	fields, err := HeadersFrom(other)
	if err == nil {
		h.Extend(fields)
	}
	return err
}

// UpdateFrom is headers.update(other): the fields of a name are replaced by those of the other.
func (h *Headers) UpdateFrom(other any) error {
	fields, err := HeadersFrom(other)
	if err == nil {
		h.Update(fields)
	}
	return err
}

// Pop is headers.pop(name); a missing one answers 400.
func (h *Headers) Pop(name string) (string, error) {
	v, err := h.At(name)
	h.Del(name)
	return v, err
}

// PopOr is headers.pop(name, fallback).
func (h *Headers) PopOr(name string, fallback any) any {
	v, ok := h.Get(name)
	if !ok {
		return fallback
	}
	h.Del(name)
	return v
}

// Values returns headers.values().
func (h *Headers) Values() []string {
	values := []string{}
	for _, v := range h.All() {
		values = append(values, v)
	}
	return values
}

// SetList is headers.setlist(name, values): the first replaces the fields of the
// name, the others are added; without values they are dropped.
func (h *Headers) SetList(name string, values []string) {
	for i, v := range values {
		if i == 0 {
			h.Set(name, v)
			continue
		}
		h.Add(name, v)
	}
	if len(values) == 0 {
		h.Del(name)
	}
}

// Clear is headers.clear().
func (h *Headers) Clear() { h.fields = nil }

// Int returns headers.get(name, type=int); ok is false when it is missing or none.
func (h *Headers) Int(name string) (py.BigInt, bool) {
	text, ok := h.Get(name)
	if !ok {
		return py.BigInt{}, false
	}
	n, err := py.ToBig(text)
	return n, err == nil
}
