// What map, filter and zip give, gathered in lists.

package py

// Map returns list(map(fn, items)); the first error of a call is returned.
func Map[T any](items any, fn func(item any) (T, error)) (*List[T], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[T]()
	for item := range all {
		v, err := fn(item)
		if err != nil {
			return nil, err
		}
		out.Append(v)
	}
	return out, nil
}

// MapStr returns list(map(str, items)), or raises TypeError for what is not iterable.
func MapStr(items any) (*List[string], error) {
	return Map(items, func(item any) (string, error) { return Str(item), nil })
}

// Filter returns list(filter(fn, items)); the first error of a call is returned.
func Filter(items any, fn Key) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for item := range all {
		keep, err := fn(item)
		if err != nil {
			return nil, err
		}
		if Truth(keep) {
			out.Append(item)
		}
	}
	return out, nil
}

// FilterTrue returns list(filter(None, items)), or raises TypeError for what is not iterable.
func FilterTrue(items any) (*List[any], error) {
	return Filter(items, func(item any) (any, error) { return item, nil })
}

// Unzip returns list(zip(*items)), or raises TypeError.
func Unzip(items any) (*List[any], error) {
	rows, err := ToList(items)
	if err != nil {
		return nil, err
	}
	columns, err := Zip(rows.Values()...)
	if err != nil {
		return nil, err
	}
	return Collect(columns), nil
}

// DictZip returns dict(zip(keys, values)), or raises TypeError.
func DictZip(keys, values any) (*Dict[any, any], error) {
	pairs, err := Zip(keys, values)
	if err != nil {
		return nil, err
	}
	return DictFrom(pairs)
}

// RangeList returns list(range(start, stop, step)); a step of zero raises ValueError.
func RangeList(start, stop, step int) (*List[int], error) {
	r, err := Range(start, stop, step)
	if err != nil {
		return nil, err
	}
	out := NewList[int]()
	for i := r.Start; step > 0 && i < stop || step < 0 && i > stop; i += step {
		out.Append(i)
	}
	return out, nil
}
