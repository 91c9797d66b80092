// Tuples: fixed sequences of dynamic values.

package py

// A Tuple is a Python tuple. Its items must not be changed.
type Tuple []any

// At returns t[i], or raises IndexError.
func (t Tuple) At(i int) (any, error) {
	i, err := position(i, len(t), "tuple index out of range")
	if err != nil {
		return nil, err
	}
	return t[i], nil
}
