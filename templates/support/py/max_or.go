// max and min with a default.

package py

// MaxOr returns max(x, key=key, default=fallback).
func MaxOr(x any, key Key, fallback any) (any, error) {
	return extremeOr(x, key, fallback, Max)
}

// MinOr returns min(x, key=key, default=fallback).
func MinOr(x any, key Key, fallback any) (any, error) {
	return extremeOr(x, key, fallback, Min)
}

func extremeOr(x any, key Key, fallback any, of func(any, Key) (any, error)) (any, error) {
	l, err := ToList(x)
	if err != nil {
		return nil, err
	}
	if l.Len() == 0 {
		return fallback, nil
	}
	return of(l, key)
}
