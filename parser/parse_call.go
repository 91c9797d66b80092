// This file holds arguments of calls and parameters of functions (language reference, "Calls", "Function definitions").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parseCall parses '(' [arguments] ')' or a generator expression behind the function.
func (p *parser) parseCall(start int, fn pyast.Expr) pyast.Expr {
	x := p.slabs.calls.take()
	x.Func = fn
	x.Args, x.Keywords = p.parseArguments(true)
	x.Span = p.from(start)
	return x
}

// parseArguments parses
//
//	'(' [arguments] ')'
//	arguments: args [',']
//	args: (starred_expression | named_expression) or kwargs, separated by commas
//	kwargs: (NAME '=' expression | starred_expression)*, then (NAME '=' expression | '**' expression)*
//
// and, where generator is set, genexp.
func (p *parser) parseArguments(generator bool) ([]pyast.Expr, []*pyast.Keyword) {
	var few [8]*pyast.Keyword
	a := arguments{open: p.start, mark: len(p.exprs), keys: few[:0], generator: generator}
	p.next()
	for p.tok != tokRParen && !p.failed {
		p.parseArgument(&a)
		if a.generated || !p.got(tokComma) {
			break
		}
	}
	if !a.generated {
		p.want(tokRParen)
	}
	return p.takeExprs(a.mark), p.slabs.keyLists.copyOf(a.keys)
}

// arguments gathers the arguments of one call; the positional ones are on the stack since mark.
type arguments struct {
	open      int // the position of the parenthesis
	mark      int
	keys      []*pyast.Keyword
	unpacked  bool // a '**' was read
	generator bool // a generator expression may be the sole argument
	generated bool // it was, and the closing parenthesis has been read
}

// parseArgument parses one argument.
func (p *parser) parseArgument(a *arguments) {
	start := p.start
	switch p.tok {
	case tokStar:
		if a.unpacked {
			p.failAt(start, p.end, "iterable argument unpacking follows keyword argument unpacking")
		}
		p.exprs = append(p.exprs, p.parseStarredExpression())
		return
	case tokPower:
		a.unpacked = true
		p.next()
		a.keys = append(a.keys, p.newKeyword(start, "", p.parseExpression()))
		return
	}
	x := p.parseNamed()
	switch {
	case p.tok == tokAssign:
		a.keys = append(a.keys, p.parseKeyword(start, x))
		return
	case p.tok == tokFor || p.tok == tokAsync:
		sole := a.generator && len(p.exprs) == a.mark && len(a.keys) == 0
		x = p.parseGeneratorArgument(a.open, x, sole)
		a.generated = true
	case len(a.keys) > 0 && !p.failed:
		p.failAt(start, p.prevEnd, "positional argument follows keyword argument")
	}
	p.exprs = append(p.exprs, x)
}

// parseKeyword parses '=' expression behind the name of a keyword argument.
func (p *parser) parseKeyword(start int, name pyast.Expr) *pyast.Keyword {
	id, ok := name.(*pyast.Name)
	if !ok || int(id.Start) != start {
		p.failCode(codeTarget, start, p.prevEnd, "expression cannot contain assignment, perhaps you meant \"==\"")
		return nil
	}
	p.next()
	return p.newKeyword(start, id.ID, p.parseExpression())
}

func (p *parser) newKeyword(start int, name string, value pyast.Expr) *pyast.Keyword {
	x := p.slabs.keywords.take()
	x.Span, x.Arg, x.Value = p.from(start), name, value
	return x
}

// parseGeneratorArgument parses the clauses of a generator that is the sole argument of a call.
func (p *parser) parseGeneratorArgument(open int, elt pyast.Expr, allowed bool) pyast.Expr {
	start := int(elt.Bounds().Start)
	generators := p.parseGenerators(elt)
	if !allowed || p.tok == tokComma {
		p.failAt(start, p.prevEnd, "generator expression must be parenthesized")
	}
	p.want(tokRParen)
	return &pyast.GeneratorExp{Span: p.from(open), Elt: elt, Generators: generators}
}

// params gathers the parameters of one function.
type params struct {
	*pyast.Arguments
	list      []*pyast.Arg // the positional parameters since the last '/'
	star      bool         // a '*' was read
	bare      int          // the position of a '*' that still needs a name behind it, or -1
	defaulted bool
}

