// This file puts a specification together: flasgger.base.Swagger.get_apispecs.

package flasgger

import (
	"errors"
	"slices"
	"strings"
)

// Options are what a specification is made of besides the rules.
type Options struct {
	Config   *Value // of Swagger(config=...) with app.config["SWAGGER"]
	Template *Value // of Swagger(template=...), nil when there is none
	Spec     *Value // the entry of config["specs"]
	Breaks   bool   // summaries and descriptions get <br/> for their line feeds, flasgger's default
}

// Rule is a rule of the URL map that the specification lists.
type Rule struct {
	Rule     string
	Endpoint string
	Verbs    []Verb
}

// Verb is one method of a rule, and what documents it.
type Verb struct {
	Name     string // in lower case
	Text     string // the docstring, or the file that stands for it
	FromFile bool
	Specs    *Value // the dict that swag_from was given, nil when there is none
}

// fields are what a specification may have that is optional of an operation.
var optionalFields = []string{"tags", "consumes", "produces", "schemes", "security", "deprecated", "operationId", "externalDocs"}

// document is a specification under way.
type document struct {
	Options
	data, paths, definitions *Value
	open                     bool // new names may stand in definitions, which is a defaultdict
	three                    bool // the configuration asks for OpenAPI 3
	optional                 []string
}

// Document returns the specification. What it takes from opt it may change, as Flasgger does.
func Document(opt Options, rules []Rule) (*Value, error) {
	d := &document{Options: opt, data: newDict()}
	d.head()
	if err := d.settle(); err != nil {
		return nil, err
	}
	for _, rule := range rules {
		if err := d.rule(rule); err != nil {
			return nil, err
		}
	}
	if d.three {
		d.data.remove("definitions")
	}
	return d.data, nil
}

// head fills in what the configuration says, and what the template says instead.
func (d *document) head() {
	config := d.Config
	d.data.Set("info", d.info())
	d.data.Set("paths", orDict(config.Get("paths")))
	d.open = !config.Get("definitions").truth()
	definitions := orDict(config.Get("definitions"))
	d.data.Set("definitions", definitions)
	version := config.Get("openapi")
	if d.three = isThree(version); d.three {
		components := newDict()
		components.Set("schemas", definitions)
		d.data.Set("components", components)
	}
	switch {
	case version.truth():
		d.data.Set("openapi", version)
	case config.Get("swagger").truth():
		d.data.Set("swagger", config.Get("swagger"))
	default:
		d.data.Set("swagger", or(config.Get("swagger_version"), "2.0"))
	}
	for i, key := range config.Keys {
		if strings.HasPrefix(key.Text, "x-") {
			d.data.put(key, config.Items[i])
		}
	}
	for _, key := range []string{"host", "basePath", "schemes", "securityDefinitions"} {
		if v := config.Get(key); v.truth() {
			d.data.Set(key, v)
		}
	}
	if d.three {
		for _, key := range names(config.Get("optional_oas3_fields"), []string{"components", "servers"}) {
			if v := config.Get(key); v.truth() {
				d.data.Set(key, v)
			}
		}
	}
	if d.Template != nil {
		d.data.update(d.Template)
	}
	d.optional = names(config.Get("optional_fields"), optionalFields)
}

func (d *document) info() *Value {
	if info := d.Config.Get("info"); info.truth() {
		return info
	}
	info := newDict()
	for _, field := range [][2]string{
		{"version", "0.0.1"}, {"title", "A swagger API"}, {"description", "powered by Flasgger"}, {"termsOfService", "/tos"},
	} {
		v := d.Spec.Get(field[0])
		if v == nil {
			v = or(d.Config.Get(field[0]), field[1])
		}
		info.Set(field[0], v)
	}
	return info
}

func or(v *Value, otherwise string) *Value {
	if v == nil {
		return text(otherwise)
	}
	return v
}

func orDict(v *Value) *Value {
	if v.truth() {
		return v
	}
	return newDict()
}

// names returns the texts of a list, or the default when it holds nothing.
func names(list *Value, otherwise []string) []string {
	if !list.truth() {
		return otherwise
	}
	var out []string
	for _, item := range list.Items {
		out = append(out, item.Text)
	}
	return out
}

// isThree is flasgger.utils.is_openapi3.
func isThree(version *Value) bool {
	first, _, _ := strings.Cut(version.textOf(), ".")
	return version.truth() && first == "3"
}

