// Lists, sets, tuples and dicts.

package pydantic1

import (
	"github.com/flask2gin/flask2gin/templates/support/py"
	"github.com/flask2gin/flask2gin/templates/support/pydantic"
)

var (
	listError      = kind{"type_error.list", "value is not a valid list"}
	setError       = kind{"type_error.set", "value is not a valid set"}
	frozenSetError = kind{"type_error.frozenset", "value is not a valid frozenset"}
	tupleError     = kind{"type_error.tuple", "value is not a valid tuple"}
	tupleLength    = kind{"value_error.tuple.length", "wrong tuple length {actual_length}, expected {expected_length}"}
	listUnique     = kind{"value_error.list.unique_items", "the list has duplicated items"}
)

// itemsOf returns the items of a list, tuple, set or generator, or refuses v with
// the kind.
func itemsOf(r *pydantic.Reader, v any, k kind, own string) ([]any, bool) {
	if changes(r, v, own) {
		return refused[[]any](r, k)
	}
	switch py.TypeName(v) {
	case "list", "tuple", "set", "frozenset", "generator", "deque":
		if list, err := py.ToList(v); err == nil {
			return list.Values(), true
		}
	}
	return refused[[]any](r, k)
}

// counted checks the number of items before any is read.
func counted(r *pydantic.Reader, n int, what string, limits []pydantic.Limit) bool {
	if least, _, ok := find(limits, "min_length"); ok && n < least.(int) {
		refuse(r, kind{"value_error." + what + ".min_items", "ensure this value has at least {limit_value} items"}, py.P("limit_value", least))
		return false
	}
	if most, _, ok := find(limits, "max_length"); ok && n > most.(int) {
		refuse(r, kind{"value_error." + what + ".max_items", "ensure this value has at most {limit_value} items"}, py.P("limit_value", most))
		return false
	}
	return true
}

// each reads items one by one, in their places.
func each[T any](r *pydantic.Reader, items []any, item pydantic.Type[T], take func(T)) bool {
	before := len(r.Lines())
	for i, x := range items {
		r.At(i, func() {
			if value, ok := item(r, x); ok {
				take(value)
			}
		})
	}
	return len(r.Lines()) == before && r.Fatal() == nil
}

// List reads a list, tuple or set into a new list.
func List[T any](item pydantic.Type[T], limits ...pydantic.Limit) pydantic.Type[*py.List[T]] {
	return some(func(r *pydantic.Reader, v any) (*py.List[T], bool) {
		items, ok := itemsOf(r, v, listError, "list")
		if !ok || !counted(r, len(items), "list", limits) {
			return nil, false
		}
		if _, _, unique := find(limits, "unique"); unique && !distinct(items) {
			return refused[*py.List[T]](r, listUnique)
		}
		out := make([]T, 0, len(items))
		ok = each(r, items, item, func(value T) { out = append(out, value) })
		return py.NewList(out...), ok
	})
}

// distinct reports whether no two items are equal.
func distinct(items []any) bool {
	for i, a := range items {
		for _, b := range items[:i] {
			if py.Eq(a, b) {
				return false
			}
		}
	}
	return true
}

// Set reads a list, tuple or set into a new set.
func Set[T comparable](item pydantic.Type[T], limits ...pydantic.Limit) pydantic.Type[*py.Set[T]] {
	return setOf(setError, "set", py.NewSet[T], item, limits)
}

// FrozenSet is Set for frozensets.
func FrozenSet[T comparable](item pydantic.Type[T], limits ...pydantic.Limit) pydantic.Type[*py.Set[T]] {
	return setOf(frozenSetError, "frozenset", py.NewFrozenSet[T], item, limits)
}

func setOf[T comparable](k kind, what string, make func(items ...T) *py.Set[T], item pydantic.Type[T], limits []pydantic.Limit) pydantic.Type[*py.Set[T]] {
	return some(func(r *pydantic.Reader, v any) (*py.Set[T], bool) {
		items, ok := itemsOf(r, v, k, what)
		if !ok {
			return nil, false
		}
		if len(limits) > 0 { // they count the items of set(v)
			given, err := py.SetFrom(v)
			if err != nil {
				reject(r, err)
				return nil, false
			}
			if !counted(r, given.Len(), what, limits) {
				return nil, false
			}
		}
		out := make()
		ok = each(r, items, item, func(value T) {
			if err := py.NewDict[any, bool]().Put(py.Value(value), true); err != nil {
				r.Stop(err)
				return
			}
			out.Add(value)
		})
		return out, ok
	})
}

// Tuple reads a tuple of a fixed number of items, each of its own type.
func Tuple(items ...pydantic.Type[any]) pydantic.Type[py.Tuple] {
	return some(func(r *pydantic.Reader, v any) (py.Tuple, bool) {
		values, ok := itemsOf(r, v, tupleError, "tuple")
		if !ok {
			return nil, false
		}
		if len(values) != len(items) {
			return refused[py.Tuple](r, tupleLength, py.P[string, any]("actual_length", len(values)), py.P[string, any]("expected_length", len(items)))
		}
		before := len(r.Lines())
		out := make(py.Tuple, len(items))
		for i, t := range items {
			r.At(i, func() { out[i], _ = t(r, values[i]) })
		}
		return out, len(r.Lines()) == before && r.Fatal() == nil
	})
}

// TupleOf reads a tuple of any number of items of one type.
func TupleOf(item pydantic.Type[any]) pydantic.Type[py.Tuple] {
	return some(func(r *pydantic.Reader, v any) (py.Tuple, bool) {
		values, ok := itemsOf(r, v, tupleError, "tuple")
		if !ok {
			return nil, false
		}
		out := make(py.Tuple, 0, len(values))
		ok = each(r, values, item, func(value any) { out = append(out, value) })
		return out, ok
	})
}

// Dict reads a dict, or what dict() takes, into a new one of checked keys and
// values.
func Dict[K comparable, V any](key pydantic.Type[K], value pydantic.Type[V]) pydantic.Type[*py.Dict[K, V]] {
	return some(func(r *pydantic.Reader, v any) (*py.Dict[K, V], bool) {
		pairs, ok := dictOf(v)
		if !ok || changes(r, v, "dict") {
			return refused[*py.Dict[K, V]](r, dictError)
		}
		before := len(r.Lines())
		out := py.NewDict[K, V]()
		for _, p := range pairs {
			var k any
			ok := false
			r.At("__key__", func() { k, ok = key(r, p.Key) })
			if !ok {
				continue
			}
			r.At(p.Key, func() {
				if x, ok := value(r, p.Value); ok {
					if err := out.Put(k.(K), x); err != nil {
						r.Stop(err)
					}
				}
			})
		}
		return out, len(r.Lines()) == before && r.Fatal() == nil
	})
}
