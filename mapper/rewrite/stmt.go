// This file translates statements: the dispatch, conditions, loops and raise.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// stmts translates a suite into the current block.
func (t *translator) stmts(body []pyast.Stmt) {
	if t.depth++; t.depth > maxDepth {
		t.Fail(body[0], diag.NestsTooDeep, "the code nests deeper than %d", maxDepth)
	}
	defer func() { t.depth-- }()
	in := t.plan.suiteOf(body)
	for i, s := range body {
		if terminates(t.block.Stmts) {
			return // Python never gets here either
		}
		t.declareFor(in, i, s)
		t.leading(s)
		t.stmt(s)
		t.trailing(s)
	}
}

// declareFor declares the variables whose first mention is statement i, unless it defines them itself.
func (t *translator) declareFor(in *suite, i int, s pyast.Stmt) {
	for _, symbol := range t.plan.at[in][i] {
		if t.vars[symbol] != nil || t.defines(s, symbol) && !t.plan.tracked[symbol] {
			continue
		}
		v := t.newVariable(s, symbol)
		if v == nil {
			continue
		}
		t.emit(&gotree.VarStmt{Names: []string{v.name}, Type: t.u.typeTree(v.goType)})
		if v.okName != "" {
			t.emit(&gotree.VarStmt{Names: []string{v.okName}, Type: gotree.Ident{Name: "bool"}})
		}
		v.declared = true
		t.declareBound(v)
	}
}

// defines reports whether statement s, at the level where symbol lives, assigns it with := itself.
func (t *translator) defines(s pyast.Stmt, symbol *ir.Symbol) bool {
	switch s := s.(type) {
	case *pyast.Assign:
		return len(s.Targets) == 1 && t.targets(s.Targets[0], symbol) && !t.mentions(s.Value, symbol)
	case *pyast.AnnAssign:
		return t.targets(s.Target, symbol)
	case *pyast.For:
		return t.targets(s.Target, symbol) && !t.outlives(symbol)
	case *pyast.With:
		return len(s.Items) == 1 && s.Items[0].OptionalVars != nil && t.targets(s.Items[0].OptionalVars, symbol)
	case *pyast.FunctionDef, *pyast.ClassDef, *pyast.Import, *pyast.ImportFrom:
		return true
	case *pyast.Try:
		return t.inlineTry(s) && t.defines(s.Body[0], symbol)
	}
	return false
}

// outlives reports whether anything reads a loop's variable outside of the loops that bind it.
func (t *translator) outlives(symbol *ir.Symbol) bool {
	found := symbol.Captured
	var visit func(n pyast.Node) bool
	visit = func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.For:
			if !t.targets(n.Target, symbol) {
				return !found
			}
			pyast.Walk(n.Iter, visit)
			for _, s := range n.Orelse {
				pyast.Walk(s, visit)
			}
			return false
		case *pyast.Name:
			found = found || t.py.Uses[n] == symbol && !isBinding(symbol, n)
		}
		return !found
	}
	for _, s := range t.py.Body {
		pyast.Walk(s, visit)
	}
	return found
}

func (t *translator) targets(target pyast.Expr, symbol *ir.Symbol) bool {
	switch target := target.(type) {
	case *pyast.Name:
		return t.py.Uses[target] == symbol
	case *pyast.Tuple:
		for _, e := range target.Elts {
			if t.targets(e, symbol) {
				return true
			}
		}
	}
	return false
}

func (t *translator) mentions(n pyast.Node, symbol *ir.Symbol) bool {
	found := false
	pyast.Walk(n, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok && t.py.Uses[name] == symbol {
			found = true
		}
		return !found
	})
	return found
}

// stmt translates one statement.
func (t *translator) stmt(s pyast.Stmt) {
	if t.out.Mode == WSGIMode && t.wsgiStmt(s) {
		return
	}
	switch s := s.(type) {
	case *pyast.ExprStmt:
		t.exprStmt(s)
	case *pyast.Assign:
		t.assign(s)
	case *pyast.AnnAssign:
		t.annAssign(s)
	case *pyast.AugAssign:
		t.augAssign(s)
	case *pyast.Return:
		t.returnStmt(s)
	case *pyast.If:
		t.ifStmt(s)
	case *pyast.For:
		t.forStmt(s)
	case *pyast.While:
		t.whileStmt(s)
	case *pyast.Raise:
		t.raiseStmt(s)
	case *pyast.Try:
		t.tryStmt(s)
	default:
		t.smallStmt(s)
	}
}

