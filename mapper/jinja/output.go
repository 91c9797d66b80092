// This file translates what templates write.

package jinja

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// output writes static text and values.
func (c *compiler) output(s *jinja.Output) {
	for _, e := range s.Nodes {
		switch e := e.(type) {
		case *jinja.TemplateData:
			if !c.muted {
				c.text(e.Data)
			}
		default:
			c.print(e)
		}
	}
}

// text writes static text, together with the text right before it.
func (c *compiler) text(s string) {
	if n := len(c.block.Stmts); n > 0 {
		if before, ok := textOf(c.block.Stmts[n-1]); ok {
			s = before + s
			c.block.Stmts = c.block.Stmts[:n-1]
		}
	}
	raw := strings.Count(s, "\n") > 1 || strings.Contains(s, `"`)
	c.emit(c.call("Text", gotree.Str{Value: s, Raw: raw && !strings.Contains(s, "`") && !strings.Contains(s, "\r")}))
}

// textOf returns the text that a statement writes, when it writes static text.
func textOf(s gotree.Stmt) (string, bool) {
	x, ok := s.(*gotree.ExprStmt)
	if !ok {
		return "", false
	}
	call, ok := x.X.(*gotree.Call)
	if !ok || len(call.Args) != 1 {
		return "", false
	}
	if sel, ok := call.Fn.(*gotree.Selector); !ok || sel.Sel != "Text" || sel.X != gotree.Expr(run) {
		return "", false
	}
	str, ok := call.Args[0].(gotree.Str)
	return str.Value, ok
}

// print writes a value; an inline if becomes an if. Behind extends nothing is written and nothing evaluated.
func (c *compiler) print(e jinja.Expr) {
	if c.muted {
		return
	}
	if cond, ok := e.(*jinja.CondExpr); ok {
		out := &gotree.If{Cond: c.cond(cond.Test), Then: c.printed(cond.Expr1)}
		if cond.Expr2 != nil {
			out.Else = c.printed(cond.Expr2)
			if block := out.Else.(*gotree.Block); len(block.Stmts) == 0 {
				out.Else = nil
			}
		}
		c.emit(out)
		return
	}
	if k, ok := e.(*jinja.Const); ok && k.Kind == jinja.ConstStr {
		c.constant(k.Text)
		return
	}
	name := "Print"
	if !c.escape {
		name = "PrintRaw"
	}
	x, _ := c.expr(e)
	c.emit(c.call(name, x))
}

var htmlEscapes = strings.NewReplacer("&", "&amp;", ">", "&gt;", "<", "&lt;", "'", "&#39;", `"`, "&#34;")

// constant writes a literal.
func (c *compiler) constant(s string) {
	if c.escape {
		s = htmlEscapes.Replace(s)
	}
	if s != "" {
		c.text(s)
	}
}

// printed returns the block that writes a value.
func (c *compiler) printed(e jinja.Expr) *gotree.Block {
	block := c.block
	c.block = &gotree.Block{}
	c.print(e)
	inner := c.block
	c.block = block
	return inner
}
