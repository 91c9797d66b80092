// This file finds what a function without a translation may change that runs before the first request: where that is only
// what module-level variables hold, those that read them have no translation either, and nothing else is touched.

package mapper

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// reach follows a function through all functions of the project that it names, whether it calls them or hands them on.
type reach struct {
	m       *project
	seen    map[*ir.Func]bool
	apps    map[*ir.Symbol]bool  // variables that hold the app
	allowed map[*pyast.Name]bool // mentions of the app that leave it alone
	changed map[*ir.Symbol]bool  // module-level variables
	outer   map[*ir.Symbol]bool  // variables of functions
	models  map[*ir.Class]bool   // of the objects whose attributes are set
	shared  map[*ir.Class]bool   // of the models that cached functions return
	beyond  bool                 // it may change more than variables
	library string               // a database that it uses
}

// reachOf returns what calling fn may reach: changed holds the module-level variables that it may change, and beyond is set
// where it may change more than that, such as the app, a class, what a cached function remembers.
func (m *project) reachOf(fn *ir.Func) *reach {
	r := &reach{m: m, seen: map[*ir.Func]bool{}, apps: map[*ir.Symbol]bool{}, allowed: map[*pyast.Name]bool{}, changed: map[*ir.Symbol]bool{},
		outer: map[*ir.Symbol]bool{}, models: map[*ir.Class]bool{}, shared: map[*ir.Class]bool{}}
	if fn.Generator && len(fn.Params) == 1 {
		r.apps[fn.Params[0]] = true // of a lifespan
	}
	r.follow(fn)
	for before := -1; before < len(r.seen); {
		before = len(r.seen)
		r.registered()
	}
	for s := range r.outer {
		r.beyond = r.beyond || !r.leavesOuter(s)
	}
	for c := range r.models {
		r.beyond = r.beyond || r.shared[c]
	}
	for s := range r.changed {
		r.beyond = r.beyond || !m.confined(s)
		if s.Kind != ir.Variable {
			delete(r.changed, s)
		}
	}
	m.withAliases(r.changed)
	return r
}

// leavesOuter reports whether a variable of a function stays as it is which that function's own functions seem to change: it
// belongs to one that was followed, is the app, of which every use is looked at, or a model whose attributes nothing sets.
func (r *reach) leavesOuter(s *ir.Symbol) bool {
	if isAppParam(s) {
		return true
	}
	if note, scope := annotationOf(s); note != nil {
		c := scope.Resolve(note).Final()
		if c != nil && c.Class != nil && c.Class.Kind == ir.ModelClass && !r.models[c.Class] {
			return true
		}
	}
	return r.apps[s] || s.Scope != nil && r.seen[s.Scope.Func]
}

// annotationOf returns the annotation of a parameter, and the function in which it is evaluated; nil for none.
func annotationOf(p *ir.Symbol) (pyast.Expr, *ir.Func) {
	if p.Kind != ir.Param || p.Scope == nil || p.Scope.Func == nil || p.Scope.Func.Args == nil {
		return nil, nil
	}
	args := p.Scope.Func.Args
	for _, arg := range slices.Concat(args.Posonlyargs, args.Args, args.Kwonlyargs) {
		if arg.Arg == p.Name && arg.Annotation != nil {
			return arg.Annotation, p.Scope.Func.Definer()
		}
	}
	return nil, nil
}

// isAppParam reports whether the annotation of a parameter says that it is the app.
func isAppParam(p *ir.Symbol) bool {
	note, scope := annotationOf(p)
	return note != nil && strings.HasSuffix(scope.Qualified(note), ".FastAPI")
}

// registered follows the functions that modules hand to the objects that change, which may run them from then on.
//
//	scheduler = BackgroundScheduler()
//	@scheduler.scheduled_job("interval", seconds=5)
//	def refresh(): rates.update(fetch())
func (r *reach) registered() {
	for _, module := range r.m.program.Modules {
		for _, fn := range module.Funcs {
			for _, d := range fn.Decorators() {
				if r.onChanged(fn.Definer(), d) {
					r.follow(fn)
				}
			}
		}
		for _, fn := range append(module.Funcs[:len(module.Funcs):len(module.Funcs)], module.Body) {
			for _, s := range fn.Body {
				pyast.Walk(s, func(n pyast.Node) bool {
					if call, ok := n.(*pyast.Call); ok && r.onChanged(fn, call.Func) {
						r.handed(fn, call)
					}
					return true
				})
			}
		}
	}
}

// onChanged reports whether an expression begins with a variable that changes: scheduler.add_job.
func (r *reach) onChanged(fn *ir.Func, e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Call:
		return r.onChanged(fn, e.Func)
	case *pyast.Attribute:
		return r.changed[fn.Resolve(e)] || r.onChanged(fn, e.Value)
	case *pyast.Name:
		return r.changed[fn.Resolve(e)]
	}
	return false
}

