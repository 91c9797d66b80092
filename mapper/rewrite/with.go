// This file translates with statements: over locks, over contextlib.suppress, over the app's own context managers, whether
// they are classes or generators.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// withStmt translates a with statement, item by item.
func (t *translator) withStmt(s *pyast.With) {
	t.withItems(s, s.Items, func() { t.stmts(s.Body) })
}

func (t *translator) withItems(s *pyast.With, items []*pyast.WithItem, body func()) {
	if len(items) == 0 {
		body()
		return
	}
	item, inner := items[0], func() { t.withItems(s, items[1:], body) }
	call, isCall := item.ContextExpr.(*pyast.Call)
	switch {
	case t.isLock(item, s.Awaits):
		inner() // the handler holds the lock of the module's state for the whole request
	case isCall && t.Qualified(call.Func) == "contextlib.suppress" && item.OptionalVars == nil && !s.Awaits:
		t.suppress(s, call, inner)
	case isCall && t.manager(call) != nil && t.manager(call).Async == s.Awaits:
		t.withManager(s, item, call, inner)
	case t.isInstance(item.ContextExpr):
		t.withInstance(s, item, inner)
	case isFile(t.py, item.ContextExpr) && !s.Awaits:
		t.withFile(s, item, inner)
	case t.isPool(item.ContextExpr) && !s.Awaits:
		t.withPool(s, item, inner)
	case isCall && t.Qualified(call.Func) == "tempfile.TemporaryDirectory" && !s.Awaits:
		t.withFolder(s, item, inner)
	case t.u.entersApp(t.py, s):
		t.withApp(s, inner)
	default:
		t.Fail(s, diag.NoWith, "this with statement is not translated")
	}
}

// suppress translates with suppress(E): body as a try whose handler does nothing.
func (t *translator) suppress(s *pyast.With, call *pyast.Call, body func()) {
	if len(call.Args) == 0 || hasStar(call.Args) || len(call.Keywords) > 0 {
		t.Fail(call, diag.NoWith, "this use of suppress is not translated")
	}
	t.declareWith(s)
	o := t.outcomeOf(s.Body, body, gotree.FuncType{}, true)
	tried := o.call()
	is := gotree.CallOf(t.qual("py", "Is"), tried)
	for _, e := range call.Args {
		is.Args = append(is.Args, t.exceptionClass(e))
	}
	ok := gotree.Ident{Name: t.scope.Take("ok")}
	check := &gotree.If{
		Init: &gotree.Assign{Lhs: []gotree.Expr{gotree.Blank, ok}, Op: ":=", Rhs: []gotree.Expr{is}},
		Cond: &gotree.Unary{Op: "!", X: ok}, Then: t.sub(func() { t.raise(tried) }),
	}
	t.emit(&gotree.If{Cond: notNil(tried), Then: &gotree.Block{Stmts: []gotree.Stmt{check}}})
	o.leave()
}

func notNil(x gotree.Expr) gotree.Expr {
	return &gotree.Binary{Op: "!=", X: x, Y: gotree.Nil}
}

// declareWith declares the variables of a with statement whose body becomes a function literal.
func (t *translator) declareWith(s *pyast.With) {
	t.declareRest(&pyast.Try{Span: s.Span, Body: s.Body})
}

// manager returns the generator function with @contextmanager that a call names, or nil.
func (t *translator) manager(call *pyast.Call) *ir.Func {
	fn := t.funcOf(call.Func)
	if fn == nil || len(fn.Decorators()) != 1 || !fn.HasDecorator(managerDecorators[fn.Async]) {
		return nil
	}
	return fn
}

// managerDecorators are what makes context managers of generator functions, of plain and of asynchronous ones.
var managerDecorators = map[bool]string{false: "contextlib.contextmanager", true: "contextlib.asynccontextmanager"}

