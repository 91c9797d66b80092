// Division: true, floor and remainder, which round towards minus infinity
// (SEMANTICS F1, F2).

package py

import "math/big"

var over = &numeric{
	sym:    "/",
	bigs:   func(a, b *big.Int) (any, error) { return trueDivide(a, b) },
	floats: func(a, b float64) (any, error) { return divideFloats(a, b) },
}

var floorOver = &numeric{
	sym: "//",
	small: func(a, b int) (int, bool) {
		if b == 0 || b == -1 {
			return 0, false
		}
		return floorDiv(a, b), true
	},
	bigs: func(a, b *big.Int) (any, error) {
		if b.Sign() == 0 {
			return nil, ZeroDivisionError.New("integer division or modulo by zero")
		}
		q, _ := floorDivMod(a, b)
		return normal(q), nil
	},
	floats: func(a, b float64) (any, error) {
		q, _, err := divmodFloats(a, b, "float floor division by zero")
		return q, err
	},
}

var modulo = &numeric{
	sym: "%",
	small: func(a, b int) (int, bool) {
		if b == 0 || b == -1 {
			return 0, b == -1
		}
		return floorMod(a, b), true
	},
	bigs: func(a, b *big.Int) (any, error) {
		if b.Sign() == 0 {
			return nil, ZeroDivisionError.New("integer modulo by zero")
		}
		_, m := floorDivMod(a, b)
		return normal(m), nil
	},
	floats: func(a, b float64) (any, error) {
		_, m, err := divmodFloats(a, b, "float modulo")
		return m, err
	},
}

var bothOver = &numeric{
	sym: "divmod",
	bigs: func(a, b *big.Int) (any, error) {
		if b.Sign() == 0 {
			return nil, ZeroDivisionError.New("integer division or modulo by zero")
		}
		q, m := floorDivMod(a, b)
		return Tuple{normal(q), normal(m)}, nil
	},
	floats: func(a, b float64) (any, error) {
		q, m, err := divmodFloats(a, b, "float divmod()")
		return Tuple{q, m}, err
	},
}

// TrueDiv returns a / b, a float, or raises ZeroDivisionError or TypeError.
func TrueDiv(a, b any) (any, error) { return operate(over, a, b) }

// FloorDiv returns a // b, or raises ZeroDivisionError or TypeError.
func FloorDiv(a, b any) (any, error) { return operate(floorOver, a, b) }

// Mod returns a % b: a remainder, or a formatted string when a is one.
func Mod(a, b any) (any, error) {
	if result, ok, err := operateMixed("%", a, b); ok || err != nil {
		return result, err
	}
	switch format := plain(a).(type) {
	case string:
		return Percent(format, b)
	case []byte:
		return nil, NotPorted.New("bytes % formatting is not supported")
	}
	return operate(modulo, a, b)
}

// Divmod returns divmod(a, b).
func Divmod(a, b any) (any, error) { return operate(bothOver, a, b) }
