// This file looks through a program for what it does with classes, besides what class-based views do themselves.

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// viewUses says what a program does with classes.
type viewUses struct {
	bases   map[string]map[*ir.Module]bool          // the modules that inherit from a class of that name
	renamed map[string]bool                         // names that are imported as others
	read    map[string]bool                         // "Class.name": attributes of what has the name of a class
	foreign map[string]bool                         // attributes of what may be any object
	escaped map[string]bool                         // names that stand for more than a base, or the object of as_view
	imports map[string]bool                         // names that modules import from others
	asViews map[string]map[*ir.Module][]*pyast.Call // the calls that register a class of that name
	lineage bool                                    // something asks which classes others inherit from
}

// lineage are the attributes of classes that tell of their bases and of those below them.
var lineage = wordSet("__subclasses__ __bases__ __base__ __mro__ mro __init_subclass__")

// usesOfViews looks at a whole program.
func usesOfViews(p *ir.Program) *viewUses {
	u := &viewUses{bases: map[string]map[*ir.Module]bool{}, renamed: map[string]bool{}, read: map[string]bool{}, foreign: map[string]bool{}, escaped: map[string]bool{}, imports: map[string]bool{}, asViews: map[string]map[*ir.Module][]*pyast.Call{}}
	for _, m := range p.Modules {
		plain := map[pyast.Node]bool{}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.ClassDef:
				for _, b := range n.Bases {
					plain[b] = true
					noteModule(u.bases, lastName(b), m)
				}
			case *pyast.Call:
				if nameOf(n.Func) == "super" && len(n.Args) == 2 {
					plain[n.Args[0]] = true
				}
				if name := registered(n); name != nil {
					plain[name] = true
					u.noteView(lastName(name), m, n)
				}
			case *pyast.Name:
				u.escaped[n.ID] = u.escaped[n.ID] || !plain[n]
			case *pyast.Alias:
				u.imports[n.Name] = true
				if n.Asname != "" {
					u.renamed[n.Name] = true
				}
			case *pyast.Attribute:
				u.lineage = u.lineage || lineage[n.Attr]
				u.read[lastName(n.Value)+"."+n.Attr] = true
				u.escaped[n.Attr] = u.escaped[n.Attr] || !plain[n]
				if id := nameOf(n.Value); id != "self" && id != "cls" {
					u.foreign[n.Attr] = true
				}
			}
			return true
		})
	}
	return u
}

func (u *viewUses) noteView(class string, m *ir.Module, call *pyast.Call) {
	if u.asViews[class] == nil {
		u.asViews[class] = map[*ir.Module][]*pyast.Call{}
	}
	u.asViews[class][m] = append(u.asViews[class][m], call)
}

func noteModule(in map[string]map[*ir.Module]bool, name string, m *ir.Module) {
	if in[name] == nil {
		in[name] = map[*ir.Module]bool{}
	}
	in[name][m] = true
}

// registered returns the class that C.as_view(...) or api.add_resource(C, ...) registers, nil for other calls.
func registered(call *pyast.Call) pyast.Expr {
	a, ok := call.Func.(*pyast.Attribute)
	switch {
	case ok && a.Attr == "as_view":
		return a.Value
	case ok && a.Attr == "add_resource" && len(call.Args) > 0:
		return call.Args[0]
	}
	return nil
}
