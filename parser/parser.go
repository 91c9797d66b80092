// Package parser reads Python: the whole grammar of 3.14, hand-written, into the trees of package pyast.
//
// It is a recursive descent over tokens that the scanner cuts from the text on demand, one ahead. Expressions with binary
// operators climb a precedence table. Where the grammar would need a longer look (assignment targets, keyword
// arguments, displays and comprehensions) a superset is parsed and then complained about; three statements whose head
// is also an expression (with (...), match, parenthesised groups) are tried and taken back. Above each function stands
// the production of the language reference that it reads.
//
// The first error of a statement fails it: the scanner then gives only tokError, every function returns at once, and
// the innermost block goes on with its next statement (recover.go). Comments are attached at the end (comments.go).
package parser

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// maxDepth is how many links a chain of nested expressions or statements may have.
const maxDepth = 1000

// maxText is the size of the largest file that is read: a tree takes some twenty times its text.
const maxText = 16 << 20

// parser holds the state of one file.
type parser struct {
	scanner
	depth   int // recursion of expressions, counted on every cycle
	resumed int // where the last recovery went on, which every recovery must pass
	strings int // f-strings that are open
	slabs   slabs
	exprs   []pyast.Expr // stacks on which lists are gathered before they are copied
	stmts   []pyast.Stmt
}

// ParseFile returns the tree of f, whose text must come from Decode, and writes its syntax errors into r. The Module is
// never nil: with errors it is Broken and holds the statements that could be read. It accepts and refuses what ast.parse
// of Python 3.14 does.
func ParseFile(f *source.File, r *diag.Report) *pyast.Module {
	if len(f.Text) > maxText {
		r.Add(codeTooLarge, f, source.Span{}, "file has %d bytes, want at most %d", len(f.Text), maxText)
		return &pyast.Module{Broken: true}
	}
	p := newParser(f.Text)
	module := &pyast.Module{Span: span(0, len(f.Text)), Body: p.parseModule()}
	module.Comments = p.comments
	module.Broken = len(p.errors) > 0
	p.deliver(f, r)
	attachComments(f.Text, module)
	return module
}

// ParseExpr returns the expression that text is, as a line of a rule table has it; tuples without parentheses and
// starred expressions are included. It refuses anything else, with the first error. White space around it is ignored.
func ParseExpr(text string) (pyast.Expr, error) {
	p := newParser(strings.TrimSpace(text))
	x := p.parseStarExpressions()
	return x, p.finish()
}

// ParseStmt returns the one statement that text is. It refuses anything else, with the first error. White space around
// it is ignored.
func ParseStmt(text string) (pyast.Stmt, error) {
	p := newParser(strings.TrimSpace(text))
	body := p.parseModule()
	if err := p.finish(); err != nil {
		return nil, err
	}
	if len(body) != 1 {
		return nil, fmt.Errorf("got %d statements, want one", len(body))
	}
	return body[0], nil
}

// finish returns the first error, or that the text did not end here.
func (p *parser) finish() error {
	if p.tok == tokNewline {
		p.next()
	}
	if p.tok != tokEOF {
		p.unexpected("end of text")
	}
	if len(p.errors) == 0 {
		return nil
	}
	return fmt.Errorf("column %d: %s", p.errors[0].start+1, p.errors[0].message)
}

// newParser returns a parser at the first token of text.
func newParser(text string) *parser {
	p := &parser{}
	p.text, p.fields, p.atLine = text, -1, true
	p.tok = tokNewline
	p.next()
	return p
}

// parseModule parses
//
//	file: [statements] ENDMARKER
func (p *parser) parseModule() []pyast.Stmt {
	var body []pyast.Stmt
	for p.tok != tokEOF {
		mark := len(p.stmts)
		p.parseStatements()
		body = append(body, p.takeStmts(mark)...)
		if p.tok == tokDedent {
			p.next()
		}
	}
	return body
}

// enter counts one level of recursion; it returns false, after an error, when there are too many.
func (p *parser) enter() bool {
	p.depth++
	if p.depth > maxDepth {
		p.failCode(codeTooDeep, p.start, p.end, "more than %d nested expressions", maxDepth)
		return false
	}
	return true
}

// got passes over the token t if it is next.
func (p *parser) got(t token) bool {
	if p.tok != t {
		return false
	}
	p.next()
	return true
}

// want passes over the token t, which must be next.
func (p *parser) want(t token) {
	if p.tok == t {
		p.next()
		return
	}
	p.unexpected(t.String())
}

// unexpected fails at the current token, where something else was wanted.
func (p *parser) unexpected(want string) {
	if p.failed {
		return
	}
	switch {
	case p.tok == tokIndent:
		p.failCode(codeIndent, p.start, p.end, "unexpected indent")
	case p.unclosed():
		at, next := int(p.brackets[p.level-1]), p.prevEnd
		p.failAt(at, at+1, "%q was never closed", p.text[at])
		p.start = next // recovery goes on in the line of the current token
	case p.tok == tokString && p.prevEnd == p.start && p.start >= 2 && strings.EqualFold(p.text[p.start-2:p.start], "ur"):
		p.failPython2(p.start-2, p.end, "a string with the prefix ur")
	default:
		p.failAt(p.start, p.end, "got %s, want %s", p.describe(), want)
	}
}

// unclosed tells whether the current token begins a statement although a bracket is open.
func (p *parser) unclosed() bool {
	return p.level > 0 && p.tok.is(startsStmt) && strings.IndexByte(p.text[p.prevEnd:p.start], '\n') >= 0
}

// describe names the current token for a message.
func (p *parser) describe() string {
	switch p.tok {
	case tokName, tokNumber:
		return p.tok.String() + " " + p.text[p.start:p.end]
	}
	return p.tok.String()
}

// wantName passes over an identifier and returns it.
func (p *parser) wantName() string {
	if p.tok != tokName {
		p.unexpected("name")
		return ""
	}
	name := identifier(p.text[p.start:p.end])
	p.next()
	return name
}

// from returns the span from start to the end of the last token.
func (p *parser) from(start int) pyast.Span { return span(start, p.prevEnd) }

// mark is a point to which an attempt can be taken back.
type mark struct {
	pos, start, end, prevEnd, depth, recursion, comments, errors int
	fields                                                       int
	bracket                                                      int32
	tok                                                          token
	atLine, failed, done                                         bool
}

// try begins an attempt.
func (p *parser) try() mark {
	p.trial++
	return mark{
		p.pos, p.start, p.end, p.prevEnd, p.level, p.depth, len(p.comments), len(p.errors),
		p.fields, p.brackets[max(0, p.level-1)], p.tok, p.atLine, p.failed, p.done,
	}
}

// back takes an attempt back. Of the brackets only the current one can have been closed and opened again.
func (p *parser) back(m mark) {
	p.pos, p.start, p.end, p.prevEnd, p.level, p.depth = m.pos, m.start, m.end, m.prevEnd, m.depth, m.recursion
	p.comments, p.errors = p.comments[:m.comments], p.errors[:m.errors]
	p.fields, p.tok, p.atLine, p.failed, p.done = m.fields, m.tok, m.atLine, m.failed, m.done
	p.brackets[max(0, p.level-1)] = m.bracket
	p.trial--
}
