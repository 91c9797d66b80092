// This file evaluates calls: arguments, parameters, project functions, and what decorators make of a function.

package eval

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Call is one call as a Native or a Host sees it.
type Call struct {
	Func     Value
	Args     []Value
	Keywords []Argument
	Open     bool        // there may be more arguments than these
	Node     pyast.Node  // where the call stands: a call or a decorator; nil when Go code calls
	Syntax   *pyast.Call // nil for a decorator without parentheses
}

// Argument is a keyword argument.
type Argument struct {
	Name  string
	Value Value
	Expr  pyast.Expr // nil when it came from **kwargs
}

// Arg returns the argument at position i or with the keyword name, or nil.
func (c *Call) Arg(i int, name string) Value {
	if i >= 0 && i < len(c.Args) {
		return c.Args[i]
	}
	for _, k := range c.Keywords {
		if k.Name == name && name != "" {
			return k.Value
		}
	}
	return nil
}

// Expr returns the expression of the argument at position i or with the keyword name, or nil.
func (c *Call) Expr(i int, name string) pyast.Expr {
	if c.Syntax == nil {
		return nil
	}
	if i >= 0 && i < len(c.Syntax.Args) {
		return c.Syntax.Args[i]
	}
	for _, k := range c.Syntax.Keywords {
		if k.Arg == name && name != "" {
			return k.Value
		}
	}
	return nil
}

// Invoke calls fn with plain arguments.
func (in *Interp) Invoke(fn Value, args ...Value) Value { return in.Call(&Call{Func: fn, Args: args}) }

func (in *Interp) callExpr(f *Frame, e *pyast.Call) Value {
	c := &Call{Func: in.eval(f, e.Func), Node: e, Syntax: e}
	var open bool
	c.Args, open = in.elements(f, e.Args)
	c.Open = open
	for _, k := range e.Keywords {
		v := in.eval(f, k.Value)
		if k.Arg != "" {
			c.Keywords = append(c.Keywords, Argument{k.Arg, v, k.Value})
			continue
		}
		in.spread(c, v)
	}
	return in.product(f, e.Func, c, in.Call(c))
}

// spread adds the entries of **v to c.
func (in *Interp) spread(c *Call, v Value) {
	d, ok := Plain(v).(*Dict)
	if !ok {
		c.Open = true
		return
	}
	for i, k := range d.Keys {
		if name, ok := Str(k); ok {
			value := d.Values[i]
			if _, guess := v.(*Guess); guess {
				value = guessed(value)
			}
			c.Keywords = append(c.Keywords, Argument{Name: name, Value: value})
		}
	}
	c.Open = c.Open || d.Open
}

// Call evaluates a call.
func (in *Interp) Call(c *Call) Value {
	if in.depth >= callDepth || in.calling > exprDepth || !in.spend() {
		return unknown
	}
	in.calling++
	v := in.dispatch(c)
	in.calling--
	if v == nil {
		return unknown
	}
	return v
}

func (in *Interp) dispatch(c *Call) Value {
	if g, ok := c.Func.(*Guess); ok && g.Choice != nil && g.Choice.Values != nil {
		return in.callChosen(g, c)
	}
	switch fn := Plain(c.Func).(type) {
	case *Native:
		return fn.Call(in, c)
	case *Function:
		return in.callFunction(fn, c)
	case *Method:
		bound := *c
		bound.Func, bound.Args = fn.Func, append([]Value{fn.Self}, c.Args...)
		return in.Call(&bound)
	case *Descriptor:
		return in.Call(c.with(fn.Func))
	case *Class:
		return in.instantiate(fn, c)
	case *External:
		return in.callExternal(fn.Name, c)
	case *Foreign:
		return in.callExternal(fn.Name+"()", c)
	case *Instance:
		return in.callInstance(fn, c)
	case *OneOf:
		return in.callEach(fn, c)
	case Object:
		if m, ok := fn.Attr(in, "__call__"); ok {
			return in.Call(c.with(m))
		}
	case *Unknown:
		if in.Host != nil {
			in.Host.CallExternal(in, "", c)
		}
	}
	return unknown
}

func (c *Call) with(fn Value) *Call {
	d := *c
	d.Func = fn
	return &d
}

