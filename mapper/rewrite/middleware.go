// This file translates decorators of views that the app itself defines: a function that takes a view and returns a
// wrapper around it becomes a function that takes a handler and returns one.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// shape is a decorator taken apart.
type shape struct {
	view    *ir.Symbol // the parameter that is the decorated view
	wrapper *ir.Func
	params  []*ir.Symbol // of a decorator factory
	skip    int          // parameters of the wrapper that are no arguments of the view
}

// middleware translates a decorator.
func (t *translator) middleware() {
	d := t.decorator(t.py)
	t.out.Name = t.out.Place.Package.name(gotree.GoName(t.py.Name, true))
	outer := t.py
	params := t.factoryParams(d.params)
	t.py = d.wrapper
	t.next, t.out.Wrapper = d.view, d.wrapper
	t.nextName, t.viewName = t.scope.Take("next"), t.scope.Take("view")
	t.out.KeepsName = keepsName(d)
	t.out.Injects = t.injects(d)
	t.frames = []frame{t.outerFrame()}
	t.planBody(d.wrapper.Body)
	body := t.sub(func() {
		t.top = t.block
		t.stmts(d.wrapper.Body)
	})
	if !terminates(body.Stmts) {
		body.Stmts = append(body.Stmts, t.nothing())
	}
	t.out.GivesResponse = t.givesResponse(d.wrapper)
	t.lockMiddleware(body)
	t.py = outer
	t.out.Context, t.out.Fails = true, true
	view := t.u.typeTree("web.View")
	lit := &gotree.FuncLit{Type: t.handlerType(0, true), Body: body}
	next := gotree.Param{Names: []string{t.nextName}, Type: view}
	if n := len(t.out.Injects); n > 0 {
		next.Type = t.handlerType(n, false)
	}
	if t.out.NeedsName {
		params = append(params, gotree.Param{Names: []string{t.viewName}, Type: gotree.Ident{Name: "string"}})
	}
	t.out.Decl = &gotree.Func{
		Name: t.out.Name, Doc: docComment(t.out.Name, outer.Doc), Origin: t.u.origin(t.out),
		Type: gotree.FuncType{Params: append(params, next), Results: []gotree.Param{{Type: view}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(lit)}},
	}
	if st := t.out.State; st != nil {
		t.out.Decl.Recv = &gotree.Param{Names: []string{t.out.Recv}, Type: gotree.Ptr(gotree.Ident{Name: st.Name})}
	}
	tidy(t.out.Decl)
}

// handlerType returns the type of a view that takes n values besides the context.
func (t *translator) handlerType(n int, named bool) gotree.FuncType {
	out := gotree.FuncType{Params: []gotree.Param{{Type: t.u.typeTree("*gin.Context")}}, Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}}
	if named {
		out.Params[0].Names = []string{"c"}
	}
	for range n {
		out.Params = append(out.Params, gotree.Param{Type: gotree.Ident{Name: "any"}})
	}
	return out
}

// factoryParams declares the parameters of a decorator factory.
func (t *translator) factoryParams(symbols []*ir.Symbol) []gotree.Param {
	var params []gotree.Param
	for _, s := range symbols {
		goType := t.restType(s, t.u.repr(s.Type))
		if goType == "" {
			t.Fail(t.py.Syntax, diag.NoType, "a parameter of type %s has no Go type", typeText(s.Type))
		}
		v := t.declareParam(s, goType)
		t.out.Params = append(t.out.Params, goType)
		params = append(params, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(goType)})
	}
	return params
}

// decorator takes the function apart: def deco(view): def wrapper(...): ...; return wrapper, or one level more.
func (t *translator) decorator(fn *ir.Func) shape {
	if fn.HasDecorator("decorator.decorator") && len(fn.Decorators()) == 1 && len(fn.Params) > 0 {
		return shape{view: fn.Params[0], wrapper: t.wrapper(fn), skip: 1}
	}
	inner := t.returned(fn)
	if len(fn.Params) == 1 && t.callsParam(inner, fn.Params[0]) {
		return shape{view: fn.Params[0], wrapper: t.wrapper(inner)}
	}
	view := inner.Params
	if len(view) != 1 {
		t.Fail(fn.Syntax, diag.NoDecorator, "the decorator %s has no form that is translated", fn.Name)
	}
	wrapper := t.returned(inner)
	return shape{view: view[0], wrapper: t.wrapper(wrapper), params: fn.Params}
}

