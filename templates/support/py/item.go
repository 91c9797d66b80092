// Subscripts: x[k], x[k] = v and del x[k].

package py

// dictGetter is a subclass of dict with a __getitem__ of its own.
type dictGetter interface {
	anyDict
	PyGetItem(k any) (any, error)
}

// GetItem returns x[k], or raises what Python raises.
func GetItem(x, k any) (any, error) {
	if hasOperators(x) {
		return nil, raisef(NotPorted, "an item of %s is not supported", TypeName(x))
	}
	x, k = plain(x), plain(k)
	switch x := x.(type) {
	case dictGetter:
		return x.PyGetItem(k)
	case anyDict:
		v, ok, err := x.getAny(k)
		if err == nil && !ok {
			return x.missingAny(k)
		}
		return v, err
	case anyList:
		i, err := indexOf(x, k, x.Len(), "list index out of range")
		if err != nil {
			return nil, err
		}
		return x.atAny(i), nil
	case Tuple:
		i, err := indexOf(x, k, len(x), "tuple index out of range")
		if err != nil {
			return nil, err
		}
		return x[i], nil
	case string:
		i, err := indexOf(x, k, StrLen(x), "string index out of range")
		if err != nil {
			return nil, err
		}
		return StrAt(x, i)
	case []byte:
		i, err := indexOf(x, k, len(x), "index out of range")
		if err != nil {
			return nil, err
		}
		return int(x[i]), nil
	case Getter:
		return x.PyGetItem(k)
	}
	return nil, raisef(TypeError, "'%s' object is not subscriptable", label(x))
}

// indexOf returns k as a position in a sequence of n items.
func indexOf(x, k any, n int, text string) (int, error) {
	if _, ok := integer(k); !ok {
		return 0, badIndex(x, k)
	}
	i, ok := small(k)
	if !ok {
		return 0, IndexError.New("cannot fit 'int' into an index-sized integer")
	}
	return position(i, n, text)
}

// badIndex words the TypeError of a subscript that is no int.
func badIndex(x, k any) error {
	switch x.(type) {
	case string:
		return raisef(TypeError, "string indices must be integers, not '%s'", label(k))
	case []byte:
		return raisef(TypeError, "byte indices must be integers or slices, not %s", label(k))
	}
	return raisef(TypeError, "%s indices must be integers or slices, not %s", label(x), label(k))
}

// SetItem is x[k] = v, or raises what Python raises.
func SetItem(x, k, v any) error {
	x, k = Value(x), Value(k)
	switch x := x.(type) {
	case anyDict:
		return x.setAny(k, v)
	case anyList:
		i, err := indexOf(x, k, x.Len(), "list assignment index out of range")
		if err != nil {
			return err
		}
		return x.setAny(i, v)
	case Setter:
		return x.PySetItem(k, v)
	}
	return notChangeable(x, k, "assignment", "does not")
}

// notChangeable is the TypeError of changing an item of what cannot be changed;
// sequences look at the index first.
func notChangeable(x, k any, what, does string) error {
	if isSequence(x) {
		does = "does not"
		if b, ok := integer(k); ok && !b.IsInt64() {
			return IndexError.New("cannot fit 'int' into an index-sized integer")
		} else if ok && what == "deletion" {
			does = "doesn't"
		}
	}
	return raisef(TypeError, "'%s' object %s support item %s", label(x), does, what)
}

// DelItem is del x[k], or raises what Python raises.
func DelItem(x, k any) error {
	x, k = Value(x), Value(k)
	switch x := x.(type) {
	case anyDict:
		_, ok, err := x.deleteAny(k)
		if err == nil && !ok {
			err = KeyError.New(k)
		}
		return err
	case anyList:
		i, err := indexOf(x, k, x.Len(), "list assignment index out of range")
		if err != nil {
			return err
		}
		return x.spliceAny(i, i+1, nil)
	case Deleter:
		return x.PyDelItem(k)
	}
	return notChangeable(x, k, "deletion", "doesn't")
}

// GetSlice returns x[lo:hi:step]; nil stands for an omitted bound.
func GetSlice(x, lo, hi, step any) (any, error) {
	x = plain(x)
	if _, ok := x.(anyDict); ok {
		return nil, unhashable(sliceValue{})
	}
	if _, ok := x.(Getter); ok && !isSequence(x) {
		return nil, raisef(NotPorted, "slices of %s are not ported", label(x))
	}
	if !isSequence(x) {
		return nil, raisef(TypeError, "'%s' object is not subscriptable", label(x))
	}
	bounds, err := sliceArgs(lo, hi, step)
	if err != nil {
		return nil, err
	}
	n, _ := length(x)
	if s, ok := x.(string); ok {
		return StrSlice(s, bounds[0], bounds[1], bounds[2])
	}
	at, err := slicePositions(n, bounds[0], bounds[1], bounds[2])
	if err != nil {
		return nil, err
	}
	switch x := x.(type) {
	case []byte:
		return picked(x, at), nil
	case Tuple:
		return Tuple(picked(x, at)), nil
	}
	return NewList(picked(listItems(x.(anyList)), at)...), nil
}

// sliceValue stands for a slice object in error texts.
type sliceValue struct{}

// PyTypeName returns "slice".
func (sliceValue) PyTypeName() string { return "slice" }

// sliceArgs converts dynamic slice bounds; ints beyond 64 bits are clamped.
func sliceArgs(args ...any) ([]*int, error) {
	out := make([]*int, len(args))
	for i, arg := range args {
		arg = Value(arg)
		b, ok := integer(arg)
		switch {
		case arg == nil:
			continue
		case !ok:
			return nil, TypeError.New("slice indices must be integers or None or have an __index__ method")
		}
		n, fits := small(arg)
		if !fits {
			n = b.Sign() * (1<<63 - 1)
		}
		out[i] = &n
	}
	return out, nil
}