func (v *Value) textOf() string {
	if v == nil {
		return ""
	}
	return v.Text
}

// settle finds where paths and schemas go.
func (d *document) settle() error {
	d.paths = d.data.Get("paths")
	d.definitions = d.data.Get("definitions")
	if d.Template.Get("definitions") != nil {
		d.open = false
	}
	if isThree(d.data.Get("openapi")) {
		components := d.data.Get("components")
		d.definitions = components.Get("schemas")
		if d.definitions == nil {
			return errors.New("OpenAPI 3 without components.schemas")
		}
		d.open = d.open && d.definitions == d.data.Get("definitions")
	}
	if d.paths.Kind != Dict || d.definitions.Kind != Dict {
		return errors.New("paths or definitions that are no mapping")
	}
	return nil
}

func (d *document) rule(rule Rule) error {
	operations := newDict()
	for _, verb := range rule.Verbs {
		swag, err := d.swag(verb)
		if err != nil {
			return err
		}
		if swag == nil {
			continue
		}
		operation, err := d.operation(rule, verb.Name, swag)
		if err != nil {
			return err
		}
		operations.Set(verb.Name, operation)
	}
	if len(operations.Keys) == 0 {
		return nil
	}
	path := d.path(rule.Rule)
	at := d.paths.Get(path)
	if at == nil {
		at = newDict()
		d.paths.Set(path, at)
	}
	if at.Kind != Dict {
		return errors.New("a path that is no mapping")
	}
	for i, key := range operations.Keys {
		if old := at.Get(key.Text); old == nil {
			at.put(key, operations.Items[i])
		} else if old.Kind == Dict {
			old.update(operations.Items[i])
		} else {
			return errors.New("a path with a method that is no mapping")
		}
	}
	return nil
}

// swag returns what documents a method, nil when nothing does: flasgger.utils.get_specs.
func (d *document) swag(verb Verb) (*Value, error) {
	swag, found, swagged := newDict(), newDict(), false
	if verb.Specs.truth() {
		specs, err := converted(verb.Specs.Copy(), found)
		if err != nil {
			return nil, err
		}
		if err := mergeSpecs(swag, specs); err != nil {
			return nil, err
		}
		swagged = true
	}
	doc, err := describe(verb.Text, verb.FromFile, d.sanitize)
	if err != nil {
		return nil, err
	}
	if d.three {
		components := swag.Get("components")
		if components == nil {
			components = newDict()
			swag.Set("components", components)
		}
		components.Set("schemas", found)
	} else {
		swag.Set("definitions", found)
	}
	if doc.swag.truth() {
		if doc.swag.Kind != Dict {
			return nil, errors.New("a docstring whose YAML is no mapping")
		}
		if err := mergeSpecs(swag, doc.swag); err != nil {
			return nil, err
		}
		swagged = true
	}
	if !swagged {
		return nil, nil
	}
	if doc.summary != "" {
		swag.Set("summary", text(doc.summary))
	}
	if doc.description != "" {
		swag.Set("description", text(doc.description))
	}
	return swag, nil
}

func (d *document) sanitize(s string) string {
	if d.Breaks {
		return strings.ReplaceAll(s, "\n", "<br/>")
	}
	return s
}

// path writes a rule as a specification does: {name} for <converter:name>, behind the template's prefix and without its
// base path.
func (d *document) path(rule string) string {
	rule = d.Template.Get("swaggerUiPrefix").textOf() + rule
	if base := strings.TrimSuffix(d.Template.Get("basePath").textOf(), "/"); base != "" {
		rule = strings.TrimPrefix(rule, base)
	}
	for _, m := range variable.FindAllStringSubmatch(rule, -1) {
		rule = strings.ReplaceAll(rule, m[0], "{"+m[1]+"}")
	}
	return rule
}

// IsThree reports whether a configuration asks for OpenAPI 3.
func IsThree(config *Value) bool { return isThree(config.Get("openapi")) }

// Ignored returns the methods that the configuration leaves out, in upper case.
func Ignored(config *Value) []string {
	if verbs := config.Get("ignore_verbs"); verbs != nil {
		return names(verbs, nil)
	}
	return []string{"HEAD", "OPTIONS"}
}

// Mixes reports whether two specifications of one app would change each other, as they hold the same dicts.
func Mixes(config, template *Value) bool {
	return slices.ContainsFunc([]string{"paths", "definitions", "components"}, func(key string) bool {
		return config.Get(key) != nil || template.Get(key) != nil
	})
}
