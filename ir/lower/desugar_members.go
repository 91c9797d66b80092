// This file rewrites Enum.__members__ where a program asks it for names and members (library reference, "enum"): as the list
// of the members' names where it is gone through, and as a dict of the members where its methods are called. Members
// that are aliases are among them, so that enumerations with such are left as they are.

package lower

import (
	"fmt"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// memberNamer knows the enumerations whose members have other names.
type memberNamer map[string]bool

// aliasedEnums returns the names of the classes of a program in which two names have one constant, or one has that of another.
func aliasedEnums(p *ir.Program) memberNamer {
	out := memberNamer{}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if c, ok := n.(*pyast.ClassDef); ok && len(c.Bases) > 0 && hasAliases(c) {
				out[c.Name] = true
			}
			return true
		})
	}
	return out
}

func hasAliases(c *pyast.ClassDef) bool {
	seen := map[string]bool{}
	for _, s := range c.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || isCall(a.Value) {
			continue
		}
		text := literalKey(a.Value)
		if text == "" || seen[text] {
			return true
		}
		seen[text] = true
	}
	return false
}

// literalKey tells literals apart, "" for other expressions.
func literalKey(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Constant:
		return fmt.Sprintf("%T %v;", e.Value, e.Value)
	case *pyast.UnaryOp:
		if inner := literalKey(e.Operand); inner != "" {
			return e.Op.Sign() + inner
		}
	case *pyast.Tuple:
		out := "("
		for _, elt := range e.Elts {
			item := literalKey(elt)
			if item == "" {
				return ""
			}
			out += item
		}
		return out
	}
	return ""
}

// rewrite rewrites the uses of __members__ in a module.
func (w memberNamer) rewrite(m *pyast.Module) {
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.For:
			n.Iter = w.memberNames(n.Iter)
		case *pyast.Comprehension:
			n.Iter = w.memberNames(n.Iter)
		case *pyast.Compare:
			for i, op := range n.Ops {
				if op == pyast.In || op == pyast.NotIn {
					n.Comparators[i] = w.memberNames(n.Comparators[i])
				}
			}
		case *pyast.Subscript:
			if enum := w.membersOf(n.Value); enum != nil {
				n.Value = enum
			}
		case *pyast.Call:
			w.membersCalled(n)
		}
		return true
	})
}

// goesThrough are the functions that look at no more than the names.
var goesThrough = wordSet("list sorted tuple len set enumerate")

func (w memberNamer) membersCalled(n *pyast.Call) {
	switch fn := n.Func.(type) {
	case *pyast.Name:
		if goesThrough[fn.ID] && len(n.Args) > 0 {
			n.Args[0] = w.memberNames(n.Args[0])
		}
	case *pyast.Attribute:
		switch fn.Attr {
		case "keys", "values", "items", "get":
			fn.Value = w.membersByName(fn.Value)
		case "join":
			if len(n.Args) == 1 {
				n.Args[0] = w.memberNames(n.Args[0])
			}
		}
	}
}

// membersOf returns the name of the enumeration whose __members__ e is, nil for anything else.
func (w memberNamer) membersOf(e pyast.Expr) *pyast.Name {
	a, ok := e.(*pyast.Attribute)
	if !ok || a.Attr != "__members__" {
		return nil
	}
	name, _ := a.Value.(*pyast.Name)
	if name != nil && w[name.ID] {
		return nil
	}
	return name
}

// memberNames returns [member.name for member in Enum] for Enum.__members__, and any other expression as it is.
func (w memberNamer) memberNames(e pyast.Expr) pyast.Expr {
	enum := w.membersOf(e)
	if enum == nil {
		return e
	}
	span := pyast.Span(e.Bounds())
	name := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "member"}, Attr: "name"}
	return &pyast.ListComp{Span: span, Elt: name, Generators: overMembers(span, enum)}
}

// membersByName returns {member.name: member for member in Enum} for Enum.__members__, and any other expression as it is.
func (w memberNamer) membersByName(e pyast.Expr) pyast.Expr {
	enum := w.membersOf(e)
	if enum == nil {
		return e
	}
	span := pyast.Span(e.Bounds())
	name := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "member"}, Attr: "name"}
	return &pyast.DictComp{Span: span, Key: name, Value: &pyast.Name{Span: span, ID: "member"}, Generators: overMembers(span, enum)}
}

func overMembers(span pyast.Span, enum *pyast.Name) []*pyast.Comprehension {
	return []*pyast.Comprehension{{Span: span, Target: &pyast.Name{Span: span, ID: "member"}, Iter: enum}}
}
