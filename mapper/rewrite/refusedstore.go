// This file translates assignments that Python refuses: to a field of a frozen dataclass, and to a property without a setter.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// refusesStore translates x.attr = value where x, of class c, refuses it; false where it does not.
//
//	point.x = 5  =>  return py.FrozenInstanceError.New("cannot assign to field 'x'")
func (t *translator) refusesStore(target *pyast.Attribute, value pyast.Expr, c *ir.Class) bool {
	var refusal gotree.Expr
	m := findMethod(c, target.Attr)
	switch {
	case t.frozen(c) && !t.py.Written && !t.py.Module.Unguarded[target] && fieldOf(c, target.Attr) != nil:
		refusal = gotree.CallOf(gotree.Sel(t.qual("py", "FrozenInstanceError"), "New"), gotree.Str{Value: "cannot assign to field '" + target.Attr + "'"})
	case c.Kind == ir.PlainClass && m != nil && m.HasDecorator("property") && m.Class == c && !t.u.hasHeirs(c):
		refusal = gotree.CallOf(gotree.Sel(t.qual("py", "AttributeError"), "New"), gotree.Str{Value: "property '" + target.Attr + "' of '" + c.Name + "' object has no setter"})
	default:
		return false
	}
	vs := t.several([]pyast.Expr{value, target.Value}, nil)
	for i, v := range vs {
		if v.MayNil && i == 1 || v.OK != nil && i == 1 {
			t.Fail(target, diag.NoAttribute, "the attribute %s of a value that may be None is set", target.Attr)
		}
		if !v.Pure && !v.Const {
			t.emit(&gotree.Assign{Lhs: []gotree.Expr{gotree.Blank}, Op: "=", Rhs: []gotree.Expr{v.X}})
		}
	}
	t.raise(refusal)
	return true
}
