// This file translates inherited methods for the classes that inherit them, where what they do depends on the object's
// own class: Go's embedding knows no overriding.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// depends reports whether a method does more with its object than to look at fields: it calls what classes below may
// define otherwise, or hands the object on.
func (u *Unit) depends(m *ir.Func) bool {
	if len(m.Params) == 0 || !u.hasHeirs(m.Class) {
		return false
	}
	found := false
	plain := map[*pyast.Name]bool{}
	for _, s := range m.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Attribute:
				name, ok := n.Value.(*pyast.Name)
				if ok && m.Uses[name] == m.Params[0] {
					plain[name] = true
					found = found || u.methodBelow(m.Class, n.Attr) || n.Attr == "__dict__" || n.Attr == "__class__"
				}
			case *pyast.Name:
				found = found || m.Uses[n] == m.Params[0] && !plain[n] || m.Qualified(n) == "super" && m.Name != "__init__"
			}
			return !found
		})
	}
	return found
}

// methodBelow reports whether c, or a class that inherits from it, has a method of that name.
func (u *Unit) methodBelow(c *ir.Class, name string) bool {
	for _, m := range u.Program.Modules {
		for _, k := range m.Classes {
			if k.Methods[name] != nil && (slices.Contains(k.MRO, c) || slices.Contains(c.MRO, k)) {
				return true
			}
		}
	}
	return false
}

// selfClass is the class of the object that a method is translated for.
func (f *Func) selfClass() *ir.Class {
	if f.self != nil {
		return f.self
	}
	return f.Py.Class
}

// calleeOf translates a method for objects whose class is exactly c, and fails with it. What is inherited and depends on
// the class becomes a method of c's own Go type.
func (t *translator) calleeOf(node pyast.Node, m *ir.Func, c *ir.Class) *Func {
	inherited := m.Class != c && c.Kind == ir.ModelClass // models do not embed their bases
	if !inherited && (m.Class == c && !t.u.hasHeirs(c) || !t.u.depends(m)) {
		return t.callee(node, m, ValueMode)
	}
	if t.u.place(m.Module).Package != t.u.place(c.Module).Package {
		t.Fail(node, diag.NoClass, "the method %s, which %s inherits, is in another package", m.Name, c.Name)
	}
	return t.calleeFor(node, key{fn: m, mode: ValueMode, self: c})
}

// exactly reports whether the object that e holds is of no class below c. The Go type of c holds objects of exactly c, but
// within the methods of c, which those below it share, and where objects of several classes meet.
func (t *translator) exactly(e pyast.Expr, c *ir.Class) bool {
	if own, ok := t.selfType(e); ok && ir.Same(own, ir.Instance{Class: c}) || !t.u.hasHeirs(c) {
		return true
	}
	if call, made := e.(*pyast.Call); c.Kind == ir.ExceptionClass && !t.u.mixed(c) {
		return made && classIn(t.py, call.Func) == c // what is caught may be of a class below
	}
	name, ok := e.(*pyast.Name)
	return !t.isHeld(e, c) && (!ok || !isReceiver(t.py.Uses[name].Final()))
}

// isReceiver reports whether a symbol is the object of the method whose parameter it is.
func isReceiver(s *ir.Symbol) bool {
	if s == nil || s.Kind != ir.Param || s.Scope == nil || s.Scope.Func == nil {
		return false
	}
	fn := s.Scope.Func
	return fn.Class != nil && len(fn.Params) > 0 && fn.Params[0] == s
}

// inheritedName is the Go name of an inherited method of c: Python's, unless c has another of that name, which calls
// this one by super().
func (t *translator) inheritedName(m *ir.Func, c *ir.Class) string {
	if findMethod(c, m.Name) == m {
		return t.u.member(c, m.Name)
	}
	return gotree.GoName(m.Class.Name, false) + gotree.GoName(strings.Trim(unmangled(m.Class, m.Name), "_"), true)
}

// selfType returns the type of a method's object where the method is translated for one class.
func (t *translator) selfType(e pyast.Expr) (ir.Type, bool) {
	name, ok := e.(*pyast.Name)
	if !ok || t.out == nil || t.out.self == nil || len(t.py.Params) == 0 || t.py != t.out.Py || t.py.Uses[name] != t.py.Params[0] {
		return nil, false
	}
	if t.py.HasDecorator("classmethod") {
		return ir.ClassObject{Class: t.out.self}, true
	}
	return ir.Instance{Class: t.out.self}, true
}

// methodFor translates a method of an object of c, or of classes below it when the object is not exactly of c.
func (t *translator) methodFor(node pyast.Node, m *ir.Func, c *ir.Class, exactly bool) *Func {
	if exactly {
		return t.calleeOf(node, m, c)
	}
	return t.callee(node, m, ValueMode)
}
