// This file holds how the bind pass opens the scopes of functions, classes, comprehensions and type parameters.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func (b *binder) function(n pyast.Node, name string, args *pyast.Arguments, body []pyast.Stmt, decorators []pyast.Expr,
	returns pyast.Expr, params []pyast.TypeParam,
) *ir.Func {
	visitAll(b, decorators)
	b.defaults(args)
	fn := b.newFunc(n, name, args, body)
	b.add(event{name: name, kind: defined, node: n, fn: fn, weak: false})
	generic := b.typeParams(n, params)
	b.annotations(args)
	b.visit(returns)
	b.body(fn, func() { b.block(body) })
	if generic {
		b.leave()
	}
	return fn
}

func (b *binder) lambda(n *pyast.Lambda) {
	b.defaults(n.Args)
	fn := b.newFunc(n, "<lambda>", n.Args, nil)
	b.body(fn, func() { b.visit(n.Body) })
}

// newFunc makes the function that n defines here.
func (b *binder) newFunc(n pyast.Node, name string, args *pyast.Arguments, body []pyast.Stmt) *ir.Func {
	fn := &ir.Func{Name: name, Module: b.m, Outer: b.fn, Syntax: n, Args: args, Body: body, Doc: docstring(body)}
	fn.Qualname = b.qualname(name)
	if b.fn == b.m.Body {
		fn.Outer = nil
	}
	if b.at.kind == classFrame && name != "<lambda>" {
		fn.Class = b.at.Class
	}
	b.m.Funcs = append(b.m.Funcs, fn)
	b.m.FuncOf[n] = fn
	return fn
}

// body walks a function's inside in a scope of its own.
func (b *binder) body(fn *ir.Func, walk func()) {
	outer, weak, never := b.fn, b.weak, b.never
	b.fn, b.weak, b.never = fn, 0, 0
	f := b.enter(functionFrame, fn.Syntax)
	f.Func, fn.Scope = fn, f.Scope
	for _, a := range parameters(fn.Args) {
		b.add(event{name: a.Arg, kind: passed, node: a})
	}
	walk()
	b.leave()
	b.fn, b.weak, b.never = outer, weak, never
}

// parameters lists a function's parameters in the order of co_varnames: positional ones, keyword-only ones, *args and
// **kwargs.
func parameters(args *pyast.Arguments) []*pyast.Arg {
	list := append(append(append([]*pyast.Arg{}, args.Posonlyargs...), args.Args...), args.Kwonlyargs...)
	for _, a := range []*pyast.Arg{args.Vararg, args.Kwarg} {
		if a != nil {
			list = append(list, a)
		}
	}
	return list
}

func (b *binder) defaults(args *pyast.Arguments) {
	visitAll(b, args.Defaults)
	visitAll(b, args.KwDefaults)
}

func (b *binder) annotations(args *pyast.Arguments) {
	for _, a := range parameters(args) {
		b.visit(a.Annotation)
	}
}

func (b *binder) class(n *pyast.ClassDef) {
	visitAll(b, n.DecoratorList)
	c := &ir.Class{Name: n.Name, Module: b.m, Syntax: n, Doc: docstring(n.Body), Methods: map[string]*ir.Func{}}
	b.m.Classes = append(b.m.Classes, c)
	b.m.ClassOf[n] = c
	c.Qualname = b.qualname(n.Name)
	b.add(event{name: n.Name, kind: classed, node: n, class: c})
	generic := b.typeParams(n, n.TypeParams)
	visitAll(b, n.Bases)
	visitAll(b, n.Keywords)
	f := b.enter(classFrame, n)
	f.Class, c.Scope, f.mangle = c, f.Scope, n.Name
	b.block(n.Body)
	b.leave()
	if generic {
		b.leave()
	}
}

// comprehension opens a scope for all but the first iterable, which is evaluated outside.
func (b *binder) comprehension(n pyast.Node, generators []*pyast.Comprehension, results ...pyast.Expr) {
	b.visit(generators[0].Iter)
	b.enter(comprehensionFrame, n)
	for i, g := range generators {
		if i > 0 {
			b.visit(g.Iter)
		}
		b.target(g.Target, nil)
		visitAll(b, g.Ifs)
	}
	visitAll(b, results)
	b.leave()
}

// typeParams opens a scope for type parameters when there are any.
func (b *binder) typeParams(n pyast.Node, params []pyast.TypeParam) bool {
	if len(params) == 0 {
		return false
	}
	b.enter(typeFrame, n)
	for _, p := range params {
		switch p := p.(type) {
		case *pyast.TypeVar:
			b.add(event{name: p.Name, kind: bound, node: p})
		case *pyast.ParamSpec:
			b.add(event{name: p.Name, kind: bound, node: p})
		case *pyast.TypeVarTuple:
			b.add(event{name: p.Name, kind: bound, node: p})
		}
		b.visit(p)
	}
	return true
}

func (b *binder) typeAlias(n *pyast.TypeAlias) {
	b.add(event{name: n.Name.ID, kind: bound, node: n.Name})
	b.at.uses = append(b.at.uses, n.Name)
	generic := b.typeParams(n, n.TypeParams)
	b.enter(typeFrame, n)
	b.visit(n.Value)
	b.leave()
	if generic {
		b.leave()
	}
}

// qualname returns the __qualname__ of a function or class called name that is defined here.
func (b *binder) qualname(name string) string {
	for at := b.at; at != nil; at = at.up {
		switch at.kind {
		case classFrame:
			return at.Class.Qualname + "." + name
		case functionFrame:
			return at.Func.Qualname + ".<locals>." + name
		case comprehensionFrame:
			return b.inComprehension(at, name)
		}
	}
	return name
}

func (b *binder) inComprehension(at *frame, name string) string {
	word := "<genexpr>"
	switch at.node.(type) {
	case *pyast.ListComp:
		word = "<listcomp>"
	case *pyast.SetComp:
		word = "<setcomp>"
	case *pyast.DictComp:
		word = "<dictcomp>"
	}
	here := b.at
	b.at = at.up
	outer := b.qualname(word)
	b.at = here
	return outer + ".<locals>." + name
}
