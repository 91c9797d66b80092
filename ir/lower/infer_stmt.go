// This file holds how infer runs statements: the types of local variables along every path.

package lower

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// env holds the types of a function's own variables at one point; nil is a point that is never reached.
type env map[*ir.Symbol]ir.Type

// flow runs one function once.
type flow struct {
	*engine
	fn    *ir.Func
	task  *task
	env   env
	loops []*loop
	tries []*attempt
	seen  map[*ir.Symbol]bool
	known []*ir.Symbol // variables in the order in which they were first bound
}

// loop gathers the points that break and continue lead from.
type loop struct{ breaks, continues env }

// attempt gathers the points at which the body of a try may be left by an exception.
type attempt struct{ env env }

// meet joins two points.
func (f *flow) meet(a, b env) env {
	if a == nil {
		return b
	}
	if b == nil {
		return a
	}
	joined := env{}
	for _, s := range f.known {
		t, inA := a[s]
		u, inB := b[s]
		switch {
		case inA && inB:
			joined[s] = f.join(t, u)
		case inA:
			joined[s] = t
		case inB:
			joined[s] = u
		}
	}
	f.samePaths(joined, a, b)
	return joined
}

// set gives a variable of this function a type.
func (f *flow) set(s *ir.Symbol, t ir.Type) {
	if !f.seen[s] {
		f.seen[s] = true
		f.known = append(f.known, s)
	}
	f.env[s] = t
	for key, p := range f.paths {
		if key.base == s {
			delete(f.env, p)
		}
	}
}

func (f *flow) block(body []pyast.Stmt) {
	for _, s := range body {
		if f.env == nil {
			return
		}
		f.mayRaise()
		f.stmt(s)
		f.mayRaise()
	}
}

// mayRaise notes that an exception may lead from here to the handlers around.
func (f *flow) mayRaise() {
	for _, t := range f.tries {
		t.env = f.meet(t.env, maps.Clone(f.env))
	}
}

func (f *flow) stmt(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.ExprStmt:
		if f.expr(s.Value) == ir.Never {
			f.env = nil
		}
	case *pyast.Assign:
		f.assignStmt(s)
	case *pyast.AnnAssign:
		if s.Value != nil {
			f.assign(s.Target, f.tracked(s.Value))
		}
	case *pyast.AugAssign:
		f.augmented(s)
	case *pyast.Return:
		f.returnStmt(s)
	case *pyast.Raise:
		f.optionalExpr(s.Exc)
		f.optionalExpr(s.Cause)
		f.env = nil
	case *pyast.Assert:
		yes, _ := f.cond(s.Test)
		f.env = yes
	case *pyast.Delete:
		for _, t := range s.Targets {
			if name, ok := t.(*pyast.Name); ok {
				delete(f.env, f.fn.Uses[name])
				continue
			}
			if f.deleteItem(t) {
				continue
			}
			f.expr(t)
		}
	case *pyast.Break:
		f.leaveLoop(true)
	case *pyast.Continue:
		f.leaveLoop(false)
	default:
		f.compound(s)
	}
}

func (f *flow) optionalExpr(e pyast.Expr) {
	if e != nil {
		f.expr(e)
	}
}

func (f *flow) returnStmt(s *pyast.Return) {
	t := ir.Type(ir.None)
	if s.Value != nil {
		t = f.tracked(s.Value)
	}
	if f.fn.Class != nil && f.fn.Qualified(s.Value) == "NotImplemented" {
		t = ir.Never // the operator goes on with the other operand
	}
	if !f.fn.Generator {
		f.put(f.returnCell(f.fn), t)
	}
	f.env = nil
}

func (f *flow) leaveLoop(breaks bool) {
	if n := len(f.loops); n > 0 {
		l := f.loops[n-1]
		if breaks {
			l.breaks = f.meet(l.breaks, f.env)
		} else {
			l.continues = f.meet(l.continues, f.env)
		}
	}
	f.env = nil
}

