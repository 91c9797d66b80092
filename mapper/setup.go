// This file finds what the app changes about Flask itself, which changes every answer.

package mapper

import (
	"strings"

	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ownSettings are the attributes of an app object that change how every request or response is made.
var ownSettings = map[string]bool{
	"json_encoder": true, "json_decoder": true, "json_provider_class": true, "json": true, "response_class": true,
	"request_class": true, "session_interface": true, "debug": true, "aborter_class": true, "url_rule_class": true,
	"test_client_class": false, "url_map": true,
}

// mapDefaults are the attributes of a URL map without a translation, by what they are without being set (werkzeug.routing.Map).
var mapDefaults = map[string]pyast.Value{
	"redirect_defaults": pyast.Bool(true), "sort_parameters": pyast.Bool(false), "sort_key": pyast.None{}, "default_subdomain": pyast.Str(""),
}

// isConstantOf reports whether e is a constant of a value.
func isConstantOf(e pyast.Expr, value pyast.Value) bool {
	c, ok := e.(*pyast.Constant)
	return ok && c.Value == value
}

// translateSetup makes every route a stub when the app changes Flask itself: a subclass, its JSON, its debug mode.
func (m *project) translateSetup() {
	if s := m.app.Symbol; s != nil {
		if in, ok := s.Type.(ir.Instance); ok {
			m.general = append(m.general, Reason{diag.OwnFlask, "the app is of the class " + in.Class.Name + ", a subclass of Flask", m.app.Place})
		}
	}
	for _, module := range m.program.Modules {
		for _, fn := range append([]*ir.Func{module.Body}, module.Funcs...) {
			m.settings(fn)
		}
	}
}

// settings looks for assignments to the app's settings in one function. What a module does only as a script is not done
// where a server imports it, as with app.run(debug=True).
func (m *project) settings(fn *ir.Func) {
	for _, s := range fn.Body {
		pyast.Walk(s, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.If:
				return fn != fn.Module.Body || !onlyScript(n)
			case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef, *pyast.Lambda:
				return false
			case *pyast.Assign:
				for _, target := range n.Targets {
					if !m.knownSetting(fn, n, target) {
						m.setting(fn, target, n.Value)
					}
				}
			}
			return true
		})
	}
}

// onlyScript reports whether a statement is if __name__ == "__main__", without an else.
func onlyScript(s *pyast.If) bool {
	test, ok := s.Test.(*pyast.Compare)
	if !ok || len(test.Ops) != 1 || test.Ops[0] != pyast.Eq || len(s.Orelse) > 0 {
		return false
	}
	name, isName := test.Left.(*pyast.Name)
	value, isText := test.Comparators[0].(*pyast.Constant)
	return isName && isText && name.ID == "__name__" && value.Value == pyast.Value(pyast.Str("__main__"))
}

// knownSetting takes what is translated of the settings at the top level of a module, or of the function that makes the
// app: constants for app.json and app.debug, which is a key of its config, and an app.debug that depends on where the
// app runs, which becomes a condition.
func (m *project) knownSetting(fn *ir.Func, s *pyast.Assign, target pyast.Expr) bool {
	a, ok := target.(*pyast.Attribute)
	if !ok || len(s.Targets) != 1 || !m.makesApp(fn) || !slices.Contains(fn.Body, pyast.Stmt(s)) {
		return false
	}
	value := lower.Fold(fn, s.Value)
	inner, isInner := a.Value.(*pyast.Attribute)
	switch {
	case isInner && inner.Attr == "json" && m.isApp(fn, inner.Value):
		return m.jsonSetting(a.Attr, value)
	case a.Attr == "json" && m.isApp(fn, a.Value):
		return m.ownProvider(fn, s.Value)
	case a.Attr == "response_class" && m.isApp(fn, a.Value):
		m.json.ofTexts = m.program.ResponseClass
		return m.json.ofTexts != nil
	case a.Attr == "request_class" && m.isApp(fn, a.Value):
		return m.program.RequestClass != nil
	case a.Attr == "json_provider_class" && m.isApp(fn, a.Value):
		return true // which only making the app reads
	case a.Attr == "debug" && m.isApp(fn, a.Value) && value != nil:
		return value.Kind == ir.ConstBool
	case a.Attr == "debug" && fn == fn.Module.Body && m.isApp(fn, a.Value):
		m.debugSetting(fn, s.Value)
		return true
	}
	return false
}

