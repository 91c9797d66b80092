// min and max of two values.

package py

// MinOf returns min(a, b): the first where neither is less.
func MinOf(a, b any) (any, error) { return Min(Tuple{a, b}, nil) }

// MaxOf returns max(a, b): the first where neither is greater.
func MaxOf(a, b any) (any, error) { return Max(Tuple{a, b}, nil) }
