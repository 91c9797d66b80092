// Counters: Python's collections.Counter.

package py

import (
	"slices"
	"sync"
)

// counterKind is filled in by counting, as its functions make counters themselves.
var counterKind = &dictKind{name: "Counter"}

// counting returns the kind of counters.
func counting() *dictKind {
	counterOnce.Do(func() {
		counterKind.missing = func() (any, error) { return 0, nil }
		counterKind.repr = reprCounter
		counterKind.update = func(d anyDict, x any) error { return countInto(d, x, 1) }
		counterKind.op = counterOp
	})
	return counterKind
}

var counterOnce sync.Once

// NewCounter returns Counter() with keys of one type.
func NewCounter[K comparable]() *Dict[K, int] { return &Dict[K, int]{kind: counting()} }

// reprCounter writes a counter, the highest counts first.
func reprCounter(w *reprWriter, d anyDict) {
	w.WriteString("Counter(")
	if d.Len() > 0 {
		items := mostCommon(d)
		w.items(func(yield func(any, any) bool) {
			for _, p := range items {
				if !yield(p[0], p[1]) {
					return
				}
			}
		})
	}
	w.WriteString(")")
}

// mostCommon returns the items of a counter, the highest counts first; equal ones keep their order.
func mostCommon(d anyDict) []Tuple {
	var items []Tuple
	for k, v := range d.allAny() {
		items = append(items, Tuple{k, v})
	}
	slices.SortStableFunc(items, func(a, b Tuple) int {
		if less, err := Lt(b[1], a[1]); err == nil && less {
			return -1
		}
		if less, err := Lt(a[1], b[1]); err == nil && less {
			return 1
		}
		return 0
	})
	return items
}

// CounterOf returns Counter(items) of typed items.
func CounterOf[K comparable](items *List[K]) *Dict[K, int] {
	c := NewCounter[K]()
	for _, item := range items.Values() {
		n, _ := c.Get(item)
		c.Set(item, n+1)
	}
	return c
}

// CounterStr returns Counter(text), which counts characters.
func CounterStr(text string) *Dict[string, int] { return CounterOf(NewList(Chars(text)...)) }

// CounterFrom returns Counter(x) of an iterable or a mapping to counts, or raises TypeError.
func CounterFrom(x any) (*Dict[any, any], error) {
	c := &Dict[any, any]{kind: counting()}
	return c, countInto(c, x, 1)
}

// countInto adds the counts of x, times sign, to a counter.
func countInto(c anyDict, x any, sign int) error {
	add := func(k, n any) error {
		old, _, err := c.getAny(k)
		if err != nil {
			return err
		}
		if old == nil {
			old = 0
		}
		sum, err := Add(old, n)
		if sign < 0 {
			sum, err = Sub(old, n)
		}
		if err != nil {
			return err
		}
		return c.setAny(k, sum)
	}
	if m, ok := x.(Mapping); ok {
		for k, n := range m.allAny() {
			if err := add(k, n); err != nil {
				return err
			}
		}
		return nil
	}
	items, err := Iter(x)
	if err != nil {
		return err
	}
	for item := range items {
		if err := add(Value(item), 1); err != nil {
			return err
		}
	}
	return nil
}

// MostCommon returns c.most_common(n), all for a negative n; a dict that is no counter raises AttributeError.
func MostCommon[K comparable, V any](d *Dict[K, V], n int) (*List[Tuple], error) {
	if d.kindOf() != counterKind {
		return nil, noAttribute(d, "most_common")
	}
	items := mostCommon(d)
	if n >= 0 && n < len(items) {
		items = items[:n]
	}
	return NewList(items...), nil
}

// CounterTotal returns c.total(), or raises as MostCommon does.
func CounterTotal[K comparable, V any](d *Dict[K, V]) (any, error) {
	if d.kindOf() != counterKind {
		return nil, noAttribute(d, "total")
	}
	return Sum(NewList(d.Values()...), 0)
}

// CounterElements returns list(c.elements()), or raises as MostCommon does.
func CounterElements[K comparable, V any](d *Dict[K, V]) (*List[K], error) {
	if d.kindOf() != counterKind {
		return nil, noAttribute(d, "elements")
	}
	out := NewList[K]()
	for k, v := range d.All() {
		n, _ := small(Value(v))
		for range n {
			out.Append(k)
		}
	}
	return out, nil
}

// CounterSubtract is c.subtract(x), or raises TypeError, and AttributeError for a dict that is no counter.
func CounterSubtract[K comparable, V any](d *Dict[K, V], x any) error {
	if d.kindOf() != counterKind {
		return noAttribute(d, "subtract")
	}
	return countInto(d, x, -1)
}

// counterOp adds, subtracts and intersects counters and makes their union, which keeps the counts above zero.
func counterOp(d anyDict, op string, other any, reflected bool) (result any, ok bool, err error) {
	o, isDict := other.(anyDict)
	if !isDict || o.kindOf() != counterKind {
		return nil, false, nil
	}
	switch op {
	case "&":
		return counterChoice(d, o, MinOf, false)
	case "|":
		return counterChoice(d, o, MaxOf, true)
	case "+", "-":
	default:
		return nil, false, nil
	}
	left, right := d, o
	if reflected {
		left, right = o, d
	}
	sign := 1
	if op == "-" {
		sign = -1
	}
	sum := &Dict[any, any]{kind: counting()}
	if err := countInto(sum, left, 1); err != nil {
		return nil, true, err
	}
	if err := countInto(sum, right, sign); err != nil {
		return nil, true, err
	}
	kept := &Dict[any, any]{kind: counting()}
	for _, p := range sum.Items() {
		if above, err := Gt(p.Value, 0); err != nil {
			return nil, true, err
		} else if above {
			kept.Set(p.Key, p.Value)
		}
	}
	return kept, true, nil
}

// counterChoice gives every key of left, and of right where union is set, the count that choose takes of both.
func counterChoice(left, right anyDict, choose Key2, union bool) (result any, ok bool, err error) {
	out := &Dict[any, any]{kind: counting()}
	put := func(k, n any) error {
		above, err := Gt(n, 0)
		if err == nil && above {
			out.Set(k, n)
		}
		return err
	}
	for k, n := range left.allAny() {
		other, found, err := right.getAny(k)
		if err != nil {
			return nil, true, err
		}
		if !found {
			other = 0
		}
		if n, err = choose(n, other); err == nil {
			err = put(k, n)
		}
		if err != nil {
			return nil, true, err
		}
	}
	for k, n := range right.allAny() {
		if _, found, _ := left.getAny(k); union && !found {
			if err := put(k, n); err != nil {
				return nil, true, err
			}
		}
	}
	return out, true, nil
}

// CounterOfDict returns Counter(d) of a dict whose values are counts.
func CounterOfDict[K comparable](d *Dict[K, int]) *Dict[K, int] {
	c := NewCounter[K]()
	for k, n := range d.All() {
		c.Set(k, n)
	}
	return c
}

// CountAny returns Counter(x) of an iterable that is no mapping.
func CountAny(x any) (*Dict[any, int], error) {
	items, err := Iter(x)
	if err != nil {
		return nil, err
	}
	c := NewCounter[any]()
	for item := range items {
		n, _, err := c.getAny(item)
		if err != nil {
			return nil, err
		}
		count, _ := n.(int)
		if err := c.setAny(item, count+1); err != nil {
			return nil, err
		}
	}
	return c, nil
}
