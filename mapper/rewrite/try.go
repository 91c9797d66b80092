// This file translates try and raise. A small try whose handlers all leave becomes the check of each error where it
// happens; any other becomes a function literal whose error is looked at behind it.

package rewrite

import (
	"slices"

	"maps"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tryStmt translates a try statement.
func (t *translator) tryStmt(s *pyast.Try) {
	if len(s.Finalbody) > 0 {
		t.tryFinally(s)
		return
	}
	if t.tryDelete(s) || t.inlineTry(s) && t.tryInline(s) {
		return
	}
	t.declareRest(s)
	t.tryClosure(s)
}

// inlineTry reports whether every handler leaves, so that the checks of errors can stand in the body itself.
func (t *translator) inlineTry(s *pyast.Try) bool {
	if len(s.Finalbody) > 0 {
		return false
	}
	for _, h := range s.Handlers {
		if !t.leaves(h.Body) {
			return false
		}
	}
	return true
}

// leaves reports whether control never reaches the end of a suite.
func (t *translator) leaves(body []pyast.Stmt) bool {
	switch s := body[len(body)-1].(type) {
	case *pyast.Return, *pyast.Raise, *pyast.Continue, *pyast.Break:
		return true
	case *pyast.ExprStmt:
		return t.TypeOf(s.Value) == ir.Type(ir.Never)
	case *pyast.If:
		return len(s.Orelse) > 0 && t.leaves(s.Body) && t.leaves(s.Orelse)
	}
	return false
}

// tryInline translates the body in place. It takes everything back and returns false when that would repeat the
// handlers too often.
func (t *translator) tryInline(s *pyast.Try) bool {
	saved, block := t.save(), t.block
	t.block = &gotree.Block{}
	checks, loops := 0, t.loops
	f, depth := t.frame(), len(t.frames)
	inner := frame{loop: f.loop, ret: f.ret, branch: f.branch, fail: func(err gotree.Expr) []gotree.Stmt {
		checks++
		if t.loops > loops && handlersBranch(s) {
			checks += 3 // they leave a loop around the try, not the one in it
		}
		return t.sub(func() { t.handlers(s, err, depth) }).Stmts
	}}
	inner.ret = func(values []gotree.Expr) []gotree.Stmt {
		if len(values) == 1 && (t.catchesAll(s) || !t.onlySends(values[0])) {
			return t.checkedReturn(inner, f, values)
		}
		return f.ret(values)
	}
	t.within(inner, func() { t.stmts(s.Body) })
	if checks > 2 || checks > 1 && !small(s.Handlers) {
		t.block = block
		t.restore(saved)
		return false
	}
	body := t.block
	t.block = block
	t.emit(body.Stmts...)
	t.stmts2(s.Orelse)
	return true
}

func handlersBranch(s *pyast.Try) bool {
	for _, h := range s.Handlers {
		if leavesLoop(h.Body) {
			return true
		}
	}
	return false
}

func small(handlers []*pyast.ExceptHandler) bool {
	return len(handlers) == 1 && len(handlers[0].Body) == 1
}

// checkedReturn returns a response within a try that catches what making it may raise.
func (t *translator) checkedReturn(inner, outer frame, values []gotree.Expr) []gotree.Stmt {
	if t.valued() || len(values) != 1 || values[0] == gotree.Expr(gotree.Nil) {
		return outer.ret(values)
	}
	check := &gotree.If{Init: gotree.Define(values[0], gotree.Err), Cond: &gotree.Binary{Op: "!=", X: gotree.Err, Y: gotree.Nil},
		Then: &gotree.Block{Stmts: inner.fail(gotree.Err)}}
	return append([]gotree.Stmt{check}, outer.ret([]gotree.Expr{gotree.Nil})...)
}

// onlySends reports whether a call of package web gives the response, which fails only where a value has no JSON form.
func (t *translator) onlySends(x gotree.Expr) bool {
	call, ok := x.(*gotree.Call)
	if !ok {
		return true
	}
	q, ok := call.Fn.(gotree.Qual)
	return ok && q.Path == t.u.importPath("web")
}

// catchesAll reports whether a handler may catch what jsonify raises.
func (t *translator) catchesAll(s *pyast.Try) bool {
	for _, h := range s.Handlers {
		if h.Type == nil {
			return true
		}
		for _, e := range handlerTypes(h) {
			switch t.Qualified(e) {
			case "Exception", "BaseException", "TypeError", "ValueError", "OverflowError", "RecursionError":
				return true
			}
		}
	}
	return false
}

func handlerTypes(h *pyast.ExceptHandler) []pyast.Expr {
	if tuple, ok := h.Type.(*pyast.Tuple); ok {
		return tuple.Elts
	}
	if h.Type == nil {
		return nil
	}
	return []pyast.Expr{h.Type}
}

// stmts2 translates a suite that may be empty.
func (t *translator) stmts2(body []pyast.Stmt) {
	if len(body) > 0 {
		t.stmts(body)
	}
}

// saved is what a trial translation may change.
type saved struct {
	vars       map[*ir.Symbol]*variable
	values     map[*variable]variable
	returns    int
	conditions int
}

func (t *translator) save() saved {
	s := saved{vars: maps.Clone(t.vars), values: map[*variable]variable{}, returns: len(t.returns), conditions: len(t.out.Conditions)}
	for _, v := range t.vars {
		s.values[v] = *v
	}
	return s
}

func (t *translator) restore(s saved) {
	t.vars, t.returns, t.out.Conditions = s.vars, t.returns[:s.returns], t.out.Conditions[:s.conditions]
	for v, old := range s.values {
		*v = old
	}
}

// declareRest declares the variables that the statement's first mention would have defined in place.
func (t *translator) declareRest(s *pyast.Try) {
	for _, at := range t.plan.at {
		for _, symbols := range at {
			for _, symbol := range symbols {
				if (t.vars[symbol] == nil || !t.vars[symbol].declared) && t.definesIn(s, symbol) {
					v := t.newVariable(s, symbol)
					t.emit(&gotree.VarStmt{Names: []string{v.name}, Type: t.u.typeTree(v.goType)})
					if v.okName != "" {
						t.emit(&gotree.VarStmt{Names: []string{v.okName}, Type: gotree.Ident{Name: "bool"}})
					}
					v.declared = true
				}
			}
		}
	}
}

// definesIn reports whether symbol lives in the suite that holds the try, and the try mentions it first.
func (t *translator) definesIn(s *pyast.Try, symbol *ir.Symbol) bool {
	home := t.plan.home[symbol].in
	body := t.plan.suiteOf(s.Body)
	return body != nil && body.parent == home && t.plan.home[symbol].index == body.index
}

// tryClosure translates the body as a function literal.
func (t *translator) tryClosure(s *pyast.Try) {
	o := t.outcome(s.Body, func() { t.stmts(s.Body) })
	tried := o.call()
	check := &gotree.If{Cond: &gotree.Binary{Op: "!=", X: tried, Y: gotree.Nil}, Then: t.sub(func() { t.handlers(s, tried, len(t.frames)) })}
	orelse := t.sub(func() { t.stmts2(s.Orelse) })
	switch {
	case o.always && !terminates(check.Then.Stmts):
		check.Else = &gotree.Block{Stmts: o.leaving()}
		o.always = false
	case len(orelse.Stmts) > 0 && o.ended() != nil:
		check.Else = &gotree.If{Cond: o.ended(), Then: orelse}
	case len(orelse.Stmts) > 0 && !o.always:
		check.Else = orelse
	}
	t.emit(check)
	o.leave()
}

func (t *translator) hasReturn(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.Return:
				found = true
			case *pyast.Yield, *pyast.YieldFrom:
				found = found || t.yields != nil
			case *pyast.FunctionDef, *pyast.Lambda, *pyast.ClassDef:
				return false
			}
			return true
		})
	}
	return found
}

