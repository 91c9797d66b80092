// This file holds the parts of an app that are reached through attributes: the URL map, the view functions, the lists of
// hooks, the Jinja environment and the commands.

package discover

import (
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// urlMap is app.url_map.
type urlMap struct {
	eval.Hosted
	app *application
}

// Attr implements eval.Object.
func (m *urlMap) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "converters":
		return &converters{app: m.app}, true
	case "strict_slashes":
		return eval.Bool(m.app.app.StrictSlashes), true
	case "merge_slashes":
		return eval.Bool(m.app.app.MergeSlashes), true
	case "host_matching":
		return eval.Bool(m.app.app.HostMatching), true
	case "add":
		return native(name, m.add)
	case "iter_rules":
		return native(name, func(*eval.Interp, *eval.Call) eval.Value { return &eval.List{Open: true} })
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (m *urlMap) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	holds, known := eval.Truth(eval.Plain(v))
	if !known {
		return
	}
	switch name {
	case "strict_slashes":
		m.app.app.StrictSlashes = holds
	case "merge_slashes":
		m.app.app.MergeSlashes = holds
	case "host_matching":
		m.app.app.HostMatching = holds
	}
}

// add is Map.add(Rule(...)), which goes past Flask and is not followed.
func (m *urlMap) add(in *eval.Interp, c *eval.Call) eval.Value {
	m.app.h.add(diag.UnknownRule, in.Place(c.Node), "a Rule object is added to the URL map; it is not listed")
	return eval.None()
}

// converters is app.url_map.converters.
type converters struct {
	eval.Hosted
	app *application
}

// Attr implements eval.Object.
func (m *converters) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	if name == "update" {
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			if d, ok := orNone(c.Arg(0, "")).(*eval.Dict); ok {
				for i, k := range d.Keys {
					m.SetItem(in, k, d.Values[i], c.Node, nil)
				}
			}
			for _, k := range c.Keywords {
				m.SetItem(in, eval.Text(k.Name), k.Value, c.Node, nil)
			}
			return eval.None()
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (m *converters) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

// Item implements eval.Mapping.
func (m *converters) Item(*eval.Interp, eval.Value) (eval.Value, bool) { return nil, false }

// SetItem implements eval.Mapping.
func (m *converters) SetItem(in *eval.Interp, key, v eval.Value, at pyast.Node, _ pyast.Expr) {
	c := ir.Converter{Name: text(key), After: len(m.app.app.Routes), Place: in.Place(at)}
	switch v := v.(type) {
	case *eval.Class:
		c.Class = v.IR
	case *eval.External:
		c.Qualified = v.Name
	}
	m.app.app.Converters = append(m.app.app.Converters, c)
}

// viewFunctions is app.view_functions.
type viewFunctions struct {
	eval.Hosted
	app *application
}

// Attr implements eval.Object.
func (m *viewFunctions) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "items", "keys", "values":
		return native(name, func(*eval.Interp, *eval.Call) eval.Value { return &eval.List{Open: true} })
	case "get":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			v, _ := m.Item(in, orNone(c.Arg(0, "")))
			return orNone(v)
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (m *viewFunctions) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

// Item implements eval.Mapping.
func (m *viewFunctions) Item(_ *eval.Interp, key eval.Value) (eval.Value, bool) {
	v, ok := m.app.views[text(key)]
	return v.of, ok && v.of != nil
}

// SetItem implements eval.Mapping.
func (m *viewFunctions) SetItem(_ *eval.Interp, key, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	m.app.views[text(key)] = newView(v, nil)
}

// funcLists are the dicts of hooks by name: app.before_request_funcs and its kin.
var funcLists = map[string]ir.HookKind{
	"before_request_funcs": ir.BeforeRequest, "after_request_funcs": ir.AfterRequest,
	"teardown_request_funcs": ir.TeardownRequest, "template_context_processors": ir.ContextProcessor,
	"url_value_preprocessors": ir.URLValuePreprocessor, "url_default_functions": ir.URLDefaults,
}

// hookLists is one of them; indexing it with None gives the app's own list.
type hookLists struct {
	eval.Hosted
	app  *application
	kind ir.HookKind
}

// Attr implements eval.Object.
func (m *hookLists) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "setdefault", "get":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			v, _ := m.Item(in, orNone(c.Arg(0, "")))
			return v
		})
	case "append", "extend", "insert":
		return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
			for _, arg := range c.Args {
				if fns, all := eval.Items(arg); all {
					for _, fn := range fns {
						addHook(in, m.app, m.kind, c, fn, false)
					}
					continue
				}
				if _, isLit := arg.(*eval.Lit); !isLit {
					addHook(in, m.app, m.kind, c, arg, false)
				}
			}
			return eval.None()
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (m *hookLists) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

// Item implements eval.Mapping.
func (m *hookLists) Item(_ *eval.Interp, key eval.Value) (eval.Value, bool) {
	if eval.IsNone(key) {
		return m, true
	}
	return &eval.Unknown{}, true
}

// SetItem implements eval.Mapping.
func (m *hookLists) SetItem(in *eval.Interp, key, v eval.Value, at pyast.Node, _ pyast.Expr) {
	fns, _ := eval.Items(v)
	for _, fn := range fns {
		if eval.IsNone(key) {
			addHook(in, m.app, m.kind, &eval.Call{Node: at}, fn, false)
		}
	}
}
