// Values that may be absent, where Python has None.

package py

// OrNone returns v, or nil for None when it is absent.
func OrNone[T any](v T, ok bool) any {
	if !ok {
		return nil
	}
	return v
}

// OrNil returns v as the pointer type T, nil for None.
func OrNil[T any](v any) T {
	if v == nil {
		var none T
		return none
	}
	return v.(T)
}
