// This file reads the variables of URLs whose type depends on the rule that matched.

package rewrite

import (
	"regexp"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// plainVariable finds a variable of a rule that is a text or a number, with its converter.
var plainVariable = regexp.MustCompile(`<(?:(?:string|default|path|any|int|float)(?:\(.*?\))?:)?([a-zA-Z_][a-zA-Z0-9_]*)>`)

// variedParam declares a parameter of a view that is a text under one rule and a number, or None, under another; it reports
// whether it is one.
//
//	@app.route("/x/<int:v>")       v := web.AnyParam(c, "v")
//	@app.route("/x/<v>")      =>
func (t *translator) variedParam(s *ir.Symbol) bool {
	if strip(s.Type) != ir.Type(ir.Any) || t.u.App.Kind == "fastapi" || !t.variesPlainly(s.Name) {
		return false
	}
	text := gotree.Str{Value: s.Name}
	v := gotree.CallOf(t.qual("web", "AnyParam"), t.context(), text)
	if !t.alwaysGiven(s.Name) {
		fallback, ok := t.paramDefault(s.Name).(*pyast.Constant)
		if !ok {
			return false
		}
		v = gotree.CallOf(t.qual("web", "AnyParamOr"), t.context(), text, t.dynamic(t.constant(fallback, "any")).X)
	}
	name := t.scope.GoName(s.Name, false)
	t.vars[s] = &variable{symbol: s, name: name, goType: "any", declared: true}
	t.emit(gotree.Define(v, gotree.Ident{Name: name}))
	return true
}

// variesPlainly reports whether every rule that gives a variable gives it by a converter for texts or numbers, or as a default.
func (t *translator) variesPlainly(name string) bool {
	for _, r := range t.u.App.Routes {
		if !t.answersRoute(r) || !variableIn(r.Rule, name) {
			continue
		}
		plain := false
		for _, match := range plainVariable.FindAllStringSubmatch(r.Rule, -1) {
			plain = plain || match[1] == name
		}
		if !plain {
			return false
		}
	}
	return true
}
