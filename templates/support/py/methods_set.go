// The methods of set and frozenset.

package py

var setMethods = map[string]method{
	"add":     setChange(oneArg, func(s anySet, v any) error { return s.addAny(v) }),
	"discard": setChange(oneArg, func(s anySet, v any) error { _, err := s.discardAny(v); return err }),
	"remove":  setChange(oneArg, setRemove),
	"pop":     {shape: noArgs, call: setPop},
	"clear":   {shape: noArgs, call: func(s any, _ []any) (any, error) { s.(anySet).Clear(); return nil, nil }},
	"copy":    {shape: noArgs, call: func(s any, _ []any) (any, error) { return setUnion(s.(anySet), sameKind(s.(anySet))), nil }},

	"union":                setFold(func(x, y anySet) (any, error) { return setUnion(x, y), nil }),
	"intersection":         setFold(func(x, y anySet) (any, error) { return setFilter(x, y, true) }),
	"difference":           setFold(func(x, y anySet) (any, error) { return setFilter(x, y, false) }),
	"symmetric_difference": setWith(func(x, y anySet) any { return setXor(x, y) }),
	"issubset":             setWith(func(x, y anySet) any { return subset(x, y) }),
	"issuperset":           setWith(func(x, y anySet) any { return subset(y, x) }),
	"isdisjoint":           setWith(func(x, y anySet) any { both, _ := setFilter(x, y, true); return !Truth(both) }),

	"update":                      setUpdate("union"),
	"intersection_update":         setUpdate("intersection"),
	"difference_update":           setUpdate("difference"),
	"symmetric_difference_update": setUpdate("symmetric_difference"),
}

// setChange is a method that changes the set by one item.
func setChange(shape shape, f func(s anySet, v any) error) method {
	return method{shape: shape, max: 1, call: func(s any, args []any) (any, error) {
		return nil, f(s.(anySet), Value(args[0]))
	}}
}

func setRemove(s anySet, v any) error {
	had, err := s.discardAny(v)
	if err == nil && !had {
		err = KeyError.New(v)
	}
	return err
}

func setPop(s any, _ []any) (any, error) {
	for item := range s.(anySet).allAny() {
		_, err := s.(anySet).discardAny(item)
		return orNil(item, err)
	}
	return nil, KeyError.New("pop from an empty set")
}

// setFold is a method of any number of iterables.
func setFold(f func(x, y anySet) (any, error)) method {
	return method{shape: variadic, call: func(s any, args []any) (any, error) {
		result := setUnion(s.(anySet), sameKind(s.(anySet)))
		for _, arg := range args[0].(Tuple) {
			other, err := toSet(Value(arg))
			if err != nil {
				return nil, err
			}
			if result, err = f(result.(anySet), other); err != nil {
				return nil, err
			}
		}
		return result, nil
	}}
}

// setWith is a method of one iterable.
func setWith(f func(x, y anySet) any) method {
	return method{shape: oneArg, max: 1, call: func(s any, args []any) (any, error) {
		other, err := toSet(Value(args[0]))
		if err != nil {
			return nil, err
		}
		return f(s.(anySet), other), nil
	}}
}

// setUpdate is the method that keeps another one's result in the set.
func setUpdate(name string) method {
	folds := map[string]method{
		"union":                setFold(func(x, y anySet) (any, error) { return setUnion(x, y), nil }),
		"intersection":         setFold(func(x, y anySet) (any, error) { return setFilter(x, y, true) }),
		"difference":           setFold(func(x, y anySet) (any, error) { return setFilter(x, y, false) }),
		"symmetric_difference": setWith(func(x, y anySet) any { return setXor(x, y) }),
	}
	m := folds[name]
	return method{shape: m.shape, max: m.max, call: func(s any, args []any) (any, error) {
		result, err := m.call(s, args)
		if err != nil {
			return nil, err
		}
		return nil, setReplace(s.(anySet), result.(anySet))
	}}
}

// setReplace makes s hold exactly the items of other.
func setReplace(s, other anySet) error {
	s.Clear()
	for item := range other.allAny() {
		if err := s.addAny(item); err != nil {
			return err
		}
	}
	return nil
}
