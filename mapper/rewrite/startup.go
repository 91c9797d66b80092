// This file translates expressions that Python evaluates once, when the app is made: settings that come from the
// environment.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// StartTruth returns the truth value of an expression of fn's that Python evaluates when the app is made, as a Go
// expression. It refuses what needs a request, the module's state or more than one expression.
func (u *Unit) StartTruth(fn *ir.Func, e pyast.Expr) (gotree.Expr, *Failure) {
	if call, ok := e.(*pyast.Call); ok && fn.Qualified(call.Func) == "bool" && len(call.Args) == 1 && len(call.Keywords) == 0 {
		e = call.Args[0]
	}
	return u.atStart(fn, e, func(t *translator) rule.Value {
		if v, ok := t.environment(e); ok {
			return t.truth(e, v)
		}
		return t.condition(e)
	})
}

// environment translates os.environ.get(name) where a missing variable and an empty one mean the same.
func (t *translator) environment(e pyast.Expr) (rule.Value, bool) {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return rule.Value{}, false
	}
	q, name := t.Qualified(call.Func), t.Const(call.Args[0])
	if q != "os.environ.get" && q != "os.getenv" || name == nil || name.Kind != ir.ConstStr {
		return rule.Value{}, false
	}
	t.readsEnviron(e, call.Args[0])
	return rule.Value{X: gotree.CallOf(gotree.Qual{Path: "os", Name: "Getenv"}, gotree.Str{Value: name.Text}), Type: "string", Pure: true}, true
}

// StartValue returns such an expression as a value of a Go type.
func (u *Unit) StartValue(fn *ir.Func, e pyast.Expr, want string) (gotree.Expr, *Failure) {
	return u.atStart(fn, e, func(t *translator) rule.Value { return t.fit(e, t.Expr(e, want), want) })
}

func (u *Unit) atStart(fn *ir.Func, e pyast.Expr, translate func(*translator) rule.Value) (gotree.Expr, *Failure) {
	t := u.initialiser(fn.Module)
	t.py = fn
	var v rule.Value
	failure := t.attempt(func() { v = translate(t) })
	if failure == nil && (!v.Plain() || len(t.block.Stmts) > 0 || t.out.Context || t.out.State != nil || len(t.vars) > 0) {
		failure = &Failure{Code: diag.NoGlobal, Message: "the setting needs more than an expression", Module: fn.Module, Node: e}
	}
	return v.X, failure
}
