// This file writes struct tags: the JSON name, and the constraints as go-playground/validator would be told. They are
// there to be read; the constructor validates.

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

func (f *Field) tags() []gotree.Tag {
	name := f.Name
	if f.Alias != "" {
		name = f.Alias
	}
	tags := []gotree.Tag{{Key: "json", Value: name}}
	if rules := f.rules(); rules != "" {
		tags = append(tags, gotree.Tag{Key: "validate", Value: rules})
	}
	return tags
}

// rules spells the constraints.
func (f *Field) rules() string {
	s := f.shape.bare()
	var parts []string
	if s.kind == optionalOf {
		parts = append(parts, "omitempty")
		s = s.args[0]
	}
	for _, l := range s.limits {
		if rule := validatorNames[l.name]; rule != "" {
			parts = append(parts, rule+"="+spell(l.value))
		}
	}
	if s.kind == literalOf && s.irType() == ir.Str {
		if choice, ok := oneOf(s.consts); ok {
			parts = append(parts, choice)
		}
	}
	if len(parts) == 1 && parts[0] == "omitempty" {
		return ""
	}
	return strings.Join(parts, ",")
}

var validatorNames = map[string]string{
	"ge": "min", "le": "max", "gt": "gt", "lt": "lt", "min_length": "min", "max_length": "max",
}

// oneOf spells a choice of words; other texts would need quoting.
func oneOf(consts []*ir.Const) (string, bool) {
	words := make([]string, len(consts))
	for i, c := range consts {
		if c.Text == "" || strings.ContainsAny(c.Text, " ',|\"`\\\n") {
			return "", false
		}
		words[i] = c.Text
	}
	return "oneof=" + strings.Join(words, " "), true
}
