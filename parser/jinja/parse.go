// This file holds Parse and the stream of tokens that the parser reads.

package jinja

import "strings"

// maxDepth bounds how deep tags and expressions nest; Python's own stack ends there too.
const maxDepth = 150

// parser reads one template.
type parser struct {
	tokens []token
	pos    int
	depth  int
	do     bool
	ends   [][]string // end tags that the open blocks wait for
}

// Parse returns the tree of a template, or an *Error for what Jinja refuses too. do says whether the extension for
// {% do %} is on.
func Parse(src string, opt Options, do bool) (t *Template, err error) {
	defer func() {
		switch p := recover().(type) {
		case nil:
		case *Error:
			t, err = nil, p
		default:
			panic(p)
		}
	}()
	p := &parser{tokens: lex(src, opt), do: do}
	p.check()
	return &Template{Body: p.subparse(nil)}, nil
}

func (p *parser) current() token { return p.tokens[p.pos] }

// look returns the token after the current one.
func (p *parser) look() token {
	defer p.check()
	return p.tokens[min(p.pos+1, len(p.tokens)-1)]
}

// check fails when the text cannot be split into tokens beyond this point.
func (p *parser) check() {
	if t := p.current(); t.kind == tokenError {
		fail(t.line, "%s", t.text)
	}
}

// next returns the current token and moves on.
func (p *parser) next() token {
	t := p.current()
	if p.pos < len(p.tokens)-1 {
		p.pos++
		p.check()
	}
	return t
}

// skipIf moves on when the current token is want, and reports whether it was.
func (p *parser) skipIf(want string) bool {
	if p.current().is(want) {
		p.next()
		return true
	}
	return false
}

// expect returns the current token, which must be want, and moves on.
func (p *parser) expect(want string) token {
	t := p.current()
	if !t.is(want) {
		if t.kind == tokenEOF {
			fail(t.line, "unexpected end of template, expected '%s'.", describeWant(want))
		}
		fail(t.line, "expected token '%s', got '%s'", describeWant(want), describe(t))
	}
	return p.next()
}

// enter counts the depth of nesting; what it returns is called on leaving.
func (p *parser) enter() func() {
	if p.depth++; p.depth > maxDepth {
		fail(p.current().line, "tags and expressions nest more than %d deep", maxDepth)
	}
	return func() { p.depth-- }
}

// subparse reads statements up to one of the end tags, which stays the current token, or to the end of the template.
func (p *parser) subparse(ends []string) []Stmt {
	defer p.enter()()
	if ends != nil {
		p.ends = append(p.ends, ends)
		defer func() { p.ends = p.ends[:len(p.ends)-1] }()
	}
	var body []Stmt
	var out *Output
	write := func(e Expr, line int) {
		if out == nil {
			out = &Output{Line: line}
			body = append(body, out)
		}
		out.Nodes = append(out.Nodes, e)
	}
	for {
		switch t := p.current(); t.kind {
		case tokenData:
			write(&TemplateData{Line: t.line, Data: p.next().text}, t.line)
		case tokenVariableBegin:
			p.next()
			e := p.tuple(tupleForm{cond: true})
			write(e, lineOf(e))
			p.expect(tokenVariableEnd)
		case tokenBlockBegin:
			out = nil
			p.next()
			if p.current().isAny(ends) {
				return body
			}
			body = append(body, p.statement()...)
			p.expect(tokenBlockEnd)
		default:
			return body
		}
	}
}

// statements reads the body of a statement: its end, what follows up to one of the end tags, and with drop the end
// tag's name.
func (p *parser) statements(drop bool, ends ...string) []Stmt {
	p.skipIf("colon")
	p.expect(tokenBlockEnd)
	body := p.subparse(ends)
	if p.current().kind == tokenEOF {
		p.failEOF("", p.current().line, ends)
	}
	if drop {
		p.next()
	}
	return body
}

// failEOF fails at a tag that is not known, or at the end of the template.
func (p *parser) failEOF(tag string, line int, ends []string) {
	message := "Unexpected end of template."
	if tag != "" {
		message = "Encountered unknown tag '" + tag + "'."
	}
	if ends == nil && len(p.ends) > 0 {
		ends = p.ends[len(p.ends)-1]
	}
	if ends != nil {
		var names []string
		for _, end := range ends {
			names = append(names, "'"+describeWant(end)+"'")
		}
		message += " Jinja was looking for the following tags: " + strings.Join(names, " or ") + "."
	}
	fail(line, "%s", message)
}
