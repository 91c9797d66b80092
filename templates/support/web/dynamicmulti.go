// Multidicts as dynamic values: the methods that code of unknown types calls by
// name.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// keyword returns the argument at a position or by its name, nil when missing.
func keyword(args []any, kwargs []py.Pair[string, any], at int, name string) (any, bool) {
	if at < len(args) {
		return args[at], true
	}
	for _, k := range kwargs {
		if k.Key == name {
			return k.Value, true
		}
	}
	return nil, false
}

// PyCall calls get, getlist, keys, values, items or to_dict. A type argument is
// not taken.
func (m *Multi[T]) PyCall(name string, args []any, kwargs []py.Pair[string, any]) (any, bool, error) {
	if _, typed := keyword(nil, kwargs, 0, "type"); typed || len(args) > 2 {
		return nil, false, nil
	}
	switch name {
	case "get":
		key, _ := keyword(args, kwargs, 0, "key")
		fallback, _ := keyword(args, kwargs, 1, "default")
		if v, ok := m.Get(py.Str(key)); ok {
			return py.Value(v), true, nil
		}
		return fallback, true, nil
	case "getlist":
		key, _ := keyword(args, kwargs, 0, "key")
		return py.NewList(m.GetAll(py.Str(key))...), true, nil
	case "keys":
		return py.NewList(m.Keys()...), true, nil
	case "values":
		return py.NewList(m.Values()...), true, nil
	case "items":
		return m.items(kwargs), true, nil
	case "to_dict":
		if flat, given := keyword(args, kwargs, 0, "flat"); given && !py.Truth(flat) {
			return m.ToLists(), true, nil
		}
		return m.ToDict(), true, nil
	}
	return nil, false, nil
}

func (m *Multi[T]) items(kwargs []py.Pair[string, any]) *py.List[any] {
	pairs := m.Items()
	if multi, _ := keyword(nil, kwargs, 0, "multi"); py.Truth(multi) {
		pairs = m.AllItems()
	}
	list := py.NewList[any]()
	for _, p := range pairs {
		list.Append(py.Tuple{p.Key, p.Value})
	}
	return list
}