// handlers emits the except clauses for the error err, in the frame around the try: the depth-th.
func (t *translator) handlers(s *pyast.Try, err gotree.Expr, depth int) {
	frames := t.frames
	t.frames = frames[:depth]
	defer func() { t.frames = frames }()
	err = t.namedError(err)
	outer := t.errName
	t.errName = err.(gotree.Ident).Name
	defer func() { t.errName = outer }()
	t.clauses(s.Handlers, err)
}

// clauses emits except clauses one after the other.
func (t *translator) clauses(handlers []*pyast.ExceptHandler, err gotree.Expr) {
	if len(handlers) == 0 {
		t.raise(err)
		return
	}
	if h := handlers[0]; h.Type == nil {
		t.stmts(h.Body)
		return
	}
	rest := func() { t.clauses(handlers[1:], err) }
	if !t.handler(handlers[0], err, len(handlers) == 1, rest) {
		rest()
	}
}

// caughtFirst emits an except clause before others, which stand in its else unless it leaves. It reports whether they do.
func (t *translator) caughtFirst(clause *gotree.If, rest func()) bool {
	t.emit(clause)
	if terminates(clause.Then.Stmts) {
		return false
	}
	clause.Else = t.sub(rest)
	return true
}

// namedError gives an error that was just made a variable, for the except clauses that look at it.
func (t *translator) namedError(err gotree.Expr) gotree.Expr {
	if _, named := err.(gotree.Ident); named {
		return err
	}
	name := gotree.Ident{Name: t.scope.Take("raised")}
	t.emit(gotree.Define(err, name))
	return name
}

