// This file follows one call of a function that registers views: what its parameters and variables are in the modules.

package lower

import (
	"cmp"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// running is one call of a runner.
type running struct {
	*closures
	r      *runner
	def    *pyast.FunctionDef // the runner's own, or a copy for this call
	site   *runCall
	outer  *running
	known  map[string]standIn // what its names stand for
	bound  map[string]int     // what it binds, its parameters too
	wanted map[string]bool    // what functions within it or those that it calls need
	lifted map[string]bool    // variables that were moved
	taken  map[string]bool    // names that it imports itself
	start  *start
}

// start is the statement of the top level that everything runs from, with what is to stand before it.
type start struct {
	module *ir.Module
	stmt   pyast.Stmt // nil for the end of the module
	before []pyast.Stmt
}

// standIn is what a name of a runner stands for: a variable of a module, or a constant.
type standIn struct {
	module   *ir.Module
	name     string
	constant pyast.Expr
}

// run rewrites what one call of r needs; a second call gets a copy of the function.
func (c *closures) run(r *runner, s *runCall, outer *running) {
	x := &running{closures: c, r: r, def: r.def, site: s, outer: outer, known: map[string]standIn{}, lifted: map[string]bool{}, taken: map[string]bool{}}
	if len(r.sites) > 1 {
		x.def = c.copyFor(r, s)
	}
	x.start = &start{module: s.in, stmt: s.stmt}
	if r.makes && s.in != r.home {
		x.start = &start{module: r.home}
	}
	if outer != nil {
		x.start = outer.start
	}
	x.findNames()
	x.bindParams()
	x.follow()
	x.rewrite()
	if outer == nil {
		x.start.write()
	}
}

// copyFor returns the function that the call at s runs: the runner's own for the first, a copy of what it was for others.
func (c *closures) copyFor(r *runner, s *runCall) *pyast.FunctionDef {
	if r.first == nil {
		r.first, r.copy = s, (&pyast.Copier{}).CopyStmts([]pyast.Stmt{r.def})[0].(*pyast.FunctionDef)
		return r.def
	}
	def := (&pyast.Copier{}).CopyStmts([]pyast.Stmt{r.copy})[0].(*pyast.FunctionDef)
	def.Name = c.freeName(r.home, def.Name, "again")
	c.names[r.home].count[def.Name]++
	at := slices.Index(r.home.Syntax.Body, pyast.Stmt(r.def))
	r.home.Syntax.Body = slices.Insert(r.home.Syntax.Body, at+1, pyast.Stmt(def))
	note(r.home, []pyast.Stmt{def})
	switch fn := s.call.Func.(type) {
	case *pyast.Attribute:
		fn.Attr = def.Name
	case *pyast.Name:
		if s.in != r.home {
			local := c.freeName(s.in, def.Name, "")
			c.names[s.in].count[local]++
			from := importName(s.call.Span, r.home, def.Name, local)
			s.in.Syntax.Body = slices.Insert(s.in.Syntax.Body, afterImports(s.in), pyast.Stmt(from))
			note(s.in, []pyast.Stmt{from})
			fn.ID = local
			break
		}
		fn.ID = def.Name
	}
	return def
}

// afterImports returns where in a module another import may stand: before the first statement that is none.
func afterImports(m *ir.Module) int {
	for i, s := range withoutDoc(m.Syntax.Body) {
		switch s := s.(type) {
		case *pyast.Import:
		case *pyast.ImportFrom:
		default:
			_ = s
			return i + len(m.Syntax.Body) - len(withoutDoc(m.Syntax.Body))
		}
	}
	return len(m.Syntax.Body)
}

func importName(span pyast.Span, from *ir.Module, name, local string) *pyast.ImportFrom {
	alias := &pyast.Alias{Span: span, Name: name}
	if local != name {
		alias.Asname = local
	}
	return &pyast.ImportFrom{Span: span, Module: from.Name, Names: []*pyast.Alias{alias}}
}

// freeName returns a name that nothing in a module has.
func (c *closures) freeName(m *ir.Module, name, suffix string) string {
	if suffix != "" {
		name += "_" + suffix
	}
	for c.names[m].count[name] > 0 || mentions(m.Syntax, name) {
		name += "_"
	}
	return name
}

// write puts what was moved before the statement that it belongs to.
func (s *start) write() {
	at := len(s.module.Syntax.Body)
	if i := slices.Index(s.module.Syntax.Body, s.stmt); s.stmt != nil && i >= 0 {
		at = i
	}
	s.module.Syntax.Body = slices.Insert(s.module.Syntax.Body, at, s.before...)
}

// findNames finds what the function binds, and which of it the functions within it need.
func (x *running) findNames() {
	x.bound, x.wanted = boundBy(x.def.Body), map[string]bool{}
	for _, name := range paramNames(x.def.Args) {
		x.bound[name]++
	}
	for _, inner := range withinOf(x.def) {
		for name := range countNames(inner.body()) {
			x.wanted[name] = x.bound[name] == 1
		}
	}
	for _, s := range x.subSites() {
		pyast.Walk(s.call, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok && x.bound[name.ID] == 1 {
				x.wanted[name.ID] = true
			}
			return true
		})
	}
	for range x.def.Body { // until what is needed for what is needed is known too
		for _, s := range x.def.Body {
			if name, value := plainlyAssigned(s); x.wanted[name] && value != nil {
				for other := range x.bound {
					x.wanted[other] = x.wanted[other] || x.bound[other] == 1 && mentions(value, other)
				}
			}
		}
	}
	for name := range x.wanted {
		x.wanted[name] = x.wanted[name] && x.onlyRead(name)
	}
}

