// The items of mappings.

package py

// UpdateFrom adds the items of a mapping to d, as d.update(x) and {**x} do. What is
// no mapping raises TypeError.
func UpdateFrom(d, x any) error {
	if own, isDict := d.(anyDict); isDict && own.kindOf().update != nil {
		return own.kindOf().update(own, x)
	}
	m, ok := x.(Mapping)
	if keyed, isKeyed := x.(keyedByText); isKeyed && !ok {
		return updateKeyed(d, keyed)
	}
	if !ok {
		return raisef(TypeError, "'%s' object is not a mapping", TypeName(x))
	}
	if m.Len() == 0 {
		return nil
	}
	return setItems(d, m)
}

func setItems(d any, m Mapping) error {
	for k, v := range m.allAny() {
		if err := SetItem(d, k, v); err != nil {
			return err
		}
	}
	return nil
}

// keyedByText is a mapping of another package: keys() and x[key].
type keyedByText interface {
	Getter
	Keys() []string
}

func updateKeyed(d any, x keyedByText) error {
	for _, k := range x.Keys() {
		v, err := x.PyGetItem(k)
		if err == nil {
			err = SetItem(d, k, v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Pairs returns the items as tuples, as d.items() gives them.
func (d *Dict[K, V]) Pairs() *List[Tuple] {
	items := make([]Tuple, 0, d.Len())
	for k, v := range d.All() {
		items = append(items, Tuple{Value(k), Value(v)})
	}
	return NewList(items...)
}

// Items returns the items of a mapping as tuples, as d.items() gives them.
func Items(d any) (*List[Tuple], error) {
	m, ok := d.(Mapping)
	if !ok {
		return nil, raisef(AttributeError, "'%s' object has no attribute 'items'", TypeName(d))
	}
	items := NewList(make([]Tuple, 0, m.Len())...)
	for k, v := range m.allAny() {
		items.Append(Tuple{k, v})
	}
	return items, nil
}
