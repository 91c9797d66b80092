// This file keeps what Go calls module-level variables and functions from the variables of functions, which would hide them.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// avoidGlobals keeps the Go names of the module-level variables and functions that the function reads, or one within it,
// from its own variables: LINE and line are both line in Go, and what data["rules"] gives is no RULES.
func (t *translator) avoidGlobals() {
	if t.py == t.py.Module.Body {
		return
	}
	for _, fn := range t.py.Module.Funcs {
		if !standsIn(fn, t.py) {
			continue
		}
		for _, s := range fn.Uses {
			t.avoid(s)
		}
		walkOwn(fn, func(n pyast.Node) {
			if a, ok := n.(*pyast.Attribute); ok {
				t.avoid(fn.Resolve(a)) // module.RULES
			}
		})
	}
}

// avoid keeps the Go name of a module-level variable or function from the function's own variables.
func (t *translator) avoid(s *ir.Symbol) {
	if s = s.Final(); s == nil || s.Scope == nil || s.Scope.Func != s.Scope.Func.Module.Body || s.Scope.Class != nil {
		return
	}
	name := gotree.GoName(s.Name, false)
	if (s.Kind == ir.FuncName || s.Kind == ir.Variable && !mutable(s)) && !t.scope.Has(name) {
		t.scope.Take(name)
	}
}

// standsIn reports whether fn is outer, or a function that stands in it.
func standsIn(fn, outer *ir.Func) bool {
	for ; fn != nil; fn = fn.Outer {
		if fn == outer {
			return true
		}
	}
	return false
}
