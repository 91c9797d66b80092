// This file rewrites Enum.__members__ where a program asks it for names and members (library reference, "enum"): as the list
// of the members' names where it is gone through, and as a dict of the members where its methods are called. Members
// that are aliases are of enumerations that have no translation.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// desugarMembers rewrites the uses of __members__ in a module.
func desugarMembers(m *pyast.Module) {
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.For:
			n.Iter = memberNames(n.Iter)
		case *pyast.Comprehension:
			n.Iter = memberNames(n.Iter)
		case *pyast.Compare:
			for i, op := range n.Ops {
				if op == pyast.In || op == pyast.NotIn {
					n.Comparators[i] = memberNames(n.Comparators[i])
				}
			}
		case *pyast.Subscript:
			if enum := membersOf(n.Value); enum != nil {
				n.Value = enum
			}
		case *pyast.Call:
			membersCalled(n)
		}
		return true
	})
}

// goesThrough are the functions that look at no more than the names.
var goesThrough = wordSet("list sorted tuple len set enumerate")

func membersCalled(n *pyast.Call) {
	switch fn := n.Func.(type) {
	case *pyast.Name:
		if goesThrough[fn.ID] && len(n.Args) > 0 {
			n.Args[0] = memberNames(n.Args[0])
		}
	case *pyast.Attribute:
		switch fn.Attr {
		case "keys", "values", "items", "get":
			fn.Value = membersByName(fn.Value)
		case "join":
			if len(n.Args) == 1 {
				n.Args[0] = memberNames(n.Args[0])
			}
		}
	}
}

// membersOf returns the name of the enumeration whose __members__ e is, nil for anything else.
func membersOf(e pyast.Expr) *pyast.Name {
	a, ok := e.(*pyast.Attribute)
	if !ok || a.Attr != "__members__" {
		return nil
	}
	name, _ := a.Value.(*pyast.Name)
	return name
}

// memberNames returns [member.name for member in Enum] for Enum.__members__, and any other expression as it is.
func memberNames(e pyast.Expr) pyast.Expr {
	enum := membersOf(e)
	if enum == nil {
		return e
	}
	span := pyast.Span(e.Bounds())
	name := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "member"}, Attr: "name"}
	return &pyast.ListComp{Span: span, Elt: name, Generators: overMembers(span, enum)}
}

// membersByName returns {member.name: member for member in Enum} for Enum.__members__, and any other expression as it is.
func membersByName(e pyast.Expr) pyast.Expr {
	enum := membersOf(e)
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
