// Augmented assignment: x += y and the like, which change lists, dicts and sets
// in place.

package py

// operators are the binary operators by their signs.
var operators = map[string]func(a, b any) (any, error){
	"+": Add, "-": Sub, "*": Mul, "/": TrueDiv, "//": FloorDiv, "%": Mod, "**": Pow,
	"&": BitAnd, "|": BitOr, "^": BitXor, "<<": LShift, ">>": RShift,
}

// InPlace returns what x holds after "x op= y"; op is the sign without the
// equals sign. Lists, dicts and sets are changed and returned themselves.
func InPlace(op string, x, y any) (any, error) {
	x, y = Value(x), Value(y)
	switch target := x.(type) {
	case InPlacer:
		if result, ok, err := target.PyInPlace(op, y); ok || err != nil {
			return result, err
		}
	case anyList:
		if op == "+" || op == "*" {
			return inPlaceList(op, target, y)
		}
	case anyDict:
		if op == "|" {
			return x, updateFrom(target, y)
		}
		if op == "*" {
			return nil, unsupported("*=", x, y)
		}
	case anySet:
		if op == "*" {
			return nil, unsupported("*=", x, y)
		}
		if result, ok, err := inPlaceSet(op, target, y); ok {
			return result, err
		}
	}
	result, err := operators[op](x, y)
	if e, ok := Is(err, TypeError); ok && sameText(e, unsupported(op, x, y)) {
		return nil, unsupported(op+"=", x, y)
	}
	return result, err
}

func sameText(e *Error, other error) bool { return e.Error() == other.Error() }

func inPlaceList(op string, target anyList, y any) (any, error) {
	n := target.Len()
	if op == "+" {
		items, err := ToList(y)
		if err != nil {
			return nil, err
		}
		return target, target.spliceAny(n, n, items.Values())
	}
	result, err := repeated(target, y)
	if err != nil {
		return nil, err
	}
	return target, target.spliceAny(0, n, result.(*List[any]).Values())
}

// inPlaceSet changes a set by another one; other operands are not its matter.
func inPlaceSet(op string, target anySet, y any) (any, bool, error) {
	if _, ok := y.(anySet); !ok || target.isFrozen() {
		return nil, false, nil
	}
	result, err := operators[op](target, y)
	if err != nil {
		return nil, false, nil
	}
	return target, true, setReplace(target, result.(anySet))
}
