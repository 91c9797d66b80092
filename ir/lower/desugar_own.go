// This file rewrites what methods say of the class of their object, where no class is below it: type(self).made and
// self.__class__(x) mean the class itself. It also leaves out Generic[T] as a base of plain classes, which only checkers of
// types look at (library reference, "typing").

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ownClasses knows the classes of a program by their names.
type ownClasses struct {
	defined map[string]int  // how many have the name
	below   map[string]bool // has a class below it
	dynamic bool            // classes are made, or objects given another, while the program runs
}

// desugarOwn rewrites the classes of a program.
func desugarOwn(p *ir.Program) {
	k := &ownClasses{defined: map[string]int{}, below: map[string]bool{}}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, k.note)
	}
	for _, m := range p.Modules {
		generic := map[string]bool{}
		for _, s := range m.Syntax.Body {
			c, ok := s.(*pyast.ClassDef)
			if !ok {
				continue
			}
			if plainGeneric(c) {
				generic[c.Name] = true
			}
			if k.defined[c.Name] == 1 && !k.below[c.Name] && !k.dynamic && len(c.DecoratorList) == 0 {
				nameOwn(c)
			}
		}
		if len(generic) > 0 {
			pyast.Walk(m.Syntax, func(n pyast.Node) bool { return plainCall(n, generic) })
		}
	}
}

// note counts classes and their bases.
func (k *ownClasses) note(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.ClassDef:
		k.defined[n.Name]++
		for _, b := range n.Bases {
			if sub, ok := b.(*pyast.Subscript); ok {
				b = sub.Value
			}
			k.below[lastName(b)] = true
			k.dynamic = k.dynamic || lastName(b) == ""
		}
	case *pyast.FunctionDef:
		k.dynamic = k.dynamic || inheritsArgument(n)
	case *pyast.Alias:
		if n.Asname != "" {
			k.below[n.Name] = true // under the other name
		}
	case *pyast.Call:
		k.dynamic = k.dynamic || nameOf(n.Func) == "type" && len(n.Args) == 3
	case *pyast.Assign:
		k.below[lastName(n.Value)] = true // which may be a class
		for _, target := range n.Targets {
			a, ok := target.(*pyast.Attribute)
			k.dynamic = k.dynamic || ok && a.Attr == "__class__"
		}
	}
	return true
}

// inheritsArgument reports whether a function makes a class below one of its parameters.
func inheritsArgument(def *pyast.FunctionDef) bool {
	found := false
	pyast.Walk(def, func(n pyast.Node) bool {
		if c, ok := n.(*pyast.ClassDef); ok {
			for _, b := range c.Bases {
				found = found || nameOf(b) != "" && bindsAnyOf(def.Args, nameOf(b))
			}
		}
		return !found
	})
	return found
}

// nameOwn names the class in its methods.
func nameOwn(c *pyast.ClassDef) {
	for _, s := range c.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || len(def.Args.Args) == 0 || len(def.Args.Posonlyargs) > 0 || ofClass(def) {
			continue
		}
		self := def.Args.Args[0].Arg
		if bindsAnyOf(def, c.Name, "type") || bindsAgain(def, self) {
			continue
		}
		pyast.Walk(def, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Attribute:
				if !isDunder(n.Attr) && asksOwn(n.Value, self) {
					n.Value = &pyast.Name{Span: pyast.Span(n.Value.Bounds()), ID: c.Name}
				}
			case *pyast.Call:
				if asksOwn(n.Func, self) {
					n.Func = &pyast.Name{Span: pyast.Span(n.Func.Bounds()), ID: c.Name}
				}
			}
			return true
		})
	}
}

// ofClass reports whether a method has no object.
func ofClass(def *pyast.FunctionDef) bool {
	for _, d := range def.DecoratorList {
		if name := nameOf(d); name == "staticmethod" || name == "classmethod" {
			return true
		}
	}
	return false
}

func isDunder(name string) bool {
	return strings.HasPrefix(name, "__") && strings.HasSuffix(name, "__")
}

// asksOwn reports whether e is type(self) or self.__class__.
func asksOwn(e pyast.Expr, self string) bool {
	switch e := e.(type) {
	case *pyast.Attribute:
		return e.Attr == "__class__" && nameOf(e.Value) == self
	case *pyast.Call:
		return nameOf(e.Func) == "type" && len(e.Args) == 1 && len(e.Keywords) == 0 && nameOf(e.Args[0]) == self
	}
	return false
}

// bindsAnyOf reports whether code may bind one of some names in any scope within it.
func bindsAnyOf(n pyast.Node, names ...string) bool {
	found := false
	for _, name := range names {
		found = found || bindsName(n, name, 0)
	}
	return found
}

// bindsAgain reports whether a method binds the name of its first parameter again.
func bindsAgain(def *pyast.FunctionDef, self string) bool { return bindsName(def, self, 1) }

// bindsName reports whether code binds a name more often than given.
func bindsName(n pyast.Node, name string, allowed int) bool {
	binds := 0
	target := func(e pyast.Expr) {
		pyast.Walk(e, func(n pyast.Node) bool {
			if id, ok := n.(*pyast.Name); ok && id.ID == name {
				binds++
			}
			_, attr := n.(*pyast.Attribute)
			_, item := n.(*pyast.Subscript)
			return !attr && !item
		})
	}
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Arg:
			if n.Arg == name {
				binds++
			}
		case *pyast.Assign:
			for _, e := range n.Targets {
				target(e)
			}
		case *pyast.AnnAssign:
			target(n.Target)
		case *pyast.AugAssign:
			target(n.Target)
		case *pyast.For:
			target(n.Target)
		case *pyast.Comprehension:
			target(n.Target)
		case *pyast.NamedExpr:
			target(n.Target)
		case *pyast.WithItem:
			if n.OptionalVars != nil {
				target(n.OptionalVars)
			}
		case *pyast.ExceptHandler:
			if n.Name == name {
				binds++
			}
		case *pyast.Alias:
			if n.Name == name || n.Asname == name || n.Name == "*" {
				binds++
			}
		}
		return true
	})
	return binds > allowed
}

// plainGeneric takes Generic[T] from the bases of a class all of whose other bases are ABC or object, and reports whether
// it did.
func plainGeneric(c *pyast.ClassDef) bool {
	var rest []pyast.Expr
	for _, b := range c.Bases {
		if sub, ok := b.(*pyast.Subscript); ok {
			if name := twoNames(sub.Value); name == "Generic" || name == "typing.Generic" {
				continue
			}
		}
		if name := twoNames(b); name != "ABC" && name != "abc.ABC" && name != "object" {
			return false
		}
		rest = append(rest, b)
	}
	if len(rest) == len(c.Bases) {
		return false
	}
	c.Bases = rest
	return true
}

// plainCall takes the types from calls like Stack[int]() of generic classes.
func plainCall(n pyast.Node, generic map[string]bool) bool {
	if call, ok := n.(*pyast.Call); ok {
		if sub, ok := call.Func.(*pyast.Subscript); ok && generic[nameOf(sub.Value)] {
			call.Func = sub.Value
		}
	}
	return true
}
