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

// checkStores refuses a frozen model, and one that validates assignments, when the program may assign to its fields.
func (d *describer) checkStores(m *Model) {
	if !d.config.kept {
		return
	}
	for _, f := range m.Fields {
		if d.models.stored[f.Name] || d.models.stored[""] {
			d.refuse(diag.ModelConfig, d.class.Syntax, "the program assigns to attributes called %s, and the model %s is frozen or validates that", f.Name, d.class.Name)
			return
		}
	}
}
