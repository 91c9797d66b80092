// Dicts of Go ints that are asked for an int of any size.

package py

// AtBig returns d[key], or raises KeyError.
func AtBig[V any](d *Dict[int, V], key BigInt) (V, error) {
	if value, ok := d.Get(key.Int()); ok {
		return value, nil
	}
	var none V
	return none, KeyError.New(key.Value())
}

// DeleteBig deletes d[key], or raises KeyError.
func DeleteBig[V any](d *Dict[int, V], key BigInt) error {
	if d.Has(key.Int()) {
		return d.Delete(key.Int())
	}
	return KeyError.New(key.Value())
}
