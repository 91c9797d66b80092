// What FastAPI makes of answers with version 1: models as dicts, before and after
// they are read as the declared type.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

// Prepare returns v with models in it, and in its lists and dicts, as dicts by
// their aliases.
func Prepare(v any, options ...DumpOption) any {
	d := newDumper(append(options, func(d *dumper) { d.alias, d.only, d.not = true, nil, nil }))
	return d.prepare(v)
}

func (d *dumper) prepare(v any) any {
	if m, ok := v.(Object); ok && py.Value(v) != nil {
		return d.model(m)
	}
	v = py.Value(v)
	if _, ok := v.(py.Sequence); ok {
		items, err := py.ToList(v)
		if err != nil {
			return v
		}
		out := py.NewList[any]()
		for _, item := range items.Values() {
			out.Append(d.prepare(item))
		}
		return out
	}
	if pairs, ok := pairsOf(v); ok {
		out := py.NewDict[any, any]()
		for _, p := range pairs {
			out.Set(p.Key, d.prepare(p.Value))
		}
		return out
	}
	return v
}

// Unpack returns v with models in it as dicts, and without None in dicts where
// None is left out.
func Unpack(v any, options ...DumpOption) any {
	d := newDumper(options)
	out := d.value(v)
	if d.none {
		return withoutNone(out)
	}
	return out
}

func withoutNone(v any) any {
	if _, ok := v.(py.Sequence); ok {
		items, err := py.ToList(v)
		if err != nil {
			return v
		}
		out := py.NewList[any]()
		for _, item := range items.Values() {
			out.Append(withoutNone(item))
		}
		return out
	}
	if pairs, ok := pairsOf(v); ok {
		out := py.NewDict[any, any]()
		for _, p := range pairs {
			if py.Value(p.Value) != nil {
				out.Set(p.Key, withoutNone(p.Value))
			}
		}
		return out
	}
	return v
}
