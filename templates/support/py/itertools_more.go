// What more functions of module itertools yield, gathered in lists.

package py

// TakeWhile returns list(itertools.takewhile(predicate, items)).
func TakeWhile(items any, predicate Key) (*List[any], error) {
	return selected(items, predicate, func(_, holds bool) (keep, stop bool) { return holds, !holds })
}

// DropWhile returns list(itertools.dropwhile(predicate, items)); the predicate is not asked after the first item that stays.
func DropWhile(items any, predicate Key) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	dropping := true
	for item := range all {
		if dropping {
			holds, err := predicate(item)
			if err != nil {
				return nil, err
			}
			dropping = Truth(holds)
		}
		if !dropping {
			out.Append(item)
		}
	}
	return out, nil
}

// FilterFalse returns list(itertools.filterfalse(predicate, items)); a nil predicate asks for the item's own truth.
func FilterFalse(items any, predicate Key) (*List[any], error) {
	return selected(items, predicate, func(_, holds bool) (keep, stop bool) { return !holds, false })
}

// selected gathers the items that choose keeps, by whether the predicate holds for them, up to where it stops.
func selected(items any, predicate Key, choose func(first, holds bool) (keep, stop bool)) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for item := range all {
		holds := item
		if predicate != nil {
			if holds, err = predicate(item); err != nil {
				return nil, err
			}
		}
		keep, stop := choose(out.Len() == 0, Truth(holds))
		if stop {
			break
		}
		if keep {
			out.Append(item)
		}
	}
	return out, nil
}

// StarMap returns list(itertools.starmap(fn, items)) for a function of two arguments.
func StarMap(items any, fn Key2) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for item := range all {
		args, err := ToTuple(item)
		if err != nil {
			return nil, err
		}
		if len(args) != 2 {
			return nil, raisef(TypeError, "expected 2 arguments, got %d", len(args))
		}
		v, err := fn(args[0], args[1])
		if err != nil {
			return nil, err
		}
		out.Append(v)
	}
	return out, nil
}

// Pairwise returns list(itertools.pairwise(items)).
func Pairwise(items any) (*List[any], error) {
	all, err := ToList(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for i := 1; i < all.Len(); i++ {
		out.Append(Tuple{all.items[i-1], all.items[i]})
	}
	return out, nil
}

// RepeatItem returns list(itertools.repeat(item, times)).
func RepeatItem(item any, times int) *List[any] {
	out := NewList[any]()
	for range times {
		out.Append(item)
	}
	return out
}

// CompressItems returns list(itertools.compress(data, selectors)).
func CompressItems(data, selectors any) (*List[any], error) {
	items, err := ToList(data)
	if err != nil {
		return nil, err
	}
	chosen, err := ToList(selectors)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for i := range min(items.Len(), chosen.Len()) {
		if Truth(chosen.items[i]) {
			out.Append(items.items[i])
		}
	}
	return out, nil
}

// ProductRepeat returns list(itertools.product(*xs, repeat=repeat)).
func ProductRepeat(repeat int, xs ...any) (*List[any], error) {
	if repeat < 0 {
		return nil, ValueError.New("repeat argument cannot be negative")
	}
	columns := make([]any, len(xs))
	for i, x := range xs {
		l, err := ToList(x)
		if err != nil {
			return nil, err
		}
		columns[i] = l
	}
	var all []any
	for range repeat {
		all = append(all, columns...)
	}
	return Product(all...)
}

// AllPermutations returns list(itertools.permutations(items)).
func AllPermutations(items any) (*List[any], error) {
	all, err := ToList(items)
	if err != nil {
		return nil, err
	}
	return Permutations(all, all.Len())
}

// CombinationsWithReplacement returns list(itertools.combinations_with_replacement(items, r)).
func CombinationsWithReplacement(items any, r int) (*List[any], error) {
	pool, err := pool(items, r)
	if err != nil {
		return nil, err
	}
	var rows []Tuple
	var choose func(from int, row Tuple)
	choose = func(from int, row Tuple) {
		if len(row) == r {
			rows = append(rows, append(Tuple{}, row...))
			return
		}
		for i := from; i < len(pool); i++ {
			choose(i, append(row, pool[i]))
		}
	}
	choose(0, Tuple{})
	return tuples(rows), nil
}

// AccumulateFrom returns list(itertools.accumulate(items, fn, initial=initial)).
func AccumulateFrom(items any, fn Key2, initial any) (*List[any], error) {
	all, err := ToList(items)
	if err != nil {
		return nil, err
	}
	return Accumulate(NewList(append([]any{initial}, all.items...)...), fn)
}

// IsliceStep returns list(itertools.islice(items, start, stop, step)); stop is None or an int.
func IsliceStep(items any, start int, stop any, step int) (*List[any], error) {
	if step < 1 {
		return nil, ValueError.New("Step for islice() must be a positive integer or None.")
	}
	all, err := ToList(items)
	if err != nil {
		return nil, err
	}
	end := all.Len()
	if stop != nil {
		n, ok := integer(stop)
		if !ok || n.Sign() < 0 || !n.IsInt64() {
			return nil, ValueError.New("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
		}
		end = min(end, int(n.Int64()))
	}
	if start < 0 {
		return nil, ValueError.New("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	out := NewList[any]()
	for i := start; i < end; i += step {
		out.Append(all.items[i])
	}
	return out, nil
}

// HeapMerge returns list(heapq.merge(a, b)) of two sorted iterables, or raises TypeError for what has no order.
func HeapMerge(a, b any) (*List[any], error) {
	left, err := ToList(a)
	if err != nil {
		return nil, err
	}
	right, err := ToList(b)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	xs, ys := left.Values(), right.Values()
	for len(xs) > 0 && len(ys) > 0 {
		first := Eq(xs[0], ys[0])
		if !first {
			if first, err = Lt(xs[0], ys[0]); err != nil {
				return nil, err
			}
		}
		if first {
			out.Append(xs[0])
			xs = xs[1:]
			continue
		}
		out.Append(ys[0])
		ys = ys[1:]
	}
	out.Extend(xs...)
	out.Extend(ys...)
	return out, nil
}
