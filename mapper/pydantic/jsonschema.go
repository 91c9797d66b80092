// This file maps model_json_schema: the schema of a model as a value of the program.

package pydantic

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// members are the properties of a schema, which keep the order of the fields where all else is sorted
// (GenerateJsonSchema.sort).
type members struct {
	names []string
	of    map[string]Schema
}

func (m *members) set(name string, s Schema) {
	if m.of == nil {
		m.of = map[string]Schema{}
	}
	if m.of[name] == nil {
		m.names = append(m.names, name)
	}
	m.of[name] = s
}

// MarshalJSON returns the properties in order.
func (m *members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, name := range m.names {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := plainJSON(name)
		if err != nil {
			return nil, err
		}
		value, err := plainJSON(m.of[name])
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plainJSON returns the JSON of a value, in which <, > and & stand as they are.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// JSONSchema returns the text of what model_json_schema gives of a model that is read, or written where output is set, or
// why that is not certain.
func (s *Models) JSONSchema(c *ir.Class, output bool) (text, why string) {
	if s.one() {
		return "", "version 1 of Pydantic has no such method"
	}
	v, failure := s.OfClass(c)
	if failure != nil {
		return "", failure.Message
	}
	set := s.NewSchemas().KeepNulls()
	set.defs = true
	if c.IsTypeAdapter() {
		return s.adapterSchema(set, c, output)
	}
	if output {
		set.OfAnswer(v)
	} else {
		set.Of(v, false)
	}
	return set.whole(reference{set, c, output}), set.Doubt()
}

// adapterSchema returns the schema of what an adapter reads or writes; one of a model is that model's own.
func (s *Models) adapterSchema(set *Schemas, c *ir.Class, output bool) (text, why string) {
	m, failure := s.Describe(c)
	if failure != nil {
		return "", failure.Message
	}
	root := m.Fields[0].shape
	if root.kind == modelShape {
		return s.JSONSchema(root.class, output)
	}
	set.output = output
	out := set.shape(root, false)
	_, refers := out["$ref"]
	set.doubtIf(refers, "a type that is no model")
	if others := set.Named(); len(others) > 0 {
		out["$defs"] = others
	}
	spelt, err := plainJSON(out)
	set.doubtIf(err != nil, "a schema that has no JSON")
	return string(spelt), set.Doubt()
}

// whole returns the text of a schema with those that it refers to in $defs. One that is referred to stands there as well.
func (k *Schemas) whole(own reference) string {
	whole, others, inner := Schema{}, k.Named(), false
	for _, schema := range others {
		spelt, err := plainJSON(schema)
		k.doubtIf(err != nil, "a schema that has no JSON")
		inner = inner || bytes.Contains(spelt, []byte(`"#/$defs/`+own.name()+`"`))
	}
	if inner {
		whole["$ref"] = own
	} else {
		maps.Copy(whole, others[own.name()])
		delete(others, own.name())
	}
	if len(others) > 0 {
		whole["$defs"] = others
	}
	out, err := plainJSON(whole)
	k.doubtIf(err != nil, "a schema that has no JSON")
	return string(out)
}

// jsonSchema maps model_json_schema.
//
//	Todo.model_json_schema()  =>  pydantic.JSONSchema(`{"properties":...}`)
func jsonSchema(x rule.Context, m rule.Match) (rule.Value, bool) {
	object, ok := x.TypeOf(m.Args["model"]).(ir.ClassObject)
	if !ok || object.Class.IsTypeAdapter() {
		return rule.Value{}, false
	}
	return schemaOf(x, m, object.Class)
}

// adapterSchema maps json_schema of a TypeAdapter.
func adapterSchema(x rule.Context, m rule.Match) (rule.Value, bool) {
	object, ok := x.TypeOf(m.Args["model"]).(ir.ClassObject)
	if !ok || !object.Class.IsTypeAdapter() {
		return rule.Value{}, false
	}
	return schemaOf(x, m, object.Class)
}

func schemaOf(x rule.Context, m rule.Match, c *ir.Class) (rule.Value, bool) {
	output := false
	for _, k := range m.More {
		value := constantOf(x, k)
		modes := []string{"validation", "serialization"}
		switch {
		case k.Arg == "mode" && slices.Contains(modes, value.Text):
			output = value.Text == "serialization"
		case k.Arg == "by_alias" && value.Kind == ir.ConstBool && value.Bool:
		default:
			x.Fail(k, diag.ModelMethod, "the option %s of a JSON schema has no translation", k.Arg)
		}
	}
	text, why := x.ModelSchema(c, output)
	if why != "" {
		x.Fail(m.Node, diag.ModelMethod, "the schema of %s has no certain form: %s", c.Name, why)
	}
	return rule.Value{X: gotree.CallOf(x.Qual("pydantic", "JSONSchema"), gotree.Str{Value: text, Raw: true}), Type: "*py.Dict[string, any]", Fresh: true}, true
}
