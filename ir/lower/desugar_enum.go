// This file rewrites enumerations that stand as values where they are gone through (library reference, "enum"): max(Level)
// is max([member for member in Level]), and the map of their members by value is a dict of them.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// enumKinds are the classes of module enum whose subclasses are enumerations of members.
var enumKinds = wordSet("Enum IntEnum StrEnum")

// enumNames returns the names of the program's enumerations.
func enumNames(p *ir.Program) map[string]bool {
	names, other := map[string]bool{}, map[string]bool{}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if c, ok := n.(*pyast.ClassDef); ok {
				if len(c.Bases) > 0 && enumKinds[lastName(c.Bases[len(c.Bases)-1])] {
					names[c.Name] = true
				} else {
					other[c.Name] = true
				}
			}
			return true
		})
	}
	for name := range other {
		delete(names, name)
	}
	return names
}

// throughMembers are the builtins that go through one iterable.
var throughMembers = wordSet("sorted max min sum any all set frozenset tuple enumerate")

// desugarEnums rewrites the uses of enumerations in a module.
func desugarEnums(m *pyast.Module, names map[string]bool) {
	if len(names) == 0 {
		return
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Compare:
			for i := range n.Comparators {
				n.Comparators[i] = membersByValue(n.Comparators[i], names)
			}
		case *pyast.Subscript:
			n.Value = membersByValue(n.Value, names)
		case *pyast.Attribute:
			n.Value = membersByValue(n.Value, names)
		case *pyast.Call:
			if name, ok := n.Func.(*pyast.Name); ok && throughMembers[name.ID] && (len(n.Args) == 1 || name.ID == "enumerate" && len(n.Args) == 2) && names[nameOf(n.Args[0])] {
				span := pyast.Span(n.Args[0].Bounds())
				n.Args[0] = &pyast.ListComp{Span: span, Elt: &pyast.Name{Span: span, ID: "member"}, Generators: overMembers(span, n.Args[0].(*pyast.Name))}
			}
		}
		return true
	})
}

// membersByValue returns {member.value: member for member in Enum} for Enum._value2member_map_, and any other expression
// as it is.
func membersByValue(e pyast.Expr, names map[string]bool) pyast.Expr {
	a, ok := e.(*pyast.Attribute)
	if !ok || a.Attr != "_value2member_map_" || !names[nameOf(a.Value)] {
		return e
	}
	span := pyast.Span(e.Bounds())
	value := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "member"}, Attr: "value"}
	return &pyast.DictComp{Span: span, Key: value, Value: &pyast.Name{Span: span, ID: "member"}, Generators: overMembers(span, a.Value.(*pyast.Name))}
}
