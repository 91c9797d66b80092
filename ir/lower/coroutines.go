// This file writes the coroutines of a Flask app as plain functions. Flask runs a view, a hook or an error handler that is a
// coroutine to its end before it goes on (Flask documentation, "Using async and await"), so that a call that is awaited is
// a call:
//
//	async def find(key): ...                   def find(key): ...
//	@app.get("/<key>")                     =>  @app.get("/<key>")
//	async def item(key):                       def item(key):
//	    return await find(key)                     return find(key)
//
// A coroutine that anything else is done with than to register or to await it stays what it is.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// plainCoroutines rewrites the coroutines of a program that is Flask's alone.
func plainCoroutines(p *ir.Program) {
	if !flaskAlone(p) {
		return
	}
	c := &asyncApp{
		defs: map[string][]*pyast.AsyncFunctionDef{}, methods: map[string]bool{}, unsafe: map[string]bool{},
		fine: map[pyast.Expr]bool{}, runs: map[pyast.Expr]run{},
	}
	for _, m := range p.Modules {
		desugarAsync(m.Syntax)
		desugarTasks(m.Syntax)
		c.find(m.Syntax, nil)
	}
	if len(c.defs) == 0 {
		return
	}
	c.refuseNamesakes(p)
	c.looped(p)
	own := map[string]bool{}
	for _, m := range p.Modules {
		for _, part := range strings.Split(m.Name, ".") {
			own[part] = true
		}
	}
	for _, m := range p.Modules {
		c.look(m.Syntax, own)
	}
	for _, m := range p.Modules {
		pyast.Replace(m.Syntax, c.plain)
		c.write(m.Syntax)
	}
}

// others are frameworks besides Flask, and extensions of Flask that call views by themselves.
var others = wordSet(`fastapi starlette quart litestar sanic aiohttp flask_openapi3 flask_smorest apiflask connexion flask_classful flasgger`)

// flaskAlone reports whether a program imports Flask and nothing that calls coroutines in a way of its own.
func flaskAlone(p *ir.Program) bool {
	flask, other := false, false
	note := func(module string) {
		root, _, _ := strings.Cut(module, ".")
		flask, other = flask || root == "flask", other || others[root]
	}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Import:
				for _, a := range n.Names {
					note(a.Name)
				}
			case *pyast.ImportFrom:
				if n.Level == 0 {
					note(n.Module)
				}
			}
			return true
		})
	}
	return flask && !other
}

// asyncApp is what is known of the coroutines of a program, by their names.
type asyncApp struct {
	defs    map[string][]*pyast.AsyncFunctionDef
	methods map[string]bool     // they stand in a class
	unsafe  map[string]bool     // something is done with them that is not known
	fine    map[pyast.Expr]bool // references that only await or register
	runs    map[pyast.Expr]run  // what runs a coroutine to its end: await f(), asyncio.run(f())
	loops   map[pyast.Node]bool // functions that a running loop may call: asyncio.run raises there
}

// run is one place where a coroutine runs to its end.
type run struct {
	name string
	call pyast.Expr
}

// httpNames are the methods of view classes, which nothing but Flask calls.
var httpNames = wordSet(`get post put patch delete head options trace dispatch_request`)

// registrations are the methods of an app or a blueprint, and the functions of Flask, that call what they are given by ensure_sync.
var registrations = wordSet(`route get post put patch delete add_url_rule endpoint before_request after_request teardown_request teardown_appcontext
	before_app_request after_app_request teardown_app_request errorhandler app_errorhandler register_error_handler after_this_request context_processor app_context_processor`)

// find notes the coroutines below a node. One of a view class is known by its bases.
func (c *asyncApp) find(n pyast.Node, class *pyast.ClassDef) {
	pyast.Walk(n, func(x pyast.Node) bool {
		switch x := x.(type) {
		case *pyast.ClassDef:
			if x != n {
				c.find(x, x)
				return false
			}
		case *pyast.FunctionDef:
			if x != n {
				c.find(x, nil)
				return false
			}
		case *pyast.AsyncFunctionDef:
			if x == n {
				return true
			}
			c.note(x, class)
			c.find(x, nil)
			return false
		}
		return true
	})
}

