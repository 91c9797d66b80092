// This file reads and writes defaults that are models: Point(), Point(x=1), and a class as the default_factory.

package pydantic

import (
	"slices"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// made is a model that is made anew of constants.
type made struct {
	class *ir.Class
	names []string
	items []*ir.Const
}

// modelDefault takes a model that is made of constants as the default of a field that holds such models. It must be
// sure that the making succeeds.
func (d *describer) modelDefault(f *Field, class pyast.Expr, call *pyast.Call) bool {
	c := d.classOf(class)
	if c == nil || c != f.shape.inner().class || f.shape.inner().kind != modelShape || len(call.Args) > 0 || c == d.class {
		return false
	}
	m, err := d.models.Describe(c)
	if err != nil || len(m.checks) > 0 || m.made != nil || m.root {
		return false
	}
	out := &made{class: c}
	for _, k := range call.Keywords {
		value := d.constant(k.Value)
		if given := m.Field(k.Arg); value == nil || given == nil || !given.certain(value) {
			return false
		}
		out.names, out.items = append(out.names, k.Arg), append(out.items, value)
	}
	if slices.ContainsFunc(m.Fields, func(given *Field) bool { return given.Required && !slices.Contains(out.names, given.Name) }) {
		return false
	}
	f.fallback.made = out
	return true
}

// certain reports whether a field certainly takes a constant.
func (f *Field) certain(c *ir.Const) bool {
	named := f.paths == nil && (f.Alias == "" || f.byName)
	return named && f.shape.certainly(c) && c.Kind <= ir.ConstStr && c.Kind != ir.ConstNone && holds(f.shape, c) && f.shape.kind != emailShape && f.shape.kind != checkedShape && f.shape.kind != literalOf
}

// certainly reports whether a constant keeps all limits of a shape, as far as that shows at once.
func (s *shape) certainly(c *ir.Const) bool {
	return !slices.ContainsFunc(s.limits, func(l limit) bool { return !l.allows(c) })
}

// allows reports whether a constant certainly keeps a limit.
func (l limit) allows(c *ir.Const) bool {
	if l.value == nil || l.value.Kind != ir.ConstInt || l.value.Big != nil {
		return false
	}
	n, bound := c.Int, l.value.Int
	switch {
	case c.Kind == ir.ConstStr:
		n = int64(utf8.RuneCountInString(c.Text))
	case c.Kind != ir.ConstInt || c.Big != nil:
		return false
	}
	switch l.name {
	case "min_length", "ge":
		return n >= bound
	case "max_length", "le":
		return n <= bound
	case "gt":
		return n > bound
	case "lt":
		return n < bound
	}
	return false
}

// maker writes the function that makes the model.
func (m *made) maker(w *writer) gotree.Expr {
	names := NamesOf(w.host.GoType(ir.Instance{Class: m.class}))
	call := gotree.CallOf(w.pyd("Fresh"), w.host.Qual(names.Package, names.New))
	for i, name := range m.names {
		pair := gotree.Inst(w.host.Qual("py", "P"), gotree.Ident{Name: "string"}, gotree.Ident{Name: "any"})
		call.Args = append(call.Args, gotree.CallOf(pair, gotree.Str{Value: name}, literalOfConst(m.items[i])))
	}
	return call
}
