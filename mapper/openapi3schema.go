// This file writes the parameters, bodies and answers of flask_openapi3's specification, whose schemas go through a model
// of that library (flask_openapi3.models.Schema of 4.3).

package mapper

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/templates/support/fastapi"
)

// floatKeys are the members of a schema that are floats, and schemaKeys the others that a schema keeps as they are.
const (
	floatKeys  = " multipleOf exclusiveMaximum minimum exclusiveMinimum "
	schemaKeys = " $ref title maximum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type" +
		" description format default nullable readOnly writeOnly example deprecated const "
)

// schema returns what a schema is once it has gone through Schema: what that does not know is left out.
func (s *apiSpec) schema(in object) object {
	out := object{}
	for key, value := range in {
		spelt := " " + key + " "
		switch {
		case strings.Contains(floatKeys, spelt):
			out[key] = asFloat(value)
		case strings.Contains(schemaKeys, spelt):
			out[key] = value
		case key == "allOf" || key == "oneOf" || key == "anyOf" || key == "prefixItems":
			out[key] = s.schemaList(value)
		case key == "items" || key == "not" || key == "additionalProperties":
			out[key] = s.schemaOr(value)
		case key == "properties":
			members := object{}
			named, _ := value.(object)
			for name, member := range named {
				members[name] = s.schemaOr(member)
			}
			out[key] = members
		case key == "discriminator" || key == "xml" || key == "externalDocs":
			s.doubtIf(true, "the member %s of a schema", key)
		}
	}
	return out
}

func (s *apiSpec) schemaOr(v any) any {
	if inner, ok := v.(object); ok {
		return s.schema(inner)
	}
	return v
}

func (s *apiSpec) schemaList(v any) []any {
	list, _ := v.([]any)
	out := make([]any, len(list))
	for i, item := range list {
		out[i] = s.schemaOr(item)
	}
	return out
}

// asFloat spells an int as the float that it becomes.
func asFloat(v any) any {
	n, ok := v.(json.Number)
	if !ok || strings.ContainsAny(n.String(), ".eE") {
		return v
	}
	return json.RawMessage(n.String() + ".0")
}

// inputs writes the parameters and the body that a view reads.
func (s *apiSpec) inputs(out object, view *ir.Checks) {
	parameters := []any{}
	for _, in := range view.Inputs {
		switch in.Kind {
		case ir.FormInput:
			out["requestBody"] = s.body(in, "multipart/form-data")
		case ir.BodyInput:
			out["requestBody"] = s.body(in, "application/json")
		case ir.RequestInput:
			out["requestBody"] = s.raw(in)
		default:
			parameters = append(parameters, s.parameters(in)...)
		}
	}
	if len(parameters) > 0 {
		out["parameters"] = parameters
	}
}

// modelOf returns the model of a parameter, nil with a doubt for anything else.
func (s *apiSpec) modelOf(in *ir.Input) *pydantic.Value {
	v, failure := pydantic.New(s.m.program, lower.Fold, lower.FoldCall).Value(in.Scope, in.Annotation, nil, false)
	if failure != nil || v.Class() == nil {
		s.doubtIf(true, "the parameter %s", in.Name)
		return nil
	}
	return v
}

// parameters lists the fields of a model that is read from the path, the query, the header fields or the cookies.
func (s *apiSpec) parameters(in *ir.Input) []any {
	v := s.modelOf(in)
	if v == nil {
		return nil
	}
	own, others := s.schemasOf(v.Class(), false)
	keys, ok := v.FieldKeys()
	s.doubtIf(!ok, "the fields of the parameter %s", in.Name)
	properties, _ := own["properties"].(object)
	required, _ := own["required"].([]any)
	var out []any
	for _, k := range keys {
		name := k.Name
		if k.Alias != "" {
			name = k.Alias
		}
		schema, _ := properties[name].(object)
		p := object{"name": name, "in": places[in.Kind], "required": in.Kind == ir.PathInput, "schema": schema}
		for _, needed := range required {
			if needed == any(name) {
				p["required"] = true
			}
		}
		for _, key := range []string{"description", "deprecated", "example"} {
			if value, given := schema[key]; given {
				p[key] = value
			}
		}
		out = append(out, p)
	}
	s.addAll(others)
	return out
}

func (s *apiSpec) addAll(schemas map[string]object) {
	for name, schema := range schemas {
		s.add(name, nil, schema)
	}
}

// notComponent is what names of components do not hold.
var notComponent = regexp.MustCompile(`[^\p{L}\p{N}_.\-]`)

// component notes the schemas of a model and returns the reference to it.
func (s *apiSpec) component(c *ir.Class, output bool) (reference, own object) {
	own, others := s.schemasOf(c, output)
	title, _ := own["title"].(string)
	if title == "" {
		title = c.Name
	}
	name := notComponent.ReplaceAllString(title, "_")
	s.add(name, c, own)
	s.addAll(others)
	return object{"$ref": "#/components/schemas/" + name}, own
}