// debugSetting lets the port ask for debug mode as the app does. What an unhandled error then answers is the server's
// affair, and is known of gunicorn.
func (m *project) debugSetting(fn *ir.Func, e pyast.Expr) {
	x, failure := m.unit.StartTruth(fn, e)
	if failure != nil || !m.opt.Gunicorn {
		m.conditions = append(m.conditions, "app.debug is false where the app runs")
	}
	if failure == nil {
		m.debug = x
	}
}

func (m *project) setting(fn *ir.Func, target, value pyast.Expr) {
	a, ok := target.(*pyast.Attribute)
	if !ok {
		return
	}
	name := a.Attr
	if inner, isAttr := a.Value.(*pyast.Attribute); isAttr && inner.Attr == "json" {
		a, name = inner, "json"
	} else if isAttr && inner.Attr == "url_map" && mapDefaults[name] != nil && !isConstantOf(value, mapDefaults[name]) {
		a, name = inner, "url_map"
	}
	if m.patchesFlask(fn, a, value) {
		place := ir.Place{File: fn.Module.File, Span: target.Bounds()}
		m.general = append(m.general, Reason{diag.OwnFlask, "Flask's own " + name + " is changed", place})
		return
	}
	if !ownSettings[name] || !m.isApp(fn, a.Value) {
		return
	}
	place := ir.Place{File: fn.Module.File, Span: target.Bounds()}
	m.general = append(m.general, Reason{diag.OwnFlask, "the app's " + name + " is set, which changes every answer", place})
}

// patchesFlask reports whether an assignment changes a class or module of Flask or Werkzeug. That locations are left
// as they are is what Werkzeug does anyway.
func (m *project) patchesFlask(fn *ir.Func, target *pyast.Attribute, value pyast.Expr) bool {
	q := fn.Qualified(target.Value)
	if !strings.HasPrefix(q, "flask.") && !strings.HasPrefix(q, "werkzeug.") || instances[q] || strings.HasPrefix(q, "flask.g.") {
		return false
	}
	if root, _, _ := strings.Cut(strings.TrimPrefix(q, "flask."), "."); instances["flask."+root] {
		return false
	}
	c, ok := value.(*pyast.Constant)
	return target.Attr != "autocorrect_location_header" || !ok || c.Value != pyast.Value(pyast.Bool(false))
}

// instances are the names of Flask that stand for an object of the request or the app.
var instances = map[string]bool{"flask.g": true, "flask.session": true, "flask.request": true, "flask.current_app": true}

// isApp reports whether e is the app object.
func (m *project) isApp(fn *ir.Func, e pyast.Expr) bool {
	if known, ok := fn.TypeOf(e).(ir.External); ok && known.Name == "flask.Flask" {
		return true
	}
	name, ok := e.(*pyast.Name)
	if !ok || fn.Uses[name] == nil {
		return false
	}
	for _, s := range m.app.Apps {
		if s == fn.Uses[name] || s == fn.Uses[name].Imported {
			return true
		}
	}
	return fn.Uses[name] == m.app.Symbol
}

// debugs reports whether the app's config turns debug mode on, whoever starts it.
func (m *project) debugs() bool {
	on := false
	for _, item := range m.app.Config {
		if item.Key == "DEBUG" {
			on = item.Const != nil && item.Const.Kind == ir.ConstBool && item.Const.Bool
		}
	}
	return on
}

// debugPages is the condition of every route of an app in debug mode.
const debugPages = "no error stays unhandled (debug mode then shows a traceback)"
