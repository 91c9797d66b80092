// This file translates the functions that FastAPI's operations depend on: each gets a Go function that reads its
// parameters of the request and calls it.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// dependency supplies the result of a dependency: to the variable of a parameter, or to nobody.
func (t *translator) dependency(d *ir.Dependency, s *ir.Symbol, p gotree.Ident) {
	if d == nil {
		t.Fail(t.py.Syntax, diag.NoOperation, "what the operation depends on is not known")
	}
	if d.On == nil {
		t.scheme(d, s, p)
		return
	}
	f := t.callee(t.py.Syntax, d.On.Func, ResolverMode)
	name := "Depend"
	if d.Fresh {
		name = "DependFresh"
	}
	key := gotree.Str{Value: d.On.Func.Module.Name + "." + d.On.Func.Qualname}
	resolve := t.function1(f)
	if d.Object != nil {
		key.Value, resolve = t.resolverOf(d, f, p)
	}
	args := []gotree.Expr{p, key, resolve}
	if len(d.Scopes) > 0 {
		name += "Scoped"
		for _, scope := range d.Scopes {
			args = append(args, gotree.Str{Value: scope})
		}
	}
	v := rule.Value{X: gotree.CallOf(t.qual("fastapi", name), args...), Type: f.Result, Fails: true}
	if s == nil || t.out.Mode != ResolverMode && !t.readAnywhere(s) && !t.reads(s) {
		t.call(v)
		return
	}
	if goType := t.reboundType(s, t.u.repr(s.Type)); goType != f.Result {
		t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s is held as %s, and its dependency gives %s", s.Name, goType, f.Result)
	}
	variable := t.declareParam(s, f.Result)
	t.define(v, gotree.Ident{Name: variable.name})
}

// supplier returns what a function asks for that others depend on.
func (u *Unit) supplier(fn *ir.Func) *ir.Operation {
	var found *ir.Operation
	var look func(op *ir.Operation, depth int)
	look = func(op *ir.Operation, depth int) {
		if op == nil || found != nil || depth > maxDepth {
			return
		}
		for _, d := range op.Requires {
			if d.On == nil {
				continue
			}
			if d.On.Func == fn {
				found = d.On
			}
			look(d.On, depth+1)
		}
		for _, in := range op.Params {
			if in.Depends == nil || in.Depends.On == nil {
				continue
			}
			if in.Depends.On.Func == fn {
				found = in.Depends.On
			}
			look(in.Depends.On, depth+1)
		}
	}
	for _, route := range u.App.Routes {
		look(route.Operation, 0)
	}
	return found
}

// resolver translates a dependency as func(p *fastapi.Params) (T, error).
func (t *translator) resolver() {
	op := t.u.supplier(t.py)
	_, cached := t.py.Cached()
	if op == nil || len(t.py.Decorators()) > 0 && !(cached && len(t.py.Decorators()) == 1) || len(op.Bodies()) > 0 {
		t.Fail(t.py.Syntax, diag.NoOperation, "the dependency %s is decorated or reads the body, which is not translated", t.py.Name)
	}
	t.refuseParts(op)
	f := t.out
	f.Fails = true
	f.Name = f.Place.Package.name("resolve" + gotree.GoName(t.dependencyName(), true))
	inner := t.supplierOf()
	f.Result = inner.Result
	if t.py.Generator {
		f.Result = inner.Body
	}
	if f.Result == "" {
		f.Result = "any"
	}
	p := gotree.Ident{Name: t.scope.Take("p")}
	t.params0 = p.Name
	if isCallable(t.py) {
		t.object0 = gotree.Ident{Name: t.scope.Take(gotree.GoName(t.py.Class.Name, false))}
	}
	t.frames = []frame{{fail: func(err gotree.Expr) []gotree.Stmt { return []gotree.Stmt{gotree.Ret(t.zero(f.Result), err)} }}}
	t.inputs(op, p)
	if len(op.Params) > 0 || len(op.Requires) > 0 {
		t.emit(&gotree.If{Cond: gotree.CallOf(gotree.Sel(p, "Failed")), Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(t.zero(f.Result), gotree.Nil)}}})
	} else if !t.py.Generator {
		p.Name = "_"
	}
	t.supply(op, inner)
	t.finishResolver(p)
}

// supply calls the dependency with the parameters that were read and returns its result.
func (t *translator) supply(op *ir.Operation, inner *Func) {
	args := make([]gotree.Expr, 0, len(op.Params))
	for i, in := range op.Params {
		v := t.vars[in.Symbol]
		if i < len(inner.Params) && inner.Params[i] == dropped {
			continue
		}
		if v == nil || i >= len(inner.Params) || v.goType != inner.Params[i] {
			t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s of the dependency is not read, or held in another form", in.Name)
		}
		if in.Kind == ir.RequestInput {
			args = append(args, t.context())
			continue
		}
		args = append(args, gotree.Ident{Name: v.name})
	}
	if t.py.Generator {
		t.enter(inner, args)
		return
	}
	fn := t.function1(inner)
	if isCallable(t.py) {
		fn = gotree.Sel(t.object0, inner.Name)
	}
	call := t.invoke(inner, fn, args)
	switch {
	case call.Never:
		t.emit(gotree.Ret(t.zero(t.out.Result), call.X))
	case inner.Result == "" && inner.Fails:
		t.emit(gotree.Ret(gotree.Nil, call.X))
	case inner.Result == "":
		t.emit(gotree.Do(call.X), gotree.Ret(gotree.Nil, gotree.Nil))
	case inner.Fails:
		t.emit(gotree.Ret(call.X))
	default:
		t.emit(gotree.Ret(call.X, gotree.Nil))
	}
}

