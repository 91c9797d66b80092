// This file turns the dataclasses of an answer into dicts.

package fastapi

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

// Prepared returns an answer with the objects of dataclasses in its lists and
// dicts as dicts, as FastAPI does before it reads the answer as its type
// (fastapi.routing, _prepare_response_content).
func Prepared(v any) (any, error) {
	switch v := v.(type) {
	case nil, bool, int, float64, string, []byte, py.Tuple, pydantic.Object:
		return v, nil
	case py.Mapping:
		return preparedDict(v)
	case py.Sequence:
		items, err := py.ToList(v)
		if err != nil {
			return nil, err
		}
		out := make([]any, 0, items.Len())
		for _, x := range items.Values() {
			item, err := Prepared(x)
			if err != nil {
				return nil, err
			}
			out = append(out, item)
		}
		return py.NewList(out...), nil
	}
	d, err := py.AsDict(v)
	if _, other := py.Is(err, py.TypeError); other {
		return v, nil
	}
	return d, err
}

func preparedDict(d py.Mapping) (any, error) {
	keys, err := py.ToList(d)
	if err != nil {
		return nil, err
	}
	out := py.NewDict[any, any]()
	for _, key := range keys.Values() {
		value, err := py.GetItem(d, key)
		if err != nil {
			return nil, err
		}
		if value, err = Prepared(value); err != nil {
			return nil, err
		}
		out.Set(key, value)
	}
	return out, nil
}
