// This file writes the JSON schemas of sets, tuples, times, URLs and secrets.

package pydantic

import (
	"fmt"
	"maps"
	"strings"
)

// more fills the schema of a shape of the rarer kinds.
func (k *Schemas) more(out Schema, s *shape, floats bool) {
	switch s.kind {
	case setShape, frozenSetShape:
		out["type"], out["uniqueItems"], out["items"] = "array", true, k.shape(s.args[0], floats)
	case tupleOfShape:
		out["type"], out["items"] = "array", k.shape(s.args[0], floats)
	case tupleShape:
		items := []any{}
		for _, arg := range s.args {
			items = append(items, k.shape(arg, floats))
		}
		out["type"], out["prefixItems"], out["minItems"], out["maxItems"] = "array", items, len(items), len(items)
	case timeShape:
		out["type"], out["format"] = "string", "time"
	case secretShape:
		out["type"], out["format"], out["writeOnly"] = "string", "password", true
	case urlShape:
		out["type"], out["format"], out["minLength"] = "string", "uri", 1
		if s.tag == "HttpUrl" {
			out["maxLength"] = 2083
		}
	case deltaShape:
		out["type"], out["format"] = "string", "duration"
	case pathShape:
		out["type"], out["format"] = "string", "path"
	case sequenceShape:
		out["type"], out["items"] = "array", k.shape(s.args[0], floats)
	case decimalShape:
		k.decimal(out, s)
	case taggedShape:
		k.tagged(out, s)
	case libraryShape:
		k.library(out, s)
	case versionShape:
		out["type"], out["format"] = "string", "uuid"+spell(s.consts[0])
	case bytesShape:
		out["type"], out["format"] = "string", "binary"
	case jsonShape:
		k.json(out, s, floats)
	case momentShape:
		out["type"], out["format"] = "string", "date"
		if s.isDatetime() {
			out["format"] = "date-time"
		}
	default:
		k.doubtIf(true, "a type without a certain schema")
	}
}

// json fills the schema of JSON within a text: of what it holds where it is written.
func (k *Schemas) json(out Schema, s *shape, floats bool) {
	inner := k.shape(s.args[0], floats)
	if k.output {
		maps.Copy(out, inner)
		return
	}
	out["type"], out["contentMediaType"], out["contentSchema"] = "string", "application/json", inner
}

// lengthOf is what the lengths of a kind count in schemas: minLength, minItems, minProperties.
func lengthOf(kind shapeKind) string {
	switch kind {
	case strShape, bytesShape, libraryShape, secretShape:
		return "Length"
	case dictShape:
		return "Properties"
	}
	return "Items"
}

// decimal fills the schema of a decimal: a number or a text, and a text where it is written.
func (k *Schemas) decimal(out Schema, s *shape) {
	if k.output {
		out["type"], out["pattern"] = "string", decimalPattern(s)
		return
	}
	number := &shape{kind: floatShape}
	for _, l := range s.limits {
		if schemaLimits[l.name] != "" {
			number.limits = append(number.limits, l)
		}
	}
	out["anyOf"] = []any{k.shape(number, true), Schema{"type": "string", "pattern": decimalPattern(s)}}
}

// decimalPattern is what texts of a decimal look like (GenerateJsonSchema.decimal_schema).
func decimalPattern(s *shape) string {
	digits, places := -1, -1
	for _, l := range s.limits {
		switch l.name {
		case "max_digits":
			digits = int(l.value.Int)
		case "decimal_places":
			places = int(l.value.Int)
		}
	}
	tail := `\d*\.?\d*$`
	switch {
	case digits >= 0 && places >= 0:
		whole := max(0, digits-places)
		tail = fmt.Sprintf(`(?:\d{0,%d}|(?=[\d.]{1,%d}0*$)\d{0,%d}\.\d{0,%d}0*$)`, whole, digits+1, whole, places)
	case digits >= 0:
		tail = fmt.Sprintf(`(?:\d{0,%d}|(?=[\d.]{1,%d}0*$)\d*\.\d*0*$)`, digits, digits+1)
	case places >= 0:
		tail = fmt.Sprintf(`\d*\.?\d{0,%d}0*$`, places)
	}
	return `^(?!^[-+.]*$)[+-]?0*` + tail
}

// tagged fills the schema of a union whose members a field tells apart.
func (k *Schemas) tagged(out Schema, s *shape) {
	members, mapping := []any{}, Schema{}
	for _, member := range s.args {
		ref := k.model(member.class)
		members = append(members, k.say(Schema{"$ref": ref}, member.said))
		m, err := k.models.Describe(member.class)
		if err != nil {
			k.doubtIf(true, "the model "+member.class.Name)
			continue
		}
		for _, tag := range tagsOf(m, s.tag) {
			mapping[tag] = ref
		}
	}
	out["oneOf"] = members
	out["discriminator"] = Schema{"propertyName": s.tag, "mapping": mapping}
}

// serialized writes the schema of a field that a function dumps: of what that says that it returns.
func (k *Schemas) serialized(f *Field, name string, floats bool) (Schema, bool) {
	by := f.serializer
	said := k.models.saidBy(by)
	k.doubtIf(said == nil && by.said != nil, "the type of the serializer "+by.name())
	if said == nil {
		return nil, false
	}
	out := k.shape(said, floats)
	if strings.HasSuffix(by.used, "unless-none") && f.shape.bare().kind == optionalOf && f.Required {
		out = Schema{"anyOf": append([]any{Schema{"type": "null"}}, choices(out)...)}
	}
	if _, own := out["title"]; !own && titled(f.shape) {
		out["title"] = Title(name)
	}
	return k.say(out, f.said), true
}

// selfSerialized writes the schema of what a model is dumped as by a method that says what it returns.
func (k *Schemas) selfSerialized(m *Model) (Schema, bool) {
	if m.dumps == nil || !k.output {
		return nil, false
	}
	said := k.models.saidBy(m.dumps)
	k.doubtIf(said == nil && m.dumps.said != nil, "the type of the serializer "+m.dumps.name())
	if said == nil {
		return nil, false
	}
	return k.shape(said, true), true
}
