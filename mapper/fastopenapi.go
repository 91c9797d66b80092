// This file writes the specification that FastAPI serves as /openapi.json, as fastapi.openapi.utils.get_openapi does.

package mapper

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
)

// specification is a specification under way.
type specification struct {
	m       *project
	schemas *pydantic.Schemas
	models  models
	schemes pydantic.Schema
	invalid bool // some operation may answer 422
	odd     bool // something has no certain form
}

type object = pydantic.Schema

// openAPI returns the specification, false when some part of it has no certain form.
func (m *project) openAPI() (string, bool) {
	known := pydantic.New(m.program, lower.Fold)
	s := &specification{m: m, schemas: known.NewSchemas(), models: models{known}, schemes: object{}}
	doc := object{"openapi": "3.1.0", "info": s.info(), "paths": s.paths()}
	if s.invalid {
		s.schemas.Models["HTTPValidationError"], s.schemas.Models["ValidationError"] = validationSchemas()
	}
	components := object{}
	if len(s.schemas.Models) > 0 {
		components["schemas"] = s.schemas.Models
	}
	if len(s.schemes) > 0 {
		components["securitySchemes"] = s.schemes
	}
	if len(components) > 0 {
		doc["components"] = components
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(doc); err != nil {
		return "", false
	}
	return strings.TrimSuffix(b.String(), "\n"), !s.odd && s.schemas.Certain()
}

// validationSchemas are the schemas of what answers with status 422.
func validationSchemas() (list, one object) {
	text := func(title string) object { return object{"type": "string", "title": title} }
	list = object{"properties": object{"detail": object{"items": object{"$ref": "#/components/schemas/ValidationError"}, "type": "array", "title": "Detail"}},
		"type": "object", "title": "HTTPValidationError"}
	loc := object{"items": object{"anyOf": []any{object{"type": "string"}, object{"type": "integer"}}}, "type": "array", "title": "Location"}
	one = object{"properties": object{"loc": loc, "msg": text("Message"), "type": text("Error Type")},
		"type": "object", "required": []string{"loc", "msg", "type"}, "title": "ValidationError"}
	return list, one
}

func (s *specification) info() object {
	info := object{"title": "FastAPI", "version": "0.1.0"}
	for _, item := range s.m.app.Config {
		switch item.Key {
		case "title", "summary", "description", "version":
			if item.Const == nil || item.Const.Kind != ir.ConstStr || item.Const.Text == "" {
				s.odd = true
				continue
			}
			info[item.Key] = item.Const.Text
		case "docs_url", "redoc_url", "openapi_url", "dependencies", "swagger_ui_oauth2_redirect_url", "lifespan", "middleware", "debug":
		default:
			s.odd = true
		}
	}
	return info
}

func (s *specification) paths() object {
	paths := object{}
	for _, route := range s.m.app.Routes {
		op := route.Operation
		switch {
		case route.Library != "":
			continue
		case op == nil || len(op.Refusals) > 0 || op.Doc.Odd || len(route.Methods) != 1:
			s.odd = true
			continue
		case op.Doc.Hidden:
			continue
		}
		path := variableConvertor.ReplaceAllString(route.Rule, "{$1}")
		item, _ := paths[path].(object)
		if item == nil {
			item = object{}
			paths[path] = item
		}
		item[strings.ToLower(route.Methods[0])] = s.operation(route, op, path)
	}
	return paths
}

var (
	variableConvertor = regexp.MustCompile(`\{([a-zA-Z_][a-zA-Z0-9_]*):[a-zA-Z_][a-zA-Z0-9_]*\}`)
	notWord           = regexp.MustCompile(`[^a-zA-Z0-9_]`)
)

func (s *specification) operation(route *ir.Route, op *ir.Operation, path string) object {
	id := notWord.ReplaceAllString(route.Endpoint+path, "_") + "_" + strings.ToLower(route.Methods[0])
	out := object{"summary": pydantic.Title(route.Endpoint), "operationId": id}
	doc := op.Doc
	set := func(key, value string) {
		if value != "" {
			out[key] = value
		}
	}
	set("summary", doc.Summary)
	set("operationId", doc.ID)
	description, _, _ := strings.Cut(pydantic.CleanDoc(op.Func.Doc), "\f")
	set("description", strings.TrimSpace(description))
	set("description", doc.Description)
	if len(doc.Tags) > 0 {
		out["tags"] = doc.Tags
	}
	if doc.Deprecated {
		out["deprecated"] = true
	}
	flat := &flatOperation{}
	flat.add(op)
	if security := s.security(flat); len(security) > 0 {
		out["security"] = security
	}
	if parameters := s.parameters(flat); len(parameters) > 0 {
		out["parameters"] = parameters
	}
	if len(flat.bodies) > 0 || flat.password {
		out["requestBody"] = s.requestBody(flat, id)
	}
	out["responses"] = s.responses(op, id, len(flat.inputs) > 0 || len(flat.bodies) > 0 || flat.password)
	return out
}

// flatOperation is what an operation and all that it depends on ask for.
type flatOperation struct {
	inputs, bodies []*ir.Input
	schemes        []*ir.Dependency
	password       bool // OAuth2PasswordRequestForm
	seen           []*ir.Func
}

func (f *flatOperation) add(op *ir.Operation) {
	f.seen = append(f.seen, op.Func)
	for _, in := range op.Params {
		switch in.Kind {
		case ir.PathInput, ir.QueryInput, ir.HeaderInput, ir.CookieInput:
			f.inputs = append(f.inputs, in)
		case ir.BodyInput, ir.FormInput, ir.FileInput:
			f.bodies = append(f.bodies, in)
		}
	}
	for _, d := range op.Requires {
		f.depend(d)
	}
	for _, in := range op.Params {
		f.depend(in.Depends)
	}
}

func (f *flatOperation) depend(d *ir.Dependency) {
	switch {
	case d == nil:
	case d.Scheme == "OAuth2PasswordRequestForm":
		f.password = true
	case d.On == nil:
		f.schemes = append(f.schemes, d)
	case !slices.Contains(f.seen, d.On.Func):
		f.add(d.On)
	}
}

// security lists the schemes of an operation and describes them.
func (s *specification) security(f *flatOperation) []object {
	var out []object
	for _, d := range f.schemes {
		scheme := object{"type": "http", "scheme": "bearer"}
		switch d.Scheme {
		case "OAuth2PasswordBearer":
			scheme = object{"type": "oauth2", "flows": object{"password": object{"scopes": object{}, "tokenUrl": d.Name}}}
		case "HTTPBasic":
			scheme["scheme"] = "basic"
		case "APIKeyHeader", "APIKeyQuery", "APIKeyCookie":
			scheme = object{"type": "apiKey", "in": strings.ToLower(strings.TrimPrefix(d.Scheme, "APIKey")), "name": d.Name}
		}
		s.odd = s.odd || d.Odd
		s.schemes[d.Scheme] = scheme
		entry := object{d.Scheme: []string{}}
		out = append(out, entry)
	}
	return out
}

// places are where parameters stand, as the specification spells it.
var places = map[ir.InputKind]string{ir.PathInput: "path", ir.QueryInput: "query", ir.HeaderInput: "header", ir.CookieInput: "cookie"}

func (s *specification) parameters(f *flatOperation) []object {
	var out []object
	at := map[string]int{}
	for _, kind := range []ir.InputKind{ir.PathInput, ir.QueryInput, ir.HeaderInput, ir.CookieInput} {
		for _, in := range f.inputs {
			if in.Kind != kind {
				continue
			}
			p := object{"name": in.Name, "in": places[kind], "required": in.Default == nil, "schema": s.input(in, false, in.Name)}
			if in.Doc != "" {
				p["description"] = in.Doc
			}
			key := places[kind] + " " + in.Name
			if i, known := at[key]; !known {
				at[key] = len(out)
				out = append(out, p)
			} else if in.Default == nil || out[i]["required"] == false {
				out[i] = p
			}
		}
	}
	return out
}

// input returns the schema of a parameter.
func (s *specification) input(in *ir.Input, floats bool, name string) object {
	if in.Kind == ir.FileInput {
		return s.file(in, name)
	}
	v, failure := s.models.known.Value(in.Scope, in.Annotation, in.Limits, false)
	if failure != nil {
		s.odd = true
		return object{}
	}
	s.odd = s.odd || in.Odd || in.Kind != ir.BodyInput && !v.Plain() // a model of parameters has its fields listed
	out := s.schemas.Of(v, floats)
	_, refers := out["$ref"]
	if !refers {
		out["title"] = pydantic.Title(name)
	}
	if in.Doc != "" {
		out["description"] = in.Doc
	}
	if in.Default == nil || isNone(in.Default) {
		return out
	}
	c := lower.Fold(in.Scope, in.Default)
	text, ok := s.schemas.Default(c)
	if !ok || refers {
		s.odd = true
	}
	out["default"] = text
	return out
}

// file returns the schema of a file.
func (s *specification) file(in *ir.Input, name string) object {
	s.odd = s.odd || in.Odd
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
	return out
}

// requestBody describes the body.
func (s *specification) requestBody(f *flatOperation, id string) object {
	media, required := "application/json", f.password
	for _, in := range f.bodies {
		required = required || in.Default == nil
		if in.Kind == ir.FileInput {
			media = "multipart/form-data"
		} else if in.Kind == ir.FormInput && media != "multipart/form-data" {
			media = "application/x-www-form-urlencoded"
		}
	}
	if f.password {
		media = "application/x-www-form-urlencoded"
	}
	var schema object
	if len(f.bodies) == 1 && !f.password && !f.bodies[0].Embed && f.bodies[0].Kind == ir.BodyInput {
		in := f.bodies[0]
		s.odd = s.odd || in.Doc != "" || len(in.Limits) > 0
		schema = s.input(in, true, in.Name)
		if isNone(in.Default) {
			schema["title"] = pydantic.Title(in.Name)
		}
	} else {
		schema = object{"$ref": "#/components/schemas/" + s.bodyModel(f, "Body_"+id)}
	}
	out := object{"content": object{media: object{"schema": schema}}}
	if required {
		out["required"] = true
	}
	return out
}

// bodyModel describes the fields of a body that holds several values.
func (s *specification) bodyModel(f *flatOperation, name string) string {
	properties, required := object{}, []string{}
	if f.password {
		s.odd = s.odd || len(f.bodies) > 0
		properties, required = passwordFields(), []string{"username", "password"}
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
	s.schemas.Models[name] = model
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

// responses describes the answers.
func (s *specification) responses(op *ir.Operation, id string, validates bool) object {
	status := op.Status
	if status == 0 {
		status = 200
	}
	answer := object{"description": "Successful Response"}
	if op.Doc.Answer != "" {
		answer["description"] = op.Doc.Answer
	}
	if op.Class == "RedirectResponse" && op.Status == 0 {
		status = 307
	}
	if media := map[string]string{"HTMLResponse": "text/html", "PlainTextResponse": "text/plain"}[op.Class]; op.Class != "" {
		if media != "" {
			answer["content"] = object{media: object{"schema": object{"type": "string"}}}
		}
	} else if status >= 200 && status != 204 && status != 205 && status != 304 {
		answer["content"] = object{"application/json": object{"schema": s.answer(op, id)}}
	}
	out := object{strconv.Itoa(status): answer}
	if validates && status != 422 {
		s.invalid = true
		out["422"] = object{"description": "Validation Error",
			"content": object{"application/json": object{"schema": object{"$ref": "#/components/schemas/HTTPValidationError"}}}}
	}
	return out
}

// answer returns the schema of what an operation answers with.
func (s *specification) answer(op *ir.Operation, id string) object {
	if op.Model == nil {
		return object{}
	}
	v, failure := s.models.known.Value(op.Scope, op.Model, nil, false)
	if failure != nil {
		s.odd = true
		return object{}
	}
	out := s.schemas.Of(v, false)
	if _, refers := out["$ref"]; !refers {
		out["title"] = "Response " + pydantic.Title(id)
	}
	return out
}
