// This file holds import statements (language reference, "The import statement").

package parser

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// parseImport parses
//
//	import_name: 'import' dotted_name ['as' NAME] (',' dotted_name ['as' NAME])*
func (p *parser) parseImport() pyast.Stmt {
	start := p.start
	var names []*pyast.Alias
	for {
		p.next()
		at := p.start
		a := &pyast.Alias{Name: p.parseDotted()}
		p.parseAsname(a, at)
		names = append(names, a)
		if p.tok != tokComma {
			break
		}
	}
	return &pyast.Import{Span: p.from(start), Names: names}
}

func (p *parser) parseAsname(a *pyast.Alias, start int) {
	if p.got(tokAs) {
		a.Asname = p.wantName()
	}
	a.Span = p.from(start)
}

// parseDotted parses NAME ('.' NAME)*.
func (p *parser) parseDotted() string {
	name := p.wantName()
	if p.tok != tokDot {
		return name
	}
	parts := []string{name}
	for p.got(tokDot) {
		parts = append(parts, p.wantName())
	}
	return strings.Join(parts, ".")
}

// parseImportFrom parses
//
//	import_from: 'from' ('.' | '...')* [dotted_name] 'import' import_from_targets
func (p *parser) parseImportFrom() pyast.Stmt {
	start := p.start
	s := &pyast.ImportFrom{}
	p.next()
	for {
		if p.tok == tokDot {
			s.Level++
		} else if p.tok == tokEllipsis {
			s.Level += 3
		} else {
			break
		}
		p.next()
	}
	if s.Level == 0 || p.tok != tokImport {
		s.Module = p.parseDotted()
	}
	p.want(tokImport)
	s.Names = p.parseFromTargets()
	s.Span = p.from(start)
	return s
}

// parseFromTargets parses
//
//	import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names | '*'
func (p *parser) parseFromTargets() []*pyast.Alias {
	if p.tok == tokStar {
		a := &pyast.Alias{Span: span(p.start, p.end), Name: "*"}
		p.next()
		return []*pyast.Alias{a}
	}
	if !p.got(tokLParen) {
		return p.parseFromNames(tokNewline)
	}
	names := p.parseFromNames(tokRParen)
	p.want(tokRParen)
	return names
}

// parseFromNames parses names with their aliases; a comma may stand before closing if that is a bracket.
func (p *parser) parseFromNames(closing token) []*pyast.Alias {
	var names []*pyast.Alias
	for {
		start := p.start
		a := &pyast.Alias{Name: p.wantName()}
		p.parseAsname(a, start)
		names = append(names, a)
		if !p.got(tokComma) || closing == tokRParen && p.tok == closing {
			return names
		}
	}
}
