// This file translates decorators of views that the app itself defines: a function that takes a view and returns a
// wrapper around it becomes a function that takes a handler and returns one.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// shape is a decorator taken apart.
type shape struct {
	view    *ir.Symbol // the parameter that is the decorated view
	wrapper *ir.Func
	params  []*ir.Symbol // of a decorator factory
}

// middleware translates a decorator.
func (t *translator) middleware() {
	d := t.decorator(t.py)
	t.out.Name = t.out.Place.Package.name(gotree.GoName(t.py.Name, true))
	outer := t.py
	var params []gotree.Param
	for _, s := range d.params {
		goType := t.u.repr(s.Type)
		if goType == "" {
			t.Fail(t.py.Syntax, diag.NoType, "a parameter of type %s has no Go type", typeText(s.Type))
		}
		v := t.declareParam(s, goType)
		t.out.Params = append(t.out.Params, goType)
		params = append(params, gotree.Param{Names: []string{v.name}, Type: t.u.typeTree(goType)})
	}
	t.py = d.wrapper
	t.next = d.view
	t.scope.Take("next")
	t.frames = []frame{t.outerFrame()}
	t.planBody(d.wrapper.Body)
	body := t.sub(func() { t.stmts(d.wrapper.Body) })
	if !terminates(body.Stmts) {
		body.Stmts = append(body.Stmts, t.noResponse())
	}
	if t.out.State != nil {
		t.Fail(outer.Syntax, diag.NoDecorator, "the decorator %s uses module state", outer.Name)
	}
	handler := gotree.FuncType{Params: []gotree.Param{{Type: t.u.typeTree("*gin.Context")}}, Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}}
	lit := &gotree.FuncLit{Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: []string{"c"}, Type: t.u.typeTree("*gin.Context")}},
		Results: handler.Results,
	}, Body: body}
	view := t.u.typeTree("web.View")
	t.py = outer
	t.out.Context, t.out.Fails = true, true
	t.out.Decl = &gotree.Func{
		Name: t.out.Name, Doc: docComment(t.out.Name, outer.Doc), Origin: t.u.origin(t.out),
		Type: gotree.FuncType{Params: append(params, gotree.Param{Names: []string{"next"}, Type: view}), Results: []gotree.Param{{Type: view}}},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(lit)}},
	}
	dropUnused(t.out.Decl)
}

// decorator takes the function apart: def deco(view): def wrapper(...): ...; return wrapper, or one level more.
func (t *translator) decorator(fn *ir.Func) shape {
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

// passesOn reports whether the call hands the wrapper's own arguments on as they are.
func (t *translator) passesOn(e *pyast.Call) bool {
	args := t.py.Args
	at := 0
	for _, a := range e.Args {
		star, isStar := a.(*pyast.Starred)
		if isStar {
			name, ok := star.Value.(*pyast.Name)
			if !ok || args.Vararg == nil || name.ID != args.Vararg.Arg {
				return false
			}
			continue
		}
		name, ok := a.(*pyast.Name)
		if !ok || at >= len(args.Args) || name.ID != args.Args[at].Arg {
			return false
		}
		at++
	}
	for _, k := range e.Keywords {
		name, ok := k.Value.(*pyast.Name)
		if !ok || k.Arg != "" && k.Arg != name.ID || k.Arg == "" && (args.Kwarg == nil || name.ID != args.Kwarg.Arg) {
			return false
		}
	}
	return at == len(args.Args) || len(e.Keywords) > 0
}

// callNext translates make_response(view(...)): the view answers, and its response is looked at.
func (t *translator) callNext(e *pyast.Call) rule.Value {
	t.call(rule.Value{X: gotree.CallOf(gotree.Ident{Name: "next"}, t.context()), Fails: true})
	return rule.Value{X: gotree.CallOf(t.qual("web", "Current"), t.context()), Type: "*web.Response"}
}

// wrapsNext reports whether e is make_response of the decorated view's value.
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
