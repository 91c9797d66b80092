// This file translates objects of the app's classes that operations depend on: FastAPI calls them.

package rewrite

import (
	"fmt"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// isCallable reports whether a dependency is called on an object.
func isCallable(fn *ir.Func) bool { return fn.Class != nil && fn.Name == "__call__" }

// resolverOf returns the name under which the result of an object is kept, and the function that asks it.
//
//	Depends(RoleChecker(["admin"]))  =>  func(p *fastapi.Params) (*User, error) { return resolveRoleChecker(p, roleChecker) }
func (t *translator) resolverOf(d *ir.Dependency, f *Func, p gotree.Ident) (key string, resolve gotree.Expr) {
	object := t.objectIn(d)
	fn := t.function1(f)
	name := gotree.Ident{Name: p.Name}
	lit := &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{name.Name}, Type: t.u.typeTree("*fastapi.Params")}},
			Results: []gotree.Param{{Type: t.u.typeTree(f.Result)}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.CallOf(fn, name, object))}},
	}
	key = d.On.Func.Module.Name + "." + d.On.Func.Qualname
	if s := d.Scope.Resolve(d.Object); s != nil {
		return key + ":" + s.Name, lit
	}
	return fmt.Sprintf("%s:%s:%d", key, d.Scope.Module.Name, d.Object.Bounds().Start), lit
}

// objectIn returns the object: a global variable, or a new one where the dependency makes it.
func (t *translator) objectIn(d *ir.Dependency) gotree.Expr {
	py := t.py
	t.py = d.Scope
	v := t.plain(d.Object, "")
	t.py = py
	if t.u.classOf(v.Type) == nil || v.MayNil {
		t.Fail(d.Object, diag.NoOperation, "the object that the operation depends on is not known for sure")
	}
	if _, named := v.X.(gotree.Ident); named || d.Scope.Resolve(d.Object) != nil {
		return v.X
	}
	object := gotree.Ident{Name: t.scope.Take(gotree.GoName(d.On.Func.Class.Name, false))}
	t.emit(gotree.Define(v.X, object))
	return object
}