func (t *translator) smallStmt(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.Pass, *pyast.Global, *pyast.Nonlocal, *pyast.Import, *pyast.ImportFrom:
	case *pyast.Break:
		t.branch(s, "break")
	case *pyast.Continue:
		t.branch(s, "continue")
	case *pyast.Delete:
		for _, target := range s.Targets {
			t.deleteTarget(target)
		}
	case *pyast.Assert:
		t.assertStmt(s)
	case *pyast.With:
		t.withStmt(s)
	case *pyast.FunctionDef:
		if !t.afterThis(s) {
			t.nestedDef(s, s.Name, s.DecoratorList)
		}
	case *pyast.AsyncFunctionDef:
		t.nestedDef(s, s.Name, s.DecoratorList)
	case *pyast.ClassDef:
		t.Fail(s, diag.NoClass, "classes inside functions are not translated")
	case *pyast.Match:
		t.matchStmt(s)
	default:
		t.Fail(s, diag.NoStatement, "a statement of the kind %T is not translated", s)
	}
}

// branch translates break and continue.
func (t *translator) branch(s pyast.Stmt, keyword string) {
	if n := len(t.completed); keyword == "break" && n > 0 && t.completed[n-1] != "" {
		t.emit(gotree.Set(gotree.False, gotree.Ident{Name: t.completed[n-1]}))
	}
	t.emit(t.branches(s, keyword)...)
}

func (t *translator) exprStmt(s *pyast.ExprStmt) {
	switch e := s.Value.(type) {
	case *pyast.Constant:
		return // a docstring, or nothing
	case *pyast.Call:
		if t.generatorCall(e) != nil {
			t.Fail(e, diag.NoGenerator, "a generator that is made and dropped is not translated")
		}
		t.call(t.Expr(e, ""))
	case *pyast.Yield:
		t.yieldStmt(e)
	case *pyast.YieldFrom:
		t.yieldFrom(e)
	default:
		v := t.plain(s.Value, "")
		if !v.Pure {
			t.emit(gotree.Set(v.X, gotree.Blank))
		}
	}
}

// ifStmt translates if, elif and else. An elif whose condition needs statements of its own nests.
func (t *translator) ifStmt(s *pyast.If) {
	if t.certain(s.Test) {
		t.emit(t.sub(func() { t.stmts(s.Body) }).Stmts...)
		return
	}
	if t.isFalse(s.Test) {
		t.emit(t.sub(func() { t.stmts(s.Orelse) }).Stmts...)
		return
	}
	cond := t.condition(s.Test)
	if cond.X == gotree.Expr(gotree.True) {
		t.always(s)
		return
	}
	tree := t.ifTree(cond.X, s)
	t.emit(tree)
	if rest, ok := tree.Else.(*gotree.Block); ok && terminates(tree.Then.Stmts) && !makesNames(rest.Stmts) {
		tree.Else = nil // what follows a return needs no else
		t.emit(rest.Stmts...)
	}
}

// always translates an if whose condition always holds: without it, unless its names would meet those of what follows.
func (t *translator) always(s *pyast.If) {
	then := t.sub(func() { t.stmts(s.Body) })
	if terminates(then.Stmts) || !makesNames(then.Stmts) {
		t.emit(then.Stmts...)
		return
	}
	t.emit(&gotree.If{Cond: gotree.True, Then: then})
}

// makesNames reports whether statements declare variables of the block that they stand in.
func makesNames(stmts []gotree.Stmt) bool {
	for _, s := range stmts {
		switch s := s.(type) {
		case *gotree.Assign:
			if s.Op == ":=" {
				return true
			}
		case *gotree.Return, *gotree.If, *gotree.For, *gotree.Range, *gotree.ExprStmt, *gotree.Comment, *gotree.Trailing, gotree.BlankLine:
		default:
			return true
		}
	}
	return false
}

