// This file translates render_template and render_template_string.

package rewrite

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Render translates the rendering of a template: its name or text is constant, its values are keywords.
//
//	render_template("post.html", post=post)  =>  web.RenderTemplate(c, "post.html", "post", post)
func (t *translator) Render(call *pyast.Call, text bool) rule.Value {
	if len(call.Args) != 1 || t.u.pages == nil {
		t.Fail(call, diag.NoTemplate, "this form of rendering a template is not translated")
	}
	var given []string
	var operands []pyast.Expr
	for _, k := range call.Keywords {
		if k.Arg == "" {
			t.Fail(call, diag.NoTemplate, "values for a template in ** are not translated")
		}
		if why := t.u.pages.Readable(t.TypeOf(k.Value)); why != "" {
			t.Fail(k.Value, diag.NoTemplateValue, "the template is given %s, %s", k.Arg, why)
		}
		given, operands = append(given, k.Arg), append(operands, k.Value)
	}
	name := t.templateName(call.Args[0], given, text, func(template string) { t.showAll(call, template) })
	wants := make([]string, len(operands))
	for i := range wants {
		wants[i] = "any"
	}
	out := &gotree.Call{Fn: t.qual("web", "RenderTemplate"), Args: []gotree.Expr{t.context(), name}}
	for i, v := range t.several(operands, wants) {
		out.Args = append(out.Args, gotree.Str{Value: given[i]}, v.X)
	}
	return rule.Value{X: out, Type: "string", Fails: true}
}

// showAll makes the objects that a template is given readable for it.
func (t *translator) showAll(call *pyast.Call, template string) {
	m := t.u.pages.Mentions(template)
	t.touchShown(call, m)
	for _, k := range call.Keywords {
		s := &showing{t: t, node: k.Value, name: k.Arg, m: m, seen: map[*ir.Class]bool{}}
		s.show(t.TypeOf(k.Value))
	}
	for _, around := range t.u.pages.Around(m) {
		s := &showing{t: t, node: call, name: "what every template gets", m: m, seen: map[*ir.Class]bool{}}
		s.show(around)
	}
}

// templateName translates the name of a template, a constant or an inline if between constants, and hands each to used.
func (t *translator) templateName(e pyast.Expr, given []string, text bool, used func(template string)) gotree.Expr {
	if cond, ok := e.(*pyast.IfExp); ok && !text {
		then, otherwise := t.templateName(cond.Body, given, text, used), t.templateName(cond.Orelse, given, text, used)
		name := gotree.Ident{Name: t.scope.Take("name")}
		test := t.condition(cond.Test)
		t.emit(gotree.Define(otherwise, name))
		t.emit(&gotree.If{Cond: test.X, Then: &gotree.Block{Stmts: []gotree.Stmt{gotree.Set(then, name)}}})
		return name
	}
	known := t.Const(e)
	if known == nil || known.Kind != ir.ConstStr {
		t.Fail(e, diag.NoTemplate, "the template is known only at run time")
	}
	name := known.Text
	var conditions []string
	var failure *Failure
	if text {
		name, conditions, failure = t.u.pages.Text(t.py, e, known.Text, given)
	} else {
		conditions, failure = t.u.pages.Page(name, given)
	}
	if failure != nil {
		t.Fail(e, failure.Code, "%s", failure.Message)
	}
	for _, c := range conditions {
		t.Require(c)
	}
	used(name)
	return gotree.Str{Value: name}
}

// usedByPages reports whether templates use a function, from a package of their own: as a filter, a test, or as
// what gives them names.
func (u *Unit) usedByPages(fn *ir.Func) bool {
	return slices.ContainsFunc(u.App.Hooks, func(h *ir.Hook) bool {
		return h.Func == fn && (h.Kind == ir.TemplateFilter || h.Kind == ir.ContextProcessor)
	})
}
