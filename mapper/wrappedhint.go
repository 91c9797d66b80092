// This file tells inference what a decorated view gives to a decorator that looks at its response.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// wrappedHint returns the type of view(*args, **kwargs) where a function under @decorator stores it in a variable: such a
// decorator is only translated for views that give response objects, and it cannot be called but as a decorator.
func wrappedHint(fn *ir.Func, e pyast.Expr, _ func(pyast.Expr) ir.Type) ir.Type {
	call, ok := e.(*pyast.Call)
	if !ok || !fn.HasDecorator("decorator.decorator") || len(fn.Decorators()) != 1 || len(fn.Params) == 0 {
		return nil
	}
	name, ok := call.Func.(*pyast.Name)
	if !ok || fn.Uses[name] != fn.Params[0] || len(fn.Params[0].Binds) != 1 {
		return nil
	}
	for _, s := range fn.Body {
		if a, isAssign := s.(*pyast.Assign); isAssign && a.Value == e && len(a.Targets) == 1 {
			return ir.External{Name: "flask.Response"}
		}
	}
	return nil
}
