// This file translates filters and tests.

package jinja

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/jinja"
)

func (c *compiler) filter(e *jinja.Filter) gotree.Expr { return c.filtered(e, c.value(e.Node)) }

// filterChain applies filters without a value of their own to x.
func (c *compiler) filterChain(e *jinja.Filter, x gotree.Expr) gotree.Expr {
	if inner, ok := e.Node.(*jinja.Filter); ok {
		x = c.filterChain(inner, x)
	}
	return c.filtered(e, x)
}

// filtered applies one filter to x.
func (c *compiler) filtered(e *jinja.Filter, x gotree.Expr) gotree.Expr {
	if own, known := c.views.opt.Filters[e.Name]; known {
		return c.own(own, "Filter", e.Line, e.Name, x, e.Args)
	}
	switch e.Name {
	case "map":
		return c.mapped(e, x)
	case "select", "reject", "selectattr", "rejectattr":
		return c.selected(e, x)
	}
	f, ok := filters[e.Name]
	if !ok {
		c.unknown(e.Line, "filter", e.Name)
	}
	return gotree.CallOf(gotree.Sel(x, f.method), c.bind(e.Line, e.Name, f, e.Args)...)
}

// unknown fails for a filter or test without translation.
func (c *compiler) unknown(line int, what, name string) {
	if unsupported[name] {
		c.fail(line, diag.NoTemplateFilter, "the %s %s has no translation", what, name)
	}
	c.fail(line, diag.NoTemplateFilter, "the %s %s is not known", what, name)
}

// own applies a filter or test of the app's own.
func (c *compiler) own(own *Own, method string, line int, name string, x gotree.Expr, a jinja.Args) gotree.Expr {
	if len(a.Kwargs) > 0 || a.DynArgs != nil || a.DynKwargs != nil {
		c.fail(line, diag.NoTemplateFilter, "keywords of the app's own filter %s are not translated", name)
	}
	if own == nil {
		c.fail(line, diag.NoTemplateFilter, "the app's own filter or test %s has no translation", name)
	}
	missing := own.Params - 1 - len(a.Args)
	if missing < 0 || missing > len(own.Defaults) {
		c.fail(line, diag.NoTemplateFilter, "%s does not take these arguments", name)
	}
	args := append([]gotree.Expr{gotree.Str{Value: name}}, c.arguments(a)...)
	args = append(args, own.Defaults[len(own.Defaults)-missing:]...)
	return gotree.CallOf(gotree.Sel(x, method), args...)
}

// bind puts arguments into the order of a form's parameters.
func (c *compiler) bind(line int, name string, f form, a jinja.Args) []gotree.Expr {
	if f.params == "*" {
		return c.arguments(a)
	}
	params := strings.Fields(f.params)
	if a.DynArgs != nil || a.DynKwargs != nil || len(a.Args) > len(params) {
		c.fail(line, diag.NoTemplateFilter, "these arguments of %s are not translated", name)
	}
	out := c.arguments(jinja.Args{Args: a.Args})
	given := map[string]jinja.Expr{}
	for _, k := range a.Kwargs {
		given[k.Key] = k.Value
	}
	for i, param := range params {
		param, fallback, optional := strings.Cut(param, "=")
		e := given[param]
		delete(given, param)
		switch {
		case i < len(a.Args) && e == nil:
		case e != nil && i >= len(a.Args):
			out = append(out, c.any(e))
		case optional && len(given) > 0 && i >= len(a.Args):
			out = append(out, fallbackExpr(fallback))
		case optional && e == nil:
		default:
			c.fail(line, diag.NoTemplateFilter, "%s does not take these arguments", name)
		}
	}
	for key := range given {
		c.fail(line, diag.NoTemplateFilter, "%s has no parameter %s", name, key)
	}
	return out
}

