// This file holds the closure pass: what a function that makes a Flask or FastAPI app, or registers views on one, keeps for the views
// within it becomes variables of the module that runs it.
//
//	def register(app, service):              def register(app):
//	    @app.route("/items")                     @app.route("/items")
//	    def items():                             def items():
//	        return service.all()        =>           from main import register_service as service
//	                                                 return service.all()
//	register(app, Service("a"))              register_service = Service("a"); register(app)
//
// Such a function runs once for each place that calls it, in a server that makes its app once; one that is called in several
// places is written out for each of them. What stands in a loop or under a condition stays as it is.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// closures moves what views close over.
type closures struct {
	*decorators
	runners map[*pyast.FunctionDef]*runner
	globals map[string]bool // names that some function declares global
}

// runner is a function at the top level of a module that makes an app or registers views.
type runner struct {
	home  *ir.Module
	def   *pyast.FunctionDef
	makes bool // it makes the app
	sites []*runCall
	odd   bool               // it is used otherwise than called in plain statements
	first *runCall           // whose call gets the function as it stands, rewritten
	copy  *pyast.FunctionDef // of the function as it was, for the other calls
}

// runCall is one call of a runner.
type runCall struct {
	in   *ir.Module
	by   *runner // nil at the top level
	stmt pyast.Stmt
	call *pyast.Call
}

// writeClosures rewrites the functions of a program that register views.
func writeClosures(p *ir.Program) {
	if !slices.ContainsFunc(p.Modules, func(m *ir.Module) bool { return topNamesOf(m).imports["flask"] || importsFastAPI(m.Syntax) }) {
		return
	}
	if slices.ContainsFunc(p.Modules, func(m *ir.Module) bool { return m.Syntax.Broken }) {
		return
	}
	c := newClosures(p)
	for found := true; found; {
		found = false
		for _, m := range p.Modules {
			found = c.findRunners(m) || found
		}
	}
	if len(c.runners) == 0 {
		return
	}
	for _, m := range p.Modules {
		c.findSites(m)
	}
	for _, m := range p.Modules {
		for _, s := range slices.Clone(m.Syntax.Body) {
			if def, ok := s.(*pyast.FunctionDef); ok && c.runners[def] != nil {
				c.fromTop(c.runners[def])
			}
		}
	}
}

// findRunners notes the functions of a module that make an app or register views, themselves or through one that does; it
// reports whether it found any.
func (c *closures) findRunners(m *ir.Module) bool {
	found := false
	for _, s := range m.Syntax.Body {
		def, ok := s.(*pyast.FunctionDef)
		if !ok || c.runners[def] != nil || c.names[m].count[def.Name] != 1 || len(def.DecoratorList) > 0 || def.Args.Vararg != nil || def.Args.Kwarg != nil || len(def.Args.Posonlyargs) > 0 {
			continue
		}
		if makes := makesApp(def); makes || registersViews(def) || c.callsRunner(m, def) {
			c.runners[def] = &runner{home: m, def: def, makes: makes}
			found = true
		}
	}
	return found
}

// callsRunner reports whether a plain statement of a function calls a runner.
func (c *closures) callsRunner(m *ir.Module, def *pyast.FunctionDef) bool {
	found := false
	for _, s := range def.Body {
		c.callsIn(evaluatedBy(s), func(call *pyast.Call) {
			found = found || c.runners[c.functionIn(m, def, call.Func)] != nil
		})
	}
	return found
}

// declareGlobals notes the names that functions of a module declare global.
func (c *closures) declareGlobals(m *ir.Module) {
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		if g, ok := n.(*pyast.Global); ok {
			for _, name := range g.Names {
				c.globals[name] = true
			}
		}
		return true
	})
}

// registering are the methods of apps and blueprints whose calls decorate what requests run.
var registering = wordSet(`route get post put patch delete before_request after_request teardown_request teardown_appcontext
	errorhandler app_errorhandler before_app_request after_app_request add_url_rule context_processor app_context_processor
	head options trace api_route websocket middleware exception_handler on_event`)

// registersViews reports whether a function decorates a function within it with a method of one of its variables, or calls
// add_url_rule.
func registersViews(def *pyast.FunctionDef) bool {
	found := false
	for _, s := range def.Body {
		if inner := functionOf(s); inner != nil {
			for _, d := range inner.decorators {
				if call, ok := d.(*pyast.Call); ok {
					d = call.Func
				}
				a, ok := d.(*pyast.Attribute)
				found = found || ok && registering[a.Attr] && nameOf(a.Value) != ""
			}
			continue
		}
		if e, ok := s.(*pyast.ExprStmt); ok {
			call, isCall := e.Value.(*pyast.Call)
			found = found || isCall && lastName(call.Func) == "add_url_rule"
		}
	}
	return found && !hasNode(def.Body, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.Yield, *pyast.YieldFrom:
			return true
		}
		return false
	})
}

// findSites notes where a module calls the runners, and which it uses in any other way.
func (c *closures) findSites(m *ir.Module) {
	known := map[pyast.Node]bool{}
	for _, s := range m.Syntax.Body {
		c.sitesIn(m, nil, s, known)
		def, ok := s.(*pyast.FunctionDef)
		if r := c.runners[def]; ok && r != nil {
			for _, inner := range def.Body {
				c.sitesIn(m, r, inner, known)
				if from, ok := inner.(*pyast.ImportFrom); ok {
					known[from] = true
				}
			}
		}
		c.odd(m, def, s, known)
	}
}

