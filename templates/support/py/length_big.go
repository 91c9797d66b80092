// What __len__ of a class may return that is an int of any size.

package py

// BigLength is AsLength for an int of any size.
func BigLength(n BigInt, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	return AsLength(n.Value(), nil)
}
