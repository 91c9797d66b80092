// This file holds the attachment of comments to statements, done once after a file is parsed.
//
// The comments are gone through in the order of the text together with the statements. One that stands on a line of its
// own belongs to the statement below it in the same block, or to the last statement of the block if it is indented at
// least as far as that; one behind code belongs to the statement of that line.

package parser

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// attachComments fills module.CommentsOf.
func attachComments(text string, module *pyast.Module) {
	if len(module.Comments) == 0 || len(module.Body) == 0 {
		return
	}
	module.CommentsOf = make(map[pyast.Stmt]*pyast.CommentGroup, len(module.Comments)/2)
	a := attacher{text: text, rest: module.Comments, groups: module.CommentsOf}
	a.block(module.Body, source.Pos(len(text))+1, nil)
}

type attacher struct {
	text   string
	rest   []pyast.Comment
	groups map[pyast.Stmt]*pyast.CommentGroup
}

func (a *attacher) group(s pyast.Stmt) *pyast.CommentGroup {
	g := a.groups[s]
	if g == nil {
		g = &pyast.CommentGroup{}
		a.groups[s] = g
	}
	return g
}

// before takes the next comment if it stands before limit.
func (a *attacher) before(limit source.Pos) (c pyast.Comment, ok bool) {
	if len(a.rest) == 0 || a.rest[0].Start >= limit {
		return c, false
	}
	c, a.rest = a.rest[0], a.rest[1:]
	return c, true
}

// block attaches the comments of a block, which ends before limit and belongs to parent (nil for a module).
func (a *attacher) block(list []pyast.Stmt, limit source.Pos, parent pyast.Stmt) {
	if len(list) == 0 || len(a.rest) == 0 {
		return
	}
	for _, s := range list {
		a.leading(s, parent)
		a.inside(s)
		a.trailing(s, limit)
	}
	last := list[len(list)-1]
	column := a.column(first(last))
	if parent != nil {
		column = max(column, a.column(parent.Bounds().Start)+1) // an elif stands no deeper than its if
	}
	for len(a.rest) > 0 && a.alone(a.rest[0].Start) && (parent == nil || a.column(a.rest[0].Start) >= column) {
		c, ok := a.before(limit)
		if !ok {
			return
		}
		g := a.group(last)
		g.After = append(g.After, c)
	}
}

// leading attaches the comments above s; those behind code are on the header lines of parent.
func (a *attacher) leading(s, parent pyast.Stmt) {
	for {
		c, ok := a.before(first(s))
		if !ok {
			return
		}
		if parent != nil && !a.alone(c.Start) {
			g := a.group(parent)
			g.Trailing = append(g.Trailing, c)
			continue
		}
		g := a.group(s)
		g.Leading = append(g.Leading, c)
	}
}

// trailing attaches the comments behind s in its last line.
func (a *attacher) trailing(s pyast.Stmt, limit source.Pos) {
	end := s.Bounds().End
	for len(a.rest) > 0 && a.rest[0].Start < limit && a.rest[0].Start >= end && a.sameLine(end, a.rest[0].Start) {
		c, _ := a.before(limit)
		g := a.group(s)
		g.Trailing = append(g.Trailing, c)
	}
}

// inside attaches the comments within s: between the lines of its header, and those of its blocks.
func (a *attacher) inside(s pyast.Stmt) {
	if len(a.rest) == 0 {
		return
	}
	list := blocks(s)
	limit := s.Bounds().End
	if len(list) > 0 {
		limit = a.headerEnd(s, first(list[0][0]))
	}
	for {
		c, ok := a.before(limit)
		if !ok {
			break
		}
		g := a.group(s)
		g.Inner = append(g.Inner, c)
	}
	for i, block := range list {
		a.block(block, a.blockLimit(list, i), s)
	}
}

// blockLimit returns where the comments of block i end: at the next block, or at the next code behind the last one. Only
// their columns tell comments behind the last block from those of the statements around it.
func (a *attacher) blockLimit(list [][]pyast.Stmt, i int) source.Pos {
	if i+1 < len(list) {
		return first(list[i+1][0])
	}
	return a.nextCode(list[i][len(list[i])-1].Bounds().End)
}

