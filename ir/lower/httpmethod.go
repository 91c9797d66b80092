// This file rewrites members of http.HTTPMethod as the texts that they are, where only that shows (library reference,
// "http.HTTPMethod"): methods=[HTTPMethod.POST] is methods=["POST"]. As a value on its own a member has another repr.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// httpMethods are the members of http.HTTPMethod in CPython 3.11; each is its own name.
var httpMethods = wordSet("CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT TRACE")

// plainMethods rewrites the members of HTTPMethod in a module that imports it under its own name: among the methods of a
// route, in comparisons, and where their value or name is taken.
func plainMethods(m *pyast.Module) {
	if !importsHTTP(m, "HTTPMethod") {
		return
	}
	pyast.Replace(m, func(e pyast.Expr) pyast.Expr {
		a, ok := e.(*pyast.Attribute)
		if !ok || a.Attr != "value" && a.Attr != "name" {
			return nil
		}
		return methodText(a.Value)
	})
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Keyword:
			if n.Arg == "methods" {
				n.Value = plainMethod(n.Value)
			}
		case *pyast.Compare:
			for i, e := range n.Comparators {
				if op := n.Ops[i]; op == pyast.Eq || op == pyast.NotEq || op == pyast.In || op == pyast.NotIn {
					n.Comparators[i] = plainMethod(e)
				}
			}
		}
		return true
	})
}

// plainMethod returns the text that HTTPMethod.NAME is, and a display with the texts of those that it holds; any other
// expression as it is.
func plainMethod(e pyast.Expr) pyast.Expr {
	if text := methodText(e); text != nil {
		return text
	}
	elts := pyast.Elements(e)
	if set, ok := e.(*pyast.Set); ok {
		elts = set.Elts
	}
	for i, item := range elts {
		if text := methodText(item); text != nil {
			elts[i] = text
		}
	}
	return e
}

// methodText returns the text of HTTPMethod.NAME, nil for any other expression.
func methodText(e pyast.Expr) pyast.Expr {
	a, ok := e.(*pyast.Attribute)
	if !ok || nameOf(a.Value) != "HTTPMethod" || !httpMethods[a.Attr] {
		return nil
	}
	return &pyast.Constant{Span: a.Span, Value: pyast.Str(a.Attr)}
}
