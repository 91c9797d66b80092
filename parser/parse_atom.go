// This file holds atoms, displays, comprehensions, and the trailers of primaries (language reference, "Atoms",
// "Primaries").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parsePrimary parses
//
//	primary: atom ('.' NAME | '(' [arguments] ')' | genexp | '[' slices ']')*
func (p *parser) parsePrimary() pyast.Expr {
	start := p.start
	x := p.parseAtom()
	for links := 0; ; links++ {
		switch p.tok {
		case tokDot:
			x = p.parseAttribute(start, x)
		case tokLParen:
			x = p.parseCall(start, x)
		case tokLBracket:
			x = p.parseSubscript(start, x)
		default:
			return x
		}
		if links > maxDepth {
			p.failCode(codeTooDeep, p.start, p.end, "more than %d chained calls", maxDepth)
		}
	}
}

func (p *parser) parseAttribute(start int, value pyast.Expr) pyast.Expr {
	p.next()
	x := p.slabs.attributes.take()
	x.Value, x.Attr = value, p.wantName()
	x.Span = p.from(start)
	return x
}

// parseAtom parses
//
//	atom: NAME | 'True' | 'False' | 'None' | strings | NUMBER | tuple | group | genexp | list | listcomp
//	    | dict | set | dictcomp | setcomp | '...'
func (p *parser) parseAtom() pyast.Expr {
	switch p.tok {
	case tokName:
		start, end := p.start, p.end
		p.next()
		return p.newName(start, end)
	case tokString, tokFString:
		return p.parseStrings()
	case tokNumber:
		return p.parseNumber()
	case tokLParen:
		return p.parseParenthesis()
	case tokLBracket:
		return p.parseBracket()
	case tokLBrace:
		return p.parseBrace()
	}
	return p.parseKeywordAtom()
}

func (p *parser) parseKeywordAtom() pyast.Expr {
	var value pyast.Value
	switch p.tok {
	case tokNone:
		value = pyast.None{}
	case tokTrue:
		value = pyast.Bool(true)
	case tokFalse:
		value = pyast.Bool(false)
	case tokEllipsis:
		value = pyast.Ellipsis{}
	default:
		p.unexpected("expression")
		return p.bad()
	}
	x := p.newConstant(span(p.start, p.end), value)
	p.next()
	return x
}

// parseParenthesis parses
//
//	group: '(' (yield_expr | named_expression) ')'
//	tuple: '(' [star_named_expression ',' [star_named_expressions]] ')'
//	genexp: '(' named_expression for_if_clauses ')'
func (p *parser) parseParenthesis() pyast.Expr {
	start := p.start
	p.next()
	if p.got(tokRParen) {
		return p.newTuple(p.from(start), nil)
	}
	if p.tok == tokYield {
		x := p.parseYield()
		p.want(tokRParen)
		return x
	}
	mark := len(p.exprs)
	x := p.parseStarNamed()
	switch p.tok {
	case tokComma:
		p.exprs = append(p.exprs, x)
		p.parseElements(tokRParen)
		p.want(tokRParen)
		return p.newTuple(p.from(start), p.takeExprs(mark))
	case tokFor, tokAsync:
		generators := p.parseGenerators(x)
		p.want(tokRParen)
		return &pyast.GeneratorExp{Span: p.from(start), Elt: x, Generators: generators}
	}
	p.rejectStarred(x)
	p.want(tokRParen)
	return x
}

// parseElements parses (',' star_named_expression)* [','] and leaves the expressions on the stack.
func (p *parser) parseElements(closing token) {
	for p.got(tokComma) && p.tok != closing {
		p.exprs = append(p.exprs, p.parseStarNamed())
	}
}

func (p *parser) rejectStarred(x pyast.Expr) {
	if s, ok := x.(*pyast.Starred); ok {
		p.failAt(int(s.Start), int(s.End), "cannot use starred expression here")
	}
}

// rejectNamed fails on an assignment expression that begins at start, not in parentheses.
func (p *parser) rejectNamed(x pyast.Expr, start int) {
	if n, ok := x.(*pyast.NamedExpr); ok && int(n.Start) == start {
		p.failAt(start, int(n.End), "assignment expression must be parenthesized")
	}
}

// parseBracket parses
//
//	list: '[' [star_named_expressions] ']'
//	listcomp: '[' named_expression for_if_clauses ']'
func (p *parser) parseBracket() pyast.Expr {
	start := p.start
	p.next()
	if p.got(tokRBracket) {
		return &pyast.List{Span: p.from(start)}
	}
	mark := len(p.exprs)
	x := p.parseStarNamed()
	if p.tok == tokFor || p.tok == tokAsync {
		generators := p.parseGenerators(x)
		p.want(tokRBracket)
		return &pyast.ListComp{Span: p.from(start), Elt: x, Generators: generators}
	}
	p.exprs = append(p.exprs, x)
	p.parseElements(tokRBracket)
	p.want(tokRBracket)
	return &pyast.List{Span: p.from(start), Elts: p.takeExprs(mark)}
}

