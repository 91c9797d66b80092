// This file writes the JSON schemas of enumerations.

package pydantic

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// enum writes the schema of an enumeration of texts or ints, once, and returns what refers to it.
func (k *Schemas) enum(c *ir.Class) reference {
	ref := k.refer(c)
	if !k.begin(ref) {
		return ref
	}
	out := Schema{"title": c.Name}
	types := map[ir.ConstKind]string{ir.ConstStr: "string", ir.ConstInt: "integer"}
	var values []any
	for _, s := range c.Syntax.Body {
		if a, ok := s.(*pyast.Assign); ok {
			value := k.models.fold(c.Scope.Func, a.Value)
			text, ok := k.Default(value)
			if !ok || types[value.Kind] == "" || out["type"] != nil && out["type"] != types[value.Kind] {
				k.doubtIf(true, "the members of "+c.Name)
				return ref
			}
			out["type"] = types[value.Kind]
			values = append(values, text)
		}
	}
	out["enum"] = values
	if c.Doc != "" {
		out["description"] = CleanDoc(c.Doc)
	}
	k.written[ref] = out
	return ref
}

// Member returns the value of a member of an enumeration, nil when it is not constant.
func (k *Schemas) Member(c *ir.Class, name string) *ir.Const { return k.models.member(c, name) }

func (k *Schemas) memberOf(c *ir.Class, name string) *ir.Const { return k.models.member(c, name) }

// member returns the value of a member, nil when it is not constant.
func (s *Models) member(c *ir.Class, name string) *ir.Const {
	for _, stmt := range c.Syntax.Body {
		if a, ok := stmt.(*pyast.Assign); ok {
			if target, ok := a.Targets[0].(*pyast.Name); ok && target.ID == name {
				return s.fold(c.Scope.Func, a.Value)
			}
		}
	}
	return nil
}
