// Truth and length.

package py

import "math/big"

// Truth returns bool(x) (SEMANTICS F23).
func Truth(x any) bool {
	switch x := x.(type) {
	case nil:
		return false
	case bool:
		return x
	case int:
		return x != 0
	case float64:
		return x != 0
	case string:
		return x != ""
	case *big.Int:
		return x != nil && x.Sign() != 0
	case Truther:
		return x.PyBool()
	}
	if n, ok := length(x); ok {
		return n > 0
	}
	if v := plain(x); !sameDynamic(v, x) {
		return Truth(v)
	}
	return true
}

// Len returns len(x), or raises TypeError for values that have none.
func Len(x any) (int, error) {
	if n, ok := length(x); ok {
		return n, nil
	}
	if v := plain(x); v != nil && !sameDynamic(v, x) {
		return Len(v)
	}
	return 0, raisef(TypeError, "object of type '%s' has no len()", label(x))
}

func length(x any) (int, bool) {
	switch x := x.(type) {
	case string:
		return StrLen(x), true
	case []byte:
		return len(x), true
	case Tuple:
		return len(x), true
	case anyList:
		return x.Len(), true
	case anyDict:
		return x.Len(), true
	case anySet:
		return x.Len(), true
	case Sized:
		return x.PyLen(), true
	case Counted:
		return x.Len(), true
	}
	return 0, false
}

// isSequence reports whether x has positions and can be repeated.
func isSequence(x any) bool {
	switch x.(type) {
	case string, []byte, Tuple, anyList:
		return true
	}
	return false
}
