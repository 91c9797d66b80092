// Built-in functions as sort keys.

package py

// KeyLen is key=len.
func KeyLen(item any) (any, error) { return orNil(Len(item)) }

// KeyStr is key=str.
func KeyStr(item any) (any, error) { return Str(item), nil }

// KeyLower is key=str.lower, which raises TypeError for what is no str.
func KeyLower(item any) (any, error) {
	s, ok := Value(item).(string)
	if !ok {
		return nil, raisef(TypeError, "descriptor 'lower' for 'str' objects doesn't apply to a '%s' object", label(item))
	}
	return Lower(s), nil
}
