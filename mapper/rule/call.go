// This file fills the calls of a template: arguments by the parameters' types, the result by the results'.

package rule

import (
	"go/ast"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// predeclared are the signatures of Go's own functions, as far as templates use them.
var predeclared = map[string]*Signature{
	"len":     {Params: []string{""}, Results: []string{"int"}},
	"string":  {Params: []string{"[]byte"}, Results: []string{"string"}},
	"float64": {Params: []string{"int"}, Results: []string{"float64"}},
	"int":     {Params: []string{"int"}, Results: []string{"int"}},
	"int64":   {Params: []string{"int"}, Results: []string{"int64"}},
	"any":     {Params: []string{"any"}, Results: []string{"any"}},
	"min":     {Params: []string{"int", "int"}, Results: []string{"int"}},
	"max":     {Params: []string{"int", "int"}, Results: []string{"int"}},
}

// call fills a call. A function without a known signature fails the rule, which the guard test reports.
func (b *builder) call(e *ast.CallExpr) Value {
	fn, sig, bound := b.function(e.Fun)
	if sig == nil {
		return b.fail()
	}
	out := &gotree.Call{Fn: fn}
	at := 0
	for i, arg := range e.Args {
		if name, ok := arg.(*ast.Ident); ok && e.Ellipsis.IsValid() && i == len(e.Args)-1 {
			v, _, ok := b.filler.Arg(name.Name, "[]"+sig.param(at))
			b.ok = b.ok && ok
			out.Args, out.Spread = spread(out.Args, v.X)
			break
		}
		v := b.argument(arg, sig.param(at), bound)
		out.Args = append(out.Args, v.X)
		at++
	}
	return sig.yield(out, bound)
}

// spread adds the items of a slice to arguments: one by one where it is a literal.
func spread(args []gotree.Expr, slice gotree.Expr) ([]gotree.Expr, bool) {
	lit, ok := slice.(*gotree.Composite)
	if !ok {
		return append(args, slice), true
	}
	for _, elem := range lit.Elts {
		args = append(args, elem.Value)
	}
	return args, false
}

// argument fills one argument and binds the type parameters that it shows.
func (b *builder) argument(arg ast.Expr, param string, bound map[string]string) Value {
	want := substitute(param, bound)
	if open(want, bound) {
		v := b.value(arg, "")
		b.ok = b.ok && unify(param, v.Type, bound)
		return v
	}
	return b.value(arg, want)
}

// function resolves the function of a call: predeclared, qualified, or a method of a value.
func (b *builder) function(fun ast.Expr) (gotree.Expr, *Signature, map[string]string) {
	switch fun := fun.(type) {
	case *ast.Ident:
		sig := predeclared[fun.Name]
		return gotree.Ident{Name: fun.Name}, sig, map[string]string{}
	case *ast.ArrayType:
		return b.expr(fun), &Signature{Params: []string{"string"}, Results: []string{spell(fun)}}, map[string]string{}
	case *ast.IndexExpr, *ast.IndexListExpr:
		return b.instantiated(fun)
	case *ast.SelectorExpr:
		if pkg, ok := fun.X.(*ast.Ident); ok && b.isPackage(pkg.Name) {
			sig := b.sigs.Func(pkg.Name + "." + fun.Sel.Name)
			return gotree.Qual{Path: b.filler.Path(pkg.Name), Name: fun.Sel.Name}, sig, params(sig)
		}
		return b.method(fun)
	}
	return nil, nil, nil
}

func (b *builder) instantiated(fun ast.Expr) (gotree.Expr, *Signature, map[string]string) {
	var x ast.Expr
	var args []ast.Expr
	switch fun := fun.(type) {
	case *ast.IndexExpr:
		x, args = fun.X, []ast.Expr{fun.Index}
	case *ast.IndexListExpr:
		x, args = fun.X, fun.Indices
	}
	fn, sig, bound := b.function(x)
	if sig == nil {
		return nil, nil, nil
	}
	out := gotree.Inst(fn)
	for i, arg := range args {
		bound[sig.TypeParams[i]] = spell(arg)
		out.Indices = append(out.Indices, b.expr(arg))
	}
	return out, sig, bound
}

func (b *builder) method(fun *ast.SelectorExpr) (gotree.Expr, *Signature, map[string]string) {
	x := b.value(fun.X, "")
	x.Type = b.sigs.Resolve(x.Type)
	sig := b.sigs.Func(Base(x.Type) + "." + fun.Sel.Name)
	if sig == nil || !x.Plain() {
		return nil, nil, nil
	}
	bound := params(sig)
	for i, arg := range Args(x.Type) {
		if i < len(sig.TypeParams) {
			bound[sig.TypeParams[i]] = arg
		}
	}
	return gotree.Sel(x.X, fun.Sel.Name), sig, bound
}

// params returns the type parameters of sig, still open.
func params(sig *Signature) map[string]string {
	bound := map[string]string{}
	if sig != nil {
		for _, name := range sig.TypeParams {
			bound[name] = ""
		}
	}
	return bound
}

func (sig *Signature) param(i int) string {
	if i >= len(sig.Params) {
		if sig.Variadic && len(sig.Params) > 0 {
			return sig.Params[len(sig.Params)-1]
		}
		return ""
	}
	return sig.Params[i]
}

// yield returns the value of a call: (T), (T, error), (T, bool), (T, bool, error), (error) or nothing.
func (sig *Signature) yield(call *gotree.Call, bound map[string]string) Value {
	v := Value{X: call}
	results := sig.Results
	if n := len(results); n > 0 && results[n-1] == "error" {
		v.Fails, results = true, results[:n-1]
	}
	if n := len(results); n == 2 && results[1] == "bool" {
		v.Pair, results = true, results[:1]
	}
	if len(results) == 1 {
		v.Type = substitute(results[0], bound)
	}
	return v
}

// Yield returns what a call of the function named "pkg.Name" yields, or false when there is none of that name.
func (s *Signatures) Yield(name string, call *gotree.Call) (Value, bool) {
	sig := s.funcs[name]
	if sig == nil {
		return Value{}, false
	}
	return sig.yield(call, params(sig)), true
}

// substitute replaces the bound type parameters in a type's spelling.
func substitute(goType string, bound map[string]string) string {
	if goType == "" || len(bound) == 0 {
		return goType
	}
	return spell(replace(parseType(goType), bound))
}

func replace(e ast.Expr, bound map[string]string) ast.Expr {
	switch e := e.(type) {
	case *ast.Ident:
		if t := bound[e.Name]; t != "" {
			return parseType(t)
		}
	case *ast.StarExpr:
		return &ast.StarExpr{X: replace(e.X, bound)}
	case *ast.ArrayType:
		return &ast.ArrayType{Elt: replace(e.Elt, bound)}
	case *ast.MapType:
		return &ast.MapType{Key: replace(e.Key, bound), Value: replace(e.Value, bound)}
	case *ast.IndexExpr:
		return &ast.IndexExpr{X: e.X, Index: replace(e.Index, bound)}
	case *ast.IndexListExpr:
		list := make([]ast.Expr, len(e.Indices))
		for i, x := range e.Indices {
			list[i] = replace(x, bound)
		}
		return &ast.IndexListExpr{X: e.X, Indices: list}
	}
	return e
}

// open reports whether a type still has unbound type parameters.
func open(goType string, bound map[string]string) bool {
	for name, t := range bound {
		if t == "" && mentions(goType, name) {
			return true
		}
	}
	return false
}

func mentions(goType, name string) bool {
	for rest := goType; ; {
		i := strings.Index(rest, name)
		if i < 0 {
			return false
		}
		before, after := i == 0 || !letter(rest[i-1]), i+len(name) == len(rest) || !letter(rest[i+len(name)])
		if before && after {
			return true
		}
		rest = rest[i+len(name):]
	}
}

func letter(b byte) bool {
	return b == '_' || b == '.' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

// unify binds the type parameters of param so that it becomes the type of an argument.
func unify(param, arg string, bound map[string]string) bool {
	if arg == "" {
		return false
	}
	return unifyTree(parseType(param), parseType(arg), bound)
}

func unifyTree(param, arg ast.Expr, bound map[string]string) bool {
	switch p := param.(type) {
	case *ast.Ident:
		if t, isParam := bound[p.Name]; isParam {
			if t == "" {
				bound[p.Name] = spell(arg)
				return true
			}
			return t == spell(arg)
		}
		return spell(param) == spell(arg)
	case *ast.StarExpr:
		a, ok := arg.(*ast.StarExpr)
		return ok && unifyTree(p.X, a.X, bound)
	case *ast.ArrayType:
		a, ok := arg.(*ast.ArrayType)
		return ok && unifyTree(p.Elt, a.Elt, bound)
	case *ast.IndexExpr:
		a, ok := arg.(*ast.IndexExpr)
		return ok && spell(p.X) == spell(a.X) && unifyTree(p.Index, a.Index, bound)
	case *ast.IndexListExpr:
		a, ok := arg.(*ast.IndexListExpr)
		return ok && spell(p.X) == spell(a.X) && len(a.Indices) == len(p.Indices) &&
			unifyTree(p.Indices[0], a.Indices[0], bound) && unifyTree(p.Indices[1], a.Indices[1], bound)
	}
	return spell(param) == spell(arg)
}