// odd notes the runners that a statement of the top level uses otherwise than in the calls that are known.
func (c *closures) odd(m *ir.Module, def *pyast.FunctionDef, s pyast.Stmt, known map[pyast.Node]bool) {
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.If:
			return !asksWhetherMain(n.Test) || len(n.Orelse) > 0
		case *pyast.ImportFrom:
			for _, a := range n.Names {
				if !known[n] && pyast.Stmt(n) != s {
					c.oddNamed(a.Name)
				}
			}
		case *pyast.Name:
			c.oddUse(m, def, n, known)
		case *pyast.Attribute:
			c.oddUse(m, def, n, known)
		}
		return true
	})
}

func (c *closures) oddUse(m *ir.Module, def *pyast.FunctionDef, e pyast.Expr, known map[pyast.Node]bool) {
	if known[e] {
		return
	}
	if target := c.functionIn(m, def, e); target != nil {
		if r := c.runners[target]; r != nil {
			r.odd = true
		}
		return
	}
	c.oddNamed(lastName(e))
}

// oddNamed notes all runners of a name, one of which may be used.
func (c *closures) oddNamed(name string) {
	for def, r := range c.runners {
		r.odd = r.odd || def.Name == name
	}
}

// functionIn returns the top-level function that e names in a function of a module, which may import it itself; nil when it
// is not known.
func (c *closures) functionIn(m *ir.Module, def *pyast.FunctionDef, e pyast.Expr) *pyast.FunctionDef {
	a, isAttr := e.(*pyast.Attribute)
	root := nameOf(e)
	if isAttr {
		root = nameOf(a.Value)
	}
	if def == nil || boundBy(def.Body)[root] == 0 {
		_, out := c.functionNamed(m, e, 5)
		return out
	}
	from, alias := importIn(def.Body, root)
	if from == nil || boundBy(def.Body)[root] > 1 {
		return nil
	}
	of := c.importedFrom(m, from)
	if isAttr && of != nil {
		of, alias = c.p.Below(folderOf(of), alias), a.Attr
	}
	if of == nil || of.Module == nil {
		return nil
	}
	_, out := c.functionNamed(of.Module, &pyast.Name{ID: alias}, 5)
	return out
}

// importIn returns the statement of a body that imports a name, with the name over there.
func importIn(body []pyast.Stmt, name string) (*pyast.ImportFrom, string) {
	for _, s := range body {
		if from, ok := s.(*pyast.ImportFrom); ok {
			for _, a := range from.Names {
				if importedAs(a) == name {
					return from, a.Name
				}
			}
		}
	}
	return nil, ""
}

// asksWhetherMain reports whether a test is __name__ == "__main__".
func asksWhetherMain(test pyast.Expr) bool {
	compare, ok := test.(*pyast.Compare)
	return ok && len(compare.Ops) == 1 && compare.Ops[0] == pyast.Eq && nameOf(compare.Left) == "__name__"
}

// evaluatedBy returns the expression that a plain statement evaluates, nil for other statements.
func evaluatedBy(s pyast.Stmt) pyast.Expr {
	switch s := s.(type) {
	case *pyast.ExprStmt:
		return s.Value
	case *pyast.Return:
		return s.Value
	}
	return valueStored(s)
}

// sitesIn notes the calls of runners in a plain statement.
func (c *closures) sitesIn(m *ir.Module, by *runner, s pyast.Stmt, known map[pyast.Node]bool) {
	var def *pyast.FunctionDef
	if by != nil {
		def = by.def
	}
	c.callsIn(evaluatedBy(s), func(call *pyast.Call) {
		r := c.runners[c.functionIn(m, def, call.Func)]
		if r == nil || r == by || plainCallOf(call) == nil {
			return
		}
		known[call.Func] = true
		r.sites = append(r.sites, &runCall{in: m, by: by, stmt: s, call: call})
	})
}

// callsIn calls f for the calls that evaluating an expression certainly makes, innermost first.
func (c *closures) callsIn(e pyast.Expr, f func(*pyast.Call)) {
	call, ok := e.(*pyast.Call)
	if !ok {
		return
	}
	for _, a := range call.Args {
		c.callsIn(a, f)
	}
	for _, k := range call.Keywords {
		c.callsIn(k.Value, f)
	}
	f(call)
}

// plainCallOf returns a call that spells all of its arguments, nil for one with stars.
func plainCallOf(call *pyast.Call) *pyast.Call {
	for _, a := range call.Args {
		if _, star := a.(*pyast.Starred); star {
			return nil
		}
	}
	for _, k := range call.Keywords {
		if k.Arg == "" {
			return nil
		}
	}
	return call
}

// live reports whether all calls of a runner are known, and a server makes each of them once.
func (c *closures) live(r *runner, fuel int) bool {
	if r.odd || fuel == 0 || len(r.sites) == 0 && !r.makes || len(r.sites) > 1 && r.makes {
		return false
	}
	return !slices.ContainsFunc(r.sites, func(s *runCall) bool {
		return s.by != nil && (len(s.by.sites) > 1 || !c.live(s.by, fuel-1))
	})
}

// fromTop rewrites a runner that the top level of a module calls, or that makes the app for a server, and those that it
// calls.
func (c *closures) fromTop(r *runner) {
	if !c.live(r, maxRunners) {
		return
	}
	if len(r.sites) == 0 {
		c.run(r, &runCall{in: r.home, call: &pyast.Call{Func: &pyast.Name{ID: r.def.Name}}}, nil)
	}
	for _, s := range slices.Clone(r.sites) {
		if s.by == nil {
			c.run(r, s, nil)
		}
	}
}

// maxRunners bounds how deep functions that register views call one another.
const maxRunners = 8