func (t *translator) ifTree(cond gotree.Expr, s *pyast.If) *gotree.If {
	out := &gotree.If{Cond: cond, Then: t.sub(func() { t.stmts(s.Body) })}
	if len(s.Orelse) == 0 {
		return out
	}
	elif, ok := s.Orelse[0].(*pyast.If)
	if ok && len(s.Orelse) == 1 && len(t.plan.at[t.plan.suiteOf(s.Orelse)][0]) == 0 {
		var next rule.Value
		before := t.sub(func() { next = t.condition(elif.Test) })
		if len(before.Stmts) == 0 {
			out.Else = t.ifTree(next.X, elif)
			return out
		}
		before.Stmts = append(before.Stmts, t.ifTree(next.X, elif))
		out.Else = before
		return out
	}
	if orelse := t.sub(func() { t.stmts(s.Orelse) }); len(orelse.Stmts) > 0 {
		out.Else = orelse
	}
	return out
}

// forStmt translates a for loop.
func (t *translator) forStmt(s *pyast.For) {
	if m, ok := t.mutatedWhileIterated(s); ok {
		t.Fail(s, diag.MutatedLoop, "%s is changed while the loop runs over it", m)
	}
	t.refuseLazy(s)
	t.awaitItems(s.Iter, s.Awaits)
	outer := t.changing
	t.changing = t.mayChange(s.Body)
	t.withElse(s.Body, s.Orelse, func() {
		t.loop(s.Target, s.Iter, func() {
			t.changing = outer
			t.stmts(s.Body)
		})
	})
	t.changing = outer
}

// withElse emits a loop and its else, which runs when no break left the loop.
func (t *translator) withElse(body, orelse []pyast.Stmt, loop func()) {
	flag := gotree.Ident{}
	if len(orelse) > 0 && hasBreak(body) {
		flag.Name = t.scope.Take("completed")
		t.emit(gotree.Define(gotree.True, flag))
	}
	t.completed = append(t.completed, flag.Name)
	loop()
	t.completed = t.completed[:len(t.completed)-1]
	switch {
	case flag.Name != "":
		t.emit(&gotree.If{Cond: flag, Then: t.sub(func() { t.stmts(orelse) })})
	case len(orelse) > 0:
		t.stmts(orelse)
	}
}

// hasBreak reports whether a break in the body leaves the loop around it.
func hasBreak(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n.(type) {
			case *pyast.Break:
				found = true
			case *pyast.For, *pyast.While, *pyast.FunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false // the else of an inner loop may hold one: that is refused by branch
			}
			return !found
		})
	}
	return found
}

// mayChange reports whether the statements may change a list that a loop around them runs over.
func (t *translator) mayChange(body []pyast.Stmt) bool {
	found := false
	for _, s := range body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Delete, *pyast.AugAssign:
				found = true
			case *pyast.Call:
				a, isMethod := n.Func.(*pyast.Attribute)
				found = found || t.funcOf(n.Func) != nil || isMethod && (mutators[a.Attr] || t.isInstance(a.Value))
			}
			return !found
		})
	}
	return found
}

// isInstance reports whether e is an object of a class of the project.
func (t *translator) isInstance(e pyast.Expr) bool {
	_, ok := t.TypeOf(e).(ir.Instance)
	return ok
}

// mutatedWhileIterated reports whether the loop's body names what the loop runs over in a way that may change it.
func (t *translator) mutatedWhileIterated(s *pyast.For) (string, bool) {
	base := s.Iter
	if call, ok := base.(*pyast.Call); ok {
		a, isAttr := call.Func.(*pyast.Attribute)
		if !isAttr || len(call.Args) > 0 {
			return "", false
		}
		base = a.Value
	}
	name, ok := base.(*pyast.Name)
	if !ok {
		return "", false
	}
	switch rule.Base(t.u.repr(t.TypeOf(name))) {
	case "py.List", "py.Dict", "py.Set":
		return "", false // read live, as Python does
	}
	symbol, found := t.py.Uses[name], false
	for _, stmt := range s.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			found = found || t.changes(n, symbol)
			return !found
		})
	}
	return name.ID, found
}

