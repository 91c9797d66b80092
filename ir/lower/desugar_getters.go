// This file rewrites attrgetter, itemgetter and methodcaller of module operator as the lambdas that they mean (library
// reference, "operator"): attrgetter("name") is lambda item: item.name.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// desugarGetters rewrites the getters of a module. An itemgetter that is a key of sorted and its kin stays: the tables know
// it.
func desugarGetters(m *pyast.Module) {
	names := getterNames(m)
	if len(names) == 0 {
		return
	}
	kept := map[pyast.Expr]bool{}
	pyast.Walk(m, func(n pyast.Node) bool {
		if k, ok := n.(*pyast.Keyword); ok && k.Arg == "key" {
			kept[k.Value] = true
		}
		return true
	})
	copier := &pyast.Copier{}
	copier.Expr = func(e pyast.Expr) pyast.Expr {
		call, ok := e.(*pyast.Call)
		if !ok || len(call.Args) == 0 {
			return nil
		}
		getter := names[dottedText(call.Func)]
		if getter == "" || getter == "itemgetter" && kept[e] {
			return nil
		}
		return getterLambda(getter, call)
	}
	m.Body = copier.CopyStmts(m.Body)
}

// getterNames returns how a module spells the getters.
func getterNames(m *pyast.Module) map[string]string {
	return spellings(m, "operator", "attrgetter", "itemgetter", "methodcaller")
}

// spellings returns how a module spells what it imports of another: the names by their spelling.
func spellings(m *pyast.Module, module string, of ...string) map[string]string {
	names := map[string]string{}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Import:
			for _, a := range n.Names {
				for _, name := range of {
					if a.Name == module {
						names[boundName(a)+"."+name] = name
					}
				}
			}
		case *pyast.ImportFrom:
			for _, a := range n.Names {
				if n.Level == 0 && n.Module == module && slices.Contains(of, a.Name) {
					names[boundName(a)] = a.Name
				}
			}
		}
		return true
	})
	return names
}

// getterLambda returns the lambda for a getter of constants, nil for any other.
func getterLambda(getter string, call *pyast.Call) pyast.Expr {
	at := call.Span
	item := func() pyast.Expr { return &pyast.Name{Span: at, ID: "item"} }
	var parts []pyast.Expr
	for _, arg := range call.Args {
		c, ok := arg.(*pyast.Constant)
		if !ok {
			return nil
		}
		name, isText := c.Value.(pyast.Str)
		switch {
		case getter == "itemgetter":
			parts = append(parts, &pyast.Subscript{Span: at, Value: item(), Slice: arg})
		case !isText || !isName(string(name), getter == "attrgetter"):
			return nil
		default:
			x := item()
			for _, attr := range strings.Split(string(name), ".") {
				x = &pyast.Attribute{Span: at, Value: x, Attr: attr}
			}
			parts = append(parts, x)
		}
		if getter == "methodcaller" {
			break
		}
	}
	body := parts[0]
	switch {
	case getter == "methodcaller":
		for _, arg := range call.Args[1:] {
			if _, ok := arg.(*pyast.Constant); !ok {
				return nil
			}
		}
		if len(call.Keywords) > 0 {
			return nil
		}
		body = &pyast.Call{Span: at, Func: body, Args: call.Args[1:]}
	case len(call.Keywords) > 0:
		return nil
	case len(parts) > 1:
		body = &pyast.Tuple{Span: at, Elts: parts}
	}
	return &pyast.Lambda{Span: at, Args: &pyast.Arguments{Span: at, Args: []*pyast.Arg{{Span: at, Arg: "item"}}}, Body: body}
}

// isName reports whether a text is a name, or several with dots where these are allowed.
func isName(s string, dots bool) bool {
	for i, part := range strings.Split(s, ".") {
		if part == "" || i > 0 && !dots {
			return false
		}
		for j, c := range part {
			if c != '_' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (j == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}
