// This file looks at what a program does with its coroutines, for coroutines.go: which it awaits or registers, and which it does
// anything else with.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// sight is a module of which the uses of coroutines are looked at.
type sight struct {
	*asyncApp
	names   map[string]bool // of coroutines that are defined here or imported
	modules map[string]bool // what imports of the program's own modules bind
}

// room is a function whose body is looked at, within others.
type room struct {
	outer *room
	fn    pyast.Node
	bound map[string]bool // its parameters and variables
}

// look notes what a module does with coroutines. What it imports from elsewhere than the program's own modules has none.
func (c *asyncApp) look(m *pyast.Module, own map[string]bool) {
	s := &sight{asyncApp: c, names: map[string]bool{}, modules: map[string]bool{}}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.AsyncFunctionDef:
			s.names[n.Name] = true
		case *pyast.Import:
			for _, a := range n.Names {
				if root, _, _ := strings.Cut(a.Name, "."); own[root] {
					s.imported(a)
				}
			}
		case *pyast.ImportFrom:
			if root, _, _ := strings.Cut(n.Module, "."); n.Level > 0 || own[root] {
				for _, a := range n.Names {
					s.imported(a)
				}
			}
		case *pyast.Global:
			for _, name := range n.Names {
				c.unsafe[name] = true
			}
		}
		return true
	})
	s.suite(m.Body, nil)
}

// imported notes what an import binds.
func (s *sight) imported(a *pyast.Alias) {
	switch {
	case a.Name == "*":
		for name := range s.defs {
			s.names[name] = true
		}
	case len(s.defs[a.Name]) > 0 && a.Asname == "":
		s.names[a.Name] = true
	case len(s.defs[a.Name]) > 0 && a.Asname != a.Name:
		s.unsafe[a.Name] = true
	}
	root, _, _ := strings.Cut(boundName(a), ".")
	s.modules[root] = true
}

// suite looks at statements.
func (s *sight) suite(body []pyast.Stmt, at *room) {
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool { return s.node(n, at) })
	}
}

// node looks at one node, and tells whether to go on below it.
func (s *sight) node(n pyast.Node, at *room) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		s.function(n, n.Args, n.DecoratorList, n.Body, at)
		return false
	case *pyast.AsyncFunctionDef:
		s.function(n, n.Args, n.DecoratorList, n.Body, at)
		return false
	case *pyast.Await:
		s.await(n, at)
	case *pyast.Call:
		s.call(n, at)
	case *pyast.Name, *pyast.Attribute:
		e := n.(pyast.Expr)
		if name := s.refers(e, at); name != "" && !s.fine[e] {
			s.unsafe[name] = true
		}
	}
	return true
}

// function looks at a function: what stands over its body belongs to what is around it.
func (s *sight) function(fn pyast.Node, args *pyast.Arguments, decorators []pyast.Expr, body []pyast.Stmt, at *room) {
	inner := &room{outer: at, fn: fn, bound: map[string]bool{}}
	pyast.Walk(args, func(n pyast.Node) bool {
		if a, ok := n.(*pyast.Arg); ok {
			inner.bound[a.Arg] = true
		}
		return s.node(n, at)
	})
	for _, d := range decorators {
		pyast.Walk(d, func(n pyast.Node) bool { return s.node(n, at) })
	}
	inner.stores(body)
	s.suite(body, inner)
}

// stores notes the names that the statements of a function bind. The targets of comprehensions are bound in those alone.
func (r *room) stores(body []pyast.Stmt) {
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			case *pyast.Comprehension:
				return true
			}
			for _, target := range pyast.Stored(n) {
				pyast.Walk(target, func(x pyast.Node) bool {
					if name, ok := x.(*pyast.Name); ok {
						r.bound[name.ID] = true
					}
					_, isName := x.(*pyast.Name)
					_, isTuple := x.(*pyast.Tuple)
					return isName || isTuple
				})
			}
			return true
		})
	}
}

// hides reports whether a name is a variable of the functions around.
func (r *room) hides(name string) bool {
	return r != nil && (r.bound[name] || r.outer.hides(name))
}

// refers returns the name of the coroutine that an expression may mean, "" for none.
func (s *sight) refers(e pyast.Expr, at *room) string {
	switch e := e.(type) {
	case *pyast.Name:
		if s.names[e.ID] && !at.hides(e.ID) {
			return e.ID
		}
	case *pyast.Attribute:
		base := nameOf(e.Value)
		call, isCall := e.Value.(*pyast.Call)
		own := base == "self" || base == "cls" || isCall && nameOf(call.Func) == "super"
		if len(s.defs[e.Attr]) > 0 && (s.modules[rootName(e.Value)] && !httpNames[e.Attr] || s.methods[e.Attr] && (own || !httpNames[e.Attr])) {
			return e.Attr
		}
	}
	return ""
}

// await notes what is awaited: a call of a coroutine, or those that asyncio.gather and asyncio.wait_for are given.
func (s *sight) await(e *pyast.Await, at *room) {
	call, ok := e.Value.(*pyast.Call)
	if !ok {
		return
	}
	switch spelling(call.Func) {
	case "asyncio.gather", "asyncio.wait_for":
		for _, arg := range call.Args {
			if star, ok := arg.(*pyast.Starred); ok {
				arg = star.Value
			}
			switch list := arg.(type) {
			case *pyast.ListComp:
				arg = list.Elt
			case *pyast.GeneratorExp:
				arg = list.Elt
			}
			if inner, ok := arg.(*pyast.Call); ok {
				s.fine[inner.Func] = true
			}
		}
		return
	}
	if name := s.refers(call.Func, at); name != "" {
		s.fine[call.Func], s.runs[e] = true, run{name, call}
	}
}

// call notes the functions that a call registers, and asyncio.run in functions that no coroutine calls.
func (s *sight) call(e *pyast.Call, at *room) {
	if a, ok := e.Func.(*pyast.Attribute); ok && registrations[a.Attr] || nameOf(e.Func) == "after_this_request" {
		for _, arg := range e.Args {
			s.fine[arg] = true
		}
		for _, k := range e.Keywords {
			s.fine[k.Value] = true
		}
		return
	}
	if spelling(e.Func) != "asyncio.run" || len(e.Args) != 1 || len(e.Keywords) > 0 || at == nil {
		return
	}
	for r := at; r != nil; r = r.outer {
		if s.loops[r.fn] {
			return
		}
	}
	if inner, ok := e.Args[0].(*pyast.Call); ok {
		if name := s.refers(inner.Func, at); name != "" {
			s.fine[inner.Func], s.runs[e] = true, run{name, inner}
		}
	}
}
