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
}

var settingsBases = []string{"pydantic_settings.BaseSettings", "pydantic_settings.main.BaseSettings"}

// isSettings reports whether a class is one of settings.
func isSettings(c *ir.Class) bool {
	return slices.ContainsFunc(c.MRO, func(up *ir.Class) bool {
		return slices.ContainsFunc(up.Bases, func(b ir.Base) bool { return slices.Contains(settingsBases, b.Qualified) })
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
		if !slices.Contains(scalarSettings, f.shape.inner().kind) || f.byName {
			d.refuse(diag.ModelField, d.class.Syntax, "the setting %s is more than a plain value", f.Name)
		}
	}
}

// settingsOption applies an option that only settings have.
func (d *describer) settingsOption(name string, value *ir.Const) bool {
	switch {
	case name == "env_prefix" && value != nil && value.Kind == ir.ConstStr:
		d.config.env.prefix = value.Text
	case name == "env_file" && value != nil && (value.Kind == ir.ConstStr || value.Kind == ir.ConstNone):
		d.config.env.file = text(value)
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
		key, name := f.Name, env.prefix+f.Name
		if f.Alias != "" {
			key, name = f.Alias, f.Alias
		}
		if !env.exact {
			name = strings.ToLower(name)
		}
		item := &gotree.Composite{Type: w.pyd("Env"), Elts: []gotree.Element{
			{Key: gotree.Ident{Name: "Key"}, Value: gotree.Str{Value: key}}, {Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: name}},
		}}
		if env.exact {
			item.Elts = append(item.Elts, gotree.Element{Key: gotree.Ident{Name: "Exact"}, Value: gotree.True})
		}
		call.Args = append(call.Args, item)
	}
	return call
}
