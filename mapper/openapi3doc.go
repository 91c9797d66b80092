// This file writes the specification that flask_openapi3 serves, as its OpenAPI.generate_spec_json and utils do (4.3).

package mapper

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
)

// apiSpec is a specification of flask_openapi3 under way.
type apiSpec struct {
	m          *project
	schemas    object // components/schemas, by name
	classes    map[string]*ir.Class
	conditions []string
	doubt      string
}

// validationErrorModel is the schema of what flask_openapi3 answers with status 422.
const validationErrorModel = `{"properties": {"ctx": {"anyOf": [{"additionalProperties": true, "type": "object"}, {"type": "null"}], "default": null,
 "description": "An optional object which contains values required to render the error message.", "title": "Error context"},
 "input": {"description": "The input provided for validation.", "title": "Input"},
 "loc": {"description": "The error's location as a list.", "items": {}, "title": "Location", "type": "array"},
 "msg": {"description": "A human readable explanation of the error.", "title": "Message", "type": "string"},
 "type": {"description": "A computer-readable identifier of the error type.", "title": "Error Type", "type": "string"},
 "url": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": null,
 "description": "The URL to further information about the error.", "title": "URL"}},
 "required": ["type", "loc", "msg", "input"], "title": "ValidationErrorModel", "type": "object"}`

func (s *apiSpec) doubtIf(found bool, format string, args ...any) {
	if found && s.doubt == "" {
		s.doubt = fmt.Sprintf(format, args...)
	}
}

// apiDocument returns the specification with sorted keys, or why it is not certain.
func (m *project) apiDocument() (text string, conditions []string, doubt string) {
	s := &apiSpec{m: m, schemas: object{}, classes: map[string]*ir.Class{}}
	api := m.app.OpenAPI
	s.doubtIf(api.Odd != "", "%s", api.Odd)
	doc := object{"openapi": "3.1.0", "info": object{"title": "OpenAPI", "version": "1.0.0"}}
	if info := api.Options["info"]; info != nil {
		doc["info"] = s.value(info, "info")
	}
	doc["paths"] = s.paths(api)
	for option, key := range map[string]string{"servers": "servers", "external_docs": "externalDocs"} {
		if v := api.Options[option]; v != nil {
			doc[key] = s.value(v, option)
		}
	}
	if tags := s.values(api.Tags, "tags"); len(tags) > 0 {
		doc["tags"] = tags
	}
	s.doubtIf(api.Options["validation_error_model"] != nil, "the option validation_error_model")
	s.schemas["ValidationErrorModel"] = json.RawMessage(validationErrorModel)
	components := object{"schemas": s.schemas, "securitySchemes": nil}
	if v := api.Options["security_schemes"]; v != nil {
		components["securitySchemes"] = s.value(v, "security_schemes")
	}
	doc["components"] = components
	if more, ok := s.value(api.Options["openapi_extensions"], "openapi_extensions").(object); ok {
		for key, value := range more {
			doc[key] = value
		}
	}
	return s.encode(doc), s.conditions, s.doubt
}

// encode writes the specification as web.Document has it: with sorted keys, indented.
func (s *apiSpec) encode(doc object) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	var whole any
	text, err := json.Marshal(doc)
	if err == nil {
		whole, err = decodeNumbers(text)
	}
	if err == nil {
		err = e.Encode(whole)
	}
	s.doubtIf(err != nil, "a member that has no JSON")
	out := asciiJSON(strings.TrimSuffix(b.String(), "\n"))
	return out
}

// asciiJSON spells the characters beyond ASCII as json.dumps does.
func asciiJSON(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == 0x7f || r < 0x80:
			b.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+(r>>10), 0xdc00+(r&0x3ff))
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// decodeNumbers decodes JSON and keeps the spelling of numbers.
func decodeNumbers(text []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	err = d.Decode(&v)
	return v, err
}

// value returns a value that is constant, nil where none is given.
func (s *apiSpec) value(v *ir.DocValue, what string) any {
	if v == nil {
		return nil
	}
	switch v.Kind {
	case ir.DocConst:
		x, ok := pydantic.Constant(v.Const)
		s.doubtIf(!ok || v.Const.Kind == ir.ConstFloat || v.Const.Kind == ir.ConstBytes, "%s, which is not constant", what)
		return x
	case ir.DocList:
		return s.values(v.Values, what)
	case ir.DocDict:
		out := object{}
		for i, key := range v.Keys {
			out[key] = s.value(v.Values[i], what)
		}
		return out
	}
	s.doubtIf(true, "%s, which is not constant", what)
	return nil
}

func (s *apiSpec) values(list []*ir.DocValue, what string) []any {
	out := []any{}
	for _, v := range list {
		out = append(out, s.value(v, what))
	}
	return out
}

func (s *apiSpec) paths(api *ir.OpenAPI) object {
	paths := object{}
	for _, view := range api.Views {
		item, _ := paths[view.Doc.Path].(object)
		if item == nil {
			item = object{}
			paths[view.Doc.Path] = item
		}
		s.doubtIf(view.Func == nil, "a view that is not known")
		if view.Func != nil {
			item[view.Doc.Method] = s.operation(view)
		}
	}
	return paths
}