// handed follows the functions that a call is given.
func (r *reach) handed(fn *ir.Func, e *pyast.Call) {
	for _, arg := range e.Args {
		r.names(fn.Resolve(arg))
	}
	for _, k := range e.Keywords {
		r.names(fn.Resolve(k.Value))
	}
}

// confined reports whether only those can tell that an object changes which name the variable: it is data, or a class that
// has no translation, as those of a database.
func (m *project) confined(s *ir.Symbol) bool {
	switch s.Kind {
	case ir.Variable:
		return s.Global && !m.setUpOnce(s) && !ofFramework(s)
	case ir.FuncName:
		return true // it was handed on; what sets its attributes is seen by itself
	case ir.ClassName:
		return rewrite.DatabaseClass(s.Class) != ""
	case ir.ExternalName:
		return rewrite.Database(s.Qualified) != "" || strings.HasPrefix(s.Qualified, "logging")
	}
	return false
}

// ofFramework reports whether a variable holds the app or a router.
func ofFramework(s *ir.Symbol) bool {
	if known, ok := s.Type.(ir.External); ok && isFramework(known.Name) {
		return true
	}
	call, ok := s.Value.(*pyast.Call)
	return ok && isFramework(s.Scope.Func.Qualified(call.Func))
}

// isFramework reports whether a name is one of FastAPI, Starlette or Flask.
func isFramework(name string) bool {
	root, _, _ := strings.Cut(name, ".")
	return slices.Contains([]string{"fastapi", "starlette", "flask", "werkzeug"}, root)
}

// follow notes what a function does, and follows what it names.
func (r *reach) follow(fn *ir.Func) {
	if fn == nil || r.seen[fn] {
		return
	}
	r.seen[fn] = true
	e := r.m.effectTable().Of(fn)
	maps.Copy(r.changed, e.Writes)
	for p := range e.Params {
		if !slices.Contains(fn.Params, p) {
			r.outer[p] = true
		}
	}
	for _, p := range fn.Params {
		if isAppParam(p) {
			r.apps[p] = true
		}
	}
	if l, ok := fn.Syntax.(*pyast.Lambda); ok {
		pyast.Walk(l.Body, func(n pyast.Node) bool { return r.node(fn, n) })
	}
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool { return r.node(fn, n) })
	}
}

func (r *reach) node(fn *ir.Func, n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
		r.follow(fn.Module.FuncOf[n])
		return false
	case *pyast.Call:
		r.call(fn, n)
		r.mutates(fn, n)
	case *pyast.Attribute:
		if name, ok := n.Value.(*pyast.Name); ok && n.Attr == "state" {
			r.allowed[name] = true // whose readers have no translation where it is no variable
		}
		r.names(fn.Resolve(n))
		r.methods(fn, n)
	case *pyast.Assign:
		for _, target := range n.Targets {
			r.stores(fn, target)
		}
	case *pyast.AugAssign:
		r.stores(fn, n.Target)
	case *pyast.AnnAssign:
		r.stores(fn, n.Target)
	case *pyast.Global, *pyast.Nonlocal:
		return false
	case *pyast.Name:
		s := fn.Uses[n].Final()
		r.names(s)
		r.beyond = r.beyond || r.isApp(fn, n) && !r.allowed[n]
	}
	return true
}

// isApp reports whether a name stands for the app.
func (r *reach) isApp(fn *ir.Func, n *pyast.Name) bool {
	s := fn.Uses[n].Final()
	if s == nil {
		return false
	}
	known, ok := fn.TypeOf(n).(ir.External)
	return r.apps[s] || isAppParam(s) || s.Kind == ir.Variable && r.m.setUpOnce(s) || ok && strings.HasSuffix(known.Name, ".FastAPI")
}

// names follows the functions, and the methods of the classes, that a symbol stands for.
func (r *reach) names(s *ir.Symbol) {
	switch s = s.Final(); {
	case s == nil:
	case s.Kind == ir.FuncName:
		r.remembered(s.Func)
		r.follow(s.Func)
		for _, fn := range decorating(s.Func) {
			r.follow(fn)
		}
	case s.Kind == ir.ClassName && s.Class != nil:
		for _, k := range s.Class.MRO {
			for _, method := range k.Methods {
				r.follow(method)
			}
		}
	}
}

// decorating returns the functions of the project that decorate fn.
func decorating(fn *ir.Func) []*ir.Func {
	var out []*ir.Func
	for _, d := range fn.Decorators() {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		if s := fn.Definer().Resolve(d).Final(); s != nil && s.Kind == ir.FuncName {
			out = append(out, s.Func)
		}
	}
	return out
}

