// Membership of many.

package py

// AllIn returns all(map(container.__contains__, items)).
func AllIn(items, container any) (bool, error) {
	if given, ok := items.(Tuple); ok {
		for _, item := range given {
			if ok, err := In(item, container); err != nil || !ok {
				return false, err
			}
		}
		return true, nil
	}
	seq, err := Iter(items)
	if err != nil {
		return false, err
	}
	for item := range seq {
		if ok, err := In(item, container); err != nil || !ok {
			return false, err
		}
	}
	return true, nil
}

// HasAll returns all(map(t.__contains__, items)).
func (t Tuple) HasAll(items Tuple) bool {
	for _, item := range items {
		if !inTuple(plain(item), t) {
			return false
		}
	}
	return true
}
