// The views that dict's keys, values and items return.

package py

import (
	"iter"
	"strings"
)

// A View is a dict_keys, dict_values or dict_items: it shows the dict as it is
// when it is looked at.
type View struct {
	dict anyDict
	name string
}

// PyTypeName returns the view's type.
func (v *View) PyTypeName() string { return v.name }

// PyLen returns the length of the dict.
func (v *View) PyLen() int { return v.dict.Len() }

// PyIter iterates over the keys, the values or the pairs.
func (v *View) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for k, value := range v.dict.allAny() {
			if !yield(v.part(k, value)) {
				return
			}
		}
	}
}

func (v *View) part(key, value any) any {
	switch v.name {
	case "dict_keys":
		return key
	case "dict_values":
		return value
	}
	return Tuple{key, value}
}

// PyRepr returns a text such as dict_keys(['a']).
func (v *View) PyRepr() string {
	var parts []string
	for item := range v.PyIter() {
		parts = append(parts, Repr(item))
	}
	return v.name + "([" + strings.Join(parts, ", ") + "])"
}

// PyEq compares keys and items as sets; views of values are equal to themselves
// only.
func (v *View) PyEq(other any) (equal, ok bool) {
	if v.name == "dict_values" {
		return false, false
	}
	x, err := toSet(v)
	if err != nil {
		return false, false
	}
	if w, isView := other.(*View); isView && w.name != "dict_values" {
		if other, err = toSet(w); err != nil {
			return false, false
		}
	}
	return Eq(x, other), true
}

// PyOp is |, &, - and ^ of keys and items with anything that can be gone
// through; the result is a set (library reference, "Dictionary view objects").
func (v *View) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	if v.name == "dict_values" {
		return nil, false, nil
	}
	own, err := toSet(v)
	if err != nil {
		return nil, false, err
	}
	given, err := toSet(other)
	if err != nil {
		return nil, false, err
	}
	x, y := setUnion(own, &Set[any]{}), any(given)
	if reflected {
		x, y = setUnion(&Set[any]{}, given), own
	}
	switch op {
	case "-":
		result, err = Sub(x, y)
	case "&":
		result, err = BitAnd(x, y)
	case "|":
		result, err = BitOr(x, y)
	case "^":
		result, err = BitXor(x, y)
	default:
		return nil, false, nil
	}
	return result, err == nil, err
}

// PyOrder compares keys and items with sets, as sets do.
func (v *View) PyOrder(op string, other any) (holds, ok bool, err error) {
	if w, isView := other.(*View); isView && w.name != "dict_values" {
		if other, err = toSet(w); err != nil {
			return false, false, err
		}
	}
	given, isSet := other.(anySet)
	if !isSet || v.name == "dict_values" {
		return false, false, nil
	}
	own, err := toSet(v)
	if err != nil {
		return false, false, err
	}
	return compareSets(op, own, given), true, nil
}
