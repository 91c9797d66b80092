// This file holds the match statement and its patterns (language reference, "The match statement").

package parser

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// parseMatch parses
//
//	match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
//	subject_expr: star_named_expression ',' [star_named_expressions] | named_expression
//
// or returns nil where match is an ordinary name. Only the colon at the end of the line tells for certain.
func (p *parser) parseMatch() pyast.Stmt {
	if strings.IndexByte("=,):;]}/%&|^<>!\n#", p.afterWord()) >= 0 {
		return nil
	}
	m := p.try()
	start := p.start
	p.next()
	s := &pyast.Match{Subject: p.parseSubject()}
	colon := p.tok == tokColon
	if colon {
		p.next()
	}
	if p.failed || !colon || p.tok != tokNewline {
		p.back(m)
		return nil
	}
	p.trial--
	p.next()
	p.want(tokIndent)
	s.Cases = p.parseCases()
	if p.tok == tokDedent {
		p.next()
	}
	s.Span = p.from(start)
	return s
}

func (p *parser) parseSubject() pyast.Expr {
	start, mark := p.start, len(p.exprs)
	x := p.parseStarNamed()
	if p.tok != tokComma {
		p.rejectStarred(x)
		return x
	}
	p.exprs = append(p.exprs, x)
	p.parseElements(tokColon)
	return p.newTuple(p.from(start), p.takeExprs(mark))
}

// parseCases parses the case blocks of a match statement; one with an error is dropped.
func (p *parser) parseCases() []*pyast.MatchCase {
	var cases []*pyast.MatchCase
	for p.tok != tokDedent && p.tok != tokEOF && !p.failed {
		indent := p.blockIndent()
		c := p.parseCase()
		if p.failed {
			p.recover(indent)
			continue
		}
		cases = append(cases, c)
	}
	return cases
}

// parseCase parses
//
//	case_block: "case" patterns ['if' named_expression] ':' block
func (p *parser) parseCase() *pyast.MatchCase {
	start := p.start
	if p.tok != tokName || p.text[p.start:p.end] != "case" {
		p.unexpected("'case'")
		return nil
	}
	p.next()
	c := &pyast.MatchCase{Pattern: p.parsePatterns()}
	if p.got(tokIf) {
		c.Guard = p.parseNamed()
	}
	c.Body = p.parseBody()
	c.Span = p.from(start)
	return c
}

// parsePatterns parses
//
//	patterns: open_sequence_pattern | pattern
func (p *parser) parsePatterns() pyast.Pattern {
	start := p.start
	x := p.parseMaybeStar()
	if p.tok != tokComma {
		p.rejectStar(x)
		return x
	}
	list := p.parseSequenceTail(x, tokColon)
	return &pyast.MatchSequence{Span: p.from(start), Patterns: list}
}

// parseSequenceTail parses (',' maybe_star_pattern)* [','] behind the first pattern.
func (p *parser) parseSequenceTail(first pyast.Pattern, closing token) []pyast.Pattern {
	list := []pyast.Pattern{first}
	for p.got(tokComma) && p.tok != closing && p.tok != tokIf {
		list = append(list, p.parseMaybeStar())
	}
	return list
}

func (p *parser) rejectStar(x pyast.Pattern) {
	if s, ok := x.(*pyast.MatchStar); ok {
		p.failAt(int(s.Start), int(s.End), "got starred pattern, want pattern")
	}
}

// parseMaybeStar parses
//
//	maybe_star_pattern: '*' NAME | pattern
func (p *parser) parseMaybeStar() pyast.Pattern {
	if p.tok != tokStar {
		return p.parsePattern()
	}
	start := p.start
	p.next()
	name := p.wantName()
	if name == "_" {
		name = ""
	}
	p.rejectTrailer()
	return &pyast.MatchStar{Span: p.from(start), Name: name}
}

// rejectTrailer fails where a captured name is followed by what would make it something else.
func (p *parser) rejectTrailer() {
	if p.tok == tokDot || p.tok == tokLParen || p.tok == tokAssign {
		p.unexpected("end of pattern")
	}
}