// remembered notes a cached function: what it returns is there for everyone who calls it, and may be changed in place.
func (r *reach) remembered(fn *ir.Func) {
	if !slices.ContainsFunc(fn.Decorators(), func(d pyast.Expr) bool {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		q := fn.Definer().Qualified(d)
		return strings.Contains(strings.ToLower(q), "cache") || strings.HasPrefix(q, "functools.")
	}) {
		return
	}
	switch known := fn.Returns.(type) {
	case ir.Instance:
		if known.Class.Kind == ir.ModelClass {
			r.shared[known.Class] = true
			return
		}
	case nil:
	default:
		if neverChanges(known) {
			return
		}
	}
	r.beyond = true
}

// methods follows the methods of the project that an attribute may be.
func (r *reach) methods(fn *ir.Func, a *pyast.Attribute) {
	if fn.Qualified(a) != "" {
		return
	}
	for _, method := range r.m.methodsNamed(a.Attr) {
		r.follow(method)
	}
}

// methodsNamed returns the methods of that name of all classes that are no views.
func (m *project) methodsNamed(name string) []*ir.Func {
	var out []*ir.Func
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			if fn := c.Methods[name]; fn != nil && c.Kind != ir.ViewClass {
				out = append(out, fn)
			}
		}
	}
	return out
}

// reflective are functions that may change what no name says.
var reflective = map[string]bool{"setattr": true, "delattr": true, "globals": true, "vars": true, "locals": true, "exec": true, "eval": true, "__import__": true}

// mutates notes calls that change an attribute of a model in place, what a bound method is of that a module keeps, and
// reflection.
func (r *reach) mutates(fn *ir.Func, e *pyast.Call) {
	switch f := e.Func.(type) {
	case *pyast.Attribute:
		if inner, ok := f.Value.(*pyast.Attribute); ok && fn.Qualified(f) == "" {
			r.stores(fn, inner)
		}
	case *pyast.Name:
		s := fn.Uses[f].Final()
		switch {
		case s == nil:
		case s.Kind == ir.BuiltinName && reflective[s.Qualified]:
			r.beyond = true
		case s.Kind == ir.Variable && s.Global && s.Value != nil:
			for _, part := range r.m.partsOf(s) {
				r.changed[part] = true
			}
		}
	}
}

// stores notes the class of a model of which an attribute is set, or a part of one.
func (r *reach) stores(fn *ir.Func, target pyast.Expr) {
	if item, ok := target.(*pyast.Subscript); ok {
		target = item.Value
	}
	a, ok := target.(*pyast.Attribute)
	if !ok {
		return
	}
	if s := fn.Resolve(a.Value).Final(); s != nil && s.Kind == ir.FuncName {
		r.beyond = true
	}
	if known, ok := fn.TypeOf(a.Value).(ir.Instance); ok {
		for _, k := range known.Class.MRO {
			r.models[k] = true
		}
	}
}

// call allows the app as an argument of a function of the project, which is followed, and notes the data that others are
// given: a function that is not known may change it.
func (r *reach) call(fn *ir.Func, e *pyast.Call) {
	to := fn.Resolve(e.Func).Final()
	if to != nil && to.Kind == ir.FuncName && len(to.Func.Decorators()) == 0 {
		r.handOn(fn, e, to.Func)
		return
	}
	q := fn.Qualified(e.Func)
	r.library = cmp.Or(r.library, rewrite.Database(q))
	if q == "" || !strings.Contains(q, ".") || strings.HasPrefix(q, "logging.") {
		return
	}
	given := slices.Clone(e.Args)
	for _, k := range e.Keywords {
		given = append(given, k.Value)
	}
	for _, arg := range given {
		pyast.Walk(arg, func(n pyast.Node) bool {
			if call, ok := n.(*pyast.Call); ok {
				q := fn.Qualified(call.Func)
				return q == "" || strings.Contains(q, ".")
			}
			if name, ok := n.(*pyast.Name); ok {
				if s := fn.Uses[name].Final(); s != nil && s.Kind == ir.Variable && s.Global && changeable(s.Type) {
					r.changed[s] = true
				}
			}
			return true
		})
	}
}

// handOn notes the parameters of a function of the project that are given the app.
func (r *reach) handOn(fn *ir.Func, e *pyast.Call, to *ir.Func) {
	for i, arg := range e.Args {
		if name, ok := arg.(*pyast.Name); ok && i < len(to.Params) && r.isApp(fn, name) {
			r.allow(name, to.Params[i], to)
		}
	}
	for _, k := range e.Keywords {
		name, ok := k.Value.(*pyast.Name)
		at := slices.IndexFunc(to.Params, func(p *ir.Symbol) bool { return p.Name == k.Arg })
		if ok && at >= 0 && r.isApp(fn, name) {
			r.allow(name, to.Params[at], to)
		}
	}
}

// allow lets a function have the app, which is looked at again where that was not known.
func (r *reach) allow(name *pyast.Name, p *ir.Symbol, to *ir.Func) {
	r.allowed[name] = true
	if !r.apps[p] {
		r.apps[p] = true
		delete(r.seen, to)
	}
}
