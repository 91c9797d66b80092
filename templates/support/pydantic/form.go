// Forms: how values of a type are dumped where a function dumps what they hold.

package pydantic

import (
	"fmt"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Form is how the values of a type are dumped, where a function of the program
// dumps them or what stands in them (pydantic.PlainSerializer and WrapSerializer
// in the type).
type Form func(d *dumper, v any) any

// FormBy dumps values by a function of the name.
func FormBy[T any](name string, by func(v T, by *Dumping) (any, error)) Form {
	return func(d *dumper, v any) any {
		given, ok := formValue[T](v)
		if !ok {
			d.raise(py.NotPorted.New(fmt.Sprintf("the serializer %s of a %s is not supported", name, py.TypeName(py.Value(v)))))
			return nil
		}
		call := SerializingBy(name, func(on *Dumping) (any, error) { return by(given, on) })
		return d.serialized(Serializer{By: call}, "", d.value)
	}
}

// formValue returns v as a T. Ints of any size are held by their own type.
func formValue[T any](v any) (T, bool) {
	given, ok := v.(T)
	if _, sized := any(given).(py.BigInt); sized && !ok && py.TypeName(v) == "int" {
		given, ok = any(py.AsBig(v)).(T)
	}
	return given, ok
}

// InJSON is form for JSON alone (when_used="json").
func InJSON(form Form) Form {
	return func(d *dumper, v any) any {
		if d.json {
			return form(d, v)
		}
		return d.value(v)
	}
}

// Loosely is form where what is returned is of any type: floats that are not
// finite become null in JSON.
func Loosely(form Form) Form {
	return func(d *dumper, v any) any {
		loose := *d
		loose.loose = true
		return form(&loose, v)
	}
}

// OptionalForm dumps values that may be None.
func OptionalForm(form Form) Form {
	return func(d *dumper, v any) any {
		if v = py.Value(v); v == nil {
			return nil
		}
		return form(d, v)
	}
}

// ListForm dumps lists item by item.
func ListForm(item Form) Form {
	return func(d *dumper, v any) any {
		list, ok := py.Value(v).(py.Sequence)
		if !ok {
			return d.value(v)
		}
		items, err := py.ToList(list)
		d.raise(err)
		if err != nil {
			return nil
		}
		out := py.NewList[any]()
		for i, x := range items.Values() {
			if inner, ok := d.below(i); ok {
				out.Append(item(inner, x))
			}
		}
		return out
	}
}

// DictForm dumps dicts value by value.
func DictForm(value Form) Form {
	return func(d *dumper, v any) any {
		pairs, ok := pairsOf(py.Value(v))
		if !ok {
			return d.value(v)
		}
		out := py.NewDict[any, any]()
		for _, p := range pairs {
			if inner, ok := d.below(p.Key); ok {
				out.Set(d.key(p.Key), value(inner, p.Value))
			}
		}
		return out
	}
}