// withManager calls a context manager that is a function taking the body.
//
//	with tag(out, "a") as name: ...  =>  tried := tag(out, "a", func(name string) error { ... })
func (t *translator) withManager(s *pyast.With, item *pyast.WithItem, call *pyast.Call, body func()) {
	t.declareWith(s)
	fn := t.manager(call)
	f := t.callee(call, fn, ManagerMode)
	args := t.arguments(call, fn, f.Params, 0)
	lit := gotree.FuncType{}
	bind := func() {}
	if f.Body != "" {
		name := t.scope.Take(t.managedName(item))
		lit.Params = []gotree.Param{{Names: []string{name}, Type: t.u.typeTree(f.Body)}}
		bind = func() {
			if item.OptionalVars != nil {
				t.bindTarget(item.OptionalVars, rule.Value{X: gotree.Ident{Name: name}, Type: f.Body, Pure: true})
			}
		}
	} else if item.OptionalVars != nil {
		t.Fail(item.OptionalVars, diag.NoWith, "the context manager gives no value")
	}
	o := t.outcomeOf(s.Body, func() { bind(); body() }, lit, true)
	v := t.invoke(f, t.function1(f), append(args, o.lit))
	tried := gotree.Ident{Name: t.scope.Take("tried")}
	o.declare()
	t.emit(gotree.Define(v.X, tried))
	t.emit(&gotree.If{Cond: notNil(tried), Then: t.sub(func() { t.raise(tried) })})
	o.leave()
}

func (t *translator) managedName(item *pyast.WithItem) string {
	if item.OptionalVars == nil {
		return "_"
	}
	return t.targetName(item.OptionalVars)
}

// managerFunc translates a generator function with @contextmanager as a function that runs the body of the with
// statement where the generator yields. What the body raises is raised there.
func (t *translator) managerFunc() {
	known, ok := t.py.Returns.(ir.Iterator)
	if !ok || !yieldsOnce(t.py.Body) || t.hasValueReturn() {
		t.Fail(t.py.Syntax, diag.NoWith, "the context manager %s is not translated", t.py.Name)
	}
	t.out.Body = t.u.element(known.Elem)
	if known.Elem == ir.Type(ir.None) {
		t.out.Body = ""
	} else if t.out.Body == "" {
		t.Fail(t.py.Syntax, diag.NoType, "a context manager that gives %s has no Go type", typeText(known.Elem))
	}
	t.name()
	params := t.valueParams()
	t.managed = t.scope.Take("body")
	lit := gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}}}
	if t.out.Body != "" {
		lit.Params = []gotree.Param{{Type: t.u.typeTree(t.out.Body)}}
	}
	params = append(params, gotree.Param{Names: []string{t.managed}, Type: lit})
	t.out.Result, t.out.Fails = "", true
	t.frames = []frame{t.outerFrame()}
	t.planBody(t.py.Body)
	t.stmts(t.py.Body)
	t.finish(params)
}

// yieldsOnce reports whether a generator yields exactly once on every way: by a statement of its own level, or within try
// and with.
func yieldsOnce(body []pyast.Stmt) bool {
	yields, plain := 0, false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.Yield, *pyast.YieldFrom:
				yields++
			}
			return true
		})
		switch s := s.(type) {
		case *pyast.ExprStmt:
			_, isYield := s.Value.(*pyast.Yield)
			plain = plain || isYield
		case *pyast.Try:
			plain = plain || yieldsOnce(s.Body)
		case *pyast.With:
			plain = plain || yieldsOnce(s.Body)
		case *pyast.Return, *pyast.Raise:
			return false
		}
	}
	return plain && yields == 1
}

func (t *translator) hasValueReturn() bool {
	found := false
	for _, s := range t.py.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if _, ok := n.(*pyast.Return); ok {
				found = true
			}
			return !found
		})
	}
	return found
}

// yieldBody runs the body of a with statement.
func (t *translator) yieldBody(e *pyast.Yield) {
	call := gotree.CallOf(gotree.Ident{Name: t.managed})
	switch {
	case t.out.Body != "" && e.Value != nil:
		call.Args = []gotree.Expr{t.plain(e.Value, t.out.Body).X}
	case t.out.Body != "":
		t.Fail(e, diag.NoWith, "the context manager gives a value only sometimes")
	case e.Value != nil && !isNone(e.Value):
		t.call(t.Expr(e.Value, ""))
	}
	t.call(rule.Value{X: call, Fails: true})
}

