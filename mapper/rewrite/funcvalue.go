// This file translates functions as values: the Go type of functions that stand for one another, what mentions them
// without a call, and calls of what a variable, a container or an attribute holds.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// funcSig is the Go signature of functions that stand for one another as values.
type funcSig struct {
	funcs   []*ir.Func
	state   *State // of the module, which comes first
	context bool   // the request's, which comes next
	params  []string
	result  string // "" for none
	fails   bool
	failure *Failure // of a function that has no translation, or cannot be held as a value
}

// goType spells the signature.
func (s *funcSig) goType() string {
	if s.failure != nil {
		return ""
	}
	var params, results []string
	if s.state != nil {
		params = append(params, "*"+s.state.Package.Name+"."+s.state.Name)
	}
	if s.context {
		params = append(params, "*gin.Context")
	}
	params = append(params, s.params...)
	if s.result != "" {
		results = append(results, s.result)
	}
	if s.fails {
		results = append(results, "error")
	}
	out := "func(" + strings.Join(params, ", ") + ")"
	switch {
	case len(results) == 1:
		out += " " + results[0]
	case len(results) > 1:
		out += " (" + strings.Join(results, ", ") + ")"
	}
	return out
}

// isFunc reports whether a Go type is one of functions.
func isFunc(goType string) bool { return strings.HasPrefix(goType, "func(") }

// funcSig returns the signature of the functions that values of a type are.
func (u *Unit) funcSig(known ir.Type) *funcSig {
	if sig := u.funcSigs[known]; sig != nil {
		return sig
	}
	if u.funcSigs == nil {
		u.funcSigs, u.sigTypes = map[ir.Type]*funcSig{}, map[string]*funcSig{}
	}
	sig := &funcSig{funcs: ir.FuncsOf(known)}
	first := sig.funcs[0]
	sig.failure = &Failure{Code: diag.Recursion, Message: "the recursive function " + first.Name + " as a value is not translated", Module: first.Module, Node: first.Syntax}
	u.funcSigs[known] = sig
	sig.failure = u.signFuncs(sig)
	if sig.failure == nil {
		u.sigTypes[sig.goType()] = sig
	}
	return sig
}

// signFuncs fills a signature from what its functions are in Go.
func (u *Unit) signFuncs(sig *funcSig) *Failure {
	first := sig.funcs[0]
	for _, s := range paramsOf(first) {
		goType := u.repr(s.Type)
		if goType == "" {
			return &Failure{Code: diag.NoType, Message: "a parameter of type " + typeText(s.Type) + " has no Go type", Module: first.Module, Node: first.Syntax}
		}
		sig.params = append(sig.params, goType)
	}
	sig.result = u.result(first.Returns)
	if sig.result == "" && first.Returns != ir.Type(ir.None) && first.Returns != ir.Type(ir.Never) {
		return &Failure{Code: diag.NoType, Message: "a result of type " + typeText(first.Returns) + " has no Go type", Module: first.Module, Node: first.Syntax}
	}
	for _, fn := range sig.funcs {
		if failure := u.signFunc(sig, fn); failure != nil {
			return failure
		}
	}
	return nil
}

// signFunc adds what one function needs. One that stands in another takes part as a literal, which may fail and takes
// what it needs from around it.
func (u *Unit) signFunc(sig *funcSig, fn *ir.Func) *Failure {
	refuse := func(why string) *Failure {
		return &Failure{Code: diag.NoClosure, Message: fn.Name + " as a value is not translated: " + why, Module: fn.Module, Node: fn.Syntax}
	}
	if fn.Generator || fn.Async || rests(fn) > 0 || len(fn.Args.Kwonlyargs) > 0 || len(paramsOf(fn)) != len(sig.params) {
		return refuse("it is called in a way of its own")
	}
	if isLiteral(fn) {
		sig.fails = true
		return nil
	}
	f := u.Function(fn, ValueMode)
	switch {
	case f.Failure != nil:
		return f.Failure
	case !f.done || f.recursive:
		return &Failure{Code: diag.Recursion, Message: "the recursive function " + fn.Name + " as a value is not translated", Module: fn.Module, Node: fn.Syntax}
	case slices.Contains(f.Params, dropped) || f.maybe:
		return refuse("not all of its parameters are values in Go")
	case f.State != nil && sig.state != nil && f.State != sig.state:
		return refuse("it uses the state of another package")
	case f.Result != sig.result:
		return refuse("it returns another type")
	}
	if f.State != nil {
		sig.state = f.State
	}
	sig.context, sig.fails = sig.context || f.Context, sig.fails || f.Fails
	return nil
}

