// This file reads what Annotated says of a field besides its type: the options of Field(...), and constraints of the
// library annotated_types.

package pydantic

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// fieldOptions are the options of Field that say something of a field and nothing of its type.
const fieldOptions = " alias validation_alias serialization_alias default default_factory exclude frozen validate_default repr init "

// annotatedOptions returns the options of a field that Annotated holds at its outermost, which annotated then passes over.
func (d *describer) annotatedOptions(annotation pyast.Expr) []*pyast.Keyword {
	sub, ok := annotation.(*pyast.Subscript)
	if !ok || d.models.one() {
		return nil
	}
	if q := d.qualified(sub.Value); q != "typing.Annotated" && q != "typing_extensions.Annotated" {
		return nil
	}
	args, ok := sub.Slice.(*pyast.Tuple)
	if !ok {
		return nil
	}
	var out []*pyast.Keyword
	for _, a := range args.Elts[1:] {
		call, ok := a.(*pyast.Call)
		if !ok || d.qualified(call.Func) != "pydantic.Field" {
			continue
		}
		for _, k := range call.Keywords {
			if strings.Contains(fieldOptions, " "+k.Arg+" ") {
				out = append(out, k)
			}
		}
	}
	return out
}

// setAnnotated applies the options that Annotated holds. A default in the class body stands in place of theirs.
func (d *describer) setAnnotated(f *Field, options []*pyast.Keyword, a *pyast.AnnAssign) {
	named := map[string]bool{}
	for _, k := range options {
		defaults := strings.HasPrefix(k.Arg, "default")
		if named[k.Arg] || defaults && a.Value != nil {
			d.refuse(diag.ModelField, k, "the option %s of %s.%s is given twice", k.Arg, d.owner.Name, f.Name)
		}
		named[k.Arg] = true
		d.fieldOption(f, k)
	}
	if f.fallback.fn != nil && !slices.Contains(comparedShapes, f.shape.bare().kind) {
		d.refuse(diag.ModelDefault, a, "the default_factory of %s.%s is not translated", d.owner.Name, f.Name)
	}
	if call, ok := a.Value.(*pyast.Call); ok && len(options) > 0 && d.qualified(call.Func) == "pydantic.Field" {
		d.refuse(diag.ModelField, a, "the options of %s.%s stand in two places", d.owner.Name, f.Name)
	}
}

// typeConstraints are the classes of annotated_types by the names of their parameters.
var typeConstraints = map[string][]string{
	"Gt": {"gt"}, "Ge": {"ge"}, "Lt": {"lt"}, "Le": {"le"}, "Interval": {}, "MultipleOf": {"multiple_of"},
	"MinLen": {"min_length"}, "MaxLen": {"max_length"}, "Len": {"min_length", "max_length"},
}

// typeConstraint reads a constraint of annotated_types: false for what is none.
func (d *describer) typeConstraint(s *shape, call *pyast.Call) bool {
	name, ok := strings.CutPrefix(d.qualified(call.Func), "annotated_types.")
	params, known := typeConstraints[name]
	if !ok || !known || len(call.Args) > len(params) {
		return false
	}
	keywords := slices.Clone(call.Keywords)
	for i, a := range call.Args {
		keywords = append(keywords, &pyast.Keyword{Arg: params[i], Value: a})
	}
	for _, k := range keywords {
		if c := d.constant(k.Value); k.Arg == "min_length" && c != nil && c.Kind == ir.ConstInt && c.Int == 0 && name == "Len" {
			continue // which Len passes over
		}
		if !d.limitKeyword(s, k) {
			return false
		}
	}
	return true
}
