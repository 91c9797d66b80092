// This file prints statements.

package printer

import (
	"slices"

	"github.com/dave/jennifer/jen"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
)

// assignOps are Go's assignment operators.
var assignOps = []string{"=", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&^="}

// block prints { stmts }; a nil block is empty.
func (p *printer) block(b *gotree.Block) *jen.Statement {
	if b == nil {
		return jen.Block()
	}
	return jen.Block(p.stmts(b.Stmts)...)
}

// stmts prints statements; a trailing comment joins the statement before it.
func (p *printer) stmts(list []gotree.Stmt) []jen.Code {
	var out []jen.Code
	for _, s := range list {
		switch s := gotree.Node(s).(type) {
		case nil:
		case *gotree.Trailing:
			out = trail(out, sink.TrailingComment(s.Text))
		case *gotree.Comment:
			if text := sink.Comment(s.Text); text != "" {
				out = append(out, jen.Comment(text))
			}
		case gotree.BlankLine:
			out = append(out, jen.Empty())
		case gotree.Stmt:
			out = append(out, p.stmt(s))
		}
	}
	return out
}

// trail puts a comment behind the last statement, or on a line of its own where there is none.
func trail(out []jen.Code, text string) []jen.Code {
	switch {
	case text == "":
	case len(out) == 0:
		out = append(out, jen.Comment(text))
	default:
		out[len(out)-1] = jen.Add(out[len(out)-1]).Comment(text)
	}
	return out
}

// stmt prints one statement that is neither comment nor blank line.
func (p *printer) stmt(s gotree.Stmt) *jen.Statement {
	switch s := s.(type) {
	case *gotree.Block:
		return p.block(s)
	case *gotree.If:
		return p.ifStmt(s)
	case *gotree.For:
		return p.forStmt(s)
	case *gotree.Range:
		return p.rangeStmt(s)
	case *gotree.Switch:
		return p.switchStmt(s)
	case *gotree.VarStmt:
		return jen.Var().Add(p.spec(s.Names, s.Type, s.Values))
	case *gotree.Return:
		return jen.Return(p.exprs(s.Results)...)
	case *gotree.Branch:
		return branch(s)
	case *gotree.Labeled:
		return jen.Id(sink.Ident(s.Label)).Op(":").Line().Add(p.stmt(s.Stmt))
	case *gotree.Defer:
		return jen.Defer().Add(p.expr(s.Call))
	case *gotree.Go:
		return jen.Go().Add(p.expr(s.Call))
	case *gotree.ExprStmt, *gotree.Assign, *gotree.IncDec, *gotree.Send:
		return p.simple(s, false)
	case *gotree.Comment, *gotree.Trailing, gotree.BlankLine:
	}
	return jen.Null()
}

// simple prints a statement that may also stand in a header.
func (p *printer) simple(s gotree.Node, header bool) *jen.Statement {
	switch s := s.(type) {
	case *gotree.ExprStmt:
		return p.exprIn(s.X, header)
	case *gotree.Assign:
		op := s.Op
		if !slices.Contains(assignOps, op) {
			op = "="
		}
		return jen.List(p.exprsIn(s.Lhs, header)...).Op(op).List(p.exprsIn(s.Rhs, header)...)
	case *gotree.IncDec:
		if s.Op == "--" {
			return p.exprIn(s.X, header).Op("--")
		}
		return p.exprIn(s.X, header).Op("++")
	case *gotree.Send:
		return p.exprIn(s.Chan, header).Op("<-").Add(p.exprIn(s.Value, header))
	}
	return jen.Null()
}

// header prints the init statement of a header with its semicolon, nothing for nil.
func (p *printer) header(init gotree.Stmt) *jen.Statement {
	if init == nil {
		return jen.Null()
	}
	return p.simple(init, true).Op(";")
}

func (p *printer) ifStmt(s *gotree.If) *jen.Statement {
	out := jen.If(p.header(s.Init).Add(p.exprIn(s.Cond, true))).Add(p.block(s.Then))
	switch other := gotree.Node(s.Else).(type) {
	case nil:
	case *gotree.If:
		out.Else().Add(p.ifStmt(other))
	case *gotree.Block:
		if other != nil {
			out.Else().Add(p.block(other))
		}
	case gotree.Stmt:
		out.Else().Block(p.stmts([]gotree.Stmt{other})...)
	}
	return out
}

func (p *printer) forStmt(s *gotree.For) *jen.Statement {
	if s.Init == nil && s.Post == nil {
		return jen.For(p.exprIn(s.Cond, true)).Add(p.block(s.Body))
	}
	header := jen.Add(p.exprIn(s.Cond, true)).Op(";")
	if s.Post != nil {
		header.Add(p.simple(s.Post, true))
	}
	if s.Init == nil {
		header = jen.Op(";").Add(header)
	}
	return jen.For(p.header(s.Init).Add(header)).Add(p.block(s.Body))
}

func (p *printer) rangeStmt(s *gotree.Range) *jen.Statement {
	var vars []jen.Code
	switch {
	case s.Value != nil && s.Key != nil:
		vars = p.exprsIn([]gotree.Expr{s.Key, s.Value}, true)
	case s.Value != nil:
		vars = p.exprsIn([]gotree.Expr{gotree.Blank, s.Value}, true)
	case s.Key != nil:
		vars = p.exprsIn([]gotree.Expr{s.Key}, true)
	}
	header := jen.Range().Add(p.exprIn(s.X, true))
	if len(vars) > 0 {
		header = jen.List(vars...).Op(":=").Add(header)
	}
	return jen.For(header).Add(p.block(s.Body))
}

func (p *printer) switchStmt(s *gotree.Switch) *jen.Statement {
	header := p.header(s.Init)
	if s.Bind != "" {
		header.Id(sink.Ident(s.Bind)).Op(":=")
	}
	if s.Tag != nil {
		header.Add(p.exprIn(s.Tag, true))
	}
	var cases []jen.Code
	for _, c := range s.Cases {
		if len(c.Values) == 0 {
			cases = append(cases, jen.Default().Block(p.stmts(c.Body)...))
			continue
		}
		cases = append(cases, jen.Case(p.exprs(c.Values)...).Block(p.stmts(c.Body)...))
	}
	return jen.Switch(header).Block(cases...)
}

// branch prints break, continue or fallthrough.
func branch(s *gotree.Branch) *jen.Statement {
	out := jen.Break()
	switch s.Keyword {
	case "continue":
		out = jen.Continue()
	case "fallthrough":
		return jen.Fallthrough()
	}
	if s.Label != "" {
		out.Id(sink.Ident(s.Label))
	}
	return out
}

// spec prints names, type and values of a variable or constant.
func (p *printer) spec(names []string, typ gotree.Expr, values []gotree.Expr) *jen.Statement {
	out := idents(names).Add(p.expr(typ))
	if len(values) > 0 {
		out.Op("=").List(p.exprs(values)...)
	}
	return out
}
