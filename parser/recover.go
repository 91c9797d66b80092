// This file holds recovery: after a syntax error the parser goes on with the next statement of the block.

package parser

// recover leaves the failed statement: it passes over the rest of its line and over what is indented deeper than the
// block that the statement is in, whose place in the stack of indentations is indent.
func (p *parser) recover(indent int) {
	p.failed = false
	p.level, p.fields, p.dedents, p.depth = 0, -1, 0, 0
	p.indent = indent
	p.exprs = p.exprs[:0]
	if p.done {
		p.pos, p.indent, p.tok = len(p.text), 0, tokEOF
		return
	}
	p.pos = p.lineEnd(max(p.start, p.resumed))
	for p.pos < len(p.text) && p.deeper() {
		p.pos = p.lineEnd(p.pos)
	}
	p.resumed = p.pos
	p.tok, p.atLine = tokNewline, true
	p.next()
}

// blockIndent returns the place in the stack of indentations of the block that the current statement is in; an
// unexpected indent was already pushed there.
func (p *parser) blockIndent() int {
	if p.tok == tokIndent {
		return p.indent - 1
	}
	return p.indent
}

// lineEnd returns the position behind the end of the line that i is in.
func (p *parser) lineEnd(i int) int {
	for i < len(p.text) {
		i++
		if p.text[i-1] == '\n' {
			break
		}
	}
	return i
}

// deeper tells whether the line at p.pos is blank, a comment, or indented deeper than the innermost block.
func (p *parser) deeper() bool {
	col := int32(0)
	for i := p.pos; i < len(p.text); i++ {
		switch p.text[i] {
		case ' ':
			col++
		case '\t':
			col = (col/8 + 1) * 8
		case '\n', '#':
			return true
		case ')', ']', '}':
			return true
		default:
			return col > p.columns[p.indent].wide
		}
	}
	return true
}
