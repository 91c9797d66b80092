// Time deltas: Python's datetime.timedelta.

package py

import (
	"fmt"
	"math/big"
	"strings"
)

// A TimeDelta is a datetime.timedelta, held as Python does: seconds within a
// day, microseconds within a second, and days of any sign.
type TimeDelta struct{ days, seconds, micros int }

// TimeUnits are the arguments of timedelta(...).
type TimeUnits struct {
	Weeks, Days, Hours, Minutes, Seconds, Milliseconds, Microseconds float64
}

// NewTimeDelta returns timedelta(days, seconds, microseconds); more than
// 999999999 days raise OverflowError.
func NewTimeDelta(days, seconds, micros int) (TimeDelta, error) {
	seconds += floorDiv(micros, 1e6)
	days += floorDiv(seconds, daySeconds)
	if days < -999999999 || days > 999999999 {
		return TimeDelta{}, raisef(OverflowError, "days=%d; must have magnitude <= 999999999", days)
	}
	return TimeDelta{days, floorMod(seconds, daySeconds), floorMod(micros, 1e6)}, nil
}

// TimeDeltaOf returns timedelta with any units, rounded half to even to whole
// microseconds.
func TimeDeltaOf(u TimeUnits) (TimeDelta, error) {
	total := new(big.Rat)
	add := func(value float64, micros int64) error {
		r := new(big.Rat).SetFloat64(value)
		if r == nil {
			_, err := truncated(value)
			return err
		}
		total.Add(total, r.Mul(r, new(big.Rat).SetInt64(micros)))
		return nil
	}
	for _, part := range []struct {
		value  float64
		micros int64
	}{
		{u.Weeks, 7 * daySeconds * 1e6},
		{u.Days, daySeconds * 1e6},
		{u.Hours, 3600 * 1e6},
		{u.Minutes, 60 * 1e6},
		{u.Seconds, 1e6},
		{u.Milliseconds, 1000},
		{u.Microseconds, 1},
	} {
		if err := add(part.value, part.micros); err != nil {
			return TimeDelta{}, err
		}
	}
	return deltaOf(halfEven(total))
}

// deltaOf returns the time delta of so many microseconds.
func deltaOf(micros *big.Int) (TimeDelta, error) {
	days, rest := floorDivMod(micros, big.NewInt(daySeconds*1e6))
	if days.BitLen() > 31 {
		return TimeDelta{}, OverflowError.New("Python int too large to convert to C int")
	}
	return NewTimeDelta(int(days.Int64()), 0, int(rest.Int64()))
}

// whole returns all of d in microseconds.
func (d TimeDelta) whole() *big.Int {
	n := big.NewInt(int64(d.days))
	n.Mul(n, big.NewInt(daySeconds*1e6))
	return n.Add(n, big.NewInt(int64(d.seconds)*1e6+int64(d.micros)))
}

// Days returns d.days.
func (d TimeDelta) Days() int { return d.days }

// Seconds returns d.seconds, from 0 to 86399.
func (d TimeDelta) Seconds() int { return d.seconds }

// Microseconds returns d.microseconds, from 0 to 999999.
func (d TimeDelta) Microseconds() int { return d.micros }

// TotalSeconds returns d.total_seconds().
func (d TimeDelta) TotalSeconds() float64 {
	f, _ := trueDivide(d.whole(), big.NewInt(1e6))
	return f
}

// Add returns d + other.
func (d TimeDelta) Add(other TimeDelta) (TimeDelta, error) {
	return NewTimeDelta(d.days+other.days, d.seconds+other.seconds, d.micros+other.micros)
}

// Sub returns d - other.
func (d TimeDelta) Sub(other TimeDelta) (TimeDelta, error) {
	return NewTimeDelta(d.days-other.days, d.seconds-other.seconds, d.micros-other.micros)
}

// Neg returns -d.
func (d TimeDelta) Neg() TimeDelta {
	negative, _ := NewTimeDelta(-d.days, -d.seconds, -d.micros)
	return negative
}

// PyNeg returns -d.
func (d TimeDelta) PyNeg() any { return d.Neg() }

// PyAbs returns abs(d).
func (d TimeDelta) PyAbs() any {
	if d.days < 0 {
		return d.Neg()
	}
	return d
}

// PyBool reports whether d is not zero.
func (d TimeDelta) PyBool() bool { return d != TimeDelta{} }

// PyTypeName returns "timedelta".
func (d TimeDelta) PyTypeName() string { return "timedelta" }

