// This file finds what expressions may hold of members of http.HTTPStatus, and which of them show more than an int.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// expr returns what an expression may hold.
func (f *statusFlow) expr(e pyast.Expr) statusIn {
	switch e := e.(type) {
	case nil, *pyast.Constant:
		return 0
	case *pyast.Name:
		return f.name(e)
	case *pyast.Attribute:
		return f.attribute(e)
	case *pyast.Call:
		return f.call(e)
	case *pyast.Subscript:
		f.show(f.expr(e.Slice)) // the KeyError of a key that is missing shows its repr
		return f.parts(e.Value)
	case *pyast.IfExp:
		f.expr(e.Test)
		return f.expr(e.Body) | f.expr(e.Orelse)
	case *pyast.BoolOp:
		return f.all(e.Values)
	case *pyast.NamedExpr:
		h := f.expr(e.Value)
		f.assign(e.Target, h)
		return h
	case *pyast.UnaryOp:
		f.expr(e.Operand)
		return 0
	case *pyast.Compare:
		f.compare(e)
		return 0
	case *pyast.BinOp:
		return f.binary(e)
	case *pyast.Tuple:
		return f.all(e.Elts).in()
	case *pyast.List:
		return f.all(e.Elts).in()
	case *pyast.Set:
		return f.all(e.Elts).in()
	case *pyast.Starred:
		return f.expr(e.Value).out()
	case *pyast.Await:
		return f.expr(e.Value)
	case *pyast.Dict:
		return f.dict(e)
	case *pyast.JoinedStr:
		for _, part := range e.Values {
			f.formatted(part)
		}
		return 0
	}
	return f.scoped(e)
}

// scoped is expr for what has names of its own, and for all that is left.
func (f *statusFlow) scoped(e pyast.Expr) statusIn {
	switch e := e.(type) {
	case *pyast.ListComp:
		f.generators(e.Generators)
		return f.expr(e.Elt).in()
	case *pyast.SetComp:
		f.generators(e.Generators)
		return f.expr(e.Elt).in()
	case *pyast.GeneratorExp:
		f.generators(e.Generators)
		return f.expr(e.Elt).in()
	case *pyast.DictComp:
		f.generators(e.Generators)
		return (f.expr(e.Key) | f.expr(e.Value)).in()
	case *pyast.Lambda:
		f.scopes = append(f.scopes, e)
		f.show(f.expr(e.Body) | f.all(e.Args.Defaults) | f.all(e.Args.KwDefaults))
		f.scopes = f.scopes[:len(f.scopes)-1]
		return 0
	}
	pyast.Walk(e, func(n pyast.Node) bool {
		child, ok := n.(pyast.Expr)
		if !ok || child == e {
			return true
		}
		f.show(f.expr(child))
		return false
	})
	return 0
}

func (f *statusFlow) all(es []pyast.Expr) (h statusIn) {
	for _, e := range es {
		h |= f.expr(e)
	}
	return h
}

func (f *statusFlow) generators(gs []*pyast.Comprehension) {
	for _, g := range gs {
		f.assign(g.Target, f.parts(g.Iter))
		f.all(g.Ifs)
	}
}

// name returns what a name holds. The enumeration itself, and functions that return members, are followed only where
// they are called.
func (f *statusFlow) name(e *pyast.Name) statusIn {
	if f.here && e.ID == "HTTPStatus" {
		f.shown = true
	}
	if len(f.defs[e.ID]) > 0 {
		f.show(f.slots[slot{name: e.ID + "()"}] & 1)
	}
	return f.slots[f.slotOf(e.ID)]
}

func (f *statusFlow) attribute(e *pyast.Attribute) statusIn {
	if _, ok := statusOf(e); ok && f.here {
		if e.Attr == "value" {
			return 0
		}
		return 1
	}
	if _, ok := statusOf(e.Value); ok && f.here {
		return 0 // its text
	}
	f.expr(e.Value)
	if e.Attr == "__dict__" {
		return deepest | (deepest - 2)
	}
	for _, d := range f.defs[e.Attr] {
		if d.fn != nil && len(d.fn.DecoratorList) > 0 {
			return f.slots[slot{name: "." + e.Attr}] | f.slots[slot{name: e.Attr + "()"}] // a property
		}
	}
	return f.slots[slot{name: "." + e.Attr}]
}

// compare looks at a comparison: identity tells a member from its int.
func (f *statusFlow) compare(e *pyast.Compare) {
	h := f.expr(e.Left)
	for i, c := range e.Comparators {
		next := f.expr(c)
		if (e.Ops[i] == pyast.Is || e.Ops[i] == pyast.IsNot) && !isNone(c) {
			f.show(h | next)
		}
		switch e.Ops[i] {
		case pyast.Lt, pyast.LtE, pyast.Gt, pyast.GtE:
			f.operands(e.Left, c, h&1, next&1)
		case pyast.In, pyast.NotIn:
			f.show(next & 1) // TypeError: argument of type 'HTTPStatus' is not iterable
		}
		h = next
	}
}