// notName is what operations are not named with (re.sub(r"\W", "_", ...)).
var notName = regexp.MustCompile(`[^\p{L}\p{N}_]`)

// operation writes what is said of one view.
func (s *apiSpec) operation(view *ir.Checks) object {
	doc := view.Doc
	out := object{}
	if more, ok := s.value(doc.Options["openapi_extensions"], "openapi_extensions").(object); ok {
		out = more
	}
	for key := range out {
		s.doubtIf(!strings.HasPrefix(key, "x-"), "the extension %s", key)
	}
	s.describe(out, view)
	name := view.Func.Name
	if doc.Class != nil {
		name = view.Func.Qualname
	} else if doc.Blueprint != "" {
		name = doc.Blueprint + "_" + name
	}
	out["operationId"] = notName.ReplaceAllString(name+doc.Rule, "_") + "_" + doc.Method
	for option, key := range map[string]string{"external_docs": "externalDocs", "operation_id": "operationId", "servers": "servers"} {
		if v := doc.Options[option]; v != nil && !isEmptyDoc(v) {
			out[key] = s.value(v, option)
		}
	}
	if v := doc.Options["deprecated"]; v != nil {
		out["deprecated"] = s.value(v, "deprecated")
	}
	if security := s.security(doc); len(security) > 0 {
		out["security"] = security
	}
	tags := []any{}
	for _, tag := range doc.Tags {
		tags = append(tags, tag)
	}
	if len(tags) == 0 {
		tags = []any{"default"}
	} else if len(tags) > 1 {
		s.need("the order of an operation's tags does not matter, which is that of a set")
	}
	out["tags"] = tags
	if doc.Class != nil {
		s.inputs(out, view)
		out["responses"] = s.answers(doc)
	} else {
		out["responses"] = s.answers(doc)
		s.inputs(out, view)
	}
	return out
}

func (s *apiSpec) need(condition string) {
	for _, known := range s.conditions {
		if known == condition {
			return
		}
	}
	s.conditions = append(s.conditions, condition)
}

// isEmptyDoc reports whether a value is false for Python.
func isEmptyDoc(v *ir.DocValue) bool {
	return v.Kind == ir.DocConst && (v.Const.Kind == ir.ConstNone || v.Const.Kind == ir.ConstStr && v.Const.Text == "") || v.Kind == ir.DocList && len(v.Values) == 0
}

// describe writes the summary and the description: those given, else those of the docstring.
func (s *apiSpec) describe(out object, view *ir.Checks) {
	text := strings.TrimSpace(pydantic.CleanDoc(view.Func.Doc))
	s.doubtIf(text == "" && view.Doc.Class != nil && len(view.Doc.Class.MRO) > 1, "a docstring that a base class may have")
	first, rest, _ := strings.Cut(text, "\n")
	said := func(option, otherwise string) string {
		v := view.Doc.Options[option]
		if v == nil || isEmptyDoc(v) {
			return otherwise
		}
		given, ok := s.value(v, option).(string)
		s.doubtIf(!ok, "the option %s", option)
		return given
	}
	summary := said("summary", "")
	if summary == "" {
		summary = first
	} else {
		rest = text
	}
	description := said("description", strings.ReplaceAll(rest, "\n", "<br/>"))
	if summary != "" {
		out["summary"] = summary
	}
	if description != "" {
		out["description"] = description
	}
}

func (s *apiSpec) security(doc *ir.Documented) []any {
	var out []any
	for _, v := range doc.Security {
		if v == nil {
			continue
		}
		s.doubtIf(v.Kind != ir.DocList, "the option security")
		out = append(out, s.values(v.Values, "security")...)
	}
	return out
}

// schemasOf returns the schemas of a model and of those that it refers to, as model_json_schema gives them.
func (s *apiSpec) schemasOf(c *ir.Class, output bool) (own object, others map[string]object) {
	known := pydantic.New(s.m.program, lower.Fold, lower.FoldCall)
	v, failure := known.OfClass(c)
	if failure != nil {
		s.doubtIf(true, "the model %s: %s", c.Name, failure.Message)
		return object{}, nil
	}
	set := known.NewSchemas().KeepNulls()
	if output {
		set.OfAnswer(v)
	} else {
		set.Of(v, false)
	}
	named := set.Named()
	s.doubtIf(set.Doubt() != "", "the model %s, because of %s", c.Name, set.Doubt())
	others = map[string]object{}
	for name, schema := range named {
		text, err := json.Marshal(schema)
		decoded, err2 := decodeNumbers(text)
		whole, ok := decoded.(object)
		s.doubtIf(err != nil || err2 != nil || !ok, "the model %s", c.Name)
		others[name] = s.schema(whole)
	}
	own = others[c.Name]
	s.doubtIf(own == nil, "the model %s", c.Name)
	delete(others, c.Name)
	return own, others
}

// add notes a schema under the name that it has in the specification.
func (s *apiSpec) add(name string, c *ir.Class, schema object) {
	s.doubtIf(c != nil && s.classes[name] != nil && s.classes[name] != c, "two models of the name %s", name)
	if c != nil {
		s.classes[name] = c
	}
	s.schemas[name] = schema
}
