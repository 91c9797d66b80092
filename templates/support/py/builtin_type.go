// Built-in types as values: str, int and their kin in tables of types and as arguments.

package py

// A Type is one of Python's built-in types as a value, by its name: Type("str") is str (library reference, "Built-in Types").
type Type string

// Name returns t.__name__.
func (t Type) Name() string { return string(t) }

// PyTypeName returns type(t).__name__.
func (t Type) PyTypeName() string { return "type" }

// PyStr returns str(t), such as "<class 'int'>".
func (t Type) PyStr() string { return "<class '" + string(t) + "'>" }

// PyRepr returns repr(t), which is str(t).
func (t Type) PyRepr() string { return t.PyStr() }

// Holds reports isinstance(x, t).
func (t Type) Holds(x any) bool { return IsInstance(x, string(t)) }

// Call returns t(x), or raises what the constructor raises.
func (t Type) Call(x any) (any, error) {
	switch t {
	case "str":
		return Str(x), nil
	case "int":
		return Int(x)
	case "float":
		return Float(x)
	case "bool":
		return Truth(x), nil
	case "list":
		return ToList(x)
	case "tuple":
		return ToTuple(x)
	case "dict":
		return DictFrom(x)
	case "bytes":
		return BytesOf(x)
	}
	return nil, raisef(NotPorted, "calling %s as a value is not supported", t)
}

// HeldByAny reports isinstance(x, types), where types is a type, an exception's class or a tuple of them, which may hold
// tuples in turn. It raises TypeError for anything else, as isinstance does unless a type before it holds x.
func HeldByAny(x, types any) (bool, error) {
	switch types := types.(type) {
	case Type:
		return types.Holds(x), nil
	case *Class:
		return IsInstance(x, types.Name), nil
	case Tuple:
		for _, t := range types {
			if held, err := HeldByAny(x, t); held || err != nil {
				return held, err
			}
		}
		return false, nil
	}
	return false, TypeError.New("isinstance() arg 2 must be a type, a tuple of types, or a union")
}

// NameOf returns x.__name__ of a built-in type or an exception's class. It raises AttributeError for values, and NotPorted
// for functions, whose names are not kept.
func NameOf(x any) (string, error) {
	switch x := x.(type) {
	case Type:
		return x.Name(), nil
	case *Class:
		return x.Name, nil
	}
	if TypeName(x) == "function" {
		return "", raisef(NotPorted, "the name of a function as a value is not kept")
	}
	return "", raisef(AttributeError, "'%s' object has no attribute '__name__'", TypeName(x))
}