func (in *Interp) callExternal(name string, c *Call) Value {
	if v, ok := in.library(name, c); ok {
		return v
	}
	if in.Host != nil {
		if v, ok := in.Host.CallExternal(in, name, c); ok {
			return v
		}
	}
	made := &Foreign{Name: name, Args: c.Args, Attrs: map[string]Value{}}
	if isFieldFunc(name) {
		for _, k := range c.Keywords {
			made.Attrs[k.Name] = k.Value
		}
	}
	return made
}

func (in *Interp) callInstance(i *Instance, c *Call) Value {
	if m, _, ok := i.Class.lookup("__call__"); ok {
		return in.Call(c.with(&Method{Func: m, Self: i}))
	}
	if i.Base != nil {
		if m, ok := i.Base.Attr(in, "__call__"); ok {
			return in.Call(c.with(m))
		}
	}
	return unknown
}

func (in *Interp) callEach(one *OneOf, c *Call) Value {
	in.unsure++
	defer func() { in.unsure-- }()
	var result Value
	for _, fn := range one.Values {
		v := in.Call(c.with(fn))
		if result == nil {
			result = v
		} else {
			result = either(result, v)
		}
	}
	return result
}

func (in *Interp) callFunction(fn *Function, c *Call) Value {
	if fn.Wrapper != nil {
		return in.callFunction(fn.Wrapper, c)
	}
	if fn.Func == nil || fn.Func.Args == nil || in.calls[fn.Func] > 20 || fn.Env == nil {
		return unknown
	}
	in.calls[fn.Func]++
	defer func() { in.calls[fn.Func]-- }()
	env := fn.Env.child()
	f := &Frame{Func: fn.Func, Module: fn.Env.Module, Env: env, owner: fn.Owner}
	in.bind(fn, c, env)
	for _, p := range append(append([]*pyast.Arg{}, fn.Func.Args.Posonlyargs...), fn.Func.Args.Args...) {
		in.bindName(f, env, p.Arg, env.Vars[p.Arg])
	}
	if len(c.Args) > 0 {
		f.self = c.Args[0]
	}
	if fn.Func.Generator {
		f.yields = &List{}
	}
	return in.run(fn, f)
}

// run runs the body of fn in f and returns the result of the call.
func (in *Interp) run(fn *Function, f *Frame) Value {
	var end flow
	var result Value
	in.inFrame(f, func(f *Frame) {
		if lambda, ok := fn.Func.Syntax.(*pyast.Lambda); ok {
			result = in.eval(f, lambda.Body)
			return
		}
		end = in.block(f, bodyOf(fn.Func))
	})
	if result != nil {
		return result
	}
	if f.yields != nil {
		return f.yields
	}
	if end == raised {
		if in.tries > 0 && in.unsure == 0 && len(f.returned) == 0 {
			in.pending = f.raised
		}
		if len(f.returned) == 0 {
			return unknown
		}
	}
	if end == next {
		f.returned = append(f.returned, none)
	}
	result = f.returned[0]
	for _, v := range f.returned[1:] {
		result = either(result, v)
	}
	return result
}

func bodyOf(fn *ir.Func) []pyast.Stmt {
	switch s := fn.Syntax.(type) {
	case *pyast.FunctionDef:
		return s.Body
	case *pyast.AsyncFunctionDef:
		return s.Body
	}
	return nil
}

// bind gives the parameters of fn their values in env.
func (in *Interp) bind(fn *Function, c *Call, env *Env) {
	args := fn.Func.Args
	params := append(append([]*pyast.Arg{}, args.Posonlyargs...), args.Args...)
	used := map[string]bool{}
	for i, p := range params {
		v := in.argument(c, i, p.Arg, used)
		if d := i - (len(params) - len(fn.Defaults)); v == nil && d >= 0 && !c.Open {
			v = fn.Defaults[d]
		}
		env.Vars[p.Arg] = orUnknown(v)
	}
	for i, p := range args.Kwonlyargs {
		v := in.argument(c, -1, p.Arg, used)
		if v == nil && i < len(fn.KwDefaults) && !c.Open {
			v = fn.KwDefaults[i]
		}
		env.Vars[p.Arg] = orUnknown(v)
	}
	if args.Vararg != nil {
		env.Vars[args.Vararg.Arg] = in.rest(c, len(params))
	}
	if args.Kwarg != nil {
		env.Vars[args.Kwarg.Arg] = in.restKeywords(c, used)
	}
}

