// This file lists the settings of app.config whose keys begin alike (flask.Config.get_namespace).

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// ConfigSpace returns the settings whose keys begin with prefix, named as get_namespace names them, in the order in which
// the app first sets them. It returns false where one is no constant or a secret, and where others may set more of them.
//
//	app.config.get_namespace("MAIL_")  =>  host="localhost", port=25
func (t *translator) ConfigSpace(prefix string, at pyast.Expr) ([]*pyast.Keyword, bool) {
	if prefix == "" || t.u.App.ConfigOpen || t.u.othersSet(prefix) {
		return nil, false
	}
	var out []*pyast.Keyword
	values := map[string]*pyast.Keyword{}
	names := map[string]bool{}
	for _, item := range t.u.App.Config {
		rest, ok := strings.CutPrefix(item.Key, prefix)
		if !ok {
			continue
		}
		if rest == "" || IsSecret(item.Key) || !copied(item.Const) {
			return nil, false
		}
		value := constantNode(pyast.Span(at.Bounds()), item.Const)
		t.py.Types[value] = item.Const.Type()
		if known := values[item.Key]; known != nil {
			known.Value = value
			continue
		}
		name := strings.ToLower(rest)
		if names[name] {
			return nil, false
		}
		names[name] = true
		values[item.Key] = &pyast.Keyword{Arg: name, Value: value}
		out = append(out, values[item.Key])
	}
	return out, true
}

// copied reports whether a constant is the same wherever it is written anew.
func copied(c *ir.Const) bool {
	return c != nil && c.Big == nil && (c.Kind == ir.ConstNone || c.Kind == ir.ConstBool || c.Kind == ir.ConstInt || c.Kind == ir.ConstStr)
}

// othersSet reports whether Flask, an extension or a branch that is not always taken may set a key that begins with prefix.
func (u *Unit) othersSet(prefix string) bool {
	for key := range flaskDefaults {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	for _, key := range u.App.Maybe {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	if len(u.App.Extensions) == 0 {
		return false
	}
	for _, start := range extensionKeys {
		if strings.HasPrefix(start, prefix) || strings.HasPrefix(prefix, start) {
			return true
		}
	}
	return false
}
