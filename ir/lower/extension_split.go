// This file takes a method that is given the app apart: what it registers on the app, and what the object keeps of it.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// initPlan is what a method is taken apart into.
type initPlan struct {
	owner     ownClass
	def       *pyast.FunctionDef
	self, app string
	registers []pyast.Stmt // on the app
	keeps     []pyast.Stmt // of the app, in the object
	kept      []keptWrite  // where the app holds the object
	added     []pyast.Stmt // methods that were functions within
	written   bool
}

// keptWrite is a statement that lets the app hold the object: app.extensions["cache"] = self, app.cache = self.
type keptWrite struct{ key, attr string }

// splitting takes one method apart.
type splitting struct {
	x      *extensions
	class  ownClass // of the object
	plan   *initPlan
	locals map[string]int
	plain  map[string]pyast.Expr // variables whose values say what the app's settings are
	failed bool
}

// planFor returns how the method that a call runs is taken apart, nil when it is of no form that is known.
func (x *extensions) planFor(s *initCall) *initPlan {
	owner, def := x.methodOf(s.object.class, s.method)
	if def == nil {
		return nil
	}
	app := paramGiven(def, s)
	if p, known := x.plans[def]; known {
		if p != nil && p.app != app {
			return nil
		}
		return p
	}
	x.plans[def] = nil
	if app == "" || len(def.DecoratorList) > 0 || def.Args.Vararg != nil || def.Args.Kwarg != nil || len(def.Args.Posonlyargs) > 0 {
		return nil
	}
	body, ok := x.inlined(s.object.class, owner, def, app, 0)
	if !ok {
		return nil
	}
	p := &initPlan{owner: owner, def: def, self: def.Args.Args[0].Arg, app: app}
	w := &splitting{x: x, class: s.object.class, plan: p, locals: boundBy(body), plain: map[string]pyast.Expr{}}
	body, ok = withoutReturns(body)
	if !ok || w.locals[p.self] > 0 || w.locals[app] > 0 || rebindsDeeperIn(body, p.app) || rebindsDeeperIn(body, p.self) {
		return nil
	}
	w.findPlain(body)
	if x.setsAfterReading(body) {
		return nil
	}
	p.registers, p.keeps = w.split(body)
	p.keeps = w.withoutUnread(p.keeps)
	for _, s := range p.keeps {
		w.failed = w.failed || !w.onlyReadsApp(s)
	}
	if w.failed {
		return nil
	}
	x.plans[def] = p
	return p
}

func rebindsDeeperIn(body []pyast.Stmt, name string) bool {
	return slices.ContainsFunc(body, func(s pyast.Stmt) bool { return rebindsDeeper(s, name) })
}

// paramGiven returns the parameter of a method that a call gives the app to, "" when there is none.
func paramGiven(def *pyast.FunctionDef, s *initCall) string {
	if len(def.Args.Args) < 2 {
		return ""
	}
	if s.key != "" {
		if containsArg(def.Args.Args[1:], s.key) {
			return s.key
		}
		return ""
	}
	if s.given+1 < len(def.Args.Args) {
		return def.Args.Args[s.given+1].Arg
	}
	return ""
}

// withoutReturns returns a body whose only return statements say that the rest is not run under a condition as one without
// them; false when there are others.
func withoutReturns(body []pyast.Stmt) ([]pyast.Stmt, bool) {
	var out []pyast.Stmt
	for i, s := range body {
		if r, ok := s.(*pyast.Return); ok && i == len(body)-1 && isNothing(r.Value) {
			return out, true
		}
		test, ok := s.(*pyast.If)
		if ok && len(test.Orelse) == 0 && len(test.Body) == 1 {
			if r, ok := test.Body[0].(*pyast.Return); ok && isNothing(r.Value) {
				rest, ok := withoutReturns(body[i+1:])
				if !ok || len(rest) == 0 {
					return nil, false
				}
				span := test.Span
				return append(out, &pyast.If{Span: span, Test: &pyast.UnaryOp{Span: pyast.Span(test.Test.Bounds()), Op: pyast.Not, Operand: test.Test}, Body: rest}), true
			}
		}
		out = append(out, s)
	}
	return out, !slices.ContainsFunc(out, returns)
}

func isNothing(e pyast.Expr) bool {
	if e == nil {
		return true
	}
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	_, none := c.Value.(pyast.None)
	return none
}

