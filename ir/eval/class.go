// This file evaluates classes, their instances and super().

package eval

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func (in *Interp) classDef(f *Frame, s *pyast.ClassDef) Value {
	bases, _ := in.elements(f, s.Bases)
	c := &Class{IR: in.classes[s], Name: s.Name, Module: f.Module, Exprs: map[string]pyast.Expr{}, Frame: f.Func}
	if c.IR == nil {
		c.IR = &ir.Class{Name: s.Name, Module: f.Module.IR, Syntax: s}
	}
	c.Bases = bases
	c.MRO = linear(c)
	env := &Env{Vars: map[string]Value{}, Outer: f.Env, Module: f.Module, class: true}
	env.Vars["__module__"], env.Vars["__qualname__"] = Text(f.Module.IR.Name), Text(s.Name)
	in.inFrame(&Frame{Func: f.Func, Module: f.Module, Env: env, class: c}, func(inner *Frame) { in.block(inner, s.Body) })
	c.Vars = env.Vars
	in.announce(c)
	if c.isEnum() {
		in.makeMembers(c)
	}
	var v Value = c
	for i := len(s.DecoratorList) - 1; i >= 0; i-- {
		v = in.decorate(f, s.DecoratorList[i], in.eval(f, s.DecoratorList[i]), v)
	}
	return v
}

// announce tells c's bases of it: __subclasses__ and __init_subclass__.
func (in *Interp) announce(c *Class) {
	for _, b := range c.Bases {
		if base, ok := b.(*Class); ok {
			base.Subs = append(base.Subs, c)
		}
	}
	for _, base := range c.MRO[1:] {
		if m, ok := base.Vars["__init_subclass__"]; ok {
			in.Invoke(&Method{Func: m, Self: c})
			return
		}
	}
}

// linear returns the project classes of c's method resolution order: depth first, a shared base after all that share it.
func linear(c *Class) []*Class {
	var all []*Class
	var visit func(*Class, int)
	visit = func(c *Class, depth int) {
		if depth > callDepth || len(all) > sizeLimit/10 {
			return
		}
		all = append(all, c)
		for _, b := range c.Bases {
			if base, ok := b.(*Class); ok {
				visit(base, depth+1)
			}
		}
	}
	visit(c, 0)
	last := map[*Class]int{}
	for i, one := range all {
		last[one] = i
	}
	var order []*Class
	for i, one := range all {
		if last[one] == i {
			order = append(order, one)
		}
	}
	return order
}

// lookup finds a name in c or its project bases.
func (c *Class) lookup(name string) (v Value, holder *Class, found bool) {
	for _, one := range c.MRO {
		if v, ok := one.Vars[name]; ok {
			return v, one, true
		}
	}
	return nil, nil, false
}

// Lookup returns the attribute name that c or one of its project bases defines, as it stands in the class.
func (c *Class) Lookup(name string) (Value, bool) {
	v, _, ok := c.lookup(name)
	return v, ok
}

// Expr returns the expression that the class body of c or of a project base assigns to name, and that base.
func (c *Class) Expr(name string) (pyast.Expr, *Class) {
	for _, one := range c.MRO {
		if e, ok := one.Exprs[name]; ok {
			return e, one
		}
	}
	return nil, nil
}

func (c *Class) isA(other *Class) bool {
	for _, one := range c.MRO {
		if one == other {
			return true
		}
	}
	return false
}

// Externals returns the qualified names of the external bases of c and of its project bases, nearest first.
func (c *Class) Externals() []string {
	var names []string
	for _, one := range c.MRO {
		for _, b := range one.Bases {
			switch b := b.(type) {
			case *External:
				names = append(names, b.Name)
			case *Native:
				names = append(names, b.Name)
			}
		}
	}
	return names
}

func (c *Class) isEnum() bool {
	for _, name := range c.Externals() {
		if strings.HasPrefix(name, "enum.") {
			return true
		}
	}
	return false
}

