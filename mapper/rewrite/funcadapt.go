// This file converts functions as values to the Go types of wider sets of functions, and tells which lambdas are kept.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// asFunc converts a function value to the signature of a wider set of functions by a literal around it.
func (t *translator) asFunc(v rule.Value, to string) (rule.Value, bool) {
	from, want := t.u.sigTypes[v.Type], t.u.sigTypes[to]
	if from == nil || want == nil || v.MayNil || v.OK != nil || !v.Pure || from.result != want.result || !slices.Equal(from.params, want.params) ||
		from.fails && !want.fails || from.context && !want.context || from.state != nil && want.state == nil {
		return rule.Value{}, false
	}
	if lit, ok := v.X.(*gotree.FuncLit); ok && from.fails == want.fails && !from.context && from.state == nil {
		lit.Type.Params = append(t.hiddenParams(want, nil, nil), lit.Type.Params...)
		return rule.Value{X: lit, Type: to, Pure: true}, true
	}
	return rule.Value{X: t.adaptFunc(v.X, from, want), Type: to, Pure: true}, true
}

// hiddenParams are the parameters for the module's state and the request, blank where from does not take them.
func (t *translator) hiddenParams(want, from *funcSig, args *[]gotree.Expr) []gotree.Param {
	var out []gotree.Param
	add := func(name string, used bool, typ gotree.Expr) {
		if !used {
			name = "_"
		} else {
			*args = append(*args, gotree.Ident{Name: name})
		}
		out = append(out, gotree.Param{Names: []string{name}, Type: typ})
	}
	if want.state != nil {
		add(want.state.recv(), from != nil && from.state != nil, t.u.typeTree("*"+want.state.Package.Name+"."+want.state.Name))
	}
	if want.context {
		add("c", from != nil && from.context, t.u.typeTree("*gin.Context"))
	}
	return out
}

// adaptFunc returns a literal of one signature that calls a function of another.
func (t *translator) adaptFunc(fn gotree.Expr, from, want *funcSig) gotree.Expr {
	var args []gotree.Expr
	params := t.hiddenParams(want, from, &args)
	scope := gotree.NewScope(t.scope)
	for i, s := range paramsOf(from.funcs[0]) {
		name := scope.GoName(s.Name, false)
		params = append(params, gotree.Param{Names: []string{name}, Type: t.u.typeTree(want.params[i])})
		args = append(args, gotree.Ident{Name: name})
	}
	call := gotree.CallOf(fn, args...)
	lit := &gotree.FuncLit{Type: gotree.FuncType{Params: params}, Body: &gotree.Block{}}
	if want.result != "" {
		lit.Type.Results = append(lit.Type.Results, gotree.Param{Type: t.u.typeTree(want.result)})
	}
	if want.fails {
		lit.Type.Results = append(lit.Type.Results, gotree.Param{Type: gotree.Ident{Name: "error"}})
	}
	switch {
	case from.fails || !want.fails && want.result != "":
		lit.Body.Stmts = []gotree.Stmt{gotree.Ret(call)}
	case want.result != "":
		lit.Body.Stmts = []gotree.Stmt{gotree.Ret(call, gotree.Nil)}
	case want.fails:
		lit.Body.Stmts = []gotree.Stmt{gotree.Do(call), gotree.Ret(gotree.Nil)}
	default:
		lit.Body.Stmts = []gotree.Stmt{gotree.Do(call)}
	}
	return lit
}

// heldLambda reports whether a lambda is kept or handed on, so that it may be called long after: it is no key that a
// builtin or a library function calls at once.
func heldLambda(fn *ir.Func) bool {
	around := fn.Definer()
	consumed := false
	visit := func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok {
			return !consumed
		}
		a, method := call.Func.(*pyast.Attribute)
		if around.Qualified(call.Func) == "" && !(method && a.Attr == "sort") {
			return !consumed
		}
		for _, arg := range call.Args {
			consumed = consumed || pyast.Node(arg) == fn.Syntax
		}
		for _, k := range call.Keywords {
			consumed = consumed || pyast.Node(k.Value) == fn.Syntax
		}
		return !consumed
	}
	for _, s := range around.Body {
		pyast.Walk(s, visit)
	}
	if lambda, ok := around.Syntax.(*pyast.Lambda); ok {
		pyast.Walk(lambda.Body, visit)
	}
	return !consumed
}
