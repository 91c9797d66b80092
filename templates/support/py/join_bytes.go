// Joining bytes.

package py

// JoinBytes returns sep.join(items). Items that are no bytes raise TypeError.
func JoinBytes(sep []byte, items any) ([]byte, error) {
	seq, err := Iter(items)
	if err != nil {
		return nil, err
	}
	out, i := []byte{}, 0
	for item := range seq {
		b, ok := item.([]byte)
		if !ok {
			return nil, raisef(TypeError, "sequence item %d: expected a bytes-like object, %s found", i, TypeName(item))
		}
		if i > 0 {
			out = append(out, sep...)
		}
		out = append(out, b...)
		i++
	}
	return out, nil
}