// withInstance translates a with statement over an object of the app with __enter__ and __exit__.
func (t *translator) withInstance(s *pyast.With, item *pyast.WithItem, body func()) {
	t.declareWith(s)
	known := t.TypeOf(item.ContextExpr)
	enter, leaves := managerMethods(s)
	t.u.iterated[item.ContextExpr] = s.Awaits
	exit := exitOf(known, leaves)
	if !t.translatableExit(exit) {
		t.Fail(item.ContextExpr, diag.NoWith, "the __exit__ of this context manager is not translated")
	}
	mgr := t.plain(item.ContextExpr, "")
	if _, named := mgr.X.(gotree.Ident); !named {
		name := gotree.Ident{Name: t.scope.Take("manager")}
		t.emit(gotree.Define(mgr.X, name))
		mgr.X, mgr.Pure = name, true
	}
	entered, ok := t.specialCall(item.ContextExpr, mgr, known, enter)
	if !ok {
		t.Fail(item.ContextExpr, diag.NoWith, "the __enter__ of this context manager is not translated")
	}
	if item.OptionalVars == nil {
		t.call(entered)
	} else {
		t.bindTarget(item.OptionalVars, t.Hoist(entered, t.managedName(item)))
	}
	o := t.outcomeOf(s.Body, body, gotree.FuncType{}, true)
	tried := o.call()
	leave, ok := t.specialCall(item.ContextExpr, mgr, known, leaves, t.raisedIn(exit, tried)...)
	if !ok {
		t.Fail(item.ContextExpr, diag.NoWith, "the __exit__ of this context manager is not translated")
	}
	if leave.Type == "" {
		t.call(leave)
		t.emit(&gotree.If{Cond: notNil(tried), Then: t.sub(func() { t.raise(tried) })})
	} else {
		name := gotree.Ident{Name: t.scope.Take("swallowed")}
		leave = t.Hoist(leave, "swallowed")
		t.emit(gotree.Define(t.truth(item.ContextExpr, leave).X, name))
		swallowed := not(rule.Value{X: name, Type: "bool"})
		t.emit(&gotree.If{Cond: &gotree.Binary{Op: "&&", X: notNil(tried), Y: swallowed.X}, Then: t.sub(func() { t.raise(tried) })})
	}
	o.leave()
}

func exitOf(known ir.Type, name string) *ir.Func {
	if in, ok := known.(ir.Instance); ok {
		return findMethod(in.Class, name)
	}
	return nil
}

// managerMethods returns the methods that a with statement calls.
func managerMethods(s *pyast.With) (enter, exit string) {
	if s.Awaits {
		return "__aenter__", "__aexit__"
	}
	return "__enter__", "__exit__"
}

// swallows reports whether a with statement may go on behind its body after an exception in it.
func swallows(fn *ir.Func, items []*pyast.WithItem) bool {
	for _, item := range items {
		if in, ok := fn.TypeOf(item.ContextExpr).(ir.Instance); ok {
			for _, name := range []string{"__exit__", "__aexit__"} {
				if exit := findMethod(in.Class, name); exit != nil && returnsTruth(exit) {
					return true
				}
			}
			if exitOf(in, "__exit__") == nil && exitOf(in, "__aexit__") == nil {
				return true
			}
			continue
		}
		if isFile(fn, item.ContextExpr) {
			continue
		}
		call, ok := item.ContextExpr.(*pyast.Call)
		if !ok {
			continue
		}
		if fn.Qualified(call.Func) == "contextlib.suppress" {
			return true
		}
		if s := fn.Resolve(call.Func); s != nil && s.Kind == ir.FuncName && handles(s.Func) {
			return true
		}
	}
	return false
}

// returnsTruth reports whether a function may return anything but None and False.
func returnsTruth(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if r, ok := n.(*pyast.Return); ok && r.Value != nil {
				c, isConst := r.Value.(*pyast.Constant)
				found = found || !isConst || c.Value != pyast.Value(pyast.None{}) && c.Value != pyast.Value(pyast.Bool(false))
			}
			return !found
		})
	}
	return found
}

// handles reports whether a function has an except clause.
func handles(fn *ir.Func) bool {
	found := false
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			if _, ok := n.(*pyast.ExceptHandler); ok {
				found = true
			}
			return !found
		})
	}
	return found
}
