// This file holds the patterns that hold other patterns: groups, sequences, mappings and classes.

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parseGroupPattern parses
//
//	group_pattern: '(' pattern ')'
//	sequence_pattern: '(' [open_sequence_pattern] ')'
func (p *parser) parseGroupPattern() pyast.Pattern {
	start := p.start
	p.next()
	if p.got(tokRParen) {
		return &pyast.MatchSequence{Span: p.from(start)}
	}
	x := p.parseMaybeStar()
	if p.tok != tokComma {
		p.rejectStar(x)
		p.want(tokRParen)
		return x
	}
	list := p.parseSequenceTail(x, tokRParen)
	p.want(tokRParen)
	return &pyast.MatchSequence{Span: p.from(start), Patterns: list}
}

// parseListPattern parses
//
//	sequence_pattern: '[' [maybe_sequence_pattern] ']'
func (p *parser) parseListPattern() pyast.Pattern {
	start := p.start
	p.next()
	if p.got(tokRBracket) {
		return &pyast.MatchSequence{Span: p.from(start)}
	}
	list := p.parseSequenceTail(p.parseMaybeStar(), tokRBracket)
	p.want(tokRBracket)
	return &pyast.MatchSequence{Span: p.from(start), Patterns: list}
}

// parseMappingPattern parses
//
//	mapping_pattern: '{' [items_pattern] [',' '**' NAME] [','] '}'
func (p *parser) parseMappingPattern() pyast.Pattern {
	m := &pyast.MatchMapping{}
	start := p.start
	p.next()
	for p.tok != tokRBrace && !p.failed {
		if p.tok == tokPower {
			p.parseRest(m)
			break
		}
		m.Keys = append(m.Keys, p.parseMappingKey())
		p.want(tokColon)
		m.Patterns = append(m.Patterns, p.parsePattern())
		if !p.got(tokComma) {
			break
		}
	}
	p.want(tokRBrace)
	m.Span = p.from(start)
	return m
}

// parseRest parses '**' NAME [','] at the end of a mapping pattern.
func (p *parser) parseRest(m *pyast.MatchMapping) {
	p.next()
	if m.Rest = p.wantName(); m.Rest == "_" && !p.failed {
		p.failAt(p.prevEnd-1, p.prevEnd, "cannot use '_' as a target")
	}
	p.got(tokComma)
}

// parseMappingKey parses a literal or a dotted name.
func (p *parser) parseMappingKey() pyast.Expr {
	switch p.tok {
	case tokNone, tokTrue, tokFalse:
		return p.parseKeywordAtom()
	case tokNumber, tokMinus, tokString, tokFString:
		return p.parseLiteralPattern()
	case tokName:
		start, end := p.start, p.end
		if p.next(); p.tok == tokDot {
			return p.parseDottedPattern(start, end)
		}
	}
	p.unexpected("literal or dotted name")
	return p.bad()
}

// parseClassPattern parses
//
//	'(' [pattern (',' pattern)*] [',' NAME '=' pattern]* [','] ')'
func (p *parser) parseClassPattern(start int, cls pyast.Expr) pyast.Pattern {
	m := &pyast.MatchClass{Cls: cls}
	p.next()
	for p.tok != tokRParen && !p.failed {
		if name, ok := p.keywordPattern(); ok {
			m.KwdAttrs = append(m.KwdAttrs, name)
			m.KwdPatterns = append(m.KwdPatterns, p.parsePattern())
		} else {
			if len(m.KwdAttrs) > 0 {
				p.failAt(p.start, p.end, "positional patterns follow keyword patterns")
			}
			m.Patterns = append(m.Patterns, p.parsePattern())
		}
		if !p.got(tokComma) {
			break
		}
	}
	p.want(tokRParen)
	m.Span = p.from(start)
	return m
}

// keywordPattern passes over NAME '=' and returns the name, if that is next.
func (p *parser) keywordPattern() (string, bool) {
	if p.tok != tokName || p.afterWord() != '=' {
		return "", false
	}
	m := p.try()
	name := p.wantName()
	if p.tok != tokAssign {
		p.back(m)
		return "", false
	}
	p.trial--
	p.next()
	return name, true
}
