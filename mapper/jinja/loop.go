// This file translates loops.

package jinja

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// forLoop translates a loop. The variable loop exists where the body mentions it, as in Jinja's compiler.
func (c *compiler) forLoop(s *jinja.For) {
	if s.Recursive {
		c.fail(s.Line, diag.NoTemplateTag, "recursive loops are not translated")
	}
	c.checkLoopTarget(s)
	items := c.value(s.Iter)
	if s.Test != nil {
		items = c.where(s, items)
	}
	extended := mentions(s.Body, "loop") || scopedBlocks(s)
	if !extended && len(s.Else) == 0 {
		c.emit(c.each(s, gotree.CallOf(gotree.Sel(run, eachName(s.Target)), items), nil))
		return
	}
	loop := &local{goName: c.scope.Take("loop"), loop: true, used: true}
	c.emit(gotree.Define(gotree.CallOf(gotree.Sel(run, "Loop"), items), gotree.Ident{Name: loop.goName}))
	over := gotree.CallOf(gotree.Sel(gotree.Ident{Name: loop.goName}, map[string]string{"Each": "Items", "EachPair": "Pairs"}[eachName(s.Target)]))
	if extended {
		c.emit(c.each(s, over, loop))
	} else {
		c.emit(c.each(s, over, nil))
	}
	if len(s.Else) > 0 {
		block := c.within(func() { c.body(s.Else) })
		c.emit(&gotree.If{Cond: gotree.CallOf(gotree.Sel(gotree.Ident{Name: loop.goName}, "Empty")), Then: block})
	}
}

// checkLoopTarget fails where Jinja does: loop may not be assigned within a loop.
func (c *compiler) checkLoopTarget(s *jinja.For) {
	jinja.Exprs([]jinja.Stmt{s}, func(e jinja.Expr) bool {
		if n, ok := e.(*jinja.Name); ok && n.Ctx == "store" && n.Name == "loop" {
			c.fail(n.Line, diag.TemplateSyntax, "Can't assign to special loop variable in for-loop target")
		}
		return true
	})
}

// eachName returns which iteration suits a target: over values, or over pairs of two names.
func eachName(target jinja.Expr) string {
	if pair, ok := target.(*jinja.Tuple); ok && len(pair.Items) == 2 {
		if _, ok := pair.Items[0].(*jinja.Name); ok {
			if _, ok := pair.Items[1].(*jinja.Name); ok {
				return "EachPair"
			}
		}
	}
	return "Each"
}

// each returns the range over items with the loop's body.
func (c *compiler) each(s *jinja.For, over gotree.Expr, loop *local) gotree.Stmt {
	out := &gotree.Range{X: over}
	out.Body = c.within(func() {
		if loop != nil {
			c.frame.names["loop"] = loop
			c.frame.order = append(c.frame.order, "loop")
		}
		c.target(s, out)
		c.body(s.Body)
	})
	return out
}

// target declares the variables of a loop.
func (c *compiler) target(s *jinja.For, out *gotree.Range) {
	switch target := s.Target.(type) {
	case *jinja.Name:
		out.Key = gotree.Blank
		l := c.declare(target.Name)
		c.keep(l)
		c.fixes = append(c.fixes, func() { out.Key = readName(l) })
	case *jinja.Tuple:
		if eachName(target) == "EachPair" {
			a, b := c.declare(target.Items[0].(*jinja.Name).Name), c.declare(target.Items[1].(*jinja.Name).Name)
			out.Key, out.Value = gotree.Blank, gotree.Blank
			c.keep(a)
			c.keep(b)
			c.fixes = append(c.fixes, func() {
				out.Key, out.Value = readName(a), readName(b)
				if !a.named() && !b.named() {
					out.Key, out.Value = nil, nil
				}
			})
			return
		}
		item := gotree.Ident{Name: c.scope.Take("item")}
		out.Key = item
		c.parameter(s.Line, target, item)
	}
}

// readName returns the name of a variable, nil when nothing reads it.
func readName(l *local) gotree.Expr {
	if !l.named() {
		return gotree.Blank
	}
	return gotree.Ident{Name: l.goName}
}

// where filters what a loop runs over.
func (c *compiler) where(s *jinja.For, items gotree.Expr) gotree.Expr {
	item := gotree.Ident{Name: c.scope.Take("item")}
	block := c.within(func() {
		if n, ok := s.Target.(*jinja.Name); ok {
			l := c.declare(n.Name)
			l.goName = item.Name
		} else {
			c.parameter(s.Line, s.Target, item)
		}
		c.emit(gotree.Ret(c.cond(s.Test)))
	})
	fn := &gotree.FuncLit{Type: gotree.FuncType{
		Params:  []gotree.Param{{Names: []string{item.Name}, Type: c.views.support("Value")}},
		Results: []gotree.Param{{Type: gotree.Ident{Name: "bool"}}},
	}, Body: block}
	return gotree.CallOf(gotree.Sel(run, "Where"), items, fn)
}

// mentions reports whether a body reads a name, within nested parts too.
func mentions(body []jinja.Stmt, name string) bool {
	found := false
	jinja.Exprs(body, func(e jinja.Expr) bool {
		if n, ok := e.(*jinja.Name); ok && n.Ctx == "load" && n.Name == name {
			found = true
		}
		return !found
	})
	return found
}

// scopedBlocks reports whether a scoped block stands in a loop.
func scopedBlocks(s *jinja.For) bool {
	found := false
	jinja.Stmts([]jinja.Stmt{s}, func(s jinja.Stmt) bool {
		if b, ok := s.(*jinja.Block); ok && b.Scoped {
			found = true
		}
		return true
	})
	return found
}
