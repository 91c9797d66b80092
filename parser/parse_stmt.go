// This file holds simple statements (language reference, "Simple statements").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parseStatements parses statements up to the end of their block and leaves them on the stack.
func (p *parser) parseStatements() {
	for p.tok != tokDedent && p.tok != tokEOF {
		indent, mark := p.blockIndent(), len(p.stmts)
		p.parseStatement()
		if p.failed {
			p.stmts = p.stmts[:min(mark, len(p.stmts))]
			p.recover(indent)
		}
	}
}

// parseStatement parses
//
//	statement: compound_stmt | simple_stmts
func (p *parser) parseStatement() {
	if p.tok >= tokFalse || p.tok == tokAt || p.tok == tokName {
		if s := p.parseCompound(); s != nil {
			p.stmts = append(p.stmts, s)
			return
		}
	}
	p.parseSimpleLine()
}

// parseSimpleLine parses
//
//	simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE
func (p *parser) parseSimpleLine() {
	for {
		p.stmts = append(p.stmts, p.parseSimple())
		if p.tok == tokNewline {
			p.next()
			return
		}
		if p.tok != tokSemicolon {
			p.endOfStatement()
			return
		}
		if p.next(); p.tok == tokNewline {
			p.next()
			return
		}
	}
}

// endOfStatement fails where a statement should have ended.
func (p *parser) endOfStatement() {
	if p.failed {
		return
	}
	if len(p.stmts) > 0 && p.tok.is(startsExpr) {
		if e, ok := p.stmts[len(p.stmts)-1].(*pyast.ExprStmt); ok && p.isPython2(e) {
			p.failPython2(int(e.Start), p.end, "a print or exec statement")
			return
		}
	}
	p.unexpected("end of statement")
}

// isPython2 tells whether the statement before the current token is the word print or exec, perhaps behind >>.
func (p *parser) isPython2(e *pyast.ExprStmt) bool {
	name, ok := e.Value.(*pyast.Name)
	return ok && (name.ID == "print" || name.ID == "exec")
}

// parseSimple parses one simple statement.
func (p *parser) parseSimple() pyast.Stmt {
	start := p.start
	switch p.tok {
	case tokName:
		if p.text[p.start:p.end] == "type" {
			if s := p.parseTypeAlias(); s != nil {
				return s
			}
		}
	case tokReturn:
		return p.parseReturn()
	case tokImport:
		return p.parseImport()
	case tokFrom:
		return p.parseImportFrom()
	case tokRaise:
		return p.parseRaise()
	case tokPass:
		p.next()
		return &pyast.Pass{Span: p.from(start)}
	case tokBreak:
		p.next()
		return &pyast.Break{Span: p.from(start)}
	case tokContinue:
		p.next()
		return &pyast.Continue{Span: p.from(start)}
	case tokDel:
		return p.parseDelete()
	case tokAssert:
		return p.parseAssert()
	case tokGlobal:
		names := p.parseNameList()
		return &pyast.Global{Span: p.from(start), Names: names}
	case tokNonlocal:
		names := p.parseNameList()
		return &pyast.Nonlocal{Span: p.from(start), Names: names}
	}
	return p.parseExprStmt()
}

// parseExprStmt parses an expression statement or an assignment:
//
//	assignment: target ':' expression ['=' annotated_rhs] | (star_targets '=')+ annotated_rhs
//	    | single_target augassign annotated_rhs
//	annotated_rhs: yield_expr | star_expressions
func (p *parser) parseExprStmt() pyast.Stmt {
	start := p.start
	x := p.parseYieldOrStar()
	switch {
	case p.tok == tokAssign:
		return p.parseAssign(start, x)
	case p.tok == tokColon:
		return p.parseAnnAssign(start, x)
	case p.tok.is(augments):
		p.checkSingle(x, "augment")
		op := operators[p.tok]
		p.next()
		value := p.parseYieldOrStar()
		return &pyast.AugAssign{Span: p.from(start), Target: x, Op: op, Value: value}
	}
	s := p.slabs.exprStmts.take()
	s.Span, s.Value = p.from(start), x
	return s
}

// parseAssign parses ('=' target)* '=' value behind the first target.
func (p *parser) parseAssign(start int, x pyast.Expr) pyast.Stmt {
	mark := len(p.exprs)
	for p.got(tokAssign) {
		p.checkTarget(x)
		p.exprs = append(p.exprs, x)
		x = p.parseYieldOrStar()
	}
	s := p.slabs.assigns.take()
	s.Targets, s.Value = p.takeExprs(mark), x
	s.Span = p.from(start)
	return s
}

func (p *parser) parseAnnAssign(start int, target pyast.Expr) pyast.Stmt {
	p.checkSingle(target, "annotate")
	name, simple := target.(*pyast.Name)
	simple = simple && int(name.Start) == start
	p.next()
	s := &pyast.AnnAssign{Target: target, Simple: simple, Annotation: p.parseExpression()}
	if p.got(tokAssign) {
		s.Value = p.parseYieldOrStar()
	}
	s.Span = p.from(start)
	return s
}

// parseReturn parses
//
//	return_stmt: 'return' [star_expressions]
func (p *parser) parseReturn() pyast.Stmt {
	s := &pyast.Return{}
	start := p.start
	p.next()
	if p.tok.is(startsExpr) || p.tok == tokStar {
		s.Value = p.parseStarExpressions()
	}
	s.Span = p.from(start)
	return s
}

// parseRaise parses
//
//	raise_stmt: 'raise' [expression ['from' expression]]
func (p *parser) parseRaise() pyast.Stmt {
	s := &pyast.Raise{}
	start := p.start
	p.next()
	if p.tok.is(startsExpr) {
		s.Exc = p.parseExpression()
		if p.got(tokFrom) {
			s.Cause = p.parseExpression()
		}
		if p.tok == tokComma {
			p.failPython2(start, p.end, "raise with a comma")
		}
	}
	s.Span = p.from(start)
	return s
}

// parseDelete parses
//
//	del_stmt: 'del' del_target (',' del_target)* [',']
func (p *parser) parseDelete() pyast.Stmt {
	start, mark := p.start, len(p.exprs)
	p.next()
	for {
		x := p.parseBitwise()
		p.checkDeletable(x)
		p.exprs = append(p.exprs, x)
		if !p.got(tokComma) || !p.tok.is(startsExpr) {
			break
		}
	}
	return &pyast.Delete{Targets: p.takeExprs(mark), Span: p.from(start)}
}

// parseAssert parses
//
//	assert_stmt: 'assert' expression [',' expression]
func (p *parser) parseAssert() pyast.Stmt {
	start := p.start
	p.next()
	s := &pyast.Assert{Test: p.parseExpression()}
	if p.got(tokComma) {
		s.Msg = p.parseExpression()
	}
	s.Span = p.from(start)
	return s
}

// parseNameList parses the names of global and nonlocal.
func (p *parser) parseNameList() []string {
	var names []string
	for {
		p.next()
		names = append(names, p.wantName())
		if p.tok != tokComma {
			return names
		}
	}
}
