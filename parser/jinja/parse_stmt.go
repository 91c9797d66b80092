// This file reads the statements of templates.

package jinja

import "strings"

// statement reads one statement, from the name of its tag.
func (p *parser) statement() []Stmt {
	t := p.current()
	if t.kind != tokenName {
		fail(t.line, "tag name expected")
	}
	switch t.text {
	case "for":
		return []Stmt{p.forLoop()}
	case "if":
		return []Stmt{p.ifStmt()}
	case "block":
		return []Stmt{p.block()}
	case "extends":
		return []Stmt{&Extends{Line: p.next().line, Template: p.expression(true)}}
	case "print":
		return []Stmt{p.print()}
	case "macro":
		return []Stmt{p.macro()}
	case "include":
		return []Stmt{p.include()}
	case "from":
		return []Stmt{p.fromImport()}
	case "import":
		return []Stmt{p.importStmt()}
	case "set":
		return []Stmt{p.set()}
	case "with":
		return []Stmt{p.with()}
	case "autoescape":
		return []Stmt{p.autoescape()}
	case "call":
		return []Stmt{p.callBlock()}
	case "filter":
		return []Stmt{p.filterBlock()}
	case "do":
		if p.do {
			return []Stmt{&ExprStmt{Line: p.next().line, Node: p.tuple(tupleForm{cond: true})}}
		}
	}
	p.failEOF(t.text, t.line, nil)
	return nil
}

// set reads {% set target = value %} and {% set target %}...{% endset %}.
func (p *parser) set() Stmt {
	line := p.next().line
	target := p.assignTarget(true, nil)
	if p.skipIf("assign") {
		return &Assign{Line: line, Target: target, Node: p.tuple(tupleForm{cond: true})}
	}
	filter, _ := p.filters(nil, false).(*Filter)
	return &AssignBlock{Line: line, Target: target, Filter: filter, Body: p.statements(true, "name:endset")}
}

func (p *parser) forLoop() Stmt {
	s := &For{Line: p.next().line}
	s.Target = p.assignTarget(false, []string{"name:in"})
	p.expect("name:in")
	s.Iter = p.tuple(tupleForm{ends: []string{"name:recursive"}})
	if p.skipIf("name:if") {
		s.Test = p.expression(true)
	}
	s.Recursive = p.skipIf("name:recursive")
	s.Body = p.statements(false, "name:endfor", "name:else")
	if p.next().text != "endfor" {
		s.Else = p.statements(true, "name:endfor")
	}
	return s
}

func (p *parser) ifStmt() Stmt {
	s := &If{Line: p.next().line}
	for at := s; ; {
		at.Test = p.tuple(tupleForm{})
		at.Body = p.statements(false, "name:elif", "name:else", "name:endif")
		switch p.next().text {
		case "elif":
			at = &If{Line: p.current().line}
			s.Elif = append(s.Elif, at)
			continue
		case "else":
			s.Else = p.statements(true, "name:endif")
		}
		return s
	}
}

func (p *parser) with() Stmt {
	s := &With{Line: p.next().line}
	for p.current().kind != tokenBlockEnd {
		if len(s.Targets) > 0 {
			p.expect("comma")
		}
		target := p.assignTarget(false, nil)
		setCtx(target, "param")
		s.Targets = append(s.Targets, target)
		p.expect("assign")
		s.Values = append(s.Values, p.expression(true))
	}
	s.Body = p.statements(true, "name:endwith")
	return s
}

func (p *parser) autoescape() Stmt {
	s := &Autoescape{Line: p.next().line}
	s.Value = p.expression(true)
	s.Body = p.statements(true, "name:endautoescape")
	return s
}

func (p *parser) block() Stmt {
	s := &Block{Line: p.next().line}
	s.Name = p.expect(tokenName).text
	s.Scoped = p.skipIf("name:scoped")
	s.Required = p.skipIf("name:required")
	if t := p.current(); t.kind == "sub" {
		fail(t.line, "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an underscore instead.")
	}
	s.Body = p.statements(true, "name:endblock")
	if s.Required && !blank(s.Body) {
		fail(p.current().line, "Required blocks can only contain comments or whitespace")
	}
	p.skipIf("name:" + s.Name)
	return s
}

