// This file finds out for the decorate pass how a program uses names before they are bound: which functions are only called,
// and which are called with keywords or stars.

package lower

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// nameUses is how a program uses names.
type nameUses struct {
	held    map[*ir.Module]map[string]bool // globals that a module mentions without calling them
	through map[string][]mention           // attributes of names that are mentioned without being called
	attrs   map[string]bool                // the same of other objects
	called  map[string]bool
	spread  map[string]bool // called with keywords or stars
	methods map[string]int  // how many classes have a method of that name
	renamed map[string]bool // imported by another name
}

// mention is an attribute of a name in a module.
type mention struct {
	module *ir.Module
	of     string
}

func usesOf(p *ir.Program) nameUses {
	u := nameUses{
		held: map[*ir.Module]map[string]bool{}, through: map[string][]mention{}, attrs: map[string]bool{}, called: map[string]bool{},
		spread: map[string]bool{}, methods: map[string]int{}, renamed: map[string]bool{},
	}
	for _, m := range p.Modules {
		u.held[m] = map[string]bool{}
		w := &useWalk{nameUses: &u, m: m, skip: map[pyast.Node]bool{}}
		w.walk(m.Syntax, nil)
	}
	return u
}

// useWalk goes through one module.
type useWalk struct {
	*nameUses
	m    *ir.Module
	skip map[pyast.Node]bool // what is called, or applied as a decorator
}

// walk notes the uses below a node in whose scope the names of hidden are local.
func (w *useWalk) walk(n pyast.Node, hidden map[string]bool) {
	pyast.Walk(n, func(x pyast.Node) bool {
		if x == n {
			return true
		}
		switch x := x.(type) {
		case *pyast.FunctionDef:
			for _, d := range x.DecoratorList {
				w.skip[d] = true
				if call, ok := d.(*pyast.Call); ok {
					w.skip[call.Func] = true
				}
			}
			w.defaults(x.Args, hidden)
			w.walk(x, joined(hidden, localsOf(x.Args, x.Body)))
			return false
		case *pyast.AsyncFunctionDef:
			w.defaults(x.Args, hidden)
			w.walk(x, joined(hidden, localsOf(x.Args, x.Body)))
			return false
		case *pyast.Lambda:
			w.walk(x, joined(hidden, localsOf(x.Args, nil)))
			return false
		case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
			w.walk(x, joined(hidden, targetsOf(x)))
			return false
		}
		w.visit(x, hidden)
		return true
	})
}

// defaults goes through the defaults of parameters, which are evaluated outside the function.
func (w *useWalk) defaults(args *pyast.Arguments, hidden map[string]bool) {
	for _, e := range slices.Concat(args.Defaults, args.KwDefaults) {
		if e != nil {
			w.walk(&pyast.ExprStmt{Value: e}, hidden)
		}
	}
}

// joined returns the names of both sets.
func joined(outer, inner map[string]bool) map[string]bool {
	out := maps.Clone(inner)
	maps.Copy(out, outer)
	return out
}

// localsOf returns the names that a function binds in its own scope.
func localsOf(args *pyast.Arguments, body []pyast.Stmt) map[string]bool {
	out := map[string]bool{}
	for name := range boundBy(body) {
		out[name] = true
	}
	for _, name := range paramNames(args) {
		out[name] = true
	}
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if global, ok := n.(*pyast.Global); ok {
				for _, name := range global.Names {
					delete(out, name)
				}
			}
			return true
		})
	}
	return out
}

// targetsOf returns the variables of a comprehension.
func targetsOf(n pyast.Node) map[string]bool {
	counts := map[string]int{}
	pyast.Walk(n, func(x pyast.Node) bool {
		if c, ok := x.(*pyast.Comprehension); ok {
			countTarget(c.Target, counts)
		}
		return true
	})
	out := map[string]bool{}
	for name := range counts {
		out[name] = true
	}
	return out
}

func (w *useWalk) visit(n pyast.Node, hidden map[string]bool) {
	switch n := n.(type) {
	case *pyast.ClassDef:
		for _, s := range n.Body {
			if def, ok := s.(*pyast.FunctionDef); ok {
				w.methods[def.Name]++
			}
		}
	case *pyast.Call:
		w.skip[n.Func] = true
		name := lastName(n.Func)
		w.called[name] = true
		if hasStar(n.Args) || len(n.Keywords) > 0 {
			w.spread[name] = true
		}
	case *pyast.Alias:
		if n.Asname != "" && n.Asname != n.Name {
			w.renamed[n.Name] = true
		}
	case *pyast.Attribute:
		if n.Attr == "__name__" {
			w.skip[n.Value] = true
		}
		if w.skip[n] {
			return
		}
		if of := nameOf(n.Value); of != "" && !hidden[of] {
			w.through[n.Attr] = append(w.through[n.Attr], mention{w.m, of})
		} else {
			w.attrs[n.Attr] = true
		}
	case *pyast.Name:
		if !w.skip[n] && !hidden[n.ID] {
			w.held[w.m][n.ID] = true
		}
	}
}

// heldFunction reports whether a top-level function may be used otherwise than by being called.
func (d *decorators) heldFunction(m *ir.Module, name string) bool {
	if d.uses.renamed[name] {
		return true
	}
	for _, other := range d.p.Modules {
		names := d.names[other]
		if d.uses.held[other][name] && (other == m || names.froms[name] != nil || names.count["*"] > 0) {
			return true
		}
	}
	for _, use := range d.uses.through[name] {
		if of := d.moduleNamed(use.module, use.of); of == m {
			return true
		}
	}
	return false
}

// heldMethod is heldFunction for a method.
func (d *decorators) heldMethod(name string) bool {
	for _, use := range d.uses.through[name] {
		names := d.names[use.module]
		if names.modules[use.of] == "" {
			return true
		}
	}
	return d.uses.attrs[name]
}
