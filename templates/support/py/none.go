// Values that may be absent, where Python has None.

package py

// OrNone returns v, or nil for None when it is absent.
func OrNone[T any](v T, ok bool) any {
	if !ok {
		return nil
	}
	return v
}

// UpdateFrom adds the items of a mapping to d, as d.update(x) and {**x} do. What is
// no mapping raises TypeError.
func UpdateFrom(d, x any) error {
	m, ok := x.(Mapping)
	if !ok {
		return raisef(TypeError, "'%s' object is not a mapping", TypeName(x))
	}
	for k, v := range m.allAny() {
		if err := SetItem(d, k, v); err != nil {
			return err
		}
	}
	return nil
}
