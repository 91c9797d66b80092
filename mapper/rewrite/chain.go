// This file translates chained comparisons of any expressions.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// chain translates x < f() < y: each operand is evaluated once, and those behind a comparison that does not hold not at all.
//
//	start <= parse(day) < end  =>  day, err := parse(day); ok := start <= day; if ok { ok = day < end }
func (t *translator) chain(e *pyast.Compare, operands []pyast.Expr) rule.Value {
	for _, op := range e.Ops {
		switch op {
		case pyast.Is, pyast.IsNot, pyast.In, pyast.NotIn:
			t.Fail(e, diag.ChainedCompare, "a chained comparison by identity or membership is not translated")
		}
	}
	vs := t.several(operands[:2], nil)
	return t.chained(e.Ops, t.held(vs[0], operands[0]), vs[1], operands[1:])
}

// chained compares left with right, which is operands[0], and where that holds right with the next operand.
func (t *translator) chained(ops []pyast.CmpOperator, left, right rule.Value, operands []pyast.Expr) rule.Value {
	if len(ops) == 1 {
		return t.compareValues(ops[0], left, right)
	}
	right = t.held(right, operands[0])
	out := t.Hoist(t.compareValues(ops[0], left, right), "ok")
	var rest rule.Value
	inner := t.sub(func() {
		rest = t.Hoist(t.chained(ops[1:], right, t.plain(operands[1], ""), operands[1:]), "ok")
	})
	if len(inner.Stmts) > 0 {
		return t.shortCircuit(out, "&&", inner, rest)
	}
	return rule.Value{X: &gotree.Binary{Op: "&&", X: out.X, Y: rest.X}, Type: "bool", Pure: out.Pure && rest.Pure}
}

// held returns a value that may be used twice.
func (t *translator) held(v rule.Value, e pyast.Expr) rule.Value {
	if v.Pure {
		return v
	}
	name := gotree.Ident{Name: t.scope.Take(hintOf(e))}
	t.emit(gotree.Define(v.X, name))
	v.X, v.Pure = name, true
	return v
}

func (t *translator) compareValues(op pyast.CmpOperator, x, y rule.Value) rule.Value {
	if op == pyast.Eq || op == pyast.NotEq {
		return t.equalValues(op, []rule.Value{x, y})
	}
	return t.orderValues(op, []rule.Value{x, y})
}
