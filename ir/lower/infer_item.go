// This file holds what infer knows of the items of instances of project classes: the special methods that o[key], o[key] = value
// and del o[key] call.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// itemMethods are the special methods of items. Where an object of unknown type has them, what calls them sees to the types of
// what it gives.
var itemMethods = wordSet("__getitem__ __setitem__ __delitem__")

// specialWith calls a special method of c with arguments and returns the type of its result; nil where c has none of its own
// that stands for all classes below.
func (f *flow) specialWith(c *ir.Class, name string, args ...argument) ir.Type {
	m := findMethod(c, name)
	if m == nil || !knownBases(c) || m.Async || !plainlyCalled(m) || len(m.Params) != len(args)+1 || f.callable(m) == ir.Any {
		return nil
	}
	for _, below := range f.index.below[c] {
		if findMethod(below, name) != m {
			return nil
		}
	}
	return f.callFunc(m, args, true)
}

// deleteItem runs del o[key] of an instance whose class says what that does; false for any other target.
func (f *flow) deleteItem(target pyast.Expr) bool {
	sub, ok := target.(*pyast.Subscript)
	if !ok {
		return false
	}
	in, ok := unwrap(open(f.expr(sub.Value))).(ir.Instance)
	return ok && f.specialWith(in.Class, "__delitem__", argument{t: f.slice(sub.Slice), e: sub.Slice}) != nil
}
