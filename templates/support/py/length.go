// What __len__ of a class may return.

package py

// AsLength returns the result of __len__ as len() does, or the error that came
// with it: what is no int raises TypeError, a negative one ValueError, one
// beyond 64 bits OverflowError (Data model 3.3.7).
func AsLength(n any, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	switch n := plain(n).(type) {
	case bool:
		if n {
			return 1, nil
		}
		return 0, nil
	case int:
		if n < 0 {
			return 0, ValueError.New("__len__() should return >= 0")
		}
		return n, nil
	}
	if IsInstance(n, "int") {
		return 0, OverflowError.New("cannot fit 'int' into an index-sized integer")
	}
	return 0, raisef(TypeError, "'%s' object cannot be interpreted as an integer", label(n))
}
