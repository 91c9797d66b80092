// This file reads expressions by precedence, from the inline if down to powers.

package jinja

// expression reads an expression, with cond also an inline if.
func (p *parser) expression(cond bool) Expr {
	defer p.enter()()
	if cond {
		return p.condExpr()
	}
	return p.or()
}

func (p *parser) condExpr() Expr {
	line := p.current().line
	e := p.or()
	for p.skipIf("name:if") {
		x := &CondExpr{Line: line, Test: p.or(), Expr1: e}
		if p.skipIf("name:else") {
			leave := p.enter()
			x.Expr2 = p.condExpr()
			leave()
		}
		e, line = x, p.current().line
	}
	return e
}

func (p *parser) or() Expr {
	line := p.current().line
	left := p.and()
	for p.skipIf("name:or") {
		left = &BinOp{Line: line, Op: "Or", Left: left, Right: p.and()}
		line = p.current().line
	}
	return left
}

func (p *parser) and() Expr {
	line := p.current().line
	left := p.not()
	for p.skipIf("name:and") {
		left = &BinOp{Line: line, Op: "And", Left: left, Right: p.not()}
		line = p.current().line
	}
	return left
}

func (p *parser) not() Expr {
	if p.current().is("name:not") {
		defer p.enter()()
		line := p.next().line
		return &UnaryOp{Line: line, Op: "Not", Node: p.not()}
	}
	return p.compare()
}

var compareKinds = map[string]bool{"eq": true, "ne": true, "lt": true, "lteq": true, "gt": true, "gteq": true}

func (p *parser) compare() Expr {
	line := p.current().line
	e := p.sum()
	var ops []Operand
	for {
		t := p.current()
		switch {
		case compareKinds[t.kind]:
			p.next()
			ops = append(ops, Operand{t.kind, p.sum()})
		case t.is("name:in"):
			p.next()
			ops = append(ops, Operand{"in", p.sum()})
		case t.is("name:not") && p.look().is("name:in"):
			p.next()
			p.next()
			ops = append(ops, Operand{"notin", p.sum()})
		case len(ops) == 0:
			return e
		default:
			return &Compare{Line: line, Expr: e, Ops: ops}
		}
		line = p.current().line
	}
}

// binaries are the nodes of the arithmetic operators.
var binaries = map[string]string{
	"add": "Add", "sub": "Sub", "mul": "Mul", "div": "Div", "floordiv": "FloorDiv", "mod": "Mod", "pow": "Pow",
}

// binary reads operands of one precedence, which bind to the left.
func (p *parser) binary(operand func() Expr, kinds ...string) Expr {
	line := p.current().line
	left := operand()
	for p.current().isAny(kinds) {
		op := binaries[p.next().kind]
		left = &BinOp{Line: line, Op: op, Left: left, Right: operand()}
		line = p.current().line
	}
	return left
}

func (p *parser) sum() Expr { return p.binary(p.concat, "add", "sub") }

func (p *parser) concat() Expr {
	line := p.current().line
	nodes := []Expr{p.product()}
	for p.skipIf("tilde") {
		nodes = append(nodes, p.product())
	}
	if len(nodes) == 1 {
		return nodes[0]
	}
	return &Concat{Line: line, Nodes: nodes}
}

func (p *parser) product() Expr { return p.binary(p.power, "mul", "div", "floordiv", "mod") }

func (p *parser) power() Expr {
	return p.binary(func() Expr { return p.unary(true) }, "pow")
}

// unary reads a sign or a primary expression with what is attached to it.
func (p *parser) unary(filters bool) Expr {
	var e Expr
	switch t := p.current(); t.kind {
	case "sub", "add":
		defer p.enter()()
		p.next()
		op := map[string]string{"sub": "Neg", "add": "Pos"}[t.kind]
		e = &UnaryOp{Line: t.line, Op: op, Node: p.unary(false)}
	default:
		e = p.primary(false)
	}
	e = p.postfix(e)
	if filters {
		e = p.filterExpr(e)
	}
	return e
}
