// Package reading finds what a view reads of its requests: the keys of the query, the form, the files, the JSON, the
// headers and the cookies, with what can be told of their types, and the Pydantic model of the body. Verify makes
// requests out of it, so that a miss costs interest and no truth.
//
// It starts at the view, its decorators and the hooks before it, and follows calls of the project's functions. An
// expression such as request.form has a place; so have the variables and parameters that such an expression is handed to.
package reading

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/verify/plan"
)

// maxFuncs bounds the functions that are followed from one view.
const maxFuncs = 200

// body is the place of the whole JSON body, of which plan.JSON keys are read.
const body = plan.JSON

// reader reads the functions behind one route.
type reader struct {
	places map[*ir.Symbol]plan.Place // variables that hold request.form and the like
	named  map[*ir.Symbol]*plan.Key  // variables that hold the value of a key
	words  map[*ir.Symbol][]string   // variables of loops over words
	keys   []*plan.Key
	model  *ir.Class // of the body
	todo   []*ir.Func
	seen   map[*ir.Func]bool
}

// path is the place of a rule's variables.
const path plan.Place = "path"

// Of returns the keys that a route's requests are read for, the constants that its variables are compared with, and the
// model of its JSON body, nil for none.
func Of(app *ir.App, route *ir.Route) ([]plan.Key, map[string][]string, *plan.Field) {
	r := &reader{
		places: map[*ir.Symbol]plan.Place{}, named: map[*ir.Symbol]*plan.Key{}, words: map[*ir.Symbol][]string{}, seen: map[*ir.Func]bool{},
	}
	r.begin(app, route)
	for i := 0; i < len(r.todo) && i < maxFuncs; i++ {
		r.function(r.todo[i])
	}
	var keys []plan.Key
	variables := map[string][]string{}
	for _, k := range r.keys {
		slices.Sort(k.Values)
		k.Values = slices.Compact(k.Values)
		slices.Sort(k.Prefixes)
		k.Prefixes = slices.Compact(k.Prefixes)
		if k.Place == path {
			variables[k.Name] = k.Values
			continue
		}
		keys = append(keys, *k)
	}
	return keys, variables, modelField(r.model)
}

// begin queues the view, its decorators and the hooks that run before it.
func (r *reader) begin(app *ir.App, route *ir.Route) {
	for _, h := range app.Hooks {
		if h.Kind == ir.BeforeRequest && (h.Blueprint == nil || h.Blueprint == route.Blueprint) {
			r.follow(h.Func)
		}
	}
	view := route.View
	for _, d := range view.Decorators {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		if s := resolve(view.DecoScope, d); s != nil {
			r.follow(s.Func)
		}
	}
	r.variables(view.Func)
	if view.Class != nil {
		for _, c := range view.Class.MRO {
			for _, m := range c.Methods {
				r.variables(m)
			}
		}
	}
}

// variables queues a view, whose parameters are the rule's variables.
func (r *reader) variables(view *ir.Func) {
	if view == nil {
		return
	}
	for _, p := range view.Params {
		r.named[p] = r.key(path, p.Name)
	}
	r.follow(view)
}

func resolve(fn *ir.Func, e pyast.Expr) *ir.Symbol {
	if fn == nil {
		return nil
	}
	return fn.Resolve(e)
}

// follow queues a function and those within it.
func (r *reader) follow(fn *ir.Func) {
	if fn == nil || r.seen[fn] || fn.Module == nil {
		return
	}
	r.seen[fn] = true
	r.todo = append(r.todo, fn)
	for _, inner := range fn.Module.Funcs {
		if inner.Outer == fn {
			r.follow(inner)
		}
	}
}

// function reads one function: first what its variables stand for, twice as they may be used before, then the rest.
func (r *reader) function(fn *ir.Func) {
	for range 2 {
		r.walk(fn, func(n pyast.Node) { r.bind(fn, n) })
	}
	r.walk(fn, func(n pyast.Node) { r.read(fn, n) })
	r.walk(fn, func(n pyast.Node) { r.learn(fn, n) })
}

// walk visits the nodes of a function but not those of functions within it, which are read by themselves.
func (r *reader) walk(fn *ir.Func, visit func(pyast.Node)) {
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
				return false
			}
			visit(n)
			return true
		})
	}
}

// bind notes what the target of an assignment or a loop stands for.
func (r *reader) bind(fn *ir.Func, n pyast.Node) {
	switch n := n.(type) {
	case *pyast.Assign:
		if len(n.Targets) == 1 {
			r.assign(fn, n.Targets[0], n.Value)
		}
	case *pyast.AnnAssign:
		r.assign(fn, n.Target, n.Value)
	case *pyast.NamedExpr:
		r.assign(fn, n.Target, n.Value)
	case *pyast.For:
		r.loop(fn, n.Target, n.Iter)
	case *pyast.Comprehension:
		r.loop(fn, n.Target, n.Iter)
	}
}

func (r *reader) assign(fn *ir.Func, target pyast.Expr, value pyast.Expr) {
	s := resolve(fn, target)
	if s == nil || value == nil {
		return
	}
	if place := r.place(fn, value); place != "" {
		r.places[s] = place
	} else if place, names, _ := r.keyRead(fn, unwrapped(value)); len(names) == 1 {
		r.named[s] = r.key(place, names[0])
	} else if from := resolve(fn, unwrapped(value)); from != nil && from != s && r.named[from] != nil {
		r.named[s] = r.named[from]
	}
}

// loop notes the words that a variable runs through.
func (r *reader) loop(fn *ir.Func, target, iter pyast.Expr) {
	if s := resolve(fn, target); s != nil {
		r.words[s] = constants(fn, iter)
	}
}

// constants returns the strings of a list, a tuple or a set, or of the module's variable that holds one.
func constants(fn *ir.Func, e pyast.Expr) []string {
	var items []pyast.Expr
	switch e := e.(type) {
	case *pyast.Tuple:
		items = e.Elts
	case *pyast.List:
		items = e.Elts
	case *pyast.Set:
		items = e.Elts
	case *pyast.Dict:
		items = e.Keys
	case *pyast.Name:
		if s := resolve(fn, e); s != nil && s.Value != nil && s.Global {
			if _, again := s.Value.(*pyast.Name); !again {
				return constants(fn, s.Value)
			}
		}
	}
	var out []string
	for _, item := range items {
		if text, ok := constant(item); ok {
			out = append(out, text)
		}
	}
	return out
}

func constant(e pyast.Expr) (string, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return "", false
	}
	s, ok := c.Value.(pyast.Str)
	return string(s), ok
}

// key returns the key of the name, which is made when it is new.
func (r *reader) key(place plan.Place, name string) *plan.Key {
	for _, k := range r.keys {
		if k.Place == place && k.Name == name {
			return k
		}
	}
	k := &plan.Key{Place: place, Name: name}
	r.keys = append(r.keys, k)
	return k
}
