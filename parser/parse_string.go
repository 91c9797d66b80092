// This file holds string literals and their implicit concatenation (language reference, "String literal
// concatenation"), as CPython forms it since 3.12, and numbers.

package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/parser/internal/literal"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// form is what the prefix of a string says.
type form struct{ raw, bytes, format, template bool }

// prefixForm returns the form of the literal at text and the length of its prefix.
func prefixForm(text string) (f form, size int) {
	for ; text[size] != '"' && text[size] != '\''; size++ {
		switch text[size] | 0x20 {
		case 'r':
			f.raw = true
		case 'b':
			f.bytes = true
		case 'f':
			f.format = true
		case 't':
			f.template = true
		}
	}
	return f, size
}

// parseStrings parses
//
//	strings: (STRING | fstring | tstring)+
func (p *parser) parseStrings() pyast.Expr {
	start := p.start
	if p.tok == tokString {
		f, value := p.parseString()
		if p.tok != tokString && p.tok != tokFString {
			return p.newConstant(p.from(start), boxed(f, value))
		}
		return p.parseConcatenation(start, f, value)
	}
	var c concatenation
	p.parseFString(&c)
	return p.concatenate(start, &c)
}

func boxed(f form, value string) pyast.Value {
	if f.bytes {
		return pyast.Bytes(value)
	}
	return pyast.Str(value)
}

// concatenation gathers adjacent literals: values are the parts of an f-string or t-string that are complete, parts
// the text since then.
type concatenation struct {
	parts       []string
	first, last int
	values      []pyast.Expr
	seen        form // all forms that were seen
	plain       bool // a plain string was seen
}

func (c *concatenation) text(s string, start, end int) {
	if s == "" {
		return
	}
	if len(c.parts) == 0 {
		c.first = start
	}
	c.parts, c.last = append(c.parts, s), end
}

// flush makes a constant of the gathered text.
func (p *parser) flush(c *concatenation) {
	if len(c.parts) > 0 {
		c.values = append(c.values, p.newConstant(span(c.first, c.last), pyast.Str(strings.Join(c.parts, ""))))
		c.parts = c.parts[:0]
	}
}

func (p *parser) parseConcatenation(start int, f form, value string) pyast.Expr {
	c := concatenation{seen: f, plain: !f.bytes}
	c.text(value, start, p.prevEnd)
	return p.concatenate(start, &c)
}

// concatenate parses the literals that follow and makes one expression of all.
func (p *parser) concatenate(start int, c *concatenation) pyast.Expr {
	for p.tok == tokString || p.tok == tokFString {
		if p.tok == tokFString {
			p.parseFString(c)
			continue
		}
		at := p.start
		f, value := p.parseString()
		c.seen.bytes = c.seen.bytes || f.bytes
		c.plain = c.plain || !f.bytes
		c.text(value, at, p.prevEnd)
	}
	text := c.plain || c.seen.format
	switch {
	case c.seen.bytes && (text || c.seen.template):
		p.failAt(start, p.prevEnd, "cannot mix bytes and nonbytes literals")
	case c.seen.template && text:
		p.failAt(start, p.prevEnd, "cannot mix t-string literals with string or bytes literals")
	case c.seen.template:
		p.flush(c)
		return &pyast.TemplateStr{Span: p.from(start), Values: c.values}
	case c.seen.format:
		p.flush(c)
		return &pyast.JoinedStr{Span: p.from(start), Values: c.values}
	}
	return p.newConstant(p.from(start), boxed(c.seen, strings.Join(c.parts, "")))
}

// parseString passes over one plain or bytes literal and returns its value.
func (p *parser) parseString() (form, string) {
	start, end := p.start, p.end
	text := p.text[start:end]
	f, open := prefixForm(text)
	size := 1
	if len(text) >= open+6 && text[open+1] == text[open] && text[open+2] == text[open] {
		size = 3
	}
	body := text[open+size : len(text)-size]
	if f.bytes && !wordASCII(body) {
		p.failCode(codeLiteral, start, end, "bytes can only contain ASCII literal characters")
		return f, ""
	}
	if p.escaped && !f.raw {
		body = p.unescape(body, f.bytes, start+open+size)
	}
	p.next()
	return f, body
}

// unescape replaces the escapes of body, which stands at start.
func (p *parser) unescape(body string, bytes bool, start int) string {
	if strings.IndexByte(body, '\\') < 0 {
		return body
	}
	value, bad, err := literal.Unescape(body, bytes)
	if err != nil {
		_, size := utf8.DecodeRuneInString(body[bad:])
		p.failCode(codeLiteral, start+bad, start+bad+size, "%s", err)
	}
	return value
}

// parseNumber passes over a number.
func (p *parser) parseNumber() pyast.Expr {
	start, end := p.start, p.end
	value, err := literal.Number(p.text[start:end])
	if err != nil {
		p.failCode(codeLiteral, start, end, "%s", err)
		return p.bad()
	}
	p.next()
	return p.newConstant(span(start, end), value)
}
