// This file translates augmented assignments of elements whose type is not known.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// inPlaceSigns are the operators that py.InPlace knows.
var inPlaceSigns = map[pyast.Operator]string{
	pyast.Add: "+", pyast.Sub: "-", pyast.Mult: "*", pyast.Div: "/", pyast.FloorDiv: "//", pyast.Mod: "%", pyast.Pow: "**",
	pyast.BitAnd: "&", pyast.BitOr: "|", pyast.BitXor: "^", pyast.LShift: "<<", pyast.RShift: ">>",
}

// augDynamic translates x[k] op= y: the element is read, changed and stored again.
//
//	session["n"] += 1  =>  n, err := py.GetItem(session, "n"); n, err = py.InPlace("+", n, 1); err = py.SetItem(session, "n", n)
func (t *translator) augDynamic(s *pyast.AugAssign, target *pyast.Subscript) {
	sign, ok := inPlaceSigns[s.Op]
	if !ok {
		t.Fail(s, diag.NoStatement, "this augmented assignment is not translated")
	}
	x := t.dynamic(t.Hoist(t.plain(target.Value, ""), hintOf(target.Value)))
	key := t.dynamic(t.plain(target.Slice, ""))
	with := map[string]rule.Value{"x": x, "k": key}
	old := t.Hoist(t.build("py.GetItem(x, k)", with), "item")
	y := t.dynamic(t.plain(s.Value, ""))
	changed := t.build("py.InPlace(op, x, y)", map[string]rule.Value{
		"op": {X: gotree.Str{Value: sign}, Type: "string", Const: true, Pure: true}, "x": old, "y": y,
	})
	with["v"] = t.Hoist(changed, "changed")
	t.call(t.build("py.SetItem(x, k, v)", with))
}
