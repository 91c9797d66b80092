// This file holds the types of operators on the keys of dicts, which go by sets (library reference, "Dictionary view
// objects").

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// views returns the types of the operands of e, with plain sets where one is d.keys() and the other one such or a set:
// what an operator makes of them is a set, even of a frozenset on the left.
func (f *flow) views(e *pyast.BinOp, left, right ir.Type) (ir.Type, ir.Type) {
	a, b := f.keySet(e.Left), f.keySet(e.Right)
	if a == nil && b == nil {
		return left, right
	}
	if a == nil {
		a, _ = open(left).(ir.Set)
	}
	if b == nil {
		b, _ = open(right).(ir.Set)
	}
	x, leftSet := a.(ir.Set)
	y, rightSet := b.(ir.Set)
	if !leftSet || !rightSet {
		return left, right
	}
	return ir.Set{Elem: x.Elem}, ir.Set{Elem: y.Elem}
}

// keySet returns the type of set(d.keys()) for d.keys() of a dict or of a request's arguments, nil for any other expression.
func (f *flow) keySet(e pyast.Expr) ir.Type {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args)+len(call.Keywords) > 0 {
		return nil
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "keys" {
		return nil
	}
	switch d := unwrap(f.task.types[a.Value]).(type) {
	case ir.Dict:
		return ir.Set{Elem: d.Key}
	case ir.External:
		if d.Name == "werkzeug.datastructures.MultiDict" {
			return ir.Set{Elem: ir.Str}
		}
	}
	return nil
}
