// This file gives the pages of flask_openapi3 their handlers: the specification, which is made here and now.

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
)

// apiPage gives a page of flask_openapi3 its handler, or says why it has none.
func (m *project) apiPage(fate *RouteFate) {
	why := "the page shows what plugins are installed"
	if fate.Route.Endpoint == "openapi.doc_url" && m.app.OpenAPI != nil {
		why = m.apiHandler(fate)
	}
	if why != "" {
		fate.reject(diag.NoView, "flask_openapi3 answers this route by itself: "+why, fate.Route.Place)
	}
}

// apiHandler sets the handler of the specification, or returns why there is none.
func (m *project) apiHandler(fate *RouteFate) string {
	switch {
	case m.hasFolder("openapi"):
		return "its specification would stand in a folder of the app's own"
	case m.json.keepOrder || m.json.keepUnicode || m.json.fallback != nil:
		return "the order of its JSON is not certain"
	case m.program.PydanticOne != "":
		return m.program.PydanticOne
	}
	text, conditions, doubt := m.apiDocument()
	if doubt != "" {
		return "its specification is not certain, because of " + doubt
	}
	if len(m.app.OpenAPI.Views) > 0 {
		fate.Conditions = append(fate.Conditions, conditions...)
	}
	m.needVersion(fate, "flask_openapi3")
	m.specs = append(m.specs, specText{"Document", text})
	fate.page = gotree.CallOf(m.qual("web", "Handle"), gotree.CallOf(m.qual("web", "Document"), gotree.Qual{Path: m.unit.Module + "/openapi", Name: "Document"}))
	return ""
}