// returns reports whether a statement, what it only defines aside, returns from its function or is part of a generator.
func returns(s pyast.Stmt) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		switch n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda, *pyast.ClassDef:
			return false
		case *pyast.Return, *pyast.Yield, *pyast.YieldFrom, *pyast.Await, *pyast.Global, *pyast.Nonlocal:
			found = true
		}
		return !found
	})
	return found
}

// inlined returns the body of a method with the methods written out that it hands the app on to by plain statements:
// super().init_app(app), self._register(app).
func (x *extensions) inlined(of, owner ownClass, def *pyast.FunctionDef, app string, depth int) ([]pyast.Stmt, bool) {
	self := def.Args.Args[0].Arg
	var out []pyast.Stmt
	for _, s := range def.Body {
		up, called, args := x.handsOn(of, owner, s, self, app)
		if called == nil {
			out = append(out, s)
			continue
		}
		inner := firstParam(called, 1)
		if depth > maxBases || called == def || len(called.DecoratorList) > 0 || len(called.Args.Args) != 2 || len(called.Args.Kwonlyargs) > 0 || called.Args.Vararg != nil || called.Args.Kwarg != nil || args != 1 || up.module != owner.module {
			return nil, false
		}
		body, ok := x.inlined(of, up, called, inner, depth+1)
		if !ok {
			return nil, false
		}
		body, ok = withoutReturns(withoutDoc(body))
		bound := boundBy(body)
		for name := range boundBy(def.Body) {
			ok = ok && bound[name] == 0
		}
		if !ok || bound[self] > 0 || bound[app] > 0 || bound[inner] > 0 {
			return nil, false
		}
		copied := (&pyast.Copier{}).CopyStmts(body)
		own := firstParam(called, 0)
		rename(copied, inner, &pyast.Name{ID: "\x00app"})
		rename(copied, own, &pyast.Name{ID: self})
		rename(copied, "\x00app", &pyast.Name{ID: app})
		note(owner.module, copied)
		out = append(out, copied...)
	}
	return out, true
}

func firstParam(def *pyast.FunctionDef, at int) string { return def.Args.Args[at].Arg }

// handsOn returns the method that a statement hands the app on to, with its class and the number of arguments.
func (x *extensions) handsOn(of, owner ownClass, s pyast.Stmt, self, app string) (ownClass, *pyast.FunctionDef, int) {
	e, ok := s.(*pyast.ExprStmt)
	if !ok {
		return ownClass{}, nil, 0
	}
	call, ok := e.Value.(*pyast.Call)
	if !ok || len(call.Args) == 0 || !slices.ContainsFunc(call.Args, func(a pyast.Expr) bool { return nameOf(a) == app }) {
		return ownClass{}, nil, 0
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok {
		return ownClass{}, nil, 0
	}
	args := len(call.Args) + len(call.Keywords)
	if nameOf(a.Value) == self {
		up, def := x.methodOf(of, a.Attr)
		if def == nil || len(def.Args.Args) < 2 {
			return ownClass{}, nil, 0
		}
		return up, def, args
	}
	super, ok := a.Value.(*pyast.Call)
	if !ok || nameOf(super.Func) != "super" {
		return ownClass{}, nil, 0
	}
	all, ok := x.bases(owner, 0)
	if !ok || len(all) > 0 && len(owner.def.Bases) > 1 {
		return ownClass{}, nil, 0
	}
	for _, up := range all[1:] {
		if def := methodIn(up.def, a.Attr); def != nil && len(def.Args.Args) > 1 {
			return up, def, args
		}
	}
	return ownClass{}, nil, 0
}

// findPlain notes the variables of the method that are bound once, at its top, to what the app's settings or constants say.
func (w *splitting) findPlain(body []pyast.Stmt) {
	for _, s := range body {
		name, value := plainlyAssigned(s)
		if name != "" && value != nil && w.locals[name] == 1 && w.isPlain(value) {
			w.plain[name] = w.spelledOut(value)
		}
	}
}

// isPlain reports whether evaluating an expression any number of times while the method runs gives the same: constants,
// settings, names of the module and variables of this kind.
func (w *splitting) isPlain(e pyast.Expr) bool {
	ok := true
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			a, isAttr := n.Func.(*pyast.Attribute)
			ok = ok && (isAttr && (a.Attr == "get" || textMethods[a.Attr]) || plainFunctions[nameOf(n.Func)])
		case *pyast.Lambda, *pyast.Comprehension, *pyast.NamedExpr, *pyast.List, *pyast.Dict, *pyast.Set, *pyast.Await, *pyast.Yield:
			ok = false
		case *pyast.Name:
			ok = ok && n.ID != w.plan.self && (w.locals[n.ID] == 0 || w.plain[n.ID] != nil)
		}
		return ok
	})
	return ok
}

