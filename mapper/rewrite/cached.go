// This file translates functions whose results functools.cache and lru_cache remember.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// shallowCached is the condition of recursive functions that are cached: CPython 3.11 counts two calls for each.
const shallowCached = "recursion of cached functions stays within 300 calls"

// remember makes a function ask for the result that it gave before to the same arguments.
//
//	@lru_cache def square(n): return n * n  =>  return squareMemo.Get(py.Tuple{n}, func() int { return n * n })
func (t *translator) remember(decl *gotree.Func) {
	size, ok := t.py.Cached()
	f := t.out
	if !ok || f.Mode != ValueMode {
		return
	}
	if f.Context || f.Result == "" || t.py.Generator || t.py.Async || f.maybe || t.py.Args.Vararg != nil || t.py.Args.Kwarg != nil || len(t.py.Args.Defaults)+len(t.py.Args.Kwonlyargs) > 0 {
		t.Fail(t.py.Syntax, diag.Decorated, "%s is cached, and does more than to return a value for its arguments", t.py.Name)
	}
	if f.recursive {
		t.Require(shallowCached)
	}
	key := &gotree.Composite{Type: t.qual("py", "Tuple")}
	for _, s := range t.py.Params {
		v := t.vars[s]
		if v == nil || !memoTypes[v.goType] || t.assigned(s) {
			t.Fail(t.py.Syntax, diag.Decorated, "%s is cached by an argument that is not known to be a text, an int or a bool", t.py.Name)
		}
		arg := t.dynamic(rule.Value{X: gotree.Ident{Name: v.name}, Type: v.goType, Pure: true})
		key.Elts = append(key.Elts, gotree.Element{Value: arg.X})
	}
	name := f.Place.Package.name(f.Name + "Memo")
	kept := &gotree.Call{Fn: t.qual("py", "NewMemo"), TypeArgs: []gotree.Expr{t.u.typeTree(f.Result)}, Args: []gotree.Expr{number(size)}}
	f.Place.Decls = append(f.Place.Decls, &gotree.VarDecl{
		Doc:    name + " remembers the results of " + f.Name + ".",
		Specs:  []gotree.VarSpec{{Names: []string{name}, Values: []gotree.Expr{kept}}},
		Origin: decl.Origin,
	})
	method := "Get"
	if f.Fails {
		method = "Try"
	}
	compute := &gotree.FuncLit{Type: gotree.FuncType{Results: decl.Type.Results}, Body: decl.Body}
	decl.Body = &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(gotree.CallOf(gotree.Sel(gotree.Ident{Name: name}, method), key, compute))}}
}

// memoTypes are the Go types of arguments that equal each other only where Python's are one key.
var memoTypes = set("string int bool " + bigInt)

// assigned reports whether the function binds a parameter again.
func (t *translator) assigned(s *ir.Symbol) bool { return len(s.Binds) > 1 }

func number(n int) gotree.Expr {
	if n < 0 {
		return &gotree.Unary{Op: "-", X: gotree.Num{Text: itoa(-n)}}
	}
	return gotree.Num{Text: itoa(n)}
}
