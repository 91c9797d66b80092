// This file writes the specification that FastAPI serves as /openapi.json, as fastapi.openapi.utils.get_openapi does.

package mapper

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/pydantic"
)

// specification is a specification under way.
type specification struct {
	m       *project
	within  *ir.Mounted // the mounted app that it is of, nil for the app itself
	schemas *pydantic.Schemas
	models  models
	schemes object
	bodies  map[string]object // the models of bodies that hold several values
	invalid bool              // some operation may answer 422
	doubt   string            // the first thing that has no certain form
}

type object = pydantic.Schema

// openAPI returns the specification, and what in it has no certain form, "" for nothing.
func (m *project) openAPI(within *ir.Mounted) (document, doubt string) {
	known := pydantic.New(m.program, lower.Fold, lower.FoldCall)
	s := &specification{m: m, within: within, schemas: known.NewSchemas(), models: models{known}, schemes: object{}, bodies: map[string]object{}}
	doc := object{"openapi": "3.1.0", "info": s.info(), "paths": s.paths()}
	s.fillApp(doc)
	s.serveBelow(doc)
	named := s.schemas.Named()
	maps.Copy(named, s.bodies)
	if s.invalid {
		named["HTTPValidationError"], named["ValidationError"] = validationSchemas()
	}
	components := object{}
	if len(named) > 0 {
		components["schemas"] = named
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
		return "", "a member that has no JSON"
	}
	return strings.TrimSuffix(b.String(), "\n"), cmp.Or(s.doubt, s.schemas.Doubt())
}

// doubtIf notes what has no certain form.
func (s *specification) doubtIf(found bool, format string, args ...any) {
	if found && s.doubt == "" {
		s.doubt = fmt.Sprintf(format, args...)
	}
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
	for _, item := range s.m.configOf(s.within) {
		switch item.Key {
		case "title", "summary", "description", "version", "terms_of_service":
			name := strings.Replace(item.Key, "terms_of_service", "termsOfService", 1)
			switch {
			case item.Const == nil || item.Const.Kind != ir.ConstStr && item.Const.Kind != ir.ConstNone:
				s.doubtIf(true, "the option %s of the app, which is not constant", item.Key)
			case item.Const.Text != "":
				info[name] = item.Const.Text
			case item.Key == "title" || item.Key == "version":
				s.doubtIf(true, "an app without a %s", item.Key)
			}
		case "contact", "license_info":
			if x := s.appObject(item); x != nil {
				info[strings.TrimSuffix(item.Key, "_info")] = x
			}
		}
	}
	return info
}

// appOptions are the options of the app that are read elsewhere, or that say nothing of its specification.
const appOptions = " title summary description version terms_of_service contact license_info openapi_tags servers openapi_external_docs docs_url redoc_url" +
	" openapi_url dependencies swagger_ui_oauth2_redirect_url lifespan middleware debug tags responses deprecated include_in_schema on_startup on_shutdown" +
	" default_response_class swagger_ui_parameters swagger_ui_init_oauth root_path root_path_in_servers "

// fillApp adds what the app says of itself.
func (s *specification) fillApp(doc object) {
	for _, item := range s.m.configOf(s.within) {
		switch {
		case item.Key == "servers" || item.Key == "openapi_tags":
			x, ok := pydantic.Constant(item.Const)
			list, isList := x.([]any)
			s.doubtIf(!ok || !isList && item.Const.Kind != ir.ConstNone, "the option %s of the app, which is not constant", item.Key)
			for _, one := range list {
				if tag, isObject := one.(object); isObject {
					s.absolute(tag["externalDocs"])
				}
			}
			if len(list) > 0 {
				doc[strings.TrimPrefix(item.Key, "openapi_")] = x
			}
		case item.Key == "openapi_external_docs":
			if x := s.appObject(item); x != nil {
				doc["externalDocs"] = x
			}
		case item.Key == "separate_input_output_schemas" && item.Const != nil && item.Const.Kind == ir.ConstBool && item.Const.Bool:
		default:
			s.doubtIf(!strings.Contains(appOptions, " "+item.Key+" "), "the option %s of the app", item.Key)
		}
	}
}

// serveBelow puts the root path before the servers, as FastAPI.openapi does unless it is told otherwise.
func (s *specification) serveBelow(doc object) {
	root := s.m.rootPath()
	if s.within != nil {
		root = s.within.Path
	}
	servers, _ := doc["servers"].([]any)
	for _, item := range s.m.configOf(s.within) {
		if item.Key == "root_path_in_servers" && !truth(item.Const) {
			return
		}
	}
	for _, one := range servers {
		if known, ok := one.(object); ok && known["url"] == root {
			return
		}
	}
	if root != "" {
		doc["servers"] = append([]any{object{"url": root}}, servers...)
	}
}

