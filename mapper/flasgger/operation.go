// This file writes one operation of a specification: a method of a path.

package flasgger

import (
	"errors"
	"regexp"
	"slices"
)

// variable is a variable part of a rule, without its converter.
var variable = regexp.MustCompile(`<(?:[^<>]*:)?([^<>]*)>`)

// operation returns what the specification says of a method, and adds the schemas that it defines.
func (d *document) operation(rule Rule, verb string, swag *Value) (*Value, error) {
	if err := d.define(swag); err != nil {
		return nil, err
	}
	x := &extraction{endpoint: rule.Endpoint, verb: verb, prefix: d.Config.Get("prefix_ids").truth(), three: d.three}
	params, err := parameters(swag, verb)
	if err != nil {
		return nil, err
	}
	if err := x.from(params.Items, 0); err != nil {
		return nil, err
	}
	body, callbacks := swag.Get("requestBody"), swag.Get("callbacks")
	if err := d.discard(rule, verb, body, callbacks); err != nil {
		return nil, err
	}
	responses := swag.Get("responses")
	if responses != nil {
		if responses.Kind != Dict {
			return nil, errors.New("responses that are no mapping")
		}
		responses = byText(responses)
		if err := x.from(responses.Items, 0); err != nil {
			return nil, err
		}
		if err := d.add(x.found); err != nil {
			return nil, err
		}
	}
	out := newDict()
	for _, part := range []struct {
		key   string
		value *Value
	}{
		{"summary", swag.Get("summary")},
		{"description", swag.Get("description")},
		{"requestBody", body},
		{"callbacks", byText(callbacks)},
		{"responses", responses},
		{"parameters", params},
	} {
		if part.value.truth() {
			out.Set(part.key, part.value)
		}
	}
	d.optionals(swag, out)
	return out, nil
}

// define adds the definitions that a docstring lists by itself.
func (d *document) define(swag *Value) error {
	more := swag.Get("definitions")
	if d.three {
		more = swag.Get("components").Get("schemas")
	}
	if more != nil && more.Kind == List && len(more.Items) == 1 {
		more = more.Items[0]
	}
	switch {
	case more == nil:
	case more.Kind != Dict:
		return errors.New("definitions that are no mapping")
	default:
		d.definitions.update(more)
	}
	return nil
}

// parameters returns the parameters of a method: those of its own part when the docstring has one for each method.
func parameters(swag *Value, verb string) (*Value, error) {
	params := swag.Get("parameters")
	if params == nil {
		params = newList()
	}
	if own := swag.Get(verb); own != nil && params.Kind == List && len(params.Items) == 0 && slices.Contains([]string{"get", "post", "put", "delete"}, verb) {
		if own.Kind != Dict {
			return nil, errors.New("a method's part that is no mapping")
		}
		if params = own.Get("parameters"); params == nil {
			params = newList()
		}
	}
	if params.Kind != List {
		return nil, errors.New("parameters that are no list")
	}
	return params, nil
}

// discard replaces the schemas in a request's body and in callbacks by references, without defining them.
func (d *document) discard(rule Rule, verb string, body, callbacks *Value) error {
	x := &extraction{endpoint: rule.Endpoint, verb: verb, prefix: d.Config.Get("prefix_ids").truth(), three: d.three}
	if body.truth() {
		if body.Kind != Dict {
			return errors.New("a requestBody that is no mapping")
		}
		if content := body.Get("content"); content != nil {
			if content.Kind != Dict {
				return errors.New("a content that is no mapping")
			}
			if err := x.from(content.Items, 0); err != nil {
				return err
			}
		}
	}
	if !callbacks.truth() {
		return nil
	}
	if callbacks.Kind != Dict {
		return errors.New("callbacks that are no mapping")
	}
	return x.from(callbacks.Items, 0)
}

// byText returns a dict with texts for keys.
func byText(v *Value) *Value {
	if v == nil || v.Kind != Dict {
		return v
	}
	out := newDict()
	for i, key := range v.Keys {
		out.Set(key.Text, v.Items[i])
	}
	return out
}

// add puts schemas under their ids.
func (d *document) add(schemas []*Value) error {
	for _, schema := range schemas {
		id := schema.remove("id")
		if id == nil {
			d.definitions.update(schema)
			continue
		}
		at := d.definitions.Get(id.Text)
		if at == nil {
			if !d.open {
				return errors.New("a schema that the template's definitions do not name")
			}
			at = newDict()
			d.definitions.Set(id.Text, at)
		}
		if at.Kind != Dict {
			return errors.New("a definition that is no mapping")
		}
		at.update(schema)
	}
	return nil
}

// optionals adds the optional fields that a docstring has.
func (d *document) optionals(swag, out *Value) {
	for _, key := range d.optional {
		v := swag.Get(key)
		if v == nil {
			continue
		}
		if (key == "produces" || key == "consumes") && v.Kind != List {
			v = &Value{Kind: List, Items: []*Value{v}}
		}
		out.Set(key, v)
	}
}
