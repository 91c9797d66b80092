// Division: true, floor and remainder, which round towards minus infinity
// (SEMANTICS F1, F2).

package py

import (
	"math"
	"math/big"
)

var over = &numeric{
	sym:    "/",
	bigs:   trueDivide,
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
	switch format := Value(a).(type) {
	case string:
		return Percent(format, b)
	case []byte:
		return nil, NotImplementedError.New("bytes % formatting is not supported")
	}
	return operate(modulo, a, b)
}

// Divmod returns divmod(a, b).
func Divmod(a, b any) (any, error) { return operate(bothOver, a, b) }

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int {
	m := a % b
	if m != 0 && (m < 0) != (b < 0) {
		m += b
	}
	return m
}

func floorDivMod(a, b *big.Int) (q, m *big.Int) {
	q, m = new(big.Int).QuoRem(a, b, new(big.Int))
	if m.Sign() != 0 && m.Sign() != b.Sign() {
		q.Sub(q, big.NewInt(1))
		m.Add(m, b)
	}
	return q, m
}

// trueDivide divides ints of any size, correctly rounded.
func trueDivide(a, b *big.Int) (any, error) {
	if b.Sign() == 0 {
		return nil, ZeroDivisionError.New("division by zero")
	}
	f, _ := new(big.Rat).SetFrac(a, b).Float64()
	if math.IsInf(f, 0) {
		return nil, OverflowError.New("integer division result too large for a float")
	}
	if a.Sign() == 0 && b.Sign() < 0 {
		return math.Copysign(0, -1), nil
	}
	return f, nil
}

func divideFloats(a, b float64) (float64, error) {
	if b == 0 {
		return 0, ZeroDivisionError.New("float division by zero")
	}
	return a / b, nil
}

// divmodFloats is CPython's float_divmod.
func divmodFloats(a, b float64, zero string) (div, mod float64, err error) {
	if b == 0 {
		return 0, 0, ZeroDivisionError.New(zero)
	}
	mod = math.Mod(a, b)
	div = (a - mod) / b
	if mod != 0 {
		if (b < 0) != (mod < 0) {
			mod += b
			div--
		}
	} else {
		mod = math.Copysign(0, b)
	}
	if div == 0 {
		return math.Copysign(0, a/b), mod, nil
	}
	floor := math.Floor(div)
	if div-floor > 0.5 {
		floor++
	}
	return floor, mod, nil
}
