// This file finds what a program asks of its models besides their fields, so that they only carry what is used.

package pydantic

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// asked is what a program asks of its models.
type asked struct {
	set      bool // which fields were given
	defaults bool // which fields are at their defaults
	tries    bool // statements that catch exceptions
	names    bool // assignments to fields whose names are found as the program runs
}

// asksForSet reads what the program asks of its models anywhere.
func asksForSet(p *ir.Program) asked {
	var out asked
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Keyword:
				switch n.Arg {
				case "exclude_unset", "response_model_exclude_unset", "skip_defaults":
					out.set = true
				case "exclude_defaults":
					out.defaults = true
				case "update":
					_, display := n.Value.(*pyast.Dict)
					out.names = out.names || !display
				}
			case *pyast.Attribute:
				out.set = out.set || n.Attr == "model_fields_set" || n.Attr == "__fields_set__"
			case *pyast.Try:
				out.tries = out.tries || len(n.Handlers) > 0
			case *pyast.Name:
				out.names = out.names || n.ID == "setattr"
			}
			return true
		})
	}
	return out
}
