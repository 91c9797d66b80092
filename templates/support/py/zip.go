// zip over any number of iterables.

package py

import "iter"

// Zip returns the tuples of zip(xs...), as many as the shortest gives. Of an
// iterator it takes no more items than it needs.
func Zip(xs ...any) (iter.Seq[any], error) {
	sources := make([]func() (next func() (any, bool), stop func()), len(xs))
	for i, x := range xs {
		if seq, ok := x.(iter.Seq[any]); ok {
			sources[i] = func() (func() (any, bool), func()) { return iter.Pull(seq) }
			continue
		}
		l, err := ToList(x)
		if err != nil {
			return nil, err
		}
		sources[i] = func() (func() (any, bool), func()) { return nextOf(l.Values()), func() {} }
	}
	return func(yield func(any) bool) {
		nexts := make([]func() (any, bool), len(sources))
		for i, source := range sources {
			next, stop := source()
			defer stop()
			nexts[i] = next
		}
		for len(nexts) > 0 {
			row := make(Tuple, len(nexts))
			for i, next := range nexts {
				item, ok := next()
				if !ok {
					return
				}
				row[i] = item
			}
			if !yield(row) {
				return
			}
		}
	}, nil
}

// nextOf returns a function that gives one item after the other.
func nextOf(items []any) func() (any, bool) {
	return func() (any, bool) {
		if len(items) == 0 {
			return nil, false
		}
		item := items[0]
		items = items[1:]
		return item, true
	}
}