// paramsOf are the parameters that a call of a function as a value fills. Those at the end of a lambda whose defaults keep
// values of the function around it (lambda x, i=i: ...) are none.
func paramsOf(fn *ir.Func) []*ir.Symbol {
	if n := keptParams(fn); n > 0 {
		return fn.Params[:len(fn.Params)-n]
	}
	if fn.Class != nil && !fn.HasDecorator("staticmethod") && len(fn.Params) > 0 {
		return fn.Params[1:]
	}
	return fn.Params
}

// keptParams counts the parameters at the end of a lambda whose defaults are no constants.
func keptParams(fn *ir.Func) int {
	if _, lambda := fn.Syntax.(*pyast.Lambda); !lambda || rests(fn) > 0 || len(fn.Args.Kwonlyargs) > 0 {
		return 0
	}
	n := 0
	for _, d := range slices.Backward(fn.Args.Defaults) {
		if _, isConst := d.(*pyast.Constant); isConst {
			break
		}
		n++
	}
	return n
}

// keepDefaults evaluates the defaults of a lambda where it is made, and gives them to its literal.
//
//	lambda x, i=i: x + i  =>  kept := i; func(x int) int { i := kept; return x + i }
func (t *translator) keepDefaults(fn *ir.Func, f *Func, lit *gotree.FuncLit) {
	n := keptParams(fn)
	if n == 0 {
		return
	}
	first, at := len(fn.Params)-n, len(fn.Args.Defaults)-n
	var kept []gotree.Stmt
	for i := range n {
		param := lit.Type.Params[len(lit.Type.Params)-n+i].Names[0]
		name := gotree.Ident{Name: t.scope.GoName(fn.Params[first+i].Name+"_kept", false)}
		v := t.plain(fn.Args.Defaults[at+i], f.Params[first+i])
		t.emit(gotree.Define(v.X, name))
		kept = append(kept, gotree.Define(name, gotree.Ident{Name: param}))
	}
	lit.Type.Params = lit.Type.Params[:len(lit.Type.Params)-n]
	f.Params = f.Params[:first]
	lit.Body.Stmts = append(kept, lit.Body.Stmts...)
}

// isLiteral reports whether a function becomes a function literal: a lambda, or one that is defined in another.
func isLiteral(fn *ir.Func) bool {
	_, lambda := fn.Syntax.(*pyast.Lambda)
	return lambda || fn.Class == nil && fn.Outer != nil && fn.Outer != fn.Module.Body
}

// mustSig returns the signature of what a value may be, or fails with the function that has none.
func (t *translator) mustSig(known ir.Type) *funcSig {
	sig := t.u.funcSig(known)
	if sig.failure != nil {
		panic(sig.failure)
	}
	return sig
}

// mention translates a function of the project as a value.
//
//	handlers = {"add": add}  =>  py.DictOf(py.P("add", add))
func (t *translator) mention(node pyast.Node, fn *ir.Func, object *rule.Value) rule.Value {
	if decorated(fn) {
		t.Fail(node, diag.Decorated, "%s is decorated, and used as a value", fn.Name)
	}
	sig := t.mustSig(ir.Callable{Func: fn})
	f := t.u.Function(fn, ValueMode)
	out := t.host().out
	out.Calls = append(out.Calls, f)
	for _, condition := range f.Conditions {
		t.Require(condition)
	}
	v := rule.Value{Type: sig.goType(), Pure: true}
	plain := slices.Equal(f.Params, sig.params)
	switch {
	case object != nil && plain && f.State == nil:
		v.X = gotree.Sel(object.X, f.Name)
	case object == nil && plain && f.State == nil:
		v.X = gotree.Qual{Path: t.u.Path(f.Place.Package), Name: f.Name}
	case object == nil && plain:
		v.X = gotree.Sel(gotree.Ptr(gotree.Ident{Name: f.State.Name}), f.Name)
	default:
		t.Fail(node, diag.NoClosure, "%s as a value is not translated: its parameters are assigned other types", fn.Name)
	}
	return v
}

