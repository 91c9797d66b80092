// This file translates augmented assignments of elements whose type is not known.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
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

// augUnknown translates x += y for a variable of unknown type where nothing is changed in place: y is a number, which no
// list takes, or x starts as a number or text.
//
//	total += w  =>  total, err = py.InPlace("+", total, w)
func (t *translator) augUnknown(s *pyast.AugAssign, symbol *ir.Symbol) {
	v := t.vars[symbol]
	sign, ok := inPlaceSigns[s.Op]
	known := t.TypeOf(s.Value)
	number := ir.IsInt(known) || known == ir.Type(ir.Float) || known == ir.Type(ir.Bool)
	if !ok || !(number && s.Op != pyast.Mult || t.startsScalar(symbol)) || v == nil || v.goType != "any" || symbol.Global {
		t.Fail(s, diag.NoStatement, "an augmented assignment of a value of unknown type is not translated")
	}
	changed := t.build("py.InPlace(op, x, y)", map[string]rule.Value{
		"op": {X: gotree.Str{Value: sign}, Type: "string", Const: true, Pure: true},
		"x":  {X: gotree.Ident{Name: v.name}, Type: "any", Pure: true}, "y": t.dynamic(t.plain(s.Value, "")),
	})
	t.bindVariable(s, v, t.Hoist(changed, v.name))
}

// startsScalar reports whether every plain assignment to a local variable gives it a number or text, and nothing else binds
// it but augmented assignments.
func (t *translator) startsScalar(symbol *ir.Symbol) bool {
	binds, scalars := 0, true
	for _, stmt := range t.py.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				if len(n.Targets) == 1 && t.isSymbol(n.Targets[0], symbol) {
					binds++
					scalars = scalars && scalar(t.u.repr(t.TypeOf(n.Value)))
				}
			case *pyast.AugAssign:
				if t.isSymbol(n.Target, symbol) {
					binds++
				}
			}
			return true
		})
	}
	return scalars && binds == len(symbol.Binds) && !symbol.Captured
}

func (t *translator) isSymbol(e pyast.Expr, symbol *ir.Symbol) bool {
	name, ok := e.(*pyast.Name)
	return ok && t.py.Uses[name] == symbol
}
