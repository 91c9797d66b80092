// This file says where libraries of Flask look for the fields of a model in a query, in a form or among header fields.

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// FieldKey is a field of a model and where it is looked for.
type FieldKey struct {
	Name   string
	Alias  string // "" for the name
	ByName bool   // the name serves beside the alias
	List   bool   // its JSON schema is that of an array, or has one among its choices
}

// FieldKeys returns the fields of a model, in their order, false for what is no model with fields, or where the schema that
// those libraries look at is not certain.
func (v *Value) FieldKeys() ([]FieldKey, bool) {
	if v.shape.kind != modelShape || v.models.one() {
		return nil, false
	}
	m, err := v.models.Describe(v.shape.class)
	if err != nil || m.root || len(m.Fields) == 0 && len(m.Class.Fields) > 0 {
		return nil, false
	}
	schemas := v.models.NewSchemas()
	schemas.Of(v, false)
	if schemas.Doubt() != "" {
		return nil, false
	}
	out := make([]FieldKey, 0, len(m.Fields))
	for _, f := range m.Fields {
		if f.apart {
			return nil, false // they look for its name, and the model for another
		}
		out = append(out, FieldKey{Name: f.Name, Alias: f.Alias, ByName: f.byName, List: isArray(f.shape)})
	}
	return out, true
}

// isArray reports whether the JSON schema of a shape is that of an array, or a choice that has one.
func isArray(s *shape) bool {
	switch s.kind {
	case checkedShape:
		return isArray(s.args[0])
	case optionalOf, unionOf:
		for _, arg := range s.args {
			if isArray(arg) {
				return true
			}
		}
		return false
	}
	return isSequence(s)
}

// Repeated returns the names of the fields of a model that flask_pydantic gives all values of a query: those whose annotation
// is a list, set or tuple, or a choice that has one (flask_pydantic.converters). It is false for what is no model.
func (v *Value) Repeated() ([]string, bool) {
	if v.shape.kind != modelShape || v.models.one() {
		return nil, false
	}
	m, err := v.models.Describe(v.shape.class)
	if err != nil || len(m.Fields) == 0 && len(m.Class.Fields) > 0 {
		return nil, false
	}
	var out []string
	for _, f := range m.Fields {
		if !isArray(f.shape) || isAbstract(f.shape) {
			continue
		}
		if annotatedBelow(f) {
			return nil, false
		}
		out = append(out, f.Name)
	}
	return out, true
}

// annotatedBelow reports whether Annotated may stand within the annotation of a field, where flask_pydantic does not see a list
// behind it.
func annotatedBelow(f *Field) bool {
	for _, declared := range f.owner.Fields {
		if declared.Name != f.Name || declared.Annotation == nil {
			continue
		}
		found, top := false, declared.Annotation
		if sub, ok := top.(*pyast.Subscript); ok && pyast.LastName(sub.Value) == "Annotated" {
			top = sub.Slice
		}
		pyast.Walk(top, func(n pyast.Node) bool {
			e, ok := n.(pyast.Expr)
			found = found || ok && pyast.LastName(e) == "Annotated"
			return !found
		})
		return found
	}
	return false
}

// isAbstract reports whether a shape is that of Sequence, which is no list to flask_pydantic.
func isAbstract(s *shape) bool {
	switch s.kind {
	case checkedShape, optionalOf, unionOf:
		return !slices.ContainsFunc(s.args, func(arg *shape) bool { return isArray(arg) && !isAbstract(arg) })
	}
	return s.kind == sequenceShape
}

// OfClass returns the value that is a model of the class.
func (s *Models) OfClass(c *ir.Class) (*Value, *Unsupported) {
	if _, err := s.Describe(c); err != nil {
		return nil, err
	}
	return &Value{Type: ir.Instance{Class: c}, models: s, owner: c, shape: &shape{kind: modelShape, class: c}}, nil
}

// Class returns the model that the values are, nil for other values.
func (v *Value) Class() *ir.Class {
	if v.shape.kind != modelShape {
		return nil
	}
	return v.shape.class
}
