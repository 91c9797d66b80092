// This file translates the patterns of cases into steps: conditions, each with what has to be computed before it.

package rewrite

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// matching is the translation of one pattern.
type matching struct {
	t       *translator
	steps   []step
	pending []gotree.Stmt // what the next step needs
	binds   []captured
	bound   int         // how many of them are bound in the step of a guard
	own     *rule.Value // the subject as the type that the class pattern under way asks for
	ok      gotree.Expr // says whether the value of the last step is there: each step has its own, within the earlier ones
	flat    bool        // an alternative of several, which should need no statements of its own
}

// step is a condition and the statements before it, which are safe where the conditions of the earlier steps hold.
type step struct {
	before []gotree.Stmt
	cond   gotree.Expr
}

// captured is a name that a pattern binds, and its value.
type captured struct {
	node pyast.Node
	v    rule.Value
}

// test adds a condition.
func (m *matching) test(before []gotree.Stmt, cond gotree.Expr) {
	before = append(m.pending, before...)
	m.pending = nil
	if n := len(m.steps); n > 0 && len(before) == 0 {
		m.steps[n-1].cond = &gotree.Binary{Op: "&&", X: m.steps[n-1].cond, Y: cond}
		return
	}
	m.steps = append(m.steps, step{before: before, cond: cond})
}

// present returns the variable that says whether what a step looked for is there.
func (m *matching) present() gotree.Expr {
	if m.ok == nil {
		m.ok = gotree.Ident{Name: m.t.scope.Take("ok")}
	}
	return m.ok
}

// compute translates what a condition needs into statements of its own.
func (m *matching) compute(translate func()) []gotree.Stmt {
	outer := m.t.block
	m.t.block = &gotree.Block{}
	defer func() { m.t.block = outer }()
	translate()
	return m.t.block.Stmts
}

// pattern adds the steps of a pattern, and reports whether any value of the subject's type can match.
func (m *matching) pattern(p pyast.Pattern, s subject) bool {
	m.own = nil
	switch p := p.(type) {
	case *pyast.MatchAs:
		return m.capture(p, s)
	case *pyast.MatchClass:
		return m.class(p, s)
	}
	defer func() { m.own = nil }()
	switch p := p.(type) {
	case *pyast.MatchValue:
		var cond rule.Value
		before := m.compute(func() { cond = m.t.equalValues(pyast.Eq, []rule.Value{s.v, m.t.plain(p.Value, "")}) })
		m.test(before, cond.X)
		return true
	case *pyast.MatchSingleton:
		return m.singleton(p, s.v)
	case *pyast.MatchOr:
		return m.alternatives(p, s)
	case *pyast.MatchSequence:
		return m.sequence(p, s)
	case *pyast.MatchMapping:
		return m.mapping(p, s)
	}
	m.t.refusePattern(p)
	return false
}

// singleton translates None, True and False, which are compared by identity.
func (m *matching) singleton(p *pyast.MatchSingleton, v rule.Value) bool {
	var cond rule.Value
	switch value := p.Value.(type) {
	case pyast.None:
		cond = m.t.isNone(p, v)
	case pyast.Bool:
		if v.Type != "any" && v.Type != "bool" {
			return false
		}
		cond = m.t.isBool(v, bool(value))
	default:
		m.t.refusePattern(p)
	}
	if cond.X == gotree.Expr(gotree.False) {
		return false
	}
	m.test(nil, cond.X)
	return true
}

// capture translates a name, a wildcard, and pattern as name.
func (m *matching) capture(p *pyast.MatchAs, s subject) bool {
	if p.Pattern != nil {
		if !m.pattern(p.Pattern, s) {
			return false
		}
		if m.own != nil {
			s.v = *m.own
		}
	}
	if p.Name != "" {
		m.bind(p, s.v)
	}
	return true
}

// bind notes that a name stands for a value.
func (m *matching) bind(node pyast.Node, v rule.Value) {
	symbol := m.t.py.Defs[node]
	if symbol == nil || symbol.Global {
		m.t.Fail(node, diag.NoMatch, "a pattern that binds a global is not translated")
	}
	m.binds = append(m.binds, captured{node: node, v: v})
}