// textMethods and plainFunctions are what depends on nothing but their arguments.
var (
	textMethods    = wordSet(`rstrip lstrip strip lower upper title format replace startswith endswith`)
	plainFunctions = wordSet(`int str float bool len tuple`)
)

// spelledOut returns a copy of an expression with the values of plain variables in their places.
func (w *splitting) spelledOut(e pyast.Expr) pyast.Expr {
	return (&pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
		if value := w.plain[nameOf(e)]; nameOf(e) != "" && value != nil {
			return (&pyast.Copier{}).CopyExpr(value)
		}
		return nil
	}}).CopyExpr(e)
}

// split divides statements into those that register on the app and those that the object keeps something by.
func (w *splitting) split(body []pyast.Stmt) (registers, keeps []pyast.Stmt) {
	for _, s := range body {
		r, k := w.one(s)
		registers, keeps = append(registers, r...), append(keeps, k...)
	}
	return registers, keeps
}

func (w *splitting) one(s pyast.Stmt) (registers, keeps []pyast.Stmt) {
	if w.holdsObject(s) {
		return nil, nil
	}
	switch s := s.(type) {
	case *pyast.With:
		if w.isContext(s) {
			return w.split(s.Body)
		}
	case *pyast.If:
		return w.condition(s)
	case *pyast.FunctionDef:
		return w.function(s), nil
	case *pyast.ExprStmt, *pyast.Assign:
		if w.isRegistration(s) {
			return w.registration(s), nil
		}
	case *pyast.Import, *pyast.ImportFrom:
		return []pyast.Stmt{s}, []pyast.Stmt{s}
	}
	return nil, []pyast.Stmt{s}
}

// withoutUnread leaves out the plain variables that nothing is left to read.
func (w *splitting) withoutUnread(body []pyast.Stmt) []pyast.Stmt {
	for range len(w.plain) {
		body = slices.DeleteFunc(slices.Clone(body), func(s pyast.Stmt) bool {
			name, _ := plainlyAssigned(s)
			if name == "" || w.plain[name] == nil {
				return false
			}
			return countNames(body)[name] == 1
		})
	}
	return body
}

// isContext reports whether a with statement only pushes the app's context.
func (w *splitting) isContext(s *pyast.With) bool {
	if len(s.Items) != 1 || s.Items[0].OptionalVars != nil {
		return false
	}
	call, ok := s.Items[0].ContextExpr.(*pyast.Call)
	return ok && lastName(call.Func) == "app_context" && rootName(call.Func) == w.plan.app
}

// condition divides both branches, where the test asks for nothing but the app's settings.
func (w *splitting) condition(s *pyast.If) (registers, keeps []pyast.Stmt) {
	if w.asksForExtensions(s) {
		return nil, nil
	}
	yes, yesKeeps := w.split(s.Body)
	no, noKeeps := w.split(s.Orelse)
	if len(yes)+len(no) > 0 && !w.isPlain(s.Test) {
		w.failed = true
		return nil, nil
	}
	if len(yes)+len(no) > 0 {
		registers = []pyast.Stmt{ifOf(s, w.spelledOut(s.Test), yes, no)}
	}
	if len(yesKeeps)+len(noKeeps) > 0 {
		keeps = []pyast.Stmt{ifOf(s, s.Test, yesKeeps, noKeeps)}
	}
	return registers, keeps
}

// ifOf returns an if statement whose branches are not empty, inverted when the first one is.
func ifOf(s *pyast.If, test pyast.Expr, yes, no []pyast.Stmt) *pyast.If {
	if len(yes) == 0 {
		test, yes, no = &pyast.UnaryOp{Span: pyast.Span(test.Bounds()), Op: pyast.Not, Operand: test}, no, nil
	}
	return &pyast.If{Span: s.Span, Test: test, Body: yes, Orelse: no}
}

// onlyReadsApp reports whether a statement does no more with the app than read what is the same for current_app.
func (w *splitting) onlyReadsApp(s pyast.Stmt) bool {
	uses := mentionsOf(s, w.plan.app)
	pyast.Walk(s, func(n pyast.Node) bool {
		if a, ok := n.(*pyast.Attribute); ok && nameOf(a.Value) == w.plan.app && readOfApp[a.Attr] {
			uses--
		}
		return true
	})
	return uses == 0
}

// readOfApp are the attributes of the app that objects may read while it is set up.
var readOfApp = wordSet(`config name import_name debug testing secret_key root_path instance_path logger extensions`)
