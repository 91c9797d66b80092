// This file makes the handler of the page that shows Flasgger's specifications.

package mapper

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/flasgger"
)

// swaggerPageName is the template of the page.
const swaggerPageName = "flasgger/index.html"

// swaggerAssets are the names that the template has for the URLs of files, and the files of the package.
var swaggerAssets = [][2]string{
	{"favicon", "favicon-32x32.png"},
	{"swagger_ui_bundle_js", "swagger-ui-bundle.js"},
	{"swagger_ui_standalone_preset_js", "swagger-ui-standalone-preset.js"},
	{"jquery_js", "lib/jquery.min.js"},
	{"swagger_ui_css", "swagger-ui.css"},
}

// swaggerUI sets the handler of the page, or returns why there is none: only the app's own template is part of the
// project, and Flasgger's is not.
func (m *project) swaggerUI(fate *RouteFate, config *flasgger.Value) string {
	if m.template(swaggerPageName) == nil {
		return "the template of the page is a file of its package"
	}
	given := []string{"specs", "urls", "title"}
	for _, asset := range swaggerAssets {
		given = append(given, asset[0])
	}
	for _, name := range m.pages.reads(swaggerPageName) {
		if slices.Contains([]string{"flasgger_config", "json", "flasgger_version"}, name) {
			return "the template reads " + name
		}
	}
	docs, known := m.apiDocs(config)
	if !known {
		return "its configuration of the page is not of texts"
	}
	if !m.needFlasgger(fate, flasggerSeven) {
		return "version " + m.opt.Flasgger.Text + " gives the page other values"
	}
	conditions, failure := m.pages.Page(swaggerPageName, given)
	if failure != nil {
		return failure.Message
	}
	fate.Conditions = append(fate.Conditions, conditions...)
	m.pages.docs = true
	fate.page = gotree.CallOf(m.qual("web", "Handle"), gotree.Sel(docs, "Page"))
	return ""
}

// apiDocs returns the web.APIDocs of a configuration, and whether it is one of texts.
func (m *project) apiDocs(config *flasgger.Value) (docs gotree.Expr, known bool) {
	known = true
	texts := func(v *flasgger.Value, key, otherwise string) gotree.Expr {
		value, ok := v.TextOr(key, otherwise)
		known = known && ok
		return gotree.Str{Value: value}
	}
	specs := &gotree.Composite{Type: &gotree.ArrayType{Elem: m.qual("web", "APISpec")}, Lines: true}
	for _, spec := range config.Get("specs").Items {
		one := &gotree.Composite{}
		for _, f := range [][3]string{{"Endpoint", "endpoint", ""}, {"Title", "title", "API Spec 1"}, {"Name", "name", ""}, {"Version", "version", "0.0.1"}} {
			if x := texts(spec, f[1], f[2]); x != (gotree.Str{}) {
				one.Elts = append(one.Elts, gotree.Element{Key: gotree.Ident{Name: f[0]}, Value: x})
			}
		}
		specs.Elts = append(specs.Elts, gotree.Element{Value: one})
	}
	out := &gotree.Composite{Type: m.qual("web", "APIDocs"), Lines: true}
	field := func(name string, x gotree.Expr) {
		out.Elts = append(out.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: x})
	}
	field("Template", gotree.Str{Value: swaggerPageName})
	field("Title", texts(config, "title", "Flasgger"))
	field("Specs", specs)
	if assets := m.apiAssets(config, texts); len(assets.Elts) > 0 {
		field("Assets", assets)
	}
	return out, known
}

// apiAssets lists the files whose URLs the template reads.
func (m *project) apiAssets(config *flasgger.Value, texts func(v *flasgger.Value, key, otherwise string) gotree.Expr) *gotree.Composite {
	assets := &gotree.Composite{Type: &gotree.ArrayType{Elem: m.qual("web", "APIAsset")}, Lines: true}
	read := m.pages.reads(swaggerPageName)
	for _, asset := range swaggerAssets {
		if !slices.Contains(read, asset[0]) {
			continue
		}
		one := &gotree.Composite{Elts: []gotree.Element{{Key: gotree.Ident{Name: "Name"}, Value: gotree.Str{Value: asset[0]}}}}
		if config.Get(asset[0]) != nil {
			one.Elts = append(one.Elts, gotree.Element{Key: gotree.Ident{Name: "URL"}, Value: texts(config, asset[0], "")})
		} else {
			one.Elts = append(one.Elts, gotree.Element{Key: gotree.Ident{Name: "File"}, Value: gotree.Str{Value: asset[1]}})
		}
		assets.Elts = append(assets.Elts, gotree.Element{Value: one})
	}
	return assets
}

// reads returns the names that a template takes from its context.
func (p *pages) reads(name string) []string {
	free, _ := p.views.Need(name)
	return free
}
