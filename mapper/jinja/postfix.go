// This file translates names, attributes, items and calls.

package jinja

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// name translates a variable; what only certain attributes of are known may not stand alone.
func (c *compiler) name(e *jinja.Name) (gotree.Expr, kind) {
	if c.find(e.Name) == nil {
		switch e.Name {
		case "request", "config", "lipsum", "self", "super":
			if !c.assigned(e.Name) {
				c.fail(e.Line, diag.NoTemplateName, "%s by itself is not translated", e.Name)
			}
		}
		c.free(e.Name, e.Line)
	}
	return c.load(e.Name), value
}

// free notes a name that the template takes from its context.
func (c *compiler) free(name string, line int) {
	if c.one.free[name] == 0 && !c.assigned(name) {
		c.one.free[name] = max(line, 1)
	}
}

// assigned reports whether the template's top level gives a name.
func (c *compiler) assigned(name string) bool {
	found := false
	jinja.Stmts(c.one.tree.Body, func(s jinja.Stmt) bool {
		for _, n := range stores(s) {
			found = found || n == name
		}
		_, branch := s.(*jinja.If)
		return branch
	})
	return found
}

// isLoop returns the variable loop when e names it.
func (c *compiler) isLoop(e jinja.Expr) *local {
	if n, ok := e.(*jinja.Name); ok {
		if l := c.find(n.Name); l != nil && l.loop {
			return l
		}
	}
	return nil
}

// global reports whether e names one of Flask's objects and not a variable.
func (c *compiler) global(e jinja.Expr, name string) bool {
	n, ok := e.(*jinja.Name)
	return ok && n.Name == name && c.find(name) == nil && !c.assigned(name)
}

func (c *compiler) getattr(e *jinja.Getattr) (gotree.Expr, kind) {
	if l := c.isLoop(e.Node); l != nil {
		if field, ok := loopFields[e.Attr]; ok {
			l.used = true
			return gotree.CallOf(gotree.Sel(gotree.Ident{Name: l.goName}, field.method)), field.kind
		}
	}
	if c.global(e.Node, "config") {
		if c.unset(e.Attr) {
			return gotree.CallOf(gotree.Sel(run, "Undefined"), gotree.Str{Value: e.Attr}), value
		}
		return c.config(e.Line, e.Attr), plain
	}
	return gotree.CallOf(gotree.Sel(c.object(e.Node, e.Attr), "Attr"), gotree.Str{Value: e.Attr}), value
}

// object translates what an attribute is read of; of the request only some are known.
func (c *compiler) object(e jinja.Expr, attr string) gotree.Expr {
	if !c.global(e, "request") {
		return c.value(e)
	}
	if !c.views.opt.Request[attr] {
		c.fail(jinja.LineOf(e), diag.NoTemplateName, "request.%s has no translation in templates", attr)
	}
	c.free("request", jinja.LineOf(e))
	return c.load("request")
}

// unset reports whether the app's configuration certainly lacks a key.
func (c *compiler) unset(key string) bool { return c.views.opt.Unset != nil && c.views.opt.Unset(key) }

// config returns a constant of the app's configuration.
func (c *compiler) config(line int, key string) gotree.Expr {
	if c.views.opt.Config != nil {
		if x, ok := c.views.opt.Config(key); ok {
			return x
		}
	}
	c.fail(line, diag.NoTemplateName, "config.%s is not a constant that may be copied", key)
	return nil
}

