// This file takes schemas that have an id out of parameters and responses: flasgger.utils.extract_definitions and
// convert_schemas.

package flasgger

import (
	"errors"
	"strings"
)

// extraction are the schemas found so far, and what their names and references look like.
type extraction struct {
	endpoint, verb string
	prefix         bool // put the endpoint and the method before each id
	three          bool // OpenAPI 3
	found          []*Value
}

// from takes the schemas out of a list of dicts, changing it; below the top level the reference takes the place of the
// schema's key.
func (x *extraction) from(items []*Value, level int) error {
	if level > maxDepth {
		return errors.New("schemas nested too deep")
	}
	for _, item := range items {
		if item.Kind != Dict {
			return errors.New("a member with a schema that is no mapping")
		}
		if schema := item.Get("schema"); schema != nil && schema.Kind != None {
			if err := x.schema(item, schema, level); err != nil {
				return err
			}
		}
		if err := x.fromArray(item, level); err != nil {
			return err
		}
	}
	return nil
}

func (x *extraction) schema(item, schema *Value, level int) error {
	if schema.Kind != Dict {
		return errors.New("a schema that is no mapping")
	}
	if id := schema.Get("id"); id != nil && id.Kind != None {
		if id.Kind != Str {
			return errors.New("a schema whose id is no text")
		}
		if x.prefix {
			id = text(strings.ReplaceAll(x.endpoint, ".", "_") + "_" + x.verb + "_" + id.Text)
			schema.Set("id", id)
		}
		x.found = append(x.found, schema)
		x.refer(item, id.Text, level)
	}
	if properties := schema.Get("properties"); properties != nil && properties.Kind != None {
		if properties.Kind != Dict {
			return errors.New("properties that are no mapping")
		}
		if err := x.from(properties.Items, level+1); err != nil {
			return err
		}
	}
	return x.fromArray(schema, level)
}

func (x *extraction) refer(item *Value, id string, level int) {
	path := "#/definitions/"
	if x.three {
		path = "#/components/schemas/"
	}
	if level > 0 {
		item.Set("$ref", text(path+id))
		item.remove("schema")
		return
	}
	ref := newDict()
	ref.Set("$ref", text(path+id))
	item.Set("schema", ref)
}

func (x *extraction) fromArray(source *Value, level int) error {
	items := source.Get("items")
	if items == nil || items.Kind == None {
		return nil
	}
	if items.Kind != Dict {
		return errors.New("items that are no mapping")
	}
	if items.Get("schema") == nil {
		return nil
	}
	return x.from([]*Value{items}, level+1)
}

// converted is convert_schemas of a dict without Marshmallow: every "definitions" goes into definitions.
func converted(d, definitions *Value) (*Value, error) {
	if more := d.Get("definitions"); more != nil {
		if more.Kind != Dict {
			return nil, errors.New("definitions that are no mapping")
		}
		definitions.update(more)
	}
	out := newDict()
	for i, key := range d.Keys {
		v, err := convertedValue(d.Items[i], definitions)
		if err != nil {
			return nil, err
		}
		out.put(key, v)
	}
	out.remove("definitions")
	return out, nil
}

func convertedValue(v, definitions *Value) (*Value, error) {
	if v.Kind == Dict {
		return converted(v, definitions)
	}
	if v.Kind != List {
		return v, nil
	}
	out := newList()
	for _, item := range v.Items {
		if item.Kind == Dict {
			one, err := converted(item, definitions)
			if err != nil {
				return nil, err
			}
			item = one
		}
		out.Items = append(out.Items, item)
	}
	return out, nil
}
