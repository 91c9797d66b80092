// Ranges between ints of any size.

package py

import "iter"

// RangeOf returns what a loop over range(start, stop) runs over, or raises TypeError for what is no int.
func RangeOf(start, stop any) (iter.Seq[BigInt], error) {
	from, err := index(start)
	if err != nil {
		return nil, err
	}
	to, err := index(stop)
	if err != nil {
		return nil, err
	}
	return func(yield func(BigInt) bool) {
		for n := from; n.Cmp(to) < 0; n = n.Add(Big(1)) {
			if !yield(n) {
				return
			}
		}
	}, nil
}

// index returns an int or a bool as a number, as operator.index does.
func index(x any) (BigInt, error) {
	b, ok := integer(Value(x))
	if !ok {
		return BigInt{}, raisef(TypeError, "'%s' object cannot be interpreted as an integer", TypeName(x))
	}
	return intOf(b), nil
}