func (c *compiler) getitem(e *jinja.Getitem) gotree.Expr {
	if key, ok := e.Arg.(*jinja.Const); ok && key.Kind == jinja.ConstStr {
		if c.global(e.Node, "config") {
			if c.unset(key.Text) {
				return gotree.CallOf(gotree.Sel(run, "Undefined"), gotree.Str{Value: key.Text})
			}
			return gotree.CallOf(gotree.Sel(run, "Value"), c.config(e.Line, key.Text))
		}
		if c.global(e.Node, "request") {
			return gotree.CallOf(gotree.Sel(c.object(e.Node, key.Text), "Item"), gotree.Str{Value: key.Text})
		}
	}
	x := c.value(e.Node)
	if s, ok := e.Arg.(*jinja.Slice); ok {
		bounds := []gotree.Expr{gotree.Nil, gotree.Nil, gotree.Nil}
		for i, bound := range []jinja.Expr{s.Start, s.Stop, s.Step} {
			if bound != nil {
				bounds[i] = c.any(bound)
			}
		}
		return gotree.CallOf(gotree.Sel(x, "Slice"), bounds...)
	}
	return gotree.CallOf(gotree.Sel(x, "Item"), c.any(e.Arg))
}

// arguments translates the arguments of a call.
func (c *compiler) arguments(a jinja.Args) []gotree.Expr {
	var out []gotree.Expr
	for _, e := range a.Args {
		out = append(out, c.any(e))
	}
	for _, k := range a.Kwargs {
		out = append(out, gotree.CallOf(c.views.support("Kw"), gotree.Str{Value: k.Key}, c.any(k.Value)))
	}
	if a.DynArgs != nil {
		out = append(out, gotree.CallOf(c.views.support("Star"), c.value(a.DynArgs)))
	}
	if a.DynKwargs != nil {
		out = append(out, gotree.CallOf(c.views.support("StarStar"), c.value(a.DynKwargs)))
	}
	return out
}

// callExpr translates a call: of super, of another block, of loop, of a method, or of a value.
func (c *compiler) callExpr(e *jinja.Call) (gotree.Expr, kind) {
	if n, ok := e.Node.(*jinja.Name); ok && n.Name == "super" && c.find("super") == nil && c.inBlock != "" {
		return gotree.CallOf(gotree.Sel(run, "Super")), value
	}
	if l := c.isLoop(e.Node); l != nil {
		c.fail(e.Line, diag.NoTemplateTag, "recursive loops are not translated")
	}
	attr, ok := e.Node.(*jinja.Getattr)
	if !ok {
		return gotree.CallOf(gotree.Sel(c.value(e.Node), "Call"), c.arguments(e.Args)...), value
	}
	if c.global(attr.Node, "self") && len(e.Args.Args) == 0 {
		return gotree.CallOf(gotree.Sel(run, "Self"), gotree.Str{Value: attr.Attr}), value
	}
	if l := c.isLoop(attr.Node); l != nil {
		if method, ok := loopCalls[attr.Attr]; ok {
			l.used = true
			return gotree.CallOf(gotree.Sel(gotree.Ident{Name: l.goName}, method.method), c.arguments(e.Args)...), method.kind
		}
	}
	if c.global(attr.Node, "config") {
		return c.configGet(e, attr), plain
	}
	args := append([]gotree.Expr{gotree.Str{Value: attr.Attr}}, c.arguments(e.Args)...)
	return gotree.CallOf(gotree.Sel(c.object(attr.Node, attr.Attr), "Method"), args...), value
}

// configGet translates config.get(key) and config.get(key, fallback).
func (c *compiler) configGet(e *jinja.Call, attr *jinja.Getattr) gotree.Expr {
	if attr.Attr == "get" && len(e.Args.Args) > 0 && len(e.Args.Args) < 3 && len(e.Args.Kwargs) == 0 && e.Args.DynArgs == nil && e.Args.DynKwargs == nil {
		if key, ok := e.Args.Args[0].(*jinja.Const); ok && key.Kind == jinja.ConstStr {
			if !c.unset(key.Text) {
				return c.config(e.Line, key.Text)
			}
			if len(e.Args.Args) == 1 {
				return gotree.Nil
			}
			return c.any(e.Args.Args[1])
		}
	}
	c.fail(e.Line, diag.NoTemplateName, "config.%s() is not translated", attr.Attr)
	return nil
}
