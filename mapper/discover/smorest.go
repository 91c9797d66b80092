// This file holds Flask-Smorest: its Blueprint, which routes classes, and its Api, which serves the specification
// (Flask-Smorest documentation, "API Reference").

package discover

import (
	"fmt"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
)

// newSmorestBlueprint returns a blueprint whose rules may have a MethodView class as their view.
func newSmorestBlueprint(h *host, in *eval.Interp) eval.Object {
	b := h.newBlueprint(in)
	b.classes = true
	return b
}

// ofClass makes the view of a class and gives every rule an endpoint of its own, as add_url_rule of Flask-Smorest does.
func (b *blueprint) ofClass(in *eval.Interp, o options) options {
	class, isClass := eval.Plain(orNone(o.view)).(*eval.Class)
	endpoint := text(o.endpoint)
	if endpoint == "" && isClass {
		endpoint = class.Name
	} else if endpoint == "" {
		endpoint = viewName(o.view)
	}
	if slices.Contains(b.endpoints, endpoint) {
		endpoint = fmt.Sprintf("%s_%d", endpoint, len(b.endpoints))
	}
	b.endpoints = append(b.endpoints, endpoint)
	if isClass {
		o.view = asView(in, class, &eval.Call{Args: []eval.Value{eval.Text(endpoint)}})
	}
	o.endpoint = eval.Text(endpoint)
	return o
}

// newSmorest returns a flask_smorest.Api.
func newSmorest(h *host) eval.Object {
	e := newExtension(h, "flask_smorest.Api", smorest)
	e.own = map[string]func(*eval.Interp, *eval.Call) eval.Value{
		"register_blueprint": func(in *eval.Interp, c *eval.Call) eval.Value {
			for _, a := range e.apps {
				a.registerBlueprint(in, c)
			}
			return eval.None()
		},
	}
	return e
}

// smorestPages are the rules of the specification: the setting of the path, the one that must be set too, the default
// path and the endpoint.
var smorestPages = [][4]string{
	{"OPENAPI_JSON_PATH", "", "openapi.json", "openapi_json"},
	{"OPENAPI_REDOC_PATH", "OPENAPI_REDOC_URL", "", "openapi_redoc"},
	{"OPENAPI_SWAGGER_UI_PATH", "OPENAPI_SWAGGER_UI_URL", "", "openapi_swagger_ui"},
	{"OPENAPI_RAPIDOC_PATH", "OPENAPI_RAPIDOC_URL", "", "openapi_rapidoc"},
}

// smorest adds the blueprint api-docs when OPENAPI_URL_PREFIX is set, and the handler of HTTP errors.
func smorest(in *eval.Interp, e *extension, a *application) {
	e.apps = append(e.apps, a)
	if prefix, ok := a.config.values["OPENAPI_URL_PREFIX"]; ok && isSet(prefix) {
		b := &blueprint{
			h: e.h, name: "api-docs", module: a.app.Module, prefix: eval.Text(slashed(text(prefix))), subdomain: eval.None(),
			library: "flask_smorest", attrs: map[string]eval.Value{}, place: lastPlace(a),
		}
		for _, p := range smorestPages {
			path := text(a.config.values[p[0]])
			if path == "" && a.config.values[p[0]] == nil {
				path = p[2]
			}
			if p[1] == "" || path != "" && isSet(a.config.values[p[1]]) {
				b.page(in, slashed(path), p[3])
			}
		}
		b.registerOn(in, a, setupOptions{place: b.place})
	}
	a.app.Handlers = append(a.app.Handlers, &ir.ErrorHandler{
		Qualified: "werkzeug.exceptions.HTTPException", Unknown: "it is flask_smorest's own", Place: lastPlace(a),
	})
}

func slashed(path string) string {
	if strings.HasPrefix(path, "/") {
		return path
	}
	return "/" + path
}
