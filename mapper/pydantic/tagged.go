// This file reads and writes tuples, and unions of models that a field of theirs tells apart.

package pydantic

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tuple reads a tuple of a fixed number of items, or of any.
func (w *writer) tuple(s *shape) typed {
	name := "Tuple"
	if s.kind == tupleOfShape {
		name = "TupleOf"
	}
	call := gotree.CallOf(w.pyd(name))
	for _, arg := range s.args {
		call.Args = append(call.Args, w.readerAs(arg, "any"))
	}
	call.Args = append(call.Args, w.limits(s)...)
	return typed{x: call, goType: "py.Tuple"}
}

// discriminate makes a tagged union of the shape: discriminator="kind".
func (d *describer) discriminate(s *shape, k *pyast.Keyword) {
	value := d.constant(k.Value)
	union := s.inner()
	if union.kind != unionOf || text(value) == "" {
		d.refuse(diag.ModelField, k, "this discriminator of %s is not translated", d.owner.Name)
		return
	}
	for _, member := range union.args {
		var m *Model
		if member.kind == modelShape && member.class != d.class {
			m, _ = d.models.Describe(member.class)
		}
		if m == nil || tagsOf(m, value.Text) == nil {
			d.refuse(diag.ModelField, k, "the members of the union in %s are not models with a Literal %s", d.owner.Name, value.Text)
			return
		}
	}
	union.kind, union.tag = taggedShape, value.Text
}

// tagsOf returns the texts that tell a model, nil when its field is no Literal of texts.
func tagsOf(m *Model, name string) []string {
	f := m.Field(name)
	if f == nil || f.shape.kind != literalOf || f.Alias != "" {
		return nil
	}
	var out []string
	for _, c := range f.shape.consts {
		if c.Kind != ir.ConstStr {
			return nil
		}
		out = append(out, c.Text)
	}
	return out
}

func (w *writer) tagged(s *shape) typed {
	call := gotree.CallOf(w.pyd("TaggedUnion"), gotree.Str{Value: s.tag})
	for _, member := range s.args {
		m, _ := w.models.Describe(member.class)
		for _, tag := range tagsOf(m, s.tag) {
			call.Args = append(call.Args, gotree.CallOf(w.pyd("Tagged"), gotree.Str{Value: tag}, w.nested(member).x))
		}
	}
	return typed{x: call, goType: "any"}
}
