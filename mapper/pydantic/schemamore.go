// This file writes the JSON schemas of sets, tuples, times, URLs and secrets.

package pydantic

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
	case decimalShape:
		k.decimal(out, s)
	case taggedShape:
		k.tagged(out, s)
	default:
		k.doubtIf(true, "a type without a certain schema")
	}
}

// lengthOf is what the lengths of a kind count in schemas: minLength, minItems, minProperties.
func lengthOf(kind shapeKind) string {
	switch kind {
	case strShape:
		return "Length"
	case dictShape:
		return "Properties"
	}
	return "Items"
}

// decimals is the pattern of a decimal without a limit on its digits.
const decimals = `^(?!^[-+.]*$)[+-]?0*\d*\.?\d*$`

// decimal fills the schema of a decimal: a number or a text, and a text where it is written.
func (k *Schemas) decimal(out Schema, s *shape) {
	if k.output {
		out["type"], out["pattern"] = "string", decimals
		return
	}
	out["anyOf"] = []any{Schema{"type": "number"}, Schema{"type": "string", "pattern": decimals}}
	k.doubtIf(len(s.limits) > 0, "a decimal with limits")
}

// tagged fills the schema of a union whose members a field tells apart.
func (k *Schemas) tagged(out Schema, s *shape) {
	members := []any{}
	for _, member := range s.args {
		members = append(members, k.shape(member, false))
	}
	out["oneOf"] = members
	k.doubtIf(true, "a union with a discriminator")
}
