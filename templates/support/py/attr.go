// Attributes of dynamic values.

package py

// GetAttr returns x.name for values that have attributes, or raises
// AttributeError. Methods are called by CallMethod.
func GetAttr(x any, name string) (any, error) {
	x = Value(x)
	if own, ok := InstanceOf(x).(Attributed); ok {
		if v, ok := own.PyAttr(name); ok {
			return Value(v), nil
		}
	}
	switch _, isInt := integer(x); {
	case isInt && (name == "real" || name == "numerator"):
		return Int(x)
	case isInt && name == "imag":
		return 0, nil
	case isInt && name == "denominator":
		return 1, nil
	}
	if f, ok := x.(float64); ok && (name == "real" || name == "imag") {
		if name == "imag" {
			f = 0
		}
		return f, nil
	}
	return nil, noAttribute(x, name)
}

// HasAttr returns hasattr(x, name) for attributes that GetAttr finds.
func HasAttr(x any, name string) bool {
	_, err := GetAttr(x, name)
	return err == nil
}

// SetAttr is x.name = value, or raises AttributeError.
func SetAttr(x any, name string, value any) error {
	x = Value(x)
	if own, ok := x.(AttributeSetter); ok && own.PySetAttr(name, value) {
		return nil
	}
	return noAttribute(x, name)
}

// AttrName returns a value as the name of an attribute, or raises TypeError where
// it is no string.
func AttrName(x any) (string, error) {
	if s, ok := Value(x).(string); ok {
		return s, nil
	}
	return "", raisef(TypeError, "attribute name must be string, not '%s'", label(x))
}

// GetAttrOr returns getattr(x, name, fallback).
func GetAttrOr(x any, name string, fallback any) any {
	if v, err := GetAttr(x, name); err == nil {
		return v
	}
	return fallback
}

func noAttribute(x any, name string) error {
	return raisef(AttributeError, "'%s' object has no attribute '%s'", label(x), name)
}
