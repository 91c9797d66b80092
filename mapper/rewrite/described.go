// This file finds out whether a program looks at the descriptions of HTTP exceptions itself; where it does not, a description
// that is no text shows as its text alone (Werkzeug documentation, "HTTP Exceptions", get_description).

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ReadsDescriptions reports whether the program, one of its templates or an extension may read the description of an HTTP
// exception.
func (t *translator) ReadsDescriptions() bool {
	if t.u.described == nil {
		reads := slices.ContainsFunc(t.u.Program.Modules, readsDescriptions)
		t.u.described = &reads
	}
	return *t.u.described
}

func readsDescriptions(m *ir.Module) bool {
	return slices.ContainsFunc(append([]*ir.Func{m.Body}, m.Funcs...), func(fn *ir.Func) bool {
		found := false
		for _, s := range fn.Body {
			pyast.Walk(s, func(n pyast.Node) bool {
				found = found || readsDescription(fn, n)
				return !found
			})
		}
		return found
	})
}

// readsDescription reports whether n reads a description of what may be an exception, brings in an extension that does, or
// gives a template more than texts and names of values that are no exceptions.
func readsDescription(fn *ir.Func, n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Attribute:
		return (n.Attr == "description" || n.Attr == "__dict__") && mayBeError(fn, n.Value)
	case *pyast.Call:
		q := fn.Qualified(n.Func)
		if q == "getattr" || q == "vars" || q == "flask.render_template" || q == "flask.render_template_string" {
			return slices.ContainsFunc(n.Args, func(e pyast.Expr) bool { return mayBeError(fn, e) }) ||
				slices.ContainsFunc(n.Keywords, func(k *pyast.Keyword) bool { return mayBeError(fn, k.Value) })
		}
	case *pyast.Import:
		return slices.ContainsFunc(n.Names, func(a *pyast.Alias) bool { return describes(a.Name) })
	case *pyast.ImportFrom:
		return n.Level == 0 && describes(n.Module)
	}
	return false
}

// describes reports whether a module is one of an extension that answers with the descriptions of exceptions.
func describes(module string) bool {
	return strings.HasPrefix(module, "flask_rest") || strings.HasPrefix(module, "flask_smorest") || strings.HasPrefix(module, "apiflask") || strings.HasPrefix(module, "connexion")
}

// mayBeError reports whether an expression may be an exception of HTTP.
func mayBeError(fn *ir.Func, e pyast.Expr) bool {
	if _, constant := e.(*pyast.Constant); constant {
		return false
	}
	switch known := strip(fn.Types[e]).(type) {
	case nil:
		return true
	case ir.Basic:
		return known == ir.Any
	case ir.External:
		return known.Name == "Exception" || known.Name == "BaseException" || strings.HasPrefix(known.Name, "werkzeug.exceptions.")
	case ir.Instance:
		return known.Class.Kind == ir.ExceptionClass
	}
	return false
}
