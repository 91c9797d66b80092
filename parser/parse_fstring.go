// This file holds f-strings and t-strings (PEP 701, PEP 750): their text is read here byte by byte, their fields by the
// parser itself.

package parser

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Limits of CPython's tokenizer on f-strings in f-strings and on fields in format specifications.
const (
	maxStrings = 149
	maxFields  = 3
)

// fstring is an f-string or t-string that is being read.
type fstring struct {
	form
	quote byte
	size  int // 1 or 3 quotes
	start int
	depth int // fields that are open
}

// parseFString parses the f-string or t-string whose opening quotes are the current token, and adds its parts to c.
func (p *parser) parseFString(c *concatenation) {
	f := fstring{start: p.start}
	var open int
	f.form, open = prefixForm(p.text[p.start:])
	f.quote, f.size = p.text[p.start+open], p.end-p.start-open
	c.seen.format = c.seen.format || f.format
	c.seen.template = c.seen.template || f.template
	if p.strings++; p.strings > maxStrings {
		p.failCode(codeTooDeep, p.start, p.end, "more than %d nested f-strings", maxStrings)
		return
	}
	fields := p.fields
	p.parseParts(&f, c, false)
	p.fields = fields
	p.strings--
	if p.failed {
		return
	}
	p.pos += f.size
	p.tok, p.end = tokFString, p.pos
	p.next()
}

// parseParts reads text and fields up to the closing quotes or, in a format specification, up to its closing brace.
func (p *parser) parseParts(f *fstring, c *concatenation, spec bool) {
	for !p.failed {
		start := p.pos
		end, stop := p.scanMiddle(f, spec)
		if p.failed {
			return
		}
		text := p.text[start:end]
		if !f.raw || spec {
			text = p.unescape(text, false, start)
		}
		c.text(text, start, end)
		if stop == '{' {
			p.parseField(f, c)
		} else if stop != 0 {
			return
		}
	}
}

// scanMiddle reads literal text from p.pos on. It returns where the text ends and why: '{' before a field, '}' at the
// end of a format specification, the quote at the end of the string, or 0 where the text goes on behind a doubled brace.
// p.pos is left at the byte that ends the text, or behind the doubled brace.
func (p *parser) scanMiddle(f *fstring, spec bool) (end int, stop byte) {
	text := p.text
	for i := p.pos; i < len(text); i++ {
		switch c := text[i]; c {
		case f.quote:
			if f.size == 1 || i+2 < len(text) && text[i+1] == c && text[i+2] == c {
				return p.endMiddle(f, i, spec)
			}
		case '{', '}':
			return p.scanBrace(i, c, spec)
		case '\\':
			i = p.scanBackslash(f, i)
		case '\n':
			if f.size == 1 {
				p.failAt(f.start, i, "unterminated f-string literal")
				return i, f.quote
			}
		}
	}
	p.failAt(f.start, len(text), "unterminated f-string literal")
	p.done = p.done || f.size == 3 && p.trial == 0
	return len(text), f.quote
}

func (p *parser) endMiddle(f *fstring, i int, spec bool) (int, byte) {
	if spec {
		p.failAt(f.start, i, "f-string: got end of string, want '}'")
	}
	p.pos = i
	return i, f.quote
}

// scanBrace decides what the brace c at i is.
func (p *parser) scanBrace(i int, c byte, spec bool) (int, byte) {
	p.pos = i
	if spec || p.at(i+1) != c {
		if c == '}' && !spec {
			p.failAt(i, i+1, "f-string: single '}' is not allowed")
		}
		return i, c
	}
	p.pos = i + 2
	return i + 1, 0
}

// scanBackslash returns the last byte that belongs to the backslash at i. A brace behind it keeps its meaning, but that
// of \N{...} is part of the escape.
func (p *parser) scanBackslash(f *fstring, i int) int {
	switch p.at(i + 1) {
	case '{', '}':
		return i
	case 'N':
		if !f.raw && p.at(i+2) == '{' {
			if n := strings.IndexAny(p.text[i:], "}\n"+string(f.quote)); n > 0 && p.text[i+n] == '}' {
				return i + n
			}
		}
	}
	return i + 1
}

