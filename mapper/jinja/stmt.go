// This file translates the statements of templates.

package jinja

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// stmts translates statements; direct says that they stand in no branch of the part that they belong to.
func (c *compiler) stmts(body []jinja.Stmt, direct bool) {
	for _, s := range body {
		c.stmt(s, direct)
	}
}

func (c *compiler) stmt(s jinja.Stmt, direct bool) {
	switch s := s.(type) {
	case *jinja.Output:
		c.output(s)
	case *jinja.If:
		c.emit(c.ifStmt(s, s.Elif))
	case *jinja.For:
		c.forLoop(s)
	case *jinja.Assign:
		c.assign(s.Line, s.Target, c.value(s.Node), direct)
	case *jinja.AssignBlock:
		c.assignBlock(s, direct)
	case *jinja.With:
		c.with(s)
	case *jinja.ExprStmt:
		c.do(c.value(s.Node))
	case *jinja.Autoescape:
		c.autoescape(s)
	case *jinja.FilterBlock:
		c.emit(c.call("PrintRaw", c.filterChain(s.Filter, c.capture(s.Body))))
	case *jinja.Macro:
		c.macro(s, direct)
	case *jinja.CallBlock:
		c.callBlock(s)
	default:
		c.inheritance(s, direct)
	}
}

// call returns t.name(args...) as a statement.
func (c *compiler) call(name string, args ...gotree.Expr) gotree.Stmt {
	return gotree.Do(gotree.CallOf(gotree.Sel(run, name), args...))
}

// do evaluates a value for what it does.
func (c *compiler) do(x gotree.Expr) { c.emit(c.call("Do", x)) }

func (c *compiler) ifStmt(s *jinja.If, elifs []*jinja.If) gotree.Stmt {
	out := &gotree.If{Cond: c.cond(s.Test), Then: c.branch(s.Body)}
	switch {
	case len(elifs) > 0:
		next := *elifs[0]
		next.Else = s.Else
		out.Else = c.ifStmt(&next, elifs[1:])
	case len(s.Else) > 0:
		if block := c.branch(s.Else); len(block.Stmts) > 0 {
			out.Else = block
		}
	}
	return out
}

// assign gives targets a value, which is a jinja.Value.
func (c *compiler) assign(line int, target jinja.Expr, x gotree.Expr, direct bool) {
	switch target := target.(type) {
	case *jinja.NSRef:
		c.emit(gotree.Do(gotree.CallOf(gotree.Sel(c.load(target.Name), "SetAttr"), gotree.Str{Value: target.Attr}, x)))
	case *jinja.Name:
		c.store(target.Name, x, direct)
	case *jinja.Tuple:
		c.unpack(line, target, x, direct)
	}
}

// store gives a name a value: in the context at the top level, as a variable elsewhere.
func (c *compiler) store(name string, x gotree.Expr, direct bool) {
	if c.frame == nil {
		c.emit(c.call("Set", gotree.Str{Value: name}, x))
		return
	}
	if l := c.frame.names[name]; l != nil {
		l.set = true
		c.emit(gotree.Set(x, gotree.Ident{Name: l.goName}))
		return
	}
	if !direct {
		c.fail(0, diag.NoTemplateTag, "the assignment to %s is not translated here", name)
	}
	l := c.declare(name)
	c.emitDefine(gotree.Define(x, gotree.Ident{Name: l.goName}), l)
}

// emitDefine emits the definition of variables, of which those that nothing reads become blanks.
func (c *compiler) emitDefine(def *gotree.Assign, locals ...*local) {
	c.emit(def)
	c.fixes = append(c.fixes, func() {
		named := false
		for i, l := range locals {
			if !l.named() {
				def.Lhs[i] = gotree.Blank
			}
			named = named || l.named()
		}
		if !named {
			def.Op = "="
		}
	})
	for _, l := range locals {
		c.keep(l)
	}
}