// parseBrace parses
//
//	dict: '{' [double_starred_kvpairs] '}'
//	set: '{' star_named_expressions '}'
//	setcomp: '{' named_expression for_if_clauses '}'
//	dictcomp: '{' kvpair for_if_clauses '}'
func (p *parser) parseBrace() pyast.Expr {
	start := p.start
	p.next()
	if p.got(tokRBrace) {
		return &pyast.Dict{Span: p.from(start)}
	}
	if p.tok == tokPower {
		return p.parseDict(start, nil)
	}
	mark, first := len(p.exprs), p.start
	x := p.parseStarNamed()
	if p.tok == tokColon {
		p.rejectNamed(x, first)
		p.rejectStarred(x)
		return p.parseDict(start, x)
	}
	if p.tok == tokFor || p.tok == tokAsync {
		generators := p.parseGenerators(x)
		p.want(tokRBrace)
		return &pyast.SetComp{Span: p.from(start), Elt: x, Generators: generators}
	}
	p.exprs = append(p.exprs, x)
	p.parseElements(tokRBrace)
	p.want(tokRBrace)
	return &pyast.Set{Span: p.from(start), Elts: p.takeExprs(mark)}
}

// parseDict parses a dict or dictcomp whose first key was read, or which begins with '**' when key is nil.
func (p *parser) parseDict(start int, key pyast.Expr) pyast.Expr {
	mark := len(p.exprs)
	value := p.parseDictValue(key)
	if key != nil && (p.tok == tokFor || p.tok == tokAsync) {
		generators := p.parseGenerators(key)
		p.want(tokRBrace)
		return &pyast.DictComp{Span: p.from(start), Key: key, Value: value, Generators: generators}
	}
	p.exprs = append(p.exprs, key, value)
	for p.got(tokComma) && p.tok != tokRBrace {
		key = nil
		if p.tok != tokPower {
			key = p.parseExpression()
		}
		value = p.parseDictValue(key)
		p.exprs = append(p.exprs, key, value)
	}
	p.want(tokRBrace)
	x := &pyast.Dict{Span: p.from(start)}
	x.Keys, x.Values = p.takePairs(mark)
	return x
}

// parseDictValue parses ':' expression behind a key, or '**' bitwise_or where there is none.
func (p *parser) parseDictValue(key pyast.Expr) pyast.Expr {
	if key == nil {
		p.next()
		return p.parseBitwise()
	}
	p.want(tokColon)
	return p.parseExpression()
}

// takePairs returns the keys and the values gathered since mark.
func (p *parser) takePairs(mark int) (keys, values []pyast.Expr) {
	pairs := p.exprs[mark:]
	n := len(pairs) / 2
	both := p.takeRoom(2 * n)
	for i := range n {
		both[i], both[n+i] = pairs[2*i], pairs[2*i+1]
	}
	p.exprs = p.exprs[:mark]
	return both[:n:n], both[n:]
}

// parseGenerators parses the clauses of a comprehension whose element was read:
//
//	for_if_clauses: (['async'] 'for' star_targets 'in' disjunction ('if' disjunction)*)+
func (p *parser) parseGenerators(elt pyast.Expr) []*pyast.Comprehension {
	if s, ok := elt.(*pyast.Starred); ok {
		p.failAt(int(s.Start), int(s.End), "iterable unpacking cannot be used in comprehension")
		return nil
	}
	var list []*pyast.Comprehension
	for p.tok == tokFor || p.tok == tokAsync {
		start := p.start
		c := &pyast.Comprehension{IsAsync: p.got(tokAsync)}
		p.want(tokFor)
		c.Target = p.parseTargets()
		p.want(tokIn)
		c.Iter = p.parseDisjunction()
		mark := len(p.exprs)
		for p.got(tokIf) {
			p.exprs = append(p.exprs, p.parseDisjunction())
		}
		c.Ifs = p.takeExprs(mark)
		c.Span = p.from(start)
		list = append(list, c)
	}
	return list
}

// parseSubscript parses
//
//	slices: slice !',' | (slice | starred_expression) (',' (slice | starred_expression))* [',']
func (p *parser) parseSubscript(start int, value pyast.Expr) pyast.Expr {
	p.next()
	inner := p.start
	index := p.parseSlice()
	_, starred := index.(*pyast.Starred)
	if p.tok == tokComma || starred {
		mark := len(p.exprs)
		p.exprs = append(p.exprs, index)
		for p.got(tokComma) && p.tok != tokRBracket {
			p.exprs = append(p.exprs, p.parseSlice())
		}
		index = p.newTuple(p.from(inner), p.takeExprs(mark))
	}
	p.want(tokRBracket)
	x := p.slabs.subscripts.take()
	x.Span, x.Value, x.Slice = p.from(start), value, index
	return x
}

// parseSlice parses
//
//	slice: [expression] ':' [expression] [':' [expression]] | named_expression | starred_expression
func (p *parser) parseSlice() pyast.Expr {
	start := p.start
	if p.tok == tokStar {
		return p.parseStarredExpression()
	}
	var lower pyast.Expr
	if p.tok != tokColon {
		lower = p.parseNamed()
		if p.tok != tokColon {
			return lower
		}
	}
	p.rejectNamed(lower, start)
	p.next()
	x := &pyast.Slice{Lower: lower, Upper: p.parseBound()}
	if p.got(tokColon) {
		x.Step = p.parseBound()
	}
	x.Span = p.from(start)
	return x
}

// parseBound parses an optional expression of a slice.
func (p *parser) parseBound() pyast.Expr {
	if p.tok.is(startsExpr) {
		return p.parseExpression()
	}
	return nil
}

// parseStarredExpression parses '*' expression, as in arguments and subscripts.
func (p *parser) parseStarredExpression() pyast.Expr {
	start := p.start
	p.next()
	value := p.parseExpression()
	return &pyast.Starred{Span: p.from(start), Value: value}
}