// parseField parses a replacement field, whose brace is at p.pos, and leaves p.pos behind its closing brace:
//
//	fstring_replacement_field: '{' annotated_rhs ['='] ['!' NAME] [':' format_spec] '}'
func (p *parser) parseField(f *fstring, c *concatenation) {
	start, fields, depth := p.pos, p.fields, p.level
	if f.depth++; f.depth > maxFields {
		p.failCode(codeTooDeep, start, start+1, "f-string: expressions nested too deeply")
		return
	}
	p.openField(start)
	d := field{start: start, conversion: -1}
	if p.tok == tokRBrace || p.tok == tokExclamation || p.tok == tokFieldColon || p.tok == tokAssign {
		p.failAt(start, p.end, "f-string: valid expression required before %s", p.tok)
		return
	}
	d.value = p.parseYieldOrStar()
	d.end = p.start
	if p.tok == tokAssign {
		p.next()
		d.debug, d.end = true, p.start
	}
	p.parseConversion(&d)
	p.parseSpec(f, &d)
	if p.tok != tokRBrace || p.level != depth {
		p.unexpected("'}'")
		return
	}
	d.Span = span(start, p.end)
	p.fields = fields
	f.depth--
	p.addField(f, c, &d)
}

// openField makes the brace at start the current bracket and reads the first token behind it.
func (p *parser) openField(start int) {
	p.open(start)
	if p.failed {
		return
	}
	p.fields, p.pos = p.level, start+1
	p.tok, p.end = tokLBrace, start+1
	p.next()
}

// field is a replacement field that is being read.
type field struct {
	pyast.Span
	start      int
	value      pyast.Expr
	end        int // behind the text of the expression, with what follows it
	debug      bool
	conversion int
	spec       pyast.Expr
}

// parseConversion parses ['!' NAME], where nothing may stand between the two.
func (p *parser) parseConversion(d *field) {
	if p.tok != tokExclamation {
		return
	}
	at := p.end
	p.next()
	if p.tok != tokName || p.start != at {
		p.unexpected("conversion character")
		return
	}
	name := p.text[p.start:p.end]
	if name != "s" && name != "r" && name != "a" {
		p.failAt(p.start, p.end, "f-string: got conversion %s, want s, r or a", name)
		return
	}
	d.conversion = int(name[0])
	p.next()
}

// parseSpec parses [':' format_spec].
func (p *parser) parseSpec(f *fstring, d *field) {
	if p.tok != tokFieldColon {
		return
	}
	colon := p.start
	var c concatenation
	p.parseParts(f, &c, true)
	if p.failed {
		return
	}
	p.flush(&c)
	d.spec = &pyast.JoinedStr{Span: span(colon, p.pos), Values: c.values}
	p.next()
}

// addField adds the field d to the parts of its string, behind its own text if it ends in '='.
func (p *parser) addField(f *fstring, c *concatenation, d *field) {
	if p.failed {
		return
	}
	source := p.fieldText(d.start+1, d.end)
	if d.debug {
		c.text(source, d.start+1, d.end)
		if d.conversion < 0 && d.spec == nil {
			d.conversion = 'r'
		}
	}
	p.flush(c)
	if f.template {
		source = strings.TrimRight(source, "= \t\n\f")
		c.values = append(c.values, &pyast.Interpolation{
			Span: d.Span, Value: d.value, Str: source, Conversion: d.conversion, FormatSpec: d.spec,
		})
		return
	}
	c.values = append(c.values, &pyast.FormattedValue{
		Span: d.Span, Value: d.value, Conversion: d.conversion, FormatSpec: d.spec,
	})
}

// fieldText returns text[start:end] without its comments.
func (p *parser) fieldText(start, end int) string {
	first := len(p.comments)
	for first > 0 && int(p.comments[first-1].Start) >= start {
		first--
	}
	if first == len(p.comments) {
		return p.text[start:end]
	}
	var b strings.Builder
	for _, c := range p.comments[first:] {
		if int(c.Start) < end {
			b.WriteString(p.text[start:c.Start])
			start = int(c.End)
		}
	}
	b.WriteString(p.text[start:end])
	return b.String()
}
