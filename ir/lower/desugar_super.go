// This file rewrites the older ways to call a method of the base class as super() without arguments:
// Base.method(self, x) and super(Class, self).method(x) in a class with one base are super().method(x).

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// desugarSuper rewrites the calls of methods of base classes in a module.
func desugarSuper(m *pyast.Module) {
	pyast.Walk(m, func(n pyast.Node) bool {
		if c, ok := n.(*pyast.ClassDef); ok && len(c.Bases) == 1 {
			superCalls(c)
		}
		return true
	})
}

// superCalls rewrites those in the methods of one class. The base is what its only base expression spells.
func superCalls(c *pyast.ClassDef) {
	base := dottedText(c.Bases[0])
	for _, s := range c.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || len(def.Args.Args) == 0 || len(def.DecoratorList) > 0 {
			continue
		}
		self := def.Args.Args[0].Arg
		for _, s := range def.Body {
			pyast.Walk(s, func(n pyast.Node) bool {
				switch n := n.(type) {
				case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
					return false
				case *pyast.Call:
					superCall(n, c.Name, base, self)
				}
				return true
			})
		}
	}
}

// superCall rewrites one call, if it is one of a method of the base.
func superCall(call *pyast.Call, class, base, self string) {
	if nameOf(call.Func) == "super" && len(call.Args) == 2 && nameOf(call.Args[0]) == class && nameOf(call.Args[1]) == self {
		call.Args = nil
		return
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || base == "" || dottedText(a.Value) != base || len(call.Args) == 0 || nameOf(call.Args[0]) != self {
		return
	}
	at := pyast.Span(a.Value.Bounds())
	a.Value = &pyast.Call{Span: at, Func: &pyast.Name{Span: at, ID: "super"}}
	call.Args = call.Args[1:]
}

// dottedText returns the text of a dotted name, "" for another expression.
func dottedText(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		if before := dottedText(e.Value); before != "" {
			return before + "." + e.Attr
		}
	}
	return ""
}
