// This file bounds ints: the types of arithmetic on ints, which say whether a result fits in 64 bits.
//
// Bounds hold at one point of a function. What goes into a cell (a parameter, a field, a container) keeps only whether
// it fits, so that cells grow once at most. In loops bounds are widened to a few steps.

package lower

import (
	"math/big"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

const (
	maxLen    = 1 << 48   // bounds the length of anything that fits in memory
	smallStep = 1_000_000 // what no program adds often enough to leave 64 bits
)

var (
	anyInt = ir.IntRange{Lo: -ir.NoBound, Hi: ir.NoBound}
	// printable is what int() reads and the int converter gives.
	printable = ir.IntRange{Lo: -ir.Printable, Hi: ir.Printable}
	fitting   = ir.IntRange{Lo: -ir.MaxInt, Hi: ir.MaxInt}
	lengths   = ir.IntRange{Lo: 0, Hi: maxLen}
)

// RangeOf returns the bounds of an int or bool.
func RangeOf(t ir.Type) (ir.IntRange, bool) {
	switch t := open(t).(type) {
	case ir.IntRange:
		return t, true
	case ir.Basic:
		switch t {
		case ir.Bool:
			return ir.IntRange{Lo: 0, Hi: 1}, true
		case ir.Int:
			return fitting, true
		case ir.BigInt:
			return anyInt, true
		}
	}
	return anyInt, false
}

// isInt reports whether t is an int of any size, or a bool.
func isInt(t ir.Type) bool {
	_, ok := RangeOf(t)
	return ok
}

// rangeType returns the type with bounds, without them where they say no more than a type does.
func rangeType(r ir.IntRange) ir.Type {
	switch r {
	case anyInt:
		return ir.BigInt
	case fitting:
		return ir.Int
	}
	return r
}

// coarse returns t with what cells keep of bounds: whether an int fits, and else whether str shows it.
func coarse(t ir.Type) ir.Type {
	return rewritten(t, func(r ir.IntRange) ir.Type {
		if !r.Fits() && r.Lo >= -ir.Printable && r.Hi <= ir.Printable {
			return printable
		}
		return r.Plain()
	})
}

// plain returns t without bounds.
func plain(t ir.Type) ir.Type {
	return rewritten(t, func(r ir.IntRange) ir.Type { return r.Plain() })
}

// rewritten returns t with the bounds in it replaced.
func rewritten(t ir.Type, replace func(ir.IntRange) ir.Type) ir.Type {
	coarse := func(t ir.Type) ir.Type { return rewritten(t, replace) }
	switch t := t.(type) {
	case ir.IntRange:
		return replace(t)
	case ir.Optional:
		return ir.Optional{Elem: coarse(t.Elem)}
	case ir.Iterator:
		return ir.Iterator{Elem: coarse(t.Elem)}
	case ir.List:
		return ir.List{Elem: coarse(t.Elem)}
	case ir.Set:
		return ir.Set{Elem: coarse(t.Elem), Frozen: t.Frozen}
	case ir.Dict:
		return ir.Dict{Key: coarse(t.Key), Value: coarse(t.Value)}
	case ir.Tuple:
		elems := make([]ir.Type, len(t.Elems))
		for i, e := range t.Elems {
			elems[i] = coarse(e)
		}
		return ir.Tuple{Elems: elems, Rest: t.Rest}
	}
	return t
}

// steps are what bounds are widened to where ways meet.
var steps = []int64{0, 1 << 31, ir.MaxInt, ir.Printable, ir.NoBound}

// joinRanges returns bounds that hold for both ints.
func joinRanges(a, b ir.IntRange) ir.IntRange {
	lo, hi := a.Lo, a.Hi
	if b.Lo < lo {
		lo = -stepAbove(-b.Lo)
	}
	if b.Hi > hi {
		hi = stepAbove(b.Hi)
	}
	return ir.IntRange{Lo: lo, Hi: hi}
}

// stepAbove returns the smallest step that n does not exceed.
func stepAbove(n int64) int64 {
	for _, s := range steps {
		if n <= s {
			return s
		}
	}
	return ir.NoBound
}

// IntResult returns the type of an operator on two ints.
func IntResult(op pyast.Operator, x, y ir.IntRange) ir.Type {
	switch op {
	case pyast.Add, pyast.Sub:
		if isSmall(y) && x.Fits() {
			return rangeType(counted(op, x, y))
		}
		if isSmall(x) && y.Fits() {
			return rangeType(counted(op, x, y))
		}
		return rangeType(corners(op, x, y))
	case pyast.Mult:
		return rangeType(corners(op, x, y))
	case pyast.FloorDiv:
		return rangeType(quotient(x, y))
	case pyast.Mod:
		return rangeType(remainder(x, y))
	case pyast.BitAnd, pyast.BitOr, pyast.BitXor:
		return bitwise(op, x, y)
	case pyast.RShift:
		if x.Fits() {
			return ir.Int
		}
	}
	return ir.BigInt
}

func isSmall(r ir.IntRange) bool { return r.Lo >= -smallStep && r.Hi <= smallStep }

// counted adds or subtracts where one is a small step and the other fits; the result fits then too: see ir.MaxInt.
func counted(op pyast.Operator, x, y ir.IntRange) ir.IntRange {
	r := corners(op, x, y)
	return ir.IntRange{Lo: max(r.Lo, -ir.MaxInt), Hi: min(r.Hi, ir.MaxInt)}
}

// corners returns the bounds of x op y from those of its operands.
func corners(op pyast.Operator, x, y ir.IntRange) ir.IntRange {
	out := ir.IntRange{Lo: ir.NoBound, Hi: -ir.NoBound}
	for _, a := range []int64{x.Lo, x.Hi} {
		for _, b := range []int64{y.Lo, y.Hi} {
			v := corner(op, a, b)
			out.Lo, out.Hi = min(out.Lo, v), max(out.Hi, v)
		}
	}
	if out.Lo < -ir.MaxInt {
		out.Lo = -ir.NoBound
	}
	if out.Hi > ir.MaxInt {
		out.Hi = ir.NoBound
	}
	return out
}

// corner computes with the bounds a and b, of which those beyond ir.MaxInt stand for all beyond.
func corner(op pyast.Operator, a, b int64) int64 {
	x, y := big.NewInt(a), big.NewInt(b)
	switch op {
	case pyast.Add:
		x.Add(x, y)
	case pyast.Sub:
		x.Sub(x, y)
	default:
		x.Mul(x, y)
	}
	switch {
	case a == 0 && op == pyast.Mult || b == 0 && op == pyast.Mult:
		return 0
	case x.IsInt64() && !beyond(a) && !beyond(b):
		return min(max(x.Int64(), -ir.NoBound), ir.NoBound)
	case x.Sign() < 0:
		return -ir.NoBound
	case x.Sign() > 0:
		return ir.NoBound
	}
	return 0
}

func beyond(n int64) bool { return n > ir.MaxInt || n < -ir.MaxInt }

// quotient returns the bounds of x // y: no further from zero than x, but for the rounding towards minus infinity.
func quotient(x, y ir.IntRange) ir.IntRange {
	switch {
	case y.Lo == y.Hi && y.Lo > 0 && x.Fits():
		return ir.IntRange{Lo: floorDiv(x.Lo, y.Lo), Hi: floorDiv(x.Hi, y.Lo)}
	case y.Lo >= 0 && x.Lo >= 0:
		return ir.IntRange{Lo: 0, Hi: x.Hi}
	}
	m := max(x.Hi, -x.Lo)
	return ir.IntRange{Lo: -m, Hi: m}
}

// remainder returns the bounds of x % y, which has the sign of y.
func remainder(x, y ir.IntRange) ir.IntRange {
	switch {
	case y.Lo > 0 && beyond(y.Hi) && x.Lo >= 0:
		return ir.IntRange{Lo: 0, Hi: min(x.Hi, y.Hi)}
	case y.Lo > 0 && x.Lo >= 0:
		return ir.IntRange{Lo: 0, Hi: min(x.Hi, y.Hi-1)}
	case y.Lo > 0 && !beyond(y.Hi):
		return ir.IntRange{Lo: 0, Hi: y.Hi - 1}
	}
	return ir.IntRange{Lo: min(y.Lo, 0), Hi: max(y.Hi, 0)}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// bitwise returns the type of & | and ^: two ints that fit give one that fits, and & with one of zero or more stays below.
func bitwise(op pyast.Operator, x, y ir.IntRange) ir.Type {
	switch {
	case op == pyast.BitAnd && y.Lo >= 0 && y.Fits():
		return rangeType(ir.IntRange{Lo: 0, Hi: y.Hi})
	case op == pyast.BitAnd && x.Lo >= 0 && x.Fits():
		return rangeType(ir.IntRange{Lo: 0, Hi: x.Hi})
	case x.Fits() && y.Fits():
		return ir.Int
	}
	return ir.BigInt
}

// signed returns the type of -x, +x or ~x.
func signed(op pyast.UnaryOperator, r ir.IntRange) ir.Type {
	switch op {
	case pyast.USub:
		return rangeType(ir.IntRange{Lo: -r.Hi, Hi: -r.Lo})
	case pyast.Invert:
		if r.Fits() {
			return ir.Int
		}
		return ir.BigInt
	}
	return rangeType(r)
}

// absolute returns the type of abs.
func absolute(r ir.IntRange) ir.Type {
	if r.Lo >= 0 {
		return rangeType(r)
	}
	return rangeType(ir.IntRange{Lo: 0, Hi: max(r.Hi, -r.Lo)})
}

// ExtremeOf returns the type of min or max of two ints.
func ExtremeOf(name string, a, b ir.IntRange) ir.Type {
	if name == "max" {
		return rangeType(ir.IntRange{Lo: max(a.Lo, b.Lo), Hi: max(a.Hi, b.Hi)})
	}
	return rangeType(ir.IntRange{Lo: min(a.Lo, b.Lo), Hi: min(a.Hi, b.Hi)})
}

// literalRange returns the type of an int literal.
func literalRange(n pyast.Int) ir.Type {
	if v, ok := n.Int64(); ok && v <= ir.MaxInt {
		return ir.IntRange{Lo: v, Hi: v}
	}
	return ir.BigInt
}

// cut returns r where it is compared with y: x op y holds.
func cut(op pyast.CmpOperator, r, y ir.IntRange) ir.Type {
	switch op {
	case pyast.Lt:
		return capped(r, r.Lo, min(r.Hi, y.Hi-1))
	case pyast.LtE:
		return capped(r, r.Lo, min(r.Hi, y.Hi))
	case pyast.Gt:
		return capped(r, max(r.Lo, y.Lo+1), r.Hi)
	case pyast.GtE:
		return capped(r, max(r.Lo, y.Lo), r.Hi)
	case pyast.Eq:
		return capped(r, max(r.Lo, y.Lo), min(r.Hi, y.Hi))
	}
	return rangeType(r)
}

// capped returns r with new bounds, those that are numbers, unless nothing is left between them: whether code is reached is
// not for bounds to say.
func capped(r ir.IntRange, lo, hi int64) ir.Type {
	if !beyond(lo) {
		r.Lo = max(r.Lo, lo)
	}
	if !beyond(hi) {
		r.Hi = min(r.Hi, hi)
	}
	if r.Lo > r.Hi {
		return rangeType(ir.IntRange{Lo: min(r.Lo, r.Hi), Hi: max(r.Lo, r.Hi)})
	}
	return rangeType(r)
}

// opposite and mirrored are what holds when a comparison does not, and with its sides exchanged.
var (
	opposite = map[pyast.CmpOperator]pyast.CmpOperator{
		pyast.Lt: pyast.GtE, pyast.GtE: pyast.Lt, pyast.Gt: pyast.LtE, pyast.LtE: pyast.Gt, pyast.NotEq: pyast.Eq, pyast.NotIn: pyast.In,
	}
	mirrored = map[pyast.CmpOperator]pyast.CmpOperator{
		pyast.Lt: pyast.Gt, pyast.Gt: pyast.Lt, pyast.LtE: pyast.GtE, pyast.GtE: pyast.LtE, pyast.Eq: pyast.Eq, pyast.NotEq: pyast.NotEq,
	}
)

// constantRange returns the bounds of a variable of type t that is bound to one int alone.
func constantRange(s *ir.Symbol, t ir.Type) ir.Type {
	c := s.Const
	if t != ir.Int || c == nil || c.Kind != ir.ConstInt || c.Big != nil || c.Int > ir.MaxInt || c.Int < -ir.MaxInt {
		return t
	}
	return ir.IntRange{Lo: c.Int, Hi: c.Int}
}
