// This file reads how a wrapper calls the function that it wraps, and makes the parameters of what is written of it.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// forwarding is how a wrapper hands its arguments on: after some of its own by position, *args; besides some by name,
// **kwargs.
type forwarding struct {
	first int      // arguments before *args
	named []string // keywords besides **kwargs
	rest  []*pyast.Arg
}

// forwards reads the calls of the wrapped function, which must all be alike.
func (l *layer) forwards() bool {
	calls := 0
	ok := true
	for _, s := range l.wrapper.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			call, isCall := n.(*pyast.Call)
			if !isCall || nameOf(call.Func) != l.fn {
				return true
			}
			plan, fits := l.forwarding(call)
			ok = ok && fits && (calls == 0 || plan.first == l.plan.first && slices.Equal(plan.named, l.plan.named))
			l.plan = plan
			calls++
			return true
		})
	}
	return ok && calls > 0 && !l.bound[l.fn]
}

// forwarding reads one call.
func (l *layer) forwarding(call *pyast.Call) (forwarding, bool) {
	var out forwarding
	own := l.wrapper.Args
	stars, spread := 0, 0
	for i, a := range call.Args {
		if star, ok := a.(*pyast.Starred); ok {
			if own.Vararg == nil || nameOf(star.Value) != own.Vararg.Arg || i != len(call.Args)-1 {
				return out, false
			}
			stars++
			continue
		}
		out.first++
	}
	for _, k := range call.Keywords {
		if k.Arg != "" {
			out.named = append(out.named, k.Arg)
			continue
		}
		if own.Kwarg == nil || nameOf(k.Value) != own.Kwarg.Arg {
			return out, false
		}
		spread++
	}
	return out, stars == rests(own) && spread == restKeywords(own)
}

// restKeywords counts **kwargs among parameters.
func restKeywords(args *pyast.Arguments) int {
	if args.Kwarg != nil {
		return 1
	}
	return 0
}

// parameters returns the parameters of what is written: the wrapper's own, and for its *args and **kwargs those of the
// function within that are not given otherwise.
func (l *layer) parameters() (*pyast.Arguments, bool) {
	own, inner := l.wrapper.Args, l.inner.Args
	if own.Vararg == nil && own.Kwarg == nil {
		return l.ownParameters()
	}
	if len(own.Posonlyargs)+len(own.Kwonlyargs)+len(own.Defaults)+len(inner.Posonlyargs) > 0 || own.Vararg == nil && l.plan.first > len(own.Args) {
		return nil, false
	}
	if own.Kwarg == nil && l.elsewhere && l.plan.first < len(inner.Args) || l.elsewhere && inner.Kwarg != nil {
		return nil, false
	}
	if own.Kwarg == nil && (l.uses.spread[l.original.Name] || len(inner.Kwonlyargs) > 0 || inner.Kwarg != nil) {
		return nil, false
	}
	if own.Vararg == nil && (inner.Vararg != nil || len(own.Args) != l.plan.first) {
		return nil, false
	}
	out := &pyast.Arguments{Span: l.original.Span}
	for _, a := range own.Args {
		out.Args = append(out.Args, &pyast.Arg{Span: a.Span, Arg: a.Arg})
	}
	return out, l.plan.first <= len(inner.Args) && l.restParameters(out)
}

// restParameters adds the parameters of the function within that the wrapper hands on.
func (l *layer) restParameters(out *pyast.Arguments) bool {
	inner := l.inner.Args
	c := &pyast.Copier{}
	dropped := 0
	for i, a := range inner.Args {
		switch {
		case i < l.plan.first:
			continue
		case slices.Contains(l.plan.named, a.Arg):
			dropped++
			continue
		case dropped > 0 || containsArg(out.Args, a.Arg):
			return false
		}
		l.plan.rest = append(l.plan.rest, a)
		out.Args = append(out.Args, copyArg(c, a))
		if at := i - (len(inner.Args) - len(inner.Defaults)); at >= 0 {
			if !l.steady(given{inner.Defaults[at], l.m}) {
				return false
			}
			out.Defaults = append(out.Defaults, c.CopyExpr(inner.Defaults[at]))
		}
	}
	for i, a := range inner.Kwonlyargs {
		if slices.Contains(l.plan.named, a.Arg) {
			dropped++
			continue
		}
		if d := inner.KwDefaults[i]; containsArg(out.Args, a.Arg) || d != nil && !l.steady(given{d, l.m}) {
			return false
		}
		out.Kwonlyargs = append(out.Kwonlyargs, copyArg(c, a))
		out.KwDefaults = append(out.KwDefaults, c.CopyExpr(inner.KwDefaults[i]))
	}
	out.Vararg, out.Kwarg = copyArg(c, inner.Vararg), copyArg(c, inner.Kwarg)
	return dropped == len(l.plan.named) || inner.Kwarg != nil
}

