// The items of multidicts and headers as Python has them, and what JSON makes of a multidict.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// Pairs returns the items, each key with its first value.
func (m *Multi[T]) Pairs() *py.List[py.Tuple] { return pairs(m.Items()) }

// AllPairs returns the items with every value of a key.
func (m *Multi[T]) AllPairs() *py.List[py.Tuple] { return pairs(m.AllItems()) }

// JSONFields returns what JSON makes of the multidict: each key with its first value, and nothing of a
// CombinedMultiDict, whose own dict is empty.
func (m *Multi[T]) JSONFields() []py.Pair[string, any] {
	var fields []py.Pair[string, any]
	if !m.combined {
		for key, value := range m.All() {
			fields = append(fields, py.P[string, any](key, value))
		}
	}
	return fields
}

// Pairs returns the fields.
func (h *Headers) Pairs() *py.List[py.Tuple] { return pairs(h.Items()) }

func pairs[T any](items []py.Pair[string, T]) *py.List[py.Tuple] {
	out := py.NewList[py.Tuple]()
	for _, item := range items {
		out.Append(py.Tuple{item.Key, any(item.Value)})
	}
	return out
}