// supplierOf returns the function that gives the dependency: itself, the constructor of its class, or a generator as a
// function that runs a body where it yields.
func (t *translator) supplierOf() *Func {
	switch {
	case t.py.Generator && isCallable(t.py):
		t.Fail(t.py.Syntax, diag.NoOperation, "an object that yields as a dependency is not translated")
	case t.py.Generator:
		return t.callee(t.py.Syntax, t.py, ManagerMode)
	case t.py.Class == nil:
		return t.callee(t.py.Syntax, t.py, ValueMode)
	case isCallable(t.py):
		t.u.mustClass(t, t.py.Syntax, t.py.Class)
		return t.calleeOf(t.py.Syntax, t.py, t.py.Class)
	}
	k := t.u.mustClass(t, t.py.Syntax, t.py.Class)
	if k.ctor == nil || t.u.hasHeirs(t.py.Class) {
		t.Fail(t.py.Syntax, diag.NoOperation, "the class %s as a dependency is not translated", t.py.Class.Name)
	}
	for _, condition := range k.conditions {
		t.Require(condition)
	}
	t.out.Calls = append(t.out.Calls, k.ctor)
	return k.ctor
}

// suppliedBy is what the dependency is for the reader.
func (t *translator) suppliedBy() string {
	if isCallable(t.py) {
		return "a " + t.py.Class.Name
	}
	return t.py.Name
}

func (t *translator) dependencyName() string {
	if t.py.Class != nil {
		return t.py.Class.Name
	}
	return t.py.Name
}

// enter runs a generator up to where it yields; the rest runs when the request is answered.
//
//	return fastapi.Enter(p, func(body func(*Session) error) error { return getSession(url, body) })
func (t *translator) enter(inner *Func, args []gotree.Expr) {
	run := t.function1(inner)
	if len(args) > 0 || inner.State != nil && inner.isMethod() || inner.Context {
		body := gotree.Ident{Name: t.scope.Take("body")}
		lit := gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}}
		if inner.Body != "" {
			lit.Params = []gotree.Param{{Type: t.u.typeTree(inner.Body)}}
		}
		call := t.invoke(inner, run, append(args, body))
		run = &gotree.FuncLit{
			Type: gotree.FuncType{Params: []gotree.Param{{Names: []string{body.Name}, Type: lit}}, Results: lit.Results},
			Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(call.X)}},
		}
	}
	name := "Enter"
	if inner.Body == "" {
		name = "EnterNone"
	}
	t.emit(gotree.Ret(gotree.CallOf(t.qual("fastapi", name), gotree.Ident{Name: t.params0}, run)))
}

// finishResolver puts the declaration together.
func (t *translator) finishResolver(p gotree.Ident) {
	f := t.out
	if f.Context { // the resolver has it from the parameters
		f.Context, p.Name = false, t.params0
		t.block.Stmts = append([]gotree.Stmt{gotree.Define(gotree.CallOf(gotree.Sel(p, "Context")), gotree.Ident{Name: "c"})}, t.block.Stmts...)
	}
	decl := &gotree.Func{
		Name: f.Name, Doc: f.Name + " reads the parameters of " + t.suppliedBy() + " and calls it.", Body: t.block, Origin: t.u.origin(f),
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{p.Name}, Type: t.u.typeTree("*fastapi.Params")}},
			Results: []gotree.Param{{Type: t.u.typeTree(f.Result)}, {Type: gotree.Ident{Name: "error"}}},
		},
	}
	if isCallable(t.py) {
		object := gotree.Param{Names: []string{t.object0.Name}, Type: gotree.Ptr(gotree.Ident{Name: t.u.Class(t.py.Class).Name})}
		decl.Type.Params = append(decl.Type.Params, object)
	}
	t.complete()
	if f.State != nil {
		decl.Recv = &gotree.Param{Names: []string{t.state(f.State).(gotree.Ident).Name}, Type: gotree.Ptr(gotree.Ident{Name: f.State.Name})}
	}
	f.Decl = decl
}

// suppliesWrite reports whether what the operation depends on, or a task that it leaves, may change module state.
func (t *translator) suppliesWrite() bool {
	for _, f := range t.out.tasks {
		if _, written := t.u.effects(f.Py); len(written) > 0 {
			return true
		}
	}
	for _, f := range t.out.Calls {
		if f.Mode != ResolverMode {
			continue
		}
		if _, written := t.u.effects(f.Py); len(written) > 0 || f.State != nil && f.Result != "any" && !scalar(f.Result) {
			return true // it may hand out an object of the state, which the operation changes
		}
		for _, inner := range f.Calls {
			if _, written := t.u.effects(inner.Py); len(written) > 0 {
				return true
			}
		}
	}
	return false
}

// scheme supplies what a security scheme of FastAPI's own gives.
func (t *translator) scheme(d *ir.Dependency, s *ir.Symbol, p gotree.Ident) {
	args := []gotree.Expr{p}
	if strings.HasPrefix(d.Scheme, "APIKey") || d.Scheme == "HTTPBasic" {
		args = append(args, gotree.Str{Value: d.Name})
	}
	goType, name := t.u.repr(d.Type), d.Scheme
	if d.Maybe {
		name += "OrNone"
	}
	v := rule.Value{X: gotree.CallOf(t.qual("fastapi", name), args...), Type: goType, Fails: true}
	if s == nil || t.out.Mode != ResolverMode && !t.readAnywhere(s) && !t.reads(s) {
		t.call(v)
		return
	}
	if known := t.reboundType(s, t.u.repr(s.Type)); known != goType {
		t.Fail(t.py.Syntax, diag.NoOperation, "the parameter %s is held as %s, and its scheme gives %s", s.Name, known, goType)
	}
	variable := t.declareParam(s, goType)
	t.define(v, gotree.Ident{Name: variable.name})
}
