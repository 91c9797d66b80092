// This file reads and writes defaults that functions of the program make (default_factory).

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// factoryKind says how a function that makes a default is called.
type factoryKind int

const (
	madePlainly factoryKind = iota
	madeFails               // it may raise
	madeLike                // it returns a value of any type
	madeFrom                // it is given the fields before
)

// factoryReaders are the functions that read a field whose default a function makes, where that is called in another way.
var factoryReaders = map[factoryKind]string{madeFails: "DefaultMade", madeLike: "DefaultLike", madeFrom: "DefaultFrom"}

// factoryFunc returns the function of the program, or the lambda, that e is, where Pydantic calls it without arguments or
// with the fields before alone; nil for others.
func (d *describer) factoryFunc(e pyast.Expr) *ir.Func {
	var fn *ir.Func
	if lambda, ok := e.(*pyast.Lambda); ok {
		fn = d.owner.Module.FuncOf[lambda]
	} else if s := d.scope().Resolve(e); s != nil && s.Kind == ir.FuncName && len(s.Binds) == 1 {
		fn = s.Func
	}
	if fn == nil || len(fn.Params) > 1 || !plainParams(fn) || len(fn.Args.Defaults) > 0 || fn.Async || fn.Generator || len(fn.Decorators()) > 0 {
		return nil
	}
	return fn
}

// setFactoryFunc takes a function of the program as the maker of a default: false where it has no translation.
func (d *describer) setFactoryFunc(f *Field, e pyast.Expr) bool {
	fn := d.factoryFunc(e)
	if fn == nil || d.models.one() || ir.IsPrivate(f.Name) || isSettings(d.class) || d.class.IsRootModel() {
		return false
	}
	f.fallback.fn = fn
	return true
}

// asksData reports whether the default of a field is made from the fields before.
func (f *Field) asksData() bool { return f.fallback.fn != nil && len(f.fallback.fn.Params) == 1 }

// givenFactory tells what the function that makes the default is given.
func (f *Field) givenFactory(give func(fn *ir.Func, param *ir.Symbol, t ir.Type)) {
	switch {
	case f.asksData():
		give(f.fallback.fn, f.fallback.fn.Params[0], ir.Dict{Key: ir.Str, Value: ir.Any})
	case f.fallback.fn != nil:
		give(f.fallback.fn, nil, nil)
	}
}

// factory returns the function that makes the default of a field. Pydantic does not check what it makes, so that it must
// be of the field's own type, or is compared with that when it is made.
//
//	Field(default_factory=home)  =>  pydantic.DefaultFunc(f.Key("home"), home, ...)
func (w *writer) factory(f *Field, want string) gotree.Expr {
	fn, failure := w.host.Func(f.fallback.fn, nil)
	if failure != nil {
		w.fail(failure)
		return gotree.Nil
	}
	for _, c := range fn.Conditions {
		w.model.require(c)
	}
	made := f.fallback.fn.Returns
	exact := fn.Result == want && made != nil && w.fills(f, made)
	if f.asksData() && f.shape.bare().kind == anyShape || f.checked || w.models.asked.defaults || fn.Result == "" || !exact && !slices.Contains(comparedShapes, f.shape.bare().kind) {
		w.refuse("the default_factory of " + f.Name + " does not certainly make a value of the field's type")
	}
	switch {
	case f.asksData():
		f.fallback.how = madeFrom
		return w.factoryFrom(f, fn)
	case !exact:
		f.fallback.how = madeLike
		return w.factoryFrom(f, fn)
	case fn.Fails:
		f.fallback.how = madeFails
	}
	return fn.X
}

// factoryFrom writes a function that makes a default from the fields before.
//
//	func(data *py.Dict[string, any]) (any, error) { return total(data), nil }
func (w *writer) factoryFrom(f *Field, fn Callable) gotree.Expr {
	call := gotree.CallOf(fn.X)
	var params []gotree.Param
	if f.asksData() {
		data := gotree.Ident{Name: "data"}
		call.Args = []gotree.Expr{data}
		params = []gotree.Param{{Names: []string{data.Name}, Type: w.host.TypeTree("*py.Dict[string, any]")}}
		if !slices.Equal(fn.Params, []string{"*py.Dict[string, any]"}) {
			w.refuse("the default_factory of " + f.Name + " does not take the fields before as a dict")
		}
	}
	return &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  params,
			Results: []gotree.Param{{Type: gotree.Ident{Name: "any"}}, {Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(results(call, fn)...)}},
	}
}

// comparedShapes are those whose values are compared with what a function makes.
var comparedShapes = []shapeKind{strShape, intShape, boolShape, floatShape, datetimeShape, dateShape, uuidShape, anyShape}

// fills reports whether a value that is made as a t is one that the field itself would hold.
func (w *writer) fills(f *Field, t ir.Type) bool {
	if f.shape.bare().kind == modelShape {
		in, ok := t.(ir.Instance)
		return ok && in.Class == f.shape.bare().class
	}
	plain := []shapeKind{strShape, boolShape, listShape, dictShape, datetimeShape, uuidShape, intShape, floatShape}
	return slices.Contains(plain, f.shape.bare().kind) && ir.Same(t, f.shape.bare().irType())
}