// subSites returns the calls of other runners in the function.
func (x *running) subSites() []*runCall {
	var out []*runCall
	for _, r := range x.runners {
		for _, s := range r.sites {
			if s.by == x.r && x.live(r, maxRunners) {
				out = append(out, s)
			}
		}
	}
	slices.SortFunc(out, func(a, b *runCall) int { return cmp.Compare(a.call.Start, b.call.Start) })
	return out
}

// withinOf returns the outermost functions within a function, methods of classes within it too.
func withinOf(def *pyast.FunctionDef) []*stateFunction {
	var out []*stateFunction
	for _, s := range def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if f := functionOf(n); f != nil {
				out = append(out, f)
				return false
			}
			return true
		})
	}
	return out
}

// onlyRead reports whether no function within the runner binds a name of the runner's, and no lambda of the runner's own or
// decorator that registers needs it.
func (x *running) onlyRead(name string) bool {
	ok := !hasNode(x.def.Body, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Nonlocal:
			return slices.Contains(n.Names, name)
		case *pyast.Global:
			return slices.Contains(n.Names, name)
		case *pyast.Call:
			return nameOf(n.Func) == "locals" || nameOf(n.Func) == "vars"
		}
		return false
	})
	for _, inner := range withinOf(x.def) {
		for _, d := range inner.decorators {
			a, isAttr := d.(*pyast.Attribute)
			if call, isCall := d.(*pyast.Call); isCall {
				a, isAttr = call.Func.(*pyast.Attribute)
			}
			ok = ok && (!isAttr || nameOf(a.Value) != name)
		}
		if !mentionedIn(inner, name) {
			continue
		}
		for _, s := range inner.body() {
			ok = ok && !rebindsDeeper(s, name)
		}
	}
	return ok && !x.inLambda(name)
}

// mentionedIn reports whether a function reads a name that it does not bind itself.
func mentionedIn(f *stateFunction, name string) bool {
	return countNames(f.body())[name] > 0 && boundBy(f.body())[name] == 0 && !slices.Contains(paramNames(f.args), name)
}

// rebindsDeeper reports whether a scope within a statement binds a name.
func rebindsDeeper(s pyast.Stmt, name string) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		counts := map[string]int{}
		switch n := n.(type) {
		case *pyast.FunctionDef:
			counts = boundBy(n.Body)
		case *pyast.AsyncFunctionDef:
			counts = boundBy(n.Body)
		case *pyast.Arg:
			counts[n.Arg]++
		case *pyast.Comprehension:
			countTarget(n.Target, counts)
		case *pyast.ClassDef:
			counts = boundBy(n.Body)
		}
		found = found || counts[name] > 0
		return !found
	})
	return found
}

// inLambda reports whether a lambda of the runner's own reads a name.
func (x *running) inLambda(name string) bool {
	found := false
	for _, s := range x.def.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if functionOf(n) != nil {
				return false
			}
			if lambda, ok := n.(*pyast.Lambda); ok {
				found = found || mentions(lambda, name)
			}
			return !found
		})
	}
	return found
}
