// This file translates the functions that Pydantic calls while it validates a model.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// modelTypes are the Go types of what Pydantic makes of fields.
var modelTypes = map[string]string{
	"pydantic.SecretStr": "pydantic.Secret", "pydantic.SecretBytes": "pydantic.SecretData",
	"pydantic.HttpUrl": "pydantic.Link", "pydantic.AnyHttpUrl": "pydantic.Link", "pydantic.AnyUrl": "pydantic.Link",
}

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

// makesModel reports whether an expression constructs a Pydantic model.
func (t *translator) makesModel(e pyast.Expr) bool {
	found := false
	pyast.Walk(e, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok {
			c := t.classObject(call.Func)
			found = found || c != nil && c.Kind == ir.ModelClass
		}
		return !found
	})
	return found
}

// atStart translates the value of a module-level variable that may raise, which ends the program before it serves
// anything, as an exception does while Python imports the module.
func (t *translator) atStart(e pyast.Expr, goType string) rule.Value {
	t.frames = []frame{startFrame()}
	v := t.Expr(e, goType)
	if v.Fails && v.Type == goType && len(t.block.Stmts) == 0 {
		return rule.Value{X: gotree.CallOf(t.qual("py", "Must"), v.X), Type: goType}
	}
	v = t.fit(e, t.Hoist(v, "value"), goType)
	if len(t.block.Stmts) == 0 {
		return v
	}
	made := &gotree.FuncLit{
		Type: gotree.FuncType{Results: []gotree.Param{{Type: t.u.typeTree(goType)}}},
		Body: &gotree.Block{Stmts: append(t.block.Stmts, gotree.Ret(v.X))},
	}
	t.block = &gotree.Block{}
	return rule.Value{X: gotree.CallOf(made), Type: goType}
}
