// Copies of dicts with more keys.

package py

// DictWith returns dict(x, **fields), or raises as DictFrom does.
func DictWith(x, fields any) (*Dict[any, any], error) {
	d, err := DictFrom(x)
	if err != nil {
		return nil, err
	}
	return d, UpdateFrom(d, fields)
}
