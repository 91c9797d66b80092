// This file reads use_attribute_docstrings, which takes the strings below fields for what they are, and
// coerce_numbers_to_str.

package pydantic

import (
	"slices"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// docstring returns the text that a body begins with, "" where it begins with no text.
func docstring(body []pyast.Stmt) string {
	if len(body) == 0 {
		return ""
	}
	s, ok := body[0].(*pyast.ExprStmt)
	if !ok {
		return ""
	}
	c, ok := s.Value.(*pyast.Constant)
	if !ok {
		return ""
	}
	text, _ := c.Value.(pyast.Str)
	return CleanDoc(string(text))
}

// describe gives the field a description, unless it has one.
func (f *Field) describe(text string) {
	if text == "" || slices.ContainsFunc(f.said, func(o said) bool { return o.name == "description" }) {
		return
	}
	f.Doc = text
	f.said = append(f.said, said{"description", &ir.Const{Kind: ir.ConstStr, Text: text}})
}

// numbersToo is the tag of texts that are given as numbers as well (coerce_numbers_to_str).
const numbersToo = "OrNumber"

// takeNumbers lets a text be given as a number, or not; it returns false for what is no text.
func (s *shape) takeNumbers(on bool) bool {
	s = s.inner()
	if s.kind != strShape {
		return false
	}
	s.tag = ""
	if on {
		s.tag = numbersToo
	}
	return true
}

// checkNumbers refuses fields whose types read a text within, where texts are given as numbers as well.
func (d *describer) checkNumbers(f *Field, node pyast.Node) {
	if !d.config.numbers {
		return
	}
	for _, kind := range []shapeKind{emailShape, secretShape, pathShape, jsonShape, urlShape} {
		if d.models.holdsKind(f.shape, kind) {
			d.refuse(diag.ModelField, node, "the field %s of %s reads a text that may be given as a number", f.Name, d.owner.Name)
		}
	}
}