// boundMethod translates a method as a value, with its object.
func (t *translator) boundMethod(e *pyast.Attribute, m *ir.Func, c *ir.Class) rule.Value {
	if m.HasDecorator("staticmethod") || !plainMethod(m) || t.u.depends(m) || t.u.overridden(c, m.Name) {
		t.Fail(e, diag.NoClass, "the method %s of %s as a value is not translated", e.Attr, c.Name)
	}
	x := t.object(e, t.plain(e.Value, ""), e.Attr)
	if !x.Pure {
		name := gotree.Ident{Name: t.scope.Take("object")}
		t.emit(gotree.Define(x.X, name))
		x.X = name
	}
	return t.mention(e, m, &x)
}

// lambdaValue translates a lambda as a value.
func (t *translator) lambdaValue(e *pyast.Lambda, want string) rule.Value {
	fn := t.py.Module.FuncOf[e]
	if fn == nil || want == "any" {
		t.Fail(e, diag.NoLambda, "this use of a lambda is not translated")
	}
	sig := t.mustSig(ir.Callable{Func: fn})
	f := t.local(nil, fn)
	f.Fails = true
	lit := t.funcLiteral(f, t.locals)
	t.keepDefaults(fn, f, lit)
	t.checkLiteral(e, f, sig)
	return rule.Value{X: lit, Type: sig.goType(), Pure: true}
}

// localValue translates the name of a nested function as a value.
func (t *translator) localValue(e pyast.Node, f *Func) rule.Value {
	sig := t.mustSig(ir.Callable{Func: f.Py})
	t.checkLiteral(e, f, sig)
	return rule.Value{X: gotree.Ident{Name: f.Name}, Type: sig.goType(), Pure: true}
}

// checkLiteral refuses literals that are more than their signature says, and those that may run when what they use of
// the function around them is gone: its request, its hold on the module's state, the turn of a comprehension.
func (t *translator) checkLiteral(node pyast.Node, f *Func, sig *funcSig) {
	switch {
	case !f.done || f.recursive:
		t.Fail(node, diag.Recursion, "the recursive function %s as a value is not translated", f.Py.Name)
	case f.asks || f.stateful:
		t.Fail(node, diag.NoClosure, "a nested function as a value that uses the request or the state of a module is not translated")
	case !f.Fails || f.Result != sig.result || !slices.Equal(f.Params, sig.params):
		t.Fail(node, diag.NoClosure, "the function %s as a value is not translated: its parameters are assigned other types", f.Py.Name)
	}
	for _, s := range freeOf(f.Py) {
		if s.Scope != nil && s.Scope.Func != nil && s.Scope != s.Scope.Func.Scope {
			t.Fail(node, diag.NoClosure, "a function as a value that uses the variable %s of a comprehension is not translated", s.Name)
		}
	}
}

// usedAsValue reports whether a nested function is mentioned without being called.
func (t *translator) usedAsValue(s *ir.Symbol) bool {
	for _, fn := range append([]*ir.Func{t.py.Module.Body}, t.py.Module.Funcs...) {
		called := map[*pyast.Name]bool{}
		found := false
		for _, stmt := range fn.Body {
			pyast.Walk(stmt, func(n pyast.Node) bool {
				switch n := n.(type) {
				case *pyast.Call:
					if name, ok := n.Func.(*pyast.Name); ok {
						called[name] = true
					}
				case *pyast.Name:
					found = found || fn.Uses[n] == s && !called[n]
				}
				return !found
			})
		}
		if lambda, ok := fn.Syntax.(*pyast.Lambda); ok && !found {
			name, isName := lambda.Body.(*pyast.Name)
			found = isName && fn.Uses[name] == s
		}
		if found {
			return true
		}
	}
	return false
}

