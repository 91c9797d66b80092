// This file translates arithmetic of floats. Go computes with constants exactly and may fuse a product with the sum that
// takes it (specification, "Constant expressions" and "Floating-point operators"); Python rounds after each operation.

package rewrite

import (
	"math"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// floatOps are the forms for two floats that Go's operators do not give.
var floatOps = map[pyast.Operator]string{
	pyast.FloorDiv: "py.FloorDivFloat(x, y)", pyast.Mod: "py.ModFloat(x, y)", pyast.Div: "py.DivFloat(x, y)",
}

// floatOp translates arithmetic with at least one float.
func (t *translator) floatOp(e *pyast.BinOp) rule.Value {
	vs := t.several([]pyast.Expr{e.Left, e.Right}, nil)
	if vs[0].Const && vs[1].Const {
		vs[0] = t.atRunTime(vs[0])
	}
	for i, v := range vs {
		switch v.Type {
		case "int":
			vs[i] = toFloat(v)
		case bigInt:
			vs[i] = t.Hoist(t.build("x.Float()", map[string]rule.Value{"x": v}), "f")
		}
	}
	switch e.Op {
	case pyast.Add, pyast.Sub:
		return binary(goOps[e.Op], vs, "float64")
	case pyast.Mult:
		v := binary("*", vs, "float64")
		v.X = gotree.CallOf(gotree.Ident{Name: "float64"}, v.X) // never fused with a sum
		return v
	}
	template, ok := floatOps[e.Op]
	if !ok || vs[0].Type != "float64" || vs[1].Type != "float64" {
		return t.dynamicValues(e, vs)
	}
	return t.build(template, map[string]rule.Value{"x": vs[0], "y": vs[1]})
}

// atRunTime puts a constant into a variable, so that Go computes with it as Python does.
func (t *translator) atRunTime(v rule.Value) rule.Value {
	v = toFloat(v)
	name := gotree.Ident{Name: t.scope.Take("x")}
	t.emit(gotree.Define(gotree.CallOf(gotree.Ident{Name: "float64"}, v.X), name))
	return rule.Value{X: name, Type: "float64", Pure: true}
}

// toFloat returns an int value as a float64, as Python's mixed arithmetic converts it.
func toFloat(v rule.Value) rule.Value {
	if v.Const {
		v.Type = "float64"
		return v
	}
	if v.Type == "float64" {
		return v
	}
	return rule.Value{X: gotree.CallOf(gotree.Ident{Name: "float64"}, v.X), Type: "float64", Pure: v.Pure}
}

// negated translates the negative of a literal. Go's constants have no negative zero.
func (t *translator) negated(c *pyast.Constant) rule.Value {
	if f, ok := c.Value.(pyast.Float); ok {
		return t.floatConstant(c, -float64(f))
	}
	v := t.constant(c, "")
	v.X = &gotree.Unary{Op: "-", X: v.X}
	return v
}

// negativeZero is -0.0.
func negativeZero() rule.Value {
	call := gotree.CallOf(gotree.Qual{Path: "math", Name: "Copysign"}, gotree.Num{Text: "0"}, gotree.Num{Text: "-1"})
	return rule.Value{X: call, Type: "float64", Pure: true}
}

// isNegativeZero reports whether f is -0.0.
func isNegativeZero(f float64) bool { return f == 0 && math.Signbit(f) }
