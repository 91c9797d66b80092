// Building dicts from mappings and from pairs.

package py

// DictFrom returns dict(x) for a mapping or an iterable of pairs; anything else
// raises TypeError or ValueError.
func DictFrom(x any) (*Dict[any, any], error) {
	x = Value(x)
	n := 0
	if known, ok := x.(interface{ Len() int }); ok {
		n = known.Len()
	}
	d := dictFor[any, any](n)
	return d, updateFrom(d, x)
}

// updateFrom is d.update(x).
func updateFrom(d anyDict, x any) error {
	if update := d.kindOf().update; update != nil {
		return update(d, x)
	}
	if m, ok := x.(anyDict); ok {
		return updateFromDict(d, m)
	}
	if pairs, ok := x.(*List[Tuple]); ok {
		return updateFromPairs(d, pairs.Values())
	}
	return updateFromItems(d, x)
}

// updateFromItems is d.update(x) of pairs of any sort.
func updateFromItems(d anyDict, x any) error {
	items, err := Iter(x)
	if err != nil {
		return err
	}
	i := 0
	for item := range items {
		pair, err := ToList(item)
		if err != nil {
			return raisef(TypeError, "cannot convert dictionary update sequence element #%d to a sequence", i)
		}
		if pair.Len() != 2 {
			return raisef(ValueError, "dictionary update sequence element #%d has length %d; 2 is required", i, pair.Len())
		}
		if err := d.setAny(pair.Values()[0], pair.Values()[1]); err != nil {
			return err
		}
		i++
	}
	return nil
}

func updateFromDict(d, m anyDict) error {
	for k, v := range m.allAny() {
		if err := d.setAny(k, v); err != nil {
			return err
		}
	}
	return nil
}

func updateFromPairs(d anyDict, pairs []Tuple) error {
	for i, pair := range pairs {
		if len(pair) != 2 {
			return raisef(ValueError, "dictionary update sequence element #%d has length %d; 2 is required", i, len(pair))
		}
		if err := d.setAny(pair[0], pair[1]); err != nil {
			return err
		}
	}
	return nil
}

// Update is d.update(x) for a mapping or an iterable of pairs; what x is not raises TypeError or ValueError
// (library reference, "Mapping Types").
func Update(d, x any) error {
	switch x.(type) {
	case Mapping, keyedByText:
		return UpdateFrom(d, x)
	}
	target, ok := d.(anyDict)
	if !ok {
		return raisef(AttributeError, "'%s' object has no attribute 'update'", TypeName(d))
	}
	return updateFrom(target, Value(x))
}
