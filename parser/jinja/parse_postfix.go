// This file reads what is attached to expressions: attributes, subscripts, calls, filters and tests.

package jinja

func (p *parser) postfix(e Expr) Expr {
	for {
		switch p.current().kind {
		case "dot", "lbracket":
			e = p.subscript(e)
		case "lparen":
			e = p.call(e)
		default:
			return e
		}
	}
}

func (p *parser) filterExpr(e Expr) Expr {
	for {
		switch t := p.current(); {
		case t.kind == "pipe":
			e = p.filters(e, false)
		case t.is("name:is"):
			e = p.test(e)
		case t.kind == "lparen":
			e = p.call(e)
		default:
			return e
		}
	}
}

func (p *parser) subscript(e Expr) Expr {
	t := p.next()
	if t.kind == "dot" {
		switch attr := p.next(); attr.kind {
		case tokenName:
			return &Getattr{Line: t.line, Node: e, Attr: attr.text}
		case tokenInteger:
			return &Getitem{Line: t.line, Node: e, Arg: &Const{Line: attr.line, Kind: ConstInt, Text: attr.text}}
		default:
			fail(attr.line, "expected name or number")
		}
	}
	var args []Expr
	for p.current().kind != "rbracket" {
		if len(args) > 0 {
			p.expect("comma")
		}
		args = append(args, p.subscribed())
	}
	p.expect("rbracket")
	if len(args) == 1 {
		return &Getitem{Line: t.line, Node: e, Arg: args[0]}
	}
	return &Getitem{Line: t.line, Node: e, Arg: &Tuple{Line: t.line, Items: args}}
}

// subscribed reads an index or a slice.
func (p *parser) subscribed() Expr {
	x := &Slice{Line: p.current().line}
	if p.current().kind != "colon" {
		e := p.expression(true)
		if p.current().kind != "colon" {
			return e
		}
		x.Start = e
	}
	p.next()
	x.Stop = p.bound()
	if p.skipIf("colon") {
		x.Step = p.bound()
	}
	return x
}

// bound reads one bound of a slice, nil when it is left out.
func (p *parser) bound() Expr {
	switch p.current().kind {
	case "colon", "rbracket", "comma":
		return nil
	}
	return p.expression(true)
}

func (p *parser) call(e Expr) Expr {
	x := &Call{Line: p.current().line, Node: e}
	x.Args = p.arguments()
	return x
}

// arguments reads the arguments of a call in their parentheses.
func (p *parser) arguments() Args {
	open := p.expect("lparen")
	var a Args
	ensure := func(ok bool) {
		if !ok {
			fail(open.line, "invalid syntax for function call expression")
		}
	}
	for comma := false; p.current().kind != "rparen"; comma = true {
		if comma {
			p.expect("comma")
			if p.current().kind == "rparen" {
				break
			}
		}
		switch t := p.current(); {
		case t.kind == "mul":
			ensure(a.DynArgs == nil && a.DynKwargs == nil)
			p.next()
			a.DynArgs = p.expression(true)
		case t.kind == "pow":
			ensure(a.DynKwargs == nil)
			p.next()
			a.DynKwargs = p.expression(true)
		case t.kind == tokenName && p.look().kind == "assign":
			ensure(a.DynKwargs == nil)
			p.next()
			p.next()
			a.Kwargs = append(a.Kwargs, Keyword{t.text, p.expression(true)})
		default:
			ensure(a.DynArgs == nil && a.DynKwargs == nil && len(a.Kwargs) == 0)
			a.Args = append(a.Args, p.expression(true))
		}
	}
	p.expect("rparen")
	return a
}

// dotted reads a name with dots in it.
func (p *parser) dotted() string {
	text := p.expect(tokenName).text
	for p.skipIf("dot") {
		text += "." + p.expect(tokenName).text
	}
	return text
}

// filters reads filters; with started the first has no bar before it.
func (p *parser) filters(e Expr, started bool) Expr {
	for started || p.current().kind == "pipe" {
		if !started {
			p.next()
		}
		started = false
		f := &Filter{Line: p.current().line, Node: e}
		f.Name = p.dotted()
		if p.current().kind == "lparen" {
			f.Args = p.arguments()
		}
		e = f
	}
	return e
}

// operandKinds are the tokens that start the argument of a test without parentheses.
var operandKinds = []string{tokenName, tokenString, tokenInteger, tokenFloat, "lbracket", "lbrace"}

func (p *parser) test(e Expr) Expr {
	line := p.next().line
	negated := p.skipIf("name:not")
	x := &Test{Line: line, Node: e}
	x.Name = p.dotted()
	switch t := p.current(); {
	case t.kind == "lparen":
		x.Args = p.arguments()
	case t.isAny(operandKinds) && !t.isAny([]string{"name:else", "name:or", "name:and"}):
		if t.is("name:is") {
			fail(t.line, "You cannot chain multiple tests with is")
		}
		defer p.enter()()
		x.Args.Args = []Expr{p.postfix(p.primary(false))}
	}
	if negated {
		return &UnaryOp{Line: line, Op: "Not", Node: x}
	}
	return x
}
