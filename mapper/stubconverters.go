// This file lets stubs get the requests of rules with converters that have no translation: under a name of its own, such a
// converter takes at least what Werkzeug's would, so that no other rule answers in its place.

package mapper

import (
	"cmp"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/web"
)

// openRegex matches any text, an empty one too.
const openRegex = `(?s:.*)`

// ruleText returns a rule for the runtime, where each converter without a translation, whose routes are stubs, is that of
// stubConverters.
func (m *project) ruleText(text string) string {
	if m.isFastAPI() {
		return text
	}
	return variablePattern.ReplaceAllStringFunc(text, func(variable string) string {
		match := variablePattern.FindStringSubmatch(variable)
		if m.converts(match[1], match[2]) {
			return variable
		}
		return "<" + openName(match[1]) + ":" + match[3] + ">"
	})
}

// openName returns the name of the converter that stands for one without a translation.
func openName(name string) string { return cmp.Or(name, "default") + "_stub" }

// stubConverters returns what stands for the converters without a translation that rules use, by name.
func (m *project) stubConverters() map[string]web.Converter {
	out := map[string]web.Converter{}
	for _, r := range m.app.Routes {
		for _, use := range variablePattern.FindAllStringSubmatch(r.Host+r.Subdomain+r.Rule, -1) {
			if !m.converts(use[1], use[2]) {
				out[openName(use[1])] = m.stubConverter(cmp.Or(use[1], "default"))
			}
		}
	}
	return out
}

// stubConverter returns the regular expression and the weight of a converter where its class says them; else one that takes
// any text before other rules do.
func (m *project) stubConverter(name string) web.Converter {
	open := web.Converter{Regex: openRegex, Weight: 1, Path: true}
	var found []ir.Converter
	for _, py := range m.app.Converters {
		if py.Name == name {
			found = append(found, py)
		}
	}
	if len(found) != 1 || found[0].Class == nil || m.usedBefore(found[0]) {
		return open
	}
	c := found[0].Class
	if len(c.Bases) != 1 || !baseConverters[c.Bases[0].Qualified] || len(c.Decorators) > 0 || len(c.Syntax.Keywords) > 0 {
		return open
	}
	var out web.Converter
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt, *pyast.Pass:
		case *pyast.Assign:
			if !m.converterAttribute(&out, c, s) {
				return open
			}
		case *pyast.FunctionDef:
			if s.Name == "__init__" || len(s.DecoratorList) > 0 {
				return open
			}
		default:
			return open
		}
	}
	return out
}
