// This file translates macros and call blocks.

package jinja

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

// macro gives a name a macro. Those of the top level become functions of their own.
func (c *compiler) macro(s *jinja.Macro, direct bool) {
	body := c.macroBody(s.Line, s.Args, s.Defaults, s.Body)
	var fn gotree.Expr = &gotree.FuncLit{Type: c.macroType(), Body: body}
	if c.frame == nil {
		name := c.views.taken.Take(c.one.goName + gotree.GoName(s.Name, true))
		fn = gotree.Ident{Name: name}
		c.one.decls = append(c.one.decls, &gotree.Func{
			Doc: name + " is the macro " + s.Name + ".", Name: name, Type: c.macroType(), Body: body,
		})
	}
	c.store(s.Name, c.macroValue(s.Name, s.Args, s.Body, fn), direct)
}

func (c *compiler) macroType() gotree.FuncType {
	return gotree.FuncType{Params: []gotree.Param{c.runParam(), {Names: []string{"args"}, Type: gotree.Ptr(c.views.support("Args"))}}}
}

// macroValue returns t.Macro(jinja.Macro{...}).
func (c *compiler) macroValue(name string, params []*jinja.Name, body []jinja.Stmt, fn gotree.Expr) gotree.Expr {
	lit := &gotree.Composite{Type: c.views.support("Macro")}
	field := func(key string, x gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: key}, Value: x})
	}
	field("Name", gotree.Str{Value: name})
	if len(params) > 0 {
		list := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
		for _, p := range params {
			list.Elts = append(list.Elts, gotree.Element{Value: gotree.Str{Value: p.Name}})
		}
		field("Params", list)
	}
	field("Body", fn)
	for _, special := range []struct{ name, field string }{{"caller", "Caller"}, {"kwargs", "Kwargs"}, {"varargs", "Varargs"}} {
		if mentions(body, special.name) && !hasParam(params, special.name) {
			field(special.field, gotree.True)
		}
	}
	return gotree.CallOf(gotree.Sel(run, "Macro"), lit)
}

func hasParam(params []*jinja.Name, name string) bool {
	for _, p := range params {
		if p.Name == name {
			return true
		}
	}
	return false
}

// macroBody translates the body of a macro, its parameters first.
func (c *compiler) macroBody(line int, params []*jinja.Name, defaults []jinja.Expr, body []jinja.Stmt) *gotree.Block {
	if hasParam(params, "caller") {
		c.fail(line, diag.NoTemplateTag, "a macro with a parameter caller is not translated")
	}
	muted := c.muted
	c.muted = false
	defer func() { c.muted = muted }()
	scope := c.scope
	c.scope = gotree.NewScope(scope, "args")
	defer func() { c.scope = scope }()
	return c.within(func() {
		for i, p := range params {
			x := c.argument(p.Name, i-(len(params)-len(defaults)), defaults)
			l := c.declare(p.Name)
			c.emitDefine(gotree.Define(x, gotree.Ident{Name: l.goName}), l)
		}
		for _, special := range []string{"caller", "kwargs", "varargs"} {
			if mentions(body, special) && !hasParam(params, special) {
				x := gotree.CallOf(gotree.Sel(gotree.Ident{Name: "args"}, "Get"), gotree.Str{Value: special})
				l := c.declare(special)
				c.emitDefine(gotree.Define(x, gotree.Ident{Name: l.goName}), l)
			}
		}
		c.body(body)
	})
}

// argument reads one argument of a macro; at is the place of its default.
func (c *compiler) argument(name string, at int, defaults []jinja.Expr) gotree.Expr {
	args, key := gotree.Ident{Name: "args"}, gotree.Str{Value: name}
	if at < 0 {
		return gotree.CallOf(gotree.Sel(args, "Get"), key)
	}
	if k, ok := defaults[at].(*jinja.Const); ok {
		return gotree.CallOf(gotree.Sel(args, "Or"), key, c.any(k))
	}
	return gotree.CallOf(gotree.Sel(args, "OrElse"), key, c.later(defaults[at]))
}

// callBlock translates a call that is given its body as caller.
func (c *compiler) callBlock(s *jinja.CallBlock) {
	body := c.macroBody(s.Line, s.Args, s.Defaults, s.Body)
	caller := c.macroValue("caller", s.Args, s.Body, &gotree.FuncLit{Type: c.macroType(), Body: body})
	x, _ := c.callExpr(s.Call)
	call, ok := x.(*gotree.Call)
	if !ok {
		c.fail(s.Line, diag.NoTemplateTag, "this call block is not translated")
	}
	call.Args = append(call.Args, gotree.CallOf(c.views.support("Kw"), gotree.Str{Value: "caller"}, caller))
	c.emit(c.call("PrintRaw", call))
}