// blank reports whether a body is nothing but white space.
func blank(body []Stmt) bool {
	for _, s := range body {
		out, ok := s.(*Output)
		if !ok {
			return false
		}
		for _, e := range out.Nodes {
			if data, ok := e.(*TemplateData); !ok || strings.TrimFunc(data.Data, isSpace) != "" {
				return false
			}
		}
	}
	return true
}

// context reads "with context" or "without context".
func (p *parser) context(fallback bool) bool {
	if t := p.current(); (t.is("name:with") || t.is("name:without")) && p.look().is("name:context") {
		with := p.next().text == "with"
		p.next()
		return with
	}
	return fallback
}

func (p *parser) include() Stmt {
	s := &Include{Line: p.next().line}
	s.Template = p.expression(true)
	if p.current().is("name:ignore") && p.look().is("name:missing") {
		s.IgnoreMissing = true
		p.next()
		p.next()
	}
	s.WithContext = p.context(true)
	return s
}

func (p *parser) importStmt() Stmt {
	s := &Import{Line: p.next().line}
	s.Template = p.expression(true)
	p.expect("name:as")
	s.Target = p.nameTarget().Name
	s.WithContext = p.context(false)
	return s
}

func (p *parser) fromImport() Stmt {
	s := &FromImport{Line: p.next().line}
	s.Template = p.expression(true)
	p.expect("name:import")
	given := func() bool {
		if t := p.current(); (t.text == "with" || t.text == "without") && p.look().is("name:context") {
			s.WithContext = p.context(false)
			return true
		}
		return false
	}
	for {
		if len(s.Names) > 0 {
			p.expect("comma")
		}
		if p.current().kind == tokenName && given() {
			return s
		}
		t := p.current()
		n := ImportName{Name: p.nameTarget().Name}
		if strings.HasPrefix(n.Name, "_") {
			fail(t.line, "names starting with an underline can not be imported")
		}
		if p.skipIf("name:as") {
			n.As = p.nameTarget().Name
		}
		s.Names = append(s.Names, n)
		if given() || p.current().kind != "comma" {
			return s
		}
	}
}

// signature reads the parameters of a macro or a call block.
func (p *parser) signature() (args []*Name, defaults []Expr) {
	p.expect("lparen")
	for p.current().kind != "rparen" {
		if len(args) > 0 {
			p.expect("comma")
		}
		arg := p.nameTarget()
		arg.Ctx = "param"
		if p.skipIf("assign") {
			defaults = append(defaults, p.expression(true))
		} else if len(defaults) > 0 {
			fail(p.current().line, "non-default argument follows default argument")
		}
		args = append(args, arg)
	}
	p.expect("rparen")
	return args, defaults
}

func (p *parser) macro() Stmt {
	s := &Macro{Line: p.next().line}
	s.Name = p.nameTarget().Name
	s.Args, s.Defaults = p.signature()
	s.Body = p.statements(true, "name:endmacro")
	return s
}

func (p *parser) callBlock() Stmt {
	s := &CallBlock{Line: p.next().line}
	if p.current().kind == "lparen" {
		s.Args, s.Defaults = p.signature()
	}
	call, ok := p.expression(true).(*Call)
	if !ok {
		fail(s.Line, "expected call")
	}
	s.Call = call
	s.Body = p.statements(true, "name:endcall")
	return s
}

func (p *parser) filterBlock() Stmt {
	s := &FilterBlock{Line: p.next().line}
	s.Filter, _ = p.filters(nil, true).(*Filter)
	s.Body = p.statements(true, "name:endfilter")
	return s
}

func (p *parser) print() Stmt {
	s := &Output{Line: p.next().line}
	for p.current().kind != tokenBlockEnd {
		if len(s.Nodes) > 0 {
			p.expect("comma")
		}
		s.Nodes = append(s.Nodes, p.expression(true))
	}
	return s
}
