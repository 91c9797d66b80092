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
	{Py: `json.dumps(obj, **options)`, Do: dumps},
	{Py: `flask.json.loads((s @ str))`, Go: `py.Loads(s)`},
	{Py: `flask.json.dumps(obj)`, Go: `py.FlaskDumps(obj)`},
}

// dumps maps json.dumps with its options.
//
//	json.dumps(x, indent=2)  =>  py.Dumps(x, py.JSONOptions{Indent: new("  ")})
func dumps(x rule.Context, m rule.Match) (rule.Value, bool) {
	lit := &gotree.Composite{Type: x.Qual("py", "JSONOptions")}
	for _, k := range m.More {
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
	c := x.Const(k.Value)
	if c == nil {
		return "", nil, false
	}
	switch {
	case k.Arg == "indent" && c.Kind == ir.ConstInt && c.Int >= 0 && c.Int < 20:
		return "Indent", gotree.CallOf(gotree.Ident{Name: "new"}, gotree.Str{Value: "                    "[:c.Int]}), true
	case k.Arg == "sort_keys" && c.Kind == ir.ConstBool:
		return "SortKeys", flag(c.Bool), true
	case k.Arg == "ensure_ascii" && c.Kind == ir.ConstBool:
		return "KeepUnicode", flag(!c.Bool), true
	}
	return "", nil, false
}

func flag(on bool) gotree.Expr {
	if on {
		return gotree.True
	}
	return nil
}
