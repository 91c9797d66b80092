// Attributes, items and calls.

package jinja

import (
	"fmt"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Attr is x.name: the attribute, else the item of that name, else undefined.
func (x Value) Attr(name string) Value {
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(u.err())
	}
	v, ok := x.attribute(name)
	if ok {
		return v
	}
	return x.lookup(name)
}

// lookup is x[name] where it is there, else undefined.
func (x Value) lookup(key any) Value {
	v, err := getItem(x.v, key)
	switch {
	case err == nil:
		return x.with(py.Value(v))
	case notThere(err):
		return x.undefined(key)
	}
	return x.failed(err)
}

// attribute returns getattr(x, name); ok is false when there is none.
func (x Value) attribute(name string) (Value, bool) {
	if kind := typeName(x.v); kind != "" {
		if !attributes[kind][name] {
			if dunder(name) {
				return x.foreign(name), true
			}
			return Value{}, false
		}
		if v, err := py.GetAttr(x.plain(), name); err == nil {
			return x.with(v), true
		}
		return x.with(method{x.v, name}), true
	}
	if own, ok := x.v.(Object); ok {
		return x.of(own, name)
	}
	if own, ok := py.InstanceOf(x.v).(py.Attributed); ok {
		v, found := own.PyAttr(name)
		if !found && dunder(name) {
			return x.foreign(name), true
		}
		return x.with(py.Value(v)), found
	}
	return x.foreign(name), true
}

// An Object is an object of a class, whose attributes may raise when they are
// read; ok false means that there is none of the name.
type Object interface {
	TemplateAttr(name string) (value any, ok bool, err error)
}

// of reads an attribute of an object; one that raises AttributeError is none.
func (x Value) of(own Object, name string) (Value, bool) {
	v, found, err := own.TemplateAttr(name)
	if _, missing := py.Is(err, py.AttributeError); missing {
		return Value{}, false
	}
	if err != nil {
		return x.failed(err), true
	}
	if !found && dunder(name) {
		return x.foreign(name), true
	}
	return x.with(py.Value(v)), found
}

// foreign fails for an attribute that has no translation: loudly, where Python
// would have found one.
func (x Value) foreign(name string) Value {
	return x.failed(py.NotPorted.New(fmt.Sprintf("the attribute '%s' of %s is not translated", name, py.TypeName(x.v))))
}

// Item is x[key]: the item, for text else the attribute, else undefined.
func (x Value) Item(key any) Value {
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(u.err())
	}
	k := plain(raw(key))
	v, err := getItem(x.v, k)
	switch {
	case err == nil:
		return x.with(py.Value(v))
	case !notThere(err):
		return x.failed(err)
	}
	if name, ok := k.(string); ok {
		if v, ok := x.attribute(name); ok {
			return v
		}
	}
	return x.undefined(k)
}

// getItem is x[key] with safe text staying safe.
func getItem(x, key any) (any, error) {
	if m, ok := x.(Markup); ok {
		v, err := py.GetItem(string(m), key)
		if s, isText := v.(string); isText {
			return Markup(s), err
		}
		return v, err
	}
	return py.GetItem(x, key)
}

// notThere reports whether Jinja takes an exception for a missing item.
func notThere(err error) bool {
	_, ok := py.Is(err, py.AttributeError, py.TypeError, py.LookupError)
	return ok
}

// Slice is x[lo:hi:step]; nil stands for a bound that is left out.
func (x Value) Slice(lo, hi, step any) Value {
	if u, ok := x.v.(*Undefined); ok {
		return x.failed(u.err())
	}
	v, err := py.GetSlice(x.plain(), plain(raw(lo)), plain(raw(hi)), plain(raw(step)))
	switch s, isText := v.(string); {
	case err != nil && notThere(err):
		return x.undefined("slice")
	case err == nil && isText && isSafe(x.v):
		return x.with(Markup(s))
	}
	return x.try(v, err)
}

