// Putting together iterables that must be equally long: Python's zip with strict=True.

package py

import "strconv"

// ZipStrict returns list(zip(*xs, strict=True)), or raises ValueError where one of xs is shorter or longer than those before.
func ZipStrict(xs ...any) (*List[any], error) {
	columns := make([][]any, len(xs))
	for i, x := range xs {
		l, err := ToList(x)
		if err != nil {
			return nil, err
		}
		columns[i] = l.Values()
	}
	out := NewList[any]()
	if len(columns) == 0 {
		return out, nil
	}
	for i, column := range columns {
		if err := sameLength(i, len(column), columns); err != nil {
			return nil, err
		}
	}
	for i := range columns[0] {
		row := make(Tuple, len(columns))
		for j, column := range columns {
			row[j] = column[i]
		}
		out.Append(row)
	}
	return out, nil
}

// sameLength raises what zip does where the column i ends first, or goes on alone.
func sameLength(i, n int, columns [][]any) error {
	shortest := n
	for _, column := range columns {
		shortest = min(shortest, len(column))
	}
	before := "argument 1"
	if i > 1 {
		before = "arguments 1-" + strconv.Itoa(i)
	}
	switch {
	case i > 0 && n == shortest && len(columns[0]) > n:
		return raisef(ValueError, "zip() argument %d is shorter than %s", i+1, before)
	case i > 0 && len(columns[0]) == shortest && n > shortest:
		return raisef(ValueError, "zip() argument %d is longer than %s", i+1, before)
	}
	return nil
}
