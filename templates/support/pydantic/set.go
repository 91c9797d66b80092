// Sets and tuples.

package pydantic

import "github.com/flask2gin/flask2gin/templates/support/py"

var (
	setType         = kind{"set_type", "Input should be a valid set"}
	frozenSetType   = kind{"frozen_set_type", "Input should be a valid frozenset"}
	setHashable     = kind{"set_item_not_hashable", "Set items should be hashable"}
	setTooLong      = kind{"too_long", "{field_type} should have at most {max_length} item{s} after validation, not more"}
	tupleType       = kind{"tuple_type", "Input should be a valid tuple"}
	tupleTypeLength = "Tuple"
)

// Set reads a list, tuple or set into a new set.
func Set[T comparable](item Type[T], limits ...Limit) Type[*py.Set[T]] {
	return setOf(setType, "Set", py.NewSet[T], item, limits)
}

// FrozenSet is Set for frozensets.
func FrozenSet[T comparable](item Type[T], limits ...Limit) Type[*py.Set[T]] {
	return setOf(frozenSetType, "Frozenset", py.NewFrozenSet[T], item, limits)
}

func setOf[T comparable](k kind, what string, make func(items ...T) *py.Set[T], item Type[T], limits []Limit) Type[*py.Set[T]] {
	return func(r *Reader, v any) (*py.Set[T], bool) {
		items, ok := r.itemsOf(v, k)
		if !ok {
			return nil, false
		}
		before := len(r.lines)
		out := make()
		for i, x := range items {
			r.at(i, func() {
				value, ok := item(r, x)
				if ok && r.hashable(value, x) {
					out.Add(value)
				}
			})
			if most, given := find(limits, "max_length"); given && out.Len() > most.value.(int) {
				r.lines = r.lines[:before]
				r.refuse(setTooLong, v, py.P[string, any]("field_type", what), py.P("max_length", most.value), py.P[string, any]("actual_length", nil))
				return nil, false
			}
		}
		if len(r.lines) > before || r.fatal != nil {
			return nil, false
		}
		return out, r.notShorter(what, out.Len(), v, limits)
	}
}

// hashable refuses items that no set holds.
func (r *Reader) hashable(value, input any) bool {
	if err := py.NewDict[any, bool]().Put(py.Value(value), true); err != nil {
		r.refuse(setHashable, input)
		return false
	}
	return true
}

// Tuple reads a tuple of a fixed number of items, each of its own type.
func Tuple(items ...Type[any]) Type[py.Tuple] {
	return func(r *Reader, v any) (py.Tuple, bool) {
		values, ok := r.itemsOf(v, tupleType)
		if !ok || !r.notLonger(tupleTypeLength, len(values), v, []Limit{MaxLength(len(items))}) {
			return nil, false
		}
		before := len(r.lines)
		out := make(py.Tuple, len(items))
		for i, t := range items {
			r.at(i, func() {
				if i < len(values) {
					out[i], _ = t(r, values[i])
				} else {
					r.refuse(missing, v)
				}
			})
		}
		return out, len(r.lines) == before && r.fatal == nil
	}
}

// TupleOf reads a tuple of any number of items of one type.
func TupleOf(item Type[any], limits ...Limit) Type[py.Tuple] {
	return func(r *Reader, v any) (py.Tuple, bool) {
		values, ok := r.itemsOf(v, tupleType)
		if !ok {
			return nil, false
		}
		before := len(r.lines)
		out := make(py.Tuple, 0, len(values))
		for i, x := range values {
			r.at(i, func() {
				if value, ok := item(r, x); ok {
					out = append(out, value)
				}
			})
			if most, given := find(limits, "max_length"); given && len(out) > most.value.(int) {
				r.lines = r.lines[:before]
				return nil, r.notLonger(tupleTypeLength, len(values), v, limits)
			}
		}
		if len(r.lines) > before || r.fatal != nil {
			return nil, false
		}
		return out, r.notShorter(tupleTypeLength, len(values), v, limits)
	}
}
