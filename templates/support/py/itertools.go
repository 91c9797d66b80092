// What the functions of module itertools yield, gathered in lists.

package py

// Chain returns list(itertools.chain(*xs)).
func Chain(xs ...any) (*List[any], error) {
	out := NewList[any]()
	for _, x := range xs {
		items, err := Iter(x)
		if err != nil {
			return nil, err
		}
		for item := range items {
			out.Append(item)
		}
	}
	return out, nil
}

// ChainOf returns list(itertools.chain.from_iterable(xs)).
func ChainOf(xs any) (*List[any], error) {
	outer, err := ToList(xs)
	if err != nil {
		return nil, err
	}
	return Chain(outer.Values()...)
}

// Islice returns list(itertools.islice(items, start, stop)) for bounds that are not negative.
func Islice(items any, start, stop int) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	if start < 0 {
		return nil, ValueError.New("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	if stop < 0 {
		return nil, ValueError.New("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
	}
	out := NewList[any]()
	if stop == 0 {
		return out, nil
	}
	i := 0
	for item := range all {
		if i >= start {
			out.Append(item)
		}
		if i++; i >= stop {
			break
		}
	}
	return out, nil
}

// GroupBy returns the groups of itertools.groupby(items, key) as pairs of the key and a list; a nil key is the item.
func GroupBy(items any, key Key) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	var group *List[any]
	var current any
	for item := range all {
		k := item
		if key != nil {
			if k, err = key(item); err != nil {
				return nil, err
			}
		}
		if group == nil || !Eq(current, k) {
			group, current = NewList[any](), k
			out.Append(Tuple{k, group})
		}
		group.Append(item)
	}
	return out, nil
}

// Product returns list(itertools.product(*xs)).
func Product(xs ...any) (*List[any], error) {
	rows := []Tuple{{}}
	for _, x := range xs {
		items, err := ToList(x)
		if err != nil {
			return nil, err
		}
		var next []Tuple
		for _, row := range rows {
			for _, item := range items.Values() {
				next = append(next, append(append(Tuple{}, row...), item))
			}
		}
		rows = next
	}
	return tuples(rows), nil
}

// Combinations returns list(itertools.combinations(items, r)).
func Combinations(items any, r int) (*List[any], error) {
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
			choose(i+1, append(row, pool[i]))
		}
	}
	choose(0, Tuple{})
	return tuples(rows), nil
}

// Permutations returns list(itertools.permutations(items, r)).
func Permutations(items any, r int) (*List[any], error) {
	pool, err := pool(items, r)
	if err != nil {
		return nil, err
	}
	var rows []Tuple
	used := make([]bool, len(pool))
	var choose func(row Tuple)
	choose = func(row Tuple) {
		if len(row) == r {
			rows = append(rows, append(Tuple{}, row...))
			return
		}
		for i, item := range pool {
			if !used[i] {
				used[i] = true
				choose(append(row, item))
				used[i] = false
			}
		}
	}
	choose(Tuple{})
	return tuples(rows), nil
}

func pool(items any, r int) ([]any, error) {
	all, err := ToList(items)
	if err != nil {
		return nil, err
	}
	if r < 0 {
		return nil, ValueError.New("r must be non-negative")
	}
	return all.Values(), nil
}

func tuples(rows []Tuple) *List[any] {
	out := NewList[any]()
	for _, row := range rows {
		out.Append(row)
	}
	return out
}

// Accumulate returns list(itertools.accumulate(items, fn)).
func Accumulate(items any, fn Key2) (*List[any], error) {
	all, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for item := range all {
		if n := out.Len(); n > 0 {
			if item, err = fn(out.items[n-1], item); err != nil {
				return nil, err
			}
		}
		out.Append(item)
	}
	return out, nil
}

// ZipLongest returns list(itertools.zip_longest(*xs, fillvalue=fill)).
func ZipLongest(fill any, xs ...any) (*List[any], error) {
	columns, longest := make([][]any, len(xs)), 0
	for i, x := range xs {
		items, err := ToList(x)
		if err != nil {
			return nil, err
		}
		columns[i] = items.Values()
		longest = max(longest, len(columns[i]))
	}
	out := NewList[any]()
	for i := range longest {
		row := make(Tuple, len(xs))
		for j, column := range columns {
			if row[j] = fill; i < len(column) {
				row[j] = column[i]
			}
		}
		out.Append(row)
	}
	return out, nil
}
