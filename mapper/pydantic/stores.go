// This file finds the attributes that a program assigns to, for models that allow that only with a check.

package pydantic

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// storedIn returns the names of all attributes that the program assigns to or deletes, "" when some are not known.
func storedIn(p *ir.Program) map[string]bool {
	out := map[string]bool{}
	note := func(targets ...pyast.Expr) {
		for _, target := range targets {
			pyast.Walk(target, func(n pyast.Node) bool {
				if a, ok := n.(*pyast.Attribute); ok {
					out[a.Attr] = true
				}
				return true
			})
		}
	}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				note(n.Targets...)
			case *pyast.AnnAssign:
				note(n.Target)
			case *pyast.AugAssign:
				note(n.Target)
			case *pyast.Delete:
				note(n.Targets...)
			case *pyast.For:
				note(n.Target)
			case *pyast.Name:
				out[""] = out[""] || n.ID == "setattr" || n.ID == "delattr"
			}
			return true
		})
	}
	return out
}

// Store says what an assignment to a field of a model does.
type Store int

// The kinds of assignments.
const (
	PlainStore   Store = iota // the value is kept as it is
	CheckedStore              // the value is validated (validate_assignment=True)
	FrozenStore               // it raises ValidationError (frozen=True)
)

// Store returns what an assignment to a field of c does.
func (s *Models) Store(c *ir.Class) Store {
	switch {
	case c.ModelOption("frozen"):
		return FrozenStore
	case c.ModelOption("validate_assignment"):
		return CheckedStore
	}
	return PlainStore
}

// checkStores refuses a model that validates assignments by more than its fields' own types, or has a frozen field, when
// the program may assign to its fields.
func (d *describer) checkStores(m *Model) {
	m.frozen, m.assigned = d.config.frozen, d.config.assigned && !d.config.frozen
	d.owner = d.class
	if m.frozen != d.class.ModelOption("frozen") || d.config.assigned != d.class.ModelOption("validate_assignment") {
		d.refuse(diag.ModelConfig, d.class.Syntax, "the options frozen and validate_assignment of %s are not plain constants", d.class.Name)
	}
	for _, f := range m.Fields {
		stored := d.models.stored[f.Name] || d.models.stored[""]
		if stored && (f.frozen || m.assigned && (len(m.checks) > 0 || m.info)) {
			d.refuse(diag.ModelConfig, d.class.Syntax, "the program assigns to attributes called %s, and the model %s checks that", f.Name, d.class.Name)
			return
		}
	}
}
