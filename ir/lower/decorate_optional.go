// This file takes decorators apart that may be given arguments or not: @traced and @traced(level=1).

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// optional returns the function that wraps, where the decorator's first parameter is the decorated function or None:
//
//	def traced(f=None, *, level=0):
//	    def decorate(f): ...
//	    return decorate if f is None else decorate(f)
func (o *decorator) optional(body []pyast.Stmt) (*pyast.FunctionDef, bool) {
	args := o.def.Args
	if len(args.Args) == 0 || len(args.Defaults) < len(args.Args) || args.Vararg != nil || !isNone(args.Defaults[0]) || len(body) < 2 {
		return nil, false
	}
	inner, ok := body[0].(*pyast.FunctionDef)
	if !ok || len(inner.DecoratorList) > 0 {
		return nil, false
	}
	first := args.Args[0].Arg
	for _, s := range body[1:] {
		switch s := s.(type) {
		case *pyast.Return:
			ok = ok && o.returnsInner(s.Value, inner.Name, first)
		case *pyast.If:
			ret, isReturn := s.Body[0].(*pyast.Return)
			ok = ok && o.asksFor(s.Test, first) && len(s.Body) == 1 && isReturn && len(s.Orelse) == 0 && o.returnsInner(ret.Value, inner.Name, first)
		default:
			ok = false
		}
	}
	return inner, ok
}

// returnsInner reports whether e is inner, inner(first) or the choice between the two.
func (o *decorator) returnsInner(e pyast.Expr, inner, first string) bool {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID == inner
	case *pyast.Call:
		return nameOf(e.Func) == inner && len(e.Args) == 1 && nameOf(e.Args[0]) == first && len(e.Keywords) == 0
	case *pyast.IfExp:
		return o.asksFor(e.Test, first) && o.returnsInner(e.Body, inner, first) && o.returnsInner(e.Orelse, inner, first)
	}
	return false
}

// asksFor reports whether a test only asks for the decorated function.
func (o *decorator) asksFor(e pyast.Expr, first string) bool {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID == first
	case *pyast.UnaryOp:
		return e.Op == pyast.Not && o.asksFor(e.Operand, first)
	case *pyast.Compare:
		return nameOf(e.Left) == first && len(e.Ops) == 1 && isNone(e.Comparators[0])
	case *pyast.Call:
		return nameOf(e.Func) == "callable" && len(e.Args) == 1 && nameOf(e.Args[0]) == first
	}
	return false
}

// bindOptional gives the parameters after the first their values; arguments must be named.
func (d *decorators) bindOptional(o *decorator, m *ir.Module, call *pyast.Call) bool {
	args := *o.def.Args
	args.Args, args.Defaults = args.Args[1:], args.Defaults[1:]
	if call == nil {
		call = &pyast.Call{Span: pyast.Span(o.at.Bounds())}
	}
	return len(call.Args) == 0 && o.bind(&args, m, call)
}
