// This file translates x in range(a, b), which Python answers without running through the range.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// inRange translates x in range(stop) and x in range(start, stop) with ints as bounds.
//
//	n in range(1, 10)  =>  1 <= n && n < 10
func (t *translator) inRange(x, y pyast.Expr) (rule.Value, bool) {
	call, ok := y.(*pyast.Call)
	if !ok || t.Qualified(call.Func) != "range" || len(call.Keywords) > 0 || len(call.Args) == 0 || len(call.Args) > 2 {
		return rule.Value{}, false
	}
	operands := []pyast.Expr{x}
	for _, bound := range call.Args {
		if !ir.IsInt(t.TypeOf(bound)) {
			return rule.Value{}, false
		}
		operands = append(operands, bound)
	}
	vs := t.several(operands, nil)
	if len(vs) == 2 {
		zero := rule.Value{X: gotree.Num{Text: "0"}, Type: "int", Const: true, Pure: true}
		vs = []rule.Value{vs[0], zero, vs[1]}
	}
	if vs[0].Type == "int" && vs[1].Type == "int" && vs[2].Type == "int" && vs[0].OK == nil && vs[1].OK == nil && vs[2].OK == nil {
		item := t.Hoist(vs[0], hintOf(x))
		if !item.Pure {
			return rule.Value{}, false
		}
		lower := &gotree.Binary{Op: "<=", X: vs[1].X, Y: item.X}
		upper := &gotree.Binary{Op: "<", X: item.X, Y: vs[2].X}
		return rule.Value{X: &gotree.Binary{Op: "&&", X: lower, Y: upper}, Type: "bool", Pure: vs[1].Pure && vs[2].Pure}, true
	}
	for i, v := range vs[1:] {
		big, fits := t.Convert(v, bigInt)
		if !fits || v.OK != nil {
			return rule.Value{}, false
		}
		vs[i+1] = big
	}
	return t.build("py.InRange(x, a, b)", map[string]rule.Value{"x": t.dynamic(vs[0]), "a": vs[1], "b": vs[2]}), true
}
