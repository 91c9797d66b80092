// This file gives private attributes and methods the names that they have outside of their class, before anything else
// reads them: self.__token in class Auth is self._Auth__token (language reference 6.2.1, "Private name mangling").

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// writePrivate mangles the private attributes and methods of a module. Variables keep their names in the syntax: the
// binder mangles them.
func writePrivate(m *pyast.Module) { privatize("", m.Body) }

// privatize mangles what stands in statements of a class's body, or of a function's inside of it.
func privatize(class string, body []pyast.Stmt) {
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Attribute:
				n.Attr = mangled(class, n.Attr)
			case *pyast.ClassDef:
				privateMethods(n)
				privatize(n.Name, n.Body)
				privateHead(class, n)
				return false
			}
			return true
		})
	}
}

// privateMethods mangles the names of the methods of a class.
func privateMethods(c *pyast.ClassDef) {
	for _, s := range c.Body {
		switch def := s.(type) {
		case *pyast.FunctionDef:
			def.Name = mangled(c.Name, def.Name)
		case *pyast.AsyncFunctionDef:
			def.Name = mangled(c.Name, def.Name)
		}
	}
}

// privateHead mangles what stands in the decorators, bases and keywords of a class, which are of the class around it.
func privateHead(class string, c *pyast.ClassDef) {
	head := &pyast.Call{Func: &pyast.Name{}, Args: append(append([]pyast.Expr{}, c.DecoratorList...), c.Bases...), Keywords: c.Keywords}
	privatize(class, []pyast.Stmt{&pyast.ExprStmt{Value: head}})
}