// bindAll gives the names that are not bound yet their values.
func (m *matching) bindAll() {
	m.t.emit(m.pending...)
	m.pending = nil
	for _, c := range m.binds[m.bound:] {
		m.t.bindCapture(c.node, c.v)
	}
	m.bound = len(m.binds)
}

// bindCapture binds one name: a case's own stands for the variable that holds its value, where there is one.
func (t *translator) bindCapture(node pyast.Node, v rule.Value) {
	s := t.py.Defs[node]
	if !t.readAnywhere(s) {
		return
	}
	if t.plan == nil || !t.plan.local[s] {
		t.bindVariable(node, t.newVariable(node, s), v)
		return
	}
	id, named := v.X.(gotree.Ident)
	if !named || !v.Pure || v.Const || v.OK != nil || t.assignedElsewhere(s) {
		if v.OK != nil {
			v = t.dynamic(v)
		}
		id = gotree.Ident{Name: t.scope.GoName(s.Name, false)}
		t.emit(gotree.Define(v.X, id))
	}
	t.vars[s] = &variable{symbol: s, name: id.Name, goType: v.Type, declared: true}
}

// assignedElsewhere reports whether anything but patterns binds the variable.
func (t *translator) assignedElsewhere(s *ir.Symbol) bool {
	return slices.ContainsFunc(s.Binds, func(b pyast.Node) bool {
		switch b.(type) {
		case *pyast.MatchAs, *pyast.MatchStar, *pyast.MatchMapping:
			return false
		}
		return true
	})
}

// guard adds the condition of a case's guard, which sees the names of the pattern.
func (m *matching) guard(e pyast.Expr) {
	var cond rule.Value
	before := m.compute(func() {
		m.bindAll()
		cond = m.t.condition(e)
	})
	m.test(before, cond.X)
}

// alternatives translates a | b. Alternatives that need statements of their own, or bind different values, are tried one
// after the other.
func (m *matching) alternatives(p *pyast.MatchOr, s subject) bool {
	var cond gotree.Expr
	var binds []captured
	possible := 0
	for _, alternative := range p.Patterns {
		one := &matching{t: m.t, flat: true}
		if !one.pattern(alternative, s) {
			continue
		}
		if possible++; possible > 1 && !sameCaptures(m.t, binds, one.binds) || len(one.pending) > 0 || len(one.steps) > 1 || len(one.steps) == 1 && len(one.steps[0].before) > 0 {
			return m.inTurn(p, s)
		}
		binds = one.binds
		if len(one.steps) == 0 { // it takes everything
			m.binds = append(m.binds, binds...)
			return true
		}
		cond = either(cond, one.steps[0].cond)
	}
	if possible == 0 {
		return false
	}
	m.binds = append(m.binds, binds...)
	m.test(nil, cond)
	return true
}

// either returns a || b; two questions for the builtin class of a value are one.
func either(a, b gotree.Expr) gotree.Expr {
	x, okX := a.(*gotree.Call)
	y, okY := b.(*gotree.Call)
	switch {
	case a == nil:
		return b
	case okX && okY && isQual(x.Fn, "IsInstance") && isQual(y.Fn, "IsInstance") && sameExpr(x.Args[0], y.Args[0]):
		return &gotree.Call{Fn: x.Fn, Args: append(slices.Clone(x.Args), y.Args[1:]...)}
	}
	return &gotree.Binary{Op: "||", X: a, Y: b}
}

func isQual(e gotree.Expr, name string) bool {
	q, ok := e.(gotree.Qual)
	return ok && q.Name == name
}

// sameCaptures reports whether two alternatives give the same names the same values.
func sameCaptures(t *translator, a, b []captured) bool {
	values := map[*ir.Symbol]rule.Value{}
	for _, c := range a {
		values[t.py.Defs[c.node]] = c.v
	}
	for _, c := range b {
		v, ok := values[t.py.Defs[c.node]]
		if !ok || v.Type != c.v.Type || !sameExpr(v.X, c.v.X) {
			return false
		}
	}
	return len(a) == len(b)
}

// sameExpr reports whether two expressions are the same variable, or the same item of one.
func sameExpr(a, b gotree.Expr) bool {
	switch a := a.(type) {
	case gotree.Ident:
		return gotree.Expr(a) == b
	case *gotree.Index:
		other, ok := b.(*gotree.Index)
		if !ok || len(a.Indices) != 1 || len(other.Indices) != 1 {
			return false
		}
		n, isNum := a.Indices[0].(gotree.Num)
		return isNum && gotree.Expr(n) == other.Indices[0] && sameExpr(a.X, other.X)
	}
	return false
}

