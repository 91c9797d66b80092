// Lists and dicts.

package pydantic

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var (
	listType = kind{"list_type", "Input should be a valid list"}
	dictType = kind{"dict_type", "Input should be a valid dictionary"}
	tooShort = kind{"too_short", "{field_type} should have at least {min_length} item{s} after validation, not {actual_length}"}
	tooLong  = kind{"too_long", "{field_type} should have at most {max_length} item{s} after validation, not {actual_length}"}
)

// List reads a list, tuple or set into a new list.
func List[T any](item Type[T], limits ...Limit) Type[*py.List[T]] {
	return func(r *Reader, v any) (*py.List[T], bool) {
		items, ok := r.itemsOf(v, listType)
		if !ok || !r.notLonger("List", len(items), v, limits) {
			return nil, false
		}
		before := len(r.lines)
		out := make([]T, 0, len(items))
		for i, x := range items {
			r.loc = append(r.loc, place{index: i, kind: indexed})
			value, _ := item(r, x)
			r.leave()
			out = append(out, value)
		}
		if len(r.lines) > before || !r.notShorter("List", len(items), v, limits) {
			return nil, false
		}
		return py.NewList(out...), r.fatal == nil
	}
}

// itemsOf returns what a list, set or tuple may be made of, or refuses v with the kind.
func (r *Reader) itemsOf(v any, k kind) ([]any, bool) {
	v = py.Value(v)
	own, _, _ := strings.Cut(k.name, "_type")
	switch py.TypeName(v) {
	case strings.ReplaceAll(own, "_", ""):
	case "list", "tuple", "set", "frozenset", "range", "generator", "dict_keys", "dict_values", "dict_items":
		r.loosen(lax)
	default:
		if _, member := v.(interface{ EnumValue() any }); !member && iterates(v) {
			r.stop(py.NotPorted.New("reading a list, set or tuple from a " + py.TypeName(v) + " is not ported"))
			return nil, false
		}
		r.refuse(k, v)
		return nil, false
	}
	list, err := py.ToList(v)
	if err != nil {
		r.refuse(k, v)
		return nil, false
	}
	return list.Values(), true
}

// iterates reports whether a value of a class is one that a loop may run over, of
// which Pydantic makes lists; texts, bytes and dicts are none for it.
func iterates(v any) bool {
	switch v.(type) {
	case nil, bool, int, float64, string, []byte, py.Mapping:
		return false
	}
	_, err := py.Iter(v)
	return err == nil
}

func (r *Reader) notLonger(what string, n int, v any, limits []Limit) bool {
	l, ok := find(limits, "max_length")
	if !ok || n <= l.value.(int) {
		return true
	}
	r.refuse(tooLong, v, py.P[string, any]("field_type", what), py.P("max_length", l.value), py.P[string, any]("actual_length", n))
	return false
}

func (r *Reader) notShorter(what string, n int, v any, limits []Limit) bool {
	l, ok := find(limits, "min_length")
	if !ok || n >= l.value.(int) {
		return true
	}
	r.refuse(tooShort, v, py.P[string, any]("field_type", what), py.P("min_length", l.value), py.P[string, any]("actual_length", n))
	return false
}

// Dict reads a dict into a new one of checked keys and values.
func Dict[K comparable, V any](key Type[K], value Type[V], limits ...Limit) Type[*py.Dict[K, V]] {
	return func(r *Reader, v any) (*py.Dict[K, V], bool) {
		pairs, ok := pairsOf(v)
		if !ok {
			r.refuse(dictType, v)
			return nil, false
		}
		before := len(r.lines)
		out := py.NewDict[K, V]()
		for _, p := range pairs {
			k, kOK := r.key(p.Key, func() (any, bool) { return key(r, p.Key) })
			r.at(p.Key, func() {
				if value, vOK := value(r, p.Value); kOK && vOK {
					if err := out.Put(k.(K), value); err != nil {
						r.stop(err)
					}
				}
			})
		}
		if len(r.lines) > before {
			return nil, false
		}
		return out, r.fatal == nil && r.notShorter("Dictionary", out.Len(), v, limits) && r.notLonger("Dictionary", out.Len(), v, limits)
	}
}

// key reads a key; its errors stand at [key] below it.
func (r *Reader) key(k any, read func() (any, bool)) (value any, ok bool) {
	r.at(step(k), func() {
		r.at("[key]", func() { value, ok = read() })
	})
	return value, ok
}

// step is a key as it stands in a location: an int or a text.
func step(k any) any {
	switch k := py.Value(k).(type) {
	case int, string:
		return k
	case bool:
		return strconv.FormatBool(k)
	default:
		return py.Str(k)
	}
}

// pairsOf returns the items of a dict.
func pairsOf(v any) ([]py.Pair[any, any], bool) {
	switch d := v.(type) {
	case *py.Dict[any, any]:
		return d.Items(), true
	case py.Mapping:
		var pairs []py.Pair[any, any]
		keys, err := py.ToList(d)
		if err != nil {
			return nil, false
		}
		for _, k := range keys.Values() {
			value, err := py.GetItem(d, k)
			if err != nil {
				return nil, false
			}
			pairs = append(pairs, py.P(k, value))
		}
		return pairs, true
	}
	return nil, false
}

// EmptyList returns a new list, as the default of a field.
func EmptyList[T any]() *py.List[T] { return py.NewList[T]() }

var (
	sequenceStr  = kind{"sequence_str", "'{type_name}' instances are not allowed as a Sequence value"}
	isInstanceOf = kind{"is_instance_of", "Input should be an instance of {class}"}
)

// Sequence reads a list as List does, with other words for what is no sequence
// (collections.abc.Sequence). Sequences of other types, which Pydantic keeps as
// they are, are not ported.
func Sequence[T any](item Type[T]) Type[*py.List[T]] {
	inner := List(item)
	return func(r *Reader, v any) (*py.List[T], bool) {
		plain := py.Value(v)
		switch plain.(type) {
		case py.Sequence:
			return inner(r, v)
		case string, []byte:
			if !r.json {
				r.refuse(sequenceStr, v, py.P[string, any]("type_name", py.TypeName(plain)))
				r.lines[len(r.lines)-1].Own = true
				return nil, false
			}
			return inner(r, v)
		case py.Tuple:
			r.stop(py.NotPorted.New("sequences that are no lists are not ported"))
			return nil, false
		}
		if r.json {
			return inner(r, v)
		}
		r.refuse(isInstanceOf, v, py.P[string, any]("class", "Sequence"))
		return nil, false
	}
}
