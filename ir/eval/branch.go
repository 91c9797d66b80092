// This file runs conditions, loops, try, with and match: both ways where the text does not decide.

package eval

import "github.com/flask2gin/flask2gin/parser/pyast"

func (in *Interp) ifStmt(f *Frame, s *pyast.If) flow {
	return in.fork(f, in.condition(f, s.Test),
		func() flow { return in.block(f, s.Body) }, func() flow { return in.block(f, s.Orelse) })
}

// condition evaluates a test. An unknown part leaves it known when the other part decides alone.
func (in *Interp) condition(f *Frame, e pyast.Expr) truth {
	switch e := e.(type) {
	case *pyast.BoolOp:
		return in.conditions(f, e.Op, e.Values)
	case *pyast.UnaryOp:
		if e.Op == pyast.Not {
			t := in.condition(f, e.Operand)
			t.holds = !t.holds && (t.known || t.guess)
			return t
		}
	}
	return truthOf(in.eval(f, e))
}

func (in *Interp) conditions(f *Frame, op pyast.BoolOperator, values []pyast.Expr) truth {
	first := in.condition(f, values[0])
	if len(values) == 1 || first.known && first.holds == (op == pyast.Or) {
		return first
	}
	if !first.known {
		in.unsure++
		defer func() { in.unsure-- }()
	}
	rest := in.conditions(f, op, values[1:])
	switch {
	case first.known || rest.known && rest.holds == (op == pyast.Or):
		return rest
	case first.guess && first.holds == (op == pyast.Or):
		return first
	case first.guess:
		return truth{holds: rest.holds, guess: rest.known || rest.guess}
	case rest.guess && rest.holds == (op == pyast.Or):
		return rest
	}
	return truth{}
}

// fork runs body or orelse, or both where t is not known. What only another process environment would run is run in
// the shadow: the host drops what it does, and the variables keep the values of an empty environment.
func (in *Interp) fork(f *Frame, t truth, body, orelse func() flow) flow {
	if t.known && t.holds {
		return body()
	}
	if t.known {
		return orelse()
	}
	if t.guess {
		return in.forkGuess(f, t.holds, body, orelse)
	}
	before := f.Env.snapshot()
	a := in.supposed(body)
	afterA := f.Env.Vars
	f.Env.Vars = before
	b := in.supposed(orelse)
	return in.joinFlows(f, a, b, afterA)
}

// supposed runs branch as something that may not run.
func (in *Interp) supposed(branch func() flow) flow {
	in.unsure++
	defer func() { in.unsure-- }()
	return branch()
}

// forkGuess runs the branch that an empty environment takes. Where that one raises, the app cannot run in an empty
// environment, so the other one is run.
func (in *Interp) forkGuess(f *Frame, holds bool, body, orelse func() flow) flow {
	taken, other := body, orelse
	if !holds {
		taken, other = orelse, body
	}
	before := f.Env.snapshot()
	end := taken()
	if end == raised && in.tries == 0 {
		f.Env.Vars = before
		return other()
	}
	after, count := f.Env.Vars, len(f.returned)
	f.Env.Vars = before
	in.shadow++
	in.supposed(other)
	in.shadow--
	guessDiffering(after, f.Env.Vars)
	f.Env.Vars, f.returned = after, f.returned[:count]
	return end
}

// joinFlows returns how a statement ends whose branches end as a and b; vars are the variables after a.
func (in *Interp) joinFlows(f *Frame, a, b flow, vars map[string]Value) flow {
	switch {
	case a == next && b == next:
		f.Env.join(vars)
		return next
	case a == next:
		f.Env.Vars = vars
		in.goOn(f, b)
		return next
	case b == next:
		in.goOn(f, a)
		return next
	case a == raised:
		return b
	case b == raised:
		return a
	}
	return min(a, b)
}

// goOn marks the rest of f as conditional when a branch left it for good.
func (in *Interp) goOn(f *Frame, left flow) {
	if left == returned && f.Func != nil && f.Env != f.Module.Env {
		f.unsure++
		in.unsure++
	}
}

func (in *Interp) forStmt(f *Frame, target, iter pyast.Expr, body, orelse []pyast.Stmt) flow {
	items, all := in.iterate(in.eval(f, iter))
	end := next
	for _, item := range items {
		if !in.spend() {
			return raised
		}
		in.assign(f, target, item, target, nil)
		end = in.block(f, body)
		if end == broke || end == returned || end == raised {
			break
		}
	}
	if end == returned || end == raised {
		return end
	}
	if !all && end != broke {
		in.fork(f, truth{}, func() flow {
			in.assign(f, target, unknown, target, nil)
			return in.block(f, body)
		}, func() flow { return next })
	}
	if end != broke {
		return in.block(f, orelse)
	}
	return next
}

func (in *Interp) whileStmt(f *Frame, s *pyast.While) flow {
	for range whileLimit {
		t := in.condition(f, s.Test)
		if !t.known {
			in.fork(f, t, func() flow { return in.block(f, s.Body) }, func() flow { return next })
			return next
		}
		if !t.holds {
			return in.block(f, s.Orelse)
		}
		switch end := in.block(f, s.Body); end {
		case broke:
			return next
		case returned, raised:
			return end
		case next, continued:
		}
		if !in.spend() {
			break
		}
	}
	return next
}