// nextCode returns the position of the first byte behind the line of end that is neither space nor comment.
func (a *attacher) nextCode(end source.Pos) source.Pos {
	i := int(end)
	for i < len(a.text) {
		switch a.text[i] {
		case ' ', '\t', '\f', '\n', ';':
			i++
			continue
		case '#':
			for i < len(a.text) && a.text[i] != '\n' {
				i++
			}
			continue
		}
		break
	}
	if i >= len(a.text) {
		return source.Pos(len(a.text)) + 1
	}
	return source.Pos(i)
}

// headerEnd returns the end of the last expression or parameter of s before its first block, which begins at body.
func (a *attacher) headerEnd(s pyast.Stmt, body source.Pos) source.Pos {
	end := s.Bounds().Start
	if a.rest[0].Start >= body {
		return end
	}
	pyast.Walk(s, func(n pyast.Node) bool {
		if b := n.Bounds(); n != pyast.Node(s) && b.End <= body && b.End > end {
			end = b.End
		}
		return n == pyast.Node(s)
	})
	return end
}

// alone tells whether nothing but white space stands before pos in its line.
func (a *attacher) alone(pos source.Pos) bool {
	for i := int(pos) - 1; i >= 0; i-- {
		switch a.text[i] {
		case ' ', '\t', '\f':
		default:
			return a.text[i] == '\n'
		}
	}
	return true
}

// sameLine tells whether no line ends between two positions.
func (a *attacher) sameLine(from, to source.Pos) bool {
	return strings.IndexByte(a.text[from:to], '\n') < 0
}

// column returns the number of bytes before pos in its line.
func (a *attacher) column(pos source.Pos) int {
	n := 0
	for i := int(pos) - 1; i >= 0 && a.text[i] != '\n'; i-- {
		n++
	}
	return n
}

// first returns where a statement begins, its decorators included.
func first(s pyast.Stmt) source.Pos {
	var decorators []pyast.Expr
	switch s := s.(type) {
	case *pyast.FunctionDef:
		decorators = s.DecoratorList
	case *pyast.AsyncFunctionDef:
		decorators = s.DecoratorList
	case *pyast.ClassDef:
		decorators = s.DecoratorList
	}
	if len(decorators) > 0 {
		return decorators[0].Bounds().Start
	}
	return s.Bounds().Start
}

// blocks returns the blocks of a compound statement in the order of the text.
func blocks(s pyast.Stmt) [][]pyast.Stmt {
	switch s := s.(type) {
	case *pyast.FunctionDef:
		return present(s.Body)
	case *pyast.AsyncFunctionDef:
		return present(s.Body)
	case *pyast.ClassDef:
		return present(s.Body)
	case *pyast.If:
		return present(s.Body, s.Orelse)
	case *pyast.For:
		return present(s.Body, s.Orelse)
	case *pyast.AsyncFor:
		return present(s.Body, s.Orelse)
	case *pyast.While:
		return present(s.Body, s.Orelse)
	case *pyast.With:
		return present(s.Body)
	case *pyast.AsyncWith:
		return present(s.Body)
	case *pyast.Try:
		return tryBlocks(s)
	case *pyast.TryStar:
		t := pyast.Try(*s)
		return tryBlocks(&t)
	case *pyast.Match:
		return caseBlocks(s)
	}
	return nil
}

func present(list ...[]pyast.Stmt) [][]pyast.Stmt {
	out := list[:0]
	for _, block := range list {
		if len(block) > 0 {
			out = append(out, block)
		}
	}
	return out
}

func tryBlocks(s *pyast.Try) [][]pyast.Stmt {
	list := [][]pyast.Stmt{s.Body}
	for _, h := range s.Handlers {
		list = append(list, h.Body)
	}
	return present(append(list, s.Orelse, s.Finalbody)...)
}

func caseBlocks(s *pyast.Match) [][]pyast.Stmt {
	var list [][]pyast.Stmt
	for _, c := range s.Cases {
		list = append(list, c.Body)
	}
	return present(list...)
}
