// This file gives the pages that FastAPI adds by itself their handlers.

package mapper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// fastPage gives a page of FastAPI's own its handler, or says why it has none; it returns false for one that has no
// translation for a reason that needs no words.
func (m *project) fastPage(fate *RouteFate) bool {
	within := fate.Route.Within
	for _, key := range []string{"swagger_ui_init_oauth", "swagger_ui_parameters", "openapi_prefix"} {
		if _, given := m.fastOption(within, key, ""); given {
			return false
		}
	}
	title, _ := m.fastOption(within, "title", "FastAPI")
	spec, _ := m.fastOption(within, "openapi_url", "/openapi.json")
	redirect, _ := m.fastOption(within, "swagger_ui_oauth2_redirect_url", "/docs/oauth2-redirect")
	if title == nil || spec == nil || redirect == nil {
		return false
	}
	root := m.rootPath()
	if within != nil {
		root = within.Path
	}
	spec, redirect = below(root, spec), below(root, redirect)
	switch fate.Route.Endpoint {
	case "openapi":
		text, doubt := m.openAPI(within)
		doubt = cmp.Or(doubt, m.otherSpec(text))
		if m.program.PydanticOne != "" {
			doubt = m.program.PydanticOne
		}
		if m.hasFolder("openapi") {
			doubt = "it would stand in a folder of the app's own"
		}
		if doubt != "" {
			fate.reject(diag.NoView, "the specification that FastAPI serves has no certain form: "+doubt, fate.Route.Place)
			return true
		}
		if m.fastVersion().minor != measuredFastAPI.minor {
			fate.Conditions = append(fate.Conditions, "FastAPI "+m.opt.FastAPI.Text+" writes its specification as 0.119 does")
		}
		m.documents = append(m.documents, document{m.documentName(within), text})
		fate.Conditions = append(fate.Conditions, "the members of its JSON objects may stand in another order")
		fate.page = gotree.CallOf(m.qual("fastapi", "OpenAPI"), gotree.Qual{Path: m.unit.Module + "/openapi", Name: m.documentName(within)})
	case "swagger_ui_html":
		fate.page = m.swaggerPageOf(title, spec, redirect)
	case "swagger_ui_redirect":
		fate.page = m.oauth2Redirect()
	case "redoc_html":
		fate.page = m.redocPageOf(title, spec)
	}
	if m.assumes(within) {
		fate.Conditions = append(fate.Conditions, "the environment gives the options of FastAPI no other values")
	}
	if said := m.unsaidPatch(); said != "" && fate.Route.Endpoint != "openapi" {
		fate.Conditions = append(fate.Conditions, said)
	}
	return fate.page != nil
}

// assumes reports whether the environment may give an option of an app another value.
func (m *project) assumes(within *ir.Mounted) bool {
	return slices.ContainsFunc(m.configOf(within), func(item ir.ConfigItem) bool { return item.Assumed })
}

// fastOption returns an option of the app that is a text, and whether it is given; nil for one that is not constant.
func (m *project) fastOption(within *ir.Mounted, key, otherwise string) (gotree.Expr, bool) {
	for _, item := range m.configOf(within) {
		switch {
		case item.Key != key:
		case item.Const != nil && item.Const.Kind == ir.ConstStr:
			return gotree.Str{Value: item.Const.Text}, true
		case item.Const != nil && item.Const.Kind == ir.ConstNone:
			return gotree.Str{}, true
		default:
			return nil, true
		}
	}
	return gotree.Str{Value: otherwise}, false
}

// hasFolder reports whether the program has a package whose Go would stand in a folder of the name.
func (m *project) hasFolder(name string) bool {
	for _, module := range m.program.Modules {
		if first, _, _ := strings.Cut(module.Name, "."); strings.EqualFold(first, name) {
			return true
		}
	}
	return m.opt.Name == name
}

// document is a specification, in a constant of its own.
type document struct{ name, text string }

func (m *project) documentName(within *ir.Mounted) string {
	if within == nil {
		return "Document"
	}
	return m.innerName(within, true) + "Document"
}

// documentFile returns the file that holds the specifications.
func (m *project) documentFile() []*gotree.File {
	if len(m.documents) == 0 {
		return nil
	}
	doc := "Package openapi holds the specification of the app."
	if len(m.documents) > 1 {
		doc = "Package openapi holds the specifications of the app and of those that it mounts."
	}
	file := &gotree.File{Dir: "openapi", Name: "openapi", Package: "openapi", Doc: doc}
	for _, d := range m.documents {
		file.Decls = append(file.Decls, &gotree.VarDecl{Const: true, Doc: d.name + " is the specification in JSON.", Specs: []gotree.VarSpec{
			{Names: []string{d.name}, Values: []gotree.Expr{gotree.Str{Value: d.text, Raw: true}}},
		}})
	}
	return []*gotree.File{file}
}
