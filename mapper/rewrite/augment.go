// This file translates augmented assignments of values whose type is not known, of containers, and of slices.

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
	if _, slice := target.Slice.(*pyast.Slice); slice {
		t.Fail(s, diag.NoStatement, "an augmented assignment of a slice is not translated")
	}
	vs := t.several([]pyast.Expr{target.Value, target.Slice}, nil)
	t.supports(s, vs[0], "PySetItem")
	x, key := t.once(t.dynamic(vs[0]), hintOf(target.Value)), t.once(t.dynamic(vs[1]), "key")
	with := map[string]rule.Value{"x": x, "k": key}
	old := t.Hoist(t.build("py.GetItem(x, k)", with), "item")
	y := t.dynamic(t.plain(s.Value, ""))
	changed := t.build("py.InPlace(op, x, y)", map[string]rule.Value{
		"op": {X: gotree.Str{Value: sign}, Type: "string", Const: true, Pure: true}, "x": old, "y": y,
	})
	with["v"] = t.Hoist(changed, "changed")
	t.call(t.build("py.SetItem(x, k, v)", with))
}

// plainSigns are the operators that change no list or dict in place; a set takes the difference of its own items.
var plainSigns = map[pyast.Operator]bool{
	pyast.Sub: true, pyast.Div: true, pyast.FloorDiv: true, pyast.Mod: true, pyast.Pow: true, pyast.LShift: true, pyast.RShift: true,
}

// augUnknown translates x += y for a variable of unknown type where no list is changed in place: the operator is none of
// lists, y is a number, which no list takes, or x starts as a number or text.
//
//	total += w  =>  total, err = py.InPlace("+", total, w)
func (t *translator) augUnknown(s *pyast.AugAssign, symbol *ir.Symbol) {
	v := t.vars[symbol]
	sign, ok := inPlaceSigns[s.Op]
	known := t.TypeOf(s.Value)
	number := ir.IsInt(known) || known == ir.Type(ir.Float) || known == ir.Type(ir.Bool)
	if !ok || !(plainSigns[s.Op] || number && s.Op != pyast.Mult || t.startsScalar(symbol)) || v == nil || v.goType != "any" || symbol.Global {
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

// once puts a value that is not pure into a variable.
func (t *translator) once(v rule.Value, hint string) rule.Value {
	if v.Pure || v.Const {
		return v
	}
	name := gotree.Ident{Name: t.scope.Take(hint)}
	t.emit(gotree.Define(v.X, name))
	v.X, v.Pure = name, true
	return v
}

// inPlace returns the call that gives what x holds after x op= y.
func (t *translator) inPlace(s *pyast.AugAssign, x, y rule.Value) rule.Value {
	sign, ok := inPlaceSigns[s.Op]
	if !ok {
		t.Fail(s, diag.NoStatement, "this augmented assignment is not translated")
	}
	t.noIterator(s.Value, y)
	return t.build("py.InPlace(op, x, y)", map[string]rule.Value{
		"op": {X: gotree.Str{Value: sign}, Type: "string", Const: true, Pure: true}, "x": t.dynamic(x), "y": t.dynamic(y),
	})
}

// assignSlice translates x[a:b] = values.
//
//	rows[:] = kept  =>  py.SetSlice(rows, nil, nil, kept)
func (t *translator) assignSlice(target *pyast.Subscript, bounds *pyast.Slice, value pyast.Expr) {
	none := &pyast.Constant{Span: bounds.Span, Value: pyast.None{}}
	operands := []pyast.Expr{value, target.Value, none, none}
	for i, bound := range []pyast.Expr{bounds.Lower, bounds.Upper} {
		if bound != nil {
			operands[2+i] = bound
		}
	}
	if bounds.Step != nil {
		t.Fail(target, diag.NoStatement, "assignment to a slice with a step is not translated")
	}
	vs := t.several(operands, nil)
	t.noIterator(value, vs[0])
	t.setSlice(target, vs[1], vs[2], vs[3], vs[0])
}

func (t *translator) setSlice(node pyast.Node, x, lo, hi, values rule.Value) {
	if isLibraryType(x.Type) {
		t.Fail(node, diag.NoStatement, "a slice of a %s is not assigned", x.Type)
	}
	t.call(t.build("py.SetSlice(x, lo, hi, values)", map[string]rule.Value{
		"x": t.dynamic(x), "lo": t.dynamic(lo), "hi": t.dynamic(hi), "values": t.dynamic(values),
	}))
}

// deleteSlice translates del x[a:b] of a list.
//
//	del items[2:]  =>  py.SetSlice(items, 2, nil, py.Tuple{})
func (t *translator) deleteSlice(target *pyast.Subscript, bounds *pyast.Slice) {
	if !t.isList(t.TypeOf(target.Value)) {
		t.Fail(target, diag.NoStatement, "del of a slice of what may be no list is not translated")
	}
	t.assignSlice(target, bounds, &pyast.Tuple{Span: target.Span})
}
