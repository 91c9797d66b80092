// This file writes what extension objects were taken apart into: the methods without the app, what they register where they
// were called, and their calls where the objects are made.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// writeCalls rewrites the calls of the methods that are known in all of their uses.
func (x *extensions) writeCalls() {
	order := x.inOrder()
	of := map[*pyast.FunctionDef][]*initCall{}
	plans := map[*initCall]*initPlan{}
	refused := map[*pyast.FunctionDef]bool{}
	for _, s := range x.sites {
		if _, def := x.methodOf(s.object.class, s.method); def != nil {
			p := x.planFor(s)
			plans[s] = p
			of[def] = append(of[def], s)
			refused[def] = refused[def] || p == nil || !slices.Contains(order, s) || !x.portableArgs(s) || x.setLater(s, p) || x.usedOtherwise(def, s.method)
		}
	}
	for _, s := range order {
		if p := plans[s]; p != nil && !refused[p.def] {
			x.noteCompletes(s, p)
		}
	}
	for _, s := range order {
		if p := plans[s]; p != nil && !refused[p.def] {
			x.writeSite(s, p, len(of[p.def]) > 1)
		}
	}
	for _, s := range order {
		if p := plans[s]; p != nil && !refused[p.def] && !p.written {
			p.written = true
			x.writeMethod(p)
		}
	}
}

// noteCompletes notes a method that runs once on every object of its class before anything else does.
func (x *extensions) noteCompletes(s *initCall, p *initPlan) {
	all, _ := x.bases(s.object.class, 0)
	if !x.allGiven(all, p.def) {
		return
	}
	if p.owner.module.Completes == nil {
		p.owner.module.Completes = map[pyast.Stmt]bool{}
	}
	p.owner.module.Completes[p.def] = true
}

// portableArgs reports whether what a call gives beside the app means the same where the object is made.
func (x *extensions) portableArgs(s *initCall) bool {
	ok := true
	for _, e := range append(slices.Clone(s.call.Args), keywordValues(s.call)...) {
		if nameOf(e) == s.app {
			continue
		}
		pyast.Walk(e, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Constant, *pyast.Keyword, *pyast.Subscript:
			case *pyast.Attribute:
				ok = ok && (n.Attr == "config" || n.Attr == "get")
			case *pyast.Call:
				ok = ok && lastName(n.Func) == "get"
			case *pyast.Name:
				ok = ok && n.ID == s.app
			case pyast.Expr:
				ok = false
			}
			return ok
		})
	}
	return ok
}

func keywordValues(call *pyast.Call) []pyast.Expr {
	var out []pyast.Expr
	for _, k := range call.Keywords {
		out = append(out, k.Value)
	}
	return out
}

// usedOtherwise reports whether the program uses a method in another way than the calls that are known: on the same kind of
// object, or on one that is not known.
func (x *extensions) usedOtherwise(def *pyast.FunctionDef, method string) bool {
	known := map[pyast.Node]bool{}
	for _, s := range x.sites {
		known[s.call.Func] = true
	}
	for _, m := range x.p.Modules {
		if slices.ContainsFunc(m.Syntax.Body, func(s pyast.Stmt) bool { return x.otherUse(m, nil, s, def, method, known) }) {
			return true
		}
	}
	return false
}

func (x *extensions) otherUse(m *ir.Module, in *pyast.FunctionDef, s pyast.Stmt, def *pyast.FunctionDef, method string, known map[pyast.Node]bool) bool {
	if f, ok := s.(*pyast.FunctionDef); ok && in == nil {
		return slices.ContainsFunc(f.Body, func(inner pyast.Stmt) bool { return x.otherUse(m, f, inner, def, method, known) })
	}
	return hasNode([]pyast.Stmt{s}, func(n pyast.Node) bool {
		a, ok := n.(*pyast.Attribute)
		if !ok || a.Attr != method || known[a] || nameOf(a.Value) == "" || nameOf(a.Value) == "self" {
			return false
		}
		if o := x.objectNamed(m, in, a.Value, maxDepth); o != nil {
			_, other := x.methodOf(o.class, method)
			return other == def
		}
		name := nameOf(a.Value)
		return in != nil && (slices.Contains(paramNames(in.Args), name) || loopsOver(in.Body, name)) || in == nil && loopsOver(m.Syntax.Body, name)
	})
}