func (in *Interp) withStmt(f *Frame, items []*pyast.WithItem, body []pyast.Stmt) flow {
	for _, item := range items {
		v := in.eval(f, item.ContextExpr)
		if item.OptionalVars != nil {
			in.assign(f, item.OptionalVars, in.enter(v), item, nil)
		}
	}
	return in.block(f, body)
}

// enter returns what `with v as x` binds x to.
func (in *Interp) enter(v Value) Value {
	if o, ok := v.(Object); ok {
		if m, ok := o.Attr(in, "__enter__"); ok {
			return in.Invoke(m)
		}
		return v
	}
	if i, ok := v.(*Instance); ok {
		if m, _, ok := i.Class.lookup("__enter__"); ok {
			return in.Invoke(&Method{Func: m, Self: i})
		}
	}
	return unknown
}

func (in *Interp) tryStmt(f *Frame, body []pyast.Stmt, handlers []*pyast.ExceptHandler, orelse, finally []pyast.Stmt) flow {
	in.tries++
	end := in.block(f, body)
	in.tries--
	switch end {
	case raised:
		end = in.handle(f, handlers)
	case next:
		end = in.block(f, orelse)
	case broke, continued, returned:
	}
	if last := in.block(f, finally); last != next {
		return last
	}
	return end
}

// handle runs the first handler that catches what f raised.
func (in *Interp) handle(f *Frame, handlers []*pyast.ExceptHandler) flow {
	for _, h := range handlers {
		if h.Type != nil && !in.catches(in.eval(f, h.Type), f.raised) {
			continue
		}
		if h.Name != "" {
			f.Env.Assign(h.Name, f.raised)
		}
		return in.block(f, h.Body)
	}
	return raised
}

func (in *Interp) catches(class, exc Value) bool {
	if items, ok := class.(*Tuple); ok {
		for _, one := range items.Items {
			if in.catches(one, exc) {
				return true
			}
		}
		return false
	}
	name := nameOf(class)
	if name == "Exception" || name == "BaseException" {
		return true
	}
	if i, ok := exc.(*Instance); ok {
		exc = i.Class
	}
	if f, ok := exc.(*Foreign); ok {
		exc = &External{f.Name}
	}
	want, ok := class.(*Class)
	if c, is := exc.(*Class); is && ok {
		return c.isA(want)
	}
	return name != "" && name == nameOf(exc)
}

func (in *Interp) matchStmt(f *Frame, s *pyast.Match) flow {
	return in.cases(f, in.eval(f, s.Subject), s.Cases)
}

func (in *Interp) cases(f *Frame, subject Value, cases []*pyast.MatchCase) flow {
	if len(cases) == 0 {
		return next
	}
	c := cases[0]
	t := in.matches(f, subject, c.Pattern)
	if c.Guard != nil && (t.holds || !t.known) {
		guard := in.condition(f, c.Guard)
		t = truth{holds: t.holds && guard.holds, known: t.known && guard.known}
	}
	return in.fork(f, t,
		func() flow { return in.block(f, c.Body) }, func() flow { return in.cases(f, subject, cases[1:]) })
}

// matches says whether subject matches p, binding the names that p captures.
func (in *Interp) matches(f *Frame, subject Value, p pyast.Pattern) truth {
	switch p := p.(type) {
	case *pyast.MatchValue:
		same, known := equal(subject, in.eval(f, p.Value))
		return in.tainted(subject, truth{holds: same, known: known})
	case *pyast.MatchSingleton:
		same, known := equal(subject, literal(p.Value))
		return in.tainted(subject, truth{holds: same, known: known})
	case *pyast.MatchAs:
		t := truth{holds: true, known: true}
		if p.Pattern != nil {
			t = in.matches(f, subject, p.Pattern)
		}
		if p.Name != "" {
			f.Env.Assign(p.Name, subject)
		}
		return t
	case *pyast.MatchOr:
		return in.matchesAny(f, subject, p.Patterns)
	case *pyast.MatchSequence, *pyast.MatchMapping, *pyast.MatchClass, *pyast.MatchStar:
		in.bindUnknown(f, p)
	}
	return truth{}
}

func (in *Interp) matchesAny(f *Frame, subject Value, patterns []pyast.Pattern) truth {
	all := truth{known: true}
	for _, p := range patterns {
		t := in.matches(f, subject, p)
		if t.known && t.holds || t.guess {
			return t
		}
		all.known = all.known && t.known
	}
	return all
}

// tainted makes what is known of a Guess a guess.
func (in *Interp) tainted(v Value, t truth) truth {
	if _, ok := v.(*Guess); ok && t.known {
		return truth{holds: t.holds, guess: true}
	}
	return t
}

func (in *Interp) bindUnknown(f *Frame, p pyast.Pattern) {
	pyast.Walk(p, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.MatchAs:
			if n.Name != "" {
				f.Env.Assign(n.Name, unknown)
			}
		case *pyast.MatchStar:
			if n.Name != "" {
				f.Env.Assign(n.Name, unknown)
			}
		}
		return true
	})
}
