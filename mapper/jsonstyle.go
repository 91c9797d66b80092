// This file takes over how the app writes JSON: what it sets of its JSON provider, app.json (Flask API, "JSON Support").

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// jsonStyle is what differs from Flask's default provider.
type jsonStyle struct {
	indented, compact, keepOrder, keepUnicode bool
	mimetype                                  string
	dumps                                     gotree.Expr       // the method dumps of a provider that writes everything, nil for none
	ofTexts                                   *ir.ResponseClass // that the app makes of texts, nil for Flask's
	fallback                                  gotree.Expr       // the method default of a provider of the app's own, nil for Flask's
}

// jsonSetting notes app.json.name = value; it reports false for what has no translation.
func (m *project) jsonSetting(name string, value *ir.Const) bool {
	if value == nil || name != "mimetype" && value.Kind != ir.ConstBool || name == "mimetype" && value.Kind != ir.ConstStr {
		return false
	}
	if (name == "sort_keys" || name == "ensure_ascii") && m.dumpsElsewhere() {
		return false
	}
	switch name {
	case "compact":
		m.json.indented, m.json.compact = !value.Bool, value.Bool
	case "sort_keys":
		m.json.keepOrder = !value.Bool
	case "ensure_ascii":
		m.json.keepUnicode = !value.Bool
	case "mimetype":
		m.json.mimetype = value.Text
	default:
		return false
	}
	m.unit.KeepJSONOrder = m.json.keepOrder
	return true
}

// olderJSON takes the keys of config by which Flask before 2.3 was told how to write JSON.
func (m *project) olderJSON() {
	if m.opt.Flask.Text == "" || !m.opt.Flask.Before(2, 3) {
		return
	}
	names := map[string]string{"JSON_SORT_KEYS": "sort_keys", "JSON_AS_ASCII": "ensure_ascii", "JSONIFY_MIMETYPE": "mimetype"}
	for _, item := range m.app.Config {
		if item.Key == "JSONIFY_PRETTYPRINT_REGULAR" && item.Const != nil && item.Const.Kind == ir.ConstBool {
			m.json.indented = item.Const.Bool
		} else if name := names[item.Key]; name != "" && !m.jsonSetting(name, item.Const) {
			m.conditions = append(m.conditions, "app.config[\""+item.Key+"\"] is as in Flask 2.3 and later")
		}
	}
}

// dumpsElsewhere reports whether the app writes JSON in Flask's style in other places than responses and templates.
func (m *project) dumpsElsewhere() bool {
	for _, module := range m.program.Modules {
		found := false
		for _, fn := range append([]*ir.Func{module.Body}, module.Funcs...) {
			pyast.Walk(fn.Syntax, func(n pyast.Node) bool {
				call, ok := n.(*pyast.Call)
				if !ok {
					return !found
				}
				q := fn.Qualified(call.Func)
				found = found || strings.HasPrefix(q, "flask.json.") && !strings.HasPrefix(q, "flask.json.provider.")
				return !found
			})
		}
		if found {
			return true
		}
	}
	return false
}

// makesApp reports whether fn is the body of a module, or the function that makes the app.
func (m *project) makesApp(fn *ir.Func) bool {
	if fn == fn.Module.Body {
		return true
	}
	for _, s := range append([]*ir.Symbol{m.app.Symbol}, m.app.Apps...) {
		if s != nil && s.Scope != nil && s.Scope.Func == fn {
			return true
		}
	}
	return false
}

// jsonFields gives the settings to web.Config.
func (m *project) jsonFields(field func(name string, x gotree.Expr)) {
	style := &gotree.Composite{Type: m.qual("py", "JSONStyle")}
	for _, f := range []struct {
		name string
		on   bool
	}{{"Indented", m.json.indented}, {"KeepOrder", m.json.keepOrder}, {"KeepUnicode", m.json.keepUnicode}} {
		if f.on {
			style.Elts = append(style.Elts, gotree.Element{Key: gotree.Ident{Name: f.name}, Value: gotree.True})
		}
	}
	if m.json.fallback != nil {
		style.Elts = append(style.Elts, gotree.Element{Key: gotree.Ident{Name: "Default"}, Value: m.json.fallback})
	}
	if len(style.Elts) > 0 {
		field("JSON", style)
	}
	if m.json.dumps != nil {
		field("Dumps", m.json.dumps)
	}
	if m.json.compact {
		field("CompactJSON", gotree.True)
	}
	if m.json.mimetype != "" {
		field("JSONType", gotree.Str{Value: m.json.mimetype})
	}
	if own := m.json.ofTexts; own != nil && own.Mimetype != "" {
		field("ResponseType", gotree.Str{Value: own.Mimetype})
	}
}