func (f *flow) compound(s pyast.Stmt) {
	switch s := s.(type) {
	case *pyast.If:
		yes, no := f.cond(s.Test)
		f.env = yes
		f.block(s.Body)
		after := f.env
		f.env = no
		f.block(s.Orelse)
		f.env = f.meet(after, f.env)
	case *pyast.While:
		f.while(s)
	case *pyast.For:
		f.forLoop(s.Target, s.Iter, s.Body, s.Orelse)
	case *pyast.With:
		f.with(s)
	case *pyast.Try:
		f.try(s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *pyast.TryStar:
		f.try(s.Body, s.Handlers, s.Orelse, s.Finalbody)
	case *pyast.Match:
		f.match(s)
	case *pyast.FunctionDef:
		f.define(s, s.Args, s.DecoratorList)
	case *pyast.AsyncFunctionDef:
		f.define(s, s.Args, s.DecoratorList)
	case *pyast.ClassDef:
		f.classDef(s)
	}
}

// rounds runs a loop's body until the types at its head are stable.
func (f *flow) rounds(body func()) {
	for range maxGrowth + 4 + len(steps) {
		head := maps.Clone(f.env)
		body()
		f.env = f.meet(maps.Clone(head), f.env)
		if f.sameEnv(head, f.env) {
			return
		}
	}
	for s := range f.env {
		f.leak(f.env[s], 0)
		f.env[s] = ir.Any
	}
	body()
}

func (f *flow) sameEnv(a, b env) bool {
	if len(a) != len(b) {
		return false
	}
	for s, t := range a {
		if other, ok := b[s]; !ok || !f.same(t, other, 0) {
			return false
		}
	}
	return true
}

func (f *flow) while(s *pyast.While) {
	l := &loop{}
	f.loops = append(f.loops, l)
	var exit env
	f.rounds(func() {
		yes, no := f.cond(s.Test)
		exit = f.meet(exit, no)
		f.env = yes
		f.block(s.Body)
		f.env = f.meet(f.env, l.continues)
	})
	f.loops = f.loops[:len(f.loops)-1]
	f.env = exit
	f.block(s.Orelse)
	f.env = f.meet(f.env, l.breaks)
}

func (f *flow) forLoop(target, iter pyast.Expr, body, orelse []pyast.Stmt) {
	items := f.expr(iter)
	item := f.element(items)
	l := &loop{}
	f.loops = append(f.loops, l)
	before := maps.Clone(f.env)
	f.rounds(func() {
		if runsCode(items) {
			f.forgetPaths()
		}
		f.assign(target, item)
		f.block(body)
		f.env = f.meet(f.env, l.continues)
	})
	f.loops = f.loops[:len(f.loops)-1]
	f.env = f.meet(before, f.env)
	f.block(orelse)
	f.env = f.meet(f.env, l.breaks)
}

// runsCode reports whether asking for the next item of such a value may run code of the program.
func runsCode(t ir.Type) bool {
	switch unwrap(t).(type) {
	case ir.Iterator, ir.Instance:
		return true
	}
	return false
}

func (f *flow) with(s *pyast.With) {
	enter, exit := "__enter__", "__exit__"
	if s.Awaits {
		enter, exit = "__aenter__", "__aexit__"
	}
	body := s.Body
	swallows := false
	for _, item := range s.Items {
		given, managed := f.managed(item.ContextExpr)
		swallows = swallows || managed
		if !managed {
			t := f.expr(item.ContextExpr)
			swallows = swallows || !isFile(t) && !isThreadLock(t)
			f.leak(t, 0)
			given = f.entered(t, enter)
			if in, ok := open(t).(ir.Instance); ok {
				f.special(in.Class, exit)
			}
		}
		if item.OptionalVars != nil {
			f.assign(item.OptionalVars, given)
		}
	}
	if !swallows {
		f.block(body)
		return
	}
	before := maps.Clone(f.env)
	swallowed := &attempt{env: before}
	f.tries = append(f.tries, swallowed)
	f.block(body)
	f.tries = f.tries[:len(f.tries)-1]
	f.env = f.meet(f.env, swallowed.env) // the context manager may swallow an exception
}

// managed returns what a generator function with @contextmanager alone gives to the body of a with statement, when e calls
// one of the project.
func (f *flow) managed(e pyast.Expr) (ir.Type, bool) {
	call, ok := e.(*pyast.Call)
	if !ok {
		return nil, false
	}
	s := f.fn.Resolve(call.Func)
	if s == nil || s.Kind != ir.FuncName || !s.Func.Generator || len(s.Func.Decorators()) != 1 || !s.Func.HasDecorator(managerDecorator(s.Func)) {
		return nil, false
	}
	f.leakAll(f.arguments(call))
	f.pull(s.Func) // its arguments are not known, as others may call what the decorator makes of it
	return f.element(f.returned(s.Func)), true
}

// managerDecorator returns what makes a context manager of a generator function.
func managerDecorator(fn *ir.Func) string {
	if fn.Async {
		return "contextlib.asynccontextmanager"
	}
	return "contextlib.contextmanager"
}

// try joins what leads out of the body and the handlers. The finally clause runs over all ways there.
func (f *flow) try(body []pyast.Stmt, handlers []*pyast.ExceptHandler, orelse, finally []pyast.Stmt) {
	whole := &attempt{env: maps.Clone(f.env)}
	raised := &attempt{env: maps.Clone(f.env)}
	f.tries = append(f.tries, whole, raised)
	f.block(body)
	f.tries = f.tries[:len(f.tries)-1]
	f.block(orelse)
	after := f.env
	for _, h := range handlers {
		f.env = maps.Clone(raised.env)
		f.handler(h)
		after = f.meet(after, f.env)
	}
	f.tries = f.tries[:len(f.tries)-1]
	if finally == nil {
		f.env = after
		return
	}
	f.env = f.meet(maps.Clone(whole.env), after)
	f.block(finally)
	if after == nil || f.env == nil {
		f.env = nil
		return
	}
	f.env = after
	f.block(finally)
}

func (f *flow) handler(h *pyast.ExceptHandler) {
	t := ir.Type(ir.Any)
	if h.Type != nil {
		t = f.caught(h.Type)
	}
	if s := f.fn.Defs[h]; s != nil && h.Name != "" {
		f.bind(s, t)
	}
	f.block(h.Body)
}

// define evaluates what a def evaluates, and binds its name.
func (f *flow) define(n pyast.Node, args *pyast.Arguments, decorators []pyast.Expr) {
	fn := f.fn.Module.FuncOf[n]
	for _, d := range decorators {
		f.expr(d)
	}
	f.defaults(fn, args)
	if s := f.fn.Defs[n]; s != nil {
		f.bind(s, f.callable(fn))
	}
}

// defaults puts the types of default values into the parameters.
func (f *flow) defaults(fn *ir.Func, args *pyast.Arguments) {
	positional := append(append([]*pyast.Arg{}, args.Posonlyargs...), args.Args...)
	first := len(positional) - len(args.Defaults)
	for i, d := range args.Defaults {
		f.passDefault(fn.Params[first+i], f.tracked(d))
	}
	for i, d := range args.KwDefaults {
		if d != nil {
			f.passDefault(fn.Params[len(positional)+i], f.tracked(d))
		}
	}
}

// passDefault puts the type of a default into its parameter, unless the framework takes it for a description of what it
// supplies.
func (f *flow) passDefault(s *ir.Symbol, t ir.Type) {
	if _, supplied := f.p.Supplied[s]; !supplied {
		f.passTo(s, t)
	}
}

// classDef runs a class body for what it evaluates; its names are looked up through the class.
func (f *flow) classDef(s *pyast.ClassDef) {
	for _, d := range s.DecoratorList {
		f.expr(d)
	}
	f.block(s.Body)
	c := f.fn.Module.ClassOf[s]
	f.writtenDefaults(c)
	if c != nil && c.Kind == ir.EnumClass {
		f.callSpecials(c)
	}
	if sym := f.fn.Defs[s]; sym != nil && f.env != nil {
		f.bind(sym, ir.ClassObject{Class: c})
	}
}
