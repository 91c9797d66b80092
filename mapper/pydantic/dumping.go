// This file maps the dumps of models and their options.

package pydantic

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// dump maps model_dump.
//
//	todo.model_dump(exclude_none=True)  =>  pydantic.Dump(todo, pydantic.ExcludeNone)
func dump(x rule.Context, m rule.Match) (rule.Value, bool) {
	model := receiver(x, m)
	options, _ := dumpOptions(x, m)
	in, _ := x.TypeOf(m.Args["model"]).(ir.Instance)
	fails, name := in.Class != nil && x.ModelRaises(in.Class), "Dump"
	root := in.Class != nil && (in.Class.IsRootModel() || in.Class.DumpsItself())
	if root {
		name = "DumpRoot"
	}
	if fails {
		name = "Try" + name
	}
	call := gotree.CallOf(x.Qual("pydantic", name), append([]gotree.Expr{model.X}, options...)...)
	if root {
		return rule.Value{X: call, Type: "any", Fails: fails}, true
	}
	return rule.Value{X: call, Type: "*py.Dict[string, any]", Fresh: true, Fails: fails}, true
}

// dumpJSON maps model_dump_json.
//
//	todo.model_dump_json()  =>  pydantic.DumpJSON(todo, -1)
func dumpJSON(x rule.Context, m rule.Match) (rule.Value, bool) {
	model := receiver(x, m)
	options, indent := dumpOptions(x, m)
	call := gotree.CallOf(x.Qual("pydantic", "DumpJSON"), append([]gotree.Expr{model.X, indent}, options...)...)
	return rule.Value{X: call, Type: "string", Fails: true}, true
}

// dumpByAdapter maps dump_python and dump_json of a TypeAdapter.
//
//	items.dump_python(found)  =>  pydantic.DumpRoot(&TypeAdapterListItem{Root: found})
func dumpByAdapter(x rule.Context, m rule.Match) (rule.Value, bool) {
	object, _ := x.TypeOf(m.Args["model"]).(ir.ClassObject)
	class := object.Class
	call, _ := m.Node.(*pyast.Call)
	if class == nil || call == nil || !class.IsTypeAdapter() {
		return rule.Value{}, false
	}
	root := inferredField(class, "root")
	goType := x.GoType(ir.Instance{Class: class})
	if goType == "" || root == nil {
		x.Fail(m.Node, diag.ModelField, "the adapter %s has no translation", class.Name)
	}
	v := x.Several([]pyast.Expr{m.Args["obj"]}, []string{x.GoType(root)})[0]
	if v.MayNil || v.OK != nil || v.Type != x.GoType(root) {
		x.Fail(m.Node, diag.ModelMethod, "what an adapter dumps is of another type than it reads")
	}
	names := NamesOf(goType)
	lit := &gotree.Composite{Type: x.Qual(names.Package, names.Type), Elts: []gotree.Element{{Key: gotree.Ident{Name: "Root"}, Value: v.X}}}
	options, indent := dumpOptions(x, m)
	args := []gotree.Expr{&gotree.Unary{Op: "&", X: lit}}
	if call.Func.(*pyast.Attribute).Attr == "dump_json" {
		args = append(args, indent)
		return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "DumpRootJSON"), append(args, options...)...), Type: "[]byte", Fails: true}, true
	}
	return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "TryDumpRoot"), append(args, options...)...), Type: "any", Fails: true}, true
}

// receiver translates the model that a method is called on; one that may be None has no translation.
func receiver(x rule.Context, m rule.Match) rule.Value {
	v := x.Several([]pyast.Expr{m.Args["model"]}, []string{""})[0]
	if v.MayNil || v.OK != nil {
		x.Fail(m.Node, diag.ModelMethod, "the model may be None here")
	}
	return v
}

// flags are the options that are on or off, by their Go names.
var flags = map[string]string{
	"exclude_unset": "ExcludeUnset", "exclude_none": "ExcludeNone", "exclude_defaults": "ExcludeDefaults", "by_alias": "ByAlias",
	"skip_defaults": "ExcludeUnset",
}

// quiet are the options of dumps that say only whether there are warnings.
var quiet = map[string]bool{"warnings": true}

