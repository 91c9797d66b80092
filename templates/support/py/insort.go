// Insertion into sorted lists: bisect.insort.

package py

// Insort is bisect.insort(list, x), behind what is not greater, or raises TypeError.
func Insort(list, x any) error { return insertAt(list, x, BisectRight) }

// InsortLeft is bisect.insort_left(list, x), before what is not less, or raises TypeError.
func InsortLeft(list, x any) error { return insertAt(list, x, BisectLeft) }

func insertAt(list, x any, place func(list, x any) (int, error)) error {
	i, err := place(list, x)
	if err != nil {
		return err
	}
	l, ok := list.(anyList)
	if !ok {
		return noAttribute(list, "insert")
	}
	return l.spliceAny(i, i, []any{Value(x)})
}
