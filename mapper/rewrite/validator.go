// This file translates the functions that Pydantic calls while it validates a model.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// Check translates a validator and returns it with its Go name: of a method, with self as the class of its object, the
// method expression. It refuses functions that use the request or module state.
func (u *Unit) Check(fn *ir.Func, self *ir.Class) (*Func, gotree.Expr, *Failure) {
	t := u.initialiser(fn.Module)
	var f *Func
	var x gotree.Expr
	failure := t.attempt(func() {
		if self != nil {
			f = t.calleeOf(fn.Syntax, fn, self)
			x = gotree.Sel(gotree.Ptr(gotree.Ident{Name: u.Class(self).Name}), f.Name)
		} else {
			f = t.callee(fn.Syntax, fn, ValueMode)
			x = t.function1(f)
		}
		if f.Context || f.State != nil || f.recursive || fn.Async || fn.Generator {
			t.Fail(fn.Syntax, diag.ModelValidator, "the validator %s uses more than its arguments", fn.Name)
		}
	})
	if failure == nil {
		u.checks = append(u.checks, f)
	}
	return f, x, failure
}

// Checks returns the validators that Check has translated.
func (u *Unit) Checks() []*Func { return u.checks }
