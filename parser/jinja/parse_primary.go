// This file reads primary expressions: names, literals, brackets, and what is assigned to.

package jinja

import (
	"strconv"
	"strings"
)

// primary reads a name, a literal or a display; with ns also an attribute that is assigned to.
func (p *parser) primary(ns bool) Expr {
	t := p.current()
	switch t.kind {
	case tokenName:
		p.next()
		return p.named(t, ns)
	case tokenString:
		var b strings.Builder
		for p.current().kind == tokenString {
			b.WriteString(p.next().text)
		}
		return &Const{Line: t.line, Kind: ConstStr, Text: b.String()}
	case tokenInteger:
		p.next()
		return &Const{Line: t.line, Kind: ConstInt, Text: t.text}
	case tokenFloat:
		p.next()
		f, _ := strconv.ParseFloat(t.text, 64)
		return &Const{Line: t.line, Kind: ConstFloat, Text: t.text, Float: f}
	case "lparen":
		p.next()
		e := p.tuple(tupleForm{cond: true, explicit: true})
		p.expect("rparen")
		return e
	case "lbracket":
		return p.list()
	case "lbrace":
		return p.dict()
	}
	fail(t.line, "unexpected '%s'", describe(t))
	return nil
}

func (p *parser) named(t token, ns bool) Expr {
	switch t.text {
	case "true", "True":
		return &Const{Line: t.line, Kind: ConstBool, Text: "True"}
	case "false", "False":
		return &Const{Line: t.line, Kind: ConstBool, Text: "False"}
	case "none", "None":
		return &Const{Line: t.line, Kind: ConstNone}
	}
	if ns && p.skipIf("dot") {
		return &NSRef{Line: t.line, Name: t.text, Attr: p.expect(tokenName).text}
	}
	return &Name{Line: t.line, Name: t.text, Ctx: "load"}
}

// tupleForm says which tuples are read.
type tupleForm struct {
	simple   bool // names and literals only
	cond     bool // inline ifs
	explicit bool // in parentheses, so that it may be empty
	ns       bool // attributes of namespaces
	ends     []string
}

// tuple reads expressions with commas between them, or one expression without.
func (p *parser) tuple(form tupleForm) Expr {
	line := p.current().line
	var items []Expr
	isTuple := false
	for {
		if len(items) > 0 {
			p.expect("comma")
		}
		if t := p.current(); t.kind == tokenVariableEnd || t.kind == tokenBlockEnd || t.kind == "rparen" || t.isAny(form.ends) {
			break
		}
		if form.simple {
			items = append(items, p.primary(form.ns))
		} else {
			items = append(items, p.expression(form.cond))
		}
		if p.current().kind != "comma" {
			break
		}
		isTuple = true
		line = p.current().line
	}
	switch {
	case isTuple:
	case len(items) > 0:
		return items[0]
	case !form.explicit:
		fail(p.current().line, "Expected an expression, got '%s'", describe(p.current()))
	}
	return &Tuple{Line: line, Items: items}
}

func (p *parser) list() Expr {
	x := &List{Line: p.next().line}
	for p.current().kind != "rbracket" {
		if len(x.Items) > 0 {
			p.expect("comma")
		}
		if p.current().kind == "rbracket" {
			break
		}
		x.Items = append(x.Items, p.expression(true))
	}
	p.expect("rbracket")
	return x
}

func (p *parser) dict() Expr {
	x := &Dict{Line: p.next().line}
	for p.current().kind != "rbrace" {
		if len(x.Items) > 0 {
			p.expect("comma")
		}
		if p.current().kind == "rbrace" {
			break
		}
		key := p.expression(true)
		p.expect("colon")
		x.Items = append(x.Items, Pair{key, p.expression(true)})
	}
	p.expect("rbrace")
	return x
}

// nameTarget reads a name that is assigned to.
func (p *parser) nameTarget() *Name {
	t := p.expect(tokenName)
	n := &Name{Line: t.line, Name: t.text, Ctx: "store"}
	checkTarget(n)
	return n
}

// assignTarget reads a name, a tuple of names, or with ns the attribute of a namespace.
func (p *parser) assignTarget(ns bool, ends []string) Expr {
	target := p.tuple(tupleForm{simple: true, cond: true, ns: ns, ends: ends})
	setCtx(target, "store")
	checkTarget(target)
	return target
}

func setCtx(e Expr, ctx string) {
	switch e := e.(type) {
	case *Name:
		e.Ctx = ctx
	case *Tuple:
		for _, item := range e.Items {
			setCtx(item, ctx)
		}
	}
}

// checkTarget fails for what cannot be assigned to.
func checkTarget(e Expr) {
	if !assignable(e) {
		fail(lineOf(e), "can't assign to '%s'", strings.ToLower(kindOf(e)))
	}
}

func assignable(e Expr) bool {
	switch e := e.(type) {
	case *Name:
		switch e.Name {
		case "true", "false", "none", "True", "False", "None":
			return false
		}
		return true
	case *NSRef:
		return true
	case *Tuple:
		for _, item := range e.Items {
			if !assignable(item) {
				return false
			}
		}
		return true
	}
	return false
}
