// This file translates match statements: the subject is evaluated once, and each case becomes the conditions of its
// pattern, one within the other where a condition needs what an earlier one found.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// subject is what a pattern is held against: a value, or the items of a tuple that is never made.
type subject struct {
	v     rule.Value
	known ir.Type
	items []subject
	tuple bool
}

// matchStmt translates a match statement.
func (t *translator) matchStmt(s *pyast.Match) {
	t.cases(s, t.subjectOf(s), s.Cases)
}

// subjectOf evaluates the subject into a variable. A tuple that is written out is matched item by item, unless a pattern
// wants it whole.
func (t *translator) subjectOf(s *pyast.Match) subject {
	tuple, ok := s.Subject.(*pyast.Tuple)
	if !ok || hasStar(tuple.Elts) || wantsWhole(s) {
		return subject{v: t.subjectValue(t.plain(s.Subject, ""), subjectHint(s.Subject)), known: t.TypeOf(s.Subject)}
	}
	out := subject{tuple: true}
	for i, v := range t.several(tuple.Elts, nil) {
		if !v.Const {
			v = t.subjectValue(v, hintOf(tuple.Elts[i]))
		}
		out.items = append(out.items, subject{v: v, known: t.TypeOf(tuple.Elts[i])})
	}
	return out
}

func subjectHint(e pyast.Expr) string {
	if hint := hintOf(e); hint != "value" {
		return hint
	}
	return "subject"
}

// subjectValue returns a subject as a variable.
func (t *translator) subjectValue(v rule.Value, hint string) rule.Value {
	if _, named := v.X.(gotree.Ident); named && v.Pure {
		return v
	}
	if v.OK != nil {
		v = t.dynamic(v)
	}
	fresh := v.Fresh
	name := gotree.Ident{Name: t.scope.Take(hint)}
	if rule.Base(v.Type) == "py.List" && fresh && !v.MayNil {
		v = rule.Value{X: gotree.CallOf(gotree.Sel(v.X, "Values")), Type: "[]" + rule.Args(v.Type)[0]}
	}
	t.emit(gotree.Define(v.X, name))
	v.X, v.Pure, v.Const = name, true, false
	return v
}

// wantsWhole reports whether a pattern takes the subject as one value: by a name, or by its class.
func wantsWhole(s *pyast.Match) bool {
	whole := func(p pyast.Pattern) bool {
		switch p := p.(type) {
		case *pyast.MatchAs:
			return p.Name != ""
		case *pyast.MatchSequence:
			return false
		}
		return true
	}
	for _, c := range s.Cases {
		switch p := c.Pattern.(type) {
		case *pyast.MatchOr:
			for _, alternative := range p.Patterns {
				if whole(alternative) {
					return true
				}
			}
		default:
			if whole(p) {
				return true
			}
		}
	}
	return false
}

// alwaysMatches reports whether a case takes whatever is left.
func alwaysMatches(c *pyast.MatchCase) bool {
	as, ok := c.Pattern.(*pyast.MatchAs)
	return ok && as.Pattern == nil && c.Guard == nil
}

// cases emits the cases as if, else if and else.
func (t *translator) cases(s *pyast.Match, v subject, cases []*pyast.MatchCase) {
	if len(cases) == 0 {
		return
	}
	c := cases[0]
	leave := t.nest()
	m := &matching{t: t}
	if !m.pattern(c.Pattern, v) { // no value of its type ever matches
		leave()
		t.cases(s, v, cases[1:])
		return
	}
	if c.Guard != nil {
		m.guard(c.Guard)
	}
	body := t.sub(func() { t.matchedBody(s, m, c.Body) })
	leave()
	if len(m.steps) == 0 {
		t.emit(body.Stmts...)
		return
	}
	t.tested(m, body, func() { t.cases(s, v, cases[1:]) }, len(cases) == 1)
}

// matchedBody translates the body of a case, where the names of its pattern are bound.
func (t *translator) matchedBody(s *pyast.Match, m *matching, body []pyast.Stmt) {
	m.bindAll()
	if name, ok := s.Subject.(*pyast.Name); ok && m.own != nil {
		if symbol := t.py.Uses[name]; t.vars[symbol] != nil && !t.rebound(symbol) && !symbol.Captured {
			old := t.vars[symbol]
			t.vars[symbol] = &variable{symbol: symbol, name: m.own.X.(gotree.Ident).Name, goType: m.own.Type, declared: true}
			defer func() { t.vars[symbol] = old }()
		}
	}
	t.stmts(body)
}