// loopsOver reports whether a loop binds a name.
func loopsOver(body []pyast.Stmt, name string) bool {
	return hasNode(body, func(n pyast.Node) bool {
		loop, ok := n.(*pyast.For)
		return ok && mentions(loop.Target, name)
	})
}

// writeSite writes what a call registers in its place, and the call to where the object is made.
func (x *extensions) writeSite(s *initCall, p *initPlan, copied bool) {
	object := s.call.Func.(*pyast.Attribute).Value
	w := &siteWriting{extensions: x, site: s, plan: p, object: object, wrapped: map[string]string{}}
	list := p.registers
	if s.module != p.owner.module {
		list = (&pyast.Copier{At: &s.stmt.Span}).CopyStmts(list)
	} else if copied {
		list = (&pyast.Copier{}).CopyStmts(list)
	}
	written := append(w.imports(list), w.statements(list)...)
	note(s.module, written)
	x.noteKept(s.object, p.kept)
	here := s.object.in != nil || s.by == nil && s.module == s.object.module
	var call []pyast.Stmt
	if len(p.keeps) > 0 {
		call = []pyast.Stmt{x.initStatement(s, here)}
	}
	if here {
		written = append(slices.Clone(call), written...)
	} else if len(call) > 0 {
		x.atEnd(s, call[0])
	}
	if len(written) == 0 {
		pass := &pyast.Pass{Span: s.stmt.Span}
		note(s.module, []pyast.Stmt{pass})
		written = []pyast.Stmt{pass}
	}
	if at := slices.Index(*s.list, pyast.Stmt(s.stmt)); at >= 0 {
		*s.list = slices.Replace(*s.list, at, at+1, written...)
	}
}

// initStatement returns the call without the app, as the module of the object spells it.
func (x *extensions) initStatement(s *initCall, here bool) pyast.Stmt {
	args := slices.Clone(s.call.Args)
	var keywords []*pyast.Keyword
	for _, k := range s.call.Keywords {
		if k.Arg != s.key {
			keywords = append(keywords, k)
		}
	}
	if s.key == "" {
		args = slices.Delete(args, s.given, s.given+1)
	}
	receiver := s.call.Func.(*pyast.Attribute).Value
	if !here {
		receiver = &pyast.Name{Span: pyast.Span(receiver.Bounds()), ID: s.object.name}
	}
	call := &pyast.Call{Span: s.call.Span, Func: &pyast.Attribute{Span: pyast.Span(s.call.Func.Bounds()), Value: receiver, Attr: s.method}, Args: args, Keywords: keywords}
	out := &pyast.ExprStmt{Span: s.stmt.Span, Value: call}
	if mentions(out, s.app) {
		rename([]pyast.Stmt{out}, s.app, &pyast.Name{ID: x.currentApp(s.object.module)})
	}
	if !here {
		return (&pyast.Copier{At: x.madeAt(s.object)}).CopyStmts([]pyast.Stmt{out})[0]
	}
	return out
}

// madeAt returns where an object is made.
func (x *extensions) madeAt(o *ownObject) *pyast.Span {
	for _, s := range o.module.Syntax.Body {
		if name, _ := plainlyAssigned(s); name == o.name {
			span := pyast.Span(s.Bounds())
			return &span
		}
	}
	return nil
}

// atEnd puts a statement into the module of the object: before the statement that everything runs from, or at the end.
func (x *extensions) atEnd(s *initCall, call pyast.Stmt) {
	m := s.object.module
	by, from := s.by, pyast.Stmt(s.stmt)
	in := s.module
	for range maxRunners {
		if by == nil || len(by.sites) == 0 {
			break
		}
		in, from, by = by.sites[0].in, by.sites[0].stmt, by.sites[0].by
	}
	at := len(m.Syntax.Body)
	if i := slices.Index(m.Syntax.Body, from); by == nil && in == m && i >= 0 {
		at = i
	}
	m.Syntax.Body = slices.Insert(m.Syntax.Body, at, call)
}

