// Places in sorted sequences: Python's module bisect.

package py

// BisectRight returns bisect.bisect_right(a, x), the place behind the items that are not greater than x, or raises
// TypeError for what has no order.
func BisectRight(a, x any) (int, error) {
	return bisect(a, func(item any) (bool, error) {
		less, err := Lt(x, item)
		return !less, err
	})
}

// BisectLeft returns bisect.bisect_left(a, x), the place before the items that are not less than x, or raises TypeError.
func BisectLeft(a, x any) (int, error) {
	return bisect(a, func(item any) (bool, error) { return Lt(item, x) })
}

// bisect returns the place before the first item for which right does not hold.
func bisect(a any, right func(item any) (bool, error)) (int, error) {
	hi, err := Len(a)
	if err != nil {
		return 0, err
	}
	lo := 0
	for lo < hi {
		mid := (lo + hi) / 2
		item, err := GetItem(a, mid)
		if err != nil {
			return 0, err
		}
		further, err := right(item)
		if err != nil {
			return 0, err
		}
		if further {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo, nil
}

// BisectRightBy returns bisect.bisect_right(a, x, key=key).
func BisectRightBy(a, x any, key Key) (int, error) {
	return bisect(a, func(item any) (bool, error) {
		k, err := key(item)
		if err != nil {
			return false, err
		}
		less, err := Lt(x, k)
		return !less, err
	})
}

// BisectLeftBy returns bisect.bisect_left(a, x, key=key).
func BisectLeftBy(a, x any, key Key) (int, error) {
	return bisect(a, func(item any) (bool, error) {
		k, err := key(item)
		if err != nil {
			return false, err
		}
		return Lt(k, x)
	})
}