// binary looks at an operator: those of ints return ints, % of a text may ask for a repr.
func (f *statusFlow) binary(e *pyast.BinOp) statusIn {
	if e.Op == pyast.Mod {
		return f.percent(e)
	}
	l, r := f.expr(e.Left), f.expr(e.Right)
	f.operands(e.Left, e.Right, l&1, r&1)
	if isText(e.Left) || isText(e.Right) {
		f.show(l | r)
	}
	return (l | r) &^ 1
}

// operands looks at two operands that may be members: what is certainly no number may raise a TypeError that names the
// class.
func (f *statusFlow) operands(x, y pyast.Expr, l, r statusIn) {
	if l != 0 && r == 0 && !f.number(y) || r != 0 && l == 0 && !f.number(x) {
		f.show(l | r)
	}
}

// surelyNumber reports whether an expression is certainly a number.
func surelyNumber(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Constant:
		switch e.Value.(type) {
		case pyast.Int, pyast.Float, pyast.Bool:
			return true
		}
	case *pyast.UnaryOp:
		return surelyNumber(e.Operand)
	case *pyast.BinOp:
		return surelyNumber(e.Left) && surelyNumber(e.Right)
	case *pyast.Call:
		return nameOf(e.Func) == "int" || nameOf(e.Func) == "len" || nameOf(e.Func) == "float"
	}
	return false
}

// number is surelyNumber that also knows the parameters that are annotated as numbers, or that a route converts.
func (f *statusFlow) number(e pyast.Expr) bool {
	name, ok := e.(*pyast.Name)
	if !ok || len(f.scopes) == 0 {
		return surelyNumber(e)
	}
	def, ok := f.scopes[len(f.scopes)-1].(*pyast.FunctionDef)
	if !ok || def.Args == nil || rebindsIn(def, name.ID) {
		return false
	}
	for _, a := range def.Args.Args {
		if kind := nameOf(a.Annotation); a.Arg == name.ID && (kind == "int" || kind == "float") {
			return true
		}
	}
	converted := false
	for _, d := range def.DecoratorList {
		pyast.Walk(d, func(n pyast.Node) bool {
			if c, ok := n.(*pyast.Constant); ok {
				rule, _ := c.Value.(pyast.Str)
				converted = converted || strings.Contains(string(rule), "<int:"+name.ID+">") || strings.Contains(string(rule), "<float:"+name.ID+">")
			}
			return true
		})
	}
	return converted
}

// parts returns what comes out of an expression that is gone through; a member has no parts, and the TypeError names its
// class.
func (f *statusFlow) parts(e pyast.Expr) statusIn {
	h := f.expr(e)
	f.show(h & 1)
	return h.out()
}

func (f *statusFlow) percent(e *pyast.BinOp) statusIn {
	f.expr(e.Left)
	var h statusIn
	if tuple, ok := e.Right.(*pyast.Tuple); ok {
		h = f.all(tuple.Elts)
	} else {
		h = f.expr(e.Right)
	}
	if plainPercent(e.Left) {
		f.text(h)
	} else {
		f.show(h)
	}
	return 0
}

// plainPercent reports whether e is a format that asks for no repr.
func plainPercent(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	s, ok := c.Value.(pyast.Str)
	if !ok {
		return false
	}
	for _, field := range strings.Split(string(s), "%")[1:] {
		letter := strings.TrimLeft(field, " -+#.*0123456789")
		if letter != "" && strings.ContainsRune("ra(", rune(letter[0])) {
			return false
		}
	}
	return true
}

func isText(e pyast.Expr) bool {
	if c, ok := e.(*pyast.Constant); ok {
		_, isStr := c.Value.(pyast.Str)
		return isStr
	}
	_, ok := e.(*pyast.JoinedStr)
	return ok
}

func (f *statusFlow) dict(e *pyast.Dict) (h statusIn) {
	for i, value := range e.Values {
		if e.Keys[i] == nil {
			h |= f.expr(value)
			continue
		}
		h |= (f.expr(e.Keys[i]) | f.expr(value)).in()
	}
	return h
}

// formatted looks at a part of an f-string.
func (f *statusFlow) formatted(part pyast.Expr) {
	v, ok := part.(*pyast.FormattedValue)
	if !ok {
		f.show(f.expr(part))
		return
	}
	h := f.expr(v.Value)
	f.expr(v.FormatSpec)
	if v.Conversion == 'r' || v.Conversion == 'a' {
		f.show(h)
	} else {
		f.text(h)
	}
}
