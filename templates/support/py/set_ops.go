// The operators of dynamic sets.

package py

// twoSets returns both operands when they are sets.
func twoSets(a, b any) (x, y anySet, ok bool) {
	x, aSet := a.(anySet)
	y, bSet := b.(anySet)
	return x, y, aSet && bSet
}

// sameKind returns an empty set of x's kind.
func sameKind(x anySet) *Set[any] { return &Set[any]{frozen: x.isFrozen()} }

// setFilter returns the items of x that are, or are not, in y.
func setFilter(x, y anySet, in bool) (any, error) {
	out := sameKind(x)
	for item := range x.allAny() {
		has, err := y.hasAny(item)
		if err != nil {
			return nil, err
		}
		if has == in {
			out.Add(item)
		}
	}
	return out, nil
}

// setUnion returns x | y.
func setUnion(x, y anySet) any {
	out := sameKind(x)
	for item := range x.allAny() {
		out.Add(item)
	}
	for item := range y.allAny() {
		out.Add(item)
	}
	return out
}

// setXor returns the items that are in one of both only.
func setXor(x, y anySet) any {
	out := sameKind(x)
	for item := range x.allAny() {
		if has, _ := y.hasAny(item); !has {
			out.Add(item)
		}
	}
	for item := range y.allAny() {
		if has, _ := x.hasAny(item); !has {
			out.Add(item)
		}
	}
	return out
}

// toSet returns the items of any iterable as a set.
func toSet(x any) (anySet, error) {
	if s, ok := x.(anySet); ok {
		return s, nil
	}
	return SetFrom(x)
}

// FrozenSetFrom returns frozenset(x), or raises as SetFrom does.
func FrozenSetFrom(x any) (*Set[any], error) {
	s, err := SetFrom(x)
	if err != nil {
		return nil, err
	}
	s.frozen = true
	return s, nil
}

// SetFrom is set(x).
func SetFrom(x any) (*Set[any], error) {
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	out := &Set[any]{}
	for item := range items {
		if err := out.addAny(item); err != nil {
			return nil, err
		}
	}
	return out, nil
}
