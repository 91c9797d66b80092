// This file names the schemas that others refer to, which FastAPI keeps apart for what is read and for what is written
// where the two differ (GenerateJsonSchema.generate_definitions).

package pydantic

import (
	"encoding/json"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// reference refers to the schema of a class.
type reference struct {
	of     *Schemas
	class  *ir.Class
	output bool
}

// MarshalText returns the reference as a specification spells it.
func (r reference) MarshalText() ([]byte, error) {
	if r.of.defs {
		return []byte("#/$defs/" + r.name()), nil
	}
	return []byte("#/components/schemas/" + r.name()), nil
}

func (r reference) name() string {
	name := strings.Map(plainLetter, r.class.Name)
	switch {
	case !r.of.split[r.class]:
		return name
	case r.output:
		return name + "-Output"
	}
	return name + "-Input"
}

// plainLetter makes an underscore of what the name of a schema may not hold, as in Page_User_.
func plainLetter(c rune) rune {
	if c >= 0x80 || !strings.ContainsRune("[], ", c) {
		return c
	}
	return '_'
}

// Parameter is the schema of a field of a model whose values are parameters.
type Parameter struct {
	Name       string
	Required   bool
	Doc        string
	Deprecated bool
	Schema     Schema
}

// Parameters returns the schemas of the fields of a model, in their order.
func (k *Schemas) Parameters(v *Value) []Parameter {
	m, err := k.models.Describe(v.shape.class)
	if err != nil {
		k.doubtIf(true, "the model "+v.shape.class.Name)
		return nil
	}
	out := make([]Parameter, 0, len(m.Fields))
	for _, f := range m.Fields {
		name := f.Name
		if f.Alias != "" {
			name = f.Alias
		}
		schema := k.field(f, name, false)
		_, refers := schema["$ref"]
		if _, said := schema["title"]; !refers && !said {
			schema["title"] = Title(name)
		}
		doc, _ := schema["description"].(string)
		out = append(out, Parameter{Name: name, Required: f.Required, Doc: doc, Deprecated: schema["deprecated"] == true, Schema: schema})
	}
	return out
}

// refer returns the reference to a class.
func (k *Schemas) refer(c *ir.Class) reference { return reference{k, c, k.output} }

// begin notes that a schema is being written; it returns false when it is there already.
func (k *Schemas) begin(ref reference) bool {
	if k.written[ref] != nil {
		return false
	}
	for known := range k.written {
		k.doubtIf(known.class != ref.class && known.class.Name == ref.class.Name, "two classes of the name "+ref.class.Name)
	}
	k.written[ref] = Schema{}
	k.order = append(k.order, ref)
	return true
}

// Named returns the schemas by their names. Those of a class that differ for what is read and what is written have two
// names, which the references then spell.
func (k *Schemas) Named() map[string]Schema {
	for changed := true; changed; {
		changed = false
		for _, ref := range k.order {
			other := k.written[reference{k, ref.class, !ref.output}]
			if other == nil || k.split[ref.class] || k.same(k.written[ref], other) {
				continue
			}
			k.split[ref.class], changed = true, true
		}
	}
	out := map[string]Schema{}
	for _, ref := range k.order {
		out[ref.name()] = k.written[ref]
	}
	return out
}

func (k *Schemas) same(a, b Schema) bool {
	x, failed := json.Marshal(a)
	y, failed2 := json.Marshal(b)
	k.doubtIf(failed != nil || failed2 != nil, "a schema that has no JSON")
	return string(x) == string(y)
}
