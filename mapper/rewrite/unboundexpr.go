// This file follows expressions in their order of evaluation: which variables their assignment expressions bind on every
// way, and which they read unbound (Language Reference 6.12, 6.16).

package rewrite

import (
	"maps"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// reads checks the names that n reads, and returns what is bound after it.
func (b *binding) reads(n pyast.Node, in bound) bound {
	pyast.Walk(n, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.BoolOp:
			in = meet(b.test(n, in))
			return false
		case *pyast.IfExp:
			yes, no := b.test(n.Test, in)
			in = meet(b.reads(n.Body, yes), b.reads(n.Orelse, no))
			return false
		case *pyast.Compare:
			in = b.compared(n, in)
			return false
		case *pyast.ListComp:
			in = b.comprehended(n.Generators, in, n.Elt)
			return false
		case *pyast.SetComp:
			in = b.comprehended(n.Generators, in, n.Elt)
			return false
		case *pyast.DictComp:
			in = b.comprehended(n.Generators, in, n.Key, n.Value)
			return false
		case *pyast.GeneratorExp:
			in = b.comprehended(n.Generators, in, n.Elt)
			return false
		case *pyast.Lambda:
			b.shares(b.fn.Module.FuncOf[n], in)
		case *pyast.NamedExpr:
			in = b.reads(n.Value, in)
			in[b.fn.Uses[n.Target]] = true
			return false
		case *pyast.Name:
			b.read(n, in)
		}
		return true
	})
	return in
}

// read checks one name. A read that goes on has found it bound.
func (b *binding) read(n *pyast.Name, in bound) {
	s := b.fn.Uses[n]
	if s == nil || s.Scope != b.fn.Scope || s.Kind == ir.Param || in[s] || len(s.Binds) == 0 {
		return
	}
	b.found[s] = true
	b.at[n] = true
	in[s] = true
}

// test returns what is bound where a condition is true, and where it is false.
func (b *binding) test(e pyast.Expr, in bound) (yes, no bound) {
	switch e := e.(type) {
	case *pyast.UnaryOp:
		if e.Op == pyast.Not {
			yes, no = b.test(e.Operand, in)
			return no, yes
		}
	case *pyast.BoolOp:
		return b.chained(e, in)
	}
	in = b.reads(e, in)
	return in, maps.Clone(in)
}

// chained follows and, or: the next operand is looked at where the ones before did not decide.
func (b *binding) chained(e *pyast.BoolOp, in bound) (yes, no bound) {
	var decided bound // on the ways that ended before the last operand
	for i, operand := range e.Values {
		yes, no = b.test(operand, in)
		if i == len(e.Values)-1 {
			break
		}
		if e.Op == pyast.And {
			in, decided = yes, meet(decided, no)
		} else {
			in, decided = no, meet(decided, yes)
		}
	}
	if e.Op == pyast.And {
		return yes, meet(decided, no)
	}
	return meet(decided, yes), no
}

// compared follows a comparison, whose third operand and later ones are looked at while the ones before hold.
func (b *binding) compared(e *pyast.Compare, in bound) bound {
	in = b.reads(e.Comparators[0], b.reads(e.Left, in))
	later := maps.Clone(in)
	for _, operand := range e.Comparators[1:] {
		later = b.reads(operand, later)
	}
	return in
}

// comprehended follows a comprehension, of which only the first iterable is certain to be looked at.
func (b *binding) comprehended(generators []*pyast.Comprehension, in bound, elements ...pyast.Expr) bound {
	in = b.reads(generators[0].Iter, in)
	round := maps.Clone(in)
	for i, g := range generators {
		if i > 0 {
			round = b.reads(g.Iter, round)
		}
		for _, condition := range g.Ifs {
			round, _ = b.test(condition, round)
		}
	}
	for _, e := range elements {
		round = b.reads(e, round)
	}
	return in
}
