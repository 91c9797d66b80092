// This file plans a function's local variables: where Go must declare them, and which may be read while unbound.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// variable is a local variable or parameter.
type variable struct {
	symbol    *ir.Symbol
	name      string
	okName    string // of a scalar that may be None: the variable that is false then
	goType    string
	declared  bool
	lazy      any    // the generator function that an iterator runs
	cause     string // of the exception of an error handler: the Go error
	boundName string // the variable that says whether it is bound
	asHTTP    string // and the variable that holds it as an HTTP exception
}

// suite is a list of Python statements that becomes one Go block.
type suite struct {
	parent *suite
	index  int // of the statement in parent that holds it
	depth  int
	loop   bool // the body of a loop
}

// mention is a place where a variable is read or bound.
type mention struct {
	in    *suite
	index int
}

// plan says where each local variable lives.
type plan struct {
	t         *translator
	home      map[*ir.Symbol]mention // the suite that declares it and the statement that mentions it first
	at        map[*suite]map[int][]*ir.Symbol
	suites    map[*pyast.Stmt]*suite // by address of the suite's first statement
	unbound   map[*ir.Symbol]bool    // may be read before it is bound, and is refused
	tracked   map[*ir.Symbol]bool    // may be read before it is bound, which is looked at where unboundAt has the name
	unboundAt map[*pyast.Name]bool
	local     map[*ir.Symbol]bool // live within cases of match statements alone
}

// planBody plans the variables of a function's body.
func (t *translator) planBody(body []pyast.Stmt) {
	p := &plan{t: t, home: map[*ir.Symbol]mention{}, at: map[*suite]map[int][]*ir.Symbol{}, suites: map[*pyast.Stmt]*suite{}, tracked: map[*ir.Symbol]bool{}}
	p.local = caseLocals(t.py, body)
	p.suite(body, nil, 0)
	p.unbound, p.unboundAt = unboundReads(t.py, body)
	p.trackBound(body)
	for _, s := range t.py.Scope.Order {
		if m, ok := p.home[s]; ok && !s.Global {
			if t.capturedByDef(s) {
				m = outOfLoops(m)
				p.home[s] = m
			}
			if p.at[m.in] == nil {
				p.at[m.in] = map[int][]*ir.Symbol{}
			}
			p.at[m.in][m.index] = append(p.at[m.in][m.index], s)
		}
	}
	t.plan = p
}

// suiteOf returns the suite of a list of statements.
func (p *plan) suiteOf(body []pyast.Stmt) *suite {
	if len(body) == 0 {
		return nil
	}
	return p.suites[&body[0]]
}

// suite records the mentions in a list of statements.
func (p *plan) suite(body []pyast.Stmt, parent *suite, index int) {
	if len(body) == 0 {
		return
	}
	s := &suite{parent: parent, index: index}
	if known := p.suites[&body[0]]; known != nil {
		s.loop = known.loop
	}
	if parent != nil {
		s.depth = parent.depth + 1
	}
	p.suites[&body[0]] = s
	for i, stmt := range body {
		p.stmt(stmt, s, i)
	}
}

func (p *plan) stmt(stmt pyast.Stmt, in *suite, i int) {
	switch stmt := stmt.(type) {
	case *pyast.If:
		p.expr(stmt.Test, in, i)
		p.suite(stmt.Body, in, i)
		p.suite(stmt.Orelse, in, i)
	case *pyast.While:
		p.expr(stmt.Test, in, i)
		p.loopBody(stmt.Body, in, i)
		p.suite(stmt.Orelse, in, i)
	case *pyast.For:
		p.expr(stmt.Iter, in, i)
		p.loopBody(stmt.Body, in, i)
		p.expr(stmt.Target, p.suites[&stmt.Body[0]], 0)
		p.suite(stmt.Orelse, in, i)
	case *pyast.With:
		for _, item := range stmt.Items {
			p.expr(item.ContextExpr, in, i)
			if item.OptionalVars != nil {
				p.expr(item.OptionalVars, in, i)
			}
		}
		p.suite(stmt.Body, in, i)
	case *pyast.Try:
		p.try(stmt, in, i)
	case *pyast.Match:
		p.match(stmt, in, i)
	case *pyast.FunctionDef, *pyast.ClassDef, *pyast.AsyncFunctionDef:
		p.nested(stmt, in, i)
	case *pyast.AnnAssign:
		if stmt.Value != nil { // else it binds nothing
			p.names(stmt, in, i)
		}
	default:
		p.names(stmt, in, i)
	}
}

