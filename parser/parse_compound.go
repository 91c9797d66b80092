// This file holds compound statements but definitions and match (language reference, "Compound statements").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parseCompound parses a compound statement, or returns nil where a simple one begins.
func (p *parser) parseCompound() pyast.Stmt {
	switch p.tok {
	case tokName:
		if p.text[p.start:p.end] == "match" {
			return p.parseMatch()
		}
	case tokIf:
		return p.parseIf()
	case tokDef:
		return p.parseDef(p.start, false, nil)
	case tokFor:
		return p.parseFor(p.start, false)
	case tokTry:
		return p.parseTry()
	case tokWith:
		return p.parseWith(p.start, false)
	case tokClass:
		return p.parseClass(nil)
	case tokAt:
		return p.parseDecorated()
	case tokWhile:
		return p.parseWhile()
	case tokAsync:
		return p.parseAsync()
	}
	return nil
}

// parseBlock parses
//
//	block: NEWLINE INDENT statements DEDENT | simple_stmts
func (p *parser) parseBlock() []pyast.Stmt {
	mark := len(p.stmts)
	if p.tok != tokNewline {
		p.parseSimpleLine()
		return p.takeStmts(mark)
	}
	p.next()
	if p.tok != tokIndent {
		if !p.failed {
			p.failCode(codeIndent, p.prevEnd, p.prevEnd, "got %s, want an indented block", p.describe())
		}
		return nil
	}
	p.next()
	p.parseStatements()
	if p.tok == tokDedent {
		p.next()
	}
	return p.takeStmts(mark)
}

// parseBody parses ':' block.
func (p *parser) parseBody() []pyast.Stmt {
	p.want(tokColon)
	if p.failed {
		return nil
	}
	return p.parseBlock()
}

// parseElse parses ['else' ':' block].
func (p *parser) parseElse() []pyast.Stmt {
	if !p.got(tokElse) {
		return nil
	}
	return p.parseBody()
}

// parseIf parses
//
//	if_stmt: 'if' named_expression ':' block ('elif' named_expression ':' block)* ['else' ':' block]
//
// An elif is an If alone in the Orelse of the one before; all end where the last block does.
func (p *parser) parseIf() pyast.Stmt {
	var chain []*pyast.If
	for {
		s := &pyast.If{Span: span(p.start, p.end)}
		chain = append(chain, s)
		if len(chain) > maxDepth {
			p.failCode(codeTooDeep, p.start, p.end, "more than %d branches", maxDepth)
		}
		p.next()
		s.Test = p.parseNamed()
		s.Body = p.parseBody()
		if p.tok != tokElif {
			break
		}
	}
	last := chain[len(chain)-1]
	last.Orelse = p.parseElse()
	end := p.from(0).End
	last.End = end
	for i := len(chain) - 2; i >= 0; i-- {
		chain[i].Orelse = []pyast.Stmt{chain[i+1]}
		chain[i].End = end
	}
	return chain[0]
}

// parseWhile parses
//
//	while_stmt: 'while' named_expression ':' block ['else' ':' block]
func (p *parser) parseWhile() pyast.Stmt {
	start := p.start
	p.next()
	s := &pyast.While{Test: p.parseNamed()}
	s.Body = p.parseBody()
	s.Orelse = p.parseElse()
	s.Span = p.from(start)
	return s
}

// parseAsync parses 'async' before def, for and with.
func (p *parser) parseAsync() pyast.Stmt {
	start := p.start
	p.next()
	switch p.tok {
	case tokDef:
		return p.parseDef(start, true, nil)
	case tokFor:
		return p.parseFor(start, true)
	case tokWith:
		return p.parseWith(start, true)
	}
	p.unexpected("'def', 'for' or 'with'")
	return nil
}

// parseFor parses
//
//	for_stmt: ['async'] 'for' star_targets 'in' star_expressions ':' block ['else' ':' block]
func (p *parser) parseFor(start int, async bool) pyast.Stmt {
	p.next()
	s := &pyast.For{Target: p.parseTargets()}
	p.want(tokIn)
	s.Iter = p.parseStarExpressions()
	s.Body = p.parseBody()
	s.Orelse = p.parseElse()
	s.Span = p.from(start)
	if async {
		return &pyast.AsyncFor{Span: s.Span, Target: s.Target, Iter: s.Iter, Body: s.Body, Orelse: s.Orelse}
	}
	return s
}

