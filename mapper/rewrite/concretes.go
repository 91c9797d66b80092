// This file finds the classes of which a program makes objects.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// concretes lists the classes of which objects are made, c and those below it.
func (u *Unit) concretes(c *ir.Class) []*ir.Class {
	var out []*ir.Class
	for _, m := range u.Program.Modules {
		for _, k := range m.Classes {
			if slices.Contains(k.MRO, c) && abstractIn(k) == "" && u.constructed()[k] {
				out = append(out, k)
			}
		}
	}
	return out
}

// constructed returns the classes of which the program makes objects: those that are called, and those that go anywhere
// as values.
func (u *Unit) constructed() map[*ir.Class]bool {
	if u.built != nil {
		return u.built
	}
	u.built = map[*ir.Class]bool{}
	for _, m := range u.Program.Modules {
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			walkOwn(fn, func(n pyast.Node) { u.constructs(fn, n) })
		}
	}
	return u.built
}

func (u *Unit) constructs(fn *ir.Func, n pyast.Node) {
	var values []pyast.Expr
	switch n := n.(type) {
	case *pyast.Call:
		values = append(values, n.Func)
		if q := fn.Qualified(n.Func); q != "isinstance" && q != "issubclass" {
			values = append(values, n.Args...)
		}
		if fn.Class != nil && ownClass(fn, n.Func) {
			u.madeBelow(fn.Class)
		}
	case *pyast.Raise:
		values = []pyast.Expr{n.Exc}
	case *pyast.Dict:
		values = n.Values
	case *pyast.List:
		values = n.Elts
	case *pyast.Tuple:
		values = n.Elts
	case *pyast.Assign:
		values = []pyast.Expr{n.Value}
	case *pyast.Return:
		values = []pyast.Expr{n.Value}
	}
	for _, e := range values {
		if c := classIn(fn, e); c != nil {
			u.built[c] = true
		}
	}
}

// classIn returns the project class whose name e is, or nil.
func classIn(fn *ir.Func, e pyast.Expr) *ir.Class {
	if e == nil {
		return nil
	}
	if s := fn.Resolve(e); s != nil && s.Kind == ir.ClassName {
		return s.Class
	}
	return nil
}

// ownClass reports whether e is the class of a method's object: cls, type(self) or self.__class__.
func ownClass(fn *ir.Func, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name:
		return fn.HasDecorator("classmethod") && len(fn.Params) > 0 && fn.Uses[e] == fn.Params[0]
	case *pyast.Call:
		return fn.Qualified(e.Func) == "type"
	case *pyast.Attribute:
		return e.Attr == "__class__"
	}
	return false
}

// madeBelow notes that objects of c and its heirs may be made by a method of c.
func (u *Unit) madeBelow(c *ir.Class) {
	for _, m := range u.Program.Modules {
		for _, k := range m.Classes {
			if slices.Contains(k.MRO, c) {
				u.built[k] = true
			}
		}
	}
}