func (p *plan) match(stmt *pyast.Match, in *suite, i int) {
	p.expr(stmt.Subject, in, i)
	for _, c := range stmt.Cases {
		pyast.Walk(c.Pattern, func(n pyast.Node) bool {
			p.mention(p.t.py.Defs[n], in, i)
			return true
		})
		p.names(c.Pattern, in, i)
		p.expr(c.Guard, in, i)
		p.suite(c.Body, in, i)
	}
}

func (p *plan) try(stmt *pyast.Try, in *suite, i int) {
	p.suite(stmt.Body, in, i)
	for _, h := range stmt.Handlers {
		p.suite(h.Body, in, i)
		if h.Type != nil {
			p.expr(h.Type, in, i)
		}
	}
	p.suite(stmt.Orelse, in, i)
	p.suite(stmt.Finalbody, in, i)
}

// nested records the variables that a nested function shares, and its own name.
func (p *plan) nested(stmt pyast.Stmt, in *suite, i int) {
	for _, fn := range p.t.py.Module.Funcs {
		if fn.Syntax == pyast.Node(stmt) {
			for _, s := range freeOf(fn) {
				p.mention(s, in, i)
			}
		}
	}
}

// loopBody is suite for the body of a loop.
func (p *plan) loopBody(body []pyast.Stmt, in *suite, i int) {
	p.suites[&body[0]] = &suite{parent: in, index: i, loop: true}
	p.suite(body, in, i)
}

// outOfLoops returns where a variable must be declared that a nested function shares: Python has one for the whole
// function, not one for each turn of a loop.
func outOfLoops(m mention) mention {
	home := m
	for at := m; at.in != nil; at = (mention{at.in.parent, at.in.index}) {
		if at.in.loop {
			home = mention{at.in.parent, at.in.index}
		}
	}
	return home
}

func (p *plan) expr(e pyast.Expr, in *suite, i int) {
	if e != nil {
		p.names(e, in, i)
	}
}

func (p *plan) names(n pyast.Node, in *suite, i int) {
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			p.mention(p.t.py.Uses[n], in, i)
		case *pyast.Lambda:
			for _, fn := range p.t.py.Module.Funcs {
				if fn.Syntax == pyast.Node(n) {
					for _, s := range freeOf(fn) {
						p.mention(s, in, i)
					}
				}
			}
		}
		return true
	})
}

// mention widens the home of a symbol so that it covers in.
func (p *plan) mention(s *ir.Symbol, in *suite, i int) {
	if s == nil || s.Scope != p.t.py.Scope || s.Kind == ir.Param || !isVariable(s) || p.local[s] {
		return
	}
	m, ok := p.home[s]
	if !ok {
		p.home[s] = mention{in, i}
		return
	}
	p.home[s] = common(m, mention{in, i})
}

// isVariable reports whether a symbol holds values that are assigned; what import, def and class bind does not.
func isVariable(s *ir.Symbol) bool {
	for _, b := range s.Binds {
		switch b.(type) {
		case *pyast.Alias, *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef:
			return false
		}
	}
	return s.Kind == ir.Variable
}

// common returns the innermost suite that holds both mentions, with the earlier statement.
func common(a, b mention) mention {
	for a.in.depth > b.in.depth {
		a = mention{a.in.parent, a.in.index}
	}
	for b.in.depth > a.in.depth {
		b = mention{b.in.parent, b.in.index}
	}
	for a.in != b.in {
		a, b = mention{a.in.parent, a.in.index}, mention{b.in.parent, b.in.index}
	}
	a.index = min(a.index, b.index)
	return a
}
