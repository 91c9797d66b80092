// This file holds flask_openapi3: what its OpenAPI and APIBlueprint add to routes, which is the reading of requests into
// models, and what they say of routes for the specification (flask_openapi3.scaffold of 4.3).

package discover

import (
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// openAPI is what an OpenAPI, an APIBlueprint or an APIView of flask_openapi3 was told, and the views that it documents.
type openAPI struct {
	name     string     // of a blueprint
	prefix   eval.Value // of a blueprint or of an APIView
	silent   bool       // doc_ui=False
	tags     []*ir.DocValue
	names    []string // of tags
	ownTags  []*ir.DocValue
	security *ir.DocValue
	answers  *ir.DocValue // those that each of its views has
	views    []*ir.Checks
	refusal  string // what stops each of its views
	odd      string // what is not certain of its specification
	plainID  bool   // operations are named by its own function
}

// newOpenAPI returns a flask_openapi3.OpenAPI.
func newOpenAPI(h *host, in *eval.Interp) eval.Object {
	a := h.newApplication(in)
	a.openapi = &openAPI{prefix: eval.None()}
	a.app.OpenAPI = &ir.OpenAPI{Options: map[string]*ir.DocValue{}}
	return a
}

// newAPIBlueprint returns a flask_openapi3.APIBlueprint.
func newAPIBlueprint(h *host, in *eval.Interp) eval.Object {
	b := h.newBlueprint(in)
	b.openapi = &openAPI{prefix: eval.None()}
	return b
}

// openAPIOptions are the keywords of OpenAPI that describe the app.
var openAPIOptions = []string{
	"info", "security_schemes", "responses", "servers", "external_docs", "openapi_extensions", "validation_error_status",
	"validation_error_model", "doc_prefix", "doc_url",
}

// configureOpenAPI reads the keywords of OpenAPI, and adds its pages.
func (a *application) configureOpenAPI(in *eval.Interp, c *eval.Call) {
	d := a.openapi
	d.configure(c, "validation_error_callback", "validate_response_callback")
	for _, name := range openAPIOptions {
		if v := c.Arg(-1, name); isSet(v) {
			a.app.OpenAPI.Options[name] = docValue(v)
		}
	}
	d.answers = a.app.OpenAPI.Options["responses"]
	if status := a.app.OpenAPI.Options["validation_error_status"]; status != nil && (status.Const == nil || status.Const.Int != 422 && status.Const.Text != "422") {
		d.refusal = "the option validation_error_status of flask_openapi3 is not translated"
	}
	if d.silent {
		return
	}
	place := in.Place(c.Node)
	b := &blueprint{
		h: a.h, name: "openapi", module: a.app.Module, prefix: eval.Text("/openapi"), subdomain: eval.None(),
		library: "flask_openapi3", attrs: map[string]eval.Value{}, place: place,
	}
	if v := c.Arg(-1, "doc_prefix"); isSet(v) {
		b.prefix = v
	}
	b.staticFolder, b.staticURL = "static", "/static"
	url := eval.Value(eval.Text("/openapi.json"))
	if v := c.Arg(-1, "doc_url"); isSet(v) {
		url = v
	}
	b.page(in, text(url), "doc_url")
	b.page(in, "/", "openapi")
	b.registerOn(in, a, setupOptions{place: place, prefix: eval.None(), subdomain: eval.None(), name: eval.None(), defaults: eval.None()})
	a.h.add(diag.ExtensionRules, place, "flask_openapi3 adds pages of its plugins that are installed; they are not listed")
}

// configure reads the keywords that OpenAPI, APIBlueprint and APIView share. Callbacks are those that it refuses.
func (d *openAPI) configure(c *eval.Call, callbacks ...string) {
	for _, name := range append(callbacks, "validate_response") {
		if v := c.Arg(-1, name); isSet(v) {
			if holds, known := eval.Truth(v); holds || !known {
				d.refusal = "the option " + name + " of flask_openapi3 is not translated"
			}
		}
	}
	if v := c.Arg(-1, "doc_ui"); v != nil {
		holds, known := eval.Truth(v)
		if d.silent = known && !holds; !known {
			d.odd = "the option doc_ui"
		}
	}
	if v := c.Arg(-1, "operation_id_callback"); isSet(v) {
		d.plainID, d.odd = true, "operations that a function names"
	}
	if c.Open {
		d.refusal = "the options of flask_openapi3 are not all known"
	}
}

// configureBlueprint reads the keywords of APIBlueprint.
func (d *openAPI) configureBlueprint(b *blueprint, c *eval.Call) {
	d.name, d.prefix = b.name, b.prefix
	d.configure(c)
	d.own(c, "abp_")
}

// own reads what is said of each of the views.
func (d *openAPI) own(c *eval.Call, prefix string) {
	if v := c.Arg(-1, prefix+"tags"); isSet(v) {
		d.ownTags = docValue(v).Values
	}
	if v := c.Arg(-1, prefix+"security"); isSet(v) {
		d.security = docValue(v)
	}
	if v := c.Arg(-1, prefix+"responses"); isSet(v) {
		d.answers = docValue(v)
	}
}

// documenting are the keywords of the decorators that describe a route, or that are not handed on to Flask.
var documenting = []string{
	"tags", "summary", "description", "external_docs", "operation_id", "responses", "deprecated", "security", "servers",
	"openapi_extensions", "doc_ui", "validate_response",
}

// route returns get, post and their kin.
func (d *openAPI) route(s scaffold, name, method string) (eval.Value, bool) {
	return native(name, func(in *eval.Interp, c *eval.Call) eval.Value {
		o := ruleOptions(in, c)
		o.endpoint, o.automatic = c.Arg(-1, "endpoint"), c.Arg(-1, "provide_automatic_options")
		checks := &ir.Checks{Library: "flask_openapi3"}
		d.describe(in, c, checks, text(c.Arg(0, "rule")), method)
		for _, keyword := range documenting {
			delete(o.rest, keyword)
		}
		o = o.with("methods", &eval.List{Items: []eval.Value{eval.Text(method)}})
		return registers(name, func(in *eval.Interp, c *eval.Call, fn eval.Value) {
			o := o
			o.view, o.checks = fn, checks
			if override(s.instance(), "add_url_rule") != nil || override(s.instance(), "_add_url_rule") != nil {
				checks.Refusals = append(checks.Refusals, ir.Refusal{Message: "the class of the app adds routes in a way of its own", Place: o.place})
			}
			if o.place.File == nil {
				o.place = in.Place(c.Node)
			}
			s.register(in, o)
		})
	})
}

// describe notes what a decorator says of a route.
func (d *openAPI) describe(in *eval.Interp, c *eval.Call, checks *ir.Checks, rule, method string) {
	place := in.Place(c.Node)
	if d.refusal != "" {
		checks.Refusals = append(checks.Refusals, ir.Refusal{Message: d.refusal, Place: place})
	}
	if v := c.Arg(-1, "validate_response"); isSet(v) {
		checks.Refusals = append(checks.Refusals, ir.Refusal{Message: "the validation of answers by flask_openapi3 is not translated", Place: place})
	}
	if c.Open {
		checks.Refusals = append(checks.Refusals, ir.Refusal{Message: "the options of the route are not all known", Place: place})
	}
	shown := true
	if v := c.Arg(-1, "doc_ui"); v != nil {
		shown = docValue(v).Const != nil && docValue(v).Const.Bool
	}
	if in.Unsure() || in.Shadow() {
		d.odd = "routes under a condition"
	}
	if d.silent || !shown {
		return
	}
	doc := &ir.Documented{Path: d.path(rule), Rule: rule, Method: strings.ToLower(method), Blueprint: d.name, Options: map[string]*ir.DocValue{}}
	for _, name := range documenting {
		if v := c.Arg(-1, name); isSet(v) {
			doc.Options[name] = docValue(v)
		}
	}
	doc.Answers = []*ir.DocValue{d.answers, doc.Options["responses"]}
	doc.Security = []*ir.DocValue{doc.Options["security"], d.security}
	d.tag(doc)
	checks.Doc = doc
	d.views = append(d.views, checks)
}

// tag notes the tags of a route.
func (d *openAPI) tag(doc *ir.Documented) {
	tags := slices.Clone(d.ownTags)
	if own := doc.Options["tags"]; own != nil {
		tags = append(slices.Clone(own.Values), d.ownTags...)
		if own.Kind != ir.DocList {
			d.odd = "tags that are no list"
		}
	}
	for _, tag := range tags {
		name := tag.Get("name")
		if name == nil || name.Const == nil {
			d.odd = "a tag that is not constant"
			continue
		}
		if !slices.Contains(d.names, name.Const.Text) {
			d.names, d.tags = append(d.names, name.Const.Text), append(d.tags, tag)
		}
		if !slices.Contains(doc.Tags, name.Const.Text) {
			doc.Tags = append(doc.Tags, name.Const.Text)
		}
	}
}

// variableStart is the start of a variable in a rule.
var variableStart = regexp.MustCompile(`<([^<:]+:)?`)

// path is flask_openapi3.utils.parse_rule: the rule behind the prefix, as the specification spells it.
func (d *openAPI) path(rule string) string {
	return strings.ReplaceAll(variableStart.ReplaceAllString(joinPath(text(d.prefix), rule), "{"), ">", "}")
}

// joinPath is posixpath.join(prefix, rule.lstrip("/")).
func joinPath(prefix, rule string) string {
	switch {
	case prefix == "":
		return rule
	case rule == "":
		return prefix
	}
	return strings.TrimSuffix(prefix, "/") + "/" + strings.TrimLeft(rule, "/")
}

// registerOpenAPI is OpenAPI.register_api: it takes over what documents the blueprint, and registers it.
func (a *application) registerOpenAPI(in *eval.Interp, c *eval.Call) eval.Value {
	for _, b := range objects[*blueprint](orNone(c.Arg(0, "api"))) {
		if a.openapi == nil || b.openapi == nil {
			continue
		}
		if isSet(c.Arg(-1, "url_prefix")) {
			b.openapi.odd = "a blueprint whose prefix changes"
		}
		a.openapi.join(b.openapi, true)
	}
	call := *c
	if v := c.Arg(0, "api"); v != nil {
		call.Args = []eval.Value{v}
	}
	return a.registerBlueprint(in, &call)
}

// registerOpenAPI is APIBlueprint.register_api.
func (b *blueprint) registerOpenAPI(in *eval.Interp, c *eval.Call) eval.Value {
	call := *c
	if v := c.Arg(0, "api"); v != nil {
		call.Args = []eval.Value{v}
	}
	for _, child := range objects[*blueprint](orNone(c.Arg(0, "api"))) {
		if b.openapi == nil || child.openapi == nil {
			continue
		}
		for _, view := range child.openapi.views {
			view.Doc.Path = b.openapi.path(view.Doc.Path)
		}
		b.openapi.join(child.openapi, false)
	}
	return b.registerBlueprint(in, &call)
}

// join takes over the tags and views of another. A blueprint does not note the names of those tags.
func (d *openAPI) join(other *openAPI, named bool) {
	for i, tag := range other.tags {
		if slices.Contains(d.names, other.tagName(i)) {
			continue
		}
		d.tags = append(d.tags, tag)
		if named {
			d.names = append(d.names, other.tagName(i))
		}
	}
	d.views = append(d.views, other.views...)
	if d.odd == "" {
		d.odd = other.odd
	}
}

func (d *openAPI) tagName(i int) string { return d.tags[i].Get("name").Const.Text }

// openAPIAttributes are the attributes of an OpenAPI that its specification is made of, and readingAttributes those that
// decide how requests are read.
var (
	openAPIAttributes = []string{
		"openapi_version", "info", "paths", "spec", "spec_json", "tags", "severs", "components", "components_schemas", "security_schemes",
		"external_docs", "openapi_extensions", "responses", "validation_error_model",
	}
	readingAttributes = []string{"validation_error_status", "validation_error_callback", "validate_response", "validate_response_callback"}
)

// finishOpenAPI hands on what documents the app, once it is made.
func (a *application) finishOpenAPI() {
	d, out := a.openapi, a.app.OpenAPI
	out.Tags, out.Views, out.Odd = d.tags, d.views, d.odd
	for _, name := range openAPIAttributes {
		if a.attrs[name] != nil {
			out.Odd = "the attribute " + name + " of the app"
		}
	}
	for _, name := range readingAttributes {
		if a.attrs[name] == nil {
			continue
		}
		for _, r := range a.app.Routes {
			for _, c := range r.Checks {
				c.Refusals = append(c.Refusals, ir.Refusal{Message: "the attribute " + name + " of the app is set", Place: a.app.Place})
			}
		}
	}
}