// parsePattern parses
//
//	pattern: or_pattern ['as' NAME]
//	or_pattern: closed_pattern ('|' closed_pattern)*
func (p *parser) parsePattern() pyast.Pattern {
	start := p.start
	if !p.enter() {
		return &pyast.MatchAs{}
	}
	x := p.parseClosed()
	if p.tok == tokPipe {
		list := []pyast.Pattern{x}
		for p.got(tokPipe) {
			list = append(list, p.parseClosed())
		}
		x = &pyast.MatchOr{Span: p.from(start), Patterns: list}
	}
	p.depth--
	if !p.got(tokAs) {
		return x
	}
	name := p.wantName()
	if name == "_" && !p.failed {
		p.failAt(p.prevEnd-1, p.prevEnd, "cannot use '_' as a target")
	}
	p.rejectTrailer()
	return &pyast.MatchAs{Span: p.from(start), Pattern: x, Name: name}
}

// parseClosed parses
//
//	closed_pattern: literal_pattern | capture_pattern | wildcard_pattern | value_pattern | group_pattern
//	    | sequence_pattern | mapping_pattern | class_pattern
func (p *parser) parseClosed() pyast.Pattern {
	start := p.start
	switch p.tok {
	case tokName:
		return p.parseNamePattern()
	case tokNone, tokTrue, tokFalse:
		value := p.parseKeywordAtom().(*pyast.Constant).Value
		return &pyast.MatchSingleton{Span: p.from(start), Value: value}
	case tokNumber, tokMinus, tokString, tokFString:
		value := p.parseLiteralPattern()
		return &pyast.MatchValue{Span: p.from(start), Value: value}
	case tokLParen:
		return p.parseGroupPattern()
	case tokLBracket:
		return p.parseListPattern()
	case tokLBrace:
		return p.parseMappingPattern()
	}
	p.unexpected("pattern")
	return &pyast.MatchAs{}
}

// parseLiteralPattern parses
//
//	literal_expr: strings | ['-'] NUMBER | ['-'] NUMBER ('+' | '-') NUMBER
func (p *parser) parseLiteralPattern() pyast.Expr {
	if p.tok == tokString || p.tok == tokFString {
		return p.parseStrings()
	}
	start := p.start
	x := p.parseSignedNumber()
	if p.tok != tokPlus && p.tok != tokMinus {
		return x
	}
	op := operators[p.tok]
	p.next()
	at := p.start
	if isComplex(x) || p.tok != tokNumber {
		p.failAt(start, p.prevEnd, "got imaginary number, want real number")
		return x
	}
	right := p.parseNumber()
	if !isComplex(right) {
		p.failAt(at, p.prevEnd, "got real number, want imaginary number")
	}
	return &pyast.BinOp{Span: p.from(start), Left: x, Op: op, Right: right}
}

func (p *parser) parseSignedNumber() pyast.Expr {
	if p.tok != tokMinus {
		return p.parseNumber()
	}
	start := p.start
	p.next()
	if p.tok != tokNumber {
		p.unexpected("number")
		return p.bad()
	}
	operand := p.parseNumber()
	return &pyast.UnaryOp{Span: p.from(start), Op: pyast.USub, Operand: operand}
}

func isComplex(x pyast.Expr) bool {
	if u, ok := x.(*pyast.UnaryOp); ok {
		x = u.Operand
	}
	c, ok := x.(*pyast.Constant)
	if !ok {
		return false
	}
	_, ok = c.Value.(pyast.Complex)
	return ok
}

// parseNamePattern parses
//
//	capture_pattern: NAME
//	wildcard_pattern: "_"
//	value_pattern: NAME ('.' NAME)+
//	class_pattern: NAME ('.' NAME)* '(' ... ')'
func (p *parser) parseNamePattern() pyast.Pattern {
	start, end := p.start, p.end
	p.next()
	if p.text[start:end] == "_" {
		return &pyast.MatchAs{Span: p.from(start)}
	}
	if p.tok != tokDot && p.tok != tokLParen {
		if p.tok == tokAssign {
			p.unexpected("end of pattern")
		}
		return &pyast.MatchAs{Span: p.from(start), Name: identifier(p.text[start:end])}
	}
	x := p.parseDottedPattern(start, end)
	if p.tok == tokLParen {
		return p.parseClassPattern(start, x)
	}
	return &pyast.MatchValue{Span: p.from(start), Value: x}
}

// parseDottedPattern parses ('.' NAME)* behind the first name.
func (p *parser) parseDottedPattern(start, end int) pyast.Expr {
	var x pyast.Expr = p.newName(start, end)
	for p.tok == tokDot {
		x = p.parseAttribute(start, x)
	}
	return x
}
