// This file holds app.config (Flask documentation, "Configuration Handling").

package discover

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// config is the Config object of an app.
type config struct {
	eval.Hosted
	a      *application
	values map[string]eval.Value
	open   bool // something that is not known may have set any key
}

func newConfig(a *application) *config {
	defaults := map[string]eval.Value{
		"DEBUG": eval.Bool(false), "TESTING": eval.Bool(false), "PROPAGATE_EXCEPTIONS": eval.None(), "SECRET_KEY": eval.None(),
		"USE_X_SENDFILE": eval.Bool(false), "SERVER_NAME": eval.None(), "APPLICATION_ROOT": eval.Text("/"),
		"MAX_CONTENT_LENGTH": eval.None(), "PREFERRED_URL_SCHEME": eval.Text("http"), "SESSION_COOKIE_NAME": eval.Text("session"),
	}
	return &config{a: a, values: defaults}
}

// opened notes that any key may have been set.
func (c *config) opened() { c.open, c.a.app.ConfigOpen, c.a.app.ConfigOutside = true, true, true }

func (c *config) flag(key string) eval.Value {
	if v, ok := c.values[key]; ok {
		return v
	}
	return eval.Bool(false)
}

// automaticOptions reports the setting PROVIDE_AUTOMATIC_OPTIONS, true by default.
func (c *config) automaticOptions() bool {
	v, ok := c.values["PROVIDE_AUTOMATIC_OPTIONS"]
	if !ok {
		return true
	}
	holds, known := eval.Truth(v)
	return holds || !known
}

// set sets a key; at is the statement or call that does, e the expression of the value in the code that runs now.
func (c *config) set(in *eval.Interp, key string, v eval.Value, at pyast.Node, e pyast.Expr) {
	var fn *ir.Func
	if f := in.Frame(); f != nil {
		fn = f.Func
	}
	c.setFrom(in, key, v, ir.ConfigItem{Value: e, Func: fn, Place: in.Place(at)})
}

func (c *config) setFrom(in *eval.Interp, key string, v eval.Value, item ir.ConfigItem) {
	if in.Shadow() {
		c.a.app.Maybe = append(c.a.app.Maybe, key)
		return
	}
	c.values[key] = v
	if key == "DEBUG" {
		c.a.app.Debug, _ = eval.Truth(v)
	}
	item.Key, item.Const = key, projectConst(eval.Fold(v))
	if c.a.h.frozen {
		return
	}
	c.a.app.Config = append(c.a.app.Config, item)
}

// projectConst returns c unless it holds the evaluator's stand-in for the project's folder.
func projectConst(c *ir.Const) *ir.Const {
	if c == nil || strings.Contains(c.Text, eval.Root) {
		return nil
	}
	for _, item := range c.Items {
		if projectConst(item) == nil {
			return nil
		}
	}
	return c
}

// Item implements eval.Mapping.
func (c *config) Item(_ *eval.Interp, key eval.Value) (eval.Value, bool) {
	v, ok := c.values[text(key)]
	return v, ok
}

// SetItem implements eval.Mapping.
func (c *config) SetItem(in *eval.Interp, key, v eval.Value, at pyast.Node, e pyast.Expr) {
	if k, ok := eval.Str(key); ok {
		c.set(in, k, v, at, e)
		return
	}
	c.opened()
}

// ShadowItem notes that another environment than an empty one sets a key.
func (c *config) ShadowItem(key eval.Value) {
	if k, ok := eval.Str(key); ok {
		c.a.app.Maybe = append(c.a.app.Maybe, k)
	}
}

