// This file holds Flasgger: the blueprint that its Swagger adds, and the configuration that its specifications are made
// of (flasgger.base of 0.9.7).

package discover

import (
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// swagger is a flasgger.Swagger that was put on an app.
type swagger struct {
	ext      *extension
	config   *eval.Dict
	endpoint string
	place    ir.Place
	unknown  string // what is not known of it, so that its pages are not either
	open     string // what is not known of what its specifications are made of
}

// newSwagger returns a flasgger.Swagger.
func newSwagger(h *host) eval.Object {
	s := &swagger{}
	s.ext = newExtension(h, "flasgger.Swagger", s.install)
	s.ext.own = map[string]func(*eval.Interp, *eval.Call) eval.Value{
		"definition": func(*eval.Interp, *eval.Call) eval.Value {
			s.open = "definitions of classes"
			return registers("definition", func(*eval.Interp, *eval.Call, eval.Value) {})
		},
		"load_config": func(*eval.Interp, *eval.Call) eval.Value {
			s.unknown = "a configuration that is loaded again"
			return eval.None()
		},
	}
	return s.ext
}

// swaggerDefaults returns Swagger.DEFAULT_CONFIG, which apps copy and change.
func (h *host) swaggerDefaults() *eval.Dict {
	if h.flasgger == nil {
		spec := eval.NewDict()
		spec.Set(eval.Text("endpoint"), eval.Text("apispec_1"))
		spec.Set(eval.Text("route"), eval.Text("/apispec_1.json"))
		h.flasgger = eval.NewDict()
		h.flasgger.Set(eval.Text("headers"), &eval.List{})
		h.flasgger.Set(eval.Text("specs"), &eval.List{Items: []eval.Value{spec}})
		h.flasgger.Set(eval.Text("static_url_path"), eval.Text("/flasgger_static"))
		h.flasgger.Set(eval.Text("swagger_ui"), eval.Bool(true))
		h.flasgger.Set(eval.Text("specs_route"), eval.Text("/apidocs/"))
	}
	return h.flasgger
}

// configure returns the configuration: the one that is given, on top of the defaults only where merge is set, and
// app.config["SWAGGER"], which Flasgger puts into it.
func (s *swagger) configure(a *application) *eval.Dict {
	given := eval.Plain(orNone(s.ext.call.Arg(1, "config")))
	merge, known := eval.Truth(orNone(s.ext.call.Arg(10, "merge")))
	cfg, isDict := given.(*eval.Dict)
	switch {
	case isDict && len(cfg.Keys) > 0 && merge:
		merged := a.h.swaggerDefaults().Copy()
		merged.Update(cfg)
		cfg = merged
	case !isDict || len(cfg.Keys) == 0 && !cfg.Open:
		if holds, sure := eval.Truth(given); holds || !sure {
			s.unknown = "its configuration"
		}
		cfg = a.h.swaggerDefaults().Copy()
	}
	switch own := a.config.values["SWAGGER"].(type) {
	case nil:
	case *eval.Dict:
		cfg.Update(own)
	default:
		s.unknown = "app.config[\"SWAGGER\"]"
	}
	if s.ext.call.Open || !known {
		s.unknown = "its arguments"
	}
	return cfg
}

// option returns a text of the configuration.
func (s *swagger) option(key, otherwise string) string {
	if v, ok := s.config.Get(eval.Text(key)); ok && isSet(v) {
		return text(v)
	}
	return otherwise
}

// install adds Flasgger's blueprint as its register_views does: static files, the page, its old address and the
// specifications of the configuration.
func (s *swagger) install(in *eval.Interp, e *extension, a *application) {
	s.place = lastPlace(a)
	s.config = s.configure(a)
	e.attrs["config"], e.attrs["template"] = s.config, orNone(e.call.Arg(3, "template"))
	s.endpoint = s.option("endpoint", "flasgger")
	if a.swagger != nil {
		s.unknown = "the other flasgger.Swagger of the app"
	}
	a.swagger = s
	b := &blueprint{
		h: e.h, name: s.endpoint, module: a.app.Module, prefix: eval.None(), subdomain: eval.None(),
		library: "flasgger", attrs: map[string]eval.Value{}, place: s.place,
	}
	ui, _ := s.config.Get(eval.Text("swagger_ui"))
	if holds, known := eval.Truth(orTrue(ui)); holds || !known {
		s.addPages(in, b)
	}
	specs, _ := s.config.Get(eval.Text("specs"))
	items, _ := eval.Items(orNone(specs))
	for _, item := range items {
		if spec, ok := eval.Plain(item).(*eval.Dict); ok {
			route, _ := spec.Get(eval.Text("route"))
			endpoint, _ := spec.Get(eval.Text("endpoint"))
			b.page(in, text(route), text(endpoint))
		}
	}
	b.registerOn(in, a, setupOptions{place: b.place})
}

// addPages adds the page, what it loads, and its old address.
func (s *swagger) addPages(in *eval.Interp, b *blueprint) {
	if p := s.option("url_prefix", ""); p != "" {
		b.prefix = eval.Text(p)
	}
	b.staticFolder, b.templates = s.packaged("static"), s.packaged("templates")
	b.staticURL = strings.TrimRight(s.option("static_url_path", "/static"), "/")
	b.page(in, s.option("specs_route", "/apidocs/"), "apidocs")
	if route := s.option("oauth_redirect", ""); route != "" {
		b.page(in, route, "oauth_redirect")
	} else {
		b.h.add(diag.ExtensionRules, b.place, "from 0.9.7 on Flasgger also adds /oauth2-redirect.html by itself; it is not listed")
	}
	b.page(in, "/apidocs/index.html", "<lambda>")
}

// packaged returns a folder of the third page's files in Flasgger's package; another one is no folder that is known.
func (s *swagger) packaged(name string) string {
	key := strings.TrimSuffix(name, "s") + "_folder"
	version, versioned := s.config.Get(eval.Text("uiversion"))
	n, known := eval.IntOf(orNone(version))
	if v, given := s.config.Get(eval.Text(key)); given && isSet(v) || versioned && (!known || n != 3) {
		return path.Join(source.InstalledFolder, "flasgger", "other", name)
	}
	return path.Join(source.InstalledFolder, "flasgger", "ui3", name)
}

func orTrue(v eval.Value) eval.Value {
	if v == nil {
		return eval.Bool(true)
	}
	return v
}

// describe notes what Flasgger was told, once the app is made: its dicts may be changed after it was put on the app.
func (s *swagger) describe(a *application) {
	out := &ir.Swagger{Endpoint: s.endpoint, Place: s.place, Config: &ir.Const{Kind: ir.ConstDict}}
	a.app.Swagger = out
	for i, key := range s.config.Keys {
		s.describeItem(out.Config, text(key), s.config.Values[i])
	}
	if s.config.Open {
		s.unknown = "its configuration"
	}
	if template := s.ext.attrs["template"]; isSet(template) {
		if out.Template = eval.Fold(eval.Plain(template)); out.Template == nil || out.Template.Kind != ir.ConstDict {
			s.open = "its template"
		}
	}
	if file := s.ext.call.Arg(4, "template_file"); isSet(file) {
		if name, ok := eval.PathText(file); ok {
			out.TemplateFile = projectPath(a.root, name)
		} else {
			s.open = "its template_file"
		}
	}
	s.describeSanitizer(out)
	if isSet(s.ext.call.Arg(5, "decorators")) {
		s.unknown = "decorators around its views"
	}
	s.addHooks(a)
	out.Unknown, out.Open = s.unknown, s.open
}

// describeItem adds an item of the configuration to out.
func (s *swagger) describeItem(out *ir.Const, key string, v eval.Value) {
	if key == "specs" {
		v = s.withoutFilters(v)
	}
	folded := eval.Fold(eval.Plain(v))
	if folded == nil || key == "" {
		s.unknown = "its configuration of " + key
		return
	}
	out.Items = append(out.Items, &ir.Const{Kind: ir.ConstStr, Text: key}, folded)
}

// withoutFilters returns the list of specifications without filters that let everything pass.
func (s *swagger) withoutFilters(specs eval.Value) eval.Value {
	items, _ := eval.Items(specs)
	out := &eval.List{}
	for _, item := range items {
		spec, ok := eval.Plain(item).(*eval.Dict)
		if !ok {
			return specs
		}
		spec = spec.Copy()
		for _, name := range []string{"rule_filter", "model_filter", "definition_filter"} {
			if v, _ := spec.Get(eval.Text(name)); name == "model_filter" || !isSet(v) || alwaysTrue(v) {
				spec.Delete(eval.Text(name))
			}
		}
		out.Items = append(out.Items, spec)
	}
	return out
}

// alwaysTrue reports whether v is lambda ...: True.
func alwaysTrue(v eval.Value) bool {
	fn, ok := eval.Plain(v).(*eval.Function)
	if !ok || fn.Func == nil {
		return false
	}
	lambda, ok := fn.Func.Syntax.(*pyast.Lambda)
	if !ok {
		return false
	}
	c, ok := lambda.Body.(*pyast.Constant)
	return ok && c.Value == pyast.Bool(true)
}

// describeSanitizer notes what summaries and descriptions go through.
func (s *swagger) describeSanitizer(out *ir.Swagger) {
	v := orNone(s.ext.call.Arg(2, "sanitizer"))
	external, ok := v.(*eval.External)
	switch {
	case !isSet(v):
		out.Breaks = true
	case ok && strings.HasPrefix(external.Name, "flasgger.") && strings.HasSuffix(external.Name, ".NO_SANITIZER"):
	case ok && strings.HasPrefix(external.Name, "flasgger.") && strings.HasSuffix(external.Name, ".BR_SANITIZER"):
		out.Breaks = true
	default:
		s.open = "its sanitizer"
	}
}

// addHooks notes what Flasgger does around every request: it puts the headers of its configuration on the answers, and
// with parse it checks requests against the specifications.
func (s *swagger) addHooks(a *application) {
	headers, ok := s.config.Get(eval.Text("headers"))
	if list, known := eval.Items(orNone(headers)); !ok || !known || len(list) > 0 || !isSet(headers) {
		a.app.Hooks = append(a.app.Hooks, &ir.Hook{Kind: ir.AfterRequest, Unknown: "it is Flasgger's, for the headers of its configuration", Place: s.place})
	}
	if parse := orNone(s.ext.call.Arg(8, "parse")); isSet(parse) {
		if holds, known := eval.Truth(parse); holds || !known {
			a.app.Hooks = append(a.app.Hooks, &ir.Hook{Kind: ir.BeforeRequest, Unknown: "it is Flasgger's, which checks requests", Place: s.place})
		}
	}
}
