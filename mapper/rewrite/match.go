// This file translates match statements whose patterns are values, builtin classes, captures and alternatives of them, as
// a chain of conditions.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// matchStmt translates a match statement: the subject is evaluated once, the cases are tried in order.
func (t *translator) matchStmt(s *pyast.Match) {
	v := t.plain(s.Subject, "")
	if _, named := v.X.(gotree.Ident); !named || !v.Pure {
		if v.OK != nil {
			v = t.dynamic(v)
		}
		name := gotree.Ident{Name: t.scope.Take("subject")}
		t.emit(gotree.Define(v.X, name))
		v.X, v.Pure, v.Const = name, true, false
	}
	t.cases(s, v, s.Cases)
}

// captures reports whether a pattern of the statement binds a symbol.
func (t *translator) captures(s *pyast.Match, symbol *ir.Symbol) bool {
	found := false
	for _, c := range s.Cases {
		pyast.Walk(c.Pattern, func(n pyast.Node) bool {
			found = found || t.py.Defs[n] == symbol && symbol != nil
			return !found
		})
	}
	return found
}

// alwaysMatches reports whether a case takes whatever is left.
func alwaysMatches(c *pyast.MatchCase) bool {
	as, ok := c.Pattern.(*pyast.MatchAs)
	return ok && as.Pattern == nil && c.Guard == nil
}

// cases emits the cases as if, else if and else.
func (t *translator) cases(s *pyast.Match, v rule.Value, cases []*pyast.MatchCase) {
	if len(cases) == 0 {
		return
	}
	c := cases[0]
	cond := t.pattern(c.Pattern, v)
	if c.Guard != nil {
		cond = t.guarded(cond, c.Guard)
	}
	if cond.X == nil {
		t.emit(t.sub(func() { t.stmts(c.Body) }).Stmts...)
		return
	}
	out := &gotree.If{Cond: cond.X, Then: t.sub(func() { t.stmts(c.Body) })}
	if terminates(out.Then.Stmts) {
		t.emit(out)
		t.cases(s, v, cases[1:])
		return
	}
	rest := t.sub(func() { t.cases(s, v, cases[1:]) })
	switch elif := soleIf(rest); {
	case elif != nil:
		out.Else = elif
	case len(rest.Stmts) > 0:
		out.Else = rest
	}
	t.emit(out)
}

// soleIf returns the if statement that a block consists of, or nil.
func soleIf(b *gotree.Block) *gotree.If {
	if len(b.Stmts) != 1 {
		return nil
	}
	out, _ := b.Stmts[0].(*gotree.If)
	return out
}

// guarded adds the guard of a case to the condition of its pattern, nil for one that always matches.
func (t *translator) guarded(cond rule.Value, guard pyast.Expr) rule.Value {
	if cond.X == nil {
		return t.condition(guard)
	}
	var right rule.Value
	inner := t.sub(func() { right = t.condition(guard) })
	if len(inner.Stmts) > 0 {
		return t.shortCircuit(cond, "&&", inner, right)
	}
	return rule.Value{X: &gotree.Binary{Op: "&&", X: cond.X, Y: right.X}, Type: "bool"}
}

// pattern returns the condition under which a pattern matches, without an expression for one that always does.
func (t *translator) pattern(p pyast.Pattern, v rule.Value) rule.Value {
	switch p := p.(type) {
	case *pyast.MatchValue:
		return t.equalValues(pyast.Eq, []rule.Value{v, t.plain(p.Value, "")})
	case *pyast.MatchSingleton:
		return t.singleton(p, v)
	case *pyast.MatchOr:
		return t.alternatives(p, v)
	case *pyast.MatchAs:
		cond := rule.Value{Type: "bool"}
		if p.Pattern != nil {
			cond = t.pattern(p.Pattern, v)
		}
		if p.Name != "" {
			t.capture(p, v)
		}
		return cond
	case *pyast.MatchClass:
		name := t.Qualified(p.Cls)
		if len(p.Patterns)+len(p.KwdAttrs) == 0 && matchable[name] {
			call := gotree.CallOf(t.qual("py", "IsInstance"), t.dynamic(v).X, gotree.Str{Value: name})
			return rule.Value{X: call, Type: "bool", Pure: true}
		}
	}
	t.Fail(p, diag.NoMatch, "a pattern of this kind is not translated")
	return rule.Value{}
}

// matchable are the builtin classes that py.IsInstance knows.
var matchable = set("str int float bool bytes list dict set tuple")

// alternatives translates a | b, which may not bind names.
func (t *translator) alternatives(p *pyast.MatchOr, v rule.Value) rule.Value {
	var out rule.Value
	for _, alternative := range p.Patterns {
		if as, ok := alternative.(*pyast.MatchAs); ok {
			t.Fail(as, diag.NoMatch, "an alternative that binds a name is not translated")
		}
		cond := t.pattern(alternative, v)
		if out.X != nil {
			cond.X = &gotree.Binary{Op: "||", X: out.X, Y: cond.X}
		}
		out = rule.Value{X: cond.X, Type: "bool"}
	}
	return out
}

// singleton translates None, True and False, which are compared by identity.
func (t *translator) singleton(p *pyast.MatchSingleton, v rule.Value) rule.Value {
	switch value := p.Value.(type) {
	case pyast.None:
		return t.isNone(p, v)
	case pyast.Bool:
		return t.isBool(v, bool(value))
	}
	t.Fail(p, diag.NoMatch, "a pattern of this kind is not translated")
	return rule.Value{}
}

// capture lets a name stand for the subject, which nothing assigns meanwhile.
func (t *translator) capture(p *pyast.MatchAs, v rule.Value) {
	s := t.py.Defs[p]
	if s == nil || len(s.Binds) != 1 || s.Captured || s.Global {
		t.Fail(p, diag.NoMatch, "the name %s in a pattern is bound in a way that is not translated", p.Name)
	}
	t.vars[s] = &variable{symbol: s, name: v.X.(gotree.Ident).Name, goType: v.Type, declared: true}
}
