// This file bounds ints, so that Go's operators are used where their results certainly fit in 64 bits: by what inference
// found, and by what the tables tell of expressions of which inference knows nothing.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// intRange returns bounds of the int that e yields; false when e is not known to be an int.
func (t *translator) intRange(e pyast.Expr) (ir.IntRange, bool) {
	if r, ok := t.py.Ranges[e]; ok {
		return r, true
	}
	if r, ok := lower.RangeOf(t.py.TypeOf(e)); ok {
		return r, true
	}
	switch e := e.(type) {
	case *pyast.Call:
		return t.callRange(e)
	case *pyast.BinOp:
		x, okX := t.intRange(e.Left)
		y, okY := t.intRange(e.Right)
		if _, arithmetic := intMethods[e.Op]; okX && okY && arithmetic && e.Op != pyast.Div {
			return lower.RangeOf(lower.IntResult(e.Op, x, y))
		}
	case *pyast.Name:
		if s := t.onlyValue(e); s != nil && t.depth < maxDepth {
			t.depth++
			defer func() { t.depth-- }()
			return t.intRange(s)
		}
	}
	return lower.RangeOf(t.tableType(e))
}

func (t *translator) callRange(e *pyast.Call) (ir.IntRange, bool) {
	name := t.Qualified(e.Func)
	if (name != "min" && name != "max") || len(e.Args) != 2 || len(e.Keywords) > 0 {
		return lower.RangeOf(t.tableType(e))
	}
	x, okX := t.intRange(e.Args[0])
	y, okY := t.intRange(e.Args[1])
	if !okX || !okY {
		return ir.IntRange{}, false
	}
	return lower.RangeOf(lower.ExtremeOf(name, x, y))
}

// onlyValue returns the expression that is ever assigned to a variable of this function, or nil.
func (t *translator) onlyValue(e *pyast.Name) pyast.Expr {
	s := t.py.Uses[e]
	if s == nil || s.Scope != t.py.Scope || s.Kind != ir.Variable || len(s.Binds) != 1 {
		return nil
	}
	return s.Value
}

// fits reports whether e certainly is an int that fits in 64 bits.
func (t *translator) fits(e pyast.Expr) bool {
	r, ok := t.intRange(e)
	return ok && r.Fits()
}

// positive reports whether the int e is certainly greater than zero.
func (t *translator) positive(e pyast.Expr) bool {
	r, ok := t.intRange(e)
	return ok && r.Lo > 0
}

// notNegative reports whether the int e is certainly zero or more.
func (t *translator) notNegative(e pyast.Expr) bool {
	r, ok := t.intRange(e)
	return ok && r.Lo >= 0
}
