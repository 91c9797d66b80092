// This file rewrites classes that stand as values in dicts as the lambdas that make their objects: "dog": Dog is
// "dog": lambda name: Dog(name). What asks such a value for more than to be called finds a function, and has no translation.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// made returns the lambda that makes an object for the name of a class of the module whose __init__ takes positional
// arguments alone, and any other expression as it is.
func (d *funcDesugarer) made(e pyast.Expr) pyast.Expr {
	name, ok := e.(*pyast.Name)
	if !ok || d.kinds[name.ID] == nil || d.bound[name.ID] != 1 || !d.plainClass(d.kinds[name.ID], 0) {
		return e
	}
	args := &pyast.Arguments{Span: name.Span}
	call := &pyast.Call{Span: name.Span, Func: name}
	init := d.initOf(d.kinds[name.ID])
	if init != nil {
		a := init.Args
		if a.Vararg != nil || a.Kwarg != nil || len(a.Kwonlyargs)+len(a.Posonlyargs)+len(a.Defaults) > 0 || len(a.Args) == 0 {
			return e
		}
		for _, p := range a.Args[1:] {
			args.Args = append(args.Args, &pyast.Arg{Span: name.Span, Arg: p.Arg})
			call.Args = append(call.Args, &pyast.Name{Span: name.Span, ID: p.Arg})
		}
	}
	if len(args.Args) == 0 && d.holdsValues(d.kinds[name.ID]) {
		return e // as classes of configuration do, which are read and never called
	}
	return &pyast.Lambda{Span: name.Span, Args: args, Body: call}
}

// holdsValues reports whether the body of a plain class, or of one above it, assigns anything.
func (d *funcDesugarer) holdsValues(c *pyast.ClassDef) bool {
	for _, s := range c.Body {
		switch s.(type) {
		case *pyast.Assign, *pyast.AnnAssign:
			return true
		}
	}
	for _, b := range c.Bases {
		if up := d.kinds[nameOf(b)]; up != nil && d.holdsValues(up) {
			return true
		}
	}
	return false
}

// plainClass reports whether a class and all above it are undecorated classes of the module.
func (d *funcDesugarer) plainClass(c *pyast.ClassDef, depth int) bool {
	if len(c.DecoratorList)+len(c.Keywords) > 0 || depth > 20 || len(c.Bases) > 1 {
		return false
	}
	for _, b := range c.Bases {
		if name := twoNames(b); name == "object" || name == "ABC" || name == "abc.ABC" {
			continue
		}
		up := d.kinds[nameOf(b)]
		if up == nil || d.bound[up.Name] != 1 || !d.plainClass(up, depth+1) {
			return false
		}
	}
	return true
}

// initOf returns the __init__ that a plain class has or inherits, nil for none.
func (d *funcDesugarer) initOf(c *pyast.ClassDef) *pyast.FunctionDef {
	for _, s := range c.Body {
		if def, ok := s.(*pyast.FunctionDef); ok && def.Name == "__init__" {
			return def
		}
	}
	for _, b := range c.Bases {
		if up := d.kinds[nameOf(b)]; up != nil {
			return d.initOf(up)
		}
	}
	return nil
}
