// This file writes out names that stand for an app, or for its config, where they are bound once (Flask documentation,
// "Configuration Handling" and "The Application Context").
//
//	cfg = app.config                                       cfg["LIMIT"]  =>  app.config["LIMIT"]
//	app = current_app._get_current_object()                app.config    =>  current_app.config

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// aliases writes out the names of one module.
type aliases struct {
	m       *ir.Module
	current map[string]string // the spellings of flask.current_app
	makers  map[string]string // the spellings of flask.Flask
}

// writeAliases writes out the names in a module, scope by scope.
func writeAliases(m *ir.Module) {
	a := &aliases{m: m, current: frameworkNames(m.Syntax, "current_app"), makers: frameworkNames(m.Syntax, "Flask")}
	if m.Syntax.Broken || len(a.current)+len(a.makers) == 0 {
		return
	}
	apps := a.scope(m.Syntax, m.Syntax.Body, map[string]bool{}, false)
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		if def, ok := n.(*pyast.FunctionDef); ok {
			a.scope(def, def.Body, apps, true)
		}
		return true
	})
}

// scope writes out the names that a body binds at its top level, and returns the apps that are known in it.
func (a *aliases) scope(whole pyast.Node, body []pyast.Stmt, outer map[string]bool, local bool) map[string]bool {
	apps := map[string]bool{}
	for name := range outer {
		if boundBy(body)[name] == 0 && !isParameter(whole, name) {
			apps[name] = true
		}
	}
	bound := boundBy(body)
	for i, s := range body {
		name, value := plainlyAssigned(s)
		if name == "" || value == nil || bound[name] != 1 {
			continue
		}
		if call, ok := value.(*pyast.Call); ok && a.makers[dottedText(call.Func)] != "" {
			apps[name] = true
			continue
		}
		if stands := a.stands(value, apps); stands != nil && !hidden(whole, name, stands) && a.replace(whole, s, name, stands) {
			if local {
				body[i] = &pyast.Pass{Span: pyast.Span(s.Bounds())}
			}
		}
	}
	return apps
}

// isParameter reports whether a scope is a function with a parameter of that name.
func isParameter(whole pyast.Node, name string) bool {
	def, ok := whole.(*pyast.FunctionDef)
	return ok && namesIn(&pyast.Lambda{Args: def.Args, Body: &pyast.Constant{Value: pyast.None{}}})[name]
}

// namesOfOthers returns the names within a scope that are those of functions which bind the name for themselves; it reports false
// where anything else rebinds the name.
func namesOfOthers(whole pyast.Node, name string) (map[pyast.Node]bool, bool) {
	skip, plain := map[pyast.Node]bool{}, true
	pyast.Walk(whole, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Global:
			plain = plain && !slices.Contains(n.Names, name)
		case *pyast.Nonlocal:
			plain = plain && !slices.Contains(n.Names, name)
		case *pyast.Delete:
			plain = plain && !slices.ContainsFunc(n.Targets, func(e pyast.Expr) bool { return nameOf(e) == name })
		case *pyast.Lambda, *pyast.Comprehension, *pyast.AsyncFunctionDef:
			plain = plain && !bindsName(n, name, 0)
		case *pyast.ClassDef:
			plain = plain && n.Name != name && boundBy(n.Body)[name] == 0
		case *pyast.FunctionDef:
			if n != whole && (isParameter(n, name) || boundBy(n.Body)[name] > 0) {
				skipNames(n, skip)
				return false
			}
		}
		return plain
	})
	return skip, plain
}

func skipNames(n pyast.Node, skip map[pyast.Node]bool) {
	pyast.Walk(n, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			skip[name] = true
		}
		return true
	})
}

// hidden reports whether a function within a scope reads a name, and means something else by the first name of what the
// name stands for.
func hidden(whole pyast.Node, name string, stands pyast.Expr) bool {
	found, root := false, firstPart(dottedText(stands))
	pyast.Walk(whole, func(n pyast.Node) bool {
		if def, ok := n.(*pyast.FunctionDef); ok && n != whole {
			found = found || mentionsName(def, name) && bindsName(def, root, 0)
		}
		return !found
	})
	return found
}

// stands returns what a name stands for that is bound to value: the app's config or current_app; nil for anything else.
func (a *aliases) stands(value pyast.Expr, apps map[string]bool) pyast.Expr {
	if call, ok := value.(*pyast.Call); ok {
		method, ok := call.Func.(*pyast.Attribute)
		if ok && method.Attr == "_get_current_object" && len(call.Args)+len(call.Keywords) == 0 && a.current[dottedText(method.Value)] != "" {
			return method.Value
		}
		return nil
	}
	if a.current[dottedText(value)] != "" {
		return value
	}
	attr, ok := value.(*pyast.Attribute)
	if ok && attr.Attr == "config" && (apps[nameOf(attr.Value)] || a.current[dottedText(attr.Value)] != "") {
		return value
	}
	return nil
}

// replace puts what a name stands for into its places, besides the statement that binds it.
func (a *aliases) replace(whole pyast.Node, binds pyast.Stmt, name string, stands pyast.Expr) bool {
	skip, plain := namesOfOthers(whole, name)
	if !plain {
		return false
	}
	_, kept := plainlyAssigned(binds)
	var target pyast.Expr
	switch binds := binds.(type) {
	case *pyast.Assign:
		target = binds.Targets[0]
	case *pyast.AnnAssign:
		target = binds.Target
	}
	pyast.Replace(whole, func(e pyast.Expr) pyast.Expr {
		if nameOf(e) != name || e == target || e == kept || skip[e] {
			return nil
		}
		at := pyast.Span(e.Bounds())
		return (&pyast.Copier{At: &at}).CopyExpr(stands)
	})
	return true
}
