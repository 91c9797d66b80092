// This file narrows the bounds of ints: what a comparison says about the variables in it.

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// comparesInts reports whether a comparison may bound an int variable.
func (f *flow) comparesInts(c *pyast.Compare) bool {
	for _, side := range append([]pyast.Expr{c.Left}, c.Comparators...) {
		if _, t := f.variable(side); t != nil && ir.IsInt(unwrap(t)) {
			return true
		}
	}
	return false
}

// compared returns the present point with what a comparison says about ints when it holds, or does not. All links of a
// chain hold together; of a chain that does not hold, nothing is known.
func (f *flow) compared(c *pyast.Compare, holds bool) env {
	after := maps.Clone(f.env)
	if len(c.Ops) == 1 && !holds {
		if op, ok := opposite[c.Ops[0]]; ok {
			f.bound(after, op, c.Left, c.Comparators[0])
		} else if c.Ops[0] == pyast.Is || c.Ops[0] == pyast.IsNot {
			return f.narrowed(c, holds)
		}
		return after
	}
	if !holds {
		return after
	}
	if len(c.Ops) == 1 && (c.Ops[0] == pyast.Is || c.Ops[0] == pyast.IsNot) {
		return f.narrowed(c, holds)
	}
	left := c.Left
	for i, op := range c.Ops {
		f.bound(after, op, left, c.Comparators[i])
		left = c.Comparators[i]
	}
	return after
}

// bound notes in after what x op y says about both.
func (f *flow) bound(after env, op pyast.CmpOperator, x, y pyast.Expr) {
	if op == pyast.In {
		f.member(after, x, y)
		return
	}
	back, ok := mirrored[op]
	if !ok {
		return
	}
	f.boundOne(after, op, x, y)
	f.boundOne(after, back, y, x)
}

func (f *flow) boundOne(after env, op pyast.CmpOperator, x, y pyast.Expr) {
	s, t := f.variable(x)
	if s == nil || !ir.IsInt(open(t)) {
		return
	}
	if known, ok := after[s]; ok {
		t = known
	}
	r, _ := RangeOf(t)
	if limit, ok := RangeOf(f.task.types[y]); ok {
		after[s] = cut(op, r, limit)
	}
}

// member notes that x is equal to an item of y: one of a container of ints that fit does too.
func (f *flow) member(after env, x, y pyast.Expr) {
	s, t := f.variable(x)
	if s == nil || !ir.IsInt(open(t)) {
		return
	}
	items, ok := RangeOf(f.element(f.task.types[y]))
	if r, _ := RangeOf(t); ok && items.Fits() && !r.Fits() {
		after[s] = cut(pyast.Eq, r, items)
	}
}

// unboundedInts returns the type of a model's field: its ints are of any size, as Pydantic reads them, unless Field gives
// them bounds on both sides.
func (e *engine) unboundedInts(c *ir.Class, field *ir.Field, t ir.Type) ir.Type {
	if e.boundedField(c, field) {
		return t
	}
	return e.widened(t, 0)
}

func (e *engine) widened(t ir.Type, depth int) ir.Type {
	if depth > maxTypes {
		return t
	}
	switch t := open(t).(type) {
	case ir.Basic:
		if t == ir.Int {
			return ir.BigInt
		}
	case ir.Optional:
		return ir.Optional{Elem: e.widened(t.Elem, depth)}
	case ir.List:
		e.put(elem(t.Elem), e.widened(t.Elem, depth+1))
	case ir.Set:
		e.put(elem(t.Elem), e.widened(t.Elem, depth+1))
	case ir.Dict:
		e.put(elem(t.Key), e.widened(t.Key, depth+1))
		e.put(elem(t.Value), e.widened(t.Value, depth+1))
	}
	return open(t)
}

// limitsOf returns the keywords of the Field(...) that are a field's default, or stand in its Annotated[...].
func limitsOf(field *ir.Field) []*pyast.Keyword {
	candidates := []pyast.Expr{field.Value}
	if s, ok := field.Annotation.(*pyast.Subscript); ok && lastName(s.Value) == "Annotated" {
		if args, ok := s.Slice.(*pyast.Tuple); ok {
			candidates = append(candidates, args.Elts...)
		}
	}
	var limits []*pyast.Keyword
	for _, e := range candidates {
		if call, ok := e.(*pyast.Call); ok && lastName(call.Func) == "Field" {
			limits = append(limits, call.Keywords...)
		}
	}
	return limits
}

// boundedField reports whether a field has bounds on both sides that fit in 64 bits.
func (e *engine) boundedField(c *ir.Class, field *ir.Field) bool {
	above, below := false, false
	for _, k := range limitsOf(field) {
		n := Fold(c.Scope.Func, k.Value)
		if n == nil || n.Kind != ir.ConstInt || n.Big != nil || n.Int > ir.MaxInt || n.Int < -ir.MaxInt {
			continue
		}
		above = above || k.Arg == "ge" || k.Arg == "gt"
		below = below || k.Arg == "le" || k.Arg == "lt"
	}
	return above && below
}
