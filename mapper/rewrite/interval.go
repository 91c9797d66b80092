// This file bounds ints, so that Go's operators are used where their results certainly fit in 64 bits.

package rewrite

import (
	"math"
	"math/big"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// interval is a range of ints, both ends included.
type interval struct{ lo, hi int64 }

var anyInt = interval{math.MinInt64, math.MaxInt64}

// maxLen bounds the length of anything that fits in memory.
const maxLen = 1 << 48

// fits reports whether the result of + - or * on ints certainly stays within 64 bits.
func (t *translator) fits(e *pyast.BinOp) bool {
	_, ok := combine(e.Op, t.interval(e.Left, 0), t.interval(e.Right, 0))
	return ok
}

// interval returns bounds of the int that e yields.
func (t *translator) interval(e pyast.Expr, depth int) interval {
	if depth > 8 {
		return anyInt
	}
	switch e := e.(type) {
	case *pyast.Constant:
		if n, ok := e.Value.(pyast.Int); ok {
			if v, small := n.Int64(); small {
				return interval{v, v}
			}
		}
	case *pyast.UnaryOp:
		if r := t.interval(e.Operand, depth+1); e.Op == pyast.USub && r.lo > math.MinInt64 {
			return interval{-r.hi, -r.lo}
		}
	case *pyast.BinOp:
		if r, ok := combine(e.Op, t.interval(e.Left, depth+1), t.interval(e.Right, depth+1)); ok {
			return r
		}
	case *pyast.Call:
		return t.callInterval(e, depth)
	case *pyast.Name:
		return t.nameInterval(e, depth)
	}
	return anyInt
}

func (t *translator) callInterval(e *pyast.Call, depth int) interval {
	switch t.Qualified(e.Func) {
	case "len":
		return interval{0, maxLen}
	case "ord":
		return interval{0, 0x10FFFF}
	case "max", "min":
		if len(e.Args) != 2 || len(e.Keywords) > 0 {
			break
		}
		a, b := t.interval(e.Args[0], depth+1), t.interval(e.Args[1], depth+1)
		if t.Qualified(e.Func) == "max" {
			return interval{max(a.lo, b.lo), max(a.hi, b.hi)}
		}
		return interval{min(a.lo, b.lo), min(a.hi, b.hi)}
	}
	return anyInt
}

// nameInterval bounds a name by its constant, or by the only expression that is ever assigned to it.
func (t *translator) nameInterval(e *pyast.Name, depth int) interval {
	s := t.py.Uses[e]
	if s == nil {
		return anyInt
	}
	if s.Imported != nil {
		s = s.Imported
	}
	if s.Const != nil && s.Const.Kind == ir.ConstInt && s.Const.Big == nil {
		return interval{s.Const.Int, s.Const.Int}
	}
	if t.u.counts(s) {
		return interval{-maxCount, maxCount}
	}
	if s.Scope == t.py.Scope && s.Value != nil && len(s.Binds) == 1 && s.Kind == ir.Variable {
		return t.interval(s.Value, depth+1)
	}
	return anyInt
}

// maxCount bounds what starts at a small constant and is changed in small steps alone: no program lives to leave it.
const maxCount = 1 << 61

// counts reports whether an int variable is only ever set to small constants, and changed by small constants.
func (u *Unit) counts(s *ir.Symbol) bool {
	if known, ok := u.counters[s]; ok {
		return known
	}
	found, all := 0, true
	if module := s.Scope; module != nil && module.Func != nil {
		for _, fn := range append([]*ir.Func{module.Func.Module.Body}, module.Func.Module.Funcs...) {
			n, small := steps(fn, s)
			found, all = found+n, all && small
		}
	}
	u.counters[s] = all && found == len(s.Binds) && found > 0 && !u.storedByName(s.Name)
	return u.counters[s]
}

// storedByName reports whether an attribute of that name is assigned anywhere: it may be a module's variable.
func (u *Unit) storedByName(name string) bool {
	found := false
	store := func(e pyast.Expr) {
		if a, ok := e.(*pyast.Attribute); ok && a.Attr == name {
			found = true
		}
	}
	for _, m := range u.Program.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				for _, target := range n.Targets {
					store(target)
				}
			case *pyast.AugAssign:
				store(n.Target)
			case *pyast.AnnAssign:
				store(n.Target)
			}
			return !found
		})
	}
	return found
}

// steps counts the assignments of s in fn, and reports whether all of them are small steps or constants.
func steps(fn *ir.Func, s *ir.Symbol) (n int, small bool) {
	small = true
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && fn.Uses[name] == s
	}
	for _, stmt := range fn.Body {
		pyast.Walk(stmt, func(node pyast.Node) bool {
			switch node := node.(type) {
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef, *pyast.AsyncFunctionDef:
				return false
			case *pyast.Assign:
				if len(node.Targets) == 1 && is(node.Targets[0]) {
					n, small = n+1, small && smallInt(node.Value)
				}
			case *pyast.AnnAssign:
				if is(node.Target) && node.Value != nil {
					n, small = n+1, small && smallInt(node.Value)
				}
			case *pyast.AugAssign:
				if is(node.Target) {
					n, small = n+1, small && (node.Op == pyast.Add || node.Op == pyast.Sub) && smallInt(node.Value)
				}
			}
			return true
		})
	}
	return n, small
}

// smallInt reports whether e is an int literal below a million.
func smallInt(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	n, ok := c.Value.(pyast.Int)
	if !ok {
		return false
	}
	v, fits := n.Int64()
	return fits && v < 1_000_000
}

// combine returns the bounds of x op y, or false when they leave 64 bits.
func combine(op pyast.Operator, x, y interval) (interval, bool) {
	var f func(a, b *big.Int) *big.Int
	switch op {
	case pyast.Add:
		f = func(a, b *big.Int) *big.Int { return new(big.Int).Add(a, b) }
	case pyast.Sub:
		f = func(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) }
	case pyast.Mult:
		f = func(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }
	case pyast.FloorDiv:
		return interval{0, x.hi}, x.lo >= 0 && y.lo > 0
	case pyast.Mod:
		return interval{0, y.hi - 1}, y.lo > 0
	default:
		return anyInt, false
	}
	return corners(f, x, y)
}

func corners(f func(a, b *big.Int) *big.Int, x, y interval) (interval, bool) {
	out := interval{math.MaxInt64, math.MinInt64}
	for _, a := range []int64{x.lo, x.hi} {
		for _, b := range []int64{y.lo, y.hi} {
			v := f(big.NewInt(a), big.NewInt(b))
			if !v.IsInt64() {
				return anyInt, false
			}
			out.lo, out.hi = min(out.lo, v.Int64()), max(out.hi, v.Int64())
		}
	}
	return out, true
}