// Attr implements eval.Object.
func (c *config) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "get":
		return native(name, c.get)
	case "setdefault":
		return native(name, c.setDefault)
	case "update":
		return native(name, func(in *eval.Interp, call *eval.Call) eval.Value { return c.update(in, call, false) })
	case "from_mapping":
		return native(name, func(in *eval.Interp, call *eval.Call) eval.Value { return c.update(in, call, true) })
	case "pop":
		return native(name, func(in *eval.Interp, call *eval.Call) eval.Value {
			v := c.get(in, call)
			c.DeleteItem(in, orNone(call.Arg(0, "key")), call.Node)
			return v
		})
	case "from_object":
		return native(name, func(in *eval.Interp, call *eval.Call) eval.Value {
			c.fromObject(in, call, orNone(call.Arg(0, "obj")))
			return eval.None()
		})
	case "from_pyfile":
		return native(name, c.fromFile)
	case "from_envvar":
		return native(name, c.fromVariable)
	case "from_prefixed_env":
		return native(name, c.fromPrefixed)
	case "from_file", "from_json", "popitem", "clear":
		return native(name, func(*eval.Interp, *eval.Call) eval.Value {
			c.opened()
			return &eval.Unknown{}
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (c *config) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

func (c *config) get(in *eval.Interp, call *eval.Call) eval.Value {
	key, ok := eval.Str(orNone(call.Arg(0, "key")))
	if v, found := c.values[key]; found {
		return v
	}
	otherwise := orNone(call.Arg(1, "default"))
	if !ok || c.open && eval.IsNone(otherwise) {
		return &eval.Unknown{Why: "it is a setting that the program does not set"}
	}
	if _, isLit := otherwise.(*eval.Lit); isLit {
		return &eval.Guess{Value: otherwise}
	}
	return otherwise
}

func (c *config) setDefault(in *eval.Interp, call *eval.Call) eval.Value {
	key := text(call.Arg(0, "key"))
	if v, ok := c.values[key]; ok {
		return v
	}
	if slices.Contains(ownSettings, key) {
		return &eval.Unknown{Why: "it is a setting of Flask's own"}
	}
	v, e := orNone(call.Arg(1, "default")), call.Expr(1, "default")
	if slices.Contains(newSettings, key) {
		v, e = &eval.Unknown{Why: "the version of Flask decides whether it has a value"}, nil
	}
	c.set(in, key, v, call.Node, e)
	return v
}

// ownSettings are those that an app has from its beginning besides those of newConfig, which setdefault leaves alone
// (flask.app.Flask.default_config); newSettings are those that not every version has.
var (
	ownSettings = strings.Fields(`PERMANENT_SESSION_LIFETIME SESSION_COOKIE_DOMAIN SESSION_COOKIE_PATH SESSION_COOKIE_HTTPONLY SESSION_COOKIE_SECURE
		SESSION_COOKIE_SAMESITE SESSION_REFRESH_EACH_REQUEST SEND_FILE_MAX_AGE_DEFAULT TRAP_BAD_REQUEST_ERRORS TRAP_HTTP_EXCEPTIONS
		EXPLAIN_TEMPLATE_LOADING TEMPLATES_AUTO_RELOAD MAX_COOKIE_SIZE`)
	newSettings = strings.Fields(`SECRET_KEY_FALLBACKS TRUSTED_HOSTS SESSION_COOKIE_PARTITIONED MAX_FORM_MEMORY_SIZE MAX_FORM_PARTS PROVIDE_AUTOMATIC_OPTIONS
		ENV JSON_AS_ASCII JSON_SORT_KEYS JSONIFY_PRETTYPRINT_REGULAR JSONIFY_MIMETYPE PRESERVE_CONTEXT_ON_EXCEPTION`)
)

// update is update and from_mapping: a dict, pairs or keywords. from_mapping takes upper-case keys alone (Flask documentation,
// "Config.from_mapping").
func (c *config) update(in *eval.Interp, call *eval.Call, upperAlone bool) eval.Value {
	if v := call.Arg(0, "mapping"); v != nil {
		display, _ := call.Expr(0, "").(*pyast.Dict)
		d, ok := eval.Plain(v).(*eval.Dict)
		if !ok {
			c.opened()
			return eval.None()
		}
		for i, k := range d.Keys {
			var e pyast.Expr
			if display != nil && i < len(display.Values) && len(display.Values) == len(d.Keys) {
				e = display.Values[i]
			}
			if key := text(k); !upperAlone || isUpper(key) {
				c.set(in, key, d.Values[i], call.Node, e)
			}
		}
	}
	for _, k := range call.Keywords {
		if !upperAlone || isUpper(k.Name) {
			c.set(in, k.Name, k.Value, call.Node, k.Expr)
		}
	}
	return eval.None()
}

// fromObject takes the upper-case attributes of a class, a module or an object, or of what an import string names.
func (c *config) fromObject(in *eval.Interp, call *eval.Call, v eval.Value) {
	if g, ok := v.(*eval.Guess); ok {
		c.fromGuess(in, call, g)
		return
	}
	switch o := v.(type) {
	case *eval.Lit:
		if name, ok := eval.Str(o); ok {
			c.fromObject(in, call, in.ImportString(name))
		}
	case *eval.Class:
		c.fromClass(in, call, o)
	case *eval.Instance:
		c.fromClass(in, call, o.Class)
		c.fromProperties(in, call, o)
		for _, key := range upperNames(o.Attrs) {
			c.setFrom(in, key, o.Attrs[key], ir.ConfigItem{Place: in.Place(call.Node)})
		}
	case *eval.Module:
		c.fromModule(in, o)
	case *eval.OneOf:
		first := len(c.a.app.Config)
		for _, one := range o.Values {
			c.fromObject(in, call, one)
		}
		c.forget(c.a.app.Config[first:], len(o.Values))
	default:
		c.opened()
	}
}

// forget makes the keys unknown that n alternatives do not all set to the same.
func (c *config) forget(items []ir.ConfigItem, n int) {
	counts, differs := map[string]int{}, map[string]bool{}
	first := map[string]*ir.Const{}
	for _, item := range items {
		if counts[item.Key]++; counts[item.Key] == 1 {
			first[item.Key] = item.Const
		}
		differs[item.Key] = differs[item.Key] || item.Const == nil || first[item.Key] == nil || !reflect.DeepEqual(first[item.Key], item.Const)
	}
	for _, item := range slices.Clone(items) {
		if differs[item.Key] || counts[item.Key] != n {
			c.a.app.Config = append(c.a.app.Config, ir.ConfigItem{Key: item.Key, Place: item.Place})
			delete(c.values, item.Key)
		}
	}
}

func (c *config) fromClass(in *eval.Interp, call *eval.Call, class *eval.Class) {
	values := map[string]eval.Value{}
	for i := len(class.MRO) - 1; i >= 0; i-- {
		for name, v := range class.MRO[i].Vars {
			values[name] = v
		}
	}
	for _, key := range upperNames(values) {
		item := ir.ConfigItem{Place: in.Place(call.Node)}
		if e, holder := class.Expr(key); e != nil {
			item.Value, item.Func = e, holder.Frame
			item.Place = placeIn(holder.Module.IR, e)
		}
		c.setFrom(in, key, values[key], item)
	}
}

// fromProperties takes what the properties of an object return.
func (c *config) fromProperties(in *eval.Interp, call *eval.Call, o *eval.Instance) {
	values := map[string]eval.Value{}
	for _, class := range o.Class.MRO {
		for name, v := range class.Vars {
			if _, known := values[name]; !known {
				values[name] = v
			}
		}
	}
	for _, key := range upperNames(values) {
		if d, ok := values[key].(*eval.Descriptor); ok && d.Kind == "property" {
			c.setFrom(in, key, in.Attr(o, key), ir.ConfigItem{Place: in.Place(call.Node)})
		}
	}
}

func placeIn(m *ir.Module, e pyast.Expr) ir.Place { return ir.Place{File: m.File, Span: e.Bounds()} }

// isUpper is str.isupper for the names of settings.
func isUpper(name string) bool { return name == strings.ToUpper(name) && strings.ToLower(name) != name }

func upperNames(values map[string]eval.Value) []string {
	var keys []string
	for name := range values {
		if isUpper(name) {
			keys = append(keys, name)
		}
	}
	slices.Sort(keys)
	return keys
}

func (c *config) fromModule(in *eval.Interp, m *eval.Module) {
	for _, key := range upperNames(m.Env.Vars) {
		item := ir.ConfigItem{Func: m.IR.Body, Place: ir.Place{File: m.IR.File}}
		if m.IR.Scope != nil {
			if s := m.IR.Scope.Symbols[key]; s != nil && s.Value != nil {
				item.Value, item.Place = s.Value, placeIn(m.IR, s.Value)
			}
		}
		c.setFrom(in, key, m.Env.Vars[key], item)
	}
}

// fromVariable is from_envvar: the file that an environment variable names, which only silent=True lets be missing (Flask
// API, Config.from_envvar).
func (c *config) fromVariable(in *eval.Interp, call *eval.Call) eval.Value {
	name, known := eval.Str(orNone(call.Arg(0, "variable_name")))
	silent, _ := eval.Truth(orNone(call.Arg(1, "silent")))
	if !known || !silent {
		c.opened()
		return &eval.Unknown{}
	}
	c.unless("the environment variable " + name + " is not set where the app runs")
	return eval.Bool(false)
}

// fromPrefixed is from_prefixed_env: environment variables that begin with FLASK_ or another prefix set keys of any name
// (Flask API, Config.from_prefixed_env).
func (c *config) fromPrefixed(in *eval.Interp, call *eval.Call) eval.Value {
	prefix, known := "FLASK", true
	if v := call.Arg(0, "prefix"); v != nil {
		prefix, known = eval.Str(v)
	}
	if !known || call.Arg(-1, "loads") != nil {
		c.opened()
		return &eval.Unknown{}
	}
	c.open, c.a.app.ConfigOpen = true, true
	c.unless("no environment variable " + prefix + "_KEY sets a key of the config that the app or Flask reads")
	return eval.Bool(true)
}

// unless notes a condition under which the config is as the program says.
func (c *config) unless(condition string) {
	if !c.a.h.frozen && !slices.Contains(c.a.app.ConfigUnless, condition) {
		c.a.app.ConfigUnless = append(c.a.app.ConfigUnless, condition)
	}
}

// fromFile is from_pyfile: a Python file, relative to the app's root path.
func (c *config) fromFile(in *eval.Interp, call *eval.Call) eval.Value {
	name, ok := eval.PathText(orNone(call.Arg(0, "filename")))
	if ok {
		for _, dir := range []string{c.a.root, "."} {
			if m := c.a.h.program.ByPath[projectPath(dir, name)]; m != nil {
				c.fromModule(in, in.Load(m))
				return eval.Bool(true)
			}
		}
	}
	c.open, c.a.app.ConfigOpen = true, true
	if silent, _ := eval.Truth(orNone(call.Arg(1, "silent"))); !silent {
		c.opened()
	}
	if ok && path.Ext(name) == ".py" {
		return eval.Bool(false)
	}
	return &eval.Unknown{}
}
