// This file compares what a URL gives a view with the parameters that the view has: where they differ, Flask's call of the
// view raises TypeError. A url_value_preprocessor may take variables out before.

package mapper

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// checkArguments makes a route a stub whose view is a function that Flask could not call with the URL's variables.
func (m *project) checkArguments(fate *RouteFate) {
	fn := fate.Route.View.Func
	if len(fate.Route.Checks) > 0 && fate.Route.Checks[0].Library == "flask_openapi3" {
		return
	}
	if fn == nil || fn.Args == nil || fn.Class != nil || len(viewDecorations(fate.Route)) > 0 || m.isFastAPI() {
		return
	}
	params := map[string]bool{}
	for _, s := range fn.Params {
		params[s.Name] = true
	}
	popped := m.popped(fate.Route)
	for _, name := range variablesOf(fate.Route) {
		switch {
		case popped[name] && params[name]:
			fate.reject(diag.NoParam, "a preprocessor takes "+name+" out of the URL's variables, and the view has a parameter for it", fate.Route.Place)
		case !popped[name] && !params[name] && fn.Args.Kwarg == nil:
			fate.reject(diag.NoParam, "the URL's variable "+name+" is no parameter of the view: Flask raises TypeError", fate.Route.Place)
		}
	}
}

// variablesOf returns the names that a route's URL and its defaults give.
func variablesOf(r *ir.Route) []string {
	var out []string
	for _, match := range variablePattern.FindAllStringSubmatch(r.Host+r.Subdomain+r.Rule, -1) {
		out = append(out, match[3])
	}
	for _, d := range r.Defaults {
		out = append(out, d.Name)
	}
	return out
}

// popped returns the variables that preprocessors around a route certainly take out.
func (m *project) popped(route *ir.Route) map[string]bool {
	out := map[string]bool{}
	for _, h := range m.app.Hooks {
		if h.Kind != ir.URLValuePreprocessor || h.Func == nil || len(h.Func.Params) != 2 || !covers(h.Blueprint, route.Blueprint) {
			continue
		}
		for _, s := range h.Func.Body {
			switch s.(type) {
			case *pyast.ExprStmt, *pyast.Assign:
				notePops(out, h.Func, s)
			}
		}
	}
	return out
}

// notePops notes the calls values.pop(name) of a plain statement.
func notePops(out map[string]bool, fn *ir.Func, s pyast.Stmt) {
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Lambda, *pyast.IfExp, *pyast.BoolOp:
			return false
		case *pyast.Call:
			method, ok := n.Func.(*pyast.Attribute)
			if !ok || method.Attr != "pop" || len(n.Args) == 0 {
				return true
			}
			name, ok := method.Value.(*pyast.Name)
			if key := lower.Fold(fn, n.Args[0]); ok && fn.Uses[name] == fn.Params[1] && key != nil && key.Kind == ir.ConstStr {
				out[key.Text] = true
			}
		}
		return true
	})
}
