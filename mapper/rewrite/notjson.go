// This file translates answers that JSON has no form for, and that are therefore errors in Python whatever they hold: views of
// dicts, ranges, generators and iterators (Flask API, flask.json.jsonify; SEMANTICS J9).

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// lazyTypes are the types of what builtins return that compute their items later.
var lazyTypes = map[string]string{"range": "range", "zip": "zip", "map": "map", "filter": "filter", "enumerate": "enumerate", "object": "object"}

// viewTypes are the types of the views that methods of dicts return.
var viewTypes = map[string]string{"keys": "dict_keys", "values": "dict_values", "items": "dict_items"}

// notJSON translates a value that no JSON writer takes as one that has its type and nothing else; ok is false for any other
// value, and for an app whose own writer may take it. Making the value must have no effect.
func (t *translator) notJSON(e pyast.Expr) (v rule.Value, ok bool) {
	name := t.lazyType(e)
	if name == "" || t.u.App.Kind == "fastapi" || !t.makesQuietly(e) || t.ownJSON() {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(t.qual("py", "Opaque"), gotree.Str{Value: name}), Type: "any", Pure: true}, true
}

// lazyType returns the name of the Python type of e where JSON has no form for it and e shows it, else "".
func (t *translator) lazyType(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.GeneratorExp:
		return "generator"
	case *pyast.Call:
		if q := t.py.Qualified(e.Func); lazyTypes[q] != "" {
			return lazyTypes[q]
		}
		if a, ok := e.Func.(*pyast.Attribute); ok && len(e.Args)+len(e.Keywords) == 0 {
			if _, isDict := t.TypeOf(a.Value).(ir.Dict); isDict {
				return viewTypes[a.Attr]
			}
		}
	}
	return ""
}

// makesQuietly reports whether making a lazy value calls nothing and raises nothing.
func (t *translator) makesQuietly(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.GeneratorExp:
		return t.quietSource(e.Generators[0].Iter)
	case *pyast.Call:
		if a, ok := e.Func.(*pyast.Attribute); ok {
			_, name := a.Value.(*pyast.Name)
			_, display := a.Value.(*pyast.Dict)
			return name && t.py.Qualified(a) == "" || display && t.constIn(a.Value)
		}
		q := t.py.Qualified(e.Func)
		args := e.Args
		if (q == "map" || q == "filter") && len(args) > 1 {
			args = args[1:]
		}
		if q == "range" {
			return !slices.ContainsFunc(args, func(arg pyast.Expr) bool { return !ir.IsInt(t.TypeOf(arg)) || !t.simple(arg) }) && len(args) < 3
		}
		return len(e.Keywords) == 0 && !slices.ContainsFunc(args, func(arg pyast.Expr) bool { return !t.quietSource(arg) })
	}
	return false
}

// quietSource reports whether e is a variable or a literal that holds items.
func (t *translator) quietSource(e pyast.Expr) bool {
	if _, holds := t.TypeOf(e).(ir.Iterator); holds {
		return false
	}
	switch t.TypeOf(e).(type) {
	case ir.List, ir.Dict, ir.Set, ir.Tuple:
		return t.simple(e) || t.constIn(e)
	}
	return false
}

// constIn reports whether e is a constant.
func (t *translator) constIn(e pyast.Expr) bool { return t.Const(e) != nil }

// ownJSON reports whether the program has a JSON provider, an encoder or a default function of its own.
func (t *translator) ownJSON() bool {
	return slices.ContainsFunc(t.u.Program.Modules, func(m *ir.Module) bool {
		found := false
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.ClassDef:
				found = found || slices.ContainsFunc(n.Bases, func(b pyast.Expr) bool {
					name := pyast.LastName(b)
					return strings.HasSuffix(name, "JSONProvider") || strings.HasSuffix(name, "JSONEncoder")
				})
			case *pyast.Attribute:
				found = found || n.Attr == "json_provider_class" || n.Attr == "json_encoder" || n.Attr == "default" && pyast.LastName(n.Value) == "json"
			}
			return !found
		})
		return found
	})
}
