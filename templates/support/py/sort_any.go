// Sorting of lists of unknown type.

package py

// SortAny is x.sort(key=key, reverse=reverse), or raises AttributeError for what is no list; a nil key is the item.
func SortAny(x any, key Key, reverse bool) error {
	l, ok := x.(anyList)
	if !ok {
		return noAttribute(x, "sort")
	}
	sorted, err := Sorted(x, key, reverse)
	if err != nil {
		return err
	}
	return l.spliceAny(0, l.Len(), sorted.Values())
}

// TextWith returns x, which must be text, as a function does that calls the method of that name: other values raise
// AttributeError.
func TextWith(method string, x any) (string, error) {
	text, ok := x.(string)
	if !ok {
		return "", noAttribute(x, method)
	}
	return text, nil
}
