// This file holds expressions made of operators (language reference, "Expressions").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// bad stands for an expression that could not be read; its statement is dropped.
func (p *parser) bad() pyast.Expr { return &pyast.Name{Span: span(p.start, p.end)} }

// parseStarExpressions parses
//
//	star_expressions: star_expression (',' star_expression)* [',']
//	star_expression: '*' bitwise_or | expression
func (p *parser) parseStarExpressions() pyast.Expr {
	start := p.start
	x := p.parseStarExpression()
	if p.tok != tokComma {
		return x
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	for p.got(tokComma) && (p.tok.is(startsExpr) || p.tok == tokStar) {
		p.exprs = append(p.exprs, p.parseStarExpression())
	}
	return p.newTuple(p.from(start), p.takeExprs(mark))
}

func (p *parser) parseStarExpression() pyast.Expr {
	if p.tok == tokStar {
		return p.parseStarred()
	}
	return p.parseExpression()
}

// parseStarred parses '*' bitwise_or.
func (p *parser) parseStarred() pyast.Expr {
	start := p.start
	p.next()
	value := p.parseBitwise()
	return &pyast.Starred{Span: p.from(start), Value: value}
}

// parseStarNamed parses
//
//	star_named_expression: '*' bitwise_or | named_expression
func (p *parser) parseStarNamed() pyast.Expr {
	if p.tok == tokStar {
		return p.parseStarred()
	}
	return p.parseNamed()
}

// parseNamed parses
//
//	named_expression: NAME ':=' expression | expression
func (p *parser) parseNamed() pyast.Expr {
	start := p.start
	x := p.parseExpression()
	if p.tok != tokWalrus {
		return x
	}
	target, ok := x.(*pyast.Name)
	if !ok || int(target.Start) != start {
		p.failCode(codeTarget, start, p.prevEnd, "cannot use assignment expressions with %s", describe(x))
		return x
	}
	p.next()
	value := p.parseExpression()
	return &pyast.NamedExpr{Span: p.from(start), Target: target, Value: value}
}

// parseExpression parses
//
//	expression: disjunction ['if' disjunction 'else' expression] | lambdef
func (p *parser) parseExpression() pyast.Expr {
	if !p.enter() {
		return p.bad()
	}
	var x pyast.Expr
	if p.tok == tokLambda {
		x = p.parseLambda()
	} else {
		start := p.start
		x = p.parseDisjunction()
		if p.tok == tokIf {
			x = p.parseTernary(start, x)
		}
	}
	p.depth--
	return x
}

func (p *parser) parseTernary(start int, body pyast.Expr) pyast.Expr {
	p.next()
	test := p.parseDisjunction()
	p.want(tokElse)
	orelse := p.parseExpression()
	return &pyast.IfExp{Span: p.from(start), Test: test, Body: body, Orelse: orelse}
}

// parseLambda parses
//
//	lambdef: 'lambda' [lambda_params] ':' expression
func (p *parser) parseLambda() pyast.Expr {
	start := p.start
	p.next()
	args := p.parseParams(tokColon, false)
	p.want(tokColon)
	body := p.parseExpression()
	return &pyast.Lambda{Span: p.from(start), Args: args, Body: body}
}

// parseDisjunction parses
//
//	disjunction: conjunction ('or' conjunction)*
//	conjunction: inversion ('and' inversion)*
func (p *parser) parseDisjunction() pyast.Expr {
	start := p.start
	x := p.parseInversion()
	if p.tok.is(endsExpr) {
		return x
	}
	x = p.boolTail(start, x, tokAnd)
	return p.boolTail(start, x, tokOr)
}

// boolTail parses the rest of a conjunction or a disjunction behind its first operand.
func (p *parser) boolTail(start int, x pyast.Expr, sign token) pyast.Expr {
	if p.tok != sign {
		return x
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	op := pyast.And
	if sign == tokOr {
		op = pyast.Or
	}
	for p.got(sign) {
		inner := p.start
		y := p.parseInversion()
		if sign == tokOr {
			y = p.boolTail(inner, y, tokAnd)
		}
		p.exprs = append(p.exprs, y)
	}
	return &pyast.BoolOp{Span: p.from(start), Op: op, Values: p.takeExprs(mark)}
}

// parseInversion parses
//
//	inversion: 'not' inversion | comparison
func (p *parser) parseInversion() pyast.Expr {
	start := p.start
	if p.tok != tokNot {
		x := p.parseBitwise()
		if p.tok.is(compares) {
			return p.comparisonTail(start, x)
		}
		return x
	}
	if !p.enter() {
		return p.bad()
	}
	p.next()
	operand := p.parseInversion()
	p.depth--
	return &pyast.UnaryOp{Span: p.from(start), Op: pyast.Not, Operand: operand}
}

// comparisonTail parses the operators and operands of a comparison behind its first operand.
func (p *parser) comparisonTail(start int, left pyast.Expr) pyast.Expr {
	mark := len(p.exprs)
	var few [4]pyast.CmpOperator
	ops := few[:0]
	for p.tok.is(compares) {
		op := p.parseCmpOperator()
		if p.failed {
			break
		}
		ops = append(ops, op)
		p.exprs = append(p.exprs, p.parseBitwise())
	}
	x := p.slabs.compares.take()
	x.Left, x.Ops, x.Comparators = left, p.slabs.opLists.copyOf(ops), p.takeExprs(mark)
	x.Span = p.from(start)
	return x
}

var cmpOperators = [tokenCount]pyast.CmpOperator{
	tokEq: pyast.Eq, tokNotEq: pyast.NotEq, tokLt: pyast.Lt, tokLtE: pyast.LtE, tokGt: pyast.Gt, tokGtE: pyast.GtE,
	tokIn: pyast.In, tokIs: pyast.Is, tokNot: pyast.NotIn,
}

func (p *parser) parseCmpOperator() pyast.CmpOperator {
	first := p.tok
	p.next()
	if first == tokNot {
		p.want(tokIn)
	}
	if first == tokIs && p.got(tokNot) {
		return pyast.IsNot
	}
	return cmpOperators[first]
}

// parseBitwise parses bitwise_or and all that binds tighter.
func (p *parser) parseBitwise() pyast.Expr {
	start := p.start
	x := p.parseUnary()
	if binding[p.tok] == 0 {
		return x
	}
	return p.binaryTail(start, x, 1)
}

// binaryTail parses binary operators of at least the precedence least behind the operand x.
func (p *parser) binaryTail(start int, x pyast.Expr, least uint8) pyast.Expr {
	for links := 0; binding[p.tok] >= least; links++ {
		if links > maxDepth {
			p.failCode(codeTooDeep, p.start, p.end, "more than %d chained operators", maxDepth)
			return x
		}
		sign := p.tok
		p.next()
		inner := p.start
		right := p.parseUnary()
		if binding[p.tok] > binding[sign] {
			right = p.binaryTail(inner, right, binding[sign]+1)
		}
		out := p.slabs.binOps.take()
		out.Span, out.Left, out.Op, out.Right = p.from(start), x, operators[sign], right
		x = out
	}
	return x
}

// parseUnary parses
//
//	factor: ('+' | '-' | '~') factor | power
//	power: await_primary ['**' factor]
//	await_primary: ['await'] primary
func (p *parser) parseUnary() pyast.Expr {
	start := p.start
	var x pyast.Expr
	switch p.tok {
	case tokMinus, tokPlus, tokTilde:
		return p.parseSign()
	case tokAwait:
		p.next()
		value := p.parsePrimary()
		x = &pyast.Await{Span: p.from(start), Value: value}
	default:
		x = p.parsePrimary()
	}
	if p.tok == tokPower {
		return p.parsePower(start, x)
	}
	return x
}

func (p *parser) parseSign() pyast.Expr {
	start := p.start
	op := pyast.USub
	switch p.tok {
	case tokPlus:
		op = pyast.UAdd
	case tokTilde:
		op = pyast.Invert
	}
	if !p.enter() {
		return p.bad()
	}
	p.next()
	operand := p.parseUnary()
	p.depth--
	return &pyast.UnaryOp{Span: p.from(start), Op: op, Operand: operand}
}

func (p *parser) parsePower(start int, base pyast.Expr) pyast.Expr {
	if !p.enter() {
		return base
	}
	p.next()
	exponent := p.parseUnary()
	p.depth--
	x := p.slabs.binOps.take()
	x.Span, x.Left, x.Op, x.Right = p.from(start), base, pyast.Pow, exponent
	return x
}

// parseYield parses
//
//	yield_expr: 'yield' 'from' expression | 'yield' [star_expressions]
func (p *parser) parseYield() pyast.Expr {
	start := p.start
	p.next()
	if p.got(tokFrom) {
		value := p.parseExpression()
		return &pyast.YieldFrom{Span: p.from(start), Value: value}
	}
	var value pyast.Expr
	if p.tok.is(startsExpr) || p.tok == tokStar {
		value = p.parseStarExpressions()
	}
	return &pyast.Yield{Span: p.from(start), Value: value}
}

// parseYieldOrStar parses yield_expr | star_expressions.
func (p *parser) parseYieldOrStar() pyast.Expr {
	if p.tok == tokYield {
		return p.parseYield()
	}
	return p.parseStarExpressions()
}