// PyLabel returns the name in error texts.
func (d TimeDelta) PyLabel() string { return "datetime.timedelta" }

// PyStr returns str(d), such as "1 day, 0:00:05".
func (d TimeDelta) PyStr() string {
	text := fmt.Sprintf("%d:%02d:%02d", d.seconds/3600, d.seconds/60%60, d.seconds%60)
	if d.days != 0 {
		unit := "days"
		if d.days == 1 || d.days == -1 {
			unit = "day"
		}
		text = fmt.Sprintf("%d %s, %s", d.days, unit, text)
	}
	if d.micros != 0 {
		text += fmt.Sprintf(".%06d", d.micros)
	}
	return text
}

// PyRepr returns repr(d).
func (d TimeDelta) PyRepr() string {
	var parts []string
	for _, part := range []Pair[string, int]{{"days", d.days}, {"seconds", d.seconds}, {"microseconds", d.micros}} {
		if part.Value != 0 {
			parts = append(parts, fmt.Sprintf("%s=%d", part.Key, part.Value))
		}
	}
	if parts == nil {
		parts = []string{"0"}
	}
	return "datetime.timedelta(" + strings.Join(parts, ", ") + ")"
}

// PyCompare orders time deltas.
func (d TimeDelta) PyCompare(other any) (sign int, ok bool, err error) {
	o, ok := other.(TimeDelta)
	if !ok {
		return 0, false, nil
	}
	return d.whole().Cmp(o.whole()), true, nil
}

// PyAttr returns days, seconds or microseconds.
func (d TimeDelta) PyAttr(name string) (any, bool) {
	switch name {
	case "days":
		return d.days, true
	case "seconds":
		return d.seconds, true
	case "microseconds":
		return d.micros, true
	}
	return nil, false
}

// PyCall calls a method by name.
func (d TimeDelta) PyCall(name string, _ []any, _ []Pair[string, any]) (any, bool, error) {
	if name == "total_seconds" {
		return d.TotalSeconds(), true, nil
	}
	return nil, false, nil
}

// PyOp is the arithmetic of time deltas among themselves and with numbers.
func (d TimeDelta) PyOp(op string, other any, reflected bool) (result any, ok bool, err error) {
	switch o := other.(type) {
	case TimeDelta:
		if reflected {
			d, o = o, d
		}
		result, ok, err = d.withDelta(op, o)
	case int, bool, *big.Int, float64:
		if reflected && op != "*" {
			return nil, false, nil
		}
		result, ok, err = d.withNumber(op, o)
	}
	if err != nil {
		return nil, true, err
	}
	return result, ok, nil
}

func (d TimeDelta) withDelta(op string, o TimeDelta) (any, bool, error) {
	zero := o == TimeDelta{}
	switch op {
	case "+":
		sum, err := d.Add(o)
		return sum, true, err
	case "-":
		difference, err := d.Sub(o)
		return difference, true, err
	case "/":
		f, err := trueDivide(d.whole(), o.whole())
		return f, true, err
	case "//", "%", "divmod":
		if zero {
			text := "integer division or modulo by zero"
			if op == "%" {
				text = "integer modulo by zero"
			}
			return nil, true, ZeroDivisionError.New(text)
		}
		q, m := floorDivMod(d.whole(), o.whole())
		rest, err := deltaOf(m)
		return map[string]any{"//": normal(q), "%": rest, "divmod": Tuple{normal(q), rest}}[op], true, err
	}
	return nil, false, nil
}

func (d TimeDelta) withNumber(op string, number any) (any, bool, error) {
	factor := new(big.Rat)
	f, isFloat := number.(float64)
	if b, ok := integer(number); ok {
		factor.SetInt(b)
	} else if factor.SetFloat64(f) == nil {
		_, err := truncated(f)
		return nil, true, err
	}
	micros := new(big.Rat).SetInt(d.whole())
	switch {
	case op == "*":
		micros.Mul(micros, factor)
	case op == "/" && factor.Sign() == 0 && isFloat:
		return nil, true, ZeroDivisionError.New("float division by zero")
	case (op == "/" || op == "//" && !isFloat) && factor.Sign() == 0:
		return nil, true, ZeroDivisionError.New("integer division or modulo by zero")
	case op == "/":
		micros.Quo(micros, factor)
	case op == "//" && !isFloat:
		q, _ := floorDivMod(d.whole(), factor.Num())
		result, err := deltaOf(q)
		return result, true, err
	default:
		return nil, false, nil
	}
	result, err := deltaOf(halfEven(micros))
	return result, true, err
}
