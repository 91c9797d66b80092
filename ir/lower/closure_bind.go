// This file finds what stands in modules for the parameters and the variables of a function that registers views.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// bindParams finds what the parameters that are needed stand for at this call.
func (x *running) bindParams() {
	for _, name := range paramNames(x.def.Args) {
		if !x.wanted[name] {
			continue
		}
		given, fallback := x.argument(name)
		switch {
		case given != nil:
			if s, ok := x.standFor(name, *given); ok {
				x.known[name] = s
			}
		case fallback != nil:
			if c, ok := fallback.(*pyast.Constant); ok {
				x.known[name] = standIn{constant: c}
			}
		}
	}
}

// argument returns where the call gives a parameter, or the parameter's default.
func (x *running) argument(name string) (given *pyast.Expr, fallback pyast.Expr) {
	call, args := x.site.call, x.def.Args
	for _, k := range call.Keywords {
		if k.Arg == name {
			return &k.Value, nil
		}
	}
	for i, a := range args.Args {
		switch {
		case a.Arg != name:
		case i < len(call.Args):
			return &call.Args[i], nil
		case i >= len(args.Args)-len(args.Defaults):
			return nil, args.Defaults[i-len(args.Args)+len(args.Defaults)]
		}
	}
	for i, a := range args.Kwonlyargs {
		if a.Arg == name {
			return nil, args.KwDefaults[i]
		}
	}
	return nil, nil
}

// standFor returns what an argument stands for: a constant, a variable of a module, or one that is made for its value.
func (x *running) standFor(name string, at pyast.Expr) (standIn, bool) {
	switch e := at.(type) {
	case *pyast.Constant:
		return standIn{constant: e}, true
	case *pyast.Name:
		if x.outer != nil {
			if s, ok := x.outer.known[e.ID]; ok {
				return s, true
			}
			if x.outer.bound[e.ID] > 0 {
				return standIn{}, false
			}
		}
		return standIn{module: x.site.in, name: e.ID}, x.isVariable(x.site.in, e.ID)
	}
	if x.usedItself(name) || x.site.stmt == nil {
		return standIn{}, false
	}
	return x.moved(x.outer, x.site.in, x.def.Name+"_"+name, at)
}

// isVariable reports whether a name of a module is bound once, and to no part of the framework.
func (c *closures) isVariable(m *ir.Module, name string) bool {
	names := c.names[m]
	if names.count[name] != 1 || c.globals[name] || names.modules[name] != "" {
		return false
	}
	if from := names.froms[name]; from != nil {
		if s := c.importedFrom(m, from); s != nil && s.Module != nil && s.Module != m {
			return c.names[s.Module].count[names.alias[name]] == 0 || c.isVariable(s.Module, names.alias[name])
		}
		return false
	}
	for _, s := range m.Syntax.Body {
		if bound, value := plainlyAssigned(s); bound == name && value != nil {
			return !c.isFramework(m, value)
		}
	}
	return names.defs[name] != nil || names.classes[name]
}

// frameworkObjects are the classes whose objects the app is made of.
var frameworkObjects = wordSet(`Flask APIFlask OpenAPI Blueprint APIBlueprint Api Namespace FastAPI APIRouter`)

// isFramework reports whether a value is the app or a part of it.
func (c *closures) isFramework(m *ir.Module, value pyast.Expr) bool {
	call, ok := value.(*pyast.Call)
	if !ok {
		return false
	}
	_, def := c.functionNamed(m, call.Func, 5)
	return frameworkObjects[lastName(call.Func)] || def != nil && c.runners[def] != nil
}

// usedItself reports whether the function needs a parameter elsewhere than in the functions within it.
func (x *running) usedItself(name string) bool {
	count := countNames(x.def.Body)[name]
	for _, inner := range withinOf(x.def) {
		count -= countNames(inner.body())[name]
	}
	return count > 0
}