// unpack assigns the items of a value to several targets.
func (c *compiler) unpack(line int, target *jinja.Tuple, x gotree.Expr, direct bool) {
	if c.frame == nil {
		args := []gotree.Expr{x}
		for _, item := range target.Items {
			n, ok := item.(*jinja.Name)
			if !ok {
				c.fail(line, diag.NoTemplateTag, "an assignment to nested targets is not translated")
			}
			args = append(args, gotree.Str{Value: n.Name})
		}
		c.emit(c.call("SetUnpacked", args...))
		return
	}
	items := gotree.Ident{Name: c.scope.Take("items")}
	c.emit(gotree.Define(unpacked(x, len(target.Items)), items))
	for i, item := range target.Items {
		c.assign(line, item, index(items, i), direct)
	}
}

func (c *compiler) assignBlock(s *jinja.AssignBlock, direct bool) {
	x := c.capture(s.Body)
	if s.Filter != nil {
		x = gotree.CallOf(gotree.Sel(run, "Safe"), c.filterChain(s.Filter, x))
	}
	c.assign(s.Line, s.Target, x, direct)
}

// capture returns the text of a body as a value.
func (c *compiler) capture(body []jinja.Stmt) gotree.Expr {
	muted := c.muted
	c.muted = false
	block := c.within(func() { c.body(body) })
	c.muted = muted
	return gotree.CallOf(gotree.Sel(run, "Capture"), c.runFunc(block))
}

// runFunc returns func(t *jinja.Run) { block }.
func (c *compiler) runFunc(block *gotree.Block) gotree.Expr {
	return &gotree.FuncLit{Type: gotree.FuncType{Params: []gotree.Param{c.runParam()}}, Body: block}
}

func (c *compiler) runParam() gotree.Param {
	return gotree.Param{Names: []string{run.Name}, Type: gotree.Ptr(c.views.support("Run"))}
}

func (c *compiler) with(s *jinja.With) {
	values := make([]gotree.Expr, len(s.Values))
	for i, e := range s.Values {
		values[i] = c.value(e)
	}
	block := c.within(func() {
		for i, target := range s.Targets {
			c.parameter(s.Line, target, values[i])
		}
		c.body(s.Body)
	})
	c.emit(block)
}

// parameter declares a target in the innermost frame with a value. The values of several are all read before.
func (c *compiler) parameter(line int, target jinja.Expr, x gotree.Expr) {
	switch target := target.(type) {
	case *jinja.Name:
		l := c.declare(target.Name)
		c.emitDefine(gotree.Define(x, gotree.Ident{Name: l.goName}), l)
	case *jinja.Tuple:
		items := gotree.Ident{Name: c.scope.Take("items")}
		c.emit(gotree.Define(unpacked(x, len(target.Items)), items))
		for i, item := range target.Items {
			c.parameter(line, item, index(items, i))
		}
	default:
		c.fail(line, diag.NoTemplateTag, "this target is not translated")
	}
}

func unpacked(x gotree.Expr, n int) gotree.Expr {
	return gotree.CallOf(gotree.Sel(x, "Unpack"), number(n))
}

func index(x gotree.Expr, i int) gotree.Expr {
	return &gotree.Index{X: x, Indices: []gotree.Expr{number(i)}}
}

func (c *compiler) autoescape(s *jinja.Autoescape) {
	on, ok := s.Value.(*jinja.Const)
	if !ok || on.Kind != jinja.ConstBool {
		c.fail(s.Line, diag.NoTemplateTag, "autoescape with a value that is not constant is not translated")
	}
	before := c.escape
	c.escape = on.Text == "True"
	block := c.within(func() { c.body(s.Body) })
	name := "false"
	if c.escape {
		name = "true"
	}
	c.escape = before
	c.emit(c.call("Autoescape", gotree.Ident{Name: name}, &gotree.FuncLit{Body: block}))
}