// returned returns the nested function that fn defines and returns, and does nothing else.
func (t *translator) returned(fn *ir.Func) *ir.Func {
	var def *pyast.FunctionDef
	for i, s := range fn.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt:
			if _, doc := s.Value.(*pyast.Constant); !doc {
				t.Fail(s, diag.NoDecorator, "the decorator %s does more than wrap", fn.Name)
			}
		case *pyast.FunctionDef:
			def = s
		case *pyast.Import, *pyast.ImportFrom:
		case *pyast.Assign:
			if def == nil || !namesAlike(s, def.Name) {
				t.Fail(s, diag.NoDecorator, "the decorator %s does more than wrap", fn.Name)
			}
		case *pyast.Return:
			name, ok := s.Value.(*pyast.Name)
			if !ok || def == nil || name.ID != def.Name || i != len(fn.Body)-1 {
				t.Fail(s, diag.NoDecorator, "the decorator %s has no form that is translated", fn.Name)
			}
			return t.nestedFunc(fn, def)
		default:
			t.Fail(s, diag.NoDecorator, "the decorator %s does more than wrap", fn.Name)
		}
	}
	t.Fail(fn.Syntax, diag.NoDecorator, "%s is no decorator of a form that is translated", fn.Name)
	return nil
}

// namesAlike reports whether s gives a wrapper the name or the doc of another function, as functools.wraps does.
func namesAlike(s *pyast.Assign, wrapper string) bool {
	if len(s.Targets) != 1 {
		return false
	}
	to, ok := s.Targets[0].(*pyast.Attribute)
	from, okFrom := s.Value.(*pyast.Attribute)
	if !ok || !okFrom || to.Attr != from.Attr || to.Attr != "__name__" && to.Attr != "__doc__" {
		return false
	}
	name, ok := to.Value.(*pyast.Name)
	return ok && name.ID == wrapper
}

func (t *translator) nestedFunc(fn *ir.Func, def *pyast.FunctionDef) *ir.Func {
	for _, f := range fn.Module.Funcs {
		if f.Syntax == pyast.Node(def) {
			return f
		}
	}
	t.Fail(def, diag.NoDecorator, "the function %s is not understood", def.Name)
	return nil
}

// wrapper checks that a wrapper passes its arguments on: (*args, **kwargs), or the ones the view has.
func (t *translator) wrapper(fn *ir.Func) *ir.Func {
	if fn.Async || fn.Generator {
		t.Fail(fn.Syntax, diag.NoDecorator, "an asynchronous wrapper is not translated")
	}
	return fn
}

// callsParam reports whether fn calls the symbol.
func (t *translator) callsParam(fn *ir.Func, s *ir.Symbol) bool {
	found := false
	for _, stmt := range fn.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				if name, isName := call.Func.(*pyast.Name); isName && fn.Uses[name] == s {
					found = true
				}
			}
			return !found
		})
	}
	return found
}

// isNext reports whether a call is of the decorated view.
func (t *translator) isNext(e *pyast.Call) bool {
	name, ok := e.Func.(*pyast.Name)
	return ok && t.next != nil && t.py.Uses[name] == t.next && t.passesOn(e)
}

// passesOn reports whether the call hands the wrapper's own arguments on as they are, after those that it adds.
func (t *translator) passesOn(e *pyast.Call) bool {
	args := t.py.Args
	own := args.Args
	if len(own) > 0 && len(t.py.Params) > 0 && t.py.Params[0] == t.next {
		own = own[1:]
	}
	at := 0
	for _, a := range e.Args {
		if star, isStar := a.(*pyast.Starred); isStar {
			name, ok := star.Value.(*pyast.Name)
			if !ok || args.Vararg == nil || name.ID != args.Vararg.Arg {
				return false
			}
			continue
		}
		name, ok := a.(*pyast.Name)
		if ok && at < len(own) && name.ID == own[at].Arg {
			at++
			continue
		}
		if len(own) > 0 || args.Kwarg == nil {
			return false
		}
	}
	for _, k := range e.Keywords {
		name, ok := k.Value.(*pyast.Name)
		switch {
		case k.Arg == "" && (!ok || args.Kwarg == nil || name.ID != args.Kwarg.Arg):
			return false
		case k.Arg != "" && len(own) > 0 && (!ok || k.Arg != name.ID):
			return false
		}
	}
	return at == len(own) || len(e.Keywords) > 0
}

// wrapsNext returns the call of the decorated view that e makes a response of.
func (t *translator) wrapsNext(e pyast.Expr) (*pyast.Call, bool) {
	call, ok := e.(*pyast.Call)
	if !ok || t.next == nil || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return nil, false
	}
	switch t.Qualified(call.Func) {
	case "flask.make_response", "flask.helpers.make_response":
		inner, isCall := call.Args[0].(*pyast.Call)
		return inner, isCall && t.isNext(inner)
	}
	return nil, false
}