// handler emits one except clause; rest emits those behind it. The last one stands behind an early return of what it
// does not catch. It reports whether nothing remains to be emitted.
func (t *translator) handler(h *pyast.ExceptHandler, err gotree.Expr, last bool, rest func()) bool {
	symbol := t.py.Scope.Symbols[h.Name]
	name := gotree.Expr(gotree.Blank)
	named := h.Name != "" && symbol != nil && t.readsIn(h.Body, symbol)
	if named {
		name = gotree.Ident{Name: t.scope.GoName(h.Name, false)}
	}
	test, goType := t.caughtBy(h, err)
	ok := gotree.Ident{Name: t.scope.Take("ok")}
	init := &gotree.Assign{Lhs: []gotree.Expr{name, ok}, Op: ":=", Rhs: []gotree.Expr{test}}
	body := func() {
		if named {
			old, had := t.vars[symbol]
			t.vars[symbol] = &variable{symbol: symbol, name: name.(gotree.Ident).Name, goType: goType, declared: true}
			defer func() {
				if t.vars[symbol] = old; !had {
					delete(t.vars, symbol)
				}
			}()
		}
		t.stmts(h.Body)
	}
	if !last {
		return t.caughtFirst(&gotree.If{Init: init, Cond: ok, Then: t.sub(body)}, rest)
	}
	refuse := t.sub(func() { t.raise(err) })
	if named {
		t.emit(init, &gotree.If{Cond: &gotree.Unary{Op: "!", X: ok}, Then: refuse})
	} else {
		t.emit(&gotree.If{Init: init, Cond: &gotree.Unary{Op: "!", X: ok}, Then: refuse})
	}
	body()
	return true
}

func (t *translator) readsIn(body []pyast.Stmt, symbol *ir.Symbol) bool {
	for _, s := range body {
		if t.mentions(s, symbol) {
			return true
		}
	}
	return false
}

// caughtBy returns the test of an except clause and the Go type of the exception that it gives.
func (t *translator) caughtBy(h *pyast.ExceptHandler, err gotree.Expr) (gotree.Expr, string) {
	types := handlerTypes(h)
	if len(types) == 1 {
		if c := t.classObject(types[0]); c != nil && c.Kind == ir.ExceptionClass {
			goType := t.u.instance(c)
			t.u.mustClass(t, h, c)
			as := &gotree.Call{Fn: gotree.Qual{Path: "errors", Name: "AsType"}, TypeArgs: []gotree.Expr{t.u.typeTree(goType)}, Args: []gotree.Expr{err}}
			return as, goType
		}
	}
	call, goType := gotree.CallOf(t.qual("py", "Is"), err), "*py.Error"
	if len(types) > 0 && !slices.ContainsFunc(types, func(e pyast.Expr) bool { return !isHTTPException(t.Qualified(e)) }) {
		call, goType = gotree.CallOf(t.qual("web", "IsHTTP"), err), "*web.HTTPError"
	}
	for _, e := range types {
		call.Args = append(call.Args, t.exceptionClass(e))
	}
	return call, goType
}

// exceptionClass returns the *py.Class of an exception class that e names.
func (t *translator) exceptionClass(e pyast.Expr) gotree.Expr {
	if c := t.classObject(e); c != nil && c.Kind == ir.ExceptionClass {
		t.u.mustClass(t, e, c)
		return gotree.Qual{Path: t.u.Path(t.u.place(c.Module).Package), Name: t.u.Class(c).classVar()}
	}
	x, ok := t.u.ExceptionClass(t.Qualified(e))
	if !ok {
		t.Fail(e, diag.NoException, "the exception class is not known")
	}
	return x
}

// raiseStmt translates raise.
func (t *translator) raiseStmt(s *pyast.Raise) {
	switch {
	case s.Exc == nil && t.errName == "":
		t.Fail(s, diag.NoStatement, "raise without an exception outside an except clause is not translated")
	case s.Exc == nil:
		t.raise(gotree.Ident{Name: t.errName})
		return
	}
	t.raise(t.exception(s.Exc))
}

// exception translates an exception that is raised: an instance, or a class that is instantiated.
func (t *translator) exception(e pyast.Expr) gotree.Expr {
	if call, ok := e.(*pyast.Call); ok {
		if class, known := t.u.ExceptionClass(t.Qualified(call.Func)); known && len(call.Keywords) == 0 && !hasStar(call.Args) && !hasRules(t.Qualified(call.Func)) {
			return t.newException(class, call.Args)
		}
		v := t.plain2(e, "")
		return v.X
	}
	if c := t.classObject(e); c != nil {
		return t.construction(&pyast.Call{Span: pyast.Span(e.Bounds()), Func: e}, c).X
	}
	if class, known := t.u.ExceptionClass(t.Qualified(e)); known {
		return t.newException(class, nil)
	}
	v := t.plain2(e, "")
	if v.Type != "error" && v.Type != "*py.Error" && t.u.objectsOf(v.Type) == nil && v.Type != "*web.HTTPError" {
		t.Fail(e, diag.NoException, "what is raised is not known")
	}
	return v.X
}

func (t *translator) newException(class gotree.Expr, args []pyast.Expr) gotree.Expr {
	wants := make([]string, len(args))
	for i := range wants {
		wants[i] = "any"
	}
	call := &gotree.Call{Fn: gotree.Sel(class, "New")}
	for _, v := range t.several(args, wants) {
		call.Args = append(call.Args, v.X)
	}
	return call
}
