// Builtin functions and methods as values: keys of sorted and its kin, and functools.reduce.

package py

// Key2 is a function of two arguments that may raise.
type Key2 = func(a, b any) (any, error)

// KeyMethod returns str.name as a function of its object; what is no str raises TypeError.
func KeyMethod(name string) Key {
	return func(item any) (any, error) {
		if _, ok := item.(string); !ok {
			return nil, raisef(TypeError, "descriptor '%s' for 'str' objects doesn't apply to a '%s' object", name, label(item))
		}
		return CallMethod(item, name, nil)
	}
}

// KeyOf returns f as a function of any value; it panics when it is called with a value that is no A.
func KeyOf[A, B any](f func(A) (B, error)) Key {
	return func(item any) (any, error) {
		v, err := f(item.(A))
		if err != nil {
			return nil, err
		}
		return v, nil
	}
}

// SureKeyOf returns f, which raises nothing, as a function of any value; it panics when it is called with a value that
// is no A.
func SureKeyOf[A, B any](f func(A) B) Key {
	return func(item any) (any, error) { return f(item.(A)), nil }
}

// KeyBound returns the method of x of that name as a function of one argument.
func KeyBound(x any, name string) Key {
	return func(item any) (any, error) { return CallMethod(x, name, []any{item}) }
}

// KeyItem returns operator.itemgetter(keys...).
func KeyItem(keys ...any) Key {
	if len(keys) == 1 {
		return func(item any) (any, error) { return GetItem(item, keys[0]) }
	}
	return func(item any) (any, error) {
		out := make(Tuple, len(keys))
		for i, key := range keys {
			v, err := GetItem(item, key)
			if err != nil {
				return nil, err
			}
			out[i] = v
		}
		return out, nil
	}
}

// KeyCompare returns functools.cmp_to_key(compare): items are ordered by the sign of what compare returns.
func KeyCompare(compare Key2) Key {
	return func(item any) (any, error) { return comparedItem{item, compare}, nil }
}

// A comparedItem is an item that a function compares with others.
type comparedItem struct {
	item    any
	compare Key2
}

// PyOrder compares by the function.
func (c comparedItem) PyOrder(op string, other any) (answer, ok bool, err error) {
	o, ok := other.(comparedItem)
	if !ok {
		return false, false, nil
	}
	sign, err := c.compare(c.item, o.item)
	if err != nil {
		return false, true, err
	}
	answer, err = compare(op, sign, 0)
	return answer, true, err
}

// KeyRepr is repr as a key.
func KeyRepr(item any) (any, error) { return Repr(item), nil }

// KeyFloat is float as a key.
func KeyFloat(item any) (any, error) { return Float(item) }

// KeyBool is bool as a key.
func KeyBool(item any) (any, error) { return Truth(item), nil }

// Reduce returns functools.reduce(fn, items, initial...); no items and no initial value raise TypeError.
func Reduce(fn Key2, items any, initial ...any) (any, error) {
	all, err := Iter(items)
	if err != nil {
		return nil, raisef(TypeError, "reduce() arg 2 must support iteration")
	}
	var result any
	started := len(initial) > 0
	if started {
		result = initial[0]
	}
	for item := range all {
		if !started {
			result, started = item, true
			continue
		}
		if result, err = fn(result, item); err != nil {
			return nil, err
		}
	}
	if !started {
		return nil, TypeError.New("reduce() of empty iterable with no initial value")
	}
	return result, nil
}

// Map2 returns list(map(fn, a, b)); the first error of a call is returned.
func Map2(a, b any, fn Key2) (*List[any], error) {
	pairs, err := Zip(a, b)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for pair := range pairs {
		v, err := fn(pair.(Tuple)[0], pair.(Tuple)[1])
		if err != nil {
			return nil, err
		}
		out.Append(v)
	}
	return out, nil
}

// AnyKey returns any(map(fn, items)), which stops at the first that is true.
func AnyKey(items any, fn Key) (bool, error) { return decided(items, fn, true) }

// AllKey returns all(map(fn, items)), which stops at the first that is false.
func AllKey(items any, fn Key) (bool, error) {
	found, err := decided(items, fn, false)
	return !found, err
}

// decided reports whether fn of an item has the truth value that is looked for.
func decided(items any, fn Key, truth bool) (bool, error) {
	all, err := Iter(items)
	if err != nil {
		return false, err
	}
	for item := range all {
		v, err := fn(item)
		if err != nil {
			return false, err
		}
		if Truth(v) == truth {
			return true, nil
		}
	}
	return false, nil
}
