// Dicts of wider types.

package py

// DictAs returns a dict of the same items whose keys or values are held as any.
func DictAs[K comparable, V any](m Mapping) *Dict[K, V] {
	d := dictFor[K, V](m.Len())
	for k, v := range m.allAny() {
		_ = d.setAny(k, v) // a wider type takes what a narrower one held
	}
	return d
}