func (in *Interp) argument(c *Call, i int, name string, used map[string]bool) Value {
	if i >= 0 && i < len(c.Args) {
		return c.Args[i]
	}
	for _, k := range c.Keywords {
		if k.Name == name {
			used[name] = true
			return k.Value
		}
	}
	return nil
}

func orUnknown(v Value) Value {
	if v == nil {
		return unknown
	}
	return v
}

func (in *Interp) rest(c *Call, from int) Value {
	var items []Value
	if from < len(c.Args) {
		items = append(items, c.Args[from:]...)
	}
	if c.Open {
		return &List{Items: items, Open: true}
	}
	return &Tuple{Items: items}
}

func (in *Interp) restKeywords(c *Call, used map[string]bool) Value {
	d := NewDict()
	for _, k := range c.Keywords {
		if !used[k.Name] {
			d.Set(Text(k.Name), k.Value)
		}
	}
	d.Open = c.Open
	return d
}

// decorate applies one decorator to the function or class v.
func (in *Interp) decorate(f *Frame, e pyast.Expr, decorator, v Value) Value {
	if in.fuel <= 0 {
		return v
	}
	c := &Call{Func: decorator, Args: []Value{v}, Node: e}
	c.Syntax, _ = e.(*pyast.Call)
	if c.Syntax != nil {
		c.Syntax = nil
	}
	before := in.events
	result := in.Call(c)
	if class, ok := v.(*Class); ok {
		if other, ok := result.(*Class); ok {
			return other
		}
		return class
	}
	fn, ok := v.(*Function)
	if !ok {
		if IsUnknown(result) || isForeign(result) {
			return v
		}
		return result
	}
	in.fuel -= len(fn.Decorators) // which are copied
	if result == v {
		if _, native := decorator.(*Native); !native && in.events == before {
			fn.Decorators = append([]Decorator{{e, f.Func}}, fn.Decorators...)
		}
		return v
	}
	switch result.(type) {
	case *Descriptor, *Lit:
		return result
	}
	return wrapped(fn, result, Decorator{e, f.Func})
}

func isForeign(v Value) bool {
	_, ok := v.(*Foreign)
	return ok
}

// wrapped returns fn as the decorator d left it, where result is what calling the decorator gave.
func wrapped(fn *Function, result Value, d Decorator) *Function {
	out := &Function{
		Func: fn.Func, Name: fn.Name, Env: fn.Env, Defaults: fn.Defaults, KwDefaults: fn.KwDefaults, Attrs: fn.Attrs,
		Wraps: fn, Wrapper: fn.Wrapper, Class: fn.Class, ClassArgs: fn.ClassArgs, Owner: fn.Owner,
	}
	out.Decorators = append([]Decorator{d}, fn.Decorators...)
	if w, ok := result.(*Function); ok {
		out.Name, out.Attrs, out.Wrapper = w.Name, w.Attrs, w
	}
	return out
}

// product recognises a call such as login_required(view), which wraps a function without decorator syntax.
func (in *Interp) product(f *Frame, callee pyast.Expr, c *Call, result Value) Value {
	if len(c.Args) == 0 {
		return result
	}
	fn, ok := c.Args[0].(*Function)
	if !ok || result == Value(fn) {
		return result
	}
	switch maker := Plain(c.Func).(type) {
	case *Function, *Method:
		if w, ok := result.(*Function); ok && w.isWrapperOf(fn) {
			return wrapped(fn, result, Decorator{callee, f.Func})
		}
	case *External:
		if len(c.Args) == 1 && isForeign(result) && isLower(maker.Name) {
			return wrapped(fn, result, Decorator{callee, f.Func})
		}
	case *Foreign:
		if len(c.Args) == 1 && isForeign(result) {
			return wrapped(fn, result, Decorator{callee, f.Func})
		}
	}
	return result
}

// isWrapperOf reports whether w was made by functools.wraps(fn), or is a closure that holds fn.
func (w *Function) isWrapperOf(fn *Function) bool {
	inner := w.Wraps
	for range callDepth {
		if inner == nil || inner == fn {
			break
		}
		inner = inner.Wraps
	}
	if inner == fn {
		return true
	}
	if w.Env == nil || w.Func == nil || w.Func.Outer == nil {
		return false
	}
	for _, v := range w.Env.Vars {
		if v == Value(fn) {
			return w.Env.Outer != nil
		}
	}
	return false
}

func isLower(name string) bool {
	_, last, _ := cutLast(name)
	return last != "" && strings.ToLower(last[:1]) == last[:1]
}