// moved makes a variable of the module that everything runs from for an expression that stands in a module, or in what runs
// there.
func (x *running) moved(in *running, m *ir.Module, name string, value pyast.Expr) (standIn, bool) {
	e, ok := x.portable(in, m, value)
	if !ok || x.isFramework(m, value) {
		return standIn{}, false
	}
	root := x.start.module
	name = x.freeName(root, name, "")
	x.names[root].count[name]++
	span := pyast.Span(value.Bounds())
	s := &pyast.Assign{Span: span, Targets: []pyast.Expr{&pyast.Name{Span: span, ID: name}}, Value: e}
	x.start.before = append(x.start.before, s)
	note(root, []pyast.Stmt{s})
	return standIn{module: root, name: name}, true
}

// portable returns an expression of a module, or of a function that runs there, as the module that everything runs from
// spells it; false when it needs what is only known within the function.
func (x *running) portable(in *running, m *ir.Module, value pyast.Expr) (pyast.Expr, bool) {
	ok := true
	own := map[string]bool{}
	pyast.Walk(value, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Lambda, *pyast.Yield, *pyast.YieldFrom, *pyast.Await, *pyast.NamedExpr:
			ok = false
		case *pyast.Comprehension:
			counts := map[string]int{}
			countTarget(n.Target, counts)
			for name := range counts {
				own[name] = true
			}
		}
		return ok
	})
	if !ok {
		return nil, false
	}
	copier := &pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		name, isName := e.(*pyast.Name)
		if !isName || own[name.ID] {
			return nil
		}
		out := x.spelled(in, m, name)
		ok = ok && out != nil
		return out
	}}
	return copier.CopyExpr(value), ok
}

// spelled returns what a name is in the module that everything runs from, nil when it is not known.
func (x *running) spelled(in *running, m *ir.Module, name *pyast.Name) pyast.Expr {
	if in != nil {
		s, known := in.known[name.ID]
		switch {
		case known && s.constant != nil:
			return s.constant
		case known:
			return x.fetched(s.module, s.name, name.Span)
		case in.bound[name.ID] > 0:
			return nil
		}
	}
	return x.fetched(m, name.ID, name.Span)
}

// fetched returns a variable of a module in the one that everything runs from, imported where it is another.
func (x *running) fetched(m *ir.Module, name string, span pyast.Span) pyast.Expr {
	root := x.start.module
	here, there := x.names[root], x.names[m]
	local := name
	switch {
	case m == root:
	case there.count[name] == 0:
		if here.count[name] > 0 || there.count["*"] > 0 {
			return nil
		}
	case there.count[name] == 1 && here.count[name] == 1 && importAlike(there, here, name):
	case here.fetched[m.Name+" "+name] != "":
		local = here.fetched[m.Name+" "+name]
	default:
		local = x.freeName(root, name, "")
		here.count[local]++
		here.fetched[m.Name+" "+name] = local
		from := importName(span, m, name, local)
		x.start.before = append(x.start.before, from)
		note(root, []pyast.Stmt{from})
	}
	return &pyast.Name{Span: span, ID: local}
}

