// This file infers what the validators of Pydantic models put into fields.

package lower

import (
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// plainlyValidates reports whether a method of a model is none of Pydantic's business, or a validator or computed field
// that is understood.
func plainlyValidates(m *ir.Func) bool {
	if m.Validator() != nil {
		return true
	}
	for _, d := range m.Decorators() {
		if call, ok := d.(*pyast.Call); ok {
			d = call.Func
		}
		if q := m.Definer().Qualified(d); strings.HasPrefix(q, "pydantic.") && q != "pydantic.computed_field" && !strings.HasSuffix(q, "serializer") {
			return false
		}
	}
	return true
}

// validated puts what the validators of a field return into its cell: those of c, of the classes above it and of those
// below, which all keep the field in one place.
func (e *engine) validated(c *ir.Class, name string, cell *ir.Cell) {
	for _, below := range e.index.below[c] {
		for _, up := range below.MRO {
			for _, method := range slices.Sorted(maps.Keys(up.Methods)) {
				m := up.Methods[method]
				if v := m.Validator(); v != nil && v.For(name) && v.Mode != "before" {
					e.pull(m)
					e.unite(cell, e.returnCell(m))
				}
			}
		}
	}
}