// parseParams parses
//
//	parameters: slash_no_default | param_no_default* param_with_default* [star_etc]
//	star_etc: '*' (param | ',') param_maybe_default* [kwds] | kwds
//	kwds: '**' param_no_default
//
// up to closing; annotations are those of def, which a lambda has not.
func (p *parser) parseParams(closing token, annotations bool) *pyast.Arguments {
	start := p.start
	var few [8]*pyast.Arg
	a := params{Arguments: p.slabs.arguments.take(), list: few[:0], bare: -1}
	mark := len(p.exprs)
	for p.tok != closing && !p.failed {
		p.parseParam(&a, annotations)
		if p.tok != tokComma {
			break
		}
		p.next()
	}
	if a.bare >= 0 && !p.failed {
		p.failAt(a.bare, a.bare+1, "named parameters must follow bare *")
	}
	if a.Args == nil && !a.star {
		a.Args = p.slabs.argLists.copyOf(a.list)
	}
	a.Defaults = p.takeExprs(mark)
	a.Span = p.from(start)
	if len(a.list) == 0 && p.prevEnd < start {
		a.Span = span(start, start)
	}
	return a.Arguments
}

// parseParam parses one parameter, or one of the marks '/', '*' and '**' with its parameter.
func (p *parser) parseParam(a *params, annotations bool) {
	if a.Kwarg != nil {
		p.failAt(p.start, p.end, "parameters cannot follow var-keyword parameter")
		return
	}
	switch p.tok {
	case tokSlash:
		p.parseSlash(a)
	case tokStar:
		p.parseStarParam(a, annotations)
	case tokPower:
		if a.bare >= 0 {
			p.failAt(a.bare, a.bare+1, "named parameters must follow bare *")
			return
		}
		p.next()
		a.Kwarg = p.parseArg(annotations, false)
		if p.tok == tokAssign {
			p.failAt(p.start, p.end, "var-keyword parameter cannot have a default value")
		}
	case tokLParen:
		p.failPython2(p.start, p.end, "a tuple as parameter")
	default:
		p.parsePlainParam(a, annotations)
	}
}

func (p *parser) parseSlash(a *params) {
	if a.star || a.Posonlyargs != nil || len(a.list) == 0 {
		p.failAt(p.start, p.end, "got '/', want parameter")
		return
	}
	p.next()
	a.Posonlyargs = p.slabs.argLists.copyOf(a.list)
	a.list = a.list[:0]
}

func (p *parser) parseStarParam(a *params, annotations bool) {
	if a.star {
		p.failAt(p.start, p.end, "* may appear only once")
		return
	}
	a.star = true
	a.Args = p.slabs.argLists.copyOf(a.list)
	a.bare = p.start
	if p.next(); p.tok == tokComma {
		return
	}
	a.bare = -1
	a.Vararg = p.parseArg(annotations, annotations)
	if p.tok == tokAssign {
		p.failAt(p.start, p.end, "var-positional parameter cannot have a default value")
	}
}

func (p *parser) parsePlainParam(a *params, annotations bool) {
	start := p.start
	arg := p.parseArg(annotations, false)
	var value pyast.Expr
	if p.got(tokAssign) {
		value = p.parseExpression()
	}
	if a.star {
		a.bare = -1
		a.Kwonlyargs = append(a.Kwonlyargs, arg)
		a.KwDefaults = append(a.KwDefaults, value)
		return
	}
	if value == nil && a.defaulted && !p.failed {
		p.failAt(start, p.prevEnd, "parameter without a default follows parameter with a default")
	}
	a.list = append(a.list, arg)
	if value != nil {
		a.defaulted = true
		p.exprs = append(p.exprs, value)
	}
}

// parseArg parses NAME [':' annotation]; the annotation of *args may itself be starred.
func (p *parser) parseArg(annotations, starred bool) *pyast.Arg {
	x := p.slabs.args.take()
	start := p.start
	x.Arg = p.wantName()
	if annotations && p.got(tokColon) {
		if starred && p.tok == tokStar {
			x.Annotation = p.parseStarred()
		} else {
			x.Annotation = p.parseExpression()
		}
	}
	x.Span = p.from(start)
	return x
}
