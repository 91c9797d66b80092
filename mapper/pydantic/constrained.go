// This file reads the functions that make constrained types: conint(ge=1), conlist(str, min_length=1), and
// StringConstraints(...) in annotations.

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// constrainedKinds are the kinds of values that the functions make types of.
var constrainedKinds = map[string]shapeKind{
	"conint": intShape, "confloat": floatShape, "constr": strShape, "condecimal": decimalShape,
	"conlist": listShape, "conset": setShape, "confrozenset": frozenSetShape,
}

// constrained reads conint(ge=1) and its kin, those of containers with the type of the items.
func (d *describer) constrained(e *pyast.Call) *shape {
	name, ours := strings.CutPrefix(d.qualified(e.Func), "pydantic.")
	kind, ok := constrainedKinds[strings.TrimPrefix(name, "types.")]
	if !ours || !ok {
		return d.unknown(e)
	}
	s := d.stripped(&shape{kind: kind})
	switch container := kind == listShape || kind == setShape || kind == frozenSetShape; {
	case container && len(e.Args) == 1:
		s.args = []*shape{d.shape(e.Args[0])}
	case container || len(e.Args) > 0:
		return d.unknown(e)
	}
	d.constraints(s, e)
	return s
}

// constraints adds the keyword arguments of a call to a shape.
func (d *describer) constraints(s *shape, call *pyast.Call) {
	for _, k := range call.Keywords {
		if !d.caseKeyword(s, k) && !d.limitKeyword(s, k) {
			d.refuse(diag.ModelField, k, "the option %s of a constrained type of %s is not translated", k.Arg, d.owner.Name)
		}
	}
}

// caseKeyword reads to_lower and to_upper of a text.
func (d *describer) caseKeyword(s *shape, k *pyast.Keyword) bool {
	name, ok := map[string]string{"to_lower": "lower", "to_upper": "upper"}[k.Arg]
	value := d.constant(k.Value)
	text := s.inner()
	if !ok || text.kind != strShape || s.kind == checkedShape || value == nil || value.Kind != ir.ConstBool && value.Kind != ir.ConstNone {
		return false
	}
	if value.Bool {
		text.limits = append(text.limits, limit{name: name})
	}
	return true
}

// isPydantic reports whether an expression names a member of Pydantic.
func (d *describer) isPydantic(e pyast.Expr, name string) bool {
	q := d.qualified(e)
	return q == "pydantic."+name || q == "pydantic.types."+name
}
