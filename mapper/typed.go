// This file counts the expressions of translated code by what is known of their types.

package mapper

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Typed counts the expressions of translated functions, and those whose type is not known.
type Typed struct{ Expressions, Dynamic int }

// typed counts the expressions of the views that were translated and of what they reach. An expression counts when it
// gives a value: names that are assigned to do not, nor do names of functions, classes and modules, what is called, and
// annotations.
func (m *project) typed() Typed {
	seen := map[*ir.Func]bool{}
	out := Typed{}
	for _, f := range m.unit.Funcs() {
		if f.Failure != nil || f.Py == nil || seen[f.Py] {
			continue
		}
		seen[f.Py] = true
		c := census{fn: f.Py, out: &out}
		for _, s := range f.Py.Body {
			pyast.Walk(s, c.visit)
		}
		if lambda, ok := f.Py.Syntax.(*pyast.Lambda); ok {
			pyast.Walk(lambda.Body, c.visit)
		}
	}
	return out
}

// census counts the expressions of one function. Functions within it have a census of their own.
type census struct {
	fn  *ir.Func
	out *Typed
}

func (c census) visit(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
		return false
	case *pyast.ExprStmt:
		_, doc := n.Value.(*pyast.Constant)
		return !doc
	case *pyast.Raise:
		c.class(n.Exc)
		c.walk(n.Cause)
		return false
	case *pyast.ExceptHandler:
		walkList(c, n.Body)
		return false
	case *pyast.Call:
		c.count(n)
		c.call(n)
		return false
	case pyast.Expr:
		return c.expr(n)
	}
	return !c.binding(n)
}

// binding counts what a node that assigns reads, and reports whether n is one.
func (c census) binding(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Assign:
		c.targets(n.Targets...)
		c.walk(n.Value)
	case *pyast.AugAssign:
		c.targets(n.Target)
		c.walk(n.Value)
	case *pyast.AnnAssign:
		c.targets(n.Target)
		c.walk(n.Value)
	case *pyast.Delete:
		c.targets(n.Targets...)
	case *pyast.For:
		c.targets(n.Target)
		c.walk(n.Iter)
		walkList(c, n.Body)
		walkList(c, n.Orelse)
	case *pyast.Comprehension:
		c.targets(n.Target)
		c.walk(n.Iter)
		walkList(c, n.Ifs)
	case *pyast.WithItem:
		c.walk(n.ContextExpr)
		c.targets(n.OptionalVars)
	default:
		return false
	}
	return true
}

// targets counts what is read of places that are assigned to: the object of an attribute, the list and index of an item.
func (c census) targets(list ...pyast.Expr) {
	for _, e := range list {
		switch e := e.(type) {
		case *pyast.Attribute:
			c.walk(e.Value)
		case *pyast.Subscript:
			c.walk(e.Value)
			c.walk(e.Slice)
		case *pyast.Tuple:
			c.targets(e.Elts...)
		case *pyast.List:
			c.targets(e.Elts...)
		case *pyast.Starred:
			c.targets(e.Value)
		}
	}
}

func walkList[T pyast.Node](c census, list []T) {
	for _, n := range list {
		c.walk(n)
	}
}

func (c census) walk(n pyast.Node) { pyast.Walk(n, c.visit) }

// class counts what is raised: a class does not count, an exception does.
func (c census) class(e pyast.Expr) {
	if call, ok := e.(*pyast.Call); ok {
		c.call(call)
	} else if e != nil && c.fn.Types[e] != nil {
		c.walk(e)
	}
}

// call counts the parts of a call: the object of a method, and the arguments.
func (c census) call(n *pyast.Call) {
	switch called := n.Func.(type) {
	case *pyast.Attribute:
		c.walk(called.Value)
	case *pyast.Name:
	default:
		c.walk(called)
	}
	walkList(c, n.Args)
	for _, k := range n.Keywords {
		c.walk(k.Value)
	}
}

// expr counts one expression and reports whether there may be others below it.
func (c census) expr(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name:
		if c.named(e) {
			return false
		}
	case *pyast.Attribute:
		if c.qualified(e) {
			return false
		}
	case *pyast.NamedExpr:
		c.count(e)
		c.walk(e.Value)
		return false
	case *pyast.Slice, *pyast.Starred, *pyast.FormattedValue, *pyast.JoinedStr:
		return true
	}
	c.count(e)
	return true
}

// count counts e itself.
func (c census) count(e pyast.Expr) {
	c.out.Expressions++
	if t := c.fn.Types[e]; t == nil || t == ir.Type(ir.Any) {
		c.out.Dynamic++
	}
}

// named reports whether a name stands for a function, a class or a module.
func (c census) named(n *pyast.Name) bool {
	sym := c.fn.Uses[n]
	if sym == nil {
		return false
	}
	switch sym.Kind {
	case ir.FuncName, ir.ClassName, ir.ModuleName, ir.BuiltinName:
		return true
	case ir.ExternalName:
		return c.fn.Types[n] == nil
	}
	return false
}

// qualified reports whether an attribute is a name within a module or class whose type says nothing.
func (c census) qualified(e *pyast.Attribute) bool {
	if t := c.fn.Types[e]; t != nil && t != ir.Type(ir.Any) {
		return false
	}
	switch v := e.Value.(type) {
	case *pyast.Name:
		return c.named(v)
	case *pyast.Attribute:
		return c.qualified(v)
	}
	return false
}
