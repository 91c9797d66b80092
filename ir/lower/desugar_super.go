// This file rewrites the older ways to call a method of the base class as super() without arguments:
// Base.method(self, x) and super(Class, self).method(x) in a class with one base are super().method(x).

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// desugarSuper rewrites the calls of methods of base classes in a module.
func desugarSuper(m *pyast.Module) {
	wrapped := wrappedMethods(m)
	pyast.Walk(m, func(n pyast.Node) bool {
		if c, ok := n.(*pyast.ClassDef); ok && len(c.Bases) == 1 {
			superCalls(c, wrapped)
		}
		return true
	})
}

// wrappedMethods returns the names of methods of the module's classes that have decorators: what Base.method(self) hands to
// a static or a class method is no object.
func wrappedMethods(m *pyast.Module) map[string]bool {
	out := map[string]bool{}
	pyast.Walk(m, func(n pyast.Node) bool {
		if def, ok := n.(*pyast.FunctionDef); ok && len(def.DecoratorList) > 0 {
			out[def.Name] = true
		}
		return true
	})
	return out
}

// rebindsIn reports whether a method binds a name again: as a parameter, or by an assignment.
func rebindsIn(def *pyast.FunctionDef, names ...string) bool {
	found := 0
	pyast.Walk(def, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Arg:
			found += countOf(n.Arg, names)
		case *pyast.Assign:
			for _, target := range n.Targets {
				found += countOf(nameOf(target), names)
			}
		case *pyast.For:
			found += countOf(nameOf(n.Target), names)
		case *pyast.NamedExpr:
			found += countOf(nameOf(n.Target), names)
		}
		return true
	})
	return found > 1 // self is bound once, as the parameter
}

func countOf(name string, names []string) int {
	if slices.Contains(names, name) {
		return 1
	}
	return 0
}

// superCalls rewrites those in the methods of one class. The base is what its only base expression spells.
func superCalls(c *pyast.ClassDef, wrapped map[string]bool) {
	base := dottedText(c.Bases[0])
	for _, s := range c.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || len(def.Args.Args) == 0 || len(def.DecoratorList) > 0 {
			continue
		}
		self := def.Args.Args[0].Arg
		if root, _, _ := strings.Cut(base, "."); rebindsIn(def, self, root, c.Name) {
			continue
		}
		for _, s := range def.Body {
			pyast.Walk(s, func(n pyast.Node) bool {
				switch n := n.(type) {
				case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
					return false
				case *pyast.Call:
					superCall(n, c.Name, base, self, wrapped)
				}
				return true
			})
		}
	}
}

// superCall rewrites one call, if it is one of a method of the base.
func superCall(call *pyast.Call, class, base, self string, wrapped map[string]bool) {
	if nameOf(call.Func) == "super" && len(call.Args) == 2 && nameOf(call.Args[0]) == class && nameOf(call.Args[1]) == self {
		call.Args = nil
		return
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || base == "" || wrapped[a.Attr] || dottedText(a.Value) != base || len(call.Args) == 0 || nameOf(call.Args[0]) != self {
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
