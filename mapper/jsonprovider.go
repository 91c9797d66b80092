// This file takes over JSON providers of the app's own: subclasses of Flask's that choose a style and write further types
// (Flask API, flask.json.provider.DefaultJSONProvider).

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// defaultProvider is the class that providers inherit from, plainProvider the one that leaves everything to them.
const (
	defaultProvider = "flask.json.provider.DefaultJSONProvider"
	plainProvider   = "flask.json.provider.JSONProvider"
)

// ownProvider takes app.json = Provider(app); it reports false for a provider that has no translation.
func (m *project) ownProvider(fn *ir.Func, e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) != 1 || len(call.Keywords) > 0 || !m.isApp(fn, call.Args[0]) || m.dumpsElsewhere() {
		return false
	}
	c := m.providerClass(fn, call.Func)
	if c == nil {
		return false
	}
	if c.Bases[0].Qualified == plainProvider {
		return m.ownDumps(c)
	}
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt, *pyast.Pass:
		case *pyast.Assign:
			name, ok := s.Targets[0].(*pyast.Name)
			if ok && name.ID == "default" && m.providerDefault(c) {
				continue
			}
			if !ok || len(s.Targets) != 1 || !m.jsonSetting(name.ID, lower.Fold(c.Module.Body, s.Value)) {
				return false
			}
		case *pyast.FunctionDef:
			if s.Name != "default" || !m.providerDefault(c) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// providerClass returns the class of a provider, nil for one that is not directly below Flask's.
func (m *project) providerClass(fn *ir.Func, e pyast.Expr) *ir.Class {
	name, ok := e.(*pyast.Name)
	if !ok || fn.Uses[name] == nil {
		return nil
	}
	s := fn.Uses[name]
	if s.Imported != nil {
		s = s.Imported
	}
	c := s.Class
	if c == nil || len(c.Bases) != 1 || c.Bases[0].Qualified != defaultProvider && c.Bases[0].Qualified != plainProvider || len(c.Decorators) > 0 {
		return nil
	}
	return c
}

// providerDefault takes over the method default of a provider.
func (m *project) providerDefault(c *ir.Class) bool {
	fn := methodFunc(c, "default")
	if fn == nil || len(fn.Params) != 1 {
		return false
	}
	m.unit.ForApp(fn)
	out := m.unit.Function(fn, rewrite.ValueMode)
	if reason := m.reasonOf(out); reason != nil {
		m.general = append(m.general, *reason)
		return false
	}
	if out.State != nil || out.Context || out.Result == "" || len(out.Params) != 1 || out.Params[0] != "any" {
		return false
	}
	for _, condition := range out.Conditions {
		m.require(condition)
	}
	name := "JSONFallback"
	if out.Fails {
		name += "Or"
	}
	m.json.fallback = gotree.CallOf(m.qual("web", name), gotree.Qual{Path: m.unit.Path(out.Place.Package), Name: out.Name})
	return true
}

// giveProviders adds the methods of the app's JSON providers, which are called with any value.
func (m *project) giveProviders(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	for _, module := range m.program.Modules {
		for _, c := range module.Classes {
			if len(c.Bases) != 1 || c.Bases[0].Qualified != defaultProvider && c.Bases[0].Qualified != plainProvider {
				continue
			}
			for _, method := range []string{"default", "dumps"} {
				if fn := methodFunc(c, method); fn != nil && len(fn.Params) == 1 {
					add(fn)
					given[fn.Params[0]] = ir.Any
				}
			}
		}
	}
}
