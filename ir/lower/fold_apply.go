// This file folds calls of functions of the program with constant arguments, such as those that make aliases of names.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/py"
)

// FoldCall returns what fn returns for a constant argument, nil when that is not constant. It follows assignments, ifs
// and returns of functions of one parameter, and of lambdas.
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
	v, returned, err := f.run(fn.Body)
	if !returned {
		return nil
	}
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
		switch s := s.(type) {
		case *pyast.ExprStmt:
			if _, doc := s.Value.(*pyast.Constant); !doc {
				return nil, false, errNotConst
			}
		case *pyast.Assign:
			if v, err = f.eval(s.Value); err != nil || len(s.Targets) != 1 {
				return nil, false, errNotConst
			}
			if err = f.assign(s.Targets[0], v); err != nil {
				return nil, false, err
			}
		case *pyast.If:
			if v, returned, err = f.choose(s); returned || err != nil {
				return v, returned, err
			}
		case *pyast.Return:
			if s.Value == nil {
				return nil, true, nil
			}
			v, err = f.eval(s.Value)
			return v, true, err
		default:
			return nil, false, errNotConst
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
