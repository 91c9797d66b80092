// This file translates functions of the app that are given to others as functions of values of any type.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// givenFunc returns a function of the app or of an enclosing function that takes n plain arguments, and its Go name.
func (t *translator) givenFunc(e pyast.Expr, n int) (*Func, gotree.Expr, bool) {
	f, x := t.localFunc(e), gotree.Expr(nil)
	if f != nil {
		x = gotree.Ident{Name: f.Name}
	} else if fn := t.funcOf(e); fn != nil && !decorated(fn) && !fn.Generator && !fn.Async && fn.Class == nil {
		f = t.callee(e, fn, ValueMode)
		x = t.function1(f)
	}
	fits := f != nil && len(f.Params) == n && f.done && !f.Py.Generator && len(f.Py.Params) == n && rests(f.Py) == 0 && f.Result != ""
	return f, x, fits
}

// funcKey2 translates a function of the app with two parameters as a py.Key2.
//
//	functools.reduce(merge, parts)  =>  py.Reduce(func(a, b any) (any, error) { return merge(a, b), nil }, parts)
func (t *translator) funcKey2(e pyast.Expr) (rule.Value, bool) {
	f, x, ok := t.givenFunc(e, 2)
	if !ok {
		return rule.Value{}, false
	}
	return t.adaptedFunc(e, f, x, "py.Key2"), true
}

// adaptedFunc wraps a call of f in a function of values of any type.
func (t *translator) adaptedFunc(e pyast.Expr, f *Func, x gotree.Expr, goType string) rule.Value {
	names := make([]string, len(f.Params))
	args := make([]gotree.Expr, len(f.Params))
	for i, param := range f.Params {
		names[i] = t.scope.Take([]string{"item", "other"}[i%2])
		args[i] = gotree.Ident{Name: names[i]}
		if param != "any" {
			args[i] = &gotree.Assert{X: args[i], Type: t.u.typeTree(param)}
		}
	}
	inner := frame{
		fail: func(err gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(gotree.Nil, err)} },
		ret:  func(values []gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(values...)} },
	}
	block := t.sub(func() {
		t.within(inner, func() {
			v := t.invoke(f, x, args)
			if v.Fails && v.Type == "any" {
				t.emit(gotree.Ret(v.X))
				return
			}
			t.emit(gotree.Ret(t.fit(e, t.Hoist(v, "key"), "any").X, gotree.Nil))
		})
	})
	lit := &gotree.FuncLit{Body: block, Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: names, Type: gotree.Ident{Name: "any"}}},
		Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
	}}
	return rule.Value{X: lit, Type: goType, Pure: true}
}