// parseWith parses
//
//	with_stmt: ['async'] 'with' '(' with_item (',' with_item)* [','] ')' ':' block
//	    | ['async'] 'with' with_item (',' with_item)* ':' block
//
// The first form is tried when there is a parenthesis: that may as well belong to an expression.
func (p *parser) parseWith(start int, async bool) pyast.Stmt {
	p.next()
	s := &pyast.With{}
	if p.tok == tokLParen {
		s.Items = p.tryWithItems()
	}
	for s.Items == nil || p.got(tokComma) {
		s.Items = append(s.Items, p.parseWithItem())
	}
	s.Body = p.parseBody()
	s.Span = p.from(start)
	if async {
		return &pyast.AsyncWith{Span: s.Span, Items: s.Items, Body: s.Body}
	}
	return s
}

// tryWithItems parses with items in parentheses, or takes that back and returns nil.
func (p *parser) tryWithItems() []*pyast.WithItem {
	m := p.try()
	var items []*pyast.WithItem
	p.next()
	for p.tok != tokRParen && !p.failed {
		items = append(items, p.parseWithItem())
		if !p.got(tokComma) {
			break
		}
	}
	p.want(tokRParen)
	if p.failed || p.tok != tokColon || len(items) == 0 || len(p.errors) > m.errors {
		p.back(m)
		return nil
	}
	p.trial--
	return items
}

// parseWithItem parses
//
//	with_item: expression ['as' star_target]
func (p *parser) parseWithItem() *pyast.WithItem {
	start := p.start
	item := &pyast.WithItem{ContextExpr: p.parseExpression()}
	if p.got(tokAs) {
		item.OptionalVars = p.parseTarget()
	}
	item.Span = p.from(start)
	return item
}

// parseTry parses
//
//	try_stmt: 'try' ':' block (finally_block | except_block+ ['else' ':' block] [finally_block]
//	    | except_star_block+ ['else' ':' block] [finally_block])
func (p *parser) parseTry() pyast.Stmt {
	s := &pyast.Try{}
	start := p.start
	p.next()
	s.Body = p.parseBody()
	star := false
	for p.tok == tokExcept {
		h, starred := p.parseExcept()
		if len(s.Handlers) > 0 && star != starred && !p.failed {
			p.failAt(int(h.Start), int(h.Start)+len("except"), "cannot have both 'except' and 'except*' on the same 'try'")
		}
		star = starred
		s.Handlers = append(s.Handlers, h)
	}
	if len(s.Handlers) > 0 {
		s.Orelse = p.parseElse()
	}
	if p.got(tokFinally) {
		s.Finalbody = p.parseBody()
	} else if len(s.Handlers) == 0 {
		p.unexpected("'except' or 'finally'")
	}
	s.Span = p.from(start)
	if star {
		t := pyast.TryStar(*s)
		return &t
	}
	return s
}

// parseExcept parses
//
//	except_block: 'except' expression 'as' NAME ':' block | 'except' expressions ':' block | 'except' ':' block
//	except_star_block: 'except' '*' expression 'as' NAME ':' block | 'except' '*' expressions ':' block
func (p *parser) parseExcept() (h *pyast.ExceptHandler, star bool) {
	start := p.start
	p.next()
	h = &pyast.ExceptHandler{}
	star = p.got(tokStar)
	if star || p.tok != tokColon {
		several := false
		h.Type, several = p.parseExceptTypes()
		if p.tok == tokAs && several {
			p.failAt(p.start, p.end, "multiple exception types must be parenthesized when using 'as'")
		}
		if p.got(tokAs) {
			h.Name = p.wantName()
		}
	}
	h.Body = p.parseBody()
	h.Span = p.from(start)
	return h, star
}

// parseExceptTypes parses
//
//	expressions: expression (',' expression)* [',']
//
// and tells whether there was a comma.
func (p *parser) parseExceptTypes() (x pyast.Expr, several bool) {
	start := p.start
	x = p.parseExpression()
	if p.tok != tokComma {
		return x, false
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	for p.got(tokComma) && p.tok.is(startsExpr) {
		p.exprs = append(p.exprs, p.parseExpression())
	}
	return p.newTuple(p.from(start), p.takeExprs(mark)), true
}