// tested emits a case: its body within the conditions of its pattern, then the rest of the cases.
func (t *translator) tested(m *matching, body *gotree.Block, rest func(), last bool) {
	leaves := terminates(body.Stmts)
	if tree, ok := m.single(body); ok {
		t.emit(tree)
		if leaves || last {
			rest()
			return
		}
		switch other := t.sub(rest); {
		case soleIf(other) != nil:
			tree.Else = soleIf(other)
		case len(other.Stmts) > 0:
			tree.Else = other
		}
		return
	}
	if leaves || last {
		t.emit(m.nested(body))
		rest()
		return
	}
	found := gotree.Ident{Name: t.scope.Take("matched")}
	body.Stmts = append([]gotree.Stmt{gotree.Set(gotree.True, found)}, body.Stmts...)
	t.emit(gotree.Define(gotree.False, found), m.nested(body))
	if other := t.sub(rest); len(other.Stmts) > 0 {
		t.emit(&gotree.If{Cond: &gotree.Unary{Op: "!", X: found}, Then: other})
	}
}

// soleIf returns the if statement that a block consists of, or nil.
func soleIf(b *gotree.Block) *gotree.If {
	if len(b.Stmts) != 1 {
		return nil
	}
	out, _ := b.Stmts[0].(*gotree.If)
	return out
}

// caseLocals returns the variables of a function that live within cases alone: patterns bind them, and nothing outside of
// the cases that do so mentions them. Each such case has a Go variable of its own.
func caseLocals(fn *ir.Func, body []pyast.Stmt) map[*ir.Symbol]bool {
	inside := map[*ir.Symbol]map[pyast.Node]bool{}
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if c, ok := n.(*pyast.MatchCase); ok {
				coverCase(fn, c, inside)
			}
			return true
		})
	}
	out := map[*ir.Symbol]bool{}
	for s := range inside {
		out[s] = s.Scope == fn.Scope && s.Kind == ir.Variable && !s.Captured && !s.Global
	}
	for _, stmt := range body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if s := mentioned(fn, n); s != nil && out[s] && !inside[s][n] {
				out[s] = false
			}
			return true
		})
	}
	return out
}

// coverCase notes where a case mentions the variables that its pattern binds.
func coverCase(fn *ir.Func, c *pyast.MatchCase, inside map[*ir.Symbol]map[pyast.Node]bool) {
	pyast.Walk(c.Pattern, func(n pyast.Node) bool {
		if s := fn.Defs[n]; s != nil && inside[s] == nil {
			inside[s] = map[pyast.Node]bool{}
		}
		return true
	})
	bound := boundBy(fn, c.Pattern)
	pyast.Walk(c, func(n pyast.Node) bool {
		if s := mentioned(fn, n); s != nil && bound[s] {
			inside[s][n] = true
		}
		return true
	})
}

// boundBy returns what a pattern binds.
func boundBy(fn *ir.Func, p pyast.Pattern) map[*ir.Symbol]bool {
	out := map[*ir.Symbol]bool{}
	pyast.Walk(p, func(n pyast.Node) bool {
		if s := fn.Defs[n]; s != nil {
			out[s] = true
		}
		return true
	})
	return out
}

// mentioned returns the variable that a node reads or binds, or nil.
func mentioned(fn *ir.Func, n pyast.Node) *ir.Symbol {
	if name, ok := n.(*pyast.Name); ok {
		return fn.Uses[name]
	}
	return fn.Defs[n]
}

// boundByPattern reports whether a pattern binds the variable.
func boundByPattern(s *ir.Symbol) bool {
	for _, b := range s.Binds {
		switch b.(type) {
		case *pyast.MatchAs, *pyast.MatchStar, *pyast.MatchMapping:
			return true
		}
	}
	return false
}

// refusePattern ends the translation at a pattern.
func (t *translator) refusePattern(p pyast.Node) {
	t.Fail(p, diag.NoMatch, "a pattern of this kind is not translated")
}
