// This file folds calls of functions of the program with constant arguments, such as those that make aliases of names.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// FoldCall returns what fn returns for a constant argument, nil when that is not constant. It follows assignments, ifs,
// loops, what is appended to lists and returns of functions of one parameter, and of lambdas.
func FoldCall(fn *ir.Func, argument *ir.Const) *ir.Const {
	if len(fn.Params) != 1 || fn.Async || fn.Generator || fn.Class != nil {
		return nil
	}
	f := &folder{fn: fn, fuel: foldFuel, open: map[*ir.Symbol]bool{}, locals: map[*ir.Symbol]any{fn.Params[0]: value(argument)}}
	if lambda, ok := fn.Syntax.(*pyast.Lambda); ok {
		v, err := f.eval(lambda.Body)
		return constantOr(v, err)
	}
	if len(fn.Decorators()) > 0 {
		return nil
	}
	v, _, err := f.run(fn.Body) // None without a return
	return constantOr(v, err)
}

func constantOr(v any, err error) *ir.Const {
	if err != nil {
		return nil
	}
	return constant(v, 0)
}

// run follows statements up to a return.
func (f *folder) run(body []pyast.Stmt) (v any, returned bool, err error) {
	for _, s := range body {
		if v, returned, err = f.step(s); returned || err != nil {
			return v, returned, err
		}
	}
	return nil, false, nil
}

// step follows one statement.
func (f *folder) step(s pyast.Stmt) (v any, returned bool, err error) {
	switch s := s.(type) {
	case *pyast.ExprStmt:
		return nil, false, f.effect(s.Value)
	case *pyast.Assign:
		if len(s.Targets) != 1 {
			return nil, false, errNotConst
		}
		return nil, false, f.store(s.Targets[0], s.Value)
	case *pyast.AnnAssign:
		if s.Value == nil {
			return nil, false, nil
		}
		return nil, false, f.store(s.Target, s.Value)
	case *pyast.AugAssign:
		return nil, false, f.augment(s)
	case *pyast.If:
		return f.choose(s)
	case *pyast.For:
		return f.rounds(s)
	case *pyast.Return:
		if s.Value == nil {
			return nil, true, nil
		}
		v, err = f.eval(s.Value)
		return v, true, err
	}
	return nil, false, errNotConst
}

func (f *folder) store(target, value pyast.Expr) error {
	v, err := f.eval(value)
	if err != nil {
		return err
	}
	return f.assign(target, v)
}

// effect follows a docstring, and xs.append(x) of a list that the function made.
func (f *folder) effect(e pyast.Expr) error {
	if _, doc := e.(*pyast.Constant); doc {
		return nil
	}
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return errNotConst
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "append" {
		return errNotConst
	}
	list, ok := f.local(a.Value).(*py.List[any])
	if !ok {
		return errNotConst
	}
	v, err := f.eval(call.Args[0])
	list.Append(v)
	return err
}

// local returns the value of a local variable, nil for anything else.
func (f *folder) local(e pyast.Expr) any {
	name, ok := e.(*pyast.Name)
	if !ok {
		return nil
	}
	return f.locals[f.fn.Uses[name]]
}

// augment follows x += y of numbers and texts; what changes a list in place is left out.
func (f *folder) augment(s *pyast.AugAssign) error {
	switch f.local(s.Target).(type) {
	case int, float64, string:
	default:
		return errNotConst
	}
	return f.store(s.Target, &pyast.BinOp{Span: s.Span, Left: s.Target, Op: s.Op, Right: s.Value})
}

// rounds follows a for loop without else, up to a return.
func (f *folder) rounds(s *pyast.For) (any, bool, error) {
	items, err := f.items(s.Iter)
	if err != nil || len(s.Orelse) > 0 {
		return nil, false, errNotConst
	}
	for _, item := range items {
		if err := f.assign(s.Target, item); err != nil {
			return nil, false, err
		}
		if v, returned, err := f.run(s.Body); returned || err != nil {
			return v, returned, err
		}
	}
	return nil, false, nil
}

// choose runs one branch of an if.
func (f *folder) choose(s *pyast.If) (any, bool, error) {
	test, err := f.eval(s.Test)
	if err != nil {
		return nil, false, err
	}
	if py.Truth(test) {
		return f.run(s.Body)
	}
	return f.run(s.Orelse)
}