// note takes a coroutine that may become a plain function.
func (c *asyncApp) note(def *pyast.AsyncFunctionDef, class *pyast.ClassDef) {
	if ownYield(def.Body) || slices.ContainsFunc(def.DecoratorList, func(d pyast.Expr) bool { return !awaitsDecorated(d) }) {
		c.unsafe[def.Name] = true
	}
	if class != nil {
		c.methods[def.Name] = true
		if httpNames[def.Name] && !isFlaskView(class) {
			c.unsafe[def.Name] = true
		}
	}
	c.defs[def.Name] = append(c.defs[def.Name], def)
}

// isFlaskView reports whether a class derives from Flask's views alone.
func isFlaskView(class *pyast.ClassDef) bool {
	return len(class.Bases) == 1 && (lastName(class.Bases[0]) == "MethodView" || lastName(class.Bases[0]) == "View")
}

// awaitsDecorated reports whether a decorator registers a function with Flask, which awaits it.
func awaitsDecorated(d pyast.Expr) bool {
	if call, ok := d.(*pyast.Call); ok {
		d = call.Func
	}
	switch d := d.(type) {
	case *pyast.Attribute:
		return registrations[d.Attr]
	case *pyast.Name:
		return d.ID == "after_this_request" || d.ID == "staticmethod"
	}
	return false
}

// refuseNamesakes refuses coroutines whose names plain functions or classes have too: which of them is awaited is not known.
func (c *asyncApp) refuseNamesakes(p *ir.Program) {
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef:
				c.unsafe[n.Name] = c.unsafe[n.Name] || !httpNames[n.Name]
			case *pyast.ClassDef:
				c.unsafe[n.Name] = true
			}
			return true
		})
	}
}

// looped notes the functions that a coroutine may call, by the names that they and those that they call use.
func (c *asyncApp) looped(p *ir.Program) {
	byName := map[string][]pyast.Node{}
	var todo []pyast.Node
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.FunctionDef:
				byName[n.Name] = append(byName[n.Name], n)
			case *pyast.AsyncFunctionDef:
				todo = append(todo, n)
			}
			return true
		})
	}
	c.loops = map[pyast.Node]bool{}
	for len(todo) > 0 {
		n := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c.loops[n] {
			continue
		}
		c.loops[n] = true
		pyast.Walk(n, func(x pyast.Node) bool {
			if e, ok := x.(pyast.Expr); ok {
				todo = append(todo, byName[lastName(e)]...)
			}
			return true
		})
	}
}

// plain returns the call of a coroutine that e runs, where that becomes a plain function, and nil for any other expression.
func (c *asyncApp) plain(e pyast.Expr) pyast.Expr {
	if r, ok := c.runs[e]; ok && c.safe(r.name) {
		return r.call
	}
	return nil
}

// write puts plain functions in the place of the coroutines of a module that are safe.
func (c *asyncApp) write(m *pyast.Module) {
	pyast.Walk(m, func(n pyast.Node) bool {
		suites := suitesOf(n)
		switch n := n.(type) {
		case *pyast.Module:
			suites = append(suites, n.Body)
		case *pyast.ClassDef:
			suites = append(suites, n.Body)
		}
		for _, suite := range suites {
			for i, s := range suite {
				if def, ok := s.(*pyast.AsyncFunctionDef); ok && c.safe(def.Name) {
					suite[i] = &pyast.FunctionDef{Span: def.Span, Name: def.Name, Args: def.Args, Body: def.Body, DecoratorList: def.DecoratorList, Returns: def.Returns, TypeParams: def.TypeParams, Coroutine: true}
				}
			}
		}
		return true
	})
}

// safe reports whether all coroutines of a name become plain functions.
func (c *asyncApp) safe(name string) bool { return len(c.defs[name]) > 0 && !c.unsafe[name] }
