// Filters that apply filters and tests to the items of a list.

package jinja

// MapAttr gives an attribute of each item; a default stands for what is
// undefined.
func (x Value) MapAttr(attr any, args ...any) Value {
	parts, fallback := path(raw(attr)), arg(args, 0, nil)
	return x.Map(func(item Value) any { return item.follow(parts, fallback) })
}

// Map applies f to each item.
func (x Value) Map(f func(item Value) any) Value {
	return x.with(newIterator("generator", func(yield func(any) bool) {
		if !x.Truth() {
			return
		}
		for item := range x.seq() {
			v := raw(f(x.with(item)))
			if x.run.err != nil || !yield(v) {
				return
			}
		}
	}))
}

// Select keeps the items for which test holds.
func (x Value) Select(test func(item Value) bool) Value { return x.selected(nil, test, true) }

// Reject keeps the items for which test does not hold.
func (x Value) Reject(test func(item Value) bool) Value { return x.selected(nil, test, false) }

// SelectAttr keeps the items for whose attribute test holds.
func (x Value) SelectAttr(attr any, test func(item Value) bool) Value {
	return x.selected(path(raw(attr)), test, true)
}

// RejectAttr keeps the items for whose attribute test does not hold.
func (x Value) RejectAttr(attr any, test func(item Value) bool) Value {
	return x.selected(path(raw(attr)), test, false)
}

func (x Value) selected(parts []any, test func(item Value) bool, want bool) Value {
	return x.with(newIterator("generator", func(yield func(any) bool) {
		if !x.Truth() {
			return
		}
		for item := range x.seq() {
			holds := test(x.with(item).follow(parts, nil))
			if x.run.err != nil || holds == want && !yield(item) {
				return
			}
		}
	}))
}