// currentApp returns the name of flask's current_app in a module, imported where it is not.
func (x *extensions) currentApp(m *ir.Module) string {
	names := x.names[m]
	name := "current_app"
	if from := names.froms[name]; from != nil && from.Module == "flask" && names.count[name] == 1 && names.alias[name] == name {
		return name
	}
	for names.count[name] > 0 || mentions(m.Syntax, name) && name != "current_app" {
		name += "_"
	}
	alias := &pyast.Alias{Name: "current_app"}
	if name != alias.Name {
		alias.Asname = name
	}
	at := afterImports(m)
	from := &pyast.ImportFrom{Module: "flask", Names: []*pyast.Alias{alias}}
	if len(m.Syntax.Body) > 0 {
		from.Span = pyast.Span(m.Syntax.Body[max(at-1, 0)].Bounds())
	}
	m.Syntax.Body = slices.Insert(m.Syntax.Body, at, pyast.Stmt(from))
	note(m, []pyast.Stmt{from})
	names.statement(from)
	return name
}

// writeMethod takes the app out of a method, and puts the methods that were functions within it beside it.
func (x *extensions) writeMethod(p *initPlan) {
	m := p.owner.module
	doc := p.def.Body[:len(p.def.Body)-len(withoutDoc(p.def.Body))]
	body := slices.Concat(doc, withoutDocIn(p.keeps, doc))
	for _, list := range [][]pyast.Stmt{body, p.added} {
		if slices.ContainsFunc(list, func(s pyast.Stmt) bool { return mentions(s, p.app) }) {
			rename(list, p.app, &pyast.Name{ID: x.currentApp(m)})
		}
	}
	if len(body) == 0 {
		pass := &pyast.Pass{Span: p.def.Span}
		note(m, []pyast.Stmt{pass})
		body = []pyast.Stmt{pass}
	}
	p.def.Body = body
	dropParam(p.def.Args, p.app)
	p.owner.def.Body = append(p.owner.def.Body, p.added...)
}

func withoutDocIn(list, doc []pyast.Stmt) []pyast.Stmt {
	return slices.DeleteFunc(slices.Clone(list), func(s pyast.Stmt) bool { return slices.Contains(doc, s) })
}

// dropParam takes a parameter away, with its default.
func dropParam(args *pyast.Arguments, name string) {
	if i := slices.IndexFunc(args.Kwonlyargs, func(a *pyast.Arg) bool { return a.Arg == name }); i >= 0 {
		args.Kwonlyargs, args.KwDefaults = slices.Delete(args.Kwonlyargs, i, i+1), slices.Delete(args.KwDefaults, i, i+1)
		return
	}
	i := slices.IndexFunc(args.Args, func(a *pyast.Arg) bool { return a.Arg == name })
	if i < 0 {
		return
	}
	if d := i - len(args.Args) + len(args.Defaults); d >= 0 {
		args.Defaults = slices.Delete(args.Defaults, d, d+1)
	}
	args.Args = slices.Delete(args.Args, i, i+1)
}

// siteWriting writes what one call registers.
type siteWriting struct {
	*extensions
	site    *initCall
	plan    *initPlan
	object  pyast.Expr
	wrapped map[string]string // the functions that call methods of the object
}

// single are the methods of the app that decorate one function without arguments.
var single = wordSet(`before_request after_request teardown_request teardown_appcontext context_processor shell_context_processor
	url_value_preprocessor url_defaults before_first_request`)

// statements returns statements that register, with the object and the app as the call has them.
func (w *siteWriting) statements(list []pyast.Stmt) []pyast.Stmt {
	var out []pyast.Stmt
	for _, s := range list {
		if test, ok := s.(*pyast.If); ok {
			test.Body, test.Orelse = w.statements(test.Body), w.statements(test.Orelse)
			test.Test = w.spell(test.Test)
			out = append(out, test)
			continue
		}
		out = append(out, w.statement(s)...)
	}
	return out
}

func (w *siteWriting) statement(s pyast.Stmt) []pyast.Stmt {
	if def, ok := s.(*pyast.FunctionDef); ok {
		for i, d := range def.DecoratorList {
			def.DecoratorList[i] = w.spell(d)
		}
		rename(def.Body, w.plan.self, w.object)
		return []pyast.Stmt{def}
	}
	if def := w.decorated(s); def != nil {
		return []pyast.Stmt{def}
	}
	var before []pyast.Stmt
	pyast.Replace(s, func(e pyast.Expr) pyast.Expr {
		a, ok := e.(*pyast.Attribute)
		if !ok || nameOf(a.Value) != w.plan.self {
			return nil
		}
		if w.wrapped[a.Attr] == "" {
			def := w.wrapper(a.Span, a.Attr)
			w.wrapped[a.Attr] = def.Name
			before = append(before, def)
		}
		return &pyast.Name{Span: a.Span, ID: w.wrapped[a.Attr]}
	})
	if e, ok := s.(*pyast.ExprStmt); ok {
		if call, ok := e.Value.(*pyast.Call); ok {
			nameRegistered(call, w.wrapped)
		}
	}
	rename([]pyast.Stmt{s}, w.plan.self, w.object)
	rename([]pyast.Stmt{s}, w.plan.app, &pyast.Name{ID: w.site.app})
	return append(before, s)
}

