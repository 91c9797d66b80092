// This file evaluates attributes of all values, reading and assigning.

package eval

import (
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Attr returns v.name, Unknown when it is not known.
func (in *Interp) Attr(v Value, name string) Value {
	found, ok := in.attr(v, name)
	if !ok || found == nil {
		return unknown
	}
	return found
}

// attr returns v.name, and whether v is known to have it.
func (in *Interp) attr(v Value, name string) (Value, bool) {
	switch v := v.(type) {
	case *Module:
		return in.moduleAttr(v, name)
	case *Instance:
		return in.instanceAttr(v, name)
	case *Class:
		return in.classAttr(v, name)
	case *Function:
		return in.functionAttr(v, name)
	case *External:
		return in.external(v.Name + "." + name), true
	case *Foreign:
		if found, ok := v.Attrs[name]; ok {
			return found, true
		}
		return &External{v.Name + "()." + name}, true
	case *superOf:
		return v.attr(in, name), true
	case *Method:
		return in.attr(v.Func, name)
	case *Guess:
		return in.guessAttr(v, name)
	case *OneOf:
		return in.attrOfEach(v, name), true
	case *Native:
		if name == "__name__" {
			return Text(v.Name), true
		}
		if isBuiltinType(v.Name) {
			return unbound(name), true
		}
	case *List, *Dict, *Set, *Tuple, *Lit:
		return in.methodOf(v, name)
	case Object:
		return v.Attr(in, name)
	}
	return nil, false
}

// unbound returns a method of a builtin type that takes its receiver as the first argument, such as str.upper.
func unbound(name string) Value {
	return &Native{Name: name, Call: func(in *Interp, c *Call) Value {
		if len(c.Args) == 0 {
			return unknown
		}
		bound := *c
		bound.Func, bound.Args = in.Attr(c.Args[0], name), c.Args[1:]
		return in.Call(&bound)
	}}
}

func (in *Interp) moduleAttr(m *Module, name string) (Value, bool) {
	if v, ok := m.Env.Vars[name]; ok {
		return v, true
	}
	if name == "__dict__" {
		return varsDict(m.Env.Vars), true
	}
	if sub := in.Program.ByName[m.IR.Name+"."+name]; sub != nil {
		return in.Load(sub), true
	}
	if sub := in.submodule(m, name); sub != nil {
		return in.Load(sub), true
	}
	if m.Loaded {
		if get, ok := m.Env.Vars["__getattr__"]; ok {
			return in.Invoke(get, Text(name)), true
		}
	}
	return nil, false
}

func (in *Interp) instanceAttr(i *Instance, name string) (Value, bool) {
	if v, ok := i.Attrs[name]; ok {
		return v, true
	}
	if name == "__class__" {
		return i.Class, true
	}
	if v, _, ok := i.Class.lookup(name); ok {
		if readsEnvironment(i.Class) && isField(i.Class, name) {
			return &Guess{Value: in.fieldDefault(v)}, true
		}
		return in.bound(v, i, i.Class), true
	}
	if i.Base != nil {
		if v, ok := i.Base.Attr(in, name); ok {
			return v, true
		}
	}
	if in.Host != nil {
		if v, ok := in.Host.ClassAttr(in, i.Class, name); ok {
			return v, true
		}
	}
	if name == "__dict__" {
		return varsDict(i.Attrs), true
	}
	return nil, false
}

// bound returns what reading a class's attribute v through self gives.
func (in *Interp) bound(v, self Value, class *Class) Value {
	switch v := v.(type) {
	case *Function:
		return &Method{Func: v, Self: self}
	case *Descriptor:
		switch v.Kind {
		case "staticmethod":
			return v.Func
		case "classmethod":
			return &Method{Func: v.Func, Self: class}
		}
		if _, isClass := self.(*Class); isClass {
			return v
		}
		return in.Invoke(v.Func, self)
	}
	return v
}

func (in *Interp) classAttr(c *Class, name string) (Value, bool) {
	switch name {
	case "__name__", "__qualname__":
		return Text(c.Name), true
	case "__dict__":
		return varsDict(c.Vars), true
	case "__bases__":
		return &Tuple{Items: c.Bases}, true
	case "__subclasses__":
		return &Native{Name: name, Call: func(*Interp, *Call) Value { return subclasses(c) }}, true
	case "__members__":
		return unknown, true
	}
	if v, _, ok := c.lookup(name); ok {
		if d, ok := v.(*Descriptor); ok && d.Kind != "property" {
			return in.bound(v, c, c), true
		}
		return v, true
	}
	if in.Host != nil {
		if v, ok := in.Host.ClassAttr(in, c, name); ok {
			return v, true
		}
	}
	for _, base := range c.Externals() {
		return &External{base + "." + name}, true
	}
	return nil, false
}

func subclasses(c *Class) Value {
	list := &List{}
	for _, s := range c.Subs {
		list.Items = append(list.Items, s)
	}
	return list
}

func (in *Interp) functionAttr(fn *Function, name string) (Value, bool) {
	if v, ok := fn.Attrs[name]; ok {
		return v, true
	}
	switch name {
	case "__name__", "__qualname__":
		return Text(fn.Name), true
	case "__module__":
		if fn.Func != nil && fn.Func.Module != nil {
			return Text(fn.Func.Module.Name), true
		}
	case "__doc__":
		if fn.Func != nil && fn.Func.Doc != "" {
			return Text(fn.Func.Doc), true
		}
		return none, true
	case "__wrapped__":
		if fn.Wraps != nil {
			return fn.Wraps, true
		}
	case "view_class":
		if fn.Class != nil {
			return fn.Class, true
		}
	case "__dict__":
		return varsDict(fn.Attrs), true
	}
	return nil, false
}

// guessAttr reads an attribute of a guess; what its methods return is a guess too.
func (in *Interp) guessAttr(g *Guess, name string) (Value, bool) {
	v, ok := in.attr(g.Value, name)
	if n, isNative := v.(*Native); isNative {
		return &Native{Name: n.Name, Call: func(in *Interp, c *Call) Value { return guessed(n.Call(in, c)) }}, ok
	}
	if !ok {
		return unknown, true
	}
	return guessed(v), ok
}

func (in *Interp) attrOfEach(o *OneOf, name string) Value {
	var result Value
	for _, one := range o.Values {
		v, ok := in.attr(one, name)
		if !ok {
			continue
		}
		if result == nil {
			result = v
		} else {
			result = either(result, v)
		}
	}
	return result
}

// varsDict returns the entries of vars that are not dunder names, in the order of their names.
func varsDict(vars map[string]Value) *Dict {
	d := NewDict()
	for _, name := range sortedNames(vars) {
		d.Set(Text(name), vars[name])
	}
	return d
}

func (in *Interp) setAttr(v Value, name string, to Value, at pyast.Node, e pyast.Expr) {
	switch o := Plain(v).(type) {
	case *Module:
		o.Env.Vars[name] = to
	case *Instance:
		in.setInstance(o, name, to, at, e)
	case *Class:
		o.Vars[name] = to
	case *Function:
		if s, ok := Str(to); ok && name == "__name__" {
			o.Name = s
			return
		}
		o.Attrs[name] = to
	case *Method:
		in.setAttr(o.Func, name, to, at, e)
	case *Foreign:
		o.Attrs[name] = to
	case *OneOf:
		in.unsure++
		for _, one := range o.Values {
			in.setAttr(one, name, to, at, e)
		}
		in.unsure--
	case Object:
		o.SetAttr(in, name, to, at, e)
	}
}

func (in *Interp) setInstance(i *Instance, name string, to Value, at pyast.Node, e pyast.Expr) {
	if v, _, ok := i.Class.lookup(name); ok {
		if d, ok := v.(*Descriptor); ok && d.Kind == "property" {
			return
		}
	}
	if i.Base != nil {
		i.Base.SetAttr(in, name, to, at, e)
	}
	i.Attrs[name] = to
}

// nameOf returns the qualified name of an external or builtin, or the name of a project class or function.
func nameOf(v Value) string {
	switch v := v.(type) {
	case *External:
		return v.Name
	case *Native:
		return v.Name
	case *Class:
		return v.Name
	case *Function:
		return v.Name
	}
	return ""
}

// Name returns the qualified name of an external or builtin, or the name of a project class or function, else "".
func Name(v Value) string { return nameOf(v) }
