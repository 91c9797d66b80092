// This file reads and writes settings: models that read the environment.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// environment is what a settings class says of the variables that it reads.
type environment struct {
	prefix string // env_prefix
	file   string // env_file
	exact  bool   // case_sensitive
	within string // env_nested_delimiter, "" for none
}

var settingsBases = []string{"pydantic_settings.BaseSettings", "pydantic_settings.main.BaseSettings"}

// settingsBasesOne are the same under version 1, which has them itself.
var settingsBasesOne = []string{"pydantic.BaseSettings", "pydantic.env_settings.BaseSettings"}

// isSettings reports whether a class is one of settings.
func isSettings(c *ir.Class) bool {
	return slices.ContainsFunc(c.MRO, func(up *ir.Class) bool {
		return slices.ContainsFunc(up.Bases, func(b ir.Base) bool {
			return slices.Contains(settingsBases, b.Qualified) || slices.Contains(settingsBasesOne, b.Qualified)
		})
	})
}

// scalarSettings are the kinds of fields whose text in the environment is read as it stands; others are JSON there.
var scalarSettings = []shapeKind{boolShape, intShape, floatShape, strShape, emailShape, urlShape, secretShape, literalOf, enumShape, datetimeShape, dateShape, uuidShape, decimalShape}

// readSettings checks the fields of a settings class.
func (d *describer) readSettings(m *Model) {
	d.owner = d.class
	m.env = &d.config.env
	if m.env.file != "" {
		m.require("no file " + m.env.file + " stands where the program starts")
	}
	for _, f := range m.Fields {
		kind := f.shape.inner().kind
		if !slices.Contains(scalarSettings, kind) && !slices.Contains(jsonSettings, kind) || f.byName || len(f.others) > 0 {
			d.refuse(diag.ModelField, d.class.Syntax, "the setting %s is more than a plain value", f.Name)
		}
		if kind == modelShape && isSettings(f.shape.inner().class) { // which would read the environment once more
			m.require("no variable gives the setting " + f.Name)
		} else if kind == modelShape && !m.env.exact {
			m.require("variables that hold JSON spell the fields of models as these do")
		}
	}
}

// jsonSettings are the kinds of fields whose text in the environment is JSON.
var jsonSettings = []shapeKind{listShape, dictShape, setShape, frozenSetShape, tupleShape, tupleOfShape, modelShape}

// settingsOption applies an option that only settings have.
func (d *describer) settingsOption(name string, value *ir.Const) bool {
	switch {
	case name == "env_prefix" && value != nil && value.Kind == ir.ConstStr:
		d.config.env.prefix = value.Text
	case name == "env_file" && value != nil && (value.Kind == ir.ConstStr || value.Kind == ir.ConstNone):
		d.config.env.file = text(value)
	case name == "env_nested_delimiter" && value != nil && (value.Kind == ir.ConstStr || value.Kind == ir.ConstNone):
		d.config.env.within = text(value)
	case name == "env_file_encoding":
	case name == "case_sensitive" && value != nil && value.Kind == ir.ConstBool:
		d.config.env.exact = value.Bool
	default:
		return false
	}
	return true
}

// settings returns the body of the constructor of a settings class.
func (w *writer) settings() *gotree.Call {
	t := gotree.Expr(gotree.CallOf(w.pyd("Model"), gotree.Str{Value: w.model.Class.Name}, gotree.Ident{Name: w.names.Decode}))
	if w.model.hooked() {
		t = gotree.CallOf(gotree.Ident{Name: w.names.Reader()})
	}
	env := w.model.env
	call := gotree.CallOf(w.pyd("Settings"), gotree.Ident{Name: "input"}, gotree.Str{Value: w.model.Class.Name}, gotree.Str{Value: env.file}, t)
	for _, f := range w.model.Fields {
		call.Args = append(call.Args, w.variable(f, env.prefix, 0))
	}
	return call
}

// variable says from which variable of the environment a field is read; prefix stands before the field's name.
func (w *writer) variable(f *Field, prefix string, depth int) *gotree.Composite {
	env := w.model.env
	key, name := f.Name, prefix+f.Name
	if f.Alias != "" {
		key, name = f.Alias, f.Alias
	}
	if !env.exact {
		name = strings.ToLower(name)
	}
	item := &gotree.Composite{Type: w.pyd("Env")}
	add := func(key string, value gotree.Expr) {
		item.Elts = append(item.Elts, gotree.Element{Key: gotree.Ident{Name: key}, Value: value})
	}
	add("Key", gotree.Str{Value: key})
	add("Name", gotree.Str{Value: name})
	if env.exact {
		add("Exact", gotree.True)
	}
	inner := f.shape.inner()
	if !slices.Contains(jsonSettings, inner.kind) {
		return item
	}
	add("JSON", gotree.True)
	if f.shape.bare().kind == optionalOf {
		add("Loose", gotree.True)
	}
	if nested := w.nestedVariables(inner, name+env.within, depth); len(nested) > 0 {
		add("Nested", &gotree.Composite{Type: &gotree.ArrayType{Elem: w.pyd("Env")}, Elts: nested})
	}
	return item
}

// nestedVariables says from which variables the fields of a model are read that is a setting.
func (w *writer) nestedVariables(s *shape, prefix string, depth int) []gotree.Element {
	if w.model.env.within == "" || s.kind != modelShape {
		return nil
	}
	m, _ := w.models.Describe(s.class)
	if m == nil || m.forbid || m.open || depth > maxNested {
		w.refuse("a model whose fields are variables of their own keeps or forbids other keys")
		return nil
	}
	var out []gotree.Element
	for _, f := range m.Fields {
		if f.Alias != "" || f.shape.inner().kind == dictShape || f.hidden {
			w.refuse("the field " + f.Name + ", which is a variable of its own, is a dict or has an alias")
		}
		item := w.variable(f, prefix, depth+1)
		item.Type = nil
		out = append(out, gotree.Element{Value: item})
	}
	return out
}

// holdsSettings reports whether settings stand in a shape.
func (s *shape) holdsSettings() bool {
	return s.kind == modelShape && isSettings(s.class) || slices.ContainsFunc(s.args, (*shape).holdsSettings)
}

// maxNested bounds how deep models stand in settings.
const maxNested = 5
