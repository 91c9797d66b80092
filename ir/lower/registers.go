// This file knows the decorators that register a view and leave the function what it is.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// routeDecorators are methods of applications and blueprints that register a function and return it.
var routeDecorators = wordSet("route get post put patch delete")

// registers reports whether a decorator of a function is app.route(...) or one of its kin, where app is bound once, to a
// new Flask or Blueprint (Flask's API, "Application Object").
func registers(fn *ir.Func, d pyast.Expr) bool {
	call, ok := d.(*pyast.Call)
	if !ok || fn.Class != nil {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || !routeDecorators[a.Attr] {
		return false
	}
	s := fn.Definer().Resolve(a.Value)
	if s == nil || s.Value == nil || len(s.Binds) != 1 || s.Scope == nil {
		return false
	}
	made, ok := s.Value.(*pyast.Call)
	if !ok {
		return false
	}
	q := s.Scope.Func.Qualified(made.Func)
	return q == "flask.Flask" || q == "flask.Blueprint"
}