// A Kwarg is an argument by name.
type Kwarg = py.Pair[string, any]

// Kw returns the argument name=value.
func Kw(name string, x any) Kwarg { return Kwarg{Key: name, Value: raw(x)} }

// A starred argument stands for several: *x, or **x with names.
type starred struct {
	x     Value
	named bool
}

// Star is the argument *x.
func Star(x Value) any { return starred{x: x} }

// StarStar is the argument **x.
func StarStar(x Value) any { return starred{x: x, named: true} }

// split parts the arguments of a call.
func split(args []any) (list []any, kwargs []Kwarg) {
	for _, arg := range args {
		switch arg := arg.(type) {
		case Kwarg:
			kwargs = append(kwargs, arg)
		case starred:
			if arg.named {
				kwargs = append(kwargs, arg.kwargs()...)
				continue
			}
			list = append(list, arg.x.items()...)
		default:
			list = append(list, raw(arg))
		}
	}
	return list, kwargs
}

// kwargs are the arguments that **x stands for.
func (s starred) kwargs() []Kwarg {
	if !s.x.IsMapping() {
		s.x.failed(py.TypeError.New("argument after ** must be a mapping, not " + py.TypeName(s.x.v)))
		return nil
	}
	var out []Kwarg
	for item := range s.x.Method("items").seq() {
		pair := s.x.with(item).Unpack(2)
		out = append(out, Kw(text(pair[0].v), pair[1]))
	}
	return out
}

// A Caller is a value of Go code that templates can call.
type Caller interface {
	Call(args []any, kwargs []Kwarg) (any, error)
}

// A Func is a function that templates can call.
type Func func(args []any, kwargs []Kwarg) (any, error)

// Call calls f.
func (f Func) Call(args []any, kwargs []Kwarg) (any, error) { return f(args, kwargs) }

// PyTypeName is the name of the class in Python.
func (f Func) PyTypeName() string { return "function" }

// Call is x(args...).
func (x Value) Call(args ...any) Value {
	if x.run.err != nil {
		return x
	}
	list, kwargs := split(args)
	if x.run.err != nil {
		return x
	}
	switch fn := x.v.(type) {
	case *Undefined:
		return x.failed(fn.err())
	case *Macro:
		return fn.call(x.run, list, kwargs)
	case method:
		return x.with(fn.of).method(fn.name, list, kwargs)
	case Caller:
		return x.tryCall(func() (any, error) { return fn.Call(list, kwargs) })
	}
	return x.failed(py.TypeError.New(fmt.Sprintf("'%s' object is not callable", py.TypeName(x.v))))
}

func (x Value) tryCall(f func() (any, error)) Value {
	v, err := f()
	return x.try(py.Value(v), err)
}

// Method is x.name(args...).
func (x Value) Method(name string, args ...any) Value {
	if x.run.err != nil {
		return x
	}
	if kind := typeName(x.v); kind != "" && attributes[kind][name] {
		list, kwargs := split(args)
		return x.method(name, list, kwargs)
	}
	switch own := x.v.(type) {
	case *Module, *Undefined, *Namespace, Markup:
	case py.Callable:
		list, kwargs := split(args)
		v, ok, err := own.PyCall(name, list, kwargs)
		if ok || err != nil {
			return x.try(py.Value(v), err)
		}
	}
	return x.Attr(name).Call(args...)
}

// method calls a method of one of Python's own types.
func (x Value) method(name string, args []any, kwargs []Kwarg) Value {
	if m, ok := x.v.(Markup); ok {
		v, err := m.method(name, args, kwargs)
		return x.try(v, err)
	}
	if name == "join" && slices.ContainsFunc(args, isSafe) {
		args = []any{text(args[0])}
	}
	for i, arg := range args {
		args[i] = plain(arg)
	}
	v, err := py.CallMethod(x.v, name, args, kwargs...)
	return x.try(py.Value(v), err)
}
