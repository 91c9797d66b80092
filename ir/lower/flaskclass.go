// This file writes out subclasses of Flask that only say which classes an app uses, as settings of the app (Flask API,
// Flask.json_provider_class, Flask.response_class and Flask.request_class).
//
//	class App(Flask):                              app = Flask(__name__)
//	    json_provider_class = Provider      =>     app.json = Provider(app)
//
//	app = App(__name__)

package lower

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// flaskSettings are the class attributes of Flask that mean the same when an app has them.
var flaskSettings = wordSet("json_provider_class response_class request_class")

// writeFlasks writes out the subclasses of Flask in a module.
func writeFlasks(m *ir.Module, uses *viewUses) {
	for _, s := range m.Syntax.Body {
		def, ok := s.(*pyast.ClassDef)
		if !ok || len(def.Bases) != 1 || lastName(def.Bases[0]) != "Flask" || len(def.Keywords)+len(def.DecoratorList) > 0 || uses.imports[def.Name] {
			continue
		}
		if values, ok := flaskAttributes(def); ok && boundBy(m.Syntax.Body)[def.Name] == 1 {
			writeFlask(m, def, values)
		}
	}
}

// flaskAttributes returns what a subclass of Flask assigns; false when it holds anything else.
func flaskAttributes(def *pyast.ClassDef) ([]*pyast.Assign, bool) {
	var out []*pyast.Assign
	for _, s := range def.Body {
		switch s := s.(type) {
		case *pyast.Pass:
		case *pyast.ExprStmt:
			if _, text := constantOf(s); !text {
				return nil, false
			}
		case *pyast.Assign:
			if len(s.Targets) != 1 || !flaskSettings[nameOf(s.Targets[0])] || nameOf(s.Value) == "" {
				return nil, false
			}
			out = append(out, s)
		default:
			return nil, false
		}
	}
	return out, true
}

// writeFlask replaces the calls of a subclass where an assignment makes the app of each.
func writeFlask(m *ir.Module, def *pyast.ClassDef, values []*pyast.Assign) {
	made := 0
	var lists []*[]pyast.Stmt
	lists = append(lists, &m.Syntax.Body)
	for _, s := range m.Syntax.Body {
		if fn, ok := s.(*pyast.FunctionDef); ok {
			lists = append(lists, &fn.Body)
		}
	}
	for _, list := range lists {
		for _, s := range *list {
			if appMade(s, def.Name) != nil {
				made++
			}
		}
	}
	if made == 0 || mentionsOf(&pyast.If{Test: &pyast.Name{}, Body: m.Syntax.Body}, def.Name) != made {
		return
	}
	for _, list := range lists {
		var out []pyast.Stmt
		for _, s := range *list {
			out = append(out, s)
			call := appMade(s, def.Name)
			if call == nil {
				continue
			}
			call.Func = (&pyast.Copier{At: &call.Span}).CopyExpr(def.Bases[0])
			set := flaskSet(s.(*pyast.Assign), values)
			note(m, set)
			out = append(out, set...)
		}
		*list = out
	}
}

// appMade returns the call in app = App(...), nil for another statement.
func appMade(s pyast.Stmt, class string) *pyast.Call {
	a, ok := s.(*pyast.Assign)
	if !ok || len(a.Targets) != 1 || nameOf(a.Targets[0]) == "" {
		return nil
	}
	if call, ok := a.Value.(*pyast.Call); ok && nameOf(call.Func) == class {
		return call
	}
	return nil
}

// flaskSet returns the statements that set what a subclass says on the app that an assignment makes.
func flaskSet(made *pyast.Assign, values []*pyast.Assign) []pyast.Stmt {
	var out []pyast.Stmt
	for _, v := range values {
		app := &pyast.Name{Span: v.Span, ID: nameOf(made.Targets[0])}
		attr, value := nameOf(v.Targets[0]), (&pyast.Copier{}).CopyExpr(v.Value)
		if attr == "json_provider_class" {
			attr, value = "json", &pyast.Call{Span: v.Span, Func: value, Args: []pyast.Expr{&pyast.Name{Span: v.Span, ID: app.ID}}}
		}
		out = append(out, &pyast.Assign{Span: v.Span, Targets: []pyast.Expr{&pyast.Attribute{Span: v.Span, Value: app, Attr: attr}}, Value: value})
	}
	return out
}