// inTurn tries alternatives one after the other: a variable says whether one matched, others hold what it captured.
func (m *matching) inTurn(p *pyast.MatchOr, s subject) bool {
	t := m.t
	found := gotree.Ident{Name: t.scope.Take("either")}
	targets := map[*ir.Symbol]captured{}
	var tries []*matching
	for _, alternative := range p.Patterns {
		one := &matching{t: t}
		if !one.pattern(alternative, s) {
			continue
		}
		tries = append(tries, one)
		for _, c := range one.binds {
			symbol := t.py.Defs[c.node]
			old, seen := targets[symbol]
			if !seen {
				old = captured{c.node, rule.Value{X: gotree.Ident{Name: t.scope.GoName(symbol.Name, false)}, Type: c.v.Type, Pure: true}}
			}
			if old.v.Type != c.v.Type || c.v.OK != nil {
				old.v.Type = "any"
			}
			targets[symbol] = old
		}
	}
	before := []gotree.Stmt{gotree.Define(gotree.False, found)}
	for _, symbol := range slices.SortedFunc(maps.Keys(targets), func(a, b *ir.Symbol) int { return strings.Compare(a.Name, b.Name) }) {
		c := targets[symbol]
		if !t.readAnywhere(symbol) {
			delete(targets, symbol)
			continue
		}
		before = append(before, &gotree.VarStmt{Names: []string{c.v.X.(gotree.Ident).Name}, Type: t.u.typeTree(c.v.Type)})
		m.binds = append(m.binds, c)
	}
	before = append(before, m.tryAll(tries, targets, found)...)
	m.test(before, found)
	return len(tries) > 0
}

// tryAll returns the statements that try alternatives one after the other.
func (m *matching) tryAll(tries []*matching, targets map[*ir.Symbol]captured, found gotree.Ident) []gotree.Stmt {
	t := m.t
	var out []gotree.Stmt
	var last *gotree.If // to which the next may be the else
	for _, one := range tries {
		then := t.sub(func() {
			t.emit(gotree.Set(gotree.True, found))
			t.emit(one.pending...)
			for _, c := range one.binds {
				if target, kept := targets[t.py.Defs[c.node]]; kept {
					t.emit(gotree.Set(t.fit(c.node, c.v, target.v.Type).X, target.v.X))
				}
			}
		})
		tree, single := one.single(then)
		switch tried := one.nested(then); {
		case last != nil && single:
			last.Else = tree
		case last != nil:
			last.Else = &gotree.Block{Stmts: []gotree.Stmt{tried}}
		case len(out) > 0:
			out = append(out, &gotree.If{Cond: &gotree.Unary{Op: "!", X: found}, Then: &gotree.Block{Stmts: []gotree.Stmt{tried}}})
		case single:
			out = append(out, tree)
		default:
			out = append(out, tried)
		}
		last = nil
		if single {
			last = tree
		}
	}
	return out
}

// single returns a case as one if statement, which may define a variable first; false where it takes more.
func (m *matching) single(body *gotree.Block) (*gotree.If, bool) {
	if len(m.steps) != 1 {
		return nil, false
	}
	return m.steps[0].tree(body)
}

// tree returns a step as one if statement.
func (s step) tree(body *gotree.Block) (*gotree.If, bool) {
	out := &gotree.If{Cond: s.cond, Then: body}
	switch len(s.before) {
	case 0:
		return out, true
	case 1:
		if define, ok := s.before[0].(*gotree.Assign); ok && define.Op == ":=" {
			out.Init = define
			return out, true
		}
	}
	return nil, false
}

// nested returns the body within the steps, one in the other.
func (m *matching) nested(body *gotree.Block) gotree.Stmt {
	for _, s := range slices.Backward(m.steps) {
		if tree, ok := s.tree(body); ok {
			body = &gotree.Block{Stmts: []gotree.Stmt{tree}}
			continue
		}
		body = &gotree.Block{Stmts: append(slices.Clone(s.before), &gotree.If{Cond: s.cond, Then: body})}
	}
	if len(body.Stmts) == 1 {
		return body.Stmts[0]
	}
	return body
}