// decorated returns the function that a plain registration of a method of the object becomes.
func (w *siteWriting) decorated(s pyast.Stmt) pyast.Stmt {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return nil
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || len(call.Keywords) > 0 || len(call.Args) == 0 {
		return nil
	}
	on, ok := call.Func.(*pyast.Attribute)
	a, method := call.Args[len(call.Args)-1].(*pyast.Attribute)
	if !ok || !method || nameOf(on.Value) != w.plan.app || nameOf(a.Value) != w.plan.self {
		return nil
	}
	var decorator pyast.Expr = &pyast.Attribute{Span: on.Span, Value: &pyast.Name{Span: on.Span, ID: w.site.app}, Attr: on.Attr}
	switch {
	case single[on.Attr] && len(call.Args) == 1:
	case on.Attr == "register_error_handler" && len(call.Args) == 2:
		decorator.(*pyast.Attribute).Attr = "errorhandler"
		decorator = &pyast.Call{Span: call.Span, Func: decorator, Args: []pyast.Expr{w.spell(call.Args[0])}}
	default:
		return nil
	}
	def := w.wrapper(e.Span, a.Attr)
	def.DecoratorList = []pyast.Expr{decorator}
	return def
}

// wrapper returns a function that calls a method of the object.
func (w *siteWriting) wrapper(span pyast.Span, method string) *pyast.FunctionDef {
	var params *pyast.Arguments
	for _, s := range w.plan.added {
		if def := s.(*pyast.FunctionDef); def.Name == method {
			params = bareParams(def.Args)
		}
	}
	if params == nil {
		_, def := w.methodOf(w.site.object.class, method)
		params = bareParams(def.Args)
	}
	params.Args = params.Args[1:]
	return methodCaller(span, w.free(callerName(w.object, method)), w.object, method, params)
}

// free returns a name that neither the module nor the function of the call has.
func (w *siteWriting) free(name string) string {
	if w.site.by == nil {
		return w.freeName(w.site.module, nil, name)
	}
	return w.freeName(w.site.module, w.site.by.def, name)
}

// spell returns an expression with the app as the call has it.
func (w *siteWriting) spell(e pyast.Expr) pyast.Expr {
	return (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		switch nameOf(e) {
		case "":
			return nil
		case w.plan.app:
			return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: w.site.app}
		case w.plan.self:
			return (&pyast.Copier{}).CopyExpr(w.object)
		}
		return nil
	}}).CopyExpr(e)
}

// imports returns imports of what registrations name in the module of the class.
func (w *siteWriting) imports(list []pyast.Stmt) []pyast.Stmt {
	home, here := w.plan.owner.module, w.site.module
	if home == here {
		return nil
	}
	needed := map[string]bool{}
	for _, s := range list {
		pyast.Walk(s, func(n pyast.Node) bool {
			if name, ok := n.(*pyast.Name); ok && name.ID != w.plan.self && name.ID != w.plan.app && w.names[home].count[name.ID] > 0 {
				needed[name.ID] = true
			}
			return true
		})
	}
	var names []string
	for name := range needed {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []pyast.Stmt
	for _, name := range names {
		if w.names[here].count[name] == 1 && (importAlike(w.names[home], w.names[here], name) || w.sameClass(name)) {
			continue
		}
		local := w.free(name)
		if local != name {
			rename(list, name, &pyast.Name{ID: local})
		}
		out = append(out, importName(w.site.stmt.Span, home, name, local))
	}
	return out
}

// sameClass reports whether a name means the same class of the program in both modules.
func (w *siteWriting) sameClass(name string) bool {
	a := w.classNamed(w.plan.owner.module, &pyast.Name{ID: name})
	return a.def != nil && a == w.classNamed(w.site.module, &pyast.Name{ID: name})
}
