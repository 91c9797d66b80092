// This file holds assignment targets: they are parsed as expressions and then checked (language reference,
// "Assignment statements").

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// parseTargets parses
//
//	star_targets: star_target (',' star_target)* [',']
//
// in for clauses, where an expression would take the word in for an operator.
func (p *parser) parseTargets() pyast.Expr {
	start := p.start
	x := p.parseTarget()
	if p.tok != tokComma {
		return x
	}
	mark := len(p.exprs)
	p.exprs = append(p.exprs, x)
	for p.got(tokComma) && (p.tok.is(startsExpr) || p.tok == tokStar) {
		p.exprs = append(p.exprs, p.parseTarget())
	}
	return p.newTuple(p.from(start), p.takeExprs(mark))
}

// parseTarget parses
//
//	star_target: '*' (!'*' star_target) | target_with_star_atom
func (p *parser) parseTarget() pyast.Expr {
	x := p.parseStarOr(p.parseBitwise)
	p.checkTarget(x)
	return x
}

func (p *parser) parseStarOr(parse func() pyast.Expr) pyast.Expr {
	if p.tok == tokStar {
		return p.parseStarred()
	}
	return parse()
}

// checkTarget complains about what cannot be assigned to by = or for.
func (p *parser) checkTarget(x pyast.Expr) {
	switch x := x.(type) {
	case *pyast.Name, *pyast.Attribute, *pyast.Subscript:
	case *pyast.Starred:
		p.checkTarget(x.Value)
	case *pyast.Tuple:
		p.checkTargets(x.Elts)
	case *pyast.List:
		p.checkTargets(x.Elts)
	default:
		p.refuse(x, "assign to")
	}
}

func (p *parser) checkTargets(list []pyast.Expr) {
	for _, x := range list {
		p.checkTarget(x)
	}
}

// checkDeletable complains about what del cannot delete.
func (p *parser) checkDeletable(x pyast.Expr) {
	var elts []pyast.Expr
	switch x := x.(type) {
	case *pyast.Name, *pyast.Attribute, *pyast.Subscript:
	case *pyast.Tuple:
		elts = x.Elts
	case *pyast.List:
		elts = x.Elts
	default:
		p.refuse(x, "delete")
	}
	for _, e := range elts {
		p.checkDeletable(e)
	}
}

// checkSingle complains about what cannot be the target of an augmented assignment or an annotation.
func (p *parser) checkSingle(x pyast.Expr, what string) {
	switch x.(type) {
	case *pyast.Name, *pyast.Attribute, *pyast.Subscript:
	default:
		p.refuse(x, what)
	}
}

func (p *parser) refuse(x pyast.Expr, what string) {
	if p.failed {
		return
	}
	s := x.Bounds()
	p.failCode(codeTarget, int(s.Start), int(s.End), "cannot %s %s", what, describe(x))
}

// describe names the kind of an expression for a message.
func describe(x pyast.Expr) string {
	switch x.(type) {
	case *pyast.Call:
		return "function call"
	case *pyast.Constant:
		return "literal"
	case *pyast.JoinedStr, *pyast.TemplateStr:
		return "f-string"
	case *pyast.Name, *pyast.Attribute, *pyast.Subscript:
		return describePlace(x)
	case *pyast.Compare:
		return "comparison"
	case *pyast.Lambda:
		return "lambda"
	case *pyast.IfExp:
		return "conditional expression"
	case *pyast.Yield, *pyast.YieldFrom, *pyast.Await:
		return "yield or await expression"
	case *pyast.NamedExpr:
		return "assignment expression"
	case *pyast.Tuple, *pyast.List, *pyast.Set, *pyast.Dict:
		return "display"
	case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
		return "comprehension"
	case *pyast.Starred:
		return "starred expression"
	}
	return "operation"
}

func describePlace(x pyast.Expr) string {
	switch x.(type) {
	case *pyast.Attribute:
		return "attribute"
	case *pyast.Subscript:
		return "subscript"
	}
	return "name"
}