// body writes the body that is read into a model.
func (s *apiSpec) body(in *ir.Input, media string) object {
	v := s.modelOf(in)
	if v == nil {
		return nil
	}
	reference, own := s.component(v.Class(), false)
	content := object{"schema": reference}
	out := object{"content": object{media: content}, "required": true}
	if in.Kind == ir.FormInput {
		if encoding := formEncoding(own); len(encoding) > 0 {
			content["encoding"] = encoding
		}
	}
	s.doubtIf(s.extra(v.Class()), "the option openapi_extra of the model %s", v.Class().Name)
	return out
}

// formEncoding says which fields of a form the request repeats.
func formEncoding(schema object) object {
	out := object{}
	properties, _ := schema["properties"].(object)
	for name, property := range properties {
		if p, _ := property.(object); p["type"] == any("array") {
			out[name] = object{"style": "form", "explode": true}
		}
	}
	return out
}

// extra reports whether the configuration of a model says more for the specification.
func (s *apiSpec) extra(c *ir.Class) bool {
	found := false
	for _, k := range c.MRO {
		pyast.Walk(k.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Keyword:
				found = found || n.Arg == "openapi_extra"
			case *pyast.Constant:
				found = found || n.Value == pyast.Value(pyast.Str("openapi_extra"))
			}
			return !found
		})
	}
	return found
}

// raw writes the body of a view that is given the request, by the types that its class names.
func (s *apiSpec) raw(in *ir.Input) object {
	content := object{}
	types := []string{"application/json"}
	if c := in.Scope.Resolve(in.Annotation); c != nil && c.Kind == ir.ClassName && c.Class != nil {
		e, k := attributeOf(c.Class, "mimetypes")
		if k != nil {
			types = nil
			list := lower.Fold(k.Module.Body, e)
			s.doubtIf(list == nil || list.Kind != ir.ConstList, "the mimetypes of the parameter %s", in.Name)
			for _, item := range listItems(list) {
				types = append(types, item.Text)
			}
		}
	}
	for _, name := range types {
		kind := "string"
		if strings.HasPrefix(name, "application/json") {
			kind = "object"
		}
		content[name] = object{"schema": object{"type": kind}}
	}
	return object{"content": content}
}

func listItems(c *ir.Const) []*ir.Const {
	if c == nil {
		return nil
	}
	return c.Items
}

// answers writes the answers: those that are described, and the 422 of every view.
func (s *apiSpec) answers(doc *ir.Documented) object {
	out := object{}
	for _, list := range doc.Answers {
		if list == nil || list.Kind == ir.DocConst && list.Const.Kind == ir.ConstNone {
			continue
		}
		s.doubtIf(list.Kind != ir.DocDict, "the option responses")
		for i, key := range list.Keys {
			out[key] = list.Values[i]
		}
	}
	for _, list := range doc.Answers {
		if list == nil {
			continue
		}
		for _, key := range list.Keys {
			if v, waiting := out[key].(*ir.DocValue); waiting {
				out[key] = s.answer(key, v)
			}
		}
	}
	if out["422"] == nil {
		s.need("Python 3.12 or earlier serves the app, which calls the status 422 an Unprocessable Entity")
		list := object{"type": "array", "items": object{"$ref": "#/components/schemas/ValidationErrorModel"}}
		out["422"] = object{"description": "Unprocessable Entity", "content": object{"application/json": object{"schema": list}}}
	}
	return out
}

// answer writes one answer: of a model, a dict that describes it, or None.
func (s *apiSpec) answer(status string, v *ir.DocValue) object {
	code, err := strconv.Atoi(status)
	phrase := ""
	if err == nil {
		phrase = fastapi.Phrase(code)
	}
	s.doubtIf(code == 413 || code == 414 || code == 416, "the status %d, whose name depends on Python's version", code)
	if code == 422 {
		phrase = "Unprocessable Entity"
	}
	out := object{"description": phrase}
	switch v.Kind {
	case ir.DocClass:
		reference, _ := s.component(v.Class, true)
		out["content"] = object{"application/json": object{"schema": reference}}
		s.doubtIf(s.extra(v.Class), "the option openapi_extra of the model %s", v.Class.Name)
	case ir.DocDict:
		said, _ := s.value(v, "the answer "+status).(object)
		for key, value := range said {
			out[key] = value
		}
		s.doubtIf(said["headers"] != nil || said["links"] != nil, "the headers or links of the answer %s", status)
		s.plainContent(said["content"])
	case ir.DocConst:
		s.doubtIf(v.Const.Kind != ir.ConstNone, "the answer %s", status)
	default:
		s.doubtIf(true, "the answer %s", status)
	}
	return out
}

// plainContent looks at the schemas of an answer that is written out, which flask_openapi3 may change.
func (s *apiSpec) plainContent(content any) {
	media, _ := content.(object)
	for name, one := range media {
		inner, _ := one.(object)
		schema, _ := inner["schema"].(object)
		kept := s.schema(schema)
		s.doubtIf(len(kept) != len(schema) || inner["encoding"] != nil, "the content %s of an answer", name)
		for key := range schema {
			s.doubtIf(!strings.Contains(" type title description format $ref ", " "+key+" "), "the member %s of a schema", key)
		}
	}
}
