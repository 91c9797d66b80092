// This file holds definitions of functions, classes and type aliases, with decorators and type parameters (language
// reference, "Function definitions", "Class definitions", "Type parameter lists").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parseDecorated parses
//
//	decorators: ('@' named_expression NEWLINE)+
//
// and the definition behind them.
func (p *parser) parseDecorated() pyast.Stmt {
	mark := len(p.exprs)
	for p.got(tokAt) {
		p.exprs = append(p.exprs, p.parseNamed())
		p.want(tokNewline)
	}
	decorators := p.takeExprs(mark)
	start := p.start
	switch p.tok {
	case tokDef:
		return p.parseDef(start, false, decorators)
	case tokClass:
		return p.parseClass(decorators)
	case tokAsync:
		if p.next(); p.tok == tokDef {
			return p.parseDef(start, true, decorators)
		}
	}
	p.unexpected("function or class definition")
	return &pyast.Pass{}
}

// parseDef parses
//
//	function_def: ['async'] 'def' NAME [type_params] '(' [params] ')' ['->' expression] ':' block
func (p *parser) parseDef(start int, async bool, decorators []pyast.Expr) pyast.Stmt {
	p.next()
	s := &pyast.FunctionDef{DecoratorList: decorators, Name: p.wantName()}
	s.TypeParams = p.parseTypeParams()
	p.want(tokLParen)
	s.Args = p.parseParams(tokRParen, true)
	p.want(tokRParen)
	if p.got(tokArrow) {
		s.Returns = p.parseExpression()
	}
	s.Body = p.parseBody()
	s.Span = p.from(start)
	if async {
		return &pyast.AsyncFunctionDef{Span: s.Span, Name: s.Name, Args: s.Args, Body: s.Body, DecoratorList: s.DecoratorList, Returns: s.Returns, TypeParams: s.TypeParams}
	}
	return s
}

// parseClass parses
//
//	class_def: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
func (p *parser) parseClass(decorators []pyast.Expr) pyast.Stmt {
	start := p.start
	p.next()
	s := &pyast.ClassDef{DecoratorList: decorators, Name: p.wantName()}
	s.TypeParams = p.parseTypeParams()
	if p.tok == tokLParen {
		s.Bases, s.Keywords = p.parseArguments(false)
	}
	s.Body = p.parseBody()
	s.Span = p.from(start)
	return s
}

// parseTypeAlias parses
//
//	type_alias: "type" NAME [type_params] '=' expression
//
// or returns nil where type is an ordinary name, which no other name can follow.
func (p *parser) parseTypeAlias() pyast.Stmt {
	if !isWordStart(p.afterWord()) {
		return nil
	}
	m := p.try()
	start := p.start
	p.next()
	if p.tok != tokName {
		p.back(m)
		return nil
	}
	p.trial--
	s := &pyast.TypeAlias{Name: p.newName(p.start, p.end)}
	p.next()
	s.TypeParams = p.parseTypeParams()
	p.want(tokAssign)
	s.Value = p.parseExpression()
	s.Span = p.from(start)
	return s
}

// afterWord returns the first byte behind the current token that is no space.
func (p *parser) afterWord() byte {
	i := p.end
	for p.at(i) == ' ' || p.at(i) == '\t' {
		i++
	}
	return p.at(i)
}

// parseTypeParams parses
//
//	type_params: ['[' type_param (',' type_param)* [','] ']']
func (p *parser) parseTypeParams() []pyast.TypeParam {
	if !p.got(tokLBracket) {
		return nil
	}
	var list []pyast.TypeParam
	for {
		list = append(list, p.parseTypeParam())
		if !p.got(tokComma) || p.tok == tokRBracket {
			break
		}
	}
	p.want(tokRBracket)
	return list
}

// parseTypeParam parses
//
//	type_param: NAME [':' expression] ['=' expression] | '*' NAME ['=' star_expression] | '**' NAME ['=' expression]
func (p *parser) parseTypeParam() pyast.TypeParam {
	start := p.start
	switch p.tok {
	case tokStar:
		p.next()
		t := &pyast.TypeVarTuple{Name: p.wantName()}
		if p.got(tokAssign) {
			t.DefaultValue = p.parseStarExpression()
		}
		t.Span = p.from(start)
		return t
	case tokPower:
		p.next()
		t := &pyast.ParamSpec{Name: p.wantName()}
		t.DefaultValue = p.parseDefault()
		t.Span = p.from(start)
		return t
	}
	t := &pyast.TypeVar{Name: p.wantName()}
	if p.got(tokColon) {
		t.Bound = p.parseExpression()
	}
	t.DefaultValue = p.parseDefault()
	t.Span = p.from(start)
	return t
}

// parseDefault parses ['=' expression].
func (p *parser) parseDefault() pyast.Expr {
	if !p.got(tokAssign) {
		return nil
	}
	return p.parseExpression()
}