// makeMembers turns the values of an enum's body into its members.
func (in *Interp) makeMembers(c *Class) {
	for name := range c.Exprs {
		v, ok := c.Vars[name]
		if !ok || strings.HasPrefix(name, "_") {
			continue
		}
		if _, isFunc := v.(*Function); isFunc {
			continue
		}
		c.Vars[name] = &Instance{Class: c, Attrs: map[string]Value{"value": v, "name": Text(name), "_value_": v}}
	}
}

// enumMembers returns the members of an enum in the order of its body.
func (in *Interp) enumMembers(c *Class) (items []Value, all bool) {
	if !c.isEnum() {
		return nil, false
	}
	for _, s := range c.IR.Syntax.Body {
		a, ok := s.(*pyast.Assign)
		if !ok {
			continue
		}
		if name, ok := a.Targets[0].(*pyast.Name); ok {
			if v, ok := c.Vars[name.ID].(*Instance); ok {
				items = append(items, v)
			}
		}
	}
	return items, true
}

func (in *Interp) instantiate(c *Class, call *Call) Value {
	if c.isEnum() {
		return in.memberWith(c, call)
	}
	i := &Instance{Class: c, Attrs: map[string]Value{}}
	if in.Host != nil {
		for _, name := range c.Externals() {
			if i.Base = in.Host.NewBase(in, name, i); i.Base != nil {
				break
			}
		}
	}
	if m, _, ok := c.lookup("__init__"); ok {
		bound := *call
		bound.Func, bound.Args = m, append([]Value{i}, call.Args...)
		in.Call(&bound)
		return i
	}
	if i.Base != nil {
		if m, ok := i.Base.Attr(in, "__init__"); ok {
			in.Call(call.with(m))
		}
		return i
	}
	in.fields(i, call)
	return i
}

// memberWith returns the enum member with the given value.
func (in *Interp) memberWith(c *Class, call *Call) Value {
	members, _ := in.enumMembers(c)
	for _, m := range members {
		if same, known := equal(m.(*Instance).Attrs["value"], orUnknown(call.Arg(0, "value"))); same && known {
			return m
		}
	}
	return unknown
}

// fields sets the attributes of a dataclass, a named tuple or a model from the arguments of its constructor.
func (in *Interp) fields(i *Instance, call *Call) {
	n := 0
	for k := len(i.Class.MRO) - 1; k >= 0; k-- {
		for _, s := range i.Class.MRO[k].IR.Syntax.Body {
			a, ok := s.(*pyast.AnnAssign)
			if !ok {
				continue
			}
			name, ok := a.Target.(*pyast.Name)
			if ok && n < len(call.Args) {
				i.Attrs[name.ID] = call.Args[n]
			}
			n++
		}
	}
	for _, k := range call.Keywords {
		i.Attrs[k.Name] = k.Value
	}
}

// superOf is super(): the classes after one in an instance's order.
type superOf struct {
	self  Value
	owner *Class
}

func super(in *Interp, c *Call) Value {
	f := in.frame
	for f != nil && f.owner == nil {
		f = f.Outer
	}
	if f == nil {
		return unknown
	}
	return &superOf{self: f.self, owner: f.owner}
}

// attr returns the attribute of the next class that has it, bound to the instance.
func (s *superOf) attr(in *Interp, name string) Value {
	class, inst := s.owner, (*Instance)(nil)
	switch self := Plain(s.self).(type) {
	case *Instance:
		class, inst = self.Class, self
	case *Class:
		class = self
	}
	after := false
	for _, one := range class.MRO {
		if v, ok := one.Vars[name]; ok && after {
			return in.bound(v, s.self, class)
		}
		after = after || one == s.owner
	}
	if inst != nil && inst.Base != nil {
		if v, ok := inst.Base.Attr(in, name); ok {
			return v
		}
	}
	if in.Host != nil {
		if v, ok := in.Host.ClassAttr(in, class, name); ok {
			return v
		}
	}
	if strings.HasPrefix(name, "__") {
		return &Native{Name: name, Call: func(in *Interp, c *Call) Value { return none }}
	}
	return unknown
}
