// The dynamic face of typed lists.

package py

import "slices"

func (l *List[T]) atAny(i int) any { return Value(l.items[i]) }

func (l *List[T]) setAny(i int, v any) error {
	item, err := as[T](v)
	if err == nil {
		l.items[i] = item
	}
	return err
}

// spliceAny replaces the items from lo to hi.
func (l *List[T]) spliceAny(lo, hi int, values []any) error {
	items := make([]T, len(values))
	for i, v := range values {
		item, err := as[T](v)
		if err != nil {
			return err
		}
		items[i] = item
	}
	l.items = slices.Replace(l.items, lo, hi, items...)
	return nil
}

// permute puts the item of position order[i] at position i.
func (l *List[T]) permute(order []int) {
	items := make([]T, len(order))
	for i, from := range order {
		items[i] = l.items[from]
	}
	l.items = items
}

// listItems returns the items of any list as dynamic values.
func listItems(l anyList) []any {
	if l, ok := l.(*List[any]); ok {
		return slices.Clone(l.Values())
	}
	items := make([]any, l.Len())
	for i := range items {
		items[i] = l.atAny(i)
	}
	return items
}