// appObject returns an option of the app that is a dict of constants, nil for an empty one.
func (s *specification) appObject(item ir.ConfigItem) object {
	x, ok := pydantic.Constant(item.Const)
	out, isObject := x.(object)
	s.doubtIf(!ok || !isObject && item.Const.Kind != ir.ConstNone, "the option %s of the app, which is not constant", item.Key)
	s.absolute(out)
	if len(out) == 0 {
		return nil
	}
	return out
}

// absolute spells the URL of an object as AnyUrl does.
func (s *specification) absolute(x any) {
	o, _ := x.(object)
	text, given := o["url"].(string)
	if !given {
		return
	}
	u, err := url.Parse(text)
	s.doubtIf(err != nil || u.Scheme != "http" && u.Scheme != "https" || strings.Trim(u.Host, "abcdefghijklmnopqrstuvwxyz0123456789.-") != "" || u.Host == "" ||
		u.RawQuery != "" || strings.Trim(u.Path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/#") != "" && strings.Contains(u.Path, ".."),
		"the URL %s", text)
	if err == nil && u.Path == "" {
		o["url"] = text + "/"
		s.doubtIf(u.Fragment != "", "the URL %s", text)
	}
}

func (s *specification) paths() object {
	paths := object{}
	for _, route := range s.m.app.Routes {
		op := route.Operation
		switch {
		case route.Within != s.within || route.Library != "" || route.Mount != "" || route.Socket:
			continue
		case op == nil:
			s.doubtIf(true, "the operation of %s", route.Rule)
			continue
		case op.Doc.Hidden && op.Doc.Odd == "":
			continue
		case op.Doc.Odd != "":
			s.doubtIf(true, "%s of the operation %s", op.Doc.Odd, route.Endpoint)
			continue
		case len(op.Refusals) > 0:
			s.doubtIf(true, "%s", op.Refusals[0].Message)
			continue
		case len(route.Methods) != 1:
			s.doubtIf(true, "several methods of %s", route.Rule)
			continue
		}
		path := variableConvertor.ReplaceAllString(s.within.Inner(route.Rule), "{$1}")
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
	if doc.ID != "" {
		id = doc.ID
		out["operationId"] = id
	}
	description, _, _ := strings.Cut(pydantic.CleanDoc(op.Func.Doc), "\f")
	set("description", strings.TrimSpace(description))
	set("description", doc.Description)
	if len(doc.Tags) > 0 {
		tags := make([]any, len(doc.Tags))
		for i, tag := range doc.Tags {
			tags[i] = tag
		}
		out["tags"] = tags
	}
	if doc.Deprecated {
		out["deprecated"] = true
	}
	flat := &flatOperation{seen: map[flatKey]bool{}}
	flat.add(op, nil)
	if security := s.security(flat); len(security) > 0 {
		out["security"] = security
	}
	if parameters := s.parameters(flat); len(parameters) > 0 {
		out["parameters"] = parameters
	}
	if len(flat.bodies) > 0 || flat.password != "" {
		out["requestBody"] = s.requestBody(flat, id)
	}
	out["responses"] = s.responses(op, id, len(flat.inputs) > 0 || len(flat.bodies) > 0 || flat.password != "")
	s.extend(out, doc.Extra)
	return out
}

// flatOperation is what an operation and all that it depends on ask for.
type flatOperation struct {
	inputs, bodies []*ir.Input
	schemes        []flatScheme
	password       string // OAuth2PasswordRequestForm, or its strict kind
	seen           map[flatKey]bool
}

// flatKey tells a function under some scopes from the same under others.
type flatKey struct {
	fn     *ir.Func
	scopes string
}

func keyOf(fn *ir.Func, scopes []string) flatKey {
	return flatKey{fn, strings.Join(slices.Compact(slices.Sorted(slices.Values(scopes))), " ")}
}

// flatScheme is a security scheme with the scopes that those who depend on it ask for.
type flatScheme struct {
	*ir.Dependency
	scopes []string
}

func (f *flatOperation) add(op *ir.Operation, scopes []string) {
	f.seen[keyOf(op.Func, scopes)] = true
	for _, in := range op.Params {
		switch in.Kind {
		case ir.PathInput, ir.QueryInput, ir.HeaderInput, ir.CookieInput:
			if !slices.Contains(f.inputs, in) {
				f.inputs = append(f.inputs, in)
			}
		case ir.BodyInput, ir.FormInput, ir.FileInput:
			f.bodies = append(f.bodies, in)
		}
	}
	for _, d := range op.Requires {
		f.depend(d, scopes)
	}
	for _, in := range op.Params {
		f.depend(in.Depends, scopes)
	}
}

func (f *flatOperation) depend(d *ir.Dependency, scopes []string) {
	if d == nil {
		return
	}
	scopes = slices.Concat(scopes, d.Scopes)
	switch {
	case d.IsPasswordForm():
		f.password = d.Scheme
	case d.On == nil:
		f.schemes = append(f.schemes, flatScheme{d, scopes})
	case !f.seen[keyOf(d.On.Func, scopes)]:
		f.add(d.On, scopes)
	}
}
