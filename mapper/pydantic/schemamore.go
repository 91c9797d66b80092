// This file writes the JSON schemas of sets, tuples, times, URLs and secrets.

package pydantic

// more fills the schema of a shape of the rarer kinds. Decimals and tagged unions have no certain schema.
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
	default:
		k.odd = true
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
