// Copies: Python's module copy.

package py

// ShallowCopy returns copy.copy(x) of the builtin types; an object of another class raises NotPorted.
func ShallowCopy[T any](x T) (T, error) {
	return copied(x, func(item any) (any, error) { return item, nil })
}

// DeepCopy returns copy.deepcopy(x) of the builtin types, in which what was one object stays one; an object of another
// class raises NotPorted.
func DeepCopy[T any](x T) (T, error) {
	done := map[any]any{}
	var deep func(item any) (any, error)
	deep = func(item any) (any, error) {
		c, ok := item.(copier)
		if !ok {
			return copied(item, deep)
		}
		if seen := done[item]; seen != nil {
			return seen, nil
		}
		return c.copyAny(deep, func(empty any) { done[item] = empty })
	}
	out, err := deep(x)
	if err != nil || out == nil {
		return x, err
	}
	return out.(T), nil
}

// A copier is a container that copies itself with its items; began is told the copy before there are items in it.
type copier interface {
	copyAny(item func(any) (any, error), began func(any)) (any, error)
}

func copied[T any](x T, item func(any) (any, error)) (T, error) {
	var out any
	var err error
	switch v := any(x).(type) {
	case copier:
		out, err = v.copyAny(item, func(any) {})
	case Tuple:
		out, err = copyTuple(v, item)
	default:
		if !immutable(v) {
			err = raisef(NotPorted, "copies of %s objects are not supported", label(v))
		}
		return x, err
	}
	if err != nil {
		return x, err
	}
	return out.(T), nil
}

func copyTuple(t Tuple, item func(any) (any, error)) (Tuple, error) {
	out := make(Tuple, len(t))
	for i, x := range t {
		var err error
		if out[i], err = item(x); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// immutable reports whether a copy of a value is the value itself.
func immutable(x any) bool {
	switch x.(type) {
	case nil, bool, int, float64, string, []byte, DateTime, Date, TimeDelta, UUID, Path, *TimeZone:
		return true
	}
	_, isInt := integer(x)
	return isInt
}

func (l *List[T]) copyAny(item func(any) (any, error), began func(any)) (any, error) {
	out := NewList[T]()
	began(out)
	for _, x := range l.items {
		c, err := item(x)
		if err != nil {
			return nil, err
		}
		v, _ := c.(T) // nil for an item that is None
		out.Append(v)
	}
	return out, nil
}

func (d *Dict[K, V]) copyAny(item func(any) (any, error), began func(any)) (any, error) {
	out := NewDict[K, V]()
	began(out)
	for _, e := range d.entries {
		if e.deleted {
			continue
		}
		c, err := item(e.value)
		if err != nil {
			return nil, err
		}
		v, _ := c.(V) // nil for an item that is None
		out.Set(e.key, v)
	}
	return out, nil
}

func (s *Set[T]) copyAny(_ func(any) (any, error), began func(any)) (any, error) {
	out := NewSet[T]()
	out.frozen = s.frozen
	for _, e := range s.items.entries {
		if !e.deleted {
			out.Add(e.key)
		}
	}
	began(out)
	return out, nil
}