// callValue translates the call of a function that a variable, a container or an attribute holds.
func (t *translator) callValue(e *pyast.Call) (rule.Value, bool) {
	known := strip(t.TypeOf(e.Func))
	if ir.FuncsOf(known) == nil {
		return rule.Value{}, false
	}
	sig := t.mustSig(known)
	given := t.valueArguments(e, sig)
	vs := t.several(append([]pyast.Expr{e.Func}, given...), append([]string{sig.goType()}, sig.params...))
	vs[0] = t.callable(vs[0])
	var args []gotree.Expr
	for _, fn := range sig.funcs {
		if isLiteral(fn) {
			continue
		}
		f := t.u.Function(fn, ValueMode)
		out := t.host().out
		out.Calls = append(out.Calls, f)
		for _, condition := range f.Conditions {
			t.Require(condition)
		}
		t.inherit(f)
	}
	if sig.state != nil {
		args = append(args, t.state(sig.state))
	}
	if sig.context {
		args = append(args, t.context())
	}
	for _, v := range vs[1:] {
		args = append(args, v.X)
	}
	v := rule.Value{X: gotree.CallOf(vs[0].X, args...), Type: sig.result, Fails: sig.fails}
	_, v.MayNil = sig.funcs[0].Returns.(ir.Optional)
	if sig.result == "" && sig.funcs[0].Returns == ir.Type(ir.Never) {
		v.Never, v.Fails = v.Fails, false
	}
	return v, true
}

// callable returns a function value that is called; TypeError is raised where it is None.
func (t *translator) callable(v rule.Value) rule.Value {
	if !v.MayNil && v.OK == nil {
		return v
	}
	if !v.Pure {
		name := gotree.Ident{Name: t.scope.Take("fn")}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure = name, true
	}
	missing := gotree.Expr(&gotree.Binary{Op: "==", X: v.X, Y: gotree.Nil})
	if v.OK != nil {
		missing = &gotree.Unary{Op: "!", X: v.OK}
	}
	raise := gotree.CallOf(gotree.Sel(t.qual("py", "TypeError"), "New"), gotree.Str{Value: "'NoneType' object is not callable"})
	t.emit(&gotree.If{Cond: missing, Then: t.sub(func() { t.raise(raise) })})
	return v
}

// valueArguments returns the arguments of a call in the order of the parameters, which all functions have alike.
func (t *translator) valueArguments(e *pyast.Call, sig *funcSig) []pyast.Expr {
	if hasStar(e.Args) || spreads(e) {
		t.Fail(e, diag.StarCall, "a call of a function that is held as a value, with stars, is not translated")
	}
	out := slices.Clone(e.Args)
	for _, k := range e.Keywords {
		if len(out) >= len(sig.params) || !t.allNamed(sig, len(out), k.Arg) {
			t.Fail(e, diag.StarCall, "a call of a function that is held as a value, with this keyword, is not translated")
		}
		out = append(out, k.Value)
	}
	for len(out) < len(sig.params) {
		fallback := sharedDefault(sig, len(out))
		if fallback == nil {
			t.Fail(e, diag.BadCall, "the call of a function that is held as a value lacks an argument")
		}
		out = append(out, fallback)
	}
	if len(out) > len(sig.params) {
		t.Fail(e, diag.BadCall, "the call of a function that is held as a value has too many arguments")
	}
	return out
}

// allNamed reports whether the parameter at i has that name in every function.
func (t *translator) allNamed(sig *funcSig, i int, name string) bool {
	return !slices.ContainsFunc(sig.funcs, func(fn *ir.Func) bool { return paramsOf(fn)[i].Name != name })
}

// sharedDefault returns the default of the parameter at i, where all functions have the same constant, else nil.
func sharedDefault(sig *funcSig, i int) pyast.Expr {
	var out *pyast.Constant
	for _, fn := range sig.funcs {
		skip := len(fn.Params) - len(paramsOf(fn))
		positional := len(fn.Args.Posonlyargs) + len(fn.Args.Args)
		d := i + skip - (positional - len(fn.Args.Defaults))
		if d < 0 {
			return nil
		}
		c, ok := fn.Args.Defaults[d].(*pyast.Constant)
		if !ok || out != nil && out.Value != c.Value {
			return nil
		}
		out = c
	}
	return out
}