// follow goes through the statements of the function: it moves the variables that are needed and what fills them, and
// follows the calls of functions that register further views.
func (x *running) follow() {
	var kept []pyast.Stmt
	sites := x.subSites()
	for _, s := range x.def.Body {
		for _, sub := range sites {
			if sub.stmt == s {
				x.closures.run(x.runnerOf(sub), sub, x)
			}
		}
		if !x.moves(s) {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 {
		kept = []pyast.Stmt{&pyast.Pass{Span: x.def.Span}}
		note(x.r.home, kept)
	}
	x.def.Body = kept
}

func (x *running) runnerOf(s *runCall) *runner {
	for _, r := range x.runners {
		if slices.Contains(r.sites, s) {
			return r
		}
	}
	return nil
}

// moves moves one statement, if it can stand in the module: the assignment of a variable that is needed, or what changes
// such a variable.
func (x *running) moves(s pyast.Stmt) bool {
	if from, ok := s.(*pyast.ImportFrom); ok {
		x.imports(from)
		return false
	}
	if name, value := plainlyAssigned(s); name != "" && value != nil {
		if !x.wanted[name] || slices.Contains(paramNames(x.def.Args), name) {
			return false
		}
		free := name
		if x.names[x.start.module].count[name] > 0 || x.meansOther(name) {
			free = x.def.Name + "_" + name
		}
		stand, ok := x.movedLocal(free, value)
		if ok {
			x.known[name], x.lifted[name] = stand, true
			delete(x.bound, name)
		}
		return ok
	}
	return x.movesChange(s)
}

// meansOther reports whether the module that everything runs from reads a name elsewhere than in functions that bind it
// themselves.
func (x *running) meansOther(name string) bool {
	return slices.ContainsFunc(x.start.module.Syntax.Body, func(s pyast.Stmt) bool {
		if s == pyast.Stmt(x.def) {
			return false
		}
		if f := functionOf(s); f != nil && (boundBy(f.body())[name] > 0 || slices.Contains(paramNames(f.args), name)) {
			return slices.ContainsFunc(f.decorators, func(d pyast.Expr) bool { return mentions(d, name) })
		}
		return mentions(s, name)
	})
}

// movedLocal makes a variable of the module for one of the function.
func (x *running) movedLocal(name string, value pyast.Expr) (standIn, bool) {
	e, ok := x.portable(x, x.r.home, value)
	if !ok || x.isFramework(x.r.home, value) {
		return standIn{}, false
	}
	root := x.start.module
	for x.names[root].count[name] > 0 {
		name += "_"
	}
	x.names[root].count[name]++
	span := pyast.Span(value.Bounds())
	x.start.before = append(x.start.before, &pyast.Assign{Span: span, Targets: []pyast.Expr{&pyast.Name{Span: span, ID: name}}, Value: e})
	return standIn{module: root, name: name}, true
}

// imports takes the names that a function imports for itself to the module, where its moved values may need them.
func (x *running) imports(from *pyast.ImportFrom) {
	module := x.importedFrom(x.r.home, from)
	for _, a := range from.Names {
		name := importedAs(a)
		if module != nil && module.Module != nil && module.Module != x.r.home && x.bound[name] == 1 && x.names[module.Module].count[a.Name] == 1 {
			x.known[name], x.taken[name] = standIn{module: module.Module, name: a.Name}, true
		}
	}
}

// movesChange moves a call of a method of a moved variable, or what sets an item or an attribute of one.
func (x *running) movesChange(s pyast.Stmt) bool {
	var root, value pyast.Expr
	switch s := s.(type) {
	case *pyast.ExprStmt:
		call, ok := s.Value.(*pyast.Call)
		if !ok {
			return false
		}
		if _, method := call.Func.(*pyast.Attribute); !method {
			return false
		}
		root, value = call.Func, s.Value
	case *pyast.Assign:
		if len(s.Targets) != 1 {
			return false
		}
		root, value = s.Targets[0], s.Value
	default:
		return false
	}
	if nameOf(root) != "" || !x.lifted[rootName(root)] && !x.fillsModule(rootName(root), s) {
		return false
	}
	out := (&pyast.Copier{}).CopyStmts([]pyast.Stmt{s})[0]
	e, ok := x.portable(x, x.r.home, value)
	switch out := out.(type) {
	case *pyast.ExprStmt:
		out.Value = e
	case *pyast.Assign:
		target, known := x.portable(x, x.r.home, root)
		out.Value, out.Targets, ok = e, []pyast.Expr{target}, ok && known
	}
	if ok {
		x.start.before = append(x.start.before, out)
	}
	return ok
}

// fillsModule reports whether a statement fills a list, dict or set of the module with what is known without calling
// anything.
func (x *running) fillsModule(name string, s pyast.Stmt) bool {
	calls := 0
	pyast.Walk(s, func(n pyast.Node) bool {
		if _, ok := n.(*pyast.Call); ok {
			calls++
		}
		return true
	})
	if _, method := s.(*pyast.ExprStmt); method {
		calls--
	}
	if calls > 0 || x.bound[name] > 0 || x.names[x.r.home].count[name] != 1 {
		return false
	}
	return slices.ContainsFunc(x.r.home.Syntax.Body, func(s pyast.Stmt) bool {
		bound, value := plainlyAssigned(s)
		return bound == name && value != nil && plainDisplay(value)
	})
}

// rootName returns the name that an attribute or an item is of, "" for other expressions.
func rootName(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID
	case *pyast.Attribute:
		return rootName(e.Value)
	case *pyast.Subscript:
		return rootName(e.Value)
	}
	return ""
}
