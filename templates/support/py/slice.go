// Slice arithmetic: which positions x[lo:hi:step] picks.

package py

// slicePositions returns the positions that a slice picks from n items; nil
// stands for an omitted bound (SEMANTICS F14).
func slicePositions(n int, lo, hi, step *int) ([]int, error) {
	start, stop, by, err := sliceBounds(n, lo, hi, step)
	if err != nil {
		return nil, err
	}
	var at []int
	for i := start; by > 0 && i < stop || by < 0 && i > stop; i += by {
		at = append(at, i)
		if by > n || by < -n {
			break
		}
	}
	return at, nil
}

// sliceBounds clamps the bounds of a slice, as slice.indices does.
func sliceBounds(n int, lo, hi, step *int) (start, stop, by int, err error) {
	by = 1
	if step != nil {
		by = *step
	}
	if by == 0 {
		return 0, 0, 0, ValueError.New("slice step cannot be zero")
	}
	least, most := 0, n
	if by < 0 {
		least, most = -1, n-1
	}
	start, stop = least, most
	if by < 0 {
		start, stop = most, least
	}
	if lo != nil {
		start = bound(*lo, n, least, most)
	}
	if hi != nil {
		stop = bound(*hi, n, least, most)
	}
	return start, stop, by, nil
}

func bound(i, n, least, most int) int {
	if i < 0 {
		return max(i+n, least)
	}
	return min(i, most)
}

// picked returns the items at the positions.
func picked[T any](items []T, at []int) []T {
	out := make([]T, len(at))
	for i, p := range at {
		out[i] = items[p]
	}
	return out
}
