// This file holds what apps change about Jinja: template folders, filters, tests, globals and app.jinja_env (Flask API,
// "Template Rendering").

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// templateFolder returns the folder of an app's or blueprint's templates, "" when it has none.
func templateFolder(root string, given, fallback eval.Value) string {
	if given == nil {
		given = fallback
	}
	folder, ok := eval.PathText(given)
	if !ok {
		return ""
	}
	return projectPath(root, folder)
}

// templateRole returns what a method such as app_template_filter registers.
func templateRole(method string) string { return method[strings.LastIndexByte(method, '_')+1:] }

// addTemplateHook registers a filter, test or global under a name, its function's own when none is given.
func addTemplateHook(in *eval.Interp, s scaffold, c *eval.Call, role, name string, fn eval.Value) {
	k := ir.Hook{Kind: ir.TemplateFilter, Place: in.Place(c.Node), Role: role, Name: name}
	k.Func, k.Unknown = plainFunc(fn)
	if k.Name == "" && k.Func != nil {
		k.Name = k.Func.Name
	}
	if k.Func == nil && role == "global" {
		k.Given = givenGlobal(in, c, name, fn)
	}
	if in.Shadow() {
		k.Given = nil
		s.host().add(diag.OtherEnvironment, k.Place, "a hook is registered only when the environment says so; it is not listed")
		k.Func, k.Unknown = nil, "it is registered only when the environment says so"
	}
	s.hook(in, k, true)
}

// givenGlobal returns a value that templates read under a name: a constant, or an expression of the code that runs now.
func givenGlobal(in *eval.Interp, c *eval.Call, name string, v eval.Value) *ir.ConfigItem {
	item := &ir.ConfigItem{Key: name, Value: c.Expr(0, "f"), Const: projectConst(eval.Fold(v)), Place: in.Place(c.Node)}
	if f := in.Frame(); f != nil {
		item.Func = f.Func
	}
	return item
}

// jinja is app.jinja_env.
type jinja struct {
	eval.Hosted
	app   *application
	attrs map[string]eval.Value
}

func newJinja(a *application) *jinja { return &jinja{app: a, attrs: map[string]eval.Value{}} }

// Attr implements eval.Object.
func (j *jinja) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "filters", "globals", "tests":
		return &jinjaNames{app: j.app, role: strings.TrimSuffix(name, "s")}, true
	case "add_extension":
		return native(name, j.addExtension)
	}
	if v, ok := j.attrs[name]; ok {
		return v, true
	}
	return &eval.External{Name: "jinja2.Environment()." + name}, true
}

// SetAttr implements eval.Object.
func (j *jinja) SetAttr(in *eval.Interp, name string, v eval.Value, at pyast.Node, _ pyast.Expr) {
	j.attrs[name] = v
	env := &j.app.app.Jinja
	on, known := eval.Truth(v)
	switch {
	case name == "trim_blocks" && known:
		env.TrimBlocks = on
	case name == "lstrip_blocks" && known:
		env.LstripBlocks = on
	case name == "keep_trailing_newline" && known:
		env.KeepTrailingNewline = on
	case name == "auto_reload" || name == "cache_size" || name == "cache" || name == "bytecode_cache" || name == "optimized":
	default:
		env.Changed = append(env.Changed, in.Place(at))
	}
}

// addExtension is app.jinja_env.add_extension.
func (j *jinja) addExtension(in *eval.Interp, c *eval.Call) eval.Value {
	env := &j.app.app.Jinja
	if name := text(c.Arg(0, "extension")); name != "" {
		env.Extensions = append(env.Extensions, name)
	} else {
		env.Changed = append(env.Changed, in.Place(c.Node))
	}
	return eval.None()
}

// jinjaNames is app.jinja_env.filters, globals or tests.
type jinjaNames struct {
	eval.Hosted
	app  *application
	role string
}

// Attr implements eval.Object.
func (j *jinjaNames) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	if name != "update" {
		return nil, false
	}
	return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
		if d, ok := orNone(c.Arg(0, "")).(*eval.Dict); ok {
			for i, k := range d.Keys {
				j.SetItem(in, k, d.Values[i], c.Node, nil)
			}
		}
		for _, k := range c.Keywords {
			j.SetItem(in, eval.Text(k.Name), k.Value, c.Node, k.Expr)
		}
		return eval.None()
	})
}

// SetAttr implements eval.Object.
func (j *jinjaNames) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

// Item implements eval.Mapping.
func (j *jinjaNames) Item(*eval.Interp, eval.Value) (eval.Value, bool) { return nil, false }

// SetItem implements eval.Mapping.
func (j *jinjaNames) SetItem(in *eval.Interp, key, v eval.Value, at pyast.Node, e pyast.Expr) {
	c := &eval.Call{Node: at}
	if e != nil {
		c.Syntax = &pyast.Call{Args: []pyast.Expr{e}}
	}
	addTemplateHook(in, j.app, c, j.role, text(key), v)
}
