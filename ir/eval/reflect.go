// This file holds the builtin functions that look into objects: getattr, isinstance, type, globals and their kin.

package eval

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

func getattr(in *Interp, c *Call) Value {
	name, ok := Str(orUnknown(c.Arg(1, "")))
	if !ok || len(c.Args) < 2 {
		return unknown
	}
	if v, ok := in.attr(c.Args[0], name); ok {
		g, guess := c.Args[1].(*Guess)
		m, isModule := c.Args[0].(*Module)
		if _, isClass := v.(*Class); guess && isModule && isClass && len(c.Args) == 2 && m.IR != nil && m.IR.Scope != nil {
			return chosenMember(m, "", g, v)
		}
		return v
	}
	if len(c.Args) > 2 && isClosed(c.Args[0]) {
		return c.Args[2]
	}
	return unknown
}

// isClosed reports whether an attribute that v is not known to have is missing.
func isClosed(v Value) bool {
	switch v := Plain(v).(type) {
	case *Module:
		return v.Loaded
	case *Function, *Lit, *List, *Dict, *Tuple, *Set:
		return true
	case *Class:
		return len(v.Externals()) == 0
	case *Instance:
		return len(v.Class.Externals()) == 0
	}
	return false
}

func setattr(in *Interp, c *Call) Value {
	if name, ok := Str(orUnknown(c.Arg(1, ""))); ok && len(c.Args) == 3 {
		in.setAttr(c.Args[0], name, c.Args[2], c.Node, c.Expr(2, ""))
	}
	return none
}

func hasattr(in *Interp, c *Call) Value {
	name, ok := Str(orUnknown(c.Arg(1, "")))
	if !ok || len(c.Args) < 2 {
		return unknown
	}
	if _, ok := Plain(c.Args[0]).(*External); ok {
		return unknown
	}
	if _, ok := in.attr(c.Args[0], name); ok {
		return yes
	}
	if isClosed(c.Args[0]) {
		return no
	}
	return unknown
}

func callable(_ *Interp, c *Call) Value {
	switch v := Plain(orUnknown(c.Arg(0, ""))).(type) {
	case *Function, *Method, *Native, *Class:
		return yes
	case *Lit, *List, *Dict, *Tuple, *Set, *Module:
		return no
	case *External:
		if !strings.Contains(v.Name, ".") {
			return no
		}
	case *Instance:
		_, _, ok := v.Class.lookup("__call__")
		return Bool(ok)
	}
	return unknown
}

func vars(in *Interp, c *Call) Value {
	if len(c.Args) == 1 {
		return in.Attr(c.Args[0], "__dict__")
	}
	return varsDict(in.frame.Env.Vars)
}

func globals(in *Interp, _ *Call) Value { return varsDict(in.frame.Module.Env.Vars) }

func typeOf(in *Interp, c *Call) Value {
	if len(c.Args) == 1 {
		if i, ok := c.Args[0].(*Instance); ok {
			return i.Class
		}
		return unknown
	}
	return in.makeClass(c)
}

// makeClass evaluates type(name, bases, dict).
func (in *Interp) makeClass(c *Call) Value {
	name, ok := Str(orUnknown(c.Arg(0, "")))
	bases, all := Items(orUnknown(c.Arg(1, "")))
	body, isDict := orUnknown(c.Arg(2, "")).(*Dict)
	if !ok || !all || !isDict || len(bases) == 0 {
		return unknown
	}
	first, ok := bases[0].(*Class)
	if !ok {
		return unknown
	}
	class := &Class{IR: first.IR, Name: name, Bases: bases, Module: first.Module, Vars: map[string]Value{}, Frame: first.Frame, Made: true}
	class.MRO = linear(class)
	for i, k := range body.Keys {
		if s, ok := Str(k); ok {
			class.Vars[s] = body.Values[i]
		}
	}
	return class
}

func dunderImport(in *Interp, c *Call) Value {
	name, ok := Str(orUnknown(c.Arg(0, "name")))
	if !ok {
		return unknown
	}
	v := in.ImportName(name)
	if from, _ := Items(orUnknown(c.Arg(3, "fromlist"))); len(from) > 0 {
		return v
	}
	top, _, _ := strings.Cut(name, ".")
	return in.ImportName(top)
}

func dir(in *Interp, c *Call) Value {
	list := &List{}
	if len(c.Args) != 1 {
		return &List{Open: true}
	}
	d, ok := in.Attr(c.Args[0], "__dict__").(*Dict)
	if !ok {
		return &List{Open: true}
	}
	list.Items = d.Keys
	return list
}

func newObject(*Interp, *Call) Value { return &Foreign{Name: "object", Attrs: map[string]Value{}} }

func isinstance(in *Interp, c *Call) Value {
	if len(c.Args) != 2 {
		return unknown
	}
	return isInstance(Plain(c.Args[0]), c.Args[1])
}

func isInstance(v, class Value) Value {
	if classes, ok := class.(*Tuple); ok {
		result := no
		for _, one := range classes.Items {
			is := isInstance(v, one)
			if is == yes {
				return yes
			}
			if is != no {
				result = unknown
			}
		}
		return result
	}
	want, isClass := class.(*Class)
	switch v := v.(type) {
	case *Instance:
		return memberOf(v.Class, class)
	case *Class:
		return memberOf(v, class)
	case *Lit:
		return litIs(v.C, nameOf(class))
	case *List:
		return Bool(nameOf(class) == "list")
	case *Tuple:
		return Bool(nameOf(class) == "tuple")
	case *Dict:
		return Bool(nameOf(class) == "dict")
	case *Function, *Module:
		if isClass && want != nil || isBuiltinType(nameOf(class)) {
			return no
		}
	}
	return unknown
}

func isBuiltinType(name string) bool {
	switch name {
	case "str", "int", "float", "bool", "list", "dict", "tuple", "set", "type", "bytes":
		return true
	}
	return false
}

func memberOf(c *Class, class Value) Value {
	if want, ok := class.(*Class); ok {
		return Bool(c.isA(want))
	}
	name := nameOf(class)
	for _, base := range c.Externals() {
		if base == name {
			return yes
		}
	}
	if isBuiltinType(name) && name != "type" {
		return no
	}
	return unknown
}

func litIs(c *ir.Const, name string) Value {
	kind := map[ir.ConstKind]string{
		ir.ConstBool: "bool", ir.ConstInt: "int", ir.ConstFloat: "float", ir.ConstStr: "str", ir.ConstBytes: "bytes",
	}[c.Kind]
	if !isBuiltinType(name) {
		return unknown
	}
	return Bool(kind == name || kind == "bool" && name == "int")
}
