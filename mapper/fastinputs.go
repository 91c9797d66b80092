// This file writes the parameters and bodies of a specification.

package mapper

import (
	"fmt"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// places are where parameters stand, as the specification spells it.
var places = map[ir.InputKind]string{ir.PathInput: "path", ir.QueryInput: "query", ir.HeaderInput: "header", ir.CookieInput: "cookie"}

func (s *specification) parameters(f *flatOperation) []object {
	list := &parameterList{at: map[string]int{}}
	for _, kind := range []ir.InputKind{ir.PathInput, ir.QueryInput, ir.HeaderInput, ir.CookieInput} {
		for _, in := range f.inputs {
			switch {
			case in.Kind != kind || s.hidden(in):
			case s.isModel(in):
				s.doubtIf(kind == ir.HeaderInput || len(in.Said) > 0 || f.count(kind) > 1, "the parameter %s, which is a model", in.Name)
				s.fields(list, in, places[kind])
			default:
				p := object{"name": in.Name, "in": places[kind], "required": in.Default == nil, "schema": s.input(in, false, in.Name)}
				if in.Doc != "" {
					p["description"] = in.Doc
				}
				s.sayInput(p, in)
				list.add(p, in.Default == nil)
			}
		}
	}
	return list.all
}

// parameterList is a list of parameters, in which one that must be given takes the place of another of its name.
type parameterList struct {
	all []object
	at  map[string]int
}

func (l *parameterList) add(p object, required bool) {
	key := fmt.Sprint(p["in"], " ", p["name"])
	if i, known := l.at[key]; !known {
		l.at[key] = len(l.all)
		l.all = append(l.all, p)
	} else if required || l.all[i]["required"] == false {
		l.all[i] = p
	}
}

// count returns how many parameters of a kind there are.
func (f *flatOperation) count(kind ir.InputKind) int {
	n := 0
	for _, in := range f.inputs {
		if in.Kind == kind {
			n++
		}
	}
	return n
}

func (s *specification) isModel(in *ir.Input) bool {
	v, failure := s.models.known.InputValue(in, false)
	return failure == nil && v.IsModel()
}

// fields lists the fields of a model that parameters are read into.
func (s *specification) fields(list *parameterList, in *ir.Input, place string) {
	v, failure := s.models.known.InputValue(in, false)
	if failure != nil {
		return
	}
	for _, f := range s.schemas.Parameters(v) {
		p := object{"name": f.Name, "in": place, "required": f.Required, "schema": f.Schema}
		if f.Doc != "" {
			p["description"] = f.Doc
		}
		if f.Deprecated {
			p["deprecated"] = true
		}
		list.add(p, f.Required)
	}
}

// input returns the schema of a parameter.
func (s *specification) input(in *ir.Input, floats bool, name string) object {
	if in.Kind == ir.FileInput {
		return s.file(in, name)
	}
	v, failure := s.models.known.InputValue(in, false)
	if failure != nil {
		s.doubtIf(true, "the parameter %s: %s", in.Name, failure.Message)
		return object{}
	}
	s.doubtIf(in.Kind != ir.BodyInput && in.Kind != ir.FormInput && !v.Plain(), "the type of the parameter %s", in.Name)
	out := s.schemas.Of(v, floats)
	_, refers := out["$ref"]
	if !refers {
		out["title"] = pydantic.Title(name)
	}
	if in.Doc != "" {
		out["description"] = in.Doc
	}
	s.sayValue(out, in)
	if in.Default == nil || isNone(in.Default) {
		return out
	}
	c := lower.Fold(in.Scope, in.Default)
	if c == nil {
		c = s.member(in)
	}
	text, ok := s.schemas.Default(c)
	s.doubtIf(!ok, "the default of the parameter %s", in.Name)
	out["default"] = text
	return out
}

// file returns the schema of a file.
func (s *specification) file(in *ir.Input, name string) object {
	out := object{"type": "string", "format": "binary"}
	if in.File.List {
		out = object{"items": out, "type": "array"}
	}
	if in.File.Optional {
		out = object{"anyOf": []any{out, object{"type": "null"}}}
	}
	out["title"] = pydantic.Title(name)
	if in.Doc != "" {
		out["description"] = in.Doc
	}
	s.sayValue(out, in)
	return out
}

// requestBody describes the body.
func (s *specification) requestBody(f *flatOperation, id string) object {
	media, required := "application/json", f.password != ""
	for _, in := range f.bodies {
		required = required || in.Default == nil
		if in.Kind == ir.FileInput {
			media = "multipart/form-data"
		} else if in.Kind == ir.FormInput && media != "multipart/form-data" {
			media = "application/x-www-form-urlencoded"
		}
	}
	if f.password != "" {
		media = "application/x-www-form-urlencoded"
	}
	var schema object
	if len(f.bodies) == 1 && f.password == "" && !f.bodies[0].Embed && (f.bodies[0].Kind == ir.BodyInput || f.bodies[0].Kind == ir.FormInput && s.isModel(f.bodies[0])) {
		in := f.bodies[0]
		s.doubtIf(len(in.Limits) > 0, "the limits of the body %s", in.Name)
		schema = s.input(in, true, in.Name)
		if isNone(in.Default) {
			schema["title"] = pydantic.Title(in.Name)
		}
	} else {
		schema = object{"$ref": "#/components/schemas/" + s.bodyModel(f, "Body_"+id)}
	}
	content := object{"schema": schema}
	if len(f.bodies) == 1 && f.password == "" && !f.bodies[0].Embed {
		s.sayInput(content, f.bodies[0])
	}
	out := object{"content": object{media: content}}
	if required {
		out["required"] = true
	}
	return out
}

// bodyModel describes the fields of a body that holds several values.
func (s *specification) bodyModel(f *flatOperation, name string) string {
	properties, required := object{}, []string{}
	if f.password != "" {
		s.doubtIf(len(f.bodies) > 0, "a password form with more fields")
		properties, required = passwordFields(), []string{"username", "password"}
		if f.password == "OAuth2PasswordRequestFormStrict" {
			properties["grant_type"] = object{"type": "string", "pattern": "^password$", "title": "Grant Type"}
			properties["password"] = object{"type": "string", "title": "Password"}
			delete(properties["client_secret"].(object), "format")
			required = []string{"grant_type", "username", "password"}
		}
	}
	for _, in := range f.bodies {
		field := in.Symbol.Name
		properties[field] = s.input(in, true, field)
		if in.Default == nil {
			required = append(required, field)
		}
	}
	model := object{"properties": properties, "type": "object", "title": name}
	if len(required) > 0 {
		model["required"] = required
	}
	s.bodies[name] = model
	return name
}

// passwordFields are the fields of OAuth2PasswordRequestForm.
func passwordFields() object {
	maybe := func(inner object) []any { return []any{inner, object{"type": "null"}} }
	text := object{"type": "string"}
	return object{
		"grant_type":    object{"anyOf": maybe(object{"type": "string", "pattern": "^password$"}), "title": "Grant Type"},
		"username":      object{"type": "string", "title": "Username"},
		"password":      object{"type": "string", "format": "password", "title": "Password"},
		"scope":         object{"type": "string", "title": "Scope", "default": ""},
		"client_id":     object{"anyOf": maybe(text), "title": "Client Id"},
		"client_secret": object{"anyOf": maybe(text), "format": "password", "title": "Client Secret"},
	}
}

// member returns the value of a default that is a member of an enumeration, nil for any other.
func (s *specification) member(in *ir.Input) *ir.Const {
	a, ok := in.Default.(*pyast.Attribute)
	if !ok {
		return nil
	}
	class := in.Scope.Resolve(a.Value)
	if class == nil || class.Kind != ir.ClassName || class.Class == nil || class.Class.Kind != ir.EnumClass {
		return nil
	}
	return s.schemas.Member(class.Class, a.Attr)
}

// hidden reports whether a parameter is left out of the specification.
func (s *specification) hidden(in *ir.Input) bool {
	for _, k := range in.Said {
		if k.Arg == "include_in_schema" {
			c := lower.Fold(in.SaidIn, k.Value)
			s.doubtIf(c == nil || c.Kind != ir.ConstBool, "the option include_in_schema of the parameter %s", in.Name)
			return c != nil && c.Kind == ir.ConstBool && !c.Bool
		}
	}
	return false
}

// sayInput adds what is said of a parameter besides its schema.
func (s *specification) sayInput(out object, in *ir.Input) {
	for _, k := range in.Said {
		name := map[string]string{"openapi_examples": "examples", "example": "example", "deprecated": "deprecated"}[k.Arg]
		value, ok := pydantic.Constant(lower.Fold(in.SaidIn, k.Value))
		if name == "" || name == "deprecated" && value != true {
			continue
		}
		s.doubtIf(!ok, "the option %s of the parameter %s", k.Arg, in.Name)
		if value != nil {
			out[name] = value
		}
	}
	if out["examples"] != nil {
		delete(out, "example")
	}
}

// sayValue adds what is said of a parameter to its schema.
func (s *specification) sayValue(out object, in *ir.Input) {
	for _, k := range in.Said {
		if k.Arg != "openapi_examples" && k.Arg != "example" && k.Arg != "include_in_schema" {
			s.schemas.Say(out, k.Arg, lower.Fold(in.SaidIn, k.Value))
		}
	}
}
