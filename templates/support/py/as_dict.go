// Dataclasses as dicts.

package py

import (
	"math/big"
	"reflect"
)

// AsDict returns dataclasses.asdict(x) of a struct whose fields have json tags:
// a dict of its fields, with dataclasses inside of it as dicts too, and new
// containers. What is no dataclass raises TypeError.
func AsDict(x any) (*Dict[string, any], error) {
	fields, ok := taggedFields(x)
	if !ok {
		return nil, TypeError.New("asdict() should be called on dataclass instances")
	}
	d := NewDict[string, any]()
	for name, v := range fields.All() {
		inner, err := plainValue(v)
		if err != nil {
			return nil, err
		}
		d.Set(name.(string), inner)
	}
	return d, nil
}

// plainValue returns what asdict makes of a value within a dataclass. Objects
// of other classes would be copied in depth, which raises NotPorted
// here, but for those that nothing can change.
func plainValue(v any) (any, error) {
	switch v := v.(type) {
	case nil, bool, int, float64, string, []byte, *big.Int:
		return v, nil
	case Tuple:
		return plainItems(v)
	case anyList:
		items, err := plainItems(listItems(v))
		return NewList(items...), err
	case anyDict:
		return plainDict(v)
	}
	if _, ok := taggedFields(v); ok {
		return AsDict(v)
	}
	if reflect.ValueOf(v).Kind() != reflect.Pointer {
		return v, nil
	}
	if _, fixed := v.(Fixture); fixed {
		return v, nil
	}
	return nil, raisef(NotPorted, "asdict of a %s is not supported", TypeName(v))
}

// A Fixture is an object that stays itself when it is copied, as the members of
// an enumeration do.
type Fixture interface{ PyFixture() }

func plainItems(items []any) (Tuple, error) {
	out := make(Tuple, len(items))
	for i, item := range items {
		v, err := plainValue(item)
		if err != nil {
			return nil, err
		}
		out[i] = v
	}
	return out, nil
}

func plainDict(d anyDict) (any, error) {
	out := NewDict[any, any]()
	for k, v := range d.allAny() {
		key, err := plainValue(k)
		if err != nil {
			return nil, err
		}
		value, err := plainValue(v)
		if err != nil {
			return nil, err
		}
		if err := out.Put(key, value); err != nil {
			return nil, err
		}
	}
	return out, nil
}