// dumpOptions translates the keyword arguments of a dump.
func dumpOptions(x rule.Context, m rule.Match) (options []gotree.Expr, indent gotree.Expr) {
	indent = gotree.Num{Text: "-1"}
	for _, k := range m.More {
		if k.Arg == "include" || k.Arg == "exclude" {
			options = append(options, chosen(x, k)...)
			continue
		}
		if k.Arg == "context" {
			options = append(options, gotree.CallOf(x.Qual("pydantic", "SerializeContext"), x.Several([]pyast.Expr{k.Value}, []string{"any"})[0].X))
			continue
		}
		value := constantOf(x, k)
		switch {
		case flags[k.Arg] != "" && value.Kind == ir.ConstBool:
			if value.Bool {
				options = append(options, x.Qual("pydantic", flags[k.Arg]))
			}
		case k.Arg == "indent" && value.Kind == ir.ConstInt && value.Big == nil && value.Int >= 0:
			indent = literalOfConst(value)
		case k.Arg == "mode" && value.Text == "json":
			options = append(options, x.Qual("pydantic", "AsJSON"))
		case value.Kind == ir.ConstNone || k.Arg == "mode" && value.Text == "python" || quiet[k.Arg] && value.Kind == ir.ConstBool:
		case (k.Arg == "round_trip" || k.Arg == "serialize_as_any") && value.Kind == ir.ConstBool && !value.Bool:
		default:
			x.Fail(k, diag.ModelMethod, "the option %s of a dump has no translation", k.Arg)
		}
	}
	return options, indent
}

// chosen translates include and exclude: names, and paths that lead deeper.
//
//	exclude={"id": True, "owner": {"email"}}  =>  pydantic.Exclude("id"), pydantic.ExcludePath("owner", "email")
func chosen(x rule.Context, k *pyast.Keyword) []gotree.Expr {
	option := map[string]string{"include": "Include", "exclude": "Exclude"}[k.Arg]
	if c := x.Const(k.Value); c != nil && c.Kind == ir.ConstNone {
		return nil
	}
	paths, ok := pathsOf(x, k.Value)
	if !ok || len(paths) == 0 {
		return found(x, k, option)
	}
	var out, names []gotree.Expr
	for _, path := range paths {
		if first, isName := path[0].(gotree.Str); isName && len(path) == 1 && first.Value != everyItem {
			names = append(names, first)
		} else {
			for i, step := range path {
				if text, ok := step.(gotree.Str); ok && text.Value == everyItem {
					path[i] = x.Qual("pydantic", "All")
				}
			}
			out = append(out, gotree.CallOf(x.Qual("pydantic", option+"Path"), path...))
		}
	}
	if len(names) > 0 {
		out = append([]gotree.Expr{gotree.CallOf(x.Qual("pydantic", option), names...)}, out...)
	}
	return out
}

// everyItem stands for every item.
const everyItem = "__all__"

// found translates names that are found as the program runs.
func found(x rule.Context, k *pyast.Keyword, option string) []gotree.Expr {
	if _, isSet := x.TypeOf(k.Value).(ir.Set); !isSet {
		x.Fail(k, diag.ModelMethod, "the option %s of a dump has no translation", k.Arg)
	}
	v := x.Several([]pyast.Expr{k.Value}, []string{"any"})[0]
	call := gotree.CallOf(x.Qual("pydantic", option+"Names"), v.X)
	return []gotree.Expr{x.Hoist(rule.Value{X: call, Type: "pydantic.DumpOption", Fails: true}, k.Arg).X}
}

// pathsOf returns the paths that a display of names, keys and indices chooses, in order.
func pathsOf(x rule.Context, e pyast.Expr) (paths [][]gotree.Expr, ok bool) {
	var keys, values []pyast.Expr
	switch e := e.(type) {
	case *pyast.Set:
		keys = e.Elts
	case *pyast.List:
		keys = e.Elts
	case *pyast.Tuple:
		keys = e.Elts
	case *pyast.Dict:
		keys, values = e.Keys, e.Values
	default:
		return constantPaths(x.Const(e))
	}
	for i, key := range keys {
		step, isStep := stepOf(x, key)
		if !isStep {
			return nil, false
		}
		if values == nil || isWhole(values[i]) {
			paths = append(paths, []gotree.Expr{step})
			continue
		}
		below, ok := pathsOf(x, values[i])
		if !ok || len(below) == 0 {
			return nil, false
		}
		for _, path := range below {
			paths = append(paths, append([]gotree.Expr{step}, path...))
		}
	}
	return paths, true
}

// constantPaths reads names out of a constant.
func constantPaths(c *ir.Const) (paths [][]gotree.Expr, ok bool) {
	if c == nil || c.Kind != ir.ConstSet && c.Kind != ir.ConstList && c.Kind != ir.ConstTuple {
		return nil, false
	}
	for _, item := range c.Items {
		if item.Kind != ir.ConstStr {
			return nil, false
		}
		paths = append(paths, []gotree.Expr{literalOfConst(item)})
	}
	return paths, true
}

// stepOf returns a name or an index of the front.
func stepOf(x rule.Context, key pyast.Expr) (gotree.Expr, bool) {
	if key == nil {
		return nil, false
	}
	c := x.Const(key)
	if c == nil || c.Kind != ir.ConstStr && (c.Kind != ir.ConstInt || c.Big != nil || c.Int < 0) {
		return nil, false
	}
	return literalOfConst(c), true
}

// isWhole reports whether a value chooses everything under its key: True or the ellipsis.
func isWhole(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	_, ellipsis := c.Value.(pyast.Ellipsis)
	return ellipsis || c.Value == pyast.Value(pyast.Bool(true))
}
