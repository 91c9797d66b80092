// This file takes over JSON providers of the app's own that write all JSON themselves (Flask API, flask.json.provider.JSONProvider).
//
//	class Provider(JSONProvider):
//	    def dumps(self, obj, **kwargs):                =>  web.Config{Dumps: providerDumps}
//	        return json.dumps(obj, **kwargs)
//	    def loads(self, s, **kwargs):
//	        return json.loads(s, **kwargs)

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ownDumps takes the methods of a provider; it reports false where it has others, or where Flask asks it for more than
// responses.
func (m *project) ownDumps(c *ir.Class) bool {
	dumps, loads := false, false
	for _, s := range c.Syntax.Body {
		switch s := s.(type) {
		case *pyast.ExprStmt, *pyast.Pass:
		case *pyast.FunctionDef:
			switch {
			case len(s.DecoratorList) > 0:
				return false
			case s.Name == "dumps":
				dumps = true
			case s.Name == "loads" && plainLoads(c, s):
				loads = true
			default:
				return false
			}
		default:
			return false
		}
	}
	return dumps && loads && !m.dumpsBeside() && m.providerDumps(c)
}

// plainLoads reports whether the method loads is that of module json.
func plainLoads(c *ir.Class, def *pyast.FunctionDef) bool {
	last, ok := def.Body[len(def.Body)-1].(*pyast.Return)
	if !ok || len(def.Args.Args) != 2 {
		return false
	}
	call, ok := last.Value.(*pyast.Call)
	method := c.Module.FuncOf[def]
	if !ok || len(call.Args) != 1 || method == nil || method.Qualified(call.Func) != "json.loads" {
		return false
	}
	for _, s := range def.Body[:len(def.Body)-1] {
		if e, ok := s.(*pyast.ExprStmt); !ok || lower.Fold(method, e.Value) == nil {
			return false // no docstring
		}
	}
	for _, k := range call.Keywords {
		if name, ok := k.Value.(*pyast.Name); k.Arg != "" || !ok || def.Args.Kwarg == nil || name.ID != def.Args.Kwarg.Arg {
			return false
		}
	}
	name, ok := call.Args[0].(*pyast.Name)
	return ok && name.ID == def.Args.Args[1].Arg
}

// besideResponses are what of Flask asks the provider for JSON that is no response: sessions, and the filter tojson.
var besideResponses = map[string]bool{
	"flask.session": true, "flask.flash": true, "flask.render_template": true, "flask.render_template_string": true,
	"flask.stream_template": true, "flask.stream_template_string": true,
}

// dumpsBeside reports whether a program uses any of them.
func (m *project) dumpsBeside() bool {
	found := m.app.Swagger != nil || m.app.OpenAPI != nil
	for _, module := range m.program.Modules {
		for _, fn := range append([]*ir.Func{module.Body}, module.Funcs...) {
			for _, s := range fn.Body {
				pyast.Walk(s, func(n pyast.Node) bool {
					if e, ok := n.(pyast.Expr); ok && !found {
						found = besideResponses[fn.Qualified(e)]
					}
					return !found
				})
			}
		}
	}
	return found
}

// providerDumps takes over the method dumps.
func (m *project) providerDumps(c *ir.Class) bool {
	fn := methodFunc(c, "dumps")
	if fn == nil || len(fn.Params) != 1 {
		return false
	}
	m.unit.KeepJSONOrder = true
	m.unit.ForApp(fn)
	out := m.unit.Function(fn, rewrite.ValueMode)
	if reason := m.reasonOf(out); reason != nil {
		m.general = append(m.general, *reason)
		return false
	}
	if out.State != nil || out.Context || out.Result != "string" || !out.Fails || len(out.Params) != 1 || out.Params[0] != "any" {
		return false
	}
	for _, condition := range out.Conditions {
		m.require(condition)
	}
	m.json.dumps = gotree.Qual{Path: m.unit.Path(out.Place.Package), Name: out.Name}
	return true
}