// changes reports whether n may change the container that symbol holds.
func (t *translator) changes(n pyast.Node, symbol *ir.Symbol) bool {
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && t.py.Uses[name] == symbol
	}
	switch n := n.(type) {
	case *pyast.Call:
		a, ok := n.Func.(*pyast.Attribute)
		return ok && is(a.Value) && mutators[a.Attr]
	case *pyast.Delete:
		for _, target := range n.Targets {
			if s, ok := target.(*pyast.Subscript); ok && is(s.Value) {
				return true
			}
		}
	case *pyast.Assign:
		for _, target := range n.Targets {
			if s, ok := target.(*pyast.Subscript); ok && is(s.Value) {
				return true
			}
		}
	}
	return false
}

var mutators = set("append extend insert remove pop clear sort reverse update setdefault popitem add discard")

// whileStmt translates a while loop.
func (t *translator) whileStmt(s *pyast.While) {
	t.withElse(s.Body, s.Orelse, func() { t.whileLoop(s) })
}

func (t *translator) whileLoop(s *pyast.While) {
	t.loops++
	defer func() { t.loops-- }()
	if c, ok := s.Test.(*pyast.Constant); ok && c.Value == pyast.Value(pyast.Bool(true)) {
		t.emit(&gotree.For{Body: t.sub(func() { t.stmts(s.Body) })})
		return
	}
	loop := &gotree.For{}
	loop.Body = t.sub(func() {
		cond := t.condition(s.Test)
		if len(t.block.Stmts) == 0 {
			loop.Cond = cond.X
		} else {
			t.emit(&gotree.If{Cond: not(cond).X, Then: &gotree.Block{Stmts: []gotree.Stmt{&gotree.Branch{Keyword: "break"}}}})
		}
		t.stmts(s.Body)
	})
	t.emit(loop)
}

// assertStmt translates assert test, message.
func (t *translator) assertStmt(s *pyast.Assert) {
	cond := not(t.condition(s.Test))
	then := t.sub(func() {
		call := &gotree.Call{Fn: gotree.Sel(t.qual("py", "AssertionError"), "New")}
		if s.Msg != nil {
			call.Args = []gotree.Expr{t.plain(s.Msg, "any").X}
		}
		t.raise(call)
	})
	t.emit(&gotree.If{Cond: cond.X, Then: then})
}

// deleteTarget translates del of an element.
func (t *translator) deleteTarget(target pyast.Expr) {
	if name, ok := target.(*pyast.Name); ok && t.deleteName(name) {
		return
	}
	s, ok := target.(*pyast.Subscript)
	if !ok {
		t.Fail(target, diag.NoStatement, "del of anything but an element is not translated")
	}
	if bounds, isSlice := s.Slice.(*pyast.Slice); isSlice {
		t.deleteSlice(s, bounds)
		return
	}
	vs := t.several([]pyast.Expr{s.Value, s.Slice}, nil)
	if t.changeItem(s, "__delitem__", vs[0], vs[1]) {
		return
	}
	if v, ok := t.bigKey("py.DeleteBig(x, i)", vs[0], vs[1]); ok {
		t.call(v)
		return
	}
	with := map[string]rule.Value{"x": vs[0], "i": vs[1]}
	if vs[0].OK == nil && !vs[0].MayNil && vs[1].OK == nil {
		for _, template := range map[string][]string{"py.Dict": {"x.Delete(i)"}, "py.List": {"x.Del(i)"}, "web.SessionData": {"x.Del(i)"}, "web.Headers": {"x.Del(i)"}}[rule.Base(vs[0].Type)] {
			if v, fits := t.Build(template, with); fits {
				t.call(v)
				return
			}
		}
	}
	t.call(t.build("py.DelItem(x, i)", map[string]rule.Value{"x": t.dynamic(vs[0]), "i": t.dynamic(vs[1])}))
}
