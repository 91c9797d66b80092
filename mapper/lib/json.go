// This file maps module json.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// json is the encoder and decoder (SEMANTICS F35 and B31 to B47).
var json = rule.Table{
	{Py: `json.loads((s @ str))`, Go: `py.Loads(s)`},
	{Py: `json.loads((s @ bytes))`, Go: `py.LoadsBytes(s)`},
	{Py: `json.loads(s)`, Go: `py.LoadsAny(s)`},
	{Py: `json.dumps(obj, **options)`, Do: dumps},
	{Py: `(e @ json.JSONDecodeError).msg`, Go: `py.GetAttr(e, "msg")`},
	{Py: `(e @ json.JSONDecodeError).doc`, Go: `py.GetAttr(e, "doc")`},
	{Py: `(e @ json.JSONDecodeError).pos`, Go: `py.GetAttr(e, "pos")`},
	{Py: `(e @ json.JSONDecodeError).lineno`, Go: `py.GetAttr(e, "lineno")`},
	{Py: `(e @ json.JSONDecodeError).colno`, Go: `py.GetAttr(e, "colno")`},
	{Py: `flask.json.loads((s @ str))`, Go: `py.Loads(s)`},
	{Py: `flask.json.loads((s @ bytes))`, Go: `py.LoadsBytes(s)`},
	{Py: `flask.json.loads(s)`, Go: `py.LoadsAny(s)`},
	{Py: `flask.json.dumps(obj)`, Go: `py.FlaskDumps(obj)`},
	{Py: `flask.json.dumps(obj, **options)`, Do: flaskDumps},
	{Py: `flask.json.provider._default(o)`, Go: `py.ProviderDefault(o)`},
	{Py: `flask.json.provider.DefaultJSONProvider.default(o)`, Go: `py.ProviderDefault(o)`},
	{Py: `json.encoder._default(o)`, Go: `py.EncoderDefault(o)`},
}

// dumps maps json.dumps with its options.
//
//	json.dumps(x, indent=2)  =>  py.Dumps(x, py.JSONOptions{Indent: new("  ")})
func dumps(x rule.Context, m rule.Match) (rule.Value, bool) {
	return dumpsWith(x, m, &gotree.Composite{Type: x.Qual("py", "JSONOptions")})
}

// flaskDumps maps flask.json.dumps with options, for what they leave as Flask's provider has it (Flask documentation,
// "DefaultJSONProvider.dumps").
//
//	flask.json.dumps(x, indent=2)  =>  py.Dumps(x, py.JSONOptions{SortKeys: true, Default: py.FlaskDefault, Indent: new("  ")})
func flaskDumps(x rule.Context, m rule.Match) (rule.Value, bool) {
	lit := &gotree.Composite{Type: x.Qual("py", "JSONOptions")}
	given := map[string]bool{}
	for _, k := range m.More {
		given[k.Arg] = true
	}
	if !given["sort_keys"] {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "SortKeys"}, Value: gotree.True})
	}
	if !given["default"] {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: "Default"}, Value: x.Qual("py", "FlaskDefault")})
	}
	return dumpsWith(x, m, lit)
}

// dumpsWith maps a call with options besides those that lit holds.
func dumpsWith(x rule.Context, m rule.Match, lit *gotree.Composite) (rule.Value, bool) {
	for _, k := range m.More {
		if k.Arg == "separators" {
			elts, ok := separators(x, k.Value)
			if !ok {
				return rule.Value{}, false
			}
			lit.Elts = append(lit.Elts, elts...)
			continue
		}
		field, value, ok := dumpOption(x, k)
		if !ok {
			return rule.Value{}, false
		}
		if value != nil {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: field}, Value: value})
		}
	}
	v, ok := x.Convert(x.Hoist(x.Expr(m.Args["obj"], "any"), "value"), "any")
	if !ok {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "Dumps"), v.X, lit), Type: "string", Fails: true}, true
}

// dumpOption returns the field of py.JSONOptions for one keyword; no value where the default is meant.
func dumpOption(x rule.Context, k *pyast.Keyword) (string, gotree.Expr, bool) {
	if k.Arg == "default" {
		v, ok := x.Key(k.Value)
		return "Default", v.X, ok
	}
	c := x.Const(k.Value)
	if c == nil {
		return "", nil, false
	}
	switch {
	case k.Arg == "indent" && c.Kind == ir.ConstNone:
		return "", nil, true
	case k.Arg == "indent" && c.Kind == ir.ConstStr:
		return "Indent", gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Str{Value: c.Text}), true
	case k.Arg == "allow_nan" && c.Kind == ir.ConstBool:
		return "RefuseNaN", flag(!c.Bool), true
	case k.Arg == "skipkeys" && c.Kind == ir.ConstBool:
		return "SkipKeys", flag(c.Bool), true
	case k.Arg == "indent" && c.Kind == ir.ConstInt && c.Int >= 0 && c.Int < 20:
		return "Indent", gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Str{Value: "                    "[:c.Int]}), true
	case k.Arg == "sort_keys" && c.Kind == ir.ConstBool:
		return "SortKeys", flag(c.Bool), true
	case k.Arg == "ensure_ascii" && c.Kind == ir.ConstBool:
		return "KeepUnicode", flag(!c.Bool), true
	}
	return "", nil, false
}

// separators returns the fields for separators=(",", ":"), which must be constants that are not empty.
func separators(x rule.Context, e pyast.Expr) ([]gotree.Element, bool) {
	t, ok := e.(*pyast.Tuple)
	if !ok || len(t.Elts) != 2 {
		return nil, false
	}
	var out []gotree.Element
	for i, field := range []string{"ItemSeparator", "KeySeparator"} {
		c := x.Const(t.Elts[i])
		if c == nil || c.Kind != ir.ConstStr || c.Text == "" {
			return nil, false
		}
		out = append(out, gotree.Element{Key: gotree.Ident{Name: field}, Value: gotree.Str{Value: c.Text}})
	}
	return out, true
}

func flag(on bool) gotree.Expr {
	if on {
		return gotree.True
	}
	return nil
}
