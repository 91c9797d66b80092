// Header fields from the values that views and responses give them in.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// HeadersFrom returns header fields from *Headers, a mapping (a list value repeats
// its name) or a list of pairs.
func HeadersFrom(v any) (*Headers, error) {
	if h, ok := v.(*Headers); ok {
		return h.Clone(), nil
	}
	fields := &Headers{}
	items, err := py.Iter(v)
	if err != nil {
		return nil, err
	}
	_, mapping := v.(py.Mapping)
	for item := range items {
		name, value := item, any(nil)
		if mapping {
			value, err = py.GetItem(v, item)
		} else {
			name, value, err = pairOf(item)
		}
		if err != nil {
			return nil, err
		}
		if err := fields.addAll(py.Str(name), value, mapping); err != nil {
			return nil, err
		}
	}
	return fields, nil
}

func pairOf(item any) (name, value any, err error) {
	pair, err := py.Unpack(item, 2)
	if err != nil {
		return nil, nil, err
	}
	return pair[0], pair[1], nil
}

// addAll adds a value; a list or tuple in a mapping gives one field per item. A
// line break raises ValueError.
func (h *Headers) addAll(name string, value any, spread bool) error {
	if spread {
		switch value.(type) {
		case py.Sequence, py.Tuple:
			items, _ := py.Iter(value)
			for item := range items {
				if err := h.AddValue(name, item); err != nil {
					return err
				}
			}
			return nil
		}
	}
	return h.AddValue(name, value)
}

func headerText(v any) string {
	if b, ok := v.([]byte); ok {
		return latin1(string(b))
	}
	return py.Str(v)
}