func copyArg(c *pyast.Copier, a *pyast.Arg) *pyast.Arg {
	if a == nil {
		return nil
	}
	return &pyast.Arg{Span: a.Span, Arg: a.Arg, Annotation: c.CopyExpr(a.Annotation)}
}

// ownParameters returns the wrapper's parameters, where it has neither *args nor **kwargs.
func (l *layer) ownParameters() (*pyast.Arguments, bool) {
	own := l.wrapper.Args
	c := &pyast.Copier{At: l.place()}
	out := c.CopyArguments(own)
	for i, d := range own.Defaults {
		if !l.steady(given{d, l.home}) {
			return nil, false
		}
		out.Defaults[i] = l.borrowed(given{d, l.home})
	}
	for i, d := range own.KwDefaults {
		if d == nil {
			continue
		}
		if !l.steady(given{d, l.home}) {
			return nil, false
		}
		out.KwDefaults[i] = l.borrowed(given{d, l.home})
	}
	if l.home != l.m {
		for _, a := range slices.Concat(out.Posonlyargs, out.Args, out.Kwonlyargs) {
			a.Annotation = nil
		}
	}
	return out, !l.bad
}

// forward returns the call of the function within for a call in the wrapper.
func (l *layer) forward(c *pyast.Copier, call *pyast.Call) pyast.Expr {
	span := call.Span
	if c.At != nil {
		span = *c.At
	}
	name := func(id string) pyast.Expr { return &pyast.Name{Span: span, ID: id} }
	out := &pyast.Call{Span: span, Func: name(l.inner.Name)}
	for _, a := range call.Args[:l.plan.first] {
		out.Args = append(out.Args, c.CopyExpr(a))
	}
	own, inner := l.wrapper.Args, l.inner.Args
	for _, a := range l.plan.rest {
		out.Args = append(out.Args, name(a.Arg))
	}
	if own.Vararg != nil && inner.Vararg != nil {
		out.Args = append(out.Args, &pyast.Starred{Span: span, Value: name(inner.Vararg.Arg)})
	}
	for _, k := range call.Keywords {
		if k.Arg != "" {
			out.Keywords = append(out.Keywords, &pyast.Keyword{Span: span, Arg: k.Arg, Value: c.CopyExpr(k.Value)})
		}
	}
	if own.Kwarg != nil {
		for _, a := range inner.Kwonlyargs {
			if !slices.Contains(l.plan.named, a.Arg) {
				out.Keywords = append(out.Keywords, &pyast.Keyword{Span: span, Arg: a.Arg, Value: name(a.Arg)})
			}
		}
		if inner.Kwarg != nil {
			out.Keywords = append(out.Keywords, &pyast.Keyword{Span: span, Value: name(inner.Kwarg.Arg)})
		}
	}
	return l.asMethod(out)
}

// asMethod makes the call of a method's function a call on the object.
func (l *layer) asMethod(call *pyast.Call) pyast.Expr {
	if l.class == nil {
		return call
	}
	if len(call.Args) == 0 || len(l.self) == 0 || nameOf(call.Args[0]) != l.self {
		l.bad = true
		return call
	}
	call.Func = &pyast.Attribute{Span: call.Span, Value: call.Args[0], Attr: l.inner.Name}
	call.Args = call.Args[1:]
	return call
}