// fallbackExpr spells a default of the table.
func fallbackExpr(text string) gotree.Expr {
	if s, err := strconv.Unquote(text); err == nil {
		return gotree.Str{Value: s}
	}
	if text[0] >= '0' && text[0] <= '9' {
		return gotree.Num{Text: text}
	}
	return gotree.Ident{Name: text}
}

// itemFunc returns func(item jinja.Value) result { return body(item) }.
func (c *compiler) itemFunc(result string, body func(item gotree.Expr) gotree.Expr) gotree.Expr {
	item := gotree.Ident{Name: c.scope.Take("item")}
	return &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{item.Name}, Type: c.views.support("Value")}},
			Results: []gotree.Param{{Type: gotree.Ident{Name: result}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(body(item))}},
	}
}

// mapped translates the filter map, with an attribute or with the name of a filter.
func (c *compiler) mapped(e *jinja.Filter, x gotree.Expr) gotree.Expr {
	if len(e.Args.Args) == 0 {
		return gotree.CallOf(gotree.Sel(x, "MapAttr"), c.bind(e.Line, "map", form{"", "attribute default=nil"}, e.Args)...)
	}
	name, ok := e.Args.Args[0].(*jinja.Const)
	if !ok || name.Kind != jinja.ConstStr {
		c.fail(e.Line, diag.NoTemplateFilter, "map with a filter that is not constant is not translated")
	}
	inner := &jinja.Filter{Line: e.Line, Name: name.Text, Args: e.Args}
	inner.Args.Args = e.Args.Args[1:]
	return gotree.CallOf(gotree.Sel(x, "Map"), c.itemFunc("any", func(item gotree.Expr) gotree.Expr { return c.filtered(inner, item) }))
}

// selecting are the methods of the filters that select.
var selecting = map[string]string{"select": "Select", "reject": "Reject", "selectattr": "SelectAttr", "rejectattr": "RejectAttr"}

func (c *compiler) selected(e *jinja.Filter, x gotree.Expr) gotree.Expr {
	args, out := e.Args.Args, gotree.CallOf(gotree.Sel(x, selecting[e.Name]))
	if strings.HasSuffix(e.Name, "attr") {
		if len(args) == 0 {
			c.fail(e.Line, diag.NoTemplateFilter, "%s needs the name of an attribute", e.Name)
		}
		out.Args, args = append(out.Args, c.any(args[0])), args[1:]
	}
	if len(args) == 0 {
		out.Args = append(out.Args, gotree.Sel(c.views.support("Value"), "Truth"))
		return out
	}
	name, ok := args[0].(*jinja.Const)
	if !ok || name.Kind != jinja.ConstStr {
		c.fail(e.Line, diag.NoTemplateFilter, "%s with a test that is not constant is not translated", e.Name)
	}
	inner := &jinja.Test{Line: e.Line, Name: name.Text, Args: e.Args}
	inner.Args.Args = args[1:]
	out.Args = append(out.Args, c.itemFunc("bool", func(item gotree.Expr) gotree.Expr { return c.tested(inner, item) }))
	return out
}

func (c *compiler) test(e *jinja.Test) gotree.Expr {
	if n, ok := e.Node.(*jinja.Name); ok && (e.Name == "defined" || e.Name == "undefined") && c.find(n.Name) == nil {
		switch n.Name {
		case "request", "config":
			if !c.assigned(n.Name) {
				return gotree.Ident{Name: strconv.FormatBool(e.Name == "defined")}
			}
		}
	}
	return c.tested(e, c.value(e.Node))
}

// tested applies one test to x.
func (c *compiler) tested(e *jinja.Test, x gotree.Expr) gotree.Expr {
	if own, known := c.views.opt.Tests[e.Name]; known {
		return c.own(own, "Test", e.Line, e.Name, x, e.Args)
	}
	f, ok := tests[e.Name]
	if !ok {
		c.unknown(e.Line, "test", e.Name)
	}
	return gotree.CallOf(gotree.Sel(x, f.method), c.bind(e.Line, e.Name, f, e.Args)...)
}
